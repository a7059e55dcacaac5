"""Budget years: twelve whole months from the first day of the month in which they start."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True, order=True)
class BudgetYear:
    """One budget year, both days included."""

    first: date
    last: date

    @property
    def starts_in(self) -> int:
        """The calendar year in which it begins: 2026 for July 2026 to June 2027."""
        return self.first.year

    @property
    def label(self) -> str:
        """Short, without words: "2026" for a calendar year, else "2026–27"."""
        if self.first.month == 1:
            return str(self.first.year)
        return f"{self.first.year}–{self.last.year % 100:02}"

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


def budget_year_of(day: date, *, start_month: int = 1) -> BudgetYear:
    """The budget year in which a day lies.

    >>> budget_year_of(date(2027, 3, 10), start_month=7).label
    '2026–27'
    """
    if not 1 <= start_month <= 12:
        message = f"a month is 1 to 12, not {start_month}"
        raise ValueError(message)
    year = day.year if day.month >= start_month else day.year - 1
    first = date(year, start_month, 1)
    return BudgetYear(first, later_by_months(first, 12) - timedelta(days=1))


def budget_years(today: date, *, start_month: int = 1, count: int = 3) -> tuple[BudgetYear, ...]:
    """This budget year and those after it."""
    if count < 1:
        message = f"at least one year, not {count}"
        raise ValueError(message)
    years = [budget_year_of(today, start_month=start_month)]
    while len(years) < count:
        following = years[-1].last + timedelta(days=1)
        years.append(budget_year_of(following, start_month=start_month))
    return tuple(years)


def later_by_months(day: date, months: int) -> date:
    """The same day so many months later; the last of the month where there is no such day.

    >>> later_by_months(date(2027, 1, 31), 1)
    datetime.date(2027, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
