"""The person that a card is about: found, or written down with nothing but a name."""

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import Changes
from wherewithal.community.actions.fields import About
from wherewithal.libraries.models import next_position
from wherewithal.people.actions.people import consent_values
from wherewithal.people.allowed import require_edit, require_known
from wherewithal.people.models import Person, Role, RoleKind


def person_behind(
    changes: Changes, *, by: Member, about: About, known: Person | None, name: str
) -> Person:
    """The person we know, or a new one; with the consent that was noted, by whoever may note it."""
    if known is None:
        person = _insert_neighbor(changes, by=by, name=name)
        if about.consent:
            access.require(by, Permission.EDIT_PEOPLE, by.library_id)
    else:
        require_known(by, known)
        person = known
        if about.consent:
            require_edit(by, person)
    if about.consent:
        values = consent_values(consent=about.consent, on=None, words=about.consent_words)
        _note_consent(changes, person, values)
    return person


def _insert_neighbor(changes: Changes, *, by: Member, name: str) -> Person:
    people = Person.objects.in_library(by.library_id)
    person = changes.create(
        Person(library_id=by.library_id, name=name, position=next_position(people))
    )
    place = {"outlet_id": by.outlet_id, "team_id": by.team_id}
    kind = RoleKind.COMMUNITY
    changes.create(Role(library_id=by.library_id, person=person, kind=kind, **place))
    return person


def _note_consent(changes: Changes, person: Person, values: dict[str, object]) -> None:
    """An answer that stands already keeps its day."""
    same = (person.consent, person.consent_words) == (values["consent"], values["consent_words"])
    if not same:
        changes.change(person, **values)
