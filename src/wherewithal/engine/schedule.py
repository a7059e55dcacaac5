"""From hours of the week to dated sessions, by the clock on the library's wall.

15:00 to 17:00 stays 15:00 to 17:00 on both sides of a clock change; how long a session really
lasts, and what happens before what, is worked out in moments (UTC). docs/engine/schedule.md.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo

DAYS_IN_A_WEEK = 7
COUNT_FROM = date(2001, 1, 1)  # a Monday
"""Where "every second week" is counted from when nobody has said when it began."""


@dataclass(frozen=True, slots=True)
class WeeklyPattern:
    """An hour that comes back every `every_weeks` weeks; weekday 0 is Monday.

    Every few weeks are counted from the first such weekday on or after `first_day`.
    """

    key: str
    weekday: int
    starts_at: time
    ends_at: time
    first_day: date | None = None
    last_day: date | None = None
    every_weeks: int = 1

    def __post_init__(self) -> None:
        if not 0 <= self.weekday < DAYS_IN_A_WEEK:
            message = f"a weekday is 0 (Monday) to 6 (Sunday), not {self.weekday}"
            raise ValueError(message)
        if self.ends_at <= self.starts_at:
            message = f"{self.starts_at} to {self.ends_at} is no time within one day"
            raise ValueError(message)
        if self.every_weeks < 1:
            message = f"every {self.every_weeks} weeks is no rhythm"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class Session:
    """One time at which a pattern takes place. `starts` and `ends` are moments in the library's zone."""

    key: str
    day: date
    starts: datetime
    ends: datetime

    @property
    def minutes(self) -> int:
        """How long it really lasts; across a clock change not what the wall clock says."""
        return int((moment(self.ends) - moment(self.starts)).total_seconds()) // 60


def sessions(
    patterns: Iterable[WeeklyPattern],
    *,
    first_day: date,
    last_day: date,
    zone: tzinfo,
    skipped: Collection[date] = frozenset(),
) -> tuple[Session, ...]:
    """All sessions of these days, both included, but for skipped days; in the order they begin.

    >>> from zoneinfo import ZoneInfo
    >>> homework = WeeklyPattern("homework", 1, time(15), time(17))
    >>> week = {"first_day": date(2027, 3, 8), "last_day": date(2027, 3, 21)}
    >>> [str(each.starts) for each in sessions([homework], **week, zone=ZoneInfo("America/Chicago"))]
    ['2027-03-09 15:00:00-06:00', '2027-03-16 15:00:00-05:00']
    """
    found = (
        session_on(pattern, day, zone=zone)
        for pattern in patterns
        for day in days_of(pattern, first_day=first_day, last_day=last_day)
        if day not in skipped
    )
    return tuple(sorted(found, key=lambda each: (moment(each.starts), each.key)))


def days_of(pattern: WeeklyPattern, *, first_day: date, last_day: date) -> Iterator[date]:
    """The days on which a pattern takes place between two days."""
    begins = max(first_day, pattern.first_day or first_day)
    ends = min(last_day, pattern.last_day or last_day)
    step = DAYS_IN_A_WEEK * pattern.every_weeks
    counted_from = _next_weekday(pattern.first_day or COUNT_FROM, pattern.weekday)
    first = begins.toordinal() + (counted_from - begins.toordinal()) % step
    for day in range(first, ends.toordinal() + 1, step):  # numbers have no last day
        yield date.fromordinal(day)


def session_on(pattern: WeeklyPattern, day: date, *, zone: tzinfo) -> Session:
    """The session of one day.

    A time that the clock skips in March is read as the same time after the jump (2:30 becomes
    3:30); where nothing would be left of the session, its end moves on, too. A time that comes
    twice in November is the first of the two.
    """
    starts = moment(datetime.combine(day, pattern.starts_at, tzinfo=zone))
    ends = moment(datetime.combine(day, pattern.ends_at, tzinfo=zone))
    if ends <= starts:
        ends = starts + (
            datetime.combine(day, pattern.ends_at) - datetime.combine(day, pattern.starts_at)
        )
    return Session(pattern.key, day, starts.astimezone(zone), ends.astimezone(zone))


def meet(one: Session, other: Session) -> bool:
    """True when both go on at some moment; one that ends when the other begins does not meet it."""
    return moment(one.starts) < moment(other.ends) and moment(other.starts) < moment(one.ends)


def moment(local: datetime) -> datetime:
    """The same moment in UTC: Python compares two times of one zone by the wall clock otherwise."""
    return local.astimezone(UTC)


def _next_weekday(day: date, weekday: int) -> int:
    return day.toordinal() + (weekday - day.weekday()) % DAYS_IN_A_WEEK
