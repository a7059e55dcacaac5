"""What the sample libraries say about themselves, their places and their people."""

import pytest

from demo.conftest import Libraries
from demo.expected_words import (
    BULLETS,
    INVENTED_TIES,
    NEIGHBORS,
    PEOPLE,
    TIES,
    ExpectedPerson,
    Words,
)
from demo.test_rows import says
from wherewithal.accounts.models import Membership
from wherewithal.capacity.models import Area, Overview
from wherewithal.libraries.models import Library, Outlet, OutletKind, Team
from wherewithal.people.models import Consent, Person, PersonLine, Role, Tie
from wherewithal.quantities import UNKNOWN, Quantity

pytestmark = pytest.mark.django_db


def words_of(library: Library, place: str) -> str:
    if place in Area.values:
        return Overview.objects.in_library(library).get(area=place).text
    return str(getattr(library, place))


@pytest.mark.parametrize(("slug", "place", "words"), BULLETS)
def test_the_library_says_so(libraries: Libraries, slug: str, place: str, words: Words) -> None:
    text = words_of(libraries[slug], place)
    assert [word for word in words if not says(text, (word,))] == []


@pytest.mark.parametrize(
    ("slug", "size", "population"),
    [
        ("gotham", "large", UNKNOWN),
        ("sunnydale", "middle", Quantity.about(16_000)),
        ("smallville", "tiny", UNKNOWN),
    ],
)
def test_size_and_population(
    libraries: Libraries, slug: str, size: str, population: Quantity
) -> None:
    assert libraries[slug].size == size
    assert libraries[slug].population_served == population
    assert libraries[slug].hours_per_week == UNKNOWN


def test_unknown_populations_are_written_down_as_questions(libraries: Libraries) -> None:
    asked = {
        slug: Overview.objects.in_library(library).get(area="relationship").to_find_out
        for slug, library in libraries.items()
    }
    assert asked == {
        "gotham": "How many people live in the area that the central branch serves?",
        "sunnydale": "",
        "smallville": "How many people do we serve?",
    }


def test_gotham_has_17_branches_and_each_lies_in_one_of_4_regions(libraries: Libraries) -> None:
    outlets = Outlet.objects.in_library(libraries["gotham"])
    assert [outlet.name for outlet in outlets.filter(kind=OutletKind.CENTRAL)] == ["Central branch"]
    assert outlets.filter(kind=OutletKind.BRANCH).count() == 16
    regions = Team.objects.in_library(libraries["gotham"]).filter(name__contains="region")
    assert [says(region.words, ("2 or 3", "shared")) for region in regions] == [True] * 4
    inside = sorted(row.outlet_id for region in regions for row in region.team_outlets.all())
    assert inside == [outlet.pk for outlet in outlets]


def test_the_smaller_two_have_one_building(libraries: Libraries) -> None:
    assert Outlet.objects.in_library(libraries["sunnydale"]).count() == 0
    assert Outlet.objects.in_library(libraries["smallville"]).count() == 0


@pytest.mark.parametrize("expected", PEOPLE, ids=lambda person: person.name)
def test_people_in_the_fine_grained_form(libraries: Libraries, expected: ExpectedPerson) -> None:
    person = Person.objects.in_library(libraries["smallville"]).get(name=expected.name)
    role = person.roles.get(organization=None)
    assert (role.kind, says(role.title, expected.title)) == (expected.kind, True)
    assert (person.consent, says(person.consent_words, ("sample person", "made up"))) == (
        Consent.GIVEN,
        True,
    )
    stored = list(PersonLine.objects.filter(person=person).order_by("pk"))
    wanted = [(kind, words) for kind, all_ in expected.lines.items() for words in all_]
    assert [line.kind for line in stored] == [kind for kind, _ in wanted]
    pairs = zip(stored, wanted, strict=True)
    assert [line.text for line, (_, words) in pairs if not says(line.text, words)] == []


def test_john_is_a_member_of_the_elks_club_beside_being_a_volunteer(libraries: Libraries) -> None:
    roles = Role.objects.in_library(libraries["smallville"]).filter(person__name="John")
    assert [(role.title, role.organization and role.organization.name) for role in roles] == [
        ("Volunteer", None),
        ("Member", "Elks club"),
    ]


def test_who_is_mentioned_was_not_asked(libraries: Libraries) -> None:
    names = [name for name, _title, _organization in NEIGHBORS]
    people = Person.objects.in_library(libraries["smallville"]).filter(name__in=names)
    assert [(person.name, person.consent) for person in people] == [
        (name, Consent.NOT_ASKED) for name in names
    ]
    roles = Role.objects.in_library(libraries["smallville"]).filter(person__in=people)
    found = [(role.person.name, role.title, role.organization) for role in roles]
    assert [(name, title, at and at.name) for name, title, at in found] == list(NEIGHBORS)


def test_nobody_else_is_on_record_in_the_smallest(libraries: Libraries) -> None:
    people = [person.name for person in PEOPLE] + [name for name, _, _ in NEIGHBORS]
    stored = Person.objects.in_library(libraries["smallville"])
    assert sorted(person.name for person in stored) == sorted(people)


@pytest.mark.parametrize(("slug", "not_asked"), [("gotham", "Una"), ("sunnydale", "Wes")])
def test_the_people_of_the_larger_two_are_plainly_invented(
    libraries: Libraries, slug: str, not_asked: str
) -> None:
    """The facts name nobody there: each is called Sample, and agreed as a sample, but for one."""
    stored = list(Person.objects.in_library(libraries[slug]))
    assert [person.name for person in stored if not person.name.endswith(" Sample")] == []
    unasked = [person.name for person in stored if not person.has_agreed]
    assert unasked == [f"{not_asked} Sample"]
    said = {person.consent_words for person in stored if person.has_agreed}
    assert said == {"A sample person, made up: agrees to everything"}


def test_ties_are_those_that_are_told_and_those_of_invented_people(libraries: Libraries) -> None:
    ties = [
        (
            slug,
            str(tie.from_person or (tie.from_team and tie.from_team.name)),
            str(tie.to_person or tie.to_organization),
            tie.kind,
            tie.how_often,
        )
        for slug, library in libraries.items()
        for tie in Tie.objects.in_library(library)
    ]
    told = [tie for tie in ties if not tie[1].endswith(" Sample")]
    assert sorted(told) == sorted((*TIES, *INVENTED_TIES))


def test_sample_people_are_plainly_invented(libraries: Libraries) -> None:
    for library in libraries.values():
        members = list(Membership.objects.in_library(library).select_related("user"))
        assert sorted(member.role for member in members) == [
            "admin",
            "contributor",
            "editor",
            "viewer",
        ]
        users = [member.user for member in members]
        assert [user.name for user in users if " Sample, " not in user.name] == []
        assert [user.email for user in users if not user.email.endswith("@demo.example")] == []
        assert [user.email for user in users if user.has_usable_password()] == []


def test_the_director_and_pam_have_accounts(libraries: Libraries) -> None:
    members = Membership.objects.in_library(libraries["smallville"]).exclude(person=None)
    linked = {member.person.name: member.role for member in members if member.person}
    assert linked == {"Director": "admin", "Pam": "contributor"}
