"""The pack of somebody who leaves, as PDF and DOCX."""

from collections.abc import Callable

import pytest

from cast import Cast
from insights.networks.town import stays_out
from make import make_asset, make_note, make_organization, make_person
from partnerships.asking import ask_for, move
from printing.opened import words_of_docx
from printing.paper import page_count, problems_of, words_of
from programs.plans import given, need_of, plan
from wherewithal.capacity.models import RelationshipFacts
from wherewithal.people.models import Person, PlannedTalk, Role, Tie

READERS: dict[str, Callable[[bytes], str]] = {"pdf": words_of, "docx": words_of_docx}


@pytest.fixture
def pam(cast: Cast) -> Person:
    """Cal's record: she holds a partnership, knows the club alone, and goes for an ask."""
    pam = make_person(cast.library, "Pam Potter", consent="given")
    Role.objects.create(library=cast.library, person=pam)
    cast.cal.person = pam
    cast.cal.save()
    club = make_organization(cast.library, "Garden club")
    shed = make_organization(cast.library, "The shed of Walter Wary")
    sue = make_person(cast.library, "Sue Second", consent="given")
    friend = make_asset(cast.library, "relationship", "Friends of the garden")
    RelationshipFacts.objects.create(
        library=cast.library, asset=friend, holder=pam, second_holder=sue, organization=club
    )
    for body in (club, shed):
        Tie.objects.create(
            library=cast.library, from_person=pam, to_organization=body, consent="given"
        )
    need = need_of(plan(cast.library), name="Ten chairs")
    given(need, words="Club", state="secured")
    ask = ask_for(cast, need, organization=club, owner=cast.cal, next_step="Call Walter Wary")
    move(cast, ask, "asked")
    make_person(cast.library, "Walter Wary", consent="not-asked")
    make_note(friend, "question", "Is Walter Wary still there?", assigned_to=cast.cal)
    make_note(friend, "question", "The violet secret?", assigned_to=cast.cal, level="private")
    make_note(friend, "question", "When do they meet?", assigned_to=cast.cal)
    PlannedTalk.objects.create(library=cast.library, member=cast.cal, whom="The mayor of violet")
    return pam


def pack(cast: Cast, path: str, kind: str) -> bytes:
    answer = cast.client(cast.ada).get(f"/sunnydale/print/{path}/handover.{kind}")
    assert answer.status_code == 200
    return bytes(answer.content)


@pytest.mark.parametrize("kind", READERS)
def test_it_holds_what_they_look_after(cast: Cast, pam: Person, kind: str) -> None:
    for path in (f"people/{pam.pk}", f"members/{cast.cal.pk}"):
        made = pack(cast, path, kind)
        words = READERS[kind](made)
        for said in (
            "When Pam Potter moves on",
            "Friends of the garden",
            "Garden club",
            "Sue Second",
            "They know of it already.",
            "When do they meet?",
            "What only they know",
        ):
            assert said in words
        assert [name for name in ("Walter", "violet") if name in words] == []


def test_it_is_a_page_that_a_screen_reader_reads(cast: Cast, pam: Person) -> None:
    made = pack(cast, f"people/{pam.pk}", "pdf")
    assert problems_of(made) == []
    assert page_count(made) <= 2


@pytest.mark.parametrize("kind", READERS)
def test_whoever_has_not_agreed_is_not_named_even_here(cast: Cast, pam: Person, kind: str) -> None:
    Person.objects.in_library(cast.library).filter(pk=pam.pk).update(consent="not-asked")
    words = READERS[kind](pack(cast, f"members/{cast.cal.pk}", kind))
    assert "When a colleague moves on" in words
    assert "Potter" not in words


def test_whoever_stays_out_is_named_in_their_own(cast: Cast, pam: Person) -> None:
    stays_out(pam)
    assert "When Pam Potter moves on" in words_of(pack(cast, f"people/{pam.pk}", "pdf"))


def test_nobody_else_takes_it_along(cast: Cast, pam: Person) -> None:
    for member, status in ((cast.rae, 403), (cast.cal, 200), (cast.lee, 200)):
        path = f"/sunnydale/print/members/{cast.cal.pk}/handover.docx"
        assert cast.client(member).get(path).status_code == status
    assert cast.client(cast.ada).get(path.replace("docx", "xlsx")).status_code == 404


def test_both_files_stand_on_the_pack(cast: Cast, pam: Person) -> None:
    page = cast.client(cast.lee).get(f"/sunnydale/people/{pam.pk}/handover/").content.decode()
    for kind in READERS:
        assert f"/print/members/{cast.cal.pk}/handover.{kind}" in page
