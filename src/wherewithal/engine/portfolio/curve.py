"""What more hours would bring: the whole line from nothing to all that can be covered.

At once: the greedy order gives a choice for every number of hours, and one set of prices gives a bound
for all of them. Exactly: from the top down, each time the best within fewer hours than the
last (the epsilon-constraint method; Y. Haimes, L. Lasdon, D. Wismer, 1971).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from wherewithal.engine.portfolio.answer import Answer, Status
from wherewithal.engine.portfolio.bounds import Prices, at_budget, bound_by_prices
from wherewithal.engine.portfolio.choice import Choice
from wherewithal.engine.portfolio.choose import choose, covered_anyway
from wherewithal.engine.portfolio.gains import Ledger
from wherewithal.engine.portfolio.problem import Aim, Problem
from wherewithal.engine.portfolio.table import MILLION, Table, lay_out

LEAST_STEP = Decimal(1) / MILLION
SAME = 1e-9
PARTS = 4


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """So many hours cover so much weight. `bound`: no choice within these hours covers more.

    `comes_in` and `goes_out` tell the asks against the point of fewer hours before.
    """

    hours: Decimal
    value: float
    bound: float
    met_count: int
    chosen: tuple[str, ...]
    comes_in: tuple[str, ...] = ()
    goes_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Curve:
    """The points, from few hours to many. `is_exact`: every point is the best there is for its hours.

    `is_whole`: these are all the points at which more hours bring more; else there may be others between.
    """

    points: tuple[CurvePoint, ...]
    total: float
    is_exact: bool
    is_whole: bool


def curve_at_once(problem: Problem, *, most_points: int = 100) -> Curve:
    """A choice for every number of hours, with a bound for each; no solver.

    Cost: one greedy run, a few searches for prices, one pass over the sources per point.

    >>> from wherewithal.engine.portfolio.example import toy_problem
    >>> [(int(each.hours), each.value) for each in curve_at_once(toy_problem()).points]
    [(0, 0.0), (1, 3.0), (3, 5.2), (5, 7.0), (8, 8.0)]
    """
    free = replace(problem, aim=Aim.MOST, budget_hours=None)
    table = lay_out(free)
    choice = Choice(table, table.weight)
    pinned = [each for each, is_in in zip(table.source_ids, choice.is_in, strict=True) if is_in]
    order = [table.source_ids[each] for each in choice.fill()]
    stops = _spread_out(range(len(order) + 1), most_points)
    tried = _prices_along(table, choice)
    points, ledger = [], Ledger(free, free.sources)
    for source in pinned:
        ledger.add(source)
    for place in range(len(order) + 1):
        if place:
            ledger.add(order[place - 1])
        if place in stops:
            points.append(_point(free, ledger, (*pinned, *order[:place]), table, tried))
    return Curve(_with_changes(points), _total(problem), is_exact=False, is_whole=False)


def exact_curve(problem: Problem, *, most_points: int = 40, seconds_each: float = 1.0) -> Curve:
    """The best for every number of hours at which it changes; for so many of them, if there are more.

    Cost: one search with the solver per point, for small problems some hundredths of a second each.

    >>> from wherewithal.engine.portfolio.example import toy_problem
    >>> [(int(each.hours), each.value) for each in exact_curve(toy_problem()).points]
    [(0, 0.0), (1, 3.0), (2, 4.8), (3, 5.2), (4, 7.0), (7, 8.0)]
    """
    free = replace(problem, aim=Aim.MOST, budget_hours=None)
    top = choose(free, seconds=seconds_each)
    if top.status is Status.IMPOSSIBLE:
        return Curve((), _total(problem), is_exact=False, is_whole=False)
    answers, is_whole = _downwards(free, top, most_points, seconds_each)
    if not is_whole:
        answers = [top, *_at_budgets(free, _evenly(top.hours.likely, most_points), seconds_each)]
    kept = _not_outdone(answers)
    return Curve(
        _with_changes([_exact_point(each) for each in kept]),
        _total(problem),
        is_exact=all(each.status is Status.BEST for each in kept),
        is_whole=is_whole,
    )


def _downwards(
    problem: Problem, top: Answer, most_points: int, seconds: float
) -> tuple[list[Answer], bool]:
    """Best answers, each within fewer hours than the one before; whether the bottom was reached."""
    answers = [top]
    while len(answers) < most_points:
        hours = answers[-1].hours.likely - LEAST_STEP
        found = _within(problem, hours, seconds) if hours >= 0 else None
        if found is None:
            return answers, True
        answers.append(found)
    return answers, False


def _within(problem: Problem, hours: Decimal, seconds: float) -> Answer | None:
    found = choose(replace(problem, budget_hours=hours), seconds=seconds)
    return None if found.status is Status.IMPOSSIBLE else found


def _at_budgets(problem: Problem, budgets: Iterable[Decimal], seconds: float) -> list[Answer]:
    found = (_within(problem, hours, seconds) for hours in budgets)
    return [each for each in found if each is not None]


def _evenly(hours: Decimal, parts: int) -> list[Decimal]:
    return [round(hours * part / parts, 2) for part in range(parts - 1, -1, -1)]


def _not_outdone(answers: Sequence[Answer]) -> list[Answer]:
    """From few hours to many, only those that cover more than all of fewer hours."""
    kept: list[Answer] = []
    for each in sorted(answers, key=lambda answer: (answer.hours.likely, -answer.value)):
        if not kept or each.value > kept[-1].value + SAME:
            kept.append(each)
    return kept


def _exact_point(answer: Answer) -> CurvePoint:
    bound = answer.value if answer.status is Status.BEST else answer.bound
    return CurvePoint(
        answer.hours.likely, answer.value, bound, answer.met_count, tuple(sorted(answer.chosen))
    )


def _prices_along(table: Table, choice: Choice) -> list[Prices]:
    """Prices for a few budgets between nothing and all; each gives a bound at every budget."""
    used = int(table.hours[choice.is_in].sum())
    found = []
    for part in range(1, PARTS + 1):
        within = replace(table, budget_hours=used * part // PARTS)
        reached = Choice(within, table.weight)
        reached.fill()
        found.append(bound_by_prices(within, goal=reached.reward, rounds=100))
    return found


def _point(
    problem: Problem, ledger: Ledger, chosen: tuple[str, ...], table: Table, tried: list[Prices]
) -> CurvePoint:
    is_in = table.chosen(frozenset(chosen))
    hours = int(table.hours[is_in].sum())
    bound = min(at_budget(table, prices, budget_hours=hours) for prices in tried)
    return CurvePoint(
        hours=Decimal(hours) / MILLION,
        value=ledger.value,
        bound=max(ledger.value, bound + covered_anyway(problem)),
        met_count=sum(ledger.share(each) >= 1.0 for each in ledger.covered),
        chosen=chosen,
    )


def _with_changes(points: list[CurvePoint]) -> tuple[CurvePoint, ...]:
    before: tuple[str, ...] = ()
    told = []
    for point in points:
        now, then = set(point.chosen), set(before)
        told.append(
            replace(
                point,
                comes_in=tuple(each for each in point.chosen if each not in then),
                goes_out=tuple(each for each in before if each not in now),
            )
        )
        before = point.chosen
    return tuple(told)


def _spread_out(places: range, most: int) -> set[int]:
    """The first, the last, and evenly what lies between."""
    last = len(places) - 1
    if last < most:
        return set(places)
    return {round(last * part / (most - 1)) for part in range(most)}


def _total(problem: Problem) -> float:
    return sum(float(problem.weight(each)) for each in problem.needs)
