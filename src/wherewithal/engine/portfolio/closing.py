"""A proof by cases, checked: the cases leave out nothing, and none of them holds anything better.

What asks cover comes in steps: where every weight and amount is a multiple of a tenth, nothing lies
between 7.0 and 7.1. So a bound is rounded to the last step before it is compared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import reduce
from math import gcd, isfinite, lcm

from wherewithal.engine.portfolio.answer import Answer, Leaf, Proof
from wherewithal.engine.portfolio.cases import amount_span, hours_span, money_span, wanted_span
from wherewithal.engine.portfolio.changes import with_pins
from wherewithal.engine.portfolio.exact import (
    covered_weight,
    hours_taken,
    is_over,
    proven_bound,
)
from wherewithal.engine.portfolio.problem import Aim, Problem, Source

CLOSE = Fraction(1, 10**6)
"""How far a number that an answer tells may lie from the exact one, in parts of it."""


def proves_best(problem: Problem, answer: Answer) -> bool:
    """The cases of an answer show that nothing better exists."""
    if not answer.leaves or not covers_everything(answer.leaves):
        return False
    goal, step = reached(problem, answer), step_of(problem)
    return all(is_closed(problem, each, goal=goal, step=step) for each in answer.leaves)


def covers_everything(leaves: Sequence[Leaf]) -> bool:
    """Every choice belongs to one of the cases.

    Some ask is decided in all of them (the first that was picked); those in which it is made cover all that
    is left to decide, and so do those in which it is not.

    >>> covers_everything([Leaf(pinned=("a",)), Leaf(forbidden=("a",))])
    True
    >>> covers_everything([Leaf(pinned=("a",)), Leaf(forbidden=("b",))])
    False
    """
    if any(not each.pinned and not each.forbidden for each in leaves):
        return True
    times = Counter(ask for each in leaves for ask in {*each.pinned, *each.forbidden})
    ask = min((ask for ask, count in times.items() if count == len(leaves)), default=None)
    if ask is None:
        return False
    made = [_without(each, ask) for each in leaves if ask in each.pinned]
    left = [_without(each, ask) for each in leaves if ask in each.forbidden]
    return covers_everything(made) and covers_everything(left)


def is_closed(problem: Problem, leaf: Leaf, *, goal: Fraction, step: Fraction) -> bool:
    """No choice of this case is better than the goal: nobody keeps its limits, or its prices show it."""
    case = with_pins(problem, pin=leaf.pinned, forbid=leaf.forbidden)
    if case.pinned & problem.forbidden or problem.pinned - case.pinned:
        return True
    if _breaks_limits(case):
        return True
    if leaf.proof is None or not are_prices(case, leaf.proof):
        return False
    bound = proven_bound(case, leaf.proof)
    slack = CLOSE * max(Fraction(1), abs(goal))
    if problem.aim is Aim.MOST:
        return _down_to(step, bound) <= goal + slack
    return -_down_to(step, -bound) >= goal - slack


def are_prices(problem: Problem, proof: Proof) -> bool:
    """None below zero, and none for a limit that is not there: it would be bought for nothing."""
    numbers = [number for _, number in (*proof.needs, *proof.partners)]
    unlimited = (problem.budget_hours is None and proof.hours != 0) or (
        problem.budget_money is None and proof.money != 0
    )
    numbers += [proof.hours, proof.money]
    return all(isfinite(each) and each >= 0 for each in numbers) and not unlimited


def reached(problem: Problem, answer: Answer) -> Fraction:
    """What an answer comes to, exactly: weight covered, or hours taken."""
    ids = set(answer.chosen)
    chosen = [each for each in problem.sources if each.id in ids]
    if problem.aim is Aim.MUSTS:
        return hours_taken(problem, chosen)
    return covered_weight(problem, chosen)


def step_of(problem: Problem) -> Fraction:
    """What all that can be reached is a multiple of."""
    if problem.aim is Aim.MUSTS:
        return _common(Fraction(hours_span(problem, each).likely) for each in problem.sources)
    wanted = {each.id: Fraction(wanted_span(each).likely) for each in problem.needs}
    needs = {each.id: each for each in problem.needs}
    amounts: dict[str, list[Fraction]] = {key: [number] for key, number in wanted.items()}
    for source in problem.sources:
        for cover in source.covers:
            amount = amount_span(problem, needs[cover.need], cover).likely
            amounts[cover.need].append(Fraction(amount))
    return _common(
        Fraction(problem.weight(need)) * (_common(amounts[key]) / wanted[key] if wanted[key] else 1)
        for key, need in needs.items()
    )


def _without(leaf: Leaf, ask: str) -> Leaf:
    return replace(
        leaf,
        pinned=tuple(each for each in leaf.pinned if each != ask),
        forbidden=tuple(each for each in leaf.forbidden if each != ask),
    )


def _breaks_limits(case: Problem) -> bool:
    """What is pinned alone takes more than there is."""
    pinned = [each for each in case.sources if each.id in case.pinned]
    money = sum((Fraction(money_span(case, each).likely) for each in pinned), Fraction(0))
    return (
        is_over(hours_taken(case, pinned), case.budget_hours)
        or is_over(money, case.budget_money)
        or _asks_too_often(case, pinned)
    )


def _asks_too_often(case: Problem, pinned: Iterable[Source]) -> bool:
    allowed = case.asks_allowed()
    asked = Counter(each.partner for each in pinned if each.partner)
    return any(times > allowed[partner] for partner, times in asked.items())


def _common(numbers: Iterable[Fraction]) -> Fraction:
    """The largest number of which all are multiples; nothing where all are zero."""
    found = [each for each in numbers if each]
    below = lcm(*(each.denominator for each in found)) if found else 1
    return Fraction(reduce(gcd, (int(each * below) for each in found), 0), below)


def _down_to(step: Fraction, number: Fraction) -> Fraction:
    return (number // step) * step if step else number
