"""Which asks are made: worked out by hand."""

from dataclasses import replace
from decimal import Decimal

import pytest

from wherewithal.engine.portfolio.answer import Reason, Status, Unmet
from wherewithal.engine.portfolio.choose import answer_at_once, choose
from wherewithal.engine.portfolio.example import toy_problem
from wherewithal.engine.portfolio.problem import Aim, Cover, Need, PartnerLimit, Problem, Source
from wherewithal.quantities import Quantity

ONE = Quantity.exact(1)


def source(key: str, *needs: str, hours: int = 1, partner: str = "", money: int = 0) -> Source:
    """Covers each of these needs as a whole."""
    return Source(
        key,
        tuple(Cover(need, ONE) for need in needs),
        hours=Quantity.exact(hours),
        money=Quantity.exact(money),
        partner=partner,
    )


def problem(*sources: Source, musts: str = "", nice: str = "", **limits: object) -> Problem:
    needs = [Need(each, is_must=True) for each in musts.split()]
    needs += [Need(each) for each in nice.split()]
    return Problem(tuple(needs), sources, **limits)  # type: ignore[arg-type]


def must(need: str, reason: Reason, share: float) -> Unmet:
    return Unmet(need, is_must=True, reason=reason, share=share)


def test_five_hours_of_the_robotics_program_go_to_the_museum_and_the_makers() -> None:
    answer = choose(toy_problem())
    assert (answer.chosen, answer.status) == (("museum", "makers"), Status.BEST)
    assert (answer.value, answer.total, answer.met_count) == (7.0, 8.0, 3)
    assert [(each.need, each.share, each.by) for each in answer.met] == [
        ("room", 1.0, ("museum",)),
        ("laptops", 1.0, ("makers", "museum")),
        ("coach", 1.0, ("makers",)),
        ("button maker", 0.0, ()),
    ]


def test_each_ask_says_what_it_adds_and_what_goes_without_it() -> None:
    museum, makers = choose(toy_problem()).steps
    assert (museum.adds, museum.completes) == (pytest.approx(4.8), ("room",))
    assert (museum.part_of, makers.part_of) == (("laptops",), ())
    assert (makers.adds, makers.completes) == (pytest.approx(2.2), ("coach", "laptops"))
    assert (museum.loses, museum.only_here) == (pytest.approx(4.8), ("room", "laptops"))
    assert (makers.loses, makers.only_here) == (pytest.approx(2.2), ("coach", "laptops"))


def test_many_small_gains_do_not_hide_one_large_ask() -> None:
    """The trap of choosing by gain per hour alone: the mouse leaves no hours for the whale."""
    whale = source("whale", "a", "b", "c", hours=10)
    mouse = source("mouse", "d", hours=1)
    answer = answer_at_once(problem(whale, mouse, nice="a b c d", budget_hours=Decimal(10)))
    assert answer.chosen == ("whale",)


def test_of_equal_asks_the_shorter_and_then_fewer_are_made() -> None:
    long = [source("a", "room", hours=2), source("b", "coach", hours=1)]
    short = [source("c", "room", hours=1)]
    both = [source("d", "room", "coach", hours=2)]
    assert choose(problem(*long, *short, nice="room coach")).chosen == ("b", "c")
    assert choose(problem(*long, *short, *both, nice="room coach")).chosen == ("d",)


def test_a_partner_is_not_asked_too_often() -> None:
    asks = [source(key, key, partner="museum") for key in "abc"]
    usual = choose(problem(*asks, nice="a b c"))
    assert len(usual.chosen) == 2
    once = choose(problem(*asks, nice="a b c", partner_limits=(PartnerLimit("museum", 1),)))
    assert len(once.chosen) == 1


def test_money_is_kept_as_well() -> None:
    asks = [source("hall", "room", money=80), source("print", "flyers", money=30)]
    answer = choose(problem(*asks, musts="room", nice="flyers", budget_money=Decimal(100)))
    assert answer.chosen == ("hall",)


