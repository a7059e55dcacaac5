"""Dated roles: a person may hold several, in several organizations; a new one leaves the others."""

from datetime import date
from typing import Unpack
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.log import change_set
from wherewithal.people.actions.fields import RoleFields, tidied
from wherewithal.people.allowed import require_edit, require_known
from wherewithal.people.models import Person, Role


def add_role(
    *, by: Member, person: Person, request_key: UUID | None = None, **fields: Unpack[RoleFields]
) -> Role:
    """Say what a person is, and where. Earlier roles stay as they are."""
    require_edit(by, person)
    _require_places(by, fields)
    what = gettext_noop("added a role of “%(name)s”")
    with change_set(
        by=by, what=what, about=person, request_key=request_key, name=person.name
    ) as changes:
        values = tidied(fields, of=RoleFields)
        return changes.create(Role(library_id=person.library_id, person=person, **values))


def change_role(
    *, by: Member, role: Role, request_key: UUID | None = None, **fields: Unpack[RoleFields]
) -> Role:
    """Put a role right. Fields that are not named stay."""
    require_edit(by, role.person)
    _require_places(by, fields)
    name = role.person.name
    what = gettext_noop("changed a role of “%(name)s”")
    with change_set(
        by=by, what=what, about=role.person, request_key=request_key, name=name
    ) as changes:
        return changes.change(role, **tidied(fields, of=RoleFields))


def end_role(*, by: Member, role: Role, on: date | None = None) -> Role:
    """The role is over; it stays in the person's history."""
    require_edit(by, role.person)
    what = gettext_noop("ended a role of “%(name)s”")
    with change_set(by=by, what=what, about=role.person, name=role.person.name) as changes:
        return changes.change(role, until=on or timezone.localdate())


def remove_role(*, by: Member, role: Role) -> None:
    """Take away a role that never was. One that is over is better ended."""
    require_edit(by, role.person)
    what = gettext_noop("removed a role of “%(name)s”")
    with change_set(by=by, what=what, about=role.person, name=role.person.name) as changes:
        changes.delete_with_children(role)


def _require_places(by: Member, fields: RoleFields) -> None:
    require_known(by, fields.get("organization"), fields.get("team"), fields.get("outlet"))
