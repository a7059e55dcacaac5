"""Persons: add, change, record consent, remove."""

from datetime import date
from typing import Unpack
from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import Changes, change_set
from wherewithal.libraries.models import next_position
from wherewithal.people import queries
from wherewithal.people.actions.fields import PersonFields, tidied
from wherewithal.people.allowed import require_edit
from wherewithal.people.leaving import let_copies_go
from wherewithal.people.models import Consent, Person, Role


def add_person(
    *,
    by: Member,
    consent: str = Consent.NOT_ASKED,
    consent_on: date | None = None,
    consent_words: str = "",
    request_key: UUID | None = None,
    **fields: Unpack[PersonFields],
) -> Person:
    """Add somebody the library works with. Only the name is needed."""
    access.require(by, Permission.EDIT_PEOPLE, by.library_id)
    what = gettext_noop("added “%(name)s”")
    name = fields.get("name", "").strip()
    with change_set(by=by, what=what, request_key=request_key, name=name) as changes:
        person = insert_person(changes, by=by, **fields)
        changes.about = person
        agreed = consent_values(consent=consent, on=consent_on, words=consent_words)
        return changes.change(person, **agreed)


def insert_person(changes: Changes, *, by: Member, **fields: Unpack[PersonFields]) -> Person:
    """The person, for actions that add several at once.

    Whom a limited editor adds gets a role at the outlet or in the team that they look after.
    """
    values = tidied(fields, of=PersonFields)
    people = Person.objects.in_library(by.library_id)
    person = changes.create(
        Person(library_id=by.library_id, position=next_position(people), **values)
    )
    if by.is_limited:
        place = {"outlet_id": by.outlet_id, "team_id": by.team_id}
        changes.create(Role(library_id=by.library_id, person=person, **place))
    return person


def change_person(
    *, by: Member, person: Person, request_key: UUID | None = None, **fields: Unpack[PersonFields]
) -> Person:
    """Change name, ways to reach them, or hours. Fields that are not named stay."""
    require_edit(by, person)
    values = tidied(fields, of=PersonFields)
    touches_contact = values.keys() & {"email", "phone", "contact_level"}
    if touches_contact and not queries.may_see_contact(by, person):
        raise ValidationError(_("How to reach this person is theirs alone to change."))
    what = gettext_noop("changed what is noted about “%(name)s”")
    with change_set(
        by=by, what=what, about=person, request_key=request_key, name=person.name
    ) as changes:
        return changes.change(person, **values)


def record_consent(
    *, by: Member, person: Person, consent: str, on: date | None = None, words: str = ""
) -> Person:
    """Write down whether the person agreed, when and in which words. They may always do so themself."""
    if not queries.is_self(by, person):
        require_edit(by, person)
    what = gettext_noop("noted whether “%(name)s” agrees")
    with change_set(by=by, what=what, about=person, name=person.name) as changes:
        changes.change(person, **consent_values(consent=consent, on=on, words=words))
        if not person.has_agreed:
            let_copies_go(person)
    return person


def consent_values(*, consent: str, on: date | None, words: str) -> dict[str, object]:
    """The fields of a consent; it is of today where no other day is named."""
    if consent == Consent.NOT_ASKED:
        return {"consent": consent, "consent_on": on, "consent_words": words.strip()}
    return {
        "consent": consent,
        "consent_on": on or timezone.localdate(),
        "consent_words": words.strip(),
    }


def remove_person(*, by: Member, person: Person) -> None:
    """Move a person with roles, lines, ties and duties to the bin, from where they can come back.

    Raises ValidationError where rows of the worksheets are about this person: without the record
    behind the name, consent would no longer guard them.
    """
    access.require_unlimited(by, Permission.EDIT_PEOPLE, person.library_id)
    if person.relationships.exists():
        raise ValidationError(
            _(
                "A row of the relationships sheet is about this person. Please remove that row first."
            )
        )
    what = gettext_noop("moved “%(name)s” to the bin")
    with change_set(by=by, what=what, about=person, name=person.name) as changes:
        let_copies_go(person)
        changes.delete_with_children(person)


def link_own_person(*, by: Membership, kind: str = "") -> Person:
    """“This is me”: a record of oneself, linked to one's account, with one's own agreement.

    With a kind it has a role here from the start; without one it is on no sheet of our people.
    """
    access.require(by, Permission.EDIT_OWN_PROFILE, by.library_id)
    if by.person_id is not None:
        raise ValidationError(_("Your account is linked to a person already."))
    people = Person.objects.in_library(by.library_id)
    agreed = consent_values(consent=Consent.GIVEN, on=None, words=_("made their own profile"))
    with change_set(by=by, what=gettext_noop("made their own profile")) as changes:
        person = Person(
            library_id=by.library_id,
            name=by.user.name,
            email=by.user.email,
            position=next_position(people),
            **agreed,
        )
        changes.about = changes.create(person)
        changes.change(by, person=person)
        if kind:
            place = {"outlet_id": by.outlet_id, "team_id": by.team_id}
            changes.create(Role(library_id=by.library_id, person=person, kind=kind, **place))
    return person


def link_member(*, by: Member, member: Membership, person: Person | None) -> Membership:
    """An admin says which person an account belongs to; None lets go."""
    access.require(by, Permission.MANAGE_MEMBERS, member.library_id)
    if person is not None:
        access.require(by, Permission.MANAGE_MEMBERS, person.library_id)
    what = gettext_noop("said who “%(name)s” is")
    with change_set(by=by, what=what, about=member, name=member.actor_name) as changes:
        return changes.change(member, person=person)
