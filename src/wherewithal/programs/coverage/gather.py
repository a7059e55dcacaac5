"""Everything that says what is needed, set aside and when: all programs of a library in few queries."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from django.db import models
from django.utils import timezone

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import Area, Asset, GroupMember, Placement
from wherewithal.capacity.queries import assets_visible_to, group_members
from wherewithal.engine.schedule import Session, WeeklyPattern, sessions
from wherewithal.libraries.models import CalendarEntry, CalendarKind, Library
from wherewithal.people.hours import Holder, Week
from wherewithal.people.queries import people_visible_to
from wherewithal.people.week import week_of
from wherewithal.programs import queries
from wherewithal.programs.kept_elsewhere import Keeper, keepers_of
from wherewithal.programs.kinds import FACTS_NAMES
from wherewithal.programs.models import (
    Allocation,
    AllocationState,
    NeedState,
    Program,
    ProgramState,
    ResourceNeed,
    SkippedDay,
    WeeklyTime,
)

GOES_ON = (ProgramState.PLANNED, ProgramState.EXISTING)
COUNTS = (AllocationState.HAVE, AllocationState.SECURED, AllocationState.ASKED)
IN_USE = (AllocationState.HAVE, AllocationState.SECURED)
LOOK_AHEAD = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Window:
    """The days that are looked at, both included."""

    first: date
    last: date


@dataclass(frozen=True)
class Gathered:
    """Programs that go on, what they need, what is set aside, and when they take place."""

    programs: dict[int, Program]
    needs: dict[int, ResourceNeed]
    allocations: list[Allocation]
    weekly_times: dict[int, list[WeeklyTime]]
    skipped: dict[int, set[date]]
    closures: list[CalendarEntry]
    placements: dict[int, list[int]]
    groups: dict[int, list[GroupMember]]
    week: Week
    zone: ZoneInfo
    seen_assets: frozenset[int]
    seen_people: frozenset[int]
    kept: dict[int, Keeper]

    @property
    def today(self) -> date:
        """The day by the library's own clock."""
        return timezone.localdate(timezone=self.zone)

    def needs_of(self, program_id: int) -> list[ResourceNeed]:
        """What a program needs and has not dropped, in order."""
        return [need for need in self.needs.values() if need.program_id == program_id]

    def given_to(self, need_id: int) -> list[Allocation]:
        """What is set aside, promised or asked for, for a need."""
        return self._by_need.get(need_id, [])

    def program_of(self, allocation: Allocation) -> Program | None:
        """The program for which something is set aside, where it goes on."""
        need = self.needs.get(allocation.resource_need_id)
        return None if need is None else self.programs.get(need.program_id or 0)

    @cached_property
    def holders(self) -> dict[str, Holder]:
        """Persons and teams with hours or duties, by their keys."""
        return {holder.key: holder for holder in self.week.holders}

    @cached_property
    def staff(self) -> dict[int, Asset]:
        """The groups of staff from which hours are set aside."""
        found = (row.asset for row in self.allocations if row.asset is not None)
        return {asset.pk: asset for asset in found if asset.area == Area.STAFF}

    def is_named_in_full(self, asset_id: int) -> bool:
        """Are all people of a group named, as far as is known? One that names nobody is not."""
        facts = getattr(self.staff.get(asset_id), "staff_facts", None)
        named = len(self.groups.get(asset_id, []))
        return named > 0 and (facts is None or facts.headcount.floor <= named)

    @cached_property
    def _by_need(self) -> dict[int, list[Allocation]]:
        found: dict[int, list[Allocation]] = defaultdict(list)
        for allocation in self.allocations:
            found[allocation.resource_need_id].append(allocation)
        return found

    @cached_property
    def _sessions(self) -> dict[tuple[int, Window], list[tuple[Session, int | None]]]:
        return {}

    def sessions_of(self, program: Program, window: Window) -> list[tuple[Session, int | None]]:
        """When and at which outlet a program takes place; closed and skipped days are left out."""
        if (program.pk, window) not in self._sessions:
            self._sessions[program.pk, window] = self._dated(program, window)
        return self._sessions[program.pk, window]

    def _dated(self, program: Program, window: Window) -> list[tuple[Session, int | None]]:
        found = []
        for row in self.weekly_times.get(program.pk, []):
            outlet_id = row.outlet_id or program.outlet_id
            days = self.skipped.get(program.pk, set()) | self._closed(outlet_id, window)
            dated = sessions(
                [_pattern(row, program)],
                first_day=window.first,
                last_day=window.last,
                zone=self.zone,
                skipped=days,
            )
            found += [(session, outlet_id) for session in dated]
        return found

    def _closed(self, outlet_id: int | None, window: Window) -> set[date]:
        """The days within the window on which the outlet, or all of the library, is closed."""
        return {
            day
            for entry in self.closures
            if entry.outlet_id in (None, outlet_id)
            for day in _days(max(entry.starts_on, window.first), min(entry.last_day, window.last))
        }


