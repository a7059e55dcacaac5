"""What asks cover, take and can reach at most, exactly: whole numbers and fractions, no search, no solver."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from wherewithal.engine.portfolio.answer import Proof
from wherewithal.engine.portfolio.cases import (
    MILLION,
    amount_span,
    hours_span,
    likely_amount,
    likely_hours,
    likely_money,
    likely_wanted,
    wanted_span,
)
from wherewithal.engine.portfolio.problem import Aim, Need, Problem, Source

SCALE = 2**40


def covered_weight(problem: Problem, chosen: Iterable[Source]) -> Fraction:
    """The weight that asks cover, exactly."""
    needs = {each.id: each for each in problem.needs}
    brought: dict[str, Decimal] = defaultdict(Decimal)
    for source in chosen:
        for cover in source.covers:
            brought[cover.need] += amount_span(problem, needs[cover.need], cover).likely
    return _sum_by_denominator(
        Fraction(problem.weight(need)) * share_of(need, brought[need.id]) for need in problem.needs
    )


def proven_bound(problem: Problem, proof: Proof) -> Fraction:
    """What no choice can be better than, at these prices: most weight, or fewest hours.

    Everybody sells and buys at the prices: a need keeps what its weight is above its price, an ask
    gains what its cover is sold for less what its hours, money and partner cost, and is left out
    where that is a loss. Limits are paid for in full.
    """
    price = {need: _units(number) for need, number in proof.needs}
    partner = {name: _units(number) for name, number in proof.partners if name}
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


def hours_taken(problem: Problem, chosen: Iterable[Source]) -> Fraction:
    """The hours that asks take."""
    return sum((Fraction(hours_span(problem, each).likely) for each in chosen), Fraction(0))


def _gain(
    problem: Problem, source: Source, needs: dict[str, Need], price: dict[str, int], proof: Proof
) -> int:
    """What an ask gains at the prices, rounded up."""
    gain = 0
    for cover in source.covers:
        need = needs.get(cover.need)
        if need is not None:
            wanted, amount = likely_wanted(need), likely_amount(problem, need, cover)
            paid = price.get(need.id, 0)
            gain += -(-paid * min(amount, wanted) // wanted) if wanted else paid
    hours, money = likely_hours(problem, source), likely_money(problem, source)
    if problem.aim is Aim.MUSTS:
        gain -= hours * SCALE // MILLION
    gain -= hours * _units(proof.hours) // MILLION
    return gain - money * _units(proof.money) // MILLION


def _may_come_in(problem: Problem, source: Source) -> bool:
    """Not forbidden, and no ask that takes more than a whole budget by itself; what is pinned is in anyway."""
    if source.id in problem.pinned:
        return True
    return (
        source.id not in problem.forbidden
        and _fits(likely_hours(problem, source), problem.budget_hours)
        and _fits(likely_money(problem, source), problem.budget_money)
    )


def _fits(millionths: int, budget: Decimal | None) -> bool:
    return budget is None or millionths <= budget * MILLION


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


def share_of(need: Need, amount: Decimal) -> Fraction:
    """Which part of a need an amount is, and all of it at most."""
    wanted = wanted_span(need).likely
    return min(Fraction(1), Fraction(amount) / Fraction(wanted)) if wanted else Fraction(1)


def is_over(number: Fraction, budget: Decimal | None) -> bool:
    """More than a budget allows."""
    return budget is not None and number > Fraction(budget)


def _units(price: float) -> int:
    """A price in whole units of a fine scale. Whole numbers are prices, too: rounding is no loss of proof."""
    return round(Fraction(price) * SCALE)


def _up(number: Fraction) -> int:
    return -((-number.numerator) // number.denominator)


def _sum_by_denominator(numbers: Iterable[Fraction]) -> Fraction:
    """Fractions added up, those of one denominator first: the common one stays small for longer."""
    by_denominator: dict[int, int] = defaultdict(int)
    for each in numbers:
        by_denominator[each.denominator] += each.numerator
    return sum((Fraction(top, below) for below, top in by_denominator.items()), Fraction(0))
