"""Which of two choices comes first: more reached, fewer hours, fewer asks, then a draw that only ids decide."""

from __future__ import annotations

from hashlib import sha256

import numpy as np

from wherewithal.engine.portfolio.choice import Choice
from wherewithal.engine.portfolio.table import Floats, Table

DRAWS = 2**16
SAME = 1e-12
"""What two sums of the same numbers may differ by, in parts of them."""


class Order:
    """The order of the choices of one table."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._draws = draws(table)

    def comes_first(self, new: Choice, old: Choice) -> bool:
        """Is a new choice better than an old one? What breaks a limit or leaves a must open never is."""
        if not new.is_within_limits or (self._table.must_meet and not new.meets_all):
            return False
        more = new.reward - old.reward
        if abs(more) > SAME * max(1.0, abs(old.reward)):
            return more > 0
        return self._rank(new) < self._rank(old)

    def _rank(self, choice: Choice) -> tuple[int, int, float]:
        asks = choice.is_in
        return (int(self._table.hours[asks].sum()), int(asks.sum()), float(self._draws[asks].sum()))


def draws(table: Table) -> Floats:
    """A number for every ask that depends on nothing but its id."""
    drawn = (sha256(each.encode()).digest()[:2] for each in table.source_ids)
    return np.array([int.from_bytes(each) % DRAWS + 1 for each in drawn], float)
