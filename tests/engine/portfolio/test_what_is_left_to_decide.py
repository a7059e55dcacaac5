"""What tightening takes out is in no best choice, what it adds breaks none, and the search ends at the best."""

from collections.abc import Iterator
from decimal import Decimal

import numpy as np
from hypothesis import given

from engine.portfolio.brute import best_choices, every_choice
from engine.portfolio.portfolio_strategies import problems
from wherewithal.engine.portfolio.answer import Answer, Status
from wherewithal.engine.portfolio.choice import Choice
from wherewithal.engine.portfolio.choose import choose
from wherewithal.engine.portfolio.closing import step_of
from wherewithal.engine.portfolio.greedy import choose_greedily
from wherewithal.engine.portfolio.problem import Cover, Need, PartnerLimit, Problem, Source
from wherewithal.engine.portfolio.rounding import Cut, Rounding
from wherewithal.engine.portfolio.table import Table, lay_out
from wherewithal.engine.portfolio.ties import draws
from wherewithal.engine.portfolio.tightening import Tight, of_places, tighten
from wherewithal.engine.portfolio.tree import search
from wherewithal.quantities import Quantity

NEAR = 1e-7


def test_two_asks_of_four_are_rounded_for_a_need_of_six() -> None:
    table = lay_out(
        Problem(
            needs=(Need("chairs", wanted=Quantity.exact(6)),),
            sources=(_source("a", chairs=4), _source("b", chairs=4)),
        )
    )
    (cut,) = Rounding(table).cuts(np.array([1.0, 0.5]), np.array([1.0]))
    assert _reaches(cut, asks=(1.0, 0.5), need=1.0) is False
    assert _reaches(cut, asks=(1.0, 1.0), need=1.0) is True
    assert _reaches(cut, asks=(1.0, 0.0), need=4 / 6) is True
    assert _reaches(cut, asks=(1.0, 0.0), need=4.2 / 6) is False


@given(problem=problems())
def test_no_choice_breaks_a_cut(problem: Problem) -> None:
    table = lay_out(problem)
    cuts = list(_cuts_of_many_points(table))
    for chosen in every_choice(problem):
        choice = of_places(table, table.chosen(frozenset(chosen)))
        needs = np.minimum(1.0, choice.covered / table.wanted)
        for cut in cuts:
            assert _sum(cut, choice.is_in.astype(float), float(needs[cut.need])) >= cut.least - NEAR


@given(problem=problems())
def test_every_best_choice_is_still_possible_after_tightening(problem: Problem) -> None:
    tight = _tightened(problem)
    if tight is None:
        return
    table = tight.choice.table
    for best in best_choices(problem):
        made = of_places(table, table.chosen(frozenset(best))).is_in
        within = tight.settled_for(tight.choice.reward)
        assert (made >= within.least).all()
        assert (made <= within.most).all()


@given(problem=problems(most_sources=6))
def test_the_search_ends_at_one_of_the_best_choices(problem: Problem) -> None:
    tight = _tightened(problem)
    if tight is None:
        return
    told: list[float] = []
    told_proven: list[Choice] = []
    found = search(
        tight.choice.table,
        tight,
        step=float(step_of(problem)),
        seconds=60.0,
        on_better=lambda choice: told.append(choice.reward),
        on_proven=told_proven.append,
    )
    assert (found.is_closed, found.is_settled) == (True, True)
    assert _ids(found.choice) in {
        tuple(each for each in best if each in tight.choice.table.source_ids)
        for best in best_choices(problem)
    }
    assert told == sorted(told)
    proven = {round(each.reward, 9) for each in told_proven}
    assert proven == {round(found.choice.reward, 9)}


@given(problem=problems())
def test_neither_the_order_of_sources_nor_of_needs_decides_a_tie(problem: Problem) -> None:
    turned = Problem(
        needs=problem.needs[::-1],
        sources=problem.sources[::-1],
        aim=problem.aim,
        budget_hours=problem.budget_hours,
        budget_money=problem.budget_money,
        partner_limits=problem.partner_limits[::-1],
        pinned=problem.pinned,
        forbidden=problem.forbidden,
    )
    one, other = choose(problem), choose(turned)
    if one.status is Status.BEST:
        assert sorted(one.chosen) == sorted(other.chosen)


