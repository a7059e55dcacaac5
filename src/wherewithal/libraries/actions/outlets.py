"""Outlets: add one or a whole list, change, put in order, remove."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models.functions import Lower
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import Permission, RoleName
from wherewithal.audit.log import Changes, change_set
from wherewithal.libraries.actions.order import keep_order, moved
from wherewithal.libraries.models import Outlet, OutletKind, next_position
from wherewithal.libraries.on_the_map import PlacedHow
from wherewithal.quantities import UNKNOWN, Quantity


@dataclass(frozen=True, slots=True)
class NewOutlet:
    """An outlet to be added. Only the name is needed."""

    name: str
    kind: str = OutletKind.BRANCH
    address: str = ""
    hours_per_week: Quantity = UNKNOWN
    hours: str = ""
    words: str = ""
    latitude: Decimal | None = None
    longitude: Decimal | None = None
    placed_how: str = PlacedHow.NOT_PLACED


def add_outlets(*, by: Member, outlets: Sequence[NewOutlet]) -> list[Outlet]:
    """Add outlets after those that are there, all in one step that can be undone at once."""
    access.require(by, Permission.EDIT_LIBRARY, by.library_id)
    one, many = gettext_noop("added the outlet “%(name)s”"), gettext_noop("added %(count)s outlets")
    what = one if len(outlets) == 1 else many
    name = outlets[0].name.strip() if outlets else ""
    with change_set(by=by, what=what, name=name, count=len(outlets)) as changes:
        first = next_position(Outlet.objects.in_library(by.library_id))
        added = [
            insert_outlet(changes, by=by, new=new, position=first + step)
            for step, new in enumerate(outlets)
        ]
        changes.about = added[0] if len(added) == 1 else None
    return added


def insert_outlet(changes: Changes, *, by: Member, new: NewOutlet, position: int) -> Outlet:
    """The row itself, for actions that do more in one step."""
    outlet = Outlet(
        library_id=by.library_id,
        name=new.name.strip(),
        kind=new.kind,
        address=new.address.strip(),
        hours_per_week=new.hours_per_week,
        hours=new.hours.strip(),
        words=new.words.strip(),
        position=position,
        latitude=new.latitude,
        longitude=new.longitude,
        placed_how=new.placed_how,
    )
    return changes.create(outlet)


def change_outlet(*, by: Member, outlet: Outlet, **values: Any) -> Outlet:
    """Set fields of an outlet: its name, kind, address, hours, words."""
    access.require(by, Permission.EDIT_LIBRARY, outlet.library_id)
    what = gettext_noop("changed the outlet “%(name)s”")
    with change_set(by=by, what=what, about=outlet, name=outlet.name) as changes:
        changes.change(outlet, **values)
    return outlet


def remove_outlet(*, by: Member, outlet: Outlet) -> None:
    """Move an outlet to the bin; what was said to be there stays, and no longer says so.

    An editor who looked after this outlet only becomes a contributor, since an editor of nowhere
    in particular would be an editor of everything.
    """
    access.require(by, Permission.EDIT_LIBRARY, outlet.library_id)
    what = gettext_noop("moved the outlet “%(name)s” to the bin")
    with change_set(by=by, what=what, about=outlet, name=outlet.name) as changes:
        release_editors(changes, library_id=outlet.library_id, outlet_id=outlet.pk)
        changes.delete_with_children(outlet)


def release_editors(changes: Changes, *, library_id: int, **place: int) -> None:
    """Let go the members who look after a place that goes: outlet_id=… or team_id=…."""
    for member in Membership.objects.in_library(library_id).filter(**place).order_by("pk"):
        values: dict[str, Any] = dict.fromkeys(place)
        left = {"outlet_id": member.outlet_id, "team_id": member.team_id} | values
        if member.role == RoleName.EDITOR and not any(left.values()):
            values["role"] = RoleName.CONTRIBUTOR
        changes.change(member, **values)


def move_outlet(*, by: Member, outlet: Outlet, to_place: int) -> None:
    """Put an outlet at another place in the list, counted from 1."""
    access.require(by, Permission.EDIT_LIBRARY, outlet.library_id)
    what = gettext_noop("moved “%(name)s” in the list of outlets")
    with change_set(by=by, what=what, about=outlet, name=outlet.name) as changes:
        rows = list(Outlet.objects.in_library(outlet.library_id))
        keep_order(changes, moved(rows, outlet, to_place=to_place))


def sort_outlets(*, by: Member) -> None:
    """Put the outlets in the order of the alphabet, the central library first."""
    access.require(by, Permission.EDIT_LIBRARY, by.library_id)
    with change_set(by=by, what=gettext_noop("put the outlets in order of their names")) as changes:
        rows = list(Outlet.objects.in_library(by.library_id).order_by(Lower("name"), "pk"))
        keep_order(changes, sorted(rows, key=lambda row: row.kind != OutletKind.CENTRAL))
