"""One line of a budget, and what of it falls into which budget year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import ceil, floor

from wherewithal.engine.budget.years import BudgetYear, later_by_months
from wherewithal.engine.money import NOTHING, ZERO_SUM, Amount, Sum, sum_of
from wherewithal.quantities import UNKNOWN, Quantity


class Rhythm(StrEnum):
    """How often an amount comes."""

    ONCE = "once"
    MONTHLY = "monthly"
    YEARLY = "yearly"
    PER_SESSION = "session"


@dataclass(frozen=True, slots=True)
class CostLine:
    """An amount and when it comes. `key` names the record it rests on.

    Once: `on` a day, or in the budget year that begins in the calendar year `budget_year`, or at a
    time nobody has said. All others run from `starts_on` (else from the first day of the table) to
    `ends_on` (else on and on). Per session: on the days `sessions` where they are known, else
    `sessions_a_year` times in twelve months.
    """

    key: str
    amount: Amount
    rhythm: Rhythm = Rhythm.ONCE
    on: date | None = None
    budget_year: int | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    sessions: tuple[date, ...] | None = None
    sessions_a_year: Quantity = UNKNOWN


@dataclass(frozen=True, slots=True)
class Secured:
    """Money that is promised for good for one line. Given once without a day, it is used from the
    first year on until it is used up."""

    pays_for: str
    line: CostLine


@dataclass(frozen=True, slots=True)
class Spread:
    """A line over the years of a table. `undated`: nobody has said when; `is_outside`: in no year shown."""

    by_year: tuple[Sum, ...]
    undated: Sum = ZERO_SUM
    is_outside: bool = False


def spread(line: CostLine, years: Sequence[BudgetYear]) -> Spread:
    """Put a line into its years."""
    if line.rhythm is Rhythm.ONCE:
        return _once(line, years)
    by_year = tuple(_in_year(line, year, runs_from=years[0].first) for year in years)
    is_outside = line.amount != NOTHING and all(each.is_nothing for each in by_year)
    return Spread(by_year, is_outside=is_outside)


def _once(line: CostLine, years: Sequence[BudgetYear]) -> Spread:
    amount = sum_of(line.amount, key=line.key)
    if line.on is None and line.budget_year is None:
        return Spread((ZERO_SUM,) * len(years), undated=amount)
    by_year = tuple(amount if _falls_into(line, year) else ZERO_SUM for year in years)
    return Spread(by_year, is_outside=not any(_falls_into(line, year) for year in years))


def _falls_into(line: CostLine, year: BudgetYear) -> bool:
    return line.on in year if line.on else line.budget_year == year.starts_in


def _in_year(line: CostLine, year: BudgetYear, *, runs_from: date) -> Sum:
    if line.rhythm is Rhythm.PER_SESSION and line.sessions is not None:
        days = sum(1 for day in line.sessions if day in year and _runs_on(line, day))
        return sum_of(line.amount, key=line.key, times_low=days, times_high=days)
    before, months = months_in(line, year, runs_from=runs_from)
    match line.rhythm:
        case Rhythm.MONTHLY:
            return sum_of(line.amount, key=line.key, times_low=months, times_high=months)
        case Rhythm.YEARLY:
            return _twelfths(sum_of(line.amount, key=line.key), before, months)
        case _:
            return _sessions(line, months)


def _runs_on(line: CostLine, day: date) -> bool:
    return (line.starts_on or day) <= day <= (line.ends_on or day)


def months_in(line: CostLine, year: BudgetYear, *, runs_from: date) -> tuple[int, int]:
    """How many months of the line begin before the year, and how many in it.

    A month of the line begins on the same day of each month as the line itself; a month that has
    begun counts whole, in the budget year in which it begins.
    """
    start = line.starts_on or runs_from
    first = (year.first.year - start.year) * 12 + year.first.month - start.month
    running = [
        month
        for month in range(max(0, first), max(0, first + 12))
        if line.ends_on is None or later_by_months(start, month) <= line.ends_on
    ]
    return max(0, first), len(running)


def _twelfths(yearly: Sum, before: int, months: int) -> Sum:
    """So many twelfths of a yearly amount, to the cent, so that twelve in a row are the whole."""
    if not months:
        return ZERO_SUM
    high = yearly.high_cents
    return Sum(
        _part(yearly.low_cents, before, months),
        None if high is None else _part(high, before, months),
        yearly.unknown_keys,
        yearly.is_about,
    )


def _part(cents: int, before: int, months: int) -> int:
    return cents * (before + months) // 12 - cents * before // 12


def _sessions(line: CostLine, months: int) -> Sum:
    """Sessions whose days nobody knows: so many in twelve months, in part of a year fewer."""
    times = line.sessions_a_year
    if not months or line.amount == NOTHING:
        return ZERO_SUM
    if not times.is_known:
        return Sum(unknown_keys=frozenset({line.key}))
    low = floor((times.low or 0) * months / 12)
    high = None if times.high is None else ceil(times.high * months / 12)
    return sum_of(line.amount, key=line.key, times_low=low, times_high=high)
