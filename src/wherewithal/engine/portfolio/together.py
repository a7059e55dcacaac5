"""When every must could be met alone and all together cannot: which to leave out, so that most are met."""

from __future__ import annotations

from dataclasses import replace

import highspy
import numpy as np

from wherewithal.engine.portfolio.model import quiet_solver, read_needs
from wherewithal.engine.portfolio.narrowing import narrow
from wherewithal.engine.portfolio.problem import Aim
from wherewithal.engine.portfolio.program import write_program
from wherewithal.engine.portfolio.table import Table


def left_out(table: Table, *, seconds: float) -> tuple[str, ...] | None:
    """The fewest musts whose leaving lets all others be met within the limits; None if time ran out.

    Of several such sets, the one of the last ids is left out. A program in which every need is met or not.
    """
    counting = np.arange(len(table.need_ids), 0, -1) / (len(table.need_ids) + 1) ** 2
    each_counts = replace(
        table,
        aim=Aim.MOST,
        weight=1.0 + counting,
        reward=np.zeros(len(table.source_ids)),
    )
    solver = quiet_solver(seconds)
    within = narrow(each_counts, None, goal=0.0)
    solver.passModel(write_program(each_counts, within, is_all_or_nothing=True))
    solver.run()
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return None
    met = read_needs(table, solver.getSolution().col_value)
    return tuple(need for need, is_met in zip(table.need_ids, met, strict=True) if not is_met)
