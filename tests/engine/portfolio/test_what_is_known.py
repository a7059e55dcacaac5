"""Numbers that are not known exactly, and what is taken in their stead."""

from decimal import Decimal

import pytest

from wherewithal.engine.portfolio.cases import amount_span, settled
from wherewithal.engine.portfolio.problem import Cover, Defaults, Need, Problem, Source
from wherewithal.engine.portfolio.spans import Case, Span, span_of
from wherewithal.quantities import UNKNOWN, Quantity


def span(low: str, likely: str, high: str) -> Span:
    return Span(Decimal(low), Decimal(likely), Decimal(high))


USUAL = span("1", "2", "4")


@pytest.mark.parametrize(
    ("quantity", "expected"),
    [
        (Quantity.exact(3), span("3", "3", "3")),
        (Quantity.exact(0), span("0", "0", "0")),
        (Quantity.about(10), span("9", "10", "11")),
        (Quantity.between(1, 4), span("1", "2.5", "4")),
        (UNKNOWN, USUAL),
        (Quantity.at_least(3), span("3", "3", "4")),
        (Quantity.at_least(9), span("9", "9", "9")),
        (Quantity.at_most(3), span("1", "2", "3")),
        (Quantity.at_most(Decimal("0.5")), span("0.5", "0.5", "0.5")),
        (Quantity.several(), span("3", "3", "4")),
    ],
)
def test_a_quantity_becomes_a_span(quantity: Quantity, expected: Span) -> None:
    assert span_of(quantity, default=USUAL) == expected


def test_a_span_goes_upwards() -> None:
    with pytest.raises(ValueError, match="not a span"):
        span("2", "1", "3")


@pytest.mark.parametrize(
    ("wanted", "amount", "expected"),
    [
        (Quantity.exact(10), Quantity.exact(4), span("4", "4", "4")),
        (Quantity.exact(10), UNKNOWN, span("0", "5", "10")),
        (UNKNOWN, Quantity.exact(4), span("0", "0.5", "1")),
        (UNKNOWN, UNKNOWN, span("0", "0.5", "1")),
    ],
)
def test_an_amount_that_nobody_told_is_the_usual_share_of_what_is_wanted(
    wanted: Quantity, amount: Quantity, expected: Span
) -> None:
    need = Need("laptops", wanted=wanted)
    problem = Problem((need,), (Source("museum", (Cover("laptops", amount),)),))
    assert amount_span(problem, need, problem.sources[0].covers[0]) == expected


def test_settled_at_best_means_little_time_and_much_help() -> None:
    problem = Problem(
        (Need("laptops", wanted=Quantity.between(8, 10)),),
        (Source("museum", (Cover("laptops", Quantity.between(2, 6)),), money=Quantity.exact(7)),),
    )
    best, worst = settled(problem, Case.BEST), settled(problem, Case.WORST)
    assert best.needs[0].wanted == Quantity.exact(8)
    assert worst.needs[0].wanted == Quantity.exact(10)
    assert best.sources[0] == Source(
        "museum",
        (Cover("laptops", Quantity.exact(6)),),
        hours=Quantity.exact(1),
        money=Quantity.exact(7),
    )
    assert worst.sources[0] == Source(
        "museum",
        (Cover("laptops", Quantity.exact(2)),),
        hours=Quantity.exact(4),
        money=Quantity.exact(7),
    )


def test_a_must_weighs_what_is_usual_times_its_priority() -> None:
    problem = Problem((), (), defaults=Defaults(must_weight=Decimal(5)))
    assert problem.weight(Need("room", is_must=True, priority=Decimal(2))) == 10
    assert problem.weight(Need("room", priority=Decimal(2))) == 2


ROOM = Need("room")
MUSEUM = Source("museum", (Cover("room"),))


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"needs": (ROOM, ROOM)}, "needs told twice: room"),
        ({"sources": (MUSEUM, MUSEUM)}, "sources told twice: museum"),
        ({"needs": ()}, "no such needs: room"),
        ({"pinned": frozenset(["clinic"])}, "no such sources: clinic"),
        (
            {"pinned": frozenset(["museum"]), "forbidden": frozenset(["museum"])},
            "pinned and forbidden at once: museum",
        ),
        ({"budget_hours": Decimal(-1)}, "a budget lies between"),
    ],
)
def test_a_problem_that_makes_no_sense_is_refused(parts: dict, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        Problem(**{"needs": (ROOM,), "sources": (MUSEUM,)} | parts)


def test_a_source_covers_a_need_once_and_takes_no_more_hours_than_a_life_has() -> None:
    with pytest.raises(ValueError, match="museum covers twice: room"):
        Source("museum", (Cover("room"), Cover("room")))
    with pytest.raises(ValueError, match="the hours of museum"):
        Source("museum", hours=Quantity.exact(10**7))
