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

from wherewithal.engine.portfolio.answer import Answer, Proof, Status
from wherewithal.engine.portfolio.cases import amount_span, hours_span, money_span, wanted_span
from wherewithal.engine.portfolio.problem import Aim, Need, Problem, Source

CLOSE = Fraction(1, 10**6)
"""How far a number that an answer tells may lie from the exact one, in parts of it."""
SCALE = 2**40


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


@dataclass(frozen=True, slots=True)
class Certificate:
    """What was found: faults, if any, and the exact numbers.

    `bound` is None where an answer brings no prices. `is_best`: value and bound meet, so that nothing
    better can exist, whatever the solver says.
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
    value, hours = covered_weight(problem, chosen), _hours(problem, chosen)
    bound = None if answer.proof is None else proven_bound(problem, answer.proof)
    faults = list(_broken_limits(problem, answer, chosen))
    if abs(value - Fraction(answer.value)) > _slack(value):
        faults.append(Fault.VALUE)
    if bound is not None:
        faults += _faults_of_bound(problem, answer, bound)
    reached = value if problem.aim is Aim.MOST else hours
    if abs(Fraction(answer.gap) - gap_between(answer.bound, reached)) > CLOSE:
        faults.append(Fault.GAP)
    is_best = bound is not None and abs(bound - reached) <= _slack(reached)
    return Certificate(tuple(faults), value, hours, bound, is_best and not faults)


def covered_weight(problem: Problem, chosen: Iterable[Source]) -> Fraction:
    """The weight that asks cover, exactly."""
    needs = {each.id: each for each in problem.needs}
    brought: dict[str, Decimal] = defaultdict(Decimal)
    for source in chosen:
        for cover in source.covers:
            brought[cover.need] += amount_span(problem, needs[cover.need], cover).likely
    return _sum_by_denominator(
        Fraction(problem.weight(need)) * _share(need, brought[need.id]) for need in problem.needs
    )


def proven_bound(problem: Problem, proof: Proof) -> Fraction:
    """What no choice can be better than, at these prices: most weight, or fewest hours.

    Everybody sells and buys at the prices: a need keeps what its weight is above its price, an ask
    gains what its cover is sold for less what its hours, money and partner cost, and is left out
    where that is a loss. Limits are paid for in full.
    """
    price = {need: _units(number) for need, number in proof.needs}
    partner = {name: _units(number) for name, number in proof.partners}
    needs = {each.id: each for each in _counting(problem)}
    total = sum(_kept(problem, need, price.get(need.id, 0)) for need in needs.values())
    for source in problem.sources:
        if _may_come_in(problem, source):
            gain = _gain(problem, source, needs, price, proof) - partner.get(source.partner, 0)
            total += gain if source.id in problem.pinned else max(0, gain)
    total += _paid(problem.budget_hours, proof.hours) + _paid(problem.budget_money, proof.money)
    allowed = problem.asks_allowed()
    total += sum(allowed.get(name, 0) * number for name, number in partner.items())
    return Fraction(total, SCALE) if problem.aim is Aim.MOST else -Fraction(total, SCALE)


def gap_between(bound: float, reached: Fraction | float) -> float:
    """What may be missing to the best, as a part of the larger of the two.

    >>> gap_between(10.0, 9.0)
    0.1
    """
    larger = max(abs(bound), abs(float(reached)))
    return abs(bound - float(reached)) / larger if larger else 0.0


def _gain(
    problem: Problem, source: Source, needs: dict[str, Need], price: dict[str, int], proof: Proof
) -> int:
    """What an ask gains at the prices, rounded up."""
    gain = 0
    for cover in source.covers:
        need = needs.get(cover.need)
        if need is not None:
            amount = amount_span(problem, need, cover).likely
            gain += _up(price.get(need.id, 0) * _share(need, amount))
    hours = Fraction(hours_span(problem, source).likely)
    if problem.aim is Aim.MUSTS:
        gain -= _down(hours * SCALE)
    money = Fraction(money_span(problem, source).likely)
    return gain - _down(hours * _units(proof.hours)) - _down(money * _units(proof.money))


def _may_come_in(problem: Problem, source: Source) -> bool:
    """Not forbidden, and no ask that takes more than a whole budget by itself; what is pinned is in anyway."""
    if source.id in problem.pinned:
        return True
    return (
        source.id not in problem.forbidden
        and not _over(Fraction(hours_span(problem, source).likely), problem.budget_hours)
        and not _over(Fraction(money_span(problem, source).likely), problem.budget_money)
    )


def _kept(problem: Problem, need: Need, price: int) -> int:
    if problem.aim is Aim.MUSTS:
        return -price
    if not wanted_span(need).likely:
        return _up(Fraction(problem.weight(need)) * SCALE)
    return max(0, _up(Fraction(problem.weight(need)) * SCALE) - price)


def _paid(budget: Decimal | None, price: float) -> int:
    return 0 if budget is None else _up(Fraction(budget) * _units(price))


def _counting(problem: Problem) -> list[Need]:
    if problem.aim is Aim.MOST:
        return list(problem.needs)
    return [each for each in problem.needs if each.is_must and wanted_span(each).likely > 0]


def _share(need: Need, amount: Decimal) -> Fraction:
    wanted = wanted_span(need).likely
    return min(Fraction(1), Fraction(amount) / Fraction(wanted)) if wanted else Fraction(1)


def _broken_limits(problem: Problem, answer: Answer, chosen: list[Source]) -> Iterable[Fault]:
    ids = {each.id for each in chosen}
    if len(chosen) != len(answer.chosen) or len(ids) != len(chosen):
        yield Fault.STRANGE
    if ids & problem.forbidden:
        yield Fault.FORBIDDEN
    if problem.pinned - ids:
        yield Fault.PIN_LEFT_OUT
    if _over(_hours(problem, chosen), problem.budget_hours):
        yield Fault.HOURS
    money = sum((Fraction(money_span(problem, each).likely) for each in chosen), Fraction(0))
    if _over(money, problem.budget_money):
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
    proof = answer.proof
    if proof is not None and not _are_prices(problem, proof):
        yield Fault.PRICE
    told, slack = Fraction(answer.bound), _slack(bound)
    is_too_good = told < bound - slack if problem.aim is Aim.MOST else told > bound + slack
    if is_too_good:
        yield Fault.BOUND


def _are_prices(problem: Problem, proof: Proof) -> bool:
    """None below zero, and none for a limit that is not there: it would be bought for nothing."""
    numbers = [number for _, number in (*proof.needs, *proof.partners)]
    unlimited = (problem.budget_hours is None and proof.hours != 0) or (
        problem.budget_money is None and proof.money != 0
    )
    return min([*numbers, proof.hours, proof.money]) >= 0 and not unlimited


def _hours(problem: Problem, chosen: Iterable[Source]) -> Fraction:
    return sum((Fraction(hours_span(problem, each).likely) for each in chosen), Fraction(0))


def _over(number: Fraction, budget: Decimal | None) -> bool:
    return budget is not None and number > Fraction(budget)


def _units(price: float) -> int:
    """A price in whole units of a fine scale. Whole numbers are prices, too: rounding is no loss of proof."""
    return round(Fraction(price) * SCALE)


def _slack(number: Fraction) -> Fraction:
    return CLOSE * max(Fraction(1), abs(number))


def _up(number: Fraction) -> int:
    return -((-number.numerator) // number.denominator)


def _down(number: Fraction) -> int:
    return number.numerator // number.denominator


def _sum_by_denominator(numbers: Iterable[Fraction]) -> Fraction:
    """Fractions added up, those of one denominator first: the common one stays small for longer."""
    by_denominator: dict[int, int] = defaultdict(int)
    for each in numbers:
        by_denominator[each.denominator] += each.numerator
    return sum((Fraction(top, below) for below, top in by_denominator.items()), Fraction(0))
