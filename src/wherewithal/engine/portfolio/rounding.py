"""What a need's row says besides, once asks are whole: cuts by rounding.

What comes to a need, and what is left open of it, make up at least what is wanted: Σ a·x + W·(1 − z) ≥ W.
Divide by a number d, round up what belongs to asks that are made or not, and what is left open
counts by what is left of W / d: asks of 4 and 4 that meet a need of 6 in "one and a half asks" do not
(mixed-integer rounding; G. Nemhauser, L. Wolsey: A recursive procedure to generate all cuts for 0-1
mixed integer programs, 1990). The same with some asks seen from their other side, 1 − x (H. Marchand,
L. Wolsey: Aggregation and mixed integer rounding to solve MIPs, 2001).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from wherewithal.engine.portfolio.table import Floats, Marks, Table, Whole

MOST_DIVISORS = 8
LEAST_BEYOND = 1e-3
STEEPEST = 1e3
WHOLE = 1e-6
SIDES = (0.5, 1.0 - WHOLE)
"""An ask is seen from its other side when it is made to at least this part."""


@dataclass(frozen=True, slots=True)
class Cut:
    """What every choice keeps: Σ number·x over `asks` + `of_need`·z ≥ `least`."""

    asks: Whole
    numbers: Floats
    need: int
    of_need: float
    least: float


class Rounding:
    """The rows of all needs, ready to be rounded. Cost of a look: some passes over what is covered."""

    def __init__(self, table: Table) -> None:
        self.need = table.need[table.by_need]
        self.ask = table.source[table.by_need]
        common = table.wanted.copy()
        np.gcd.at(common, table.need, table.amount)
        self.wanted = table.wanted // common
        self.amount = table.amount[table.by_need] // common[self.need]
        self.starts = table.need_starts
        self.divisors = self._divisors()

    def cuts(self, asks: Floats, needs: Floats) -> list[Cut]:
        """For each need the cut that asks made in part go most against; those that none is broken by say nothing."""
        most = np.full(len(self.wanted), LEAST_BEYOND)
        best: dict[int, tuple[int, float]] = {}
        for side in SIDES:
            turned = asks[self.ask] >= side
            for place, divisor in enumerate(self.divisors):
                beyond = self._beyond(asks, needs, turned, divisor)
                for need in np.flatnonzero(beyond > most).tolist():
                    best[need] = (place, side)
                most = np.maximum(most, beyond)
        return [self._cut(asks, need, place, side) for need, (place, side) in sorted(best.items())]

    def _beyond(self, asks: Floats, needs: Floats, turned: Marks, divisor: Whole) -> Floats:
        """How far every need's rounded row is broken, by its length."""
        least, left = self._rounded(turned, divisor)
        numbers = _round(np.where(turned, -self.amount, self.amount), divisor, left, self.need)
        made = np.where(turned, 1.0 - asks[self.ask], asks[self.ask])
        count = len(self.wanted)
        open_part = self.wanted / np.maximum(left, 1)
        sums = np.bincount(self.need, numbers * made, count) + open_part * (1.0 - needs)
        length = np.bincount(self.need, np.where(made > 0, numbers**2, 0.0), count)
        length += np.where(needs < 1.0, open_part**2, 0.0)
        beyond = (least - sums) / np.sqrt(np.maximum(length, WHOLE))
        return np.where((left > 0) & (open_part <= STEEPEST), beyond, 0.0)

    def _rounded(self, turned: Marks, divisor: Whole) -> tuple[Whole, Whole]:
        """What the rounded rows must come to at least, and what is left over by the division."""
        there = np.bincount(self.need, np.where(turned, self.amount, 0), len(self.wanted))
        wanted = self.wanted - there.astype(np.int64)
        return -(-wanted // divisor), wanted % divisor

    def _cut(self, asks: Floats, need: int, place: int, side: float) -> Cut:
        rows = slice(int(self.starts[need]), int(self.starts[need + 1]))
        turned = asks[self.ask[rows]] >= side
        amount, divisor = self.amount[rows], self.divisors[place][need]
        wanted = int(self.wanted[need] - amount[turned].sum())
        left = np.array([wanted % divisor])
        signed = np.where(turned, -amount, amount)
        here = np.zeros(len(amount), np.int64)
        numbers = _round(signed, np.array([divisor]), left, here)
        open_part = float(self.wanted[need] / left[0])
        least = -(-wanted // divisor) - float(numbers[turned].sum()) - open_part
        signs = np.where(turned, -numbers, numbers)
        return Cut(self.ask[rows], signs, need, -open_part, float(least))

    def _divisors(self) -> list[Whole]:
        """Some numbers for each need to divide by: its amounts, and one more than the largest. One divides nothing."""
        chosen = np.ones((MOST_DIVISORS, len(self.wanted)), np.int64)
        for need in range(len(self.wanted)):
            amounts = np.unique(self.amount[self.starts[need] : self.starts[need + 1]])
            numbers = np.unique(np.append(amounts, amounts[-1:] + 1))
            numbers = numbers[(numbers > 1) & (numbers <= self.wanted[need])]
            evenly = np.unique(np.linspace(0, len(numbers) - 1, MOST_DIVISORS).round().astype(int))
            if len(numbers):
                chosen[: len(evenly), need] = numbers[evenly]
        return [row for row in chosen if (row > 1).any()]


def _round(numbers: Whole, divisor: Whole, left: Whole, need: Whole) -> Floats:
    """Each number divided and rounded up, or less where little is left over."""
    down, over = np.divmod(numbers, divisor[need])
    part: Floats = down + np.minimum(1.0, over / np.maximum(left, 1)[need])
    return part
