"""The best answer there is, by a solver; and of several best ones always the same.

Among answers that cover the same, the one of fewest hours is taken, then the one of fewest asks, then
one by a fixed draw that depends on nothing but the ids. Each of these is a program of its own, in
which what was reached before must be reached again; it is taken only if, counted by ourselves, nothing is lost.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import highspy
import numpy as np

from wherewithal.engine.portfolio.bounds import Prices
from wherewithal.engine.portfolio.choice import Choice
from wherewithal.engine.portfolio.narrowing import Range, narrow
from wherewithal.engine.portfolio.program import write_program
from wherewithal.engine.portfolio.rounding import Cut
from wherewithal.engine.portfolio.table import MILLION, Floats, Table
from wherewithal.engine.portfolio.ties import draws
from wherewithal.engine.portfolio.tightening import of_places, tighten
from wherewithal.engine.portfolio.tree import search

OnBetter = Callable[["Solved"], None]
NEAR = 1e-7
LEAST_SECONDS = 0.05
HALF = 0.5
MOST_COVERS = 50_000
"""With more than this the best in parts alone takes too long; HiGHS makes the problem smaller first."""
FIRST_PART = 0.5


@dataclass(frozen=True, slots=True)
class Solved:
    """What the solver found. `is_best`: it says that nothing better exists; `bound`: how far it got.

    `is_settled`: ties are broken down to the last, so the same problem gives the same asks anywhere.
    """

    chosen: tuple[int, ...]
    bound: float
    is_best: bool = False
    is_impossible: bool = False
    is_settled: bool = False


def solve(
    table: Table,
    *,
    start: Choice | None,
    prices: Prices | None,
    seconds: float,
    step: float = 0.0,
    on_better: OnBetter | None = None,
) -> Solved:
    """Find the best choice: from a good one case by case (tree.py), from none with HiGHS.

    `step`: what all that can be reached is a multiple of. `on_better` is told of every better choice
    on the way, and of the best one before its ties are settled. The solver may overrun its seconds.
    """
    known = _known(start)
    if start is None or known is None:
        return _plainly(table, None, prices, seconds, on_better)

    def tell(choice: Choice) -> None:
        if on_better is not None:
            on_better(Solved(chosen_of(choice), np.inf))

    def tell_proven(choice: Choice) -> None:
        if on_better is not None:
            on_better(Solved(chosen_of(choice), choice.reward, is_best=True))

    tight = None
    if len(table.need) <= MOST_COVERS:
        tight = tighten(table, start, seconds=seconds * FIRST_PART, on_better=tell)
    if tight is None:
        return _plainly(table, start, prices, seconds, on_better)
    left = seconds - tight.seconds
    found = search(table, tight, step=step, seconds=left, on_better=tell, on_proven=tell_proven)
    chosen = chosen_of(found.choice)
    solved = Solved(chosen, found.bound, is_best=found.is_closed, is_settled=found.is_settled)
    if solved.is_settled:
        return solved
    within = tight.settled_for(found.choice.reward)
    run = _Run(table, within, tight.cuts, left - found.seconds)
    if solved.is_best:
        return run.settle(solved)
    ended = run.to_the_end(chosen, on_better)
    return replace(ended, bound=min(ended.bound, solved.bound))


def _plainly(
    table: Table,
    start: Choice | None,
    prices: Prices | None,
    seconds: float,
    on_better: OnBetter | None,
) -> Solved:
    """HiGHS alone, on what the prices leave."""
    goal = -np.inf if start is None else start.reward
    known = None if start is None else chosen_of(start)
    run = _Run(table, narrow(table, prices, goal=goal), (), seconds)
    return run.to_the_end(known, on_better)


class _Run:
    """One problem in the solver, stage by stage, on one stopwatch: the solver's own."""

    def __init__(self, table: Table, within: Range, cuts: Sequence[Cut], seconds: float) -> None:
        self.table = table
        self.within = within
        self.cuts = cuts
        self.left = seconds

    def to_the_end(self, known: Sequence[int] | None, on_better: OnBetter | None) -> Solved:
        """All stages, as far as the time goes."""
        found = self.best(known, on_better)
        return self.settle(found) if found.is_best and found.chosen else found

    def best(self, known: Sequence[int] | None, on_better: OnBetter | None) -> Solved:
        """The first stage: as much as can be."""
        solver = self._solver()
        if known is not None:
            _start_from(solver, self.table, known)
        if on_better is not None:
            solver.cbMipImprovingSolution += lambda event: on_better(
                Solved(_read(self.table, event.data_out.mip_solution), np.inf)
            )
        return self._go(solver, known)

    def settle(self, found: Solved) -> Solved:
        """The stages after it: fewest hours, fewest asks, the draw."""
        solver = self._solver()
        asks = len(self.table.source_ids)
        orders = [np.ones(asks), draws(self.table)]
        if not self.table.must_meet:
            orders.insert(0, self.table.hours / _common(self.table.hours))
        self._keep(solver, found.chosen, np.concatenate([self.table.reward, self.table.weight]))
        for order in orders:
            costs = np.concatenate([-order, np.zeros(len(self.table.need_ids))])
            solver.changeColsCost(len(costs), np.arange(len(costs), dtype=np.int32), costs)
            _start_from(solver, self.table, found.chosen)
            tried = self._go(solver, found.chosen)
            if not tried.is_best or not _is_as_good(self.table, tried.chosen, found.chosen):
                return found
            found = _instead(found, tried.chosen)
            self._keep(solver, found.chosen, costs)
        return replace(found, is_settled=True)

    def _solver(self) -> highspy.Highs:
        solver = quiet_solver(self.left)
        solver.passModel(write_program(self.table, self.within))
        asks = len(self.table.source_ids)
        for cut in self.cuts:
            columns = np.append(cut.asks, asks + cut.need).astype(np.int32)
            numbers = np.append(cut.numbers, cut.of_need)
            solver.addRow(cut.least, highspy.kHighsInf, len(columns), columns, numbers)
        return solver

    def _go(self, solver: highspy.Highs, known: Sequence[int] | None) -> Solved:
        began = solver.getRunTime()
        solver.setOptionValue("time_limit", began + max(LEAST_SECONDS, self.left))
        solver.run()
        self.left -= solver.getRunTime() - began
        status = solver.getModelStatus()
        has_one = (
            solver.getInfo().primal_solution_status
            == highspy.SolutionStatus.kSolutionStatusFeasible
        )
        chosen = (
            _read(self.table, solver.getSolution().col_value) if has_one else tuple(known or ())
        )
        return Solved(
            chosen=chosen,
            is_best=status == highspy.HighsModelStatus.kOptimal,
            is_impossible=status == highspy.HighsModelStatus.kInfeasible,
            bound=float(solver.getInfo().mip_dual_bound),
        )

    def _keep(self, solver: highspy.Highs, chosen: Sequence[int], costs: Floats) -> None:
        """From now on, no less than what a choice reaches by these costs."""
        columns = np.flatnonzero(costs)
        reached = float((costs * _columns(self.table, chosen)).sum())
        least = reached - NEAR * max(1.0, abs(reached))
        solver.addRow(
            least, highspy.kHighsInf, len(columns), columns.astype(np.int32), costs[columns]
        )


