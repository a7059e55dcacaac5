"""The days on which federal offices of the United States are closed, by the rules of 5 U.S.C. 6103.

A holiday on a Saturday is kept on the Friday before as well, one on a Sunday on the Monday after.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

FIRST_YEAR = 2022
"""The first whole year in which these eleven are holidays; the youngest became one in June 2021."""
LAST_YEAR = 2199

MONDAY, THURSDAY, SATURDAY, SUNDAY = 0, 3, 5, 6
DAYS_IN_A_WEEK = 7


class Holiday(StrEnum):
    """The eleven holidays, in the order of the year."""

    NEW_YEAR = "new year"
    KING = "king"
    WASHINGTON = "washington"
    MEMORIAL = "memorial"
    JUNETEENTH = "juneteenth"
    INDEPENDENCE = "independence"
    LABOR = "labor"
    COLUMBUS = "columbus"
    VETERANS = "veterans"
    THANKSGIVING = "thanksgiving"
    CHRISTMAS = "christmas"


@dataclass(frozen=True, slots=True)
class HolidayOn:
    """A holiday on a day; `is_observed`: kept on this weekday because it falls on a weekend."""

    holiday: Holiday
    on: date
    is_observed: bool = False


def federal_holidays(year: int) -> tuple[HolidayOn, ...]:
    """All days of a year that are holidays, or kept as one, in order.

    New Year's Day may be kept on the last day of the year before. Cost: a handful of days.

    >>> [str(each.on) for each in federal_holidays(2027) if each.holiday is Holiday.INDEPENDENCE]
    ['2027-07-04', '2027-07-05']
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        message = f"these are the holidays from {FIRST_YEAR} to {LAST_YEAR}, not of {year}"
        raise ValueError(message)
    found = [*_kept(year), *_kept(year + 1)]
    return tuple(sorted((each for each in found if each.on.year == year), key=lambda day: day.on))


def _kept(year: int) -> Iterator[HolidayOn]:
    """The holidays of a year, each with the weekday on which it is kept where that is another day."""
    for holiday, on in _days(year).items():
        yield HolidayOn(holiday, on)
        if on.weekday() == SATURDAY:
            yield HolidayOn(holiday, on - timedelta(days=1), is_observed=True)
        if on.weekday() == SUNDAY:
            yield HolidayOn(holiday, on + timedelta(days=1), is_observed=True)


def _days(year: int) -> dict[Holiday, date]:
    return {
        Holiday.NEW_YEAR: date(year, 1, 1),
        Holiday.KING: _nth(3, MONDAY, date(year, 1, 1)),
        Holiday.WASHINGTON: _nth(3, MONDAY, date(year, 2, 1)),
        Holiday.MEMORIAL: _nth(1, MONDAY, date(year, 5, 25)),  # the last of the month
        Holiday.JUNETEENTH: date(year, 6, 19),
        Holiday.INDEPENDENCE: date(year, 7, 4),
        Holiday.LABOR: _nth(1, MONDAY, date(year, 9, 1)),
        Holiday.COLUMBUS: _nth(2, MONDAY, date(year, 10, 1)),
        Holiday.VETERANS: date(year, 11, 11),
        Holiday.THANKSGIVING: _nth(4, THURSDAY, date(year, 11, 1)),
        Holiday.CHRISTMAS: date(year, 12, 25),
    }


def _nth(number: int, weekday: int, first_day: date) -> date:
    """The so-manieth such weekday from a day on."""
    days_until = (weekday - first_day.weekday()) % DAYS_IN_A_WEEK
    return first_day + timedelta(days=days_until + DAYS_IN_A_WEEK * (number - 1))
