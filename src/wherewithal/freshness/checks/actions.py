"""Confirm a fact, change it, put it off; say how fast facts age here."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import Changes, change_set
from wherewithal.capacity import actions as capacity
from wherewithal.capacity.fields import is_blank
from wherewithal.capacity.models import Asset
from wherewithal.freshness.facts import Fact, find_fact
from wherewithal.freshness.kinds import USUAL_WEEKS, FactName
from wherewithal.freshness.models import CheckPutOff, ConfirmedHow, FactAge, FactConfirmed
from wherewithal.people import actions as people
from wherewithal.people.models import Organization, Person

LEFT_IN_PEACE = timedelta(days=28)


def confirm_fact(*, by: Membership, fact: Fact) -> FactConfirmed:
    """Say that a fact is still right."""
    found = _require_fact(by, fact.name)
    what = gettext_noop("confirmed a fact about “%(name)s”")
    with change_set(by=by, what=what, about=found.thing, name=found.thing.name) as changes:
        return insert_confirmation(changes, by=by, name=fact.name)


def insert_confirmation(
    changes: Changes, *, by: Member, name: FactName, how: str = ConfirmedHow.MEMBER
) -> FactConfirmed:
    """The confirmation, for actions that do more in one step."""
    return changes.create(
        FactConfirmed(
            library_id=by.library_id,
            model=name.model,
            key=str(name.key),
            field=name.field,
            how=how,
            confirmed_by_id=by.actor_user_id,
            confirmed_by_name=by.actor_name,
        )
    )


def change_fact(*, by: Membership, fact: Fact, value: Any) -> None:
    """Save what it is by now, through the action of the room to which the fact belongs."""
    found = _require_fact(by, fact.name)
    if is_blank(value):
        raise ValidationError(_("Write what it is by now. To empty it, go to its own page."))
    thing: Any = found.thing
    field: Any = fact.name.field
    if isinstance(thing, Asset):
        capacity.set_fact(by=by, asset=thing, field=field, value=value)
    elif isinstance(thing, Person):
        people.change_person(by=by, person=thing, **{field: value})
    elif isinstance(thing, Organization):
        people.change_organization(by=by, organization=thing, **{field: value})


def put_check_off(*, by: Membership, fact: Fact, today: date) -> CheckPutOff:
    """Not now: this member is not asked about it for four weeks, and the rest of that week. Others may be."""
    found = _require_fact(by, fact.name)
    what = gettext_noop("put off checking a fact about “%(name)s”")
    with change_set(by=by, what=what, about=found.thing, name=found.thing.name) as changes:
        return changes.create(
            CheckPutOff(
                library_id=by.library_id,
                membership=by,
                model=fact.name.model,
                key=str(fact.name.key),
                field=fact.name.field,
                put_off_on=today,
                until=today + LEFT_IN_PEACE,
            )
        )


def set_fact_ages(*, by: Member, weeks: Mapping[str, int | None]) -> dict[str, FactAge]:
    """Say after how many weeks half of the facts of a kind are out of date here; none: as usual."""
    access.require_unlimited(by, Permission.EDIT_CAPACITY, by.library_id)
    with change_set(by=by, what=gettext_noop("said how fast facts age")) as changes:
        stored = {row.kind: row for row in FactAge.objects.in_library(by.library_id)}
        for kind, number in weeks.items():
            row = stored.get(kind)
            if number is None or number == USUAL_WEEKS[kind]:
                if row is not None:
                    changes.delete(row)
            elif row is not None:
                changes.change(row, weeks=number)
            else:
                changes.create(FactAge(library_id=by.library_id, kind=kind, weeks=number))
    return {row.kind: row for row in FactAge.objects.in_library(by.library_id)}


def _require_fact(by: Membership, name: FactName) -> Fact:
    found = find_fact(by, name)
    if found is None:
        message = "this fact is not for this member to confirm"
        raise PermissionDenied(message)
    return found
