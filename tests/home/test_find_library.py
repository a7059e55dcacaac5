"""Find your library: search, look, take over; never an overwritten word, never an invented zero."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext

from all_rows import all_rows
from cast import Cast
from make import make_asset, make_outlet
from wherewithal.accounts.models import Membership
from wherewithal.audit.models import ChangeSet
from wherewithal.capacity.models import Asset, StaffFacts
from wherewithal.history.actions import take_back
from wherewithal.home.find_library.actions import TakenOver, take_over_from_survey
from wherewithal.home.find_library.figures import COMPUTERS, HOURS, PEOPLE_SERVED, STAFF
from wherewithal.home.find_library.table import Reported, reported
from wherewithal.libraries.models import Library, Outlet
from wherewithal.proposals.models import Decision, Proposal
from wherewithal.quantities import from_code, parse_quantity
from wherewithal.quantities.describe import describe

FIND = "/sunnydale/find-your-library/"
PERIOD = "reported for July 2020 to June 2021"
ALL_FIGURES = (PEOPLE_SERVED, HOURS, STAFF, COMPUTERS)


def told(key: str) -> Reported:
    found = reported(key)
    assert found is not None
    return found


def take_all(by: Membership, key: str, **options: Any) -> TakenOver:
    system = told(key)
    numbers = [outlet.number for outlet in system.outlets]
    return take_over_from_survey(
        by=by, told=system, outlets=numbers, figures=ALL_FIGURES, **options
    )


def outlets(cast: Cast) -> list[Outlet]:
    return list(Outlet.objects.in_library(cast.library))


def suggested(cast: Cast) -> dict[str, tuple[str, str]]:
    """What is suggested by field: value and grounds."""
    return {
        proposal.field: (describe(from_code(proposal.value)), proposal.grounds)
        for proposal in Proposal.objects.in_library(cast.library)
    }


# The action


def test_cambridge_brings_seven_outlets_in_words_people_use(cast: Cast) -> None:
    assert take_all(cast.ada, "MA0049") == TakenOver(outlets=7, figures=3)
    found = outlets(cast)
    assert [(outlet.name, outlet.kind, outlet.address) for outlet in found[:3]] == [
        ("Cambridge Public Library", "central", "449 Broadway, Cambridge, MA 02138"),
        ("Central Square Branch Library", "branch", "45 Pearl Street, Cambridge, MA 02139"),
        ("William Cardinal O’Connell Branch", "branch", "48 Sixth Street, Cambridge, MA 02141"),
    ]
    assert found[0].words == f"Open 559 hours in 4 weeks; 104,000 square feet ({PERIOD})."
    assert found[1].words == f"15,000 square feet ({PERIOD})."
    assert not any(outlet.hours_per_week.is_known for outlet in found)


def test_counted_figures_are_suggested_and_never_stored(cast: Cast) -> None:
    take_all(cast.ada, "MA0049")
    assert suggested(cast) == {
        "population_served": ("118,927", PERIOD),
        "hours_per_week": ("4,144", f"103.6 full-time equivalents, {PERIOD}"),
        "quantity": ("196", f"computers with internet for the public, {PERIOD}"),
    }
    library = Library.objects.get(pk=cast.library.pk)
    assert not library.population_served.is_known
    assert (library.fscs_key, library.state, library.locale) == ("MA0049", "Massachusetts", "12")
    names = Asset.objects.in_library(cast.library).order_by("pk").values_list("area", "name")
    assert list(names) == [("staff", "All staff, as reported"), ("material", "Public computers")]


def test_nothing_that_stands_here_is_overwritten(cast: Cast) -> None:
    Library.objects.filter(pk=cast.library.pk).update(
        fscs_key="MA0001", state="Bay State", locale="11"
    )
    take_all(cast.ada, "MA0049")
    library = Library.objects.get(pk=cast.library.pk)
    assert (library.fscs_key, library.state, library.locale) == ("MA0001", "Bay State", "11")


def test_rows_that_are_there_are_used(cast: Cast) -> None:
    staff = make_asset(cast.library, "staff", "All staff")
    computers = make_asset(cast.library, "material", "Public internet computers")
    StaffFacts.objects.create(
        library=cast.library, asset=staff, hours_per_week=parse_quantity("4,144")
    )
    take_all(cast.ada, "MA0049")
    keys = [staff.pk, computers.pk]
    assert sorted(Asset.objects.in_library(cast.library).values_list("pk", flat=True)) == keys
    assert set(suggested(cast)) == {"population_served", "quantity"}  # the hours stand there


def test_seattle_says_how_many_bookmobiles_and_why_no_hours(cast: Cast) -> None:
    assert take_all(cast.ada, "WA0064") == TakenOver(outlets=28, figures=3)
    period = "reported for January 2021 to December 2021"
    mobile = Outlet.objects.in_library(cast.library).get(kind="bookmobile")
    assert mobile.words == (
        f"Open about 7.3 hours a week: 380 hours in 52 weeks; 4 bookmobiles ({period})."
    )
    page = cast.client(cast.ada).get(FIND + "wa0064/").content.decode()
    assert "It cannot be told for 7 of 28 outlets" in page


def test_one_outlet_open_all_year_has_hours_a_week(cast: Cast) -> None:
    assert take_all(cast.ada, "AK0001") == TakenOver(outlets=1, figures=4)
    library = Proposal.objects.in_library(cast.library).get(model="library", field=HOURS)
    assert describe(from_code(library.value)) == "27"
    (outlet,) = outlets(cast)
    assert outlet.words.startswith("Open 27 hours a week: 1,404 hours in 52 weeks")


def test_a_figure_held_back_is_not_reported_and_not_zero(cast: Cast) -> None:
    take_all(cast.ada, "CA0212")
    assert "population_served" not in suggested(cast)
    page = cast.client(cast.ada).get(FIND + "ca0212/").content.decode()
    assert 'People served: <span class="ask">not reported</span>' in page


def test_temporarily_closed_says_so_and_suggests_nothing(cast: Cast) -> None:
    assert take_all(cast.ada, "CT0196") == TakenOver(outlets=1, figures=0)
    (outlet,) = outlets(cast)
    assert outlet.words == "Temporarily closed, reported for a year whose dates were not told."
    assert suggested(cast) == {}
    page = cast.client(cast.ada).get(FIND + "ct0196/").content.decode()
    assert "reported as temporarily closed" in page
    assert "people served" in page.lower()


def test_two_outlets_of_one_name_are_told_apart_by_their_streets(cast: Cast) -> None:
    take_all(cast.ada, "IL0098")
    west = [outlet.name for outlet in outlets(cast) if outlet.name.startswith("West Town")]
    assert len(west) == 2
    assert west[0] == "West Town Branch"
    assert west[1].startswith("West Town Branch (")


def test_once_more_adds_nothing(cast: Cast) -> None:
    take_all(cast.ada, "MA0049")
    before = all_rows()
    assert take_all(cast.ada, "MA0049") == TakenOver(outlets=0, figures=0)
    assert all_rows() == before


def test_what_waits_or_was_declined_is_not_ticked_again(cast: Cast) -> None:
    take_all(cast.ada, "MA0049")
    client = cast.client(cast.ada)
    page = client.get(FIND + "ma0049/").content.decode()
    assert (page.count("checked"), page.count("it waits for somebody to keep it")) == (0, 3)
    Proposal.objects.in_library(cast.library).update(decision=Decision.DECLINED)
    page = client.get(FIND + "ma0049/").content.decode()
    assert (page.count("checked"), page.count("Somebody said no to it before")) == (0, 3)
    nothing = client.post(FIND + "ma0049/", follow=True).content.decode()
    assert "There was nothing new to take over." in nothing


def test_whoever_ticks_a_declined_figure_means_it(cast: Cast) -> None:
    take_all(cast.ada, "MA0049")
    Proposal.objects.in_library(cast.library).update(decision=Decision.DECLINED)
    assert take_all(cast.ada, "MA0049").figures == 3


def test_it_is_one_entry_and_undone_as_a_whole(cast: Cast) -> None:
    before = all_rows()
    take_all(cast.ada, "MA0049")
    (entry,) = ChangeSet.objects.all()
    assert entry.what % entry.values == (
        "took over what the survey reports about “Cambridge Public Library”"
    )
    take_back(by=cast.ada, entry=entry)
    assert all_rows() == before


def test_only_admins_take_over(cast: Cast) -> None:
    with pytest.raises(PermissionDenied):
        take_all(cast.lee, "MA0049")
    for member in (cast.lee, cast.cal, cast.rae):
        for path in (FIND, FIND + "ma0049/"):
            assert cast.client(member).get(path).status_code == 403


# The pages


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


def test_sent_twice_it_is_done_once(cast: Cast) -> None:
    client = cast.client(cast.ada)
    sent = {
        "key": "8b6e4f0e-29ad-4f52-8a6e-0d3e2d6b1f11",
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
    assert (
        "Say yes or no to a figure about the library" in client.get("/sunnydale/").content.decode()
    )
