"""The search to the end: cases, each with the best in parts for its bound (branch and bound).

The case with the highest bound comes first; from there straight down, one ask decided after the other, until
a case holds nothing better. Which ask is picked, its pseudo-costs say: what deciding it has cost so far
(M. Bénichou and others: Experiments in mixed-integer linear programming, 1971). Every case is
narrowed and cut like the whole. A short search among the asks that are least sure comes first, for a good
choice to begin with (E. Danna, E. Rothberg, C. Le Pape: Exploring relaxation induced neighborhoods, 2005).
"""

from __future__ import annotations

import heapq
from collections.abc import Callable
from dataclasses import dataclass, field, replace

import numpy as np

from wherewithal.engine.portfolio.choice import Choice
from wherewithal.engine.portfolio.greedy import tidy
from wherewithal.engine.portfolio.linear import Linear, Relaxed, narrowed
from wherewithal.engine.portfolio.narrowing import SURELY, Range
from wherewithal.engine.portfolio.rounding import Rounding
from wherewithal.engine.portfolio.table import Floats, Marks, Table
from wherewithal.engine.portfolio.ties import Order
from wherewithal.engine.portfolio.tightening import Tight, of_places, rounded

MOST_CASES, MOST_TIES = 20_000, 2_000
CORE, CORE_CASES, CORE_PART = 150, 100, 0.2
WHOLE = 1e-6
NEAR = 1e-9
LEAST = 1e-6
HALF = 0.5
AROUND = 1.5
"""What we do around the solver takes about as long as the solver itself."""
MOST_CUTS = 3
ROUNDED = 10


@dataclass(frozen=True, slots=True)
class Searched:
    """The best choice found; `is_closed`: nothing better exists; `bound`: what is left to look at holds no more.

    `is_settled`: every tie was looked at as well.
    """

    choice: Choice
    is_closed: bool
    is_settled: bool
    bound: float
    seconds: float


def search(
    table: Table,
    tight: Tight,
    *,
    step: float,
    seconds: float,
    on_better: Callable[[Choice], None],
    on_proven: Callable[[Choice], None],
) -> Searched:
    """Search case by case from where tightening ended.

    `on_proven` is told the best choice before ties are looked at, and what then breaks a tie. `step`:
    what all that can be reached is a multiple of. Where it helps, ties are looked at afterwards; else
    they cost nothing beside. Deterministic, as long as the time is enough.
    """
    first, part = _core(tight), seconds * CORE_PART
    near = _Tree(table, tight, first, step, on_better, seconds=part, with_ties=False)
    core = near.run(most_cases=CORE_CASES)
    spent, at_once = core.seconds, not _is_felt(step, core.choice.reward)

    def look(choice: Choice, tell: Callable[[Choice], None], *, with_ties: bool) -> Searched:
        whole = replace(tight, choice=choice)
        within = whole.settled_for(choice.reward)
        left = seconds - spent
        tree = _Tree(table, whole, within, step, tell, seconds=left, with_ties=with_ties)
        return tree.run(most_cases=MOST_CASES)

    found = look(core.choice, on_better, with_ties=at_once)
    spent += found.seconds
    if found.is_closed:
        on_proven(found.choice)
    if found.is_closed and not at_once:
        again = look(found.choice, on_proven, with_ties=True)
        spent += again.seconds
        found = replace(found, choice=again.choice, is_settled=again.is_settled)
    return replace(found, seconds=spent)


def _core(tight: Tight) -> Range:
    """The asks about which the best in parts is least sure; the others stay as it has them."""
    relaxed, within = tight.relaxed, tight.settled_for(tight.choice.reward)
    doubt = np.where(within.most > within.least, np.abs(relaxed.gains), np.inf)
    doubt[np.abs(relaxed.asks - np.round(relaxed.asks)) > WHOLE] = -1.0
    sure = np.argsort(doubt, kind="stable")[CORE:]
    least, most = within.least.copy(), within.most.copy()
    least[sure] = most[sure] = np.round(relaxed.asks[sure])
    return Range(least, most)


