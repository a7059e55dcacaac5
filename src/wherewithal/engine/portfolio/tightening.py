"""Before the search for the best: how little is left to decide.

The best in parts gives a bound; cuts by rounding (rounding.py) lower it; a good choice that it
points to raises what is reached; and what lies between both settles most asks (reduced-cost fixing; R. Dembo,
P. Hammer: A reduction algorithm for knapsack problems, 1980). Again and again, until little changes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np

from wherewithal.engine.portfolio.choice import Choice
from wherewithal.engine.portfolio.greedy import exchange, search_weight, tidy
from wherewithal.engine.portfolio.linear import Linear, Relaxed, narrowed
from wherewithal.engine.portfolio.narrowing import SURELY, Range
from wherewithal.engine.portfolio.rounding import Cut, Rounding
from wherewithal.engine.portfolio.table import Floats, Table
from wherewithal.engine.portfolio.ties import Order

MOST_ROUNDS = 40
LEAST_PART = 0.01
"""A round has to close this part of what is open."""
TRIES = 60
HALF = 0.5


@dataclass(frozen=True, slots=True)
class Tight:
    """What is left: the best choice so far, which asks may still come in, the cuts, and the bound with them.

    `relaxed` is the best in parts under these cuts, `seconds` how long the solver took for all of it.
    """

    choice: Choice
    within: Range
    cuts: tuple[Cut, ...]
    relaxed: Relaxed
    seconds: float

    def settled_for(self, goal: float) -> Range:
        """Which asks may come in where at least the goal is to be reached."""
        return narrowed(self.within, self.relaxed, goal=short_of(goal))


def tighten(
    table: Table, start: Choice, *, seconds: float, on_better: Callable[[Choice], None]
) -> Tight | None:
    """Lower the bound, raise the choice, and settle asks in turn. None where there was no time for it.

    Ties stay: only what surely reaches less than the choice goes. Cost: some linear programs, each
    begun where the last one ended, and a pass over what is covered for each.
    """
    within = Range(table.pinned.astype(float), np.ones(len(table.pinned)))
    linear, rounding = Linear(table, within, seconds=seconds), Rounding(table)
    best, last, kept, order = start, np.inf, None, Order(table)
    for _ in range(MOST_ROUNDS):
        relaxed = linear.run()
        if relaxed is None:
            return kept
        tried = rounded(table, relaxed.asks)
        if order.comes_first(tried, best):
            best = tried
            on_better(best)
        within = narrowed(within, relaxed, goal=short_of(best.reward))
        linear.within(within)
        kept = Tight(best, within, tuple(linear.cuts), relaxed, linear.seconds)
        is_slow = last - relaxed.bound < LEAST_PART * (relaxed.bound - best.reward)
        cuts = rounding.cuts(relaxed.asks, relaxed.needs)
        if is_slow or not cuts or relaxed.bound <= best.reward:
            break
        last = relaxed.bound
        linear.drop_slack()
        linear.add(cuts)
    return kept


def rounded(table: Table, asks: Floats) -> Choice:
    """A choice near one in parts: what is made for the most part comes in first, the rest by what it gains."""
    choice = Choice(table, search_weight(table))
    for ask in np.argsort(-asks, kind="stable").tolist():
        if asks[ask] <= HALF:
            break
        if choice.can_add(ask):
            choice.add(ask)
    choice.fill()
    tidy(choice)
    exchange(choice, most=TRIES)
    return choice


def of_places(table: Table, places: Iterable[int]) -> Choice:
    """A choice of just these, and what is pinned."""
    choice = Choice(table, search_weight(table))
    for place in map(int, places):
        if not choice.is_in[place]:
            choice.add(place)
    return choice


def short_of(goal: float) -> float:
    """A little less than a goal: whoever reaches it is not taken for worse by a rounding."""
    return goal - SURELY * max(1.0, abs(goal))
