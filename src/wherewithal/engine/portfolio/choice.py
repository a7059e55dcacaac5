"""A set of asks that grows and shrinks, with what each other ask would still add to it.

Used inside this package only: it is changed in place. When an ask comes or goes, only what touches
the same needs is worked out again, so a step costs what these needs have of sources.
"""

from __future__ import annotations

import numpy as np

from wherewithal.engine.portfolio.table import NOBODY, Floats, Marks, Table

LEAST_HOURS = 1e-6
TINY = 1e-9


def first_of_the_best(worth: Floats) -> int | None:
    """The first by id of those that are worth most, as far as numbers can tell; None if nothing is."""
    most = float(worth.max(initial=0.0))
    return int((worth >= most * (1 - TINY)).argmax()) if most > 0 else None


class Choice:
    """What is chosen so far, what is left of the limits, and the gain of every ask.

    `cost` is what gains are measured by: the hours of an ask, or what it takes of all limits together.
    """

    def __init__(self, table: Table, weight: Floats, cost: Floats | None = None) -> None:
        self.table = table
        self.weight = weight
        self.is_in = np.zeros(len(table.source_ids), bool)
        self.covered = np.zeros(len(table.need_ids), np.int64)
        self.hours_left = table.budget_hours
        self.money_left = table.budget_money
        self.asks_left = table.limit.copy()
        self.cost = np.maximum(table.hours / 1e6, LEAST_HOURS) if cost is None else cost
        self._source = table.source[table.by_need]
        self._amount = table.amount[table.by_need]
        self._per_unit = weight / table.wanted
        self._gains = self._per_unit[table.need[table.by_need]] * self._amount
        self.gains = np.bincount(self._source, self._gains, len(table.source_ids))
        for pinned in np.flatnonzero(table.pinned):
            self.add(int(pinned))

    def add(self, ask: int) -> None:
        """Take an ask in."""
        self._move(ask, 1)

    def take_out(self, ask: int) -> None:
        """Let an ask go."""
        self._move(ask, -1)

    @property
    def value(self) -> float:
        """The weight that is covered."""
        return float((self._per_unit * np.minimum(self.covered, self.table.wanted)).sum())

    @property
    def reward(self) -> float:
        """What is looked for: covered weight, or hours as a loss."""
        if self.table.must_meet:
            return float(self.table.reward[self.is_in].sum())
        return self.value

    @property
    def meets_all(self) -> bool:
        """Is every need in the table met?"""
        return bool((self.covered >= self.table.wanted).all())

    @property
    def is_within_limits(self) -> bool:
        """Are hours, money and the asks of every partner kept?"""
        return self.hours_left >= 0 and self.money_left >= 0 and bool((self.asks_left >= 0).all())

    def possible(self) -> Marks:
        """Which asks could still come in."""
        table = self.table
        possible = table.hours <= self.hours_left
        possible &= ~self.is_in
        if table.has_money_limit:
            possible &= table.money <= self.money_left
        if len(self.asks_left) > 1:
            possible &= (self.asks_left > 0)[table.partner]
        return possible

    def can_add(self, ask: int) -> bool:
        """Could this ask still come in?"""
        table = self.table
        return (
            not self.is_in[ask]
            and int(table.hours[ask]) <= self.hours_left
            and int(table.money[ask]) <= self.money_left
            and int(self.asks_left[table.partner[ask]]) > 0
        )

    def fill(self, *, without: int | None = None) -> list[int]:
        """Add what gains most for its cost, again and again, until nothing fits or nothing gains."""
        added: list[int] = []
        while True:
            worth = self.gains / self.cost
            worth *= self.possible()
            if without is not None:
                worth[without] = 0.0
            best = first_of_the_best(worth)
            if best is None or self.gains[best] <= TINY:
                return added
            self.add(best)
            added.append(best)

    def _move(self, ask: int, by: int) -> None:
        table = self.table
        rows = table.rows(ask)
        for need, amount in zip(
            table.need[rows].tolist(), table.amount[rows].tolist(), strict=True
        ):
            self.covered[need] += by * amount
            self._work_out(need)
        self.is_in[ask] = by > 0
        self.hours_left -= by * int(table.hours[ask])
        self.money_left -= by * int(table.money[ask])
        if table.partner[ask] != NOBODY:
            self.asks_left[table.partner[ask]] -= by

    def _work_out(self, need: int) -> None:
        """What the sources of a need would still add to it."""
        rows = slice(self.table.need_starts[need], self.table.need_starts[need + 1])
        left = max(0, int(self.table.wanted[need] - self.covered[need]))
        gains = self._per_unit[need] * np.minimum(self._amount[rows], left)
        self.gains[self._source[rows]] += gains - self._gains[rows]
        self._gains[rows] = gains
