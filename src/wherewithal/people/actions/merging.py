"""Two records turn out to be one: everything moves over, in one step that undo takes back."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.sensitivity import Level
from wherewithal.audit.log import change_set
from wherewithal.audit.references import move_references
from wherewithal.people.actions.joining import filled, joined_organization, second_place
from wherewithal.people.leaving import is_away, let_copies_go
from wherewithal.people.models import Consent, Organization, Person

MOST_CAREFUL_FIRST = (Consent.DECLINED, Consent.NOT_ASKED, Consent.ASKED, Consent.GIVEN)
MOST_PRIVATE_FIRST = (Level.PRIVATE, Level.LIBRARY, Level.PARTNERS, Level.PUBLIC)


def merge_people(*, by: Member, keep: Person, other: Person) -> Person:
    """Make one person of two: roles, lines, ties, duties, rows and the account of `other` move over.

    What `keep` lacks is taken from `other`. The more careful of two consents stands, because what
    was written about one was not agreed to by the other.
    """
    _require_merge(by, keep, other)
    if keep.members.exists() and other.members.exists():
        raise ValidationError(
            _(
                "Both have an account of their own, so they may be two people after all. "
                "If not, let an admin remove one of the accounts first."
            )
        )
    what = gettext_noop("made one person of “%(name)s” and “%(other)s”")
    with change_set(by=by, what=what, about=keep, name=keep.name, other=other.name) as changes:
        move_references(changes, old=other, new=keep)
        changes.delete(other)
        changes.change(keep, **_joined_person(keep, other))
        if is_away(keep):
            let_copies_go(keep)
    return keep


def merge_organizations(*, by: Member, keep: Organization, other: Organization) -> Organization:
    """Make one organization of two: whatever names `other` names `keep`, and no word is lost.

    What both say in a text stays, one below the other; of what has room for one answer only, a second
    one stands in the words. Do-not-contact of either stands.
    """
    _require_merge(by, keep, other)
    what = gettext_noop("made one organization of “%(name)s” and “%(other)s”")
    with change_set(by=by, what=what, about=keep, name=keep.name, other=other.name) as changes:
        move_references(changes, old=other, new=keep)
        place = second_place(keep, other)
        if place is not None:
            changes.create(place)
        changes.delete(other)
        return changes.change(keep, **joined_organization(keep, other))


def _require_merge(by: Member, keep: models.Model, other: models.Model) -> None:
    for row in (keep, other):
        access.require_unlimited(by, Permission.EDIT_PEOPLE, row.library_id)  # type: ignore[attr-defined]
    if keep.pk == other.pk:
        raise ValidationError(_("Please choose two different records."))


def _joined_person(keep: Person, other: Person) -> dict[str, Any]:
    values = filled(keep, other, ("email", "phone"))
    if any(values[name] != getattr(keep, name) for name in values):
        levels = {keep.contact_level, other.contact_level}
        values["contact_level"] = next(level for level in MOST_PRIVATE_FIRST if level in levels)
    if not keep.hours_per_week.is_known:
        values["hours_per_week"] = other.hours_per_week
    consents = [Consent(keep.consent), Consent(other.consent)]
    if min(consents, key=MOST_CAREFUL_FIRST.index) != keep.consent:
        values |= {
            "consent": other.consent,
            "consent_on": other.consent_on,
            "consent_words": other.consent_words,
        }
    return values
