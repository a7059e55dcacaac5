"""A small town hall of people for networks: plain functions that make rows."""

from typing import Any

from make import make_asset, make_organization, make_person, make_team
from wherewithal.accounts.models import Membership
from wherewithal.capacity.models import Asset, GroupMember, MaterialFacts, RelationshipFacts
from wherewithal.insights.networks.models import NetworkChoice
from wherewithal.libraries.models import Library, Team
from wherewithal.people.models import Organization, Person, PersonLine, Role, Tie

Rows = dict[str, Any]


def colleague(library: Library, name: str, *teams: Team, **fields: Any) -> Person:
    """Somebody of the staff who agreed, in these teams."""
    person = make_person(library, name, **{"consent": "given", **fields})
    for team in teams or (None,):
        Role.objects.create(library=library, person=person, team=team, kind="staff")
    return person


def knows(one: Person | Team, other: Person | Team | Organization, **fields: Any) -> Tie:
    """A tie to which everybody in it agreed."""
    ends = {
        f"from_{type(one).__name__.lower()}": one,
        f"to_{type(other).__name__.lower()}": other,
    }
    return Tie.objects.create(library=one.library, **{"consent": "given", **ends, **fields})


def says(person: Person, text: str, kind: str = "offer", **fields: Any) -> PersonLine:
    return PersonLine.objects.create(
        library=person.library, person=person, kind=kind, text=text, **fields
    )


def stays_out(person: Person) -> NetworkChoice:
    return NetworkChoice.objects.create(library=person.library, person=person, stays_out=True)


def relationship(library: Library, name: str, **facts: Any) -> Asset:
    """A row of the relationships sheet."""
    asset = make_asset(library, "relationship", name)
    RelationshipFacts.objects.create(library=library, asset=asset, **facts)
    return asset


def thing(library: Library, name: str, who_can_teach: str) -> Asset:
    """A row of the material sheet, with who can teach it."""
    asset = make_asset(library, "material", name)
    MaterialFacts.objects.create(library=library, asset=asset, who_can_teach=who_can_teach)
    return asset


def group(library: Library, name: str, *people: Person, team: Team | None = None) -> Asset:
    """A row of the staff sheet, with its people."""
    asset = make_asset(library, "staff", name, team=team)
    for person in people:
        GroupMember.objects.create(library=library, asset=asset, person=person)
    return asset


def two_teams(member: Membership) -> Rows:
    """Eli and Zoe of teen services, Ivo of IT; Eli knows Ivo and the club, Zoe knows Eli."""
    library = member.library
    teens, it = make_team(library, "Teen services"), make_team(library, "IT")
    eli, zoe = colleague(library, "Eli", teens), colleague(library, "Zoe", teens)
    ivo = colleague(library, "Ivo", it)
    club = make_organization(library, "Chess club")
    knows(eli, zoe, how_often="every day")
    knows(eli, ivo, kind="Lunch", how_often="once a month")
    knows(eli, club)
    return {"teens": teens, "it": it, "eli": eli, "zoe": zoe, "ivo": ivo, "club": club}
