"""Is an answer what it says? Worked out anew from the problem, exactly, trusting no search and no solver.

Three things are looked at: that every limit is kept; what the asks cover, in fractions; and the bound,
from nothing but the prices. Prices count as given: whatever they are, as long as none is below zero,
what they give is a bound (docs/engine/portfolio.md). Each step of it is rounded to the cautious side.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from wherewithal.engine.portfolio.answer import Answer, Status
from wherewithal.engine.portfolio.cases import amount_span, money_span, wanted_span
from wherewithal.engine.portfolio.closing import CLOSE, are_prices, proves_best
from wherewithal.engine.portfolio.exact import (
    covered_weight,
    hours_taken,
    is_over,
    proven_bound,
)
from wherewithal.engine.portfolio.problem import Aim, Problem, Source


class Fault(StrEnum):
    """What is wrong with an answer."""

    STRANGE = "strange"
    FORBIDDEN = "forbidden"
    PIN_LEFT_OUT = "pin left out"
    HOURS = "hours"
    MONEY = "money"
    PARTNER_LIMIT = "partner limit"
    MUST_NOT_MET = "must not met"
    VALUE = "value"
    PRICE = "price"
    BOUND = "bound"
    GAP = "gap"
    CASES = "cases"


@dataclass(frozen=True, slots=True)
class Certificate:
    """What was found: faults, if any, and the exact numbers.

    `bound` is None where an answer brings no prices. `is_best`: value and bound meet, at once or case by
    case, so that nothing better can exist, whatever the solver says.
    """

    faults: tuple[Fault, ...]
    value: Fraction
    hours: Fraction
    bound: Fraction | None
    is_best: bool

    @property
    def holds(self) -> bool:
        """Nothing is wrong with it."""
        return not self.faults


def certify(problem: Problem, answer: Answer) -> Certificate:
    """Check an answer against its problem. Cost: one pass over all that is covered, in whole numbers.

    An impossible problem's answer is what can be done at best: its asks are checked, but for musts.
    """
    sources = {each.id: each for each in problem.sources}
    chosen = [sources[each] for each in answer.chosen if each in sources]
    value, hours = covered_weight(problem, chosen), hours_taken(problem, chosen)
    faults = list(_broken_limits(problem, answer, chosen))
    bound = None
    if answer.proof is not None and are_prices(problem, answer.proof):
        bound = proven_bound(problem, answer.proof)
    elif answer.proof is not None:
        faults.append(Fault.PRICE)
    if abs(value - Fraction(answer.value)) > _slack(value):
        faults.append(Fault.VALUE)
    if bound is not None:
        faults += _faults_of_bound(problem, answer, bound)
    reached = value if problem.aim is Aim.MOST else hours
    if abs(Fraction(answer.gap) - gap_between(answer.bound, reached)) > CLOSE:
        faults.append(Fault.GAP)
    is_best = bound is not None and abs(bound - reached) <= _slack(reached)
    if answer.leaves and not is_best:
        is_best = proves_best(problem, answer)
        faults += [] if is_best else [Fault.CASES]
    return Certificate(tuple(faults), value, hours, bound, is_best and not faults)


def gap_between(bound: float, reached: Fraction | float) -> float:
    """What may be missing to the best, as a part of the larger of the two.

    >>> gap_between(10.0, 9.0)
    0.1
    """
    larger = max(abs(bound), abs(float(reached)))
    return abs(bound - float(reached)) / larger if larger else 0.0


def _broken_limits(problem: Problem, answer: Answer, chosen: list[Source]) -> Iterable[Fault]:
    ids = {each.id for each in chosen}
    if len(chosen) != len(answer.chosen) or len(ids) != len(chosen):
        yield Fault.STRANGE
    if ids & problem.forbidden:
        yield Fault.FORBIDDEN
    if problem.pinned - ids:
        yield Fault.PIN_LEFT_OUT
    if is_over(hours_taken(problem, chosen), problem.budget_hours):
        yield Fault.HOURS
    money = sum((Fraction(money_span(problem, each).likely) for each in chosen), Fraction(0))
    if is_over(money, problem.budget_money):
        yield Fault.MONEY
    asked = Counter(each.partner for each in chosen if each.partner)
    allowed = problem.asks_allowed()
    if any(times > allowed[partner] for partner, times in asked.items()):
        yield Fault.PARTNER_LIMIT
    if problem.aim is Aim.MUSTS and answer.status in {Status.BEST, Status.GOOD}:
        yield from _musts_not_met(problem, chosen)


def _musts_not_met(problem: Problem, chosen: list[Source]) -> Iterable[Fault]:
    needs = {each.id: each for each in problem.needs}
    brought: dict[str, Decimal] = defaultdict(Decimal)
    for source in chosen:
        for cover in source.covers:
            brought[cover.need] += amount_span(problem, needs[cover.need], cover).likely
    if any(brought[each.id] < wanted_span(each).likely for each in problem.needs if each.is_must):
        yield Fault.MUST_NOT_MET


def _faults_of_bound(problem: Problem, answer: Answer, bound: Fraction) -> Iterable[Fault]:
    told, slack = Fraction(answer.bound), _slack(bound)
    is_too_good = told < bound - slack if problem.aim is Aim.MOST else told > bound + slack
    if is_too_good:
        yield Fault.BOUND


def _slack(number: Fraction) -> Fraction:
    return CLOSE * max(Fraction(1), abs(number))
