"""Find your library: search, look at what it reports, tick, keep."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cast import Cast
from home.taking_over import ALL_FIGURES, FIND, PERIOD, outlets, suggested, take_all, told
from make import make_outlet
from wherewithal.audit.models import ChangeSet
from wherewithal.libraries.models import Library, Outlet
from wherewithal.proposals.models import Proposal


def test_a_name_that_many_share_is_told_apart_by_place_and_key(cast: Cast) -> None:
    page = cast.client(cast.ada).get(FIND, {"q": "oxford"}).content.decode()
    assert page.count("<strong>Oxford") == 12
    assert 'Oxford, MA</a> <small class="lede">MA0223' in page
    assert 'Oxford, NE</a> <small class="lede">NE0170' in page


def test_nobody_of_that_name_is_a_kind_answer(cast: Cast) -> None:
    page = cast.client(cast.ada).get(FIND, {"q": "zzzz<b>"}).content.decode()
    assert "No library like “zzzz&lt;b&gt;” is in the survey." in page


def test_a_library_that_is_in_no_survey_is_not_there(cast: Cast) -> None:
    assert cast.client(cast.ada).get(FIND + "ma9999/").status_code == 404


def test_what_is_here_already_is_not_ticked(cast: Cast) -> None:
    make_outlet(cast.library, "Our main house", kind="central", address="449 Broadway")
    make_outlet(cast.library, "Central Square", address="45 Pearl St., Cambridge")
    page = cast.client(cast.ada).get(FIND + "ma0049/").content.decode()
    assert "Here already, it seems: “Our main house”" in page
    assert "Here already, it seems: “Central Square”" in page
    assert page.count("checked") == 5 + 3


def test_another_library_than_the_one_that_stands_here_is_asked_about(cast: Cast) -> None:
    take_all(cast.ada, "MA0049")
    client, question = cast.client(cast.ada), "Is this the library that you mean?"
    assert question not in client.get(FIND + "ma0049/").content.decode()
    assert question in client.get(FIND + "wa0064/").content.decode()


def test_sent_twice_it_is_done_once(cast: Cast) -> None:
    client = cast.client(cast.ada)
    sent = {
        "csrfmiddlewaretoken": "of this page",
        "outlet": [outlet.number for outlet in told("MA0049").outlets],
        "figure": ALL_FIGURES,
    }
    first = client.post(FIND + "ma0049/", sent, follow=True)
    Outlet.objects.in_library(cast.library).filter(kind="branch").delete()
    client.post(FIND + "ma0049/", sent)
    assert "7 outlets stand here now." in first.content.decode()
    assert len(outlets(cast)) == 1
    assert ChangeSet.objects.count() == 1


def test_eighty_one_outlets_cost_no_more_questions_than_one(cast: Cast) -> None:
    client = cast.client(cast.ada)
    client.get(FIND)
    asked = []
    for key in ("ak0001", "il0098"):
        with CaptureQueriesContext(connection) as queries:
            client.get(f"{FIND}{key}/")
        asked.append(len(queries))
    assert len(told("IL0098").outlets) == 81
    assert asked[0] == asked[1]


def test_a_figure_is_kept_on_the_page_about_the_library(cast: Cast) -> None:
    take_all(cast.ada, "MA0049")
    client = cast.client(cast.ada)
    page = client.get("/sunnydale/about/").content.decode()
    assert PERIOD in page
    proposal = Proposal.objects.in_library(cast.library).get(model="library")
    kept = client.post(
        "/sunnydale/to-check/library/population_served/",
        {"do": f"keep:{proposal.pk}", "back": "library_profile"},
    )
    assert kept.headers["Location"] == "/sunnydale/about/"
    assert str(Library.objects.get(pk=cast.library.pk).population_served) == "118,927"


def test_a_reader_sees_no_suggestion_of_others(cast: Cast) -> None:
    take_all(cast.ada, "MA0049")
    for member in (cast.lee, cast.cal, cast.rae):
        assert PERIOD not in cast.client(member).get("/sunnydale/about/").content.decode()


def test_the_way_there_stands_where_it_is_of_use(cast: Cast) -> None:
    client = cast.client(cast.ada)
    words = "Find your library in the survey"
    assert words in client.get("/sunnydale/").content.decode()
    assert words in client.get("/sunnydale/about/").content.decode()
    assert words not in cast.client(cast.lee).get("/sunnydale/").content.decode()
    take_all(cast.ada, "MA0049")
    assert words not in client.get("/sunnydale/about/").content.decode()
    assert "Say yes or no to 3 suggestions" in client.get("/sunnydale/").content.decode()
    waiting = client.get("/sunnydale/to-check/suggestions/").content.decode()
    assert waiting.count(PERIOD) == 3


# What people type


@pytest.mark.parametrize("words", ["کتابخانه", "x" * 300, "zz\x00zz", "%", "' OR 1=1", "  "])
def test_odd_words_find_nothing_and_break_nothing(cast: Cast, words: str) -> None:
    page = cast.client(cast.ada).get(FIND, {"q": words})
    assert (page.status_code, page.context["found"]) == (200, [])


def test_odd_ticks_are_no_ticks(cast: Cast) -> None:
    sent = {"outlet": ["999", "a\x00", "002" * 99], "figure": ["name", "slug"]}
    page = cast.client(cast.ada).post(FIND + "ma0049/", sent, follow=True)
    assert page.status_code == 200
    assert (outlets(cast), suggested(cast)) == ([], {})


def test_outlets_stand_on_the_map_where_the_survey_places_them(cast: Cast) -> None:
    take_all(cast.ada, "MA0049")
    outlets = list(Outlet.objects.in_library(cast.library))
    assert {outlet.placed_how for outlet in outlets} == {"survey"}
    main = next(outlet for outlet in outlets if outlet.address.startswith("449 Broadway"))
    assert (str(main.latitude), str(main.longitude)) == ("42.374056", "-71.110858")
