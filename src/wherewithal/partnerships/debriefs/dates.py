"""The dates of programs that have passed, and those that somebody could look back at."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.engine.schedule import days_of
from wherewithal.libraries.models import CalendarEntry, Library
from wherewithal.partnerships.debriefs.models import Debrief
from wherewithal.programs import queries as programs
from wherewithal.programs.coverage.gather import zone_of
from wherewithal.programs.dates import pattern_of
from wherewithal.programs.models import Program, ProgramState

LOOK_BACK = timedelta(days=56)
"""How long ago a date may be to stand in the list of those that can be looked back at."""
FRESH = timedelta(days=14)
"""How long somebody is asked about a date: after that nobody remembers the two minutes."""
GOES_ON = (ProgramState.EXISTING, ProgramState.PLANNED, ProgramState.ENDED)


@dataclass(frozen=True, slots=True)
class DueDebrief:
    """A program whose last date nobody has looked back at."""

    program: Program
    on: date


def now_in(library: Library) -> datetime:
    """The time by the library's own clock."""
    return timezone.localtime(timezone=zone_of(library))


def past_dates(member: Member, rows: Iterable[Program], *, now: datetime) -> dict[int, list[date]]:
    """The days on which these programs took place lately, the latest first; today once it is over."""
    closures = programs.closures_of(member)
    return {row.pk: _past(row, closures, now) for row in rows}


def due_debriefs(member: Member, *, now: datetime) -> list[DueDebrief]:
    """One for each program at most: its last date, where that is fresh and nobody wrote about it."""
    if not member.can(Permission.ADD_NOTES):
        return []
    found = programs.programs_with_places(member).filter(state__in=GOES_ON).order_by("pk")
    rows = [row for row in found if _looks_after(member, row)]
    dates, written = past_dates(member, rows, now=now), _last_written(member)
    due = []
    for program in rows:
        days = dates[program.pk]
        if days and now.date() - days[0] <= FRESH and days[0] > written[program.pk]:
            due.append(DueDebrief(program, days[0]))
    return sorted(due, key=lambda each: (each.on, -each.program.pk), reverse=True)


def _looks_after(member: Member, program: Program) -> bool:
    """Editors who look after a place are asked about what takes place there; contributors about all."""
    return not member.is_limited or programs.may_edit(member, program)


def _last_written(member: Member) -> dict[int, date]:
    found: dict[int, date] = defaultdict(lambda: date.min)
    rows = Debrief.objects.in_library(member.library_id).order_by("on")
    found.update(rows.values_list("program_id", "on"))
    return found


def _past(program: Any, closures: list[CalendarEntry], now: datetime) -> list[date]:
    skipped = {row.on for row in program.skipped_days.all()}
    days: set[date] = set()
    for weekly in program.weekly_times.all():
        last = now.date() if weekly.ends_at <= now.time() else now.date() - timedelta(days=1)
        outlet_id = weekly.outlet_id or program.outlet_id
        first = now.date() - LOOK_BACK
        for day in days_of(pattern_of(weekly, program), first_day=first, last_day=last):
            if day not in skipped and not _is_closed(day, outlet_id, closures):
                days.add(day)
    return sorted(days, reverse=True)


def _is_closed(day: date, outlet_id: int | None, closures: list[CalendarEntry]) -> bool:
    return any(
        entry.outlet_id in (None, outlet_id) and entry.starts_on <= day <= entry.last_day
        for entry in closures
    )
