"""The same table as a mixed-integer program for HiGHS: a column for every ask and every need.

    most        the weight covered, or the hours as a loss
    so that     what a need is covered with is no more than what its asks bring, nor than the whole
                hours, money and the asks to each partner stay within their limits
    where       an ask is made or not, a need may be covered in part

Whole numbers are divided by what they have in common, so that the solver's tolerance is no way around
a limit.
"""

from __future__ import annotations

from dataclasses import dataclass

import highspy
import numpy as np

from wherewithal.engine.portfolio.narrowing import Range
from wherewithal.engine.portfolio.table import Floats, Table, Whole


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of a program: the numbers by row and column, and the ends of each row."""

    row: Whole
    column: Whole
    number: Floats
    low: Floats
    high: Floats


def coverage_rows(table: Table) -> Rows:
    """What comes to a need, less what it is covered with, is not below zero."""
    asks, needs = len(table.source_ids), len(table.need_ids)
    common = _common_by_need(table)
    row = np.concatenate([table.need, np.arange(needs)])
    column = np.concatenate([table.source, asks + np.arange(needs)])
    number = np.concatenate([table.amount / common[table.need], -table.wanted / common])
    return Rows(row, column, number, np.zeros(needs), np.full(needs, highspy.kHighsInf))


def limit_rows(table: Table) -> Rows:
    """Hours, money, and the asks to each partner, where a limit can be felt at all."""
    everybody = np.arange(len(table.source_ids))
    parts = [
        (everybody, table.hours, table.budget_hours),
        (everybody, table.money, table.budget_money),
    ]
    for place in _tight_partners(table):
        theirs = np.flatnonzero(table.partner == place)
        parts.append((theirs, np.ones(len(theirs), np.int64), int(table.limit[place])))
    return _stacked([_limit(*part) for part in parts if int(part[1].sum()) > part[2]])


def write_program(
    table: Table, within: Range, *, is_all_or_nothing: bool = False
) -> highspy.HighsLp:
    """The program, ready to be passed on. All or nothing: a need counts only when it is met in full."""
    asks, needs = len(table.source_ids), len(table.need_ids)
    rows = _stacked([coverage_rows(table), limit_rows(table)])
    program = highspy.HighsLp()
    program.num_col_, program.num_row_ = asks + needs, len(rows.low)
    program.sense_ = highspy.ObjSense.kMaximize
    program.col_cost_ = np.concatenate([table.reward, table.weight])
    program.col_lower_ = np.concatenate([within.least, np.full(needs, float(table.must_meet))])
    program.col_upper_ = np.concatenate([within.most, np.ones(needs)])
    program.row_lower_, program.row_upper_ = rows.low, rows.high
    in_part = highspy.HighsVarType.kContinuous
    of_needs = highspy.HighsVarType.kInteger if is_all_or_nothing else in_part
    program.integrality_ = [highspy.HighsVarType.kInteger] * asks + [of_needs] * needs
    _fill_matrix(program, rows)
    return program


def _fill_matrix(program: highspy.HighsLp, rows: Rows) -> None:
    kept = np.flatnonzero(rows.number)
    order = kept[np.lexsort((rows.row[kept], rows.column[kept]))]
    columns = np.arange(program.num_col_ + 1)
    program.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    program.a_matrix_.start_ = np.searchsorted(rows.column[order], columns)
    program.a_matrix_.index_ = rows.row[order]
    program.a_matrix_.value_ = rows.number[order]


def _limit(asks: Whole, numbers: Whole, most: int) -> Rows:
    """One row, in the smallest whole numbers."""
    common = int(np.gcd.reduce(numbers)) or 1
    row = np.zeros(len(asks), np.int64)
    least, upper = np.full(1, -highspy.kHighsInf), np.full(1, float(most // common))
    return Rows(row, asks, numbers / common, least, upper)


def _stacked(parts: list[Rows]) -> Rows:
    if not parts:
        nothing = np.zeros(0)
        return Rows(np.zeros(0, np.int64), np.zeros(0, np.int64), nothing, nothing, nothing)
    above = np.cumsum([0, *(len(part.low) for part in parts)])
    return Rows(
        row=np.concatenate([part.row + up for part, up in zip(parts, above, strict=False)]),
        column=np.concatenate([part.column for part in parts]),
        number=np.concatenate([part.number for part in parts]),
        low=np.concatenate([part.low for part in parts]),
        high=np.concatenate([part.high for part in parts]),
    )


def _tight_partners(table: Table) -> list[int]:
    asks = np.bincount(table.partner, minlength=len(table.limit))
    return [int(place) for place in np.flatnonzero(asks > table.limit) if place]


def _common_by_need(table: Table) -> Whole:
    common = table.wanted.copy()
    np.gcd.at(common, table.need, table.amount)
    return common
