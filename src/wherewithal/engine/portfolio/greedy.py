"""The answer at once: what gains most per staff hour, made better by exchanging asks.

For one budget of hours the better of this and the best single ask is never below 0.39 of the best
possible (S. Khuller, A. Moss, J. Naor: The budgeted maximum coverage problem, Information Processing
Letters 70, 1999). With limits on partners or money nothing is promised beforehand: how good an answer
is, its bound says (bounds.py). Gains only shrink as asks come in, and only those of asks that touch
the same needs; so no other is worked out again (M. Minoux: Accelerated greedy algorithms, 1978).
"""

from __future__ import annotations

import numpy as np

from wherewithal.engine.portfolio.bounds import Prices
from wherewithal.engine.portfolio.choice import TINY, Choice, first_of_the_best
from wherewithal.engine.portfolio.table import MILLION, Floats, Table

LEAST_PART = 1e-6


def choose_greedily(table: Table) -> Choice:
    """A good choice by what asks gain per hour.

    For the cheapest set the choice may not meet everything: `meets_all` says so. Cost: one step per
    chosen ask, each in the number of sources.
    """
    choice = Choice(table, search_weight(table))
    choice.fill()
    if not table.must_meet:
        choice = _or_best_single(table, choice)
    tidy(choice)
    return choice


def choose_by_prices(table: Table, prices: Prices) -> Choice:
    """A good choice by what asks gain for all that they take: hours, money and a partner's patience.

    The half of those that the prices find worth most comes in first; the others by their gain for
    what they cost at the prices.
    """
    choice = Choice(table, search_weight(table), _costs(table, prices))
    worth_it = np.flatnonzero(prices.gains > 0)
    order = worth_it[np.argsort(-prices.gains[worth_it], kind="stable")]
    for ask in order[: len(order) // 2].tolist():
        if choice.can_add(ask):
            choice.add(ask)
    choice.fill()
    tidy(choice)
    return choice


def exchange(choice: Choice, *, most: int) -> bool:
    """Try so many asks in turn: would others, in their stead, do more? Those that lose least come first."""
    is_better = False
    for ask in _by_loss(choice)[:most]:
        is_better = _without(choice, ask) or is_better
    return is_better


def tidy(choice: Choice) -> None:
    """Let go of asks without which nothing is lost, the longest first."""
    table = choice.table
    removable = np.flatnonzero(choice.is_in & ~table.pinned)
    for ask in sorted(removable.tolist(), key=lambda each: (-int(table.hours[each]), -each)):
        if _loss(choice, ask) == 0.0:
            choice.take_out(ask)


def search_weight(table: Table) -> Floats:
    """What guides the search: the weights, or every must alike where all have to be met."""
    return np.ones(len(table.need_ids)) if table.must_meet else table.weight


def _costs(table: Table, prices: Prices) -> Floats:
    """What asks cost at the prices; the hours alone where nothing has a price."""
    cost = prices.hours * table.hours / MILLION + prices.money * table.money / MILLION
    cost += prices.partner[table.partner] - table.reward
    most = float(cost.max(initial=0.0))
    return np.maximum(cost if most > 0 else table.hours / MILLION, LEAST_PART * max(most, 1.0))


def _or_best_single(table: Table, choice: Choice) -> Choice:
    """The safeguard: one large ask may be worth more than many that gain more per hour."""
    other = Choice(table, search_weight(table))
    worth = np.where(other.possible(), other.gains, 0.0)
    best = first_of_the_best(worth)
    if best is None:
        return choice
    other.add(best)
    other.fill()
    return other if other.value > choice.value + TINY else choice


def _by_loss(choice: Choice) -> list[int]:
    asks = np.flatnonzero(choice.is_in & ~choice.table.pinned).tolist()
    return sorted(
        asks, key=lambda ask: (round(_loss(choice, ask) / float(choice.cost[ask]), 9), ask)
    )


def _loss(choice: Choice, ask: int) -> float:
    """What would be lost without an ask; 0.0 where its needs are met as well without it."""
    rows = choice.table.rows(ask)
    need = choice.table.need[rows]
    wanted, covered = choice.table.wanted[need], choice.covered[need]
    left = np.minimum(covered - choice.table.amount[rows], wanted)
    lost = np.minimum(covered, wanted) - left
    return float((choice.weight[need] * lost / wanted).sum())


def _without(choice: Choice, ask: int) -> bool:
    """Exchange an ask for what then gains most, and keep that only if it is better."""
    before = _standing(choice)
    choice.take_out(ask)
    added = choice.fill(without=ask)
    if _is_better(_standing(choice), before):
        return True
    for each in added:
        choice.take_out(each)
    choice.add(ask)
    return False


def _standing(choice: Choice) -> tuple[float, float]:
    """How good a choice is: first what is met, then at how few hours."""
    if choice.table.must_meet:
        return (choice.value, choice.reward)
    return (choice.value, float(choice.hours_left - choice.table.budget_hours))


def _is_better(new: tuple[float, float], old: tuple[float, float]) -> bool:
    if abs(new[0] - old[0]) > TINY:
        return new[0] > old[0]
    return new[1] > old[1] + TINY
