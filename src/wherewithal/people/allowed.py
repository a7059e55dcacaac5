"""The questions that the actions of this room ask first."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import models

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.libraries.models import Team
from wherewithal.people import queries
from wherewithal.people.models import Person, PersonLine


def require_edit(by: Member, person: Person) -> None:
    """Let pass the person themself, and editors who look after them."""
    if not queries.may_edit_person(by, person):
        message = "this person is not for this member to change"
        raise PermissionDenied(message)


def require_edit_of(by: Member, *, person: Person | None, team: Team | None) -> None:
    """Let pass who may write about this person or this team."""
    if person is not None:
        require_edit(by, person)
        return
    access.require(by, Permission.EDIT_PEOPLE, by.library_id)
    if by.is_limited and (team is None or team.pk != by.team_id):
        message = "this team is not for this member to change"
        raise PermissionDenied(message)


def require_write_kind(by: Member, *, person: Person, kind: str) -> None:
    """Let pass who may write a line of this kind about this person."""
    if not queries.may_write_kind(by, person=person, kind=kind):
        message = "a line of this kind is not for this member to write"
        raise PermissionDenied(message)


def require_edit_line(by: Member, line: PersonLine) -> None:
    """Let pass who may change this line."""
    if not queries.may_edit_line(by, line):
        message = "this line is not for this member to change"
        raise PermissionDenied(message)


def require_level(by: Member, line: PersonLine, level: str) -> None:
    """Let pass who may let the line travel so far."""
    if level not in queries.levels_for(by, line):
        message = "how far this line travels is not for this member to change"
        raise PermissionDenied(message)


def require_withdraw(by: Member, line: PersonLine) -> None:
    """Let pass who may take the words back."""
    if not queries.may_withdraw(by, line):
        message = "a line is withdrawn by its author or by whom it is about"
        raise PermissionDenied(message)


def require_known(by: Member, *rows: models.Model | None) -> None:
    """Let pass who may read about all of these, in this very library."""
    for row in rows:
        if row is None:
            continue
        library_id: Any = getattr(row, "library_id", None)
        if library_id != by.library_id or not _is_seen(by, row):
            message = "this is not for this member to read"
            raise PermissionDenied(message)


def _is_seen(by: Member, row: models.Model) -> bool:
    if not isinstance(row, Person):
        return True
    return queries.people_visible_to(by).filter(pk=row.pk).exists()
