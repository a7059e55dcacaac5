"""How good any answer can be at most, worked out by ourselves from prices.

Put a price on every need, on an hour, on money and on an ask to each partner. Whoever may buy and sell
at these prices instead of keeping the limits can only do better than somebody who keeps them; and what
they can get at most is a plain sum. So every set of prices gives a bound (weak duality; A. Geoffrion:
Lagrangean relaxation for integer programming, 1974), and the search is for prices that make it low:
steps along what is over- and undersold (M. Held, P. Wolfe, H. Crowder: Validation of subgradient
optimization, 1974) with B. Polyak's length; the prices of an hour and of money are found by halving each time.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from wherewithal.engine.portfolio.table import MILLION, NO_LIMIT, Floats, Table, Whole

PATIENCE = 10
SLOWER = 0.6
LEAST_PACE = 1e-4
CLOSE = 1e-4
PRECISION = 1e-5
NEARBY = 0.05


@dataclass(frozen=True, slots=True)
class Prices:
    """What is paid: for all of a need, for an hour, for money, for an ask to a partner. None below zero.

    `bound` is what can be reached at most at these prices; `gains` what each ask brings at them.
    """

    need: Floats
    hours: float
    money: float
    partner: Floats
    bound: float
    gains: Floats


def bound_by_prices(
    table: Table, *, goal: float, rounds: int = 200, first: Prices | None = None
) -> Prices:
    """Prices that prove a low bound. `goal`: a reward that is known to be reached.

    `first`: prices to begin with. Deterministic; cost: per round a few passes over what is covered, and
    a dozen over the sources.
    """
    return _Descent(table, goal, first).run(rounds)


def priced(table: Table, *, need: Floats, partner: Floats, near: Prices | None = None) -> Prices:
    """The bound at given prices of needs and partners; those of hours and money are looked for.

    Each is the best one to all others, `near` those of before.
    """
    worth = table.reward + np.bincount(
        table.source, table.share * need[table.need], len(table.source_ids)
    )
    worth -= partner[table.partner]
    at_hours, at_money = (0.0, 0.0) if near is None else (near.hours, near.money)
    money = _best_price(
        table, worth - at_hours * table.hours / MILLION, table.money, table.budget_money, at_money
    )
    worth -= money * table.money / MILLION
    hours = _best_price(table, worth, table.hours, table.budget_hours, at_hours)
    gains = worth - hours * table.hours / MILLION
    kept = table.weight - need
    bound = float((kept if table.must_meet else np.maximum(0.0, kept)).sum())
    bound += float(np.where(table.pinned, gains, np.maximum(0.0, gains)).sum())
    bound += hours * table.budget_hours / MILLION if table.has_hours_limit else 0.0
    bound += money * table.budget_money / MILLION if table.has_money_limit else 0.0
    bound += float((partner[1:] * table.limit[1:]).sum())
    return Prices(need, hours, money, partner, bound, gains)


def at_budget(table: Table, prices: Prices, *, budget_hours: int) -> float:
    """The bound for another budget of hours, at the same prices of needs and partners."""
    other = replace(table, budget_hours=budget_hours)
    return priced(other, need=prices.need, partner=prices.partner, near=prices).bound


def _best_price(table: Table, worth: Floats, taken: Whole, budget: int, near: float) -> float:
    """The lowest price of what asks take, at which those that are worth it fit into the budget."""
    if budget >= NO_LIMIT or not len(worth):
        return 0.0
    takes = (taken > 0) & ~table.pinned
    per_unit = np.zeros(len(worth))
    np.divide(worth * MILLION, taken, out=per_unit, where=takes)
    left = budget - int(taken[table.pinned].sum())

    def is_too_low(price: float) -> bool:
        return int(taken[per_unit > price].sum()) > left

    if not is_too_low(0.0):
        return 0.0
    low, high = _around(near, float(per_unit.max()), is_too_low)
    while high - low > PRECISION * high:
        middle = (low + high) / 2
        low, high = (middle, high) if is_too_low(middle) else (low, middle)
    return high


def _around(near: float, most: float, is_too_low: Callable[[float], bool]) -> tuple[float, float]:
    """Two prices with the best one between them: close to the last one if it is there."""
    low, high = near * (1 - NEARBY), near * (1 + NEARBY)
    if not low > 0 or high >= most:
        return 0.0, most
    if is_too_low(high):
        return high, most
    return (low, high) if is_too_low(low) else (0.0, low)


class _Descent:
    """The search for prices: where it stands, the best so far, and the pace."""

    def __init__(self, table: Table, goal: float, first: Prices | None) -> None:
        self.table = table
        self.goal = goal
        self.ceiling = np.full(len(table.weight), np.inf) if table.must_meet else table.weight
        self.at = self.best = first or priced(
            table, need=self._first_prices(), partner=np.zeros(len(table.limit))
        )
        self.pace, self.stalled = 1.0, 0

    def run(self, rounds: int) -> Prices:
        """Go down for so many rounds, or until the goal itself is the bound."""
        for _ in range(rounds):
            if self.best.bound <= self.goal + CLOSE or self.pace < LEAST_PACE:
                break
            if not self._step():
                break
            self._look()
        return self.best

    def _first_prices(self) -> Floats:
        table = self.table
        if not table.must_meet:
            return table.weight / 2
        return np.full(len(table.weight), _usual(table.hours / MILLION))

    def _look(self) -> None:
        """Keep what is better; slow down and go back to the best after a while without."""
        gained = self.best.bound - self.at.bound
        self.stalled = 0 if gained > CLOSE * abs(self.best.bound) else self.stalled + 1
        if gained > 0:
            self.best = self.at
        if self.stalled >= PATIENCE:
            self.pace, self.stalled, self.at = self.pace * SLOWER, 0, self.best

    def _step(self) -> bool:
        """Raise the price of what is bought too often, lower that of what is not."""
        table, at = self.table, self.at
        taken = self._taken()
        need = 1.0 - np.bincount(table.need, table.share * taken[table.source], len(table.weight))
        partner = np.bincount(table.partner, taken, len(table.limit)) - table.limit
        partner[0] = 0.0
        need[((at.need <= 0) & (need < 0)) | ((at.need >= self.ceiling) & (need > 0))] = 0.0
        partner[(at.partner <= 0) & (partner < 0)] = 0.0
        length = float((need**2).sum() + (partner**2).sum())
        if length <= 0.0:
            return False
        step = self.pace * (at.bound - self.goal) / length
        self.at = priced(
            table,
            need=np.clip(at.need + step * need, 0.0, self.ceiling),
            partner=np.maximum(0.0, at.partner + step * partner),
            near=at,
        )
        return True

    def _taken(self) -> Floats:
        """What is bought at these prices; of the ask at the edge, the part that still fits."""
        table, at = self.table, self.at
        taken = np.where(table.pinned | (at.gains > 0), 1.0, 0.0)
        if at.hours > 0:
            left = table.budget_hours - float((table.hours * taken).sum())
            edge = int(np.where(taken > 0, -np.inf, at.gains / np.maximum(table.hours, 1)).argmax())
            if taken[edge] == 0:
                taken[edge] = min(1.0, max(0.0, left / max(1, int(table.hours[edge]))))
        return taken


def _usual(numbers: Floats) -> float:
    """The mean of what is not zero, and one where everything is."""
    above = numbers[numbers > 0]
    return float(above.mean()) if len(above) else 1.0
