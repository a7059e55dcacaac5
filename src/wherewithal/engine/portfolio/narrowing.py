"""What the prices already settle: asks that are in no best answer, and asks that are in every one.

If putting an ask in lowers the bound below what is reached already, it is in no best answer; if
leaving one out does, it is in all of them (reduced-cost fixing). Ties are kept: only what is surely
worse goes.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from wherewithal.engine.portfolio.bounds import Prices
from wherewithal.engine.portfolio.table import Floats, Table

SURELY = 1e-6


@dataclass(frozen=True, slots=True)
class Range:
    """For each ask whether it may be left out (`least` 0) and may come in (`most` 1)."""

    least: Floats
    most: Floats


def narrow(table: Table, prices: Prices | None, *, goal: float) -> Range:
    """Settle what prices settle, when `goal` is known to be reached."""
    least = table.pinned.astype(float)
    most = np.ones(len(table.pinned))
    if prices is None:
        return Range(least, most)
    short = goal - SURELY * max(1.0, abs(goal))
    most[(prices.bound + prices.gains < short) & ~table.pinned] = 0.0
    least[(prices.bound - prices.gains < short) & (prices.gains > 0)] = 1.0
    return Range(least, np.maximum(least, most))
