"""The part of My page: staying out, coming back, and people whose work touches mine."""

from datetime import date

import pytest
from django.test import Client

from all_rows import last_change
from cast import Cast
from insights.networks.town import colleague, knows, says, stays_out, two_teams
from make import make_person
from tokens import without_tokens
from wherewithal.audit.undo import undo
from wherewithal.history.queries import entries_in, page_of
from wherewithal.insights.networks.gather import gather
from wherewithal.insights.networks.models import NetworkChoice
from wherewithal.insights.networks.queries import may_keep_out
from wherewithal.people.models import Person

PAGE = "/sunnydale/my-page/"


@pytest.fixture
def zoe(cast: Cast) -> Person:
    """Cal is Zoe, and Lee is Ivo, in a library of two teams."""
    rows = two_teams(cast.ada)
    for member, person in ((cast.cal, rows["zoe"]), (cast.lee, rows["ivo"])):
        member.person = person
        member.save()
    says(rows["zoe"], "Robots for teens", "priority")
    says(rows["ivo"], "I build robots with teens")
    return rows["zoe"]


def choose(client: Client, person: Person, choice: str) -> int:
    path = f"/sunnydale/networks/choice/{person.pk}/"
    return int(client.post(path, {"choice": choice}).status_code)


def found_by(client: Client) -> list[str]:
    return [pair.other.name for pair in client.get(PAGE).context["networks"]["found"]]


def test_nobody_is_found_before_both_asked_for_it(cast: Cast, zoe: Person) -> None:
    cal, lee = cast.client(cast.cal), cast.client(cast.lee)
    assert "If you turn this on" in cal.get(PAGE).content.decode()
    assert choose(cal, zoe, "be-found") == 302
    assert found_by(cal) == []
    assert choose(lee, cast.lee.person, "be-found") == 302
    assert found_by(cal) == ["Ivo"]
    assert choose(lee, cast.lee.person, "not-be-found") == 302
    assert found_by(cal) == []


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        ("be-found", "Turned on."),
        ("not-be-found", "Turned off."),
        ("stay-out", "Left out from now on"),
        ("come-back", "Back in the networks"),
    ],
)
def test_each_click_says_what_it_did(cast: Cast, zoe: Person, choice: str, said: str) -> None:
    cal = cast.client(cast.cal)
    choose(cal, zoe, choice)
    assert said in cal.get(PAGE).content.decode()


def test_one_click_turns_it_off(cast: Cast, zoe: Person) -> None:
    cal = cast.client(cast.cal)
    choose(cal, zoe, "be-found")
    choose(cal, zoe, "not-be-found")
    assert "Turn it on" in cal.get(PAGE).content.decode()


def test_nobody_turns_it_on_for_somebody_else(cast: Cast, zoe: Person) -> None:
    assert choose(cast.client(cast.ada), zoe, "be-found") == 403


def test_one_leaves_the_networks_and_comes_back(cast: Cast, zoe: Person) -> None:
    cal, rae = cast.client(cast.cal), cast.client(cast.rae)
    assert choose(cal, zoe, "stay-out") == 302
    assert "Zoe" not in without_tokens(rae.get("/sunnydale/networks/picture/").content.decode())
    assert "You stay out:" in cal.get(PAGE).content.decode()
    assert choose(cal, zoe, "come-back") == 302
    assert "Zoe" in rae.get("/sunnydale/networks/picture/").content.decode()


def test_who_stays_out_is_found_by_nobody(cast: Cast, zoe: Person) -> None:
    cal, lee = cast.client(cast.cal), cast.client(cast.lee)
    choose(cal, zoe, "be-found")
    choose(lee, cast.lee.person, "be-found")
    choose(lee, cast.lee.person, "stay-out")
    assert found_by(cal) == []
    choose(lee, cast.lee.person, "come-back")
    assert found_by(cal) == []


def test_an_editor_leaves_somebody_out_and_cannot_bring_back_who_has_an_account(
    cast: Cast, zoe: Person
) -> None:
    ada = cast.client(cast.ada)
    assert choose(ada, zoe, "stay-out") == 302
    assert choose(ada, zoe, "come-back") == 403
    pam = colleague(cast.library, "Pam")
    assert [choose(ada, pam, each) for each in ("stay-out", "come-back")] == [302, 302]


