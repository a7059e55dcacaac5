"""Goals: add, change, put in order, remove."""

from typing import Unpack
from uuid import UUID

from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.log import change_set
from wherewithal.libraries.models import next_position
from wherewithal.people.actions.fields import tidied
from wherewithal.programs.actions.fields import GoalFields
from wherewithal.programs.allowed import require_edit_goals
from wherewithal.programs.models import Goal


def add_goal(*, by: Member, request_key: UUID | None = None, **fields: Unpack[GoalFields]) -> Goal:
    """Add a goal after those that are there. Only the name is needed."""
    require_edit_goals(by, by.library_id)
    values = tidied(fields, of=GoalFields)
    place = next_position(Goal.objects.in_library(by.library_id))
    goal = Goal(library_id=by.library_id, position=place, **values)
    what = gettext_noop("added the goal “%(name)s”")
    with change_set(by=by, what=what, request_key=request_key, name=goal.name) as changes:
        changes.about = changes.create(goal)
    return goal


def change_goal(*, by: Member, goal: Goal, **fields: Unpack[GoalFields]) -> Goal:
    """Change what is said about a goal. Fields that are not named stay."""
    require_edit_goals(by, goal.library_id)
    what = gettext_noop("changed the goal “%(name)s”")
    with change_set(by=by, what=what, about=goal, name=goal.name) as changes:
        return changes.change(goal, **tidied(fields, of=GoalFields))


def move_goal(*, by: Member, goal: Goal, to_place: int) -> None:
    """Put a goal at another place in the list, counted from 1: the first matters most."""
    require_edit_goals(by, goal.library_id)
    what = gettext_noop("moved the goal “%(name)s” in the list")
    with change_set(by=by, what=what, about=goal, name=goal.name) as changes:
        rows = [row for row in Goal.objects.in_library(goal.library_id) if row.pk != goal.pk]
        rows.insert(max(to_place - 1, 0), goal)
        for position, row in enumerate(rows):
            changes.change(row, position=position)


def remove_goal(*, by: Member, goal: Goal) -> None:
    """Move a goal to the bin with what it needs itself. Its programs stay, and no longer name it."""
    require_edit_goals(by, goal.library_id)
    what = gettext_noop("moved the goal “%(name)s” to the bin")
    with change_set(by=by, what=what, about=goal, name=goal.name) as changes:
        changes.delete_with_children(goal)