def test_of_thirty_who_are_all_alike_the_draw_takes_ten_and_says_so() -> None:
    problem = _alike(30, hours=10)
    answer = choose(problem)
    assert (answer.status, answer.is_settled) == (Status.BEST, True)
    assert sorted(answer.chosen) == _first_by_draw(problem, 10)


def test_the_search_itself_looks_at_ties() -> None:
    problem = _alike(6, hours=2)
    tight = _tightened(problem)
    assert tight is not None
    found = search(
        tight.choice.table,
        tight,
        step=0.0,
        seconds=60.0,
        on_better=lambda _choice: None,
        on_proven=lambda _choice: None,
    )
    assert (found.is_settled, list(_ids(found.choice))) == (True, _first_by_draw(problem, 2))


def test_the_best_is_told_before_its_ties_are_settled() -> None:
    told: list[Answer] = []
    answer = choose(_alike(30, hours=10), on_better=told.append)
    assert (told[-1].status, told[-1].is_settled) == (Status.BEST, False)
    assert (told[-1].value, answer.is_settled) == (answer.value, True)


def test_a_partner_who_is_asked_once_gives_the_better_of_two() -> None:
    problem = Problem(
        needs=(Need("chairs", wanted=Quantity.exact(6)), Need("tables")),
        sources=(
            _source("a", partner="city", chairs=4),
            _source("b", partner="city", chairs=5),
            _source("c", chairs=1),
        ),
        partner_limits=(PartnerLimit("city", 1),),
    )
    assert sorted(choose(problem).chosen) == ["b", "c"]


def _source(key: str, *, partner: str = "", **covers: int) -> Source:
    told = tuple(Cover(need, Quantity.exact(much)) for need, much in covers.items())
    return Source(key, told, hours=Quantity.exact(1), money=Quantity.exact(0), partner=partner)


def _alike(count: int, *, hours: int) -> Problem:
    return Problem(
        needs=(Need("helpers", wanted=Quantity.exact(20)),),
        sources=tuple(_source(f"s{place:02}", helpers=1) for place in range(count)),
        budget_hours=Decimal(hours),
    )


def _first_by_draw(problem: Problem, count: int) -> list[str]:
    table = lay_out(problem)
    places = np.argsort(draws(table), kind="stable")[:count]
    return sorted(table.source_ids[place] for place in places)


def _tightened(problem: Problem) -> Tight | None:
    """What is left to decide, where there is anything to begin with."""
    if not best_choices(problem):
        return None
    table = lay_out(problem)
    start = choose_greedily(table)
    if table.must_meet:
        start = of_places(table, table.chosen(frozenset(best_choices(problem)[-1])))
    return tighten(table, start, seconds=60.0, on_better=lambda _choice: None)


def _cuts_of_many_points(table: Table) -> Iterator[Cut]:
    """Cuts against all sorts of points between nothing and everything."""
    rounding, dice = Rounding(table), np.random.default_rng(7)
    for _ in range(20):
        asks = dice.choice([0.0, 0.25, 0.5, 0.75, 1.0], len(table.source_ids))
        brought = np.bincount(table.need, table.share * asks[table.source], len(table.need_ids))
        yield from rounding.cuts(asks, np.minimum(1.0, brought))


def _sum(cut: Cut, asks: np.ndarray, need: float) -> float:
    return float((cut.numbers * asks[cut.asks]).sum()) + cut.of_need * need


def _reaches(cut: Cut, *, asks: tuple[float, ...], need: float) -> bool:
    return _sum(cut, np.array(asks), need) >= cut.least - NEAR


def _ids(choice: Choice) -> tuple[str, ...]:
    places = np.flatnonzero(choice.is_in).tolist()
    return tuple(choice.table.source_ids[place] for place in places)
