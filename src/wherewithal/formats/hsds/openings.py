"""When something is open, out of the fields of a calendar rule, in a structure that can be shown."""

from dataclasses import dataclass
from datetime import date, time

from wherewithal.formats.hsds.records import Schedule

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_YES = ("true", "yes", "t", "1")


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week; `nth` is the first (1), the last (-1) of a month, None for every one."""

    day: str
    nth: int | None = None


@dataclass(frozen=True, slots=True)
class Opening:
    """One line of opening hours. What could not be worked out is None, and its words stand in `unclear`."""

    weekdays: tuple[Weekday, ...] = ()
    month_days: tuple[int, ...] = ()
    every: int = 1
    is_monthly: bool = False
    opens_at: time | None = None
    closes_at: time | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    is_closed: bool = False
    words: str = ""
    unclear: tuple[str, ...] = ()


def opening(schedule: Schedule) -> Opening:
    """The opening that a schedule tells.

    >>> found = opening(Schedule(byday="MO,-1FR", opens_at="9:00", closes_at="17:00:00"))
    >>> [(each.day, each.nth) for each in found.weekdays], found.opens_at.hour, found.closes_at.hour
    ([('MO', None), ('FR', -1)], 9, 17)
    """
    unclear: list[str] = []
    return Opening(
        weekdays=tuple(_weekdays(schedule.byday, unclear)),
        month_days=tuple(_month_days(schedule.bymonthday, unclear)),
        every=_every(schedule.interval, unclear),
        is_monthly=schedule.freq.strip().upper() == "MONTHLY",
        opens_at=_time(schedule.opens_at, unclear),
        closes_at=_time(schedule.closes_at, unclear),
        valid_from=_date(schedule.valid_from or schedule.dtstart, unclear),
        valid_to=_date(schedule.valid_to or schedule.until, unclear),
        is_closed=schedule.other.get("closed", "").strip().casefold() in _YES,
        words=schedule.description,
        unclear=tuple(unclear),
    )


def _weekdays(words: str, unclear: list[str]) -> list[Weekday]:
    found = []
    for part in filter(None, (each.strip().upper() for each in words[:500].split(","))):
        day, number = part[-2:], part[:-2]
        if day in DAYS and (not number or _is_whole(number)):
            found.append(Weekday(day, int(number) if number else None))
        else:
            unclear.append(part)
    return found


def _month_days(words: str, unclear: list[str]) -> list[int]:
    found = []
    for part in filter(None, (each.strip() for each in words[:500].split(","))):
        if _is_whole(part) and 1 <= abs(int(part)) <= 31:
            found.append(int(part))
        else:
            unclear.append(part)
    return found


def _is_whole(words: str) -> bool:
    digits = words.lstrip("+-")
    return digits.isascii() and digits.isdecimal() and len(digits) <= 3 and len(words) <= 4


def _every(words: str, unclear: list[str]) -> int:
    if not words.strip():
        return 1
    if _is_whole(words.strip()) and int(words) > 0:
        return int(words)
    unclear.append(words)
    return 1


def _time(words: str, unclear: list[str]) -> time | None:
    plain = words.strip()
    if not plain:
        return None
    try:
        return time.fromisoformat(plain.zfill(5) if plain[1:2] == ":" else plain)
    except ValueError:
        unclear.append(words)
        return None


def _date(words: str, unclear: list[str]) -> date | None:
    if not words.strip():
        return None
    try:
        return date.fromisoformat(words.strip()[:10])
    except ValueError:
        unclear.append(words)
        return None
