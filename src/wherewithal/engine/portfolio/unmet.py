"""Which needs cannot be met in full, and what stands in the way.

Looked at one need at a time: nobody covers it, all together do not cover enough, or they would if it
were not for what is forbidden, for the limit of a partner, for hours or for money. What each alone
allows and all together do not, only a solver can tell (choose.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from decimal import Decimal

from wherewithal.engine.portfolio.answer import Reason, Unmet
from wherewithal.engine.portfolio.cases import (
    likely_amount,
    likely_hours,
    likely_money,
    likely_wanted,
    whole,
)
from wherewithal.engine.portfolio.problem import Need, Problem, Source

Bringing = tuple[Source, int]


def unmet_alone(problem: Problem) -> tuple[Unmet, ...]:
    """The needs that cannot be met in full whatever else is left aside, in the order of the problem.

    Hours and money are looked at with parts of asks, so what is named is sure, and what is not named
    may still turn out not to fit. Cost: sorting what covers each need.

    >>> from wherewithal.engine.portfolio.problem import Need, Problem
    >>> [str(each.reason) for each in unmet_alone(Problem(needs=(Need("button maker"),), sources=()))]
    ['no source']
    """
    needs = {each.id: each for each in problem.needs}
    wanted = {key: likely_wanted(need) for key, need in needs.items()}
    bringing: dict[str, list[Bringing]] = defaultdict(list)
    met_by_one: set[str] = set()
    allowed = problem.asks_allowed()
    for source in problem.sources:
        can_be_made = _can_be_made(problem, source, allowed)
        for cover in source.covers:
            amount = likely_amount(problem, needs[cover.need], cover)
            if can_be_made and amount >= wanted[cover.need]:
                met_by_one.add(cover.need)
            elif amount:
                bringing[cover.need].append((source, amount))
    open_needs = (each for each in problem.needs if each.id not in met_by_one)
    found = (_look_at(problem, each, bringing[each.id], allowed) for each in open_needs)
    return tuple(each for each in found if each is not None)


def _can_be_made(problem: Problem, source: Source, allowed: dict[str, int]) -> bool:
    """An ask that keeps every limit by itself; what it meets in full needs no second look."""
    return (
        source.id not in problem.forbidden
        and _keeps(likely_hours(problem, source), problem.budget_hours)
        and _keeps(likely_money(problem, source), problem.budget_money)
        and allowed.get(source.partner, 1) > 0
    )


def _keeps(taken: int, budget: Decimal | None) -> bool:
    return budget is None or taken <= whole(budget)


def _look_at(
    problem: Problem, need: Need, bringing: list[Bringing], limits: dict[str, int]
) -> Unmet | None:
    wanted = likely_wanted(need)
    if not wanted or _is_met_by_the_first(problem, bringing, wanted, limits):
        return None
    allowed = [each for each in bringing if each[0].id not in problem.forbidden]
    by_partner = _best_of_partners(limits, allowed)
    most = {
        Reason.NOT_ENOUGH: sum(amount for _, amount in bringing),
        Reason.FORBIDDEN: sum(amount for _, amount in allowed),
        Reason.PARTNER_LIMIT: sum(amount for _, amount in by_partner),
        Reason.HOURS: _within(
            allowed,
            problem.budget_hours,
            lambda source: likely_hours(problem, source),
        ),
        Reason.MONEY: _within(
            allowed,
            problem.budget_money,
            lambda source: likely_money(problem, source),
        ),
    }
    for reason, amount in most.items():
        if amount < wanted:
            is_nobody = reason is Reason.NOT_ENOUGH and not amount
            why = Reason.NO_SOURCE if is_nobody else reason
            return Unmet(need.id, need.is_must, why, amount / wanted)
    return None


def _is_met_by_the_first(
    problem: Problem, bringing: list[Bringing], wanted: int, limits: dict[str, int]
) -> bool:
    """Those told first already meet it within every limit: most needs are settled by that."""
    left, hours, money, covered = dict[str, int](), 0, 0, 0
    for source, amount in bringing:
        asks = left.get(source.partner, limits.get(source.partner, 1))
        if source.id in problem.forbidden or (source.partner and asks < 1):
            continue
        left[source.partner] = asks - 1
        hours += likely_hours(problem, source)
        money += likely_money(problem, source)
        covered += amount
        if covered >= wanted or not _keeps(hours, problem.budget_hours):
            break
    return (
        covered >= wanted
        and _keeps(hours, problem.budget_hours)
        and _keeps(money, problem.budget_money)
    )


def _best_of_partners(limits: dict[str, int], bringing: Iterable[Bringing]) -> list[Bringing]:
    """The largest of each partner's, as many as it may be asked for."""
    left = dict(limits)
    found = []
    for source, amount in sorted(bringing, key=lambda each: (-each[1], each[0].id)):
        if source.partner:
            left[source.partner] -= 1
            if left[source.partner] < 0:
                continue
        found.append((source, amount))
    return found


def _within(
    bringing: list[Bringing], budget: Decimal | None, taken: Callable[[Source], int]
) -> int:
    """How much fits into a budget at most, when asks may be made in part."""
    if budget is None:
        return sum(amount for _, amount in bringing)
    left = whole(budget)
    covered = sum(amount for source, amount in bringing if not taken(source))
    costly = [(source, amount) for source, amount in bringing if taken(source)]
    for source, amount in sorted(costly, key=lambda each: (-each[1] / taken(each[0]), each[0].id)):
        part = min(left, taken(source))
        covered += -(-amount * part // taken(source))
        left -= part
    return covered
