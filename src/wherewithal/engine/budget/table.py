"""The table of a budget over the years, from its lines and what is secured for them.

Method: every line is put into its years (`lines.spread`); money is never moved from one line to
another, nor from one year to the next, but for sums given once without a day. Cost: one step for
each line, sum and year.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from wherewithal.engine.budget.lines import CostLine, Rhythm, Secured, Spread, spread
from wherewithal.engine.budget.years import BudgetYear, budget_years
from wherewithal.engine.money import ZERO_SUM, Sum, add, less


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """Needed to start and to keep, what is secured of it and what is not."""

    to_start: Sum = ZERO_SUM
    to_keep: Sum = ZERO_SUM
    secured: Sum = ZERO_SUM
    not_secured: Sum = ZERO_SUM

    @property
    def total(self) -> Sum:
        """All that is needed."""
        return self.to_start + self.to_keep


@dataclass(frozen=True, slots=True)
class YearRow:
    """One budget year of the table."""

    year: BudgetYear
    money: MoneyRow


@dataclass(frozen=True, slots=True)
class LineRow:
    """One line over the years of the table, then what has no day yet."""

    key: str
    by_year: tuple[MoneyRow, ...]
    undated: MoneyRow
    is_outside: bool

    @property
    def total(self) -> MoneyRow:
        """The line over all years shown."""
        return add_rows([*self.by_year, self.undated])


@dataclass(frozen=True, slots=True)
class BudgetTable:
    """What it costs to start, what it costs to keep, what is secured and what is not.

    `undated` holds what comes once and nobody has said when; `outside_keys` the lines that fall in
    none of these years; `secured_beyond` the money left over when these years are paid.
    """

    years: tuple[YearRow, ...]
    undated: MoneyRow
    lines: tuple[LineRow, ...]
    outside_keys: tuple[str, ...]
    secured_beyond: Sum

    @property
    def short_term(self) -> MoneyRow:
        """This budget year."""
        return self.years[0].money

    @property
    def long_term(self) -> MoneyRow:
        """The years after it."""
        return add_rows(row.money for row in self.years[1:])

    @property
    def total(self) -> MoneyRow:
        """All years shown, and what has no day yet."""
        return add_rows([*(row.money for row in self.years), self.undated])


def budget_table(
    lines: Sequence[CostLine],
    *,
    today: date,
    secured: Sequence[Secured] = (),
    start_month: int = 1,
    years: int = 3,
) -> BudgetTable:
    """Add up the lines of a budget by budget year, this one first.

    >>> from wherewithal.engine.money import Amount
    >>> rent = CostLine("rent", Amount.exact(10_000), Rhythm.MONTHLY, starts_on=date(2027, 4, 1))
    >>> table = budget_table([rent], today=date(2026, 9, 1), start_month=7, years=2)
    >>> [row.money.to_keep.low_cents for row in table.years]
    [30000, 120000]
    """
    shown = budget_years(today, start_month=start_month, count=years)
    given = defaultdict(list)
    for each in secured:
        given[each.pays_for].append(spread(each.line, shown))
    found = [_line(line, given[line.key], shown) for line in lines]
    rows = tuple(row for row, _left in found)
    return BudgetTable(
        years=tuple(
            YearRow(year, add_rows(row.by_year[place] for row in rows))
            for place, year in enumerate(shown)
        ),
        undated=add_rows(row.undated for row in rows),
        lines=rows,
        outside_keys=tuple(row.key for row in rows if row.is_outside),
        secured_beyond=add(left for _row, left in found),
    )


def add_rows(rows: Iterable[MoneyRow]) -> MoneyRow:
    """Several rows as one."""
    rows = list(rows)
    return MoneyRow(
        to_start=add(row.to_start for row in rows),
        to_keep=add(row.to_keep for row in rows),
        secured=add(row.secured for row in rows),
        not_secured=add(row.not_secured for row in rows),
    )


def _line(
    line: CostLine, given: Sequence[Spread], years: Sequence[BudgetYear]
) -> tuple[LineRow, Sum]:
    """One line, and what is left of the money given for it without a day."""
    needed = spread(line, years)
    pool = add(each.undated for each in given)
    by_year = []
    for place in range(len(years)):
        dated = add(each.by_year[place] for each in given)
        row, pool = _row(line, needed.by_year[place], dated, pool)
        by_year.append(row)
    undated, pool = _row(line, needed.undated, ZERO_SUM, pool)
    return LineRow(line.key, tuple(by_year), undated, needed.is_outside), pool


def _row(line: CostLine, needed: Sum, dated: Sum, pool: Sum) -> tuple[MoneyRow, Sum]:
    gap = less(needed, dated)
    used = _used(pool, gap)
    is_start = line.rhythm is Rhythm.ONCE
    row = MoneyRow(
        to_start=needed if is_start else ZERO_SUM,
        to_keep=ZERO_SUM if is_start else needed,
        secured=dated + used,
        not_secured=less(gap, pool),
    )
    return row, _left(pool, gap)


def _used(pool: Sum, gap: Sum) -> Sum:
    """As much of the pool as the gap takes. An unknown gap may take all of it, or nothing."""
    if gap.is_nothing or pool.is_nothing:
        return ZERO_SUM
    most_gap = None if gap.unknown_keys else gap.high_cents
    return Sum(
        min(pool.low_cents, gap.low_cents),
        _least(pool.high_cents, most_gap),
        pool.unknown_keys,
        pool.is_about,
    )


def _left(pool: Sum, gap: Sum) -> Sum:
    """What the gap surely and at most leaves of the pool."""
    if gap.is_nothing or pool.is_nothing:
        return pool
    most_gap = None if gap.unknown_keys else gap.high_cents
    low = 0 if most_gap is None else max(0, pool.low_cents - most_gap)
    high = None if pool.high_cents is None else max(0, pool.high_cents - gap.low_cents)
    return Sum(low, high, pool.unknown_keys, pool.is_about and high != 0)


def _least(one: int | None, other: int | None) -> int | None:
    known = [each for each in (one, other) if each is not None]
    return min(known) if known else None
