"""The people of Smallville, each in the fine-grained form, and whom they know."""

from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import RoleName
from wherewithal.demo.accounts import join
from wherewithal.demo.around import name_local_government
from wherewithal.demo.people import Knows, add_consenting, tie_together
from wherewithal.people.actions import (
    add_organization,
    add_person,
    add_role,
    add_tie,
    link_member,
    record_line,
)
from wherewithal.people.models import Consent, LineKind, Person, RoleKind

DIRECTOR = (
    (LineKind.INTEREST, "Cooking, fantasy novels, local history"),
    (LineKind.COMMUNITY, "Once a month, coffee with the minister across the street"),
    (LineKind.COMMUNITY, "Works with town hall on the budget"),
    (LineKind.PRIORITY, "That people get an answer"),
    (LineKind.VALUE, "Whoever visits deserves good service"),
)
PAM = (
    (LineKind.INTEREST, "Crafts, animals"),
    (LineKind.INTEREST, "I have a farm of my own, with cows, pigs and horses"),
    (LineKind.COMMUNITY, "My daughter teaches at the elementary school"),
    (LineKind.COMMUNITY, "My son is a vet nearby"),
    (LineKind.PRIORITY, "Activities with children"),
    (LineKind.VALUE, "That animals are treated well"),
)
JOHN = (
    (LineKind.INTEREST, "Half-retired mechanic: fixes anything"),
    (LineKind.COMMUNITY, "Member of the Elks club here"),
    (LineKind.PRIORITY, "Mechanical things to do with children and teens"),
    (LineKind.PRIORITY, "Repairs"),
    (LineKind.VALUE, "Few words; explains technical things clearly"),
)


def add_director(*, by: Membership) -> None:
    """The director is the admin, and writes about herself."""
    director = add_consenting(by, "Director")
    add_role(by=by, person=director, kind=RoleKind.STAFF, title="Director, full time")
    link_member(by=by, member=by, person=director)
    _write(by, director, DIRECTOR)
    minister = _add_neighbor(by, "The minister across the street", title="Minister")
    add_tie(
        by=by, from_person=director, to_person=minister, kind="Coffee", how_often="Once a month"
    )
    hall = name_local_government(by=by, name="Town hall")
    add_tie(by=by, from_person=director, to_organization=hall, kind="Work on the budget together")


def add_pam(*, by: Membership) -> Membership:
    """Pam has an account of her own and writes her own lines."""
    pam = add_consenting(by, "Pam")
    add_role(by=by, person=pam, kind=RoleKind.VOLUNTEER, title="Volunteer")
    herself = join(by=by, name="Pam Sample, volunteer", role=RoleName.CONTRIBUTOR, person=pam)
    _write(herself, pam, PAM)
    school = add_organization(by=by, name="Elementary school", kind="School")
    daughter = _add_neighbor(by, "Pam’s daughter")
    add_role(by=by, person=daughter, kind=RoleKind.COMMUNITY, title="Teacher", organization=school)
    son = _add_neighbor(by, "Pam’s son", title="Vet nearby")
    add_tie(by=by, from_person=pam, to_person=daughter, kind="Her daughter")
    add_tie(by=by, from_person=pam, to_person=son, kind="Her son")
    return herself


def add_john(*, by: Membership) -> None:
    """John has no account; the director writes down what he said."""
    john = add_consenting(by, "John")
    add_role(by=by, person=john, kind=RoleKind.VOLUNTEER, title="Volunteer")
    _write(by, john, JOHN)
    elks = add_organization(by=by, name="Elks club", kind="Club")
    add_role(by=by, person=john, kind=RoleKind.COMMUNITY, title="Member", organization=elks)
    add_tie(by=by, from_person=john, to_organization=elks, kind="Member", consent=Consent.GIVEN)


# The director plans with each of the volunteers; nobody wrote down that these two know each other.
TIES = (
    Knows("Director", "Pam", "Plan the children’s hours", "Once a week"),
    Knows(
        "Director", "John", "Walk through the building and see what needs mending", "Once a month"
    ),
)


def tie_colleagues(*, by: Membership) -> None:
    """Who of them works with whom: made up for the sample."""
    people = {person.name: person for person in Person.objects.in_library(by.library_id)}
    tie_together(TIES, by=by, known=people)


def _add_neighbor(by: Membership, name: str, *, title: str = "") -> Person:
    """Somebody who is mentioned and was not asked: stays with the editors."""
    person = add_person(by=by, name=name)
    if title:
        add_role(by=by, person=person, kind=RoleKind.COMMUNITY, title=title)
    return person


def _write(by: Membership, person: Person, lines: tuple[tuple[LineKind, str], ...]) -> None:
    for kind, text in lines:
        record_line(by=by, person=person, kind=kind, text=text)
