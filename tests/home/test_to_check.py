"""The list of what is to check, and the page of one row."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cast import Cast
from make import make_asset, make_note, make_person
from wherewithal.capacity.actions.assets import facts_of
from wherewithal.capacity.models import (
    Asset,
    FactCheck,
    LibraryFactCheck,
    Note,
    RelationshipFacts,
    SpaceFacts,
)
from wherewithal.libraries.models import Library
from wherewithal.proposals.models import Proposal

URL = "/sunnydale/to-check/"


def test_questions_and_blanks_stand_under_their_row(cast: Cast) -> None:
    room = make_asset(cast.library)
    make_note(room, "question", "Who has the key?")
    page = cast.client(cast.rae).get(URL).content.decode()
    assert "1 question that somebody asked. 8 facts not known yet." in " ".join(page.split())
    assert "Who has the key?" in page
    assert "People it holds" in page
    assert 'type="checkbox"' not in page  # Rae reads


def test_the_ticked_ones_are_given_to_somebody(cast: Cast) -> None:
    room = make_asset(cast.library)
    asked = make_note(room, "question", "Who has the key?")
    ticked = [f"question-{asked.pk}", f"fact-{room.pk}-capacity", "fact-9999-capacity"]
    cast.client(cast.lee).post(URL, {"check": ticked, "to": cast.cal.pk, "do": "give"})
    asked.refresh_from_db()
    assert asked.assigned_to == cast.cal
    assert [(c.field, c.assigned_to) for c in FactCheck.objects.in_library(cast.library)] == [
        ("capacity", cast.cal)
    ]
    mine = cast.client(cast.cal).get(URL, {"who": "mine"}).content.decode()
    assert "1 question that somebody asked. 1 fact not known yet." in " ".join(mine.split())


def test_the_ticked_facts_are_set_aside_and_brought_back(cast: Cast) -> None:
    room = make_asset(cast.library)
    lee = cast.client(cast.lee)
    lee.post(URL, {"check": f"fact-{room.pk}-capacity", "do": "aside"})
    assert "7 facts not known yet." in lee.get(URL).content.decode()
    lee.post(f"{URL}?who=aside", {"check": f"fact-{room.pk}-capacity", "do": "needed"})
    assert "8 facts not known yet." in lee.get(URL).content.decode()


def test_a_viewer_sends_nothing(cast: Cast) -> None:
    room = make_asset(cast.library)
    rae = cast.client(cast.rae)
    sent = {"check": f"fact-{room.pk}-capacity", "do": "aside"}
    assert rae.post(URL, sent).status_code == 403
    assert rae.post(f"{URL}{room.pk}/", sent).status_code == 403


def test_a_number_is_typed_into_its_own_input(cast: Cast) -> None:
    room = make_asset(cast.library)
    lee, key = cast.client(cast.lee), f"fact-{room.pk}-capacity"
    bad = lee.post(f"{URL}{room.pk}/", {"check": key, f"{key}-value": "blue"}).content.decode()
    assert "We could not find a number in that." in bad
    assert 'value="blue"' in bad
    lee.post(f"{URL}{room.pk}/", {"check": key, f"{key}-value": "2 or 3"})
    assert str(SpaceFacts.objects.in_library(cast.library).get().capacity) == "2 or 3"


def test_nothing_written_is_said_at_the_field(cast: Cast) -> None:
    room = make_asset(cast.library)
    key = f"fact-{room.pk}-who_may_book"
    page = cast.client(cast.lee).post(f"{URL}{room.pk}/", {"check": key, f"{key}-value": " "})
    assert "Nothing is written yet." in page.content.decode()


def test_a_person_is_chosen_and_the_question_closed_with_it(cast: Cast) -> None:
    friend, amy = make_asset(cast.library, "relationship", "Garden club"), make_person(cast.library)
    asked = make_note(friend, "question", "Who knows them?")
    key = f"fact-{friend.pk}-holder"
    cast.client(cast.lee).post(
        f"{URL}{friend.pk}/", {"check": key, f"{key}-value": amy.pk, f"{key}-answers": asked.pk}
    )
    assert RelationshipFacts.objects.in_library(cast.library).get().holder == amy
    asked.refresh_from_db()
    assert asked.closed_by_name == "Lee"


def test_an_answer_becomes_a_line(cast: Cast) -> None:
    room = make_asset(cast.library)
    asked = make_note(room, "question", "Is it warm?")
    key = f"question-{asked.pk}"
    sent = {"check": key, f"{key}-text": "In winter too", f"{key}-lands_as": "strength"}
    cast.client(cast.cal).post(f"{URL}{room.pk}/", sent)
    kept = Note.objects.in_library(cast.library).get(kind="strength")
    assert (kept.text, kept.noted_by_name) == ("In winter too", "Cal")


def test_a_contributor_suggests_a_number_and_an_editor_keeps_it(cast: Cast) -> None:
    room = make_asset(cast.library)
    cal, lee, page = cast.client(cast.cal), cast.client(cast.lee), f"{URL}{room.pk}/"
    key = f"fact-{room.pk}-capacity"
    cal.post(page, {"check": key, f"{key}-value": "20"})
    assert list(SpaceFacts.objects.in_library(cast.library)) == []
    suggestion = Proposal.objects.in_library(cast.library).get()
    assert "Withdraw it" in cal.get(page).content.decode()
    assert f"keep:{suggestion.pk}" in lee.get(page).content.decode()
    lee.post(page, {"do": f"keep:{suggestion.pk}"})
    assert str(SpaceFacts.objects.in_library(cast.library).get().capacity) == "20"


@pytest.mark.parametrize(
    ("area", "field", "typed", "kept"),
    [
        ("space", "is_accessible", "no", False),
        ("space", "who_may_book", "Groups of the town", "Groups of the town"),
        ("material", "condition", "Worn", "Worn"),
        ("relationship", "formality", "informal", "informal"),
    ],
)
def test_a_contributor_suggests_any_kind_of_fact(
    cast: Cast, area: str, field: str, typed: str, kept: object
) -> None:
    row = make_asset(cast.library, area)
    key = f"fact-{row.pk}-{field}"
    cast.client(cast.cal).post(f"{URL}{row.pk}/", {"check": key, f"{key}-value": typed})
    suggestion = Proposal.objects.in_library(cast.library).get()
    cast.client(cast.lee).post(f"{URL}{row.pk}/", {"do": f"keep:{suggestion.pk}"})
    assert getattr(facts_of(Asset.objects.in_library(cast.library).get()), field) == kept


def test_a_contributor_suggests_a_person(cast: Cast) -> None:
    friend, amy = make_asset(cast.library, "relationship", "Garden club"), make_person(cast.library)
    amy.consent = "given"
    amy.save()
    key = f"fact-{friend.pk}-holder"
    cast.client(cast.cal).post(f"{URL}{friend.pk}/", {"check": key, f"{key}-value": amy.pk})
    suggestion = Proposal.objects.in_library(cast.library).get()
    page = cast.client(cast.lee).get(f"{URL}{friend.pk}/").content.decode()
    assert amy.name in page
    cast.client(cast.lee).post(f"{URL}{friend.pk}/", {"do": f"keep:{suggestion.pk}"})
    assert RelationshipFacts.objects.in_library(cast.library).get().holder == amy


def test_a_contributor_takes_a_suggestion_back_and_decides_on_none(cast: Cast) -> None:
    room = make_asset(cast.library)
    cal, page, key = cast.client(cast.cal), f"{URL}{room.pk}/", f"fact-{room.pk}-capacity"
    cal.post(page, {"check": key, f"{key}-value": "20"})
    suggestion = Proposal.objects.in_library(cast.library).get()
    cal.post(page, {"do": f"keep:{suggestion.pk}"})
    assert list(SpaceFacts.objects.in_library(cast.library)) == []
    cal.post(page, {"do": f"back:{suggestion.pk}"})
    assert list(Proposal.objects.in_library(cast.library)) == []


def test_an_empty_suggestion_is_refused_at_the_field(cast: Cast) -> None:
    room = make_asset(cast.library)
    key = f"fact-{room.pk}-is_accessible"
    page = cast.client(cast.cal).post(f"{URL}{room.pk}/", {"check": key, f"{key}-value": ""})
    assert "Write what should stand here instead." in page.content.decode()
    assert list(Proposal.objects.in_library(cast.library)) == []


def test_what_was_answered_meanwhile_is_said(cast: Cast) -> None:
    room = make_asset(cast.library)
    page = cast.client(cast.lee).post(
        f"{URL}{room.pk}/", {"check": "question-99", "question-99-text": "x"}, follow=True
    )
    assert "answered or set aside meanwhile" in page.content.decode()


def test_an_admin_says_a_fact_about_the_library(cast: Cast) -> None:
    ada = cast.client(cast.ada)
    address = f"{URL}library/population_served/"
    assert address in ada.get(URL).content.decode()
    assert address not in cast.client(cast.rae).get(URL).content.decode()
    assert "Nothing is written yet." in ada.post(address, {"value": ""}).content.decode()
    ada.post(address, {"value": "about 900"})
    assert str(Library.objects.get(slug="sunnydale").population_served) == "about 900"
    assert address not in ada.get(URL).content.decode()
    assert ada.get(f"{URL}library/slug/").status_code == 404


def test_others_suggest_it_and_an_admin_keeps_it(cast: Cast) -> None:
    address = f"{URL}library/travel/"
    cast.client(cast.cal).post(address, {"value": "A bus each hour"})
    suggestion = Proposal.objects.in_library(cast.library).get()
    lee = cast.client(cast.lee)
    lee.post(address, {"do": f"keep:{suggestion.pk}"})
    assert Library.objects.get(slug="sunnydale").travel == ""
    assert "A bus each hour" not in lee.get(address).content.decode()  # somebody else’s
    ada = cast.client(cast.ada)
    assert "by Cal" in ada.get(address).content.decode()
    ada.post(address, {"do": f"keep:{suggestion.pk}"})
    assert Library.objects.get(slug="sunnydale").travel == "A bus each hour"


def test_a_fact_about_the_library_is_given_to_somebody_and_set_aside(cast: Cast) -> None:
    ada, cal = cast.client(cast.ada), cast.client(cast.cal)
    ada.post(URL, {"check": "library-travel", "to": cast.cal.pk, "do": "give"})
    mine = cal.get(URL, {"who": "mine"}).content.decode()
    assert "1 fact not known yet." in mine
    assert f"{URL}library/travel/" in cal.get("/sunnydale/my-page/").content.decode()
    ada.post(URL, {"check": "library-travel", "do": "aside"})
    assert "1 fact not known yet." not in cal.get(URL, {"who": "mine"}).content.decode()
    assert "1 fact that need not be known." in cal.get(URL, {"who": "aside"}).content.decode()


def test_what_is_not_theirs_to_set_aside_is_said_kindly(cast: Cast) -> None:
    sent = {"check": "library-travel", "do": "aside"}
    page = cast.client(cast.lee).post(URL, sent, follow=True).content.decode()
    assert "for somebody else to give away, so nothing was changed." in page
    assert list(LibraryFactCheck.objects.in_library(cast.library)) == []


def test_what_people_asked_comes_before_all_blanks_and_those_are_folded(cast: Cast) -> None:
    for number in range(30):
        make_asset(cast.library, name=f"Room {number}")
    last = make_asset(cast.library, "relationship", name="Garden club")
    make_note(last, "question", "Who has the key?")
    page = cast.client(cast.rae).get(URL).content.decode()
    assert page.index("Who has the key?") < page.index("Room 0")
    assert "<strong>Room 0</strong>: 4 facts not known yet" in page
    assert page.count('<details class="card">') == 24  # beside the question, on the first page
    assert "Page 1 of 2" in page


def test_an_answer_that_comes_too_late_is_given_back(cast: Cast) -> None:
    asked = make_note(make_asset(cast.library), "question", "Who has the key?")
    page, key = f"{URL}{asked.asset_id}/", f"question-{asked.pk}"
    answer = {"check": key, f"{key}-lands_as": ""}
    cast.client(cast.lee).post(page, {**answer, f"{key}-text": "The school"})
    late = cast.client(cast.cal).post(page, {**answer, f"{key}-text": "The baker, next door"})
    assert late.status_code == 409
    assert "That was answered or set aside meanwhile." in late.content.decode()
    assert "The baker, next door" in late.content.decode()
    asked.refresh_from_db()
    assert asked.answer == "The school"


def test_a_fact_about_the_library_is_not_filled_in_over_somebody(cast: Cast) -> None:
    page = f"{URL}library/travel/"
    Library.objects.filter(pk=cast.library.pk).update(travel="A bus every hour")
    late = cast.client(cast.ada).post(page, {"value": "No bus at all"}).content.decode()
    assert "Somebody filled this in meanwhile" in late
    assert "No bus at all" in late
    cast.library.refresh_from_db()
    assert cast.library.travel == "A bus every hour"


def test_what_partners_said_is_a_tab_for_those_who_decide_on_it_alone(cast: Cast) -> None:
    for page in (URL, "/sunnydale/still-right/"):
        for member, leads_there in ((cast.lee, True), (cast.cal, False), (cast.rae, False)):
            shown = cast.client(member).get(page).content.decode()
            assert ("/sunnydale/still-right/partners/" in shown) is leads_there
            where = cast.client(member).get("/sunnydale/still-right/partners/")
            assert (where.status_code == 200) is leads_there


def test_one_row_costs_the_same_queries_as_three(cast: Cast) -> None:
    lee = cast.client(cast.lee)
    counts = []
    for names in (["One"], ["Two", "Three"]):
        for name in names:
            make_note(make_asset(cast.library, name=name), "question", assigned_to=cast.cal)
        with CaptureQueriesContext(connection) as queries:
            lee.get(URL)
        counts.append(len(queries))
    assert counts[0] == counts[1]
