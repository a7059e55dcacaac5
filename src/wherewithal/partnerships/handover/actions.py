"""Hand over what somebody looked after, all in one step."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import Membership
from wherewithal.audit.holding import hold_rows
from wherewithal.audit.log import change_set
from wherewithal.partnerships.handover.leaver import Leaver, may_hand_over
from wherewithal.partnerships.handover.things import KINDS, Kind, Thing
from wherewithal.people.models import Person
from wherewithal.people.queries import people_visible_to


@dataclass(frozen=True, slots=True)
class Handed:
    """One thing, by its key in the pack, and who takes it over: a member, or a person."""

    key: str
    to: Membership | Person


def hand_over(*, by: Member, leaver: Leaver, handed: Sequence[Handed]) -> int:
    """Move these to those who take over; returns how many. What was moved meanwhile refuses all of it."""
    if not may_hand_over(by):
        message = "handing over is for editors of the whole library"
        raise PermissionDenied(message)
    if not handed:
        raise ValidationError(_("Choose for at least one thing who takes it over."))
    there = {thing.key: (kind, thing) for kind in KINDS for thing in kind.find(by, leaver)}
    what = gettext_noop("handed over what “%(name)s” looked after")
    with change_set(by=by, what=what, name=leaver.called) as changes:
        for each in sorted(handed, key=lambda one: one.key):
            if each.key not in there:
                raise ValidationError(_("Something was moved meanwhile. Look once more."))
            kind, thing = there[each.key]
            _require_takes(by, leaver, kind, each.to)
            kind.move(changes, leaver, _held(thing), each.to)
    return len(handed)


def _held(thing: Thing) -> Any:
    """The row as it stands now, kept still."""
    row = thing.row
    hold_rows(type(row).objects.in_library(row.library_id).filter(pk=row.pk))
    row.refresh_from_db()
    return row


def _require_takes(by: Member, leaver: Leaver, kind: Kind, to: Any) -> None:
    """Somebody of this library, who is not the one who leaves, and of whom the member may read."""
    if to.library_id != by.library_id or to in (leaver.member, leaver.person):
        message = "whoever takes over is somebody else of this library"
        raise PermissionDenied(message)
    if isinstance(to, Person) is not kind.to_person:
        message = "a member takes over what members look after, a person a partnership"
        raise PermissionDenied(message)
    if isinstance(to, Person) and not people_visible_to(by).filter(pk=to.pk).exists():
        message = "this is not for this member to read"
        raise PermissionDenied(message)