def gather(member: Member, *, also: int | None = None) -> Gathered:
    """Read it all, in a fixed number of queries. `also`: a program that is looked at though it rests."""
    goes_on = models.Q(state__in=GOES_ON) | models.Q(pk=also)
    programs = queries.programs_in(member).filter(goes_on)
    by_key = {row.pk: row for row in programs.select_related("outlet", "goal")}
    times = WeeklyTime.objects.in_library(member.library_id).filter(program__in=programs)
    skipped = SkippedDay.objects.in_library(member.library_id).filter(program__in=programs)
    closures = CalendarEntry.objects.in_library(member.library_id).filter(kind=CalendarKind.CLOSURE)
    allocations = _allocations(member)
    return Gathered(
        programs=by_key,
        needs={need.pk: need for need in _needs(member)},
        allocations=allocations,
        weekly_times=_grouped(times, "program_id"),
        skipped={
            key: {row.on for row in rows} for key, rows in _grouped(skipped, "program_id").items()
        },
        closures=list(closures),
        placements=_outlets_of_assets(member),
        groups=_grouped(group_members(member), "asset_id"),
        week=week_of(member),
        zone=zone_of(Library.objects.get(pk=member.library_id)),
        seen_assets=frozenset(assets_visible_to(member).values_list("pk", flat=True)),
        seen_people=frozenset(people_visible_to(member).values_list("pk", flat=True)),
        kept=keepers_of(member, Allocation, [row.pk for row in allocations]),
    )


def window_of(program: Program, *, today: date) -> Window:
    """The days of a program that lie ahead: at most a year of them."""
    first = max(today, program.starts_on or today)
    last = min(program.ends_on or date.max, first + LOOK_AHEAD)
    return Window(first, last)


def zone_of(library: Library) -> ZoneInfo:
    """The time zone on whose clocks the library's times are read."""
    return ZoneInfo(library.time_zone or timezone.get_default_timezone_name())


def today_of(library_id: int) -> date:
    """Today by the library's own clock. One query."""
    return timezone.localdate(timezone=zone_of(Library.objects.get(pk=library_id)))


def _needs(member: Member) -> models.QuerySet[ResourceNeed]:
    needs = queries.needs_in(member).exclude(state=NeedState.DROPPED)
    return needs.select_related("program", "goal", "assigned_to__user", *FACTS_NAMES)


def _allocations(member: Member) -> list[Allocation]:
    rows = Allocation.objects.in_library(member.library_id).filter(state__in=COUNTS)
    return list(
        rows.select_related(
            "asset__material_facts",
            "asset__space_facts",
            "asset__staff_facts",
            "person",
            "organization",
        )
    )


def _outlets_of_assets(member: Member) -> dict[int, list[int]]:
    found = _grouped(Placement.objects.in_library(member.library_id), "asset_id")
    return {asset_id: [row.outlet_id for row in rows] for asset_id, rows in found.items()}


def _grouped(rows: Iterable[Any], name: str) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        found[getattr(row, name)].append(row)
    return found


def _pattern(row: WeeklyTime, program: Program) -> WeeklyPattern:
    return WeeklyPattern(
        key=str(row.pk),
        weekday=row.weekday,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        first_day=row.starts_on or program.starts_on,
        last_day=row.ends_on or program.ends_on,
        every_weeks=row.every_weeks,
    )


def _days(first: date, last: date) -> Iterable[date]:
    return (first + timedelta(days=number) for number in range((last - first).days + 1))
