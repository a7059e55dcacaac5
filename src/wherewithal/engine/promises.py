"""How much of an offer is promised at its fullest, and whether one more promise would fit.

Method: the load can only rise where a promise begins, so it is enough to look at the periods in
which one begins: n periods with n promises each. A promise that reaches over two years counts in
both, since it may fall due in either. Unknown is not zero: beside an unknown amount, nobody can say
that there is room.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from wherewithal.quantities import UNKNOWN, Quantity, Total, at_least, total


class Per(StrEnum):
    """What a limit is counted over."""

    ONCE = "once"
    MONTH = "month"
    YEAR = "year"
    EVER = "ever"


class Fit(StrEnum):
    """Whether what is promised stays within the limit."""

    FITS = "fits"
    MAY_NOT_FIT = "may-not-fit"
    OVER = "over"
    NO_LIMIT_KNOWN = "no-limit-known"


@dataclass(frozen=True, slots=True)
class Promised:
    """So much promised from one day to another, both counted; None is an end that nobody set."""

    key: str
    amount: Quantity
    starts_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class Load:
    """What is promised in the period that holds most: its first day, the sum, and whose promises."""

    starts_on: date | None
    promised: Total
    keys: tuple[str, ...]


def fullest(
    promises: Iterable[Promised], *, per: Per, limit: Quantity = UNKNOWN, year_starts: int = 1
) -> Load:
    """The period that presses most on the limit, and among those the one with most promised.

    One that is surely over comes before one that may be, so that an unknown amount hides nothing.

    >>> saturday = Quantity.exact(1)
    >>> spring = Promised("school", saturday, date(2027, 3, 1), date(2027, 3, 31))
    >>> autumn = Promised("club", saturday, date(2027, 10, 1), date(2027, 10, 31))
    >>> load = fullest([spring, autumn], per=Per.YEAR)
    >>> load.promised.low, load.keys
    (Decimal('2'), ('school', 'club'))
    """
    held = tuple(promises)
    period = _periods(year_starts)[per]
    starts = sorted({period(each.starts_on) for each in held}, key=_earliest_first)
    loads = [_load(held, start, period) for start in starts]
    empty = Load(None, total([]), ())
    return max(loads, key=lambda load: _weight(limit, load), default=empty)


def fit(limit: Quantity, load: Load) -> Fit:
    """Whether the fullest period stays within the limit, surely, perhaps or surely not.

    >>> two = fullest([Promised("a", Quantity.exact(2))], per=Per.ONCE)
    >>> str(fit(Quantity.exact(2), two)), str(fit(Quantity.exact(1), two))
    ('fits', 'over')
    """
    if not limit.is_known:
        return Fit.NO_LIMIT_KNOWN
    if load.promised.unknown_count == 0 and _surely_within(limit, load.promised):
        return Fit.FITS
    if limit.ceiling is not None and load.promised.floor > limit.ceiling:
        return Fit.OVER
    return Fit.MAY_NOT_FIT


def _surely_within(limit: Quantity, promised: Total) -> bool:
    ceiling = promised.ceiling
    return ceiling is not None and at_least(limit, ceiling) is True


def _load(held: Sequence[Promised], start: date | None, period: Period) -> Load:
    there = [each for each in held if _reaches(each, start, period)]
    return Load(start, total(each.amount for each in there), tuple(each.key for each in there))


def _reaches(promise: Promised, start: date | None, period: Period) -> bool:
    """True when the promise is still held in the period that begins at `start`."""
    begins = period(promise.starts_on)
    began = begins is None or (start is not None and begins <= start)
    return began and (promise.ends_on is None or start is None or promise.ends_on >= start)


Period = Callable[[date | None], date | None]


def _periods(year_starts: int) -> dict[Per, Period]:
    """For a day, the first day of its period; None lies before all days."""

    def year(day: date | None) -> date | None:
        if day is None:
            return None
        earlier = day.month < year_starts
        return date(day.year - earlier, year_starts, 1)

    return {
        Per.ONCE: lambda day: day,
        Per.MONTH: lambda day: day and day.replace(day=1),
        Per.YEAR: year,
        Per.EVER: lambda day: None,
    }


def _earliest_first(start: date | None) -> date:
    return start or date.min


_PRESSES = {Fit.NO_LIMIT_KNOWN: 0, Fit.FITS: 0, Fit.MAY_NOT_FIT: 1, Fit.OVER: 2}


def _weight(limit: Quantity, load: Load) -> tuple[int, Decimal, int]:
    """Of equal loads the first period stays."""
    return (_PRESSES[fit(limit, load)], load.promised.low, load.promised.unknown_count)
