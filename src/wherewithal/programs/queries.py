"""What pages about goals and programs read, and who may change what there."""

from django.db import models

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.programs.models import Goal, Program, ResourceNeed


def programs_in(member: Member) -> models.QuerySet[Program]:
    """Every program of the member's library."""
    return Program.objects.in_library(member.library_id)


def goals_in(member: Member) -> models.QuerySet[Goal]:
    """Every goal of the member's library, the most important first."""
    return Goal.objects.in_library(member.library_id)


def needs_in(member: Member) -> models.QuerySet[ResourceNeed]:
    """Every resource need of the member's library."""
    return ResourceNeed.objects.in_library(member.library_id)


def needs_of(owner: Program | Goal) -> models.QuerySet[ResourceNeed]:
    """What a program or a goal needs, in order."""
    needs = ResourceNeed.objects.in_library(owner.library_id)
    is_program = isinstance(owner, Program)
    return needs.filter(program=owner) if is_program else needs.filter(goal=owner)


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
