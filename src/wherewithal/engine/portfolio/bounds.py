"""How good any answer can be at most, worked out by ourselves from prices.

Put a price on every need, on an hour, on money and on an ask to each partner. Whoever may buy and sell
at these prices instead of keeping the limits can only do better than somebody who keeps them; and what
they can get at most is a plain sum. So every set of prices gives a bound (weak duality; A. Geoffrion:
Lagrangean relaxation for integer programming, 1974), and the search is for prices that make it low:
steps along what is over- and undersold (M. Held, P. Wolfe, H. Crowder: Validation of subgradient
optimization, 1974) with B. Polyak's length; the price of an hour is found by halving each time.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from wherewithal.engine.portfolio.table import MILLION, Floats, Table

PATIENCE = 10
SLOWER = 0.6
LEAST_PACE = 1e-4
CLOSE = 1e-4
HALVINGS = 30


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


def bound_by_prices(table: Table, *, goal: float, rounds: int = 200) -> Prices:
    """Prices that prove a low bound. `goal`: a reward that is known to be reached.

    Deterministic; cost: per round a few passes over what is covered and 30 over the sources.
    """
    return _Descent(table, goal).run(rounds)


def priced(
    table: Table, *, need: Floats, money: float, partner: Floats, hours: float | None = None
) -> Prices:
    """The bound at given prices; the price of an hour is the best one where it is left out."""
    worth = table.reward + np.bincount(
        table.source, table.share * need[table.need], len(table.source_ids)
    )
    worth -= money * table.money / MILLION + partner[table.partner]
    hour = _price_of_an_hour(table, worth) if hours is None else hours
    gains = worth - hour * table.hours / MILLION
    kept = table.weight - need
    bound = float((kept if table.must_meet else np.maximum(0.0, kept)).sum())
    bound += float(np.where(table.pinned, gains, np.maximum(0.0, gains)).sum())
    bound += hour * table.budget_hours / MILLION if table.has_hours_limit else 0.0
    bound += money * table.budget_money / MILLION if table.has_money_limit else 0.0
    bound += float((partner[1:] * table.limit[1:]).sum())
    return Prices(need, hour, money, partner, bound, gains)


def at_budget(table: Table, prices: Prices, *, budget_hours: int) -> float:
    """The bound for another budget of hours, at the same prices but for that of an hour."""
    other = replace(table, budget_hours=budget_hours)
    return priced(other, need=prices.need, money=prices.money, partner=prices.partner).bound


def _price_of_an_hour(table: Table, worth: Floats) -> float:
    """The lowest price at which what is worth it fits into the budget."""
    if not table.has_hours_limit or not len(worth):
        return 0.0
    hours = np.maximum(table.hours, 1)
    per_hour = np.where(table.pinned, 0.0, worth * (MILLION / hours))
    left = table.budget_hours - int(table.hours[table.pinned].sum())
    low, high = 0.0, max(0.0, float(per_hour.max()))
    if int(hours[per_hour > 0].sum()) <= left:
        return 0.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        if int(hours[per_hour > middle].sum()) > left:
            low = middle
        else:
            high = middle
    return high


class _Descent:
    """The search for prices: where it stands, the best so far, and the pace."""

    def __init__(self, table: Table, goal: float) -> None:
        self.table = table
        self.goal = goal
        self.money_scale = _usual(table.money / MILLION)
        self.ceiling = np.full(len(table.weight), np.inf) if table.must_meet else table.weight
        first = self._first_prices()
        self.at = self.best = priced(
            table, need=first, money=0.0, partner=np.zeros(len(table.limit))
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
        money = self._money_overrun(taken)
        need[((at.need <= 0) & (need < 0)) | ((at.need >= self.ceiling) & (need > 0))] = 0.0
        partner[(at.partner <= 0) & (partner < 0)] = 0.0
        length = float((need**2).sum() + (partner**2).sum()) + money**2
        if length <= 0.0:
            return False
        step = self.pace * (at.bound - self.goal) / length
        self.at = priced(
            table,
            need=np.clip(at.need + step * need, 0.0, self.ceiling),
            money=max(0.0, at.money + step * money / self.money_scale),
            partner=np.maximum(0.0, at.partner + step * partner),
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

    def _money_overrun(self, taken: Floats) -> float:
        table = self.table
        if not table.has_money_limit:
            return 0.0
        over = float((table.money * taken).sum() - table.budget_money) / MILLION / self.money_scale
        return 0.0 if over < 0 and self.at.money <= 0 else over


def _usual(numbers: Floats) -> float:
    """The mean of what is not zero, and one where everything is."""
    above = numbers[numbers > 0]
    return float(above.mean()) if len(above) else 1.0
