"""The model without whole numbers, kept ready: an ask may be made in part, and every run begins where the last ended.

Used inside this package only: it is changed in place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import highspy
import numpy as np

from wherewithal.engine.portfolio.narrowing import Range
from wherewithal.engine.portfolio.program import write_program
from wherewithal.engine.portfolio.rounding import Cut
from wherewithal.engine.portfolio.table import Floats, Table

SLACK = 1e-9
LEAST_SECONDS = 0.05


@dataclass(frozen=True, slots=True)
class Relaxed:
    """The best in parts: what it reaches, how much of each ask and need, and what each ask is worth at the edge."""

    bound: float
    asks: Floats
    needs: Floats
    gains: Floats


class Linear:
    """A linear program over the asks that may still come in, for so many seconds of solving at most."""

    def __init__(
        self, table: Table, within: Range, cuts: Sequence[Cut] = (), *, seconds: float
    ) -> None:
        self.is_out_of_time = False
        self.count = len(table.source_ids)
        self.kept = np.flatnonzero(within.most > 0)
        self._solver = highspy.Highs()
        self._solver.silent()
        self._solver.setOptionValue("threads", 1)
        self._solver.setOptionValue("time_limit", max(LEAST_SECONDS, seconds))
        program = write_program(table, within)
        program.integrality_ = []
        self._solver.passModel(program)
        self._rows = program.num_row_
        self._place = np.full(self.count + len(table.need_ids), -1, np.int32)
        gone = np.flatnonzero(within.most <= 0).astype(np.int32)
        if len(gone):
            self._solver.deleteCols(len(gone), gone)
        columns = np.concatenate([self.kept, self.count + np.arange(len(table.need_ids))])
        self._place[columns] = np.arange(len(columns))
        self.cuts: list[Cut] = []
        self.add(cuts)

    @property
    def seconds(self) -> float:
        """How long the solver has worked at it."""
        return float(self._solver.getRunTime())

    def run(self) -> Relaxed | None:
        """The best in parts; None where the limits leave nothing, or time is over."""
        self._solver.run()
        status = self._solver.getModelStatus()
        if status != highspy.HighsModelStatus.kOptimal:
            self.is_out_of_time = status != highspy.HighsModelStatus.kInfeasible
            return None
        found, size = self._solver.getSolution(), len(self.kept)
        columns, gains = np.array(found.col_value), np.array(found.col_dual)
        asks, worth = np.zeros(self.count), np.full(self.count, -np.inf)
        asks[self.kept], worth[self.kept] = columns[:size], gains[:size]
        bound = float(self._solver.getInfo().objective_function_value)
        return Relaxed(bound, asks, columns[size:], worth)

    def within(self, within: Range) -> None:
        """From now on, asks may come in within this range."""
        size = len(self.kept)
        places = np.arange(size, dtype=np.int32)
        least, most = within.least[self.kept], within.most[self.kept]
        self._solver.changeColsBounds(size, places, least, most)

    def add(self, cuts: Sequence[Cut]) -> None:
        """From now on, these hold too."""
        for cut in cuts:
            columns, numbers = self._columns_of(cut)
            self._solver.addRow(cut.least, highspy.kHighsInf, len(columns), columns, numbers)
        self.cuts += cuts

    def drop_slack(self) -> None:
        """Forget the cuts that do not matter to the best in parts."""
        worth = np.array(self._solver.getSolution().row_dual)[self._rows :]
        idle = np.flatnonzero(np.abs(worth) < SLACK)
        if len(idle):
            self._solver.deleteRows(len(idle), (self._rows + idle).astype(np.int32))
            gone = set(idle.tolist())
            self.cuts = [cut for place, cut in enumerate(self.cuts) if place not in gone]

    def _columns_of(self, cut: Cut) -> tuple[np.ndarray, Floats]:
        """Where the numbers of a cut stand; asks that are out by now are nothing."""
        columns = self._place[np.append(cut.asks, self.count + cut.need)]
        numbers = np.append(cut.numbers, cut.of_need)
        there = (columns >= 0) & (numbers != 0)
        return columns[there], numbers[there]


def narrowed(within: Range, relaxed: Relaxed, *, goal: float) -> Range:
    """Settle what the best in parts settles: asks that cannot be in, or out, of anything that reaches the goal."""
    spare = relaxed.bound - goal
    is_open = within.most > within.least
    most = np.where(is_open & (relaxed.gains < -spare), 0.0, within.most)
    least = np.where(is_open & (relaxed.gains > spare), 1.0, within.least)
    return replace(within, least=least, most=most)