def _is_felt(step: float, reward: float) -> bool:
    """Is a step longer than the numbers are inexact?"""
    return step > 2 * SURELY * max(1.0, abs(reward))


@dataclass(order=True, slots=True)
class _Case:
    """What is decided in a case, and by which ask it came about: made or not, and which part it was before."""

    order: tuple[float, int]
    bound: float = field(compare=False)
    within: Range = field(compare=False)
    ask: int = field(compare=False, default=-1)
    is_made: bool = field(compare=False, default=False)
    part: float = field(compare=False, default=HALF)


class _Tree:
    def __init__(
        self,
        table: Table,
        tight: Tight,
        within: Range,
        step: float,
        on_better: Callable[[Choice], None],
        *,
        seconds: float,
        with_ties: bool,
    ) -> None:
        self.most_seconds = seconds
        self.table, self.step, self.on_better = table, step, on_better
        self.best = tight.choice
        self.order = Order(table)
        self.linear = Linear(table, within, tight.cuts, seconds=seconds)
        self.first_bound = tight.relaxed.bound
        self.rounding = Rounding(table)
        self.first_cuts = len(tight.cuts) + len(table.need_ids)
        self.costs = _Costs(len(table.source_ids))
        self.waiting = [_Case((0.0, 0), tight.relaxed.bound, within)]
        self.ties_left = MOST_TIES if with_ties else 0
        self.with_ties = with_ties
        self.cases = 0
        self.dives = 0

    def run(self, *, most_cases: int) -> Searched:
        """Look at case after case, until none is left or it takes too long."""
        while self.waiting and self.cases < most_cases and self._has_time:
            self.dives += 1
            self._dive()
        is_closed, reached = not self.waiting, self.best.reward
        bound = max((each.bound for each in self.waiting), default=reached)
        if self.linear.is_out_of_time:
            is_closed, bound = False, self.first_bound
        is_settled = is_closed and self.with_ties and self.ties_left > 0
        return Searched(self.best, is_closed, is_settled, max(bound, reached), self.seconds)

    @property
    def seconds(self) -> float:
        """How long it took, about."""
        return AROUND * self.linear.seconds

    @property
    def _has_time(self) -> bool:
        return self.seconds < self.most_seconds and not self.linear.is_out_of_time

    @property
    def enough(self) -> float:
        """A case whose bound is below this holds nothing better, or as good where ties are looked at."""
        best = self.best.reward
        scale = max(1.0, abs(best))
        if self.ties_left > 0:
            return best - NEAR * scale
        return best + (self.step - SURELY * scale if _is_felt(self.step, best) else NEAR * scale)

    def _dive(self) -> None:
        """From the case that promises most straight down."""
        case: _Case | None = heapq.heappop(self.waiting)
        is_first = self.dives <= ROUNDED
        while case is not None and not self.linear.is_out_of_time:
            case = self._look(case, is_to_be_rounded=is_first)
            is_first = False

    def _look(self, case: _Case, *, is_to_be_rounded: bool) -> _Case | None:
        """Bound a case; leave it, or split it: one half waits, the other is looked at next."""
        if case.bound < self.enough:
            return None
        self.cases += 1
        self.linear.within(case.within)
        relaxed = self.linear.run()
        self.costs.learn(case, relaxed)
        if relaxed is None or relaxed.bound < self.enough:
            return None
        within = narrowed(case.within, relaxed, goal=self.enough)
        relaxed = self._cut(within, relaxed)
        if relaxed is None or relaxed.bound < self.enough:
            return None
        is_whole = np.abs(relaxed.asks - np.round(relaxed.asks)).max(initial=0.0) <= WHOLE
        if is_to_be_rounded:
            self._keep(rounded(self.table, relaxed.asks))
        if is_whole:
            self._keep_whole(relaxed.asks > HALF)
        if relaxed.bound < self.enough:
            return None
        within = narrowed(within, relaxed, goal=self.enough)
        if not is_whole:
            return self._halves(within, relaxed, self.costs.pick(relaxed.asks))
        self._split_tie(within, relaxed)
        return None

    def _cut(self, within: Range, relaxed: Relaxed) -> Relaxed | None:
        """The same case with cuts against what asks are made in part."""
        if len(self.linear.cuts) > MOST_CUTS * self.first_cuts:
            self.linear.drop_slack()
        cuts = self.rounding.cuts(relaxed.asks, relaxed.needs)
        self.linear.within(within)
        if not cuts:
            return relaxed
        self.linear.add(cuts)
        return self.linear.run()

    def _split_tie(self, within: Range, relaxed: Relaxed) -> None:
        """The best in parts is whole: others as good differ from it in one of the asks that are open still."""
        is_open = np.flatnonzero(within.most > within.least).tolist()
        self.ties_left = max(0, self.ties_left - len(is_open))
        if not self.ties_left:
            return
        fixed = np.round(relaxed.asks)
        least, most = within.least.copy(), within.most.copy()
        for ask in is_open:
            least[ask] = most[ask] = 1.0 - fixed[ask]
            other = Range(least.copy(), most.copy())
            self.cases += 1
            heapq.heappush(self.waiting, self._case(relaxed, other, ask, is_made=fixed[ask] < HALF))
            least[ask] = most[ask] = fixed[ask]

    def _halves(self, within: Range, relaxed: Relaxed, ask: int) -> _Case:
        """With an ask and without it. The half that is nearer is looked at next."""
        least, most = within.least.copy(), within.most.copy()
        least[ask], most[ask] = 1.0, 0.0
        part = float(relaxed.asks[ask])
        made = self._case(relaxed, Range(least, within.most), ask, is_made=True)
        left = self._case(relaxed, Range(within.least, most), ask, is_made=False)
        nearer, other = (made, left) if part > HALF else (left, made)
        heapq.heappush(self.waiting, other)
        return nearer

    def _case(self, relaxed: Relaxed, within: Range, ask: int, *, is_made: bool) -> _Case:
        order = (-relaxed.bound, -2 * self.cases - is_made)
        return _Case(order, relaxed.bound, within, ask, is_made, float(relaxed.asks[ask]))

    def _keep(self, choice: Choice) -> None:
        if self.order.comes_first(choice, self.best):
            self.best = choice
            self.on_better(choice)

    def _keep_whole(self, is_made: Marks) -> None:
        if bool((is_made == self.best.is_in).all()):
            return
        choice = of_places(self.table, np.flatnonzero(is_made))
        tidy(choice)
        self._keep(choice)


class _Costs:
    """What deciding an ask has cost of the bound so far, by whole asks, made and not made."""

    def __init__(self, asks: int) -> None:
        self.lost: Floats = np.ones((2, asks))
        self.times: Floats = np.ones((2, asks))

    def learn(self, case: _Case, relaxed: Relaxed | None) -> None:
        """What was lost by deciding an ask this way."""
        moved = 1.0 - case.part if case.is_made else case.part
        if case.ask < 0 or relaxed is None or moved <= WHOLE:
            return
        side = int(case.is_made)
        self.lost[side, case.ask] += max(0.0, case.bound - relaxed.bound) / moved
        self.times[side, case.ask] += 1.0

    def pick(self, asks: Floats) -> int:
        """The ask made in part whose deciding, either way, will cost most; of those the first."""
        cost = self.lost / self.times
        worth = np.maximum(cost[1] * (1.0 - asks), LEAST) * np.maximum(cost[0] * asks, LEAST)
        is_part = np.abs(asks - np.round(asks)) > WHOLE
        return int(np.where(is_part, np.round(worth, 9), -1.0).argmax())
