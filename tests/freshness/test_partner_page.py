"""A partner's link: one page, no account; what they say waits for a person."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from cast import Cast
from make import make_asset, make_note, make_person
from old_facts import old_partner
from wherewithal.accounts.models import AccessLink
from wherewithal.audit.models import Change, ChangeSet
from wherewithal.audit.saying import NO_WORDS
from wherewithal.audit.undo import undo
from wherewithal.capacity import actions as capacity
from wherewithal.freshness.models import FactConfirmed, PartnerAnswer, PartnerLink
from wherewithal.freshness.partner.actions import decline_partner_proposal, make_partner_link
from wherewithal.people.models import Organization
from wherewithal.proposals.models import Decision, Proposal

ANSWERS = "/sunnydale/still-right/partners/"


@pytest.fixture
def partner(cast: Cast) -> Organization:
    """An organization with old facts."""
    cache.clear()
    return old_partner(cast.ada)


@pytest.fixture
def token(cast: Cast, partner: Organization) -> str:
    """The secret of a link for it."""
    return make_partner_link(by=cast.lee, organization=partner, message="Hello there").token


def typed(partner: Organization, **changed: str) -> dict[str, str]:
    """What the form sends when only these were changed."""
    names = ("phone", "reach_by", "brings", "address", "cannot")
    stored = {name: getattr(partner, name) for name in names}
    return {**stored, "words": "", "said_by_name": "", "wants_gone": "", "do": "changed", **changed}


def send(token: str, posted: dict[str, str]) -> Any:
    return Client().post(f"/partner/{token}/", posted)


def proposed(cast: Cast) -> list[tuple[str, str, str]]:
    rows = Proposal.objects.in_library(cast.library).order_by("pk")
    return [(row.field, row.value, row.decision) for row in rows]


def test_they_see_what_may_be_shown_to_partners_and_nothing_else(
    cast: Cast, partner: Organization, token: str
) -> None:
    row = make_asset(cast.library, "relationship", "Rotary and us")
    capacity.set_fact(by=cast.ada, asset=row, field="organization", value=partner)
    for level in ("public", "partners", "library", "private"):
        make_note(row, text=f"Zqline for {level}", level=level)
    page = Client().get(f"/partner/{token}/").content.decode()
    for words in ("Rotary club", "Two volunteers", "555 0100", "No Mondays", "Hello there"):
        assert words in page
    assert "Zqline for public" in page
    assert "Zqline for partners" in page
    for words in ("Zqline for library", "Zqline for private", "Zqours alone", "Rotary and us"):
        assert words not in page


def test_they_are_spoken_to(cast: Cast, partner: Organization, token: str) -> None:
    Organization.objects.in_library(cast.library).update(wants="A room on Fridays")
    page = Client().get(f"/partner/{token}/").content.decode()
    assert "What you want: <span" in page
    page = Client().get(f"/partner/{token}/?in=es").content.decode()
    assert "Qué quiere: <span" in page
    assert page.count('autocomplete="off"') == 3


def test_a_relationship_with_a_person_who_has_not_agreed_shows_nothing(
    cast: Cast, partner: Organization, token: str
) -> None:
    row = make_asset(cast.library, "relationship", "Pam of Rotary")
    capacity.set_fact(by=cast.ada, asset=row, field="organization", value=partner)
    person = make_person(cast.library, "Pam")
    capacity.set_fact(by=cast.ada, asset=row, field="person", value=person)
    make_note(row, text="Zqpam is kind", level="public")
    assert "Zqpam" not in Client().get(f"/partner/{token}/").content.decode()


def test_looking_changes_nothing(cast: Cast, token: str) -> None:
    before = ChangeSet.objects.count()
    page = Client().get(f"/partner/{token}/")
    assert (page.status_code, ChangeSet.objects.count()) == (200, before)
    assert page.headers["X-Robots-Tag"] == "noindex, nofollow, noarchive"
    assert page.headers["Cache-Control"] == "private, no-store"


def test_what_they_change_is_proposed_and_not_taken_over(
    cast: Cast, partner: Organization, token: str
) -> None:
    posted = typed(partner, brings="Two volunteers\nA hall", said_by_name="Robin")
    assert send(token, posted).url == f"/partner/{token}/thanks/"
    assert proposed(cast) == [("brings", "Two volunteers\nA hall", "open")]
    partner.refresh_from_db()
    assert partner.brings == "Two volunteers\nA van"
    assert Proposal.objects.in_library(cast.library).get().made_by_name == "Rotary club (Robin)"


def test_a_second_visit_shows_what_they_said_and_replaces_it(
    cast: Cast, partner: Organization, token: str
) -> None:
    send(token, typed(partner, brings="A hall", words="rooms yes, volunteers not before May"))
    page = Client().get(f"/partner/{token}/").content.decode()
    assert "you have written to us before" in page
    assert "rooms yes, volunteers not before May" in page
    assert "A hall" in page
    send(token, typed(partner, brings="Two halls"))
    assert proposed(cast) == [("brings", "Two halls", "open")]
    send(token, typed(partner))
    assert proposed(cast) == []


def shown_to(token: str) -> dict[str, str]:
    """The form as their page holds it, with its marks."""
    page = Client().get(f"/partner/{token}/")
    form = page.context["form"]
    fields = {name: form.get_initial_for_field(form.fields[name], name) for name in form.fields}
    return {**{name: value or "" for name, value in fields.items()}, "seen": form.seen}


def test_of_two_windows_neither_undoes_what_the_other_said(cast: Cast, token: str) -> None:
    one, other = shown_to(token), shown_to(token)
    send(token, {**one, "phone": "555 0777"})
    send(token, {**other, "cannot": "No volunteers before May"})
    assert sorted(proposed(cast)) == [
        ("cannot", "No volunteers before May", "open"),
        ("phone", "555 0777", "open"),
    ]
    page = send(token, {**other, "phone": "555 0888"})
    assert page.status_code == 422
    assert "555 0777" in page.content.decode()
    assert "“Send” once more puts yours in its place." in page.content.decode()
    again = {**other, "phone": "555 0888", "seen": page.context["form"].seen}
    assert send(token, again).status_code == 302
    assert ("phone", "555 0888", "open") in proposed(cast)


def test_what_a_colleague_wrote_meanwhile_is_not_undone_by_who_did_not_see_it(
    cast: Cast, token: str
) -> None:
    before = shown_to(token)
    Organization.objects.in_library(cast.library).update(brings="A tent")
    send(token, {**before, "cannot": "No volunteers before May"})
    assert proposed(cast) == [("cannot", "No volunteers before May", "open")]
    page = send(token, {**before, "do": "right"})
    assert (page.status_code, "A tent" in page.content.decode()) == (422, True)
    assert "has changed meanwhile" in page.content.decode()
    assert len(proposed(cast)) == 1
    again = send(token, {**shown_to(token), "do": "right"})
    assert again.status_code == 302
    assert ("brings", "A tent", "open") in proposed(cast)


def test_what_is_sent_twice_is_said_once(cast: Cast, token: str) -> None:
    posted = {**shown_to(token), "phone": "555 0777", "words": "rooms yes,\r\nvolunteers later"}
    for _click in range(2):
        assert send(token, posted).status_code == 302
    assert proposed(cast) == [("phone", "555 0777", "open")]
    assert PartnerAnswer.objects.in_library(cast.library).count() == 1


def test_a_browser_cuts_nothing_of_what_is_pasted(token: str) -> None:
    assert "maxlength" not in Client().get(f"/partner/{token}/").content.decode()
    page = send(token, {**shown_to(token), "words": "Zqlong " * 800})
    assert page.status_code == 422
    assert page.content.decode().count("Zqlong") == 800


def test_a_link_that_was_closed_meanwhile_gives_back_what_was_typed(
    cast: Cast, partner: Organization, token: str
) -> None:
    begun = shown_to(token)
    AccessLink.objects.update(revoked_at=timezone.now())
    page = send(token, {**begun, "phone": "555 0777", "words": "Zqask <b>Sam</b>"})
    assert page.status_code == 410
    told = page.content.decode()
    assert ("did not arrive" in told, "555 0777" in told) == (True, True)
    assert ("Zqask &lt;b&gt;Sam" in told, partner.brings in told) == (True, False)
    assert "has arrived" not in told
    assert "did not arrive" not in Client().get(f"/partner/{token}/").content.decode()


def test_what_is_typed_survives_an_error(partner: Organization, token: str) -> None:
    page = send(token, typed(partner, phone="5" * 61, words="Ask for Sam"))
    assert page.status_code == 422
    assert "Nothing is lost" in page.content.decode()
    assert "5" * 61 in page.content.decode()
    assert "Ask for Sam" in page.content.decode()


def test_an_accepted_difference_is_taken_over_and_fresh(
    cast: Cast, partner: Organization, token: str
) -> None:
    send(token, typed(partner, brings="Two volunteers\nA hall"))
    browser = cast.client(cast.lee)
    page = browser.get(ANSWERS).content.decode()
    assert '<del dir="auto">A van</del>' in page
    assert '<ins dir="auto">A hall</ins>' in page
    key = Proposal.objects.in_library(cast.library).get().pk
    posted = {
        "do": f"take:{key}",
        f"value-{key}": "Two volunteers\nA hall, at times",
        f"seen-{key}": "Two volunteers\r\nA van",
    }
    assert browser.post(ANSWERS, posted).url == ANSWERS
    partner.refresh_from_db()
    assert partner.brings == "Two volunteers\nA hall, at times"
    assert proposed(cast)[0][2] == Decision.ACCEPTED
    undo(by=cast.lee, entry=ChangeSet.objects.latest("pk"))
    partner.refresh_from_db()
    assert (partner.brings, proposed(cast)[0][2]) == ("Two volunteers\nA van", Decision.OPEN)


def test_lines_that_a_browser_wrote_are_compared_as_lines(
    cast: Cast, partner: Organization, token: str
) -> None:
    """Forms send line breaks as two characters: what a colleague stored that way is no other text."""
    Organization.objects.in_library(cast.library).update(brings="Two volunteers\r\nA van")
    send(token, typed(partner, brings="Two volunteers\r\nA van"))
    assert proposed(cast) == []
    partner.brings = "Two volunteers\nA van"
    send(token, typed(partner, brings="Two volunteers\r\nA van", do="right"))
    rows = Proposal.objects.in_library(cast.library)
    key = rows.get(field="brings").pk
    as_shown = "Two volunteers\r\nA van"
    browser = cast.client(cast.lee)
    browser.post(ANSWERS, {"do": f"take:{key}", f"value-{key}": as_shown, f"seen-{key}": as_shown})
    assert [row.field for row in FactConfirmed.objects.in_library(cast.library)] == ["brings"]
    send(token, typed(partner, brings="Two volunteers\r\nA hall"))
    key = rows.get(field="brings", decision=Decision.OPEN).pk
    taken = {f"value-{key}": "Two volunteers\r\nA hall", f"seen-{key}": as_shown}
    browser.post(ANSWERS, {"do": f"take:{key}", **taken})
    partner.refresh_from_db()
    assert partner.brings == "Two volunteers\nA hall"


def test_what_was_changed_meanwhile_is_looked_at_once_more(
    cast: Cast, partner: Organization, token: str
) -> None:
    send(token, typed(partner, brings="A hall"))
    key = Proposal.objects.in_library(cast.library).get().pk
    posted = {"do": f"take:{key}", f"value-{key}": "My own words", f"seen-{key}": "Old news"}
    page = cast.client(cast.lee).post(ANSWERS, posted)
    assert page.status_code == 200
    assert "My own words" in page.content.decode()
    partner.refresh_from_db()
    assert partner.brings == "Two volunteers\nA van"


def test_what_they_emptied_is_empty_once_a_person_says_so(
    cast: Cast, partner: Organization, token: str
) -> None:
    assert send(token, typed(partner, cannot="")).status_code == 302
    assert proposed(cast) == [("cannot", "", "open")]
    assert "No Mondays" not in Client().get(f"/partner/{token}/").content.decode()
    browser = cast.client(cast.lee)
    assert '<del dir="auto">No Mondays</del>' in browser.get(ANSWERS).content.decode()
    key = Proposal.objects.in_library(cast.library).get().pk
    posted = {"do": f"take:{key}", f"value-{key}": "", f"seen-{key}": "No Mondays"}
    browser.post(ANSWERS, posted)
    partner.refresh_from_db()
    assert (partner.cannot, proposed(cast)[0][2]) == ("", Decision.ACCEPTED)


def test_all_of_this_is_right_confirms_once_a_person_says_so(
    cast: Cast, partner: Organization, token: str
) -> None:
    send(token, {**typed(partner), "do": "right"})
    assert [field for field, _value, _decision in proposed(cast)] == ["phone", "brings", "cannot"]
    assert FactConfirmed.objects.in_library(cast.library).count() == 0
    browser = cast.client(cast.lee)
    assert "They say that this is still right" in browser.get(ANSWERS).content.decode()
    key = Proposal.objects.in_library(cast.library).get(field="brings").pk
    posted = {"do": f"take:{key}", f"value-{key}": partner.brings, f"seen-{key}": partner.brings}
    browser.post(ANSWERS, posted)
    (row,) = FactConfirmed.objects.in_library(cast.library)
    assert (row.field, row.how) == ("brings", "partner")


def test_a_declined_one_leaves_the_fact_as_it_is(
    cast: Cast, partner: Organization, token: str
) -> None:
    send(token, typed(partner, cannot="Never"))
    key = Proposal.objects.in_library(cast.library).get().pk
    cast.client(cast.lee).post(ANSWERS, {"do": f"leave:{key}"})
    partner.refresh_from_db()
    assert (partner.cannot, proposed(cast)[0][2]) == ("No Mondays", Decision.DECLINED)


def test_words_of_their_own_are_added_where_a_member_says(
    cast: Cast, partner: Organization, token: str
) -> None:
    send(token, typed(partner, words="rooms yes, volunteers not before May"))
    answer = PartnerAnswer.objects.in_library(cast.library).get()
    name = f"answer-{answer.pk}"
    posted = {"do": f"keep:{answer.pk}", f"{name}-lands_in": "cannot"}
    posted[f"{name}-text"] = "No volunteers before May"
    cast.client(cast.lee).post(ANSWERS, posted)
    partner.refresh_from_db()
    answer.refresh_from_db()
    assert partner.cannot == "No Mondays\nNo volunteers before May"
    assert (answer.words, answer.handled_by_name) == (
        "rooms yes, volunteers not before May",
        "Lee",
    )


def test_they_ask_to_be_gone_and_home_says_so(
    cast: Cast, partner: Organization, token: str
) -> None:
    make_asset(cast.library)
    send(token, typed(partner, wants_gone="all", words="Zqplease forget"))
    home = cast.client(cast.lee).get("/sunnydale/").content.decode()
    assert "A partner asks you to take something away" in home
    answer = PartnerAnswer.objects.in_library(cast.library).get()
    cast.client(cast.lee).post(ANSWERS, {"do": f"withdraw:{answer.pk}"})
    assert still_told(cast) == []
    home = cast.client(cast.lee).get("/sunnydale/").content.decode()
    assert "A partner asks you to take something away" not in home


@pytest.mark.parametrize("wants_gone", ["words", "all"])
def test_what_they_take_back_is_gone_at_once_and_everywhere(
    cast: Cast, partner: Organization, token: str, wants_gone: str
) -> None:
    send(token, typed(partner, brings="Zqnever mind", words="Zqplease forget"))
    (proposal,) = Proposal.objects.in_library(cast.library)
    decline_partner_proposal(by=cast.lee, proposal=proposal)
    send(token, typed(partner, cannot="Zqnever either"))
    send(token, typed(partner, phone="Zqnever at all", wants_gone=wants_gone))
    assert still_told(cast) == []
    assert [value for _field, value, _decision in proposed(cast)] == [NO_WORDS]
    page = Client().get(f"/partner/{token}/").content.decode()
    assert ("Zqnever" in page, "Zqplease" in page) == (False, False)
    waits = cast.client(cast.lee).get(ANSWERS).content.decode()
    assert ("They took back" in waits, "They ask us" in waits) == (
        wants_gone == "words",
        wants_gone == "all",
    )


def test_who_asked_for_all_of_it_waits_also_after_taking_back_words(
    cast: Cast, partner: Organization, token: str
) -> None:
    send(token, typed(partner, wants_gone="all", words="Zqplease forget"))
    send(token, typed(partner, wants_gone="words"))
    assert still_told(cast) == []
    waits = cast.client(cast.lee).get(ANSWERS).content.decode()
    assert "They ask us" in waits
    (answer,) = PartnerAnswer.objects.in_library(cast.library).filter(withdrawn_at=None)
    cast.client(cast.lee).post(ANSWERS, {"do": f"withdraw:{answer.pk}"})
    send(token, typed(partner, wants_gone="words"))
    assert "They ask us" not in cast.client(cast.lee).get(ANSWERS).content.decode()


def test_taking_back_takes_nothing_that_came_by_another_link(
    cast: Cast, partner: Organization, token: str
) -> None:
    other = make_partner_link(by=cast.lee, organization=partner).token
    send(other, typed(partner, brings="A hall of the others"))
    shown = typed(partner, brings="A hall of the others", phone="555 0111")
    send(token, shown)
    send(token, {**shown, "wants_gone": "words"})
    assert proposed(cast) == [("brings", "A hall of the others", "open")]


def still_told(cast: Cast) -> list[str]:
    told = [str((row.before, row.after)) for row in Change.objects.all()]
    told += [str(entry.values) for entry in ChangeSet.objects.all()]
    told += [row.words for row in PartnerAnswer.objects.in_library(cast.library)]
    told += [str(row.value) for row in Proposal.objects.in_library(cast.library)]
    return [words for words in told if "Zqnever" in words or "Zqplease" in words]


def test_what_was_taken_over_stays_for_a_person_to_change(
    cast: Cast, partner: Organization, token: str
) -> None:
    send(token, typed(partner, brings="A hall"))
    key = Proposal.objects.in_library(cast.library).get().pk
    posted = {"do": f"take:{key}", f"value-{key}": "A hall", f"seen-{key}": partner.brings}
    cast.client(cast.lee).post(ANSWERS, posted)
    send(token, typed(partner, wants_gone="words"))
    partner.refresh_from_db()
    assert partner.brings == "A hall"


def test_a_closed_an_old_and_an_unknown_link_say_so_kindly(
    cast: Cast, partner: Organization, token: str
) -> None:
    asked = PartnerLink.objects.in_library(cast.library).get()
    assert Client().get("/partner/unknown/").status_code == 410
    AccessLink.objects.filter(pk=asked.link_id).update(
        expires_at=timezone.now() - timedelta(days=1)
    )
    page = Client().get(f"/partner/{token}/")
    assert (page.status_code, "that time is over" in page.content.decode()) == (410, True)
    assert "Rotary" not in page.content.decode()
    assert send(token, typed(partner, brings="A hall")).status_code == 410
    assert proposed(cast) == []


def test_closing_a_link(cast: Cast, partner: Organization, token: str) -> None:
    asked = PartnerLink.objects.in_library(cast.library).get()
    address = f"/sunnydale/partner-links/{asked.pk}/close/"
    assert cast.client(cast.cal).post(address).status_code == 403
    cast.client(cast.lee).post(address)
    page = Client().get(f"/partner/{token}/")
    assert (page.status_code, "a newer one took its place" in page.content.decode()) == (410, True)


def test_a_link_whose_making_was_taken_back_opens_nothing(
    cast: Cast, partner: Organization, token: str
) -> None:
    undo(by=cast.lee, entry=ChangeSet.objects.latest("pk"))
    assert Client().get(f"/partner/{token}/").status_code == 410


def test_a_machine_is_told_to_wait_and_what_was_typed_is_kept(
    partner: Organization, token: str
) -> None:
    for _number in range(30):
        send(token, typed(partner, words=""))
    page = send(token, typed(partner, words="Zqstill here", do="right"))
    assert (page.status_code, int(page.headers["Retry-After"]) > 0) == (429, True)
    told = page.content.decode()
    assert "It stands here as you gave it" in told
    assert ("Zqstill here" in told, 'name="do" value="right"' in told) == (True, True)


def test_in_spanish(token: str) -> None:
    page = Client().get(f"/partner/{token}/?in=es").content.decode()
    assert "¿Sigue siendo correcto?" in page
    assert "Is this still right?" not in page
    assert 'lang="es"' in page


def test_making_a_link_shows_its_address_once(cast: Cast, partner: Organization) -> None:
    address = f"/sunnydale/organizations/{partner.pk}/link/"
    assert "Make the link" in cast.client(cast.lee).get(address).content.decode()
    page = cast.client(cast.lee).post(address, {"message": "Just two minutes"}).content.decode()
    assert "/partner/" in page
    assert "Just two minutes" in page
    assert "/partner/" not in cast.client(cast.lee).get(address).content.decode()
    for member in (cast.cal, cast.rae):
        assert cast.client(member).post(address).status_code == 403


def test_whoever_asked_not_to_be_contacted_gets_no_link(cast: Cast, partner: Organization) -> None:
    Organization.objects.in_library(cast.library).update(do_not_contact=True)
    address = f"/sunnydale/organizations/{partner.pk}/link/"
    page = cast.client(cast.lee).post(address, {"message": "Hello"})
    assert "They asked not to be contacted" in page.content.decode()
    assert PartnerLink.objects.in_library(cast.library).count() == 0
