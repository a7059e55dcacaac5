"""On which days a program takes place: its week, without closed and skipped days."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from wherewithal.engine.schedule import WeeklyPattern, days_of
from wherewithal.libraries.models import CalendarEntry, CalendarKind
from wherewithal.programs.models import Program, SkippedDay, WeeklyTime

LONGEST_TOLD = timedelta(days=20 * 366)
"""What runs for longer has no end that anybody plans for: its days are not told one by one."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """One time that a program takes place, by the clock on the library's wall."""

    day: date
    starts_at: time
    ends_at: time
    outlet_id: int | None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A day on which it would have taken place, and the row that says why it does not."""

    day: date
    reason: CalendarEntry | SkippedDay


@dataclass(frozen=True, slots=True)
class Dates:
    """Every meeting of a program in order, and what is left out; unbounded where no end is known."""

    meetings: tuple[Meeting, ...]
    left_out: tuple[LeftOut, ...]
    is_bounded: bool


NO_DATES = Dates((), (), is_bounded=False)


def dates_of(
    program: Program,
    *,
    times: Sequence[WeeklyTime],
    skipped: Collection[SkippedDay],
    closures: Collection[CalendarEntry],
) -> Dates:
    """The days of a program that has a first and a last day; without both there are none to tell."""
    found: list[Meeting] = []
    left_out: dict[date, LeftOut] = {}
    is_bounded = bool(times)
    for weekly in times:
        pattern = pattern_of(weekly, program)
        first, last = pattern.first_day, pattern.last_day
        if first is None or last is None or last - first > LONGEST_TOLD:
            is_bounded = False
            continue
        outlet_id = weekly.outlet_id or program.outlet_id
        for day in days_of(pattern, first_day=first, last_day=last):
            reason = _reason(day, outlet_id, skipped, closures)
            if reason is not None:
                left_out[day] = LeftOut(day, reason)
            else:
                found.append(Meeting(day, weekly.starts_at, weekly.ends_at, outlet_id))
    found.sort(key=lambda meeting: (meeting.day, meeting.starts_at, meeting.ends_at))
    return Dates(tuple(found), tuple(left_out[day] for day in sorted(left_out)), is_bounded)


def pattern_of(weekly: WeeklyTime, program: Program) -> WeeklyPattern:
    """An hour of the week as the schedule counts with it."""
    return WeeklyPattern(
        key=str(weekly.pk),
        weekday=weekly.weekday,
        starts_at=weekly.starts_at,
        ends_at=weekly.ends_at,
        first_day=weekly.starts_on or program.starts_on,
        last_day=weekly.ends_on or program.ends_on,
        every_weeks=weekly.every_weeks,
    )


def _reason(
    day: date,
    outlet_id: int | None,
    skipped: Collection[SkippedDay],
    closures: Collection[CalendarEntry],
) -> CalendarEntry | SkippedDay | None:
    for skip in skipped:
        if skip.on == day:
            return skip
    for entry in closures:
        is_here = entry.outlet_id is None or entry.outlet_id == outlet_id
        if (
            entry.kind == CalendarKind.CLOSURE
            and is_here
            and entry.starts_on <= day <= entry.last_day
        ):
            return entry
    return None