def test_what_is_pinned_is_asked_and_what_is_forbidden_is_not() -> None:
    pinned = choose(replace(toy_problem(), pinned=frozenset(["print shop"])))
    assert (pinned.chosen, pinned.value) == (("museum", "print shop"), pytest.approx(5.8))
    forbidden = choose(replace(toy_problem(), forbidden=frozenset(["museum"])))
    assert (forbidden.chosen, forbidden.value) == (("church", "makers"), pytest.approx(5.2))


def test_pins_that_break_a_limit_by_themselves_are_named() -> None:
    pinned = frozenset(["print shop", "museum", "makers"])
    answer = choose(replace(toy_problem(), pinned=pinned))
    assert (answer.status, answer.pins_break) == (Status.IMPOSSIBLE, (Reason.HOURS,))


def test_the_cheapest_set_meets_every_must() -> None:
    answer = choose(replace(toy_problem(), aim=Aim.MUSTS, budget_hours=None))
    assert (answer.chosen, answer.hours.likely, answer.bound) == (("museum", "makers"), 4, 4.0)


def test_nothing_to_do_is_an_answer() -> None:
    answer = choose(problem(nice=""))
    assert (answer.status, answer.chosen, answer.gap) == (Status.BEST, (), 0.0)


ALONE = [
    (problem(musts="room"), Reason.NO_SOURCE, 0.0),
    (problem(source("hall", "room", hours=9), musts="room", budget_hours=Decimal(3)),
     Reason.HOURS, 1 / 3),
    (problem(source("hall", "room", money=9), musts="room", budget_money=Decimal(3)),
     Reason.MONEY, 1 / 3),
    (problem(source("hall", "room"), musts="room", forbidden=frozenset(["hall"])),
     Reason.FORBIDDEN, 0.0),
    (problem(source("hall", "room", partner="church"), musts="room",
             partner_limits=(PartnerLimit("church", 0),)),
     Reason.PARTNER_LIMIT, 0.0),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "reason", "share"), ALONE, ids=lambda each: str(each)[:12])
def test_a_need_that_cannot_be_met_is_named_with_the_reason(
    asked: Problem, reason: Reason, share: float
) -> None:
    answer = choose(replace(asked, aim=Aim.MUSTS))
    assert answer.status is Status.IMPOSSIBLE
    assert answer.unmet == (must("room", reason, pytest.approx(share, abs=1e-6)),)


def test_too_little_of_it_is_told_from_nobody() -> None:
    need = Need("laptops", is_must=True, wanted=Quantity.exact(10))
    museum = Source("museum", (Cover("laptops", Quantity.exact(4)),), hours=ONE)
    answer = choose(Problem((need,), (museum,), aim=Aim.MUSTS))
    assert answer.unmet == (must("laptops", Reason.NOT_ENOUGH, 0.4),)


def test_when_each_must_fits_and_all_together_do_not_the_fewest_are_left_out() -> None:
    asks = [source(key, key, hours=2) for key in "abc"]
    asked = problem(*asks, musts="a b c", aim=Aim.MUSTS, budget_hours=Decimal(5))
    answer = choose(asked)
    assert (answer.status, answer.chosen) == (Status.IMPOSSIBLE, ("a", "b"))
    assert answer.unmet == (must("c", Reason.TOGETHER, 1.0),)


def test_a_must_that_nobody_meets_does_not_keep_the_others_from_an_answer() -> None:
    asked = problem(source("hall", "room"), musts="room robots", aim=Aim.MUSTS)
    answer = choose(asked)
    assert (answer.chosen, answer.unmet_musts) == (
        ("hall",),
        (must("robots", Reason.NO_SOURCE, 0.0),),
    )


def test_better_answers_are_told_on_the_way_the_first_at_once() -> None:
    told = []
    answer = choose(toy_problem(), on_better=told.append)
    assert told[0] == answer_at_once(toy_problem())
    assert answer.value >= max(each.value for each in told)
