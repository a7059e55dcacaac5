"""What the pages of this room have in common: finding a row, and where to go from it."""

from django.shortcuts import get_object_or_404

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.programs import queries
from wherewithal.programs.models import Goal, Program, ResourceNeed
from wherewithal.ui.links import library_url

HERE = "programs"


def find_program(request: LibraryRequest, program_id: int) -> Program:
    """A program of this library, or 404."""
    return get_object_or_404(queries.programs_with_places(request.member), pk=program_id)


def find_goal(request: LibraryRequest, goal_id: int) -> Goal:
    """A goal of this library, or 404."""
    return get_object_or_404(queries.goals_in(request.member), pk=goal_id)


def find_need(request: LibraryRequest, resource_need_id: int) -> ResourceNeed:
    """A resource need of this library with its facts, or 404."""
    needs = queries.needs_with_facts(request.member)
    return get_object_or_404(needs.select_related("program", "goal"), pk=resource_need_id)


def page_of_program(request: LibraryRequest, program: Program, place: str = "") -> str:
    """The address of a program's page."""
    return library_url(request.library, "program", program_id=program.pk) + place


def page_of_goal(request: LibraryRequest, goal: Goal, place: str = "") -> str:
    """The address of a goal's page."""
    return library_url(request.library, "goal", goal_id=goal.pk) + place


def page_of_owner(request: LibraryRequest, owner: Program | Goal, kind: str = "") -> str:
    """The page on which needs stand, at their kind."""
    place = f"#{kind}" if kind else ""
    if isinstance(owner, Program):
        return page_of_program(request, owner, place)
    return page_of_goal(request, owner, place)