def quiet_solver(seconds: float) -> highspy.Highs:
    """HiGHS as we use it: one thread, no words, no gap that it calls small enough."""
    solver = highspy.Highs()
    solver.silent()
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("parallel", "off")
    solver.setOptionValue("time_limit", max(LEAST_SECONDS, seconds))
    return solver


def read_needs(table: Table, columns: Sequence[float]) -> list[bool]:
    """Which needs a solution meets, where each is met or not."""
    met = np.asarray(columns)[len(table.source_ids) :] > HALF
    return [bool(each) for each in met]


def chosen_of(choice: Choice) -> tuple[int, ...]:
    """The places of what is chosen, in order."""
    return tuple(np.flatnonzero(choice.is_in).tolist())


def _known(start: Choice | None) -> tuple[int, ...] | None:
    if start is None or not start.is_within_limits:
        return None
    return None if start.table.must_meet and not start.meets_all else chosen_of(start)


def _start_from(solver: highspy.Highs, table: Table, chosen: Sequence[int]) -> None:
    solution = highspy.HighsSolution()
    solution.col_value = _columns(table, chosen)
    solver.setSolution(solution)


def _columns(table: Table, chosen: Sequence[int]) -> Floats:
    """What a choice puts into every column."""
    is_in = np.zeros(len(table.source_ids))
    is_in[list(chosen)] = 1.0
    brought = np.bincount(table.need, table.amount * is_in[table.source], len(table.wanted))
    return np.concatenate([is_in, np.minimum(1.0, brought / table.wanted)])


def _read(table: Table, columns: Sequence[float] | Floats) -> tuple[int, ...]:
    asks = np.asarray(columns)[: len(table.source_ids)]
    return tuple(np.flatnonzero(asks > HALF).tolist())


def _reward(table: Table, chosen: Sequence[int]) -> float:
    columns = _columns(table, chosen)
    return float((np.concatenate([table.reward, table.weight]) * columns).sum())


def _is_as_good(table: Table, new: Sequence[int], old: Sequence[int]) -> bool:
    """Counted by ourselves: every limit kept, every must met, no less covered."""
    choice = of_places(table, new)
    if not choice.is_within_limits or (table.must_meet and not choice.meets_all):
        return False
    return choice.reward >= of_places(table, old).reward - NEAR / MILLION


def _instead(found: Solved, chosen: tuple[int, ...]) -> Solved:
    return replace(found, chosen=chosen)


def _common(numbers: np.ndarray) -> int:
    return int(np.gcd.reduce(numbers)) or 1
