"""What partners say by link, on the page where a member decides: counted, kept, and nothing typed lost."""

from typing import Any

import pytest
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.test import Client

from cast import Cast
from make import make_asset, make_note, make_person
from old_facts import old_partner
from wherewithal.capacity import actions as capacity
from wherewithal.freshness.models import FactConfirmed, PartnerAnswer
from wherewithal.freshness.partner import queries
from wherewithal.freshness.partner.actions import keep_partner_words, make_partner_link
from wherewithal.people import actions as people
from wherewithal.people.models import Organization
from wherewithal.proposals.models import Proposal

ANSWERS = "/sunnydale/still-right/partners/"


@pytest.fixture
def partner(cast: Cast) -> Organization:
    """An organization with old facts."""
    cache.clear()
    return old_partner(cast.ada)


@pytest.fixture
def token(cast: Cast, partner: Organization) -> str:
    """The secret of a link for it."""
    return make_partner_link(by=cast.lee, organization=partner).token


def send(token: str, **typed: str) -> Any:
    """What the page sends: all fields as they stand there, but for these."""
    form = Client().get(f"/partner/{token}/").context["form"]
    stands = {name: str(form[name].value() or "") for name in form.fields}
    return Client().post(f"/partner/{token}/", {**stands, "do": "changed", **typed})


def only(cast: Cast) -> Proposal:
    return Proposal.objects.in_library(cast.library).get()


def test_all_that_waits_is_counted(cast: Cast, token: str) -> None:
    assert queries.count_from_partners(cast.lee) == 0
    send(token, phone="555 0199", cannot="Never", words="Thank you")
    assert (queries.count_from_partners(cast.lee), queries.asks_to_go(cast.lee)) == (3, 0)
    send(token, wants_gone="all")
    assert queries.asks_to_go(cast.lee) == 1
    assert queries.count_from_partners(cast.cal) == 0


def test_a_second_word_is_kept_beside_the_first(cast: Cast, token: str) -> None:
    for words in ("Rooms yes", "Rooms yes", "Volunteers not before May"):
        assert send(token, words=words).status_code == 302
    kept = queries.answers_visible_to(cast.lee).values_list("words", flat=True)
    assert list(kept) == ["Rooms yes", "Volunteers not before May"]


def test_what_they_took_back_is_shown_to_nobody(cast: Cast, token: str) -> None:
    send(token, words="Zqrooms yes")
    send(token, wants_gone="words")
    assert "Zqrooms" not in cast.client(cast.lee).get(ANSWERS).content.decode()
    assert not any(each.words for each in queries.answers_visible_to(cast.lee))


def test_words_that_land_where_nothing_stands_begin_there(
    cast: Cast, partner: Organization, token: str
) -> None:
    send(token, words="A reading room")
    (answer,) = PartnerAnswer.objects.in_library(cast.library)
    with pytest.raises(ValidationError):
        keep_partner_words(by=cast.lee, answer=answer, lands_in="name", text="A reading room")
    keep_partner_words(by=cast.lee, answer=answer, lands_in="wants", text="A reading room")
    partner.refresh_from_db()
    assert (partner.wants, partner.name) == ("A reading room", "Rotary club")


def test_words_of_a_partner_in_the_bin_wait_with_it(
    cast: Cast, partner: Organization, token: str
) -> None:
    send(token, phone="555 0199", words="Zqrooms yes")
    people.remove_organization(by=cast.ada, organization=partner)
    page = cast.client(cast.lee).get(ANSWERS)
    assert (page.status_code, "Zqrooms" in page.content.decode()) == (200, False)


def test_what_was_changed_is_fresh_by_the_change_and_not_confirmed_as_well(
    cast: Cast, token: str
) -> None:
    send(token, brings="A hall")
    key = only(cast).pk
    posted = {"do": f"take:{key}", f"value-{key}": "A hall", f"seen-{key}": "Two volunteers\nA van"}
    assert cast.client(cast.lee).post(ANSWERS, posted).status_code == 302
    assert not FactConfirmed.objects.in_library(cast.library).exists()


def test_words_of_a_member_about_what_they_said_anew_are_given_back(cast: Cast, token: str) -> None:
    send(token, brings="A hall")
    key = only(cast).pk
    send(token, brings="Two halls")
    assert only(cast).pk != key
    posted = {"do": f"take:{key}", f"value-{key}": "Zqone hall, at noon", f"seen-{key}": "A van"}
    page = cast.client(cast.lee).post(ANSWERS, posted)
    told = page.content.decode()
    assert (page.status_code, "they said it anew" in told) == (200, True)
    assert told.count("Zqone hall, at noon") == 1
    assert "Two halls" in told


def test_a_browser_cuts_nothing_of_what_a_member_pastes_and_too_much_is_said(
    cast: Cast, partner: Organization, token: str
) -> None:
    send(token, phone="555 0199")
    key = only(cast).pk
    long = "555 0199 " * 9
    posted = {"do": f"take:{key}", f"value-{key}": long, f"seen-{key}": "555 0100"}
    page = cast.client(cast.lee).post(ANSWERS, posted)
    told = page.content.decode()
    assert (page.status_code, long.strip() in told, "at most 60" in told) == (200, True, True)
    field = told[told.index(f'<input id="value-{key}"') :]
    assert "maxlength" not in field[: field.index(">")]
    partner.refresh_from_db()
    assert partner.phone == "555 0100"


def test_what_the_library_noted_at_length_keeps_nobody_from_answering(
    cast: Cast, partner: Organization, token: str
) -> None:
    long = "\n".join(f"Thing number {number}" for number in range(200))
    people.change_organization(by=cast.ada, organization=partner, brings=long)
    assert send(token, phone="555 0199").status_code == 302
    assert only(cast).field == "phone"
    page = send(token, brings=long + "\nAnd one more")
    assert page.status_code == 422
    assert list(page.context["form"].errors) == ["brings"]
    assert "And one more" in page.content.decode()


def test_lines_for_partners_name_nobody_who_has_not_agreed(
    cast: Cast, partner: Organization, token: str
) -> None:
    row = make_asset(cast.library, "relationship", "Rotary and us")
    capacity.set_fact(by=cast.ada, asset=row, field="organization", value=partner)
    make_person(cast.library, "Zqzoe Quill")
    make_person(cast.library, "Zqpat Lark", consent="given")
    make_note(row, text="Zqzoe Quill met them in May", level="public")
    make_note(row, text="Zqpat Lark met them in June", level="public")
    page = Client().get(f"/partner/{token}/").content.decode()
    assert ("Zqzoe" in page, "Zqpat" in page) == (False, True)
