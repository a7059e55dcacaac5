"""Who reads what about people: by role, by consent, by level; and what may leave the screen."""

import pytest

from cast import Cast
from make import make_organization, make_person, make_team
from wherewithal.accounts.models import Membership
from wherewithal.people import queries
from wherewithal.people.models import Person, PersonLine, Tie

LEVELS = ("public", "partners", "library", "private")
EVERYTHING = list(LEVELS)
ALL_BUT_PRIVATE = EVERYTHING[:3]


def lines_at_every_level(person: Person) -> None:
    for level in LEVELS:
        PersonLine.objects.create(
            library=person.library, person=person, kind="interest", text=level, level=level
        )


def read_by(member: Membership, *, leaving: bool = False) -> list[str]:
    return [line.text for line in queries.lines_visible_to(member, leaving=leaving)]


@pytest.mark.parametrize("consent", ["not-asked", "asked", "declined"])
def test_without_consent_lines_stay_with_editors(cast: Cast, consent: str) -> None:
    lines_at_every_level(make_person(cast.library, consent=consent))
    assert {name: read_by(getattr(cast, name)) for name in ("ada", "lee", "cal", "rae", "max")} == {
        "ada": EVERYTHING,
        "lee": ALL_BUT_PRIVATE,
        "cal": [],
        "rae": [],
        "max": [],
    }
    assert [read_by(member, leaving=True) for member in (cast.ada, cast.lee, cast.cal)] == [
        [],
        [],
        [],
    ]


def test_with_consent_members_read_what_the_level_allows(cast: Cast) -> None:
    lines_at_every_level(make_person(cast.library, consent="given"))
    assert {name: read_by(getattr(cast, name)) for name in ("ada", "lee", "cal", "rae", "max")} == {
        "ada": EVERYTHING,
        "lee": ALL_BUT_PRIVATE,
        "cal": ALL_BUT_PRIVATE,
        "rae": ALL_BUT_PRIVATE,
        "max": [],
    }
    assert read_by(cast.ada, leaving=True) == ALL_BUT_PRIVATE


def test_a_person_reads_all_that_is_written_about_them(cast: Cast) -> None:
    pam = make_person(cast.library, consent="declined")
    lines_at_every_level(pam)
    cast.rae.person = pam
    cast.rae.save()
    assert read_by(cast.rae) == EVERYTHING
    assert read_by(cast.rae, leaving=True) == []


def test_an_author_reads_their_own_private_line(cast: Cast) -> None:
    pam = make_person(cast.library, consent="given")
    PersonLine.objects.create(
        library=cast.library,
        person=pam,
        kind="interest",
        text="mine",
        level="private",
        said_by=cast.lee.user,
    )
    assert (read_by(cast.lee), read_by(cast.cal), read_by(cast.ada)) == (["mine"], [], ["mine"])


def test_a_withdrawn_line_is_read_by_nobody(cast: Cast) -> None:
    from django.utils import timezone

    pam = make_person(cast.library, consent="given")
    PersonLine.objects.create(
        library=cast.library, person=pam, kind="interest", text="–", withdrawn_at=timezone.now()
    )
    assert read_by(cast.ada) == []


@pytest.mark.parametrize(
    ("name", "level", "sees"),
    [
        ("ada", "private", True),
        ("lee", "private", False),
        ("lee", "library", True),
        ("cal", "library", True),
        ("rae", "private", False),
    ],
)
def test_how_to_reach_a_person_follows_its_level(
    cast: Cast, name: str, level: str, sees: bool
) -> None:
    pam = make_person(cast.library, contact_level=level)
    assert queries.may_see_contact(getattr(cast, name), pam) is sees


def test_people_ties_roles_and_duties_of_those_who_have_not_agreed_stay_with_editors(
    cast: Cast,
) -> None:
    from wherewithal.people import actions

    shy = make_person(cast.library, "Pam")
    actions.add_role(by=cast.lee, person=shy, title="Page")
    actions.set_commitment(by=cast.lee, person=shy, duty="Desk")
    club = make_organization(cast.library)
    actions.add_tie(by=cast.lee, from_person=shy, to_organization=club, consent="given")
    seen = (
        queries.people_visible_to,
        queries.roles_visible_to,
        queries.commitments_visible_to,
        queries.ties_visible_to,
    )
    assert [query(cast.lee).count() for query in seen] == [1, 1, 1, 1]
    assert [query(cast.rae).count() for query in seen] == [0, 0, 0, 0]
    assert [query(cast.ada, leaving=True).count() for query in seen] == [0, 0, 0, 0]


def test_a_tie_needs_consent_of_its_own_where_a_person_is_in_it(cast: Cast) -> None:
    pam = make_person(cast.library, "Pam", consent="given")
    john = make_person(cast.library, "John", consent="given")
    team, club = make_team(cast.library), make_organization(cast.library)
    rows = [
        Tie.objects.create(library=cast.library, from_person=pam, to_person=john),
        Tie.objects.create(library=cast.library, from_person=pam, to_person=john, consent="given"),
        Tie.objects.create(library=cast.library, from_team=team, to_organization=club),
    ]
    assert list(queries.ties_visible_to(cast.lee)) == rows
    assert list(queries.ties_visible_to(cast.rae)) == rows[1:]
    assert list(queries.ties_visible_to(cast.lee, leaving=True)) == rows[1:]
    cast.rae.person = john
    assert list(queries.ties_visible_to(cast.rae)) == rows


def test_planned_conversations_are_read_by_nobody_else(cast: Cast) -> None:
    from wherewithal.people import actions

    talk = actions.plan_talk(by=cast.cal, whom="The mayor")
    assert list(queries.talks_of(cast.cal)) == [talk]
    assert list(queries.talks_of(cast.ada)) == []
