"""Which words of which rooms are told, as whose, and who may read them."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cast import Cast
from make import (
    make_asset,
    make_community_asset,
    make_note,
    make_organization,
    make_person,
)
from wherewithal.accounts.models import Membership
from wherewithal.accounts.sensitivity import Level
from wherewithal.capacity.models import MaterialFacts, RelationshipFacts, SpaceFacts
from wherewithal.community.models import GovernmentPoint
from wherewithal.insights.index.contributor import pointer
from wherewithal.insights.index.contributors import CONTRIBUTORS
from wherewithal.people.models import Commitment, Consent, Person, PersonLine, Role


def told(member: Membership) -> list[tuple[str, str, str]]:
    """Source, role and words of all that this member may read."""
    statements = [each for room in CONTRIBUTORS for each in room.told_to(member)]
    return sorted((each.source, each.role.value, each.text) for each in statements)


def texts(member: Membership) -> set[str]:
    return {text for _source, _role, text in told(member)}


def agreed(cast: Cast, name: str = "Pam") -> Person:
    return make_person(cast.library, name, consent=Consent.GIVEN)


def test_a_row_with_its_lines_and_facts(cast: Cast) -> None:
    room = make_asset(cast.library, name="Story room")
    make_note(room, text="Seats forty")
    make_note(room, kind="challenge", text="No sink")
    make_note(room, kind="question", text="Does it have a piano?")
    SpaceFacts.objects.create(
        library=cast.library, asset=room, equipment="Projector", access_missing="Stairs"
    )
    source = f"asset:{room.pk}"
    assert told(cast.rae) == [
        (source, "challenge", "No sink"),
        (source, "challenge", "Stairs"),
        (source, "description", "Projector"),
        (source, "name", "Story room"),
        (source, "strength", "Seats forty"),
    ]


def test_what_a_thing_may_not_be_used_for_is_a_limit(cast: Cast) -> None:
    cutter = make_asset(cast.library, area="material", name="Vinyl cutter")
    MaterialFacts.objects.create(
        library=cast.library, asset=cutter, limits="Staff only", who_can_teach="Jo"
    )
    assert {(role, text) for _source, role, text in told(cast.rae)} == {
        ("name", "Vinyl cutter"),
        ("limit", "Staff only"),
        ("description", "Jo"),
    }


def test_a_relationship_speaks_for_the_organization(cast: Cast) -> None:
    church = make_organization(cast.library, "Church", brings="Hall", cannot="Sundays")
    row = make_asset(cast.library, area="relationship", name="Church on the hill")
    RelationshipFacts.objects.create(
        library=cast.library, asset=row, organization=church, brings="Cooks"
    )
    make_note(row, text="Always there")
    source = f"organization:{church.pk}"
    assert told(cast.rae) == [
        (source, "limit", "Sundays"),
        (source, "name", "Church"),
        (source, "name", "Church on the hill"),
        (source, "offer", "Cooks"),
        (source, "offer", "Hall"),
        (source, "strength", "Always there"),
    ]


def test_a_relationship_that_was_moved_to_another_sheet_speaks_for_itself(cast: Cast) -> None:
    row = make_asset(cast.library, area="space", name="Church")
    RelationshipFacts.objects.create(
        library=cast.library, asset=row, organization=make_organization(cast.library), brings="Hall"
    )
    assert (f"asset:{row.pk}", "name", "Church") in told(cast.rae)
    assert "Hall" not in texts(cast.rae)


def test_a_person_who_agreed_with_what_they_offer_and_do(cast: Cast) -> None:
    pam = agreed(cast)
    library = cast.library
    for kind in ("offer", "interest", "hard", "value", "inside"):
        PersonLine.objects.create(library=library, person=pam, kind=kind, text=kind)
    Role.objects.create(library=library, person=pam, title="Children’s librarian")
    Commitment.objects.create(library=library, person=pam, duty="Storytime")
    source = f"person:{pam.pk}"
    assert told(cast.rae) == [
        (source, "challenge", "hard"),
        (source, "description", "Children’s librarian"),
        (source, "description", "Storytime"),
        (source, "interest", "interest"),
        (source, "offer", "offer"),
    ]


def test_a_role_that_has_ended_or_not_begun_tells_nothing(cast: Cast) -> None:
    pam, today = agreed(cast), timezone.localdate()
    day = timedelta(days=1)
    for title, since, until in (
        ("Sewing teacher", None, today - day),
        ("Poet", today + day, None),
        ("Cook", None, today),
    ):
        Role.objects.create(library=cast.library, person=pam, title=title, since=since, until=until)
    assert texts(cast.ada) == {"Cook"}


@pytest.mark.parametrize("consent", [Consent.NOT_ASKED, Consent.ASKED, Consent.DECLINED])
def test_whoever_has_not_agreed_is_told_to_nobody(cast: Cast, consent: str) -> None:
    pam = make_person(cast.library, "Pam", consent=consent)
    library = cast.library
    PersonLine.objects.create(library=library, person=pam, kind="offer", text="Sewing")
    Role.objects.create(library=library, person=pam, title="Tailor")
    Commitment.objects.create(library=library, person=pam, duty="Mending")
    make_community_asset(library, name="Pam the tailor", person=pam, words="Sews")
    row = make_asset(library, area="relationship", name="Pam’s shop")
    RelationshipFacts.objects.create(library=library, asset=row, person=pam, brings="Cloth")
    make_note(row, text="Kind")
    assert (told(cast.ada), told(cast.lee), told(cast.rae)) == ([], [], [])


def test_private_lines_are_read_by_their_author_and_admins(cast: Cast) -> None:
    line = {"level": Level.PRIVATE, "text": "Plays the harp"}
    make_note(make_asset(cast.library), noted_by=cast.cal.user, **line)
    PersonLine.objects.create(
        library=cast.library, person=agreed(cast), kind="offer", said_by=cast.cal.user, **line
    )
    make_community_asset(
        cast.library, name="Plays the harp", level=Level.PRIVATE, noted_by=cast.cal.user
    )
    counts = [
        [text for _source, _role, text in told(member)].count("Plays the harp")
        for member in (cast.ada, cast.lee, cast.cal, cast.rae)
    ]
    assert counts == [3, 0, 3, 0]


def test_a_card_is_a_thing_of_its_own_and_one_about_a_person_is_that_person(cast: Cast) -> None:
    hall = make_community_asset(
        cast.library, organization=make_organization(cast.library), words="Has a stage"
    )
    pam = agreed(cast)
    make_community_asset(cast.library, name="Pam", person=pam, words="Knows bees")
    assert {line for line in told(cast.rae) if line[1] == "description"} == {
        (f"communityasset:{hall.pk}", "description", "Has a stage"),
        (f"person:{pam.pk}", "description", "Knows bees"),
    }


def test_what_we_know_of_the_local_government(cast: Cast) -> None:
    council = make_organization(cast.library, "Council")
    GovernmentPoint.objects.create(
        library=cast.library, organization=council, topic="funds", words="Summer programs"
    )
    assert (f"organization:{council.pk}", "description", "Summer programs") in told(cast.rae)


def test_nothing_of_another_library_is_told(cast: Cast) -> None:
    make_note(make_asset(cast.elsewhere))
    assert told(cast.ada) == []


def test_a_pointer_leads_back_to_the_row(cast: Cast) -> None:
    note = make_note(make_asset(cast.library))
    ids = [each.id for room in CONTRIBUTORS for each in room.told_to(cast.rae)]
    assert ("note", note.pk, "text") in [pointer(each) for each in ids]
