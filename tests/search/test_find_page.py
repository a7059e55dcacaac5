"""The find page: the box in the frame, what it answers, and at what cost."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cast import Cast
from make import make_asset, make_note, make_person
from wherewithal.search.follow import rebuild


def test_the_box_in_the_frame_leads_to_the_page(cast: Cast) -> None:
    make_note(make_asset(cast.library), text="A gardening corner")
    rae = cast.client(cast.rae)
    assert 'action="/sunnydale/find/"' in rae.get("/sunnydale/").content.decode()
    page = rae.get("/sunnydale/find/", {"q": "gardens"}).content.decode()
    assert "Found 1 thing with “gardens”." in page
    assert "A <mark>gardening</mark> corner" in page


def test_a_person_who_has_not_agreed_is_not_found_by_a_viewer(cast: Cast) -> None:
    make_person(cast.library, "Amy Quill")
    found = {
        member.actor_name: b"Quill</mark>"
        in cast.client(member).get("/sunnydale/find/", {"q": "quill"}).content
        for member in (cast.ada, cast.lee, cast.cal, cast.rae)
    }
    assert found == {"Ada": True, "Lee": True, "Cal": False, "Rae": False}


def test_an_empty_answer_says_what_to_try(cast: Cast) -> None:
    page = cast.client(cast.rae).get("/sunnydale/find/", {"q": "zeppelin"}).content.decode()
    assert "Nothing with “zeppelin” so far." in page
    assert "Try fewer letters" in page


def test_an_outsider_finds_no_page(cast: Cast) -> None:
    assert cast.client(cast.max).get("/sunnydale/find/", {"q": "room"}).status_code == 404


@pytest.mark.parametrize("page", ["0", "-1", "x", "²", "9" * 40])
def test_odd_page_numbers_are_answered(cast: Cast, page: str) -> None:
    answer = cast.client(cast.rae).get("/sunnydale/find/", {"q": "room", "page": page})
    assert answer.status_code == 200


def test_many_results_come_page_by_page(cast: Cast) -> None:
    for number in range(31):
        make_asset(cast.library, name=f"Room {number}")
    rae = cast.client(cast.rae)
    first = rae.get("/sunnydale/find/", {"q": "room"}).content.decode()
    second = rae.get("/sunnydale/find/", {"q": "room", "page": "2"}).content.decode()
    assert (first.count("<h2>"), second.count("<h2>")) == (30, 1)
    assert "More of them" in first
    assert "Earlier ones" in second


def test_one_result_costs_the_same_queries_as_three(cast: Cast) -> None:
    rae = cast.client(cast.rae)
    counts = []
    for names in (["Story one"], ["Story two", "Story three"]):
        for name in names:
            make_note(make_asset(cast.library, name=name), text="Story time")
        rebuild(cast.library.pk)
        rae.get("/sunnydale/find/", {"q": "story"})
        with CaptureQueriesContext(connection) as queries:
            rae.get("/sunnydale/find/", {"q": "story"})
        counts.append(len(queries))
    assert counts[0] == counts[1]
