"""What pages about goals and programs read, and who may change what there."""

from typing import Any

from django.db import models

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.libraries.models import CalendarEntry, CalendarKind
from wherewithal.programs.kinds import FACTS_NAMES
from wherewithal.programs.models import (
    Goal,
    NeedState,
    Program,
    ProgramOutlet,
    ResourceNeed,
    WeeklyTime,
)


def programs_in(member: Member) -> models.QuerySet[Program]:
    """Every program of the member's library."""
    return Program.objects.in_library(member.library_id)


def goals_in(member: Member) -> models.QuerySet[Goal]:
    """Every goal of the member's library, the most important first."""
    return Goal.objects.in_library(member.library_id)


def programs_with_places(member: Member) -> models.QuerySet[Program]:
    """Every program with its goal, where it is, its week and what it gives back."""
    found = programs_in(member).select_related("goal", "outlet", "team", "copied_from")
    library = member.library_id
    other_places: models.QuerySet[Any] = ProgramOutlet.objects.in_library(library).select_related(
        "outlet"
    )
    hours: models.QuerySet[Any] = WeeklyTime.objects.in_library(library).select_related("outlet")
    return found.prefetch_related(
        models.Prefetch("program_outlets", queryset=other_places),
        models.Prefetch("weekly_times", queryset=hours),
        "skipped_days",
    )


def programs_with_needs_counted(member: Member) -> models.QuerySet[Program]:
    """Every program, with how many needs are noted and how many of them are open."""
    is_open = models.Q(resource_needs__state=NeedState.OPEN)
    return programs_with_places(member).annotate(
        needs_count=models.Count("resource_needs"),
        open_count=models.Count("resource_needs", filter=is_open),
    )


def goals_with_programs(member: Member) -> models.QuerySet[Goal]:
    """Every goal with its programs, the most important first."""
    return goals_in(member).prefetch_related("programs")


def programs_of_goal(member: Member, goal: Goal) -> models.QuerySet[Program]:
    """The programs that lead to a goal."""
    return programs_with_needs_counted(member).filter(goal=goal)


def calendar_of(member: Member) -> models.QuerySet[CalendarEntry]:
    """The library's calendar, in the order of its days."""
    return CalendarEntry.objects.in_library(member.library_id).select_related("outlet")


def closures_of(member: Member) -> list[CalendarEntry]:
    """The days on which the library, or an outlet, is closed."""
    return list(calendar_of(member).filter(kind=CalendarKind.CLOSURE))


def needs_with_facts(member: Member) -> models.QuerySet[ResourceNeed]:
    """Every resource need with the facts of its kind, who sees to it, and what is set aside for it."""
    found = needs_in(member).select_related(
        *FACTS_NAMES,
        "legitimacy__organization",
        "legitimacy__asker",
        "legitimacy__government_point",
        "assigned_to__user",
    )
    return found.prefetch_related("allocations")


def needs_in(member: Member) -> models.QuerySet[ResourceNeed]:
    """Every resource need of the member's library."""
    return ResourceNeed.objects.in_library(member.library_id)


def needs_of(owner: Program | Goal) -> models.QuerySet[ResourceNeed]:
    """What a program or a goal needs, in order."""
    needs = ResourceNeed.objects.in_library(owner.library_id)
    if isinstance(owner, Program):
        return needs.filter(program=owner)
    return needs.filter(goal=owner)


def may_edit(member: Member, program: Program) -> bool:
    """True where the member may change this program: one who looks after a place, those of that place."""
    if not member.can(Permission.EDIT_PROGRAMS):
        return False
    if not member.is_limited:
        return True
    outlets = {program.outlet_id, *(row.outlet_id for row in program.program_outlets.all())}
    at_outlet = member.outlet_id is not None and member.outlet_id in outlets
    return at_outlet or (member.team_id is not None and member.team_id == program.team_id)


def may_edit_goals(member: Member) -> bool:
    """True where the member may change goals, which are the whole library's."""
    return member.can(Permission.EDIT_PROGRAMS) and not member.is_limited


def may_edit_need(member: Member, need: ResourceNeed) -> bool:
    """True where the member may change the program or the goal that needs it."""
    if need.program is not None:
        return may_edit(member, need.program)
    return may_edit_goals(member)
