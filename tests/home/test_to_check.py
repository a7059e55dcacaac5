"""The list of what is to check, and the page of one row."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from cast import Cast
from make import make_asset, make_note, make_person
from wherewithal.capacity.models import FactCheck, Note, RelationshipFacts, SpaceFacts
from wherewithal.libraries.models import Library
from wherewithal.proposals.models import Proposal

URL = "/sunnydale/to-check/"


def test_questions_and_blanks_stand_under_their_row(cast: Cast) -> None:
    room = make_asset(cast.library)
    make_note(room, "question", "Who has the key?")
    page = cast.client(cast.rae).get(URL).content.decode()
    assert "7 things to find out." in page  # two of them about the library itself
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
    assert "2 things to find out." in mine


def test_the_ticked_facts_are_set_aside_and_brought_back(cast: Cast) -> None:
    room = make_asset(cast.library)
    lee = cast.client(cast.lee)
    lee.post(URL, {"check": f"fact-{room.pk}-capacity", "do": "aside"})
    assert "5 things to find out." in lee.get(URL).content.decode()
    lee.post(f"{URL}?who=aside", {"check": f"fact-{room.pk}-capacity", "do": "needed"})
    assert "6 things to find out." in lee.get(URL).content.decode()


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


def test_a_contributor_suggests_a_fact(cast: Cast) -> None:
    room = make_asset(cast.library)
    cal, key = cast.client(cast.cal), f"fact-{room.pk}-capacity"
    page = cal.get(f"{URL}{room.pk}/").content.decode()
    assert "Somebody who looks after this row can fill this in." in page  # equal access
    cal.post(f"{URL}{room.pk}/", {"check": key, f"{key}-value": "20"})
    assert Proposal.objects.in_library(cast.library).get().value == "20"
    assert list(SpaceFacts.objects.in_library(cast.library)) == []


def test_what_was_answered_meanwhile_is_said(cast: Cast) -> None:
    room = make_asset(cast.library)
    page = cast.client(cast.lee).post(
        f"{URL}{room.pk}/", {"check": "question-99", "question-99-text": "x"}, follow=True
    )
    assert "answered or set aside meanwhile" in page.content.decode()


def test_the_librarys_own_numbers_are_asked_of_an_admin(cast: Cast) -> None:
    ada = cast.client(cast.ada)
    address = f"{URL}library/population_served/"
    assert address in ada.get(URL).content.decode()
    assert address not in cast.client(cast.lee).get(URL).content.decode()
    ada.post(address, {"population_served": "about 900"})
    assert str(Library.objects.get(slug="sunnydale").population_served) == "about 900"
    assert address not in ada.get(URL).content.decode()
    assert ada.get(f"{URL}library/slug/").status_code == 404


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
