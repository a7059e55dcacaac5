"""Teams: add, change, say where they work, put in order, remove."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import Changes, change_set
from wherewithal.libraries.actions.order import keep_order, moved
from wherewithal.libraries.actions.outlets import release_editors
from wherewithal.libraries.models import Outlet, Team, TeamOutlet, next_position


def add_team(*, by: Member, name: str, words: str = "", outlets: Iterable[Outlet] = ()) -> Team:
    """Add a team after those that are there, with the outlets where it works."""
    access.require(by, Permission.EDIT_LIBRARY, by.library_id)
    what = gettext_noop("added the team “%(name)s”")
    with change_set(by=by, what=what, name=name.strip()) as changes:
        team = Team(
            library_id=by.library_id,
            name=name.strip(),
            words=words.strip(),
            position=next_position(Team.objects.in_library(by.library_id)),
        )
        changes.about = changes.create(team)
        _keep_outlets(changes, team, outlets)
    return team


def change_team(
    *, by: Member, team: Team, outlets: Iterable[Outlet] | None = None, **values: Any
) -> Team:
    """Set a team's name, what is said about it and, where given, the outlets where it works."""
    access.require(by, Permission.EDIT_LIBRARY, team.library_id)
    what = gettext_noop("changed the team “%(name)s”")
    with change_set(by=by, what=what, about=team, name=team.name) as changes:
        changes.change(team, **values)
        if outlets is not None:
            _keep_outlets(changes, team, outlets)
    return team


def _keep_outlets(changes: Changes, team: Team, outlets: Iterable[Outlet]) -> None:
    wanted = {outlet.pk for outlet in outlets}
    stored = {row.outlet_id: row for row in team.team_outlets.order_by("pk")}
    for outlet_id, row in stored.items():
        if outlet_id not in wanted:
            changes.delete(row)
    for outlet_id in sorted(wanted - stored.keys()):
        changes.create(TeamOutlet(library_id=team.library_id, team=team, outlet_id=outlet_id))


def move_team(*, by: Member, team: Team, to_place: int) -> None:
    """Put a team at another place in the list, counted from 1."""
    access.require(by, Permission.EDIT_LIBRARY, team.library_id)
    what = gettext_noop("moved “%(name)s” in the list of teams")
    with change_set(by=by, what=what, about=team, name=team.name) as changes:
        rows = list(Team.objects.in_library(team.library_id))
        keep_order(changes, moved(rows, team, to_place=to_place))


def remove_team(*, by: Member, team: Team) -> None:
    """Move a team to the bin; its people and what it has stay, and no longer name it.

    An editor who looked after this team only becomes a contributor (as in remove_outlet).
    """
    access.require(by, Permission.EDIT_LIBRARY, team.library_id)
    what = gettext_noop("moved the team “%(name)s” to the bin")
    with change_set(by=by, what=what, about=team, name=team.name) as changes:
        release_editors(changes, library_id=team.library_id, team_id=team.pk)
        changes.delete_with_children(team)