@pytest.mark.parametrize("choice", ["stay-out", "come-back", "be-found", "not-be-found"])
def test_nobody_else_chooses(cast: Cast, zoe: Person, choice: str) -> None:
    pam = colleague(cast.library, "Pam")
    cast.rae.person = pam
    cast.rae.save()
    assert choose(cast.client(cast.rae), zoe, choice) == 403
    assert choose(cast.client(cast.cal), pam, choice) == 403


def test_a_viewer_chooses_about_themself(cast: Cast, zoe: Person) -> None:
    cast.rae.person = pam = colleague(cast.library, "Pam")
    cast.rae.save()
    rae = cast.client(cast.rae)

    def told(words: str) -> bool:
        return words in rae.get(PAGE).content.decode()

    assert (told("Turn it on</button>"), told("Leave me out of the networks</button>")) == (
        True,
        True,
    )
    assert choose(rae, pam, "be-found") == 302
    assert told("Turn this off</button>")
    assert choose(rae, pam, "not-be-found") == 302
    assert choose(rae, pam, "stay-out") == 302
    assert "Pam" not in str(gather(cast.ada, on=date(2026, 5, 4)).network)
    assert told("Stand in them again</button>")
    assert choose(rae, pam, "come-back") == 302


def test_who_was_linked_to_somebody_of_another_library_does_not_choose(cast: Cast) -> None:
    cast.rae.person = theirs = make_person(cast.elsewhere, "Pam")
    assert may_keep_out(cast.rae, theirs) is False


def test_what_is_no_choice_is_not_found(cast: Cast, zoe: Person) -> None:
    assert choose(cast.client(cast.cal), zoe, "dance") == 404


def test_an_undone_choice_is_as_if_it_was_never_made(cast: Cast, zoe: Person) -> None:
    choose(cast.client(cast.cal), zoe, "stay-out")
    undo(entry=last_change(), by=cast.cal)
    assert NetworkChoice.objects.in_library(cast.library).count() == 0


def test_history_tells_the_choice_to_the_person_and_editors_only(cast: Cast, zoe: Person) -> None:
    choose(cast.client(cast.cal), zoe, "stay-out")

    def told(member) -> list[str]:
        return [entry.sentence for entry in page_of(member, entries_in(member)).told]

    assert told(cast.cal) == ["chose how to stand in the networks"]
    assert told(cast.lee) == told(cast.ada) == told(cast.cal)
    assert told(cast.rae) == []


def test_who_has_not_agreed_reads_that_nothing_is_missing(cast: Cast, zoe: Person) -> None:
    zoe.consent = "asked"
    zoe.save()
    assert "You stand in no network" in cast.client(cast.cal).get(PAGE).content.decode()


def test_who_knows_each_other_need_not_be_found(cast: Cast, zoe: Person) -> None:
    cal, lee = cast.client(cast.cal), cast.client(cast.lee)
    choose(cal, zoe, "be-found")
    choose(lee, cast.lee.person, "be-found")
    knows(zoe, cast.lee.person)
    assert found_by(cal) == []


def test_an_open_choice_of_who_stays_out_counts_for_nothing(cast: Cast, zoe: Person) -> None:
    NetworkChoice.objects.create(library=cast.library, person=cast.lee.person, is_open=True)
    choose(cast.client(cast.cal), zoe, "be-found")
    assert found_by(cast.client(cast.cal)) == ["Ivo"]
    stays_out(cast.lee.person)
    assert found_by(cast.client(cast.cal)) == []


def test_a_persons_page_leads_to_their_network_where_they_stand_in_it(
    cast: Cast, zoe: Person
) -> None:
    there = f'href="/sunnydale/networks/person-{zoe.pk}/"'
    address = f"/sunnydale/people/{zoe.pk}/"
    rae = cast.client(cast.rae)
    assert there in rae.get(address).content.decode()
    assert there in cast.client(cast.cal).get(PAGE).content.decode()
    choose(cast.client(cast.cal), zoe, "stay-out")
    assert there not in rae.get(address).content.decode()
    assert there not in cast.client(cast.cal).get(PAGE).content.decode()
