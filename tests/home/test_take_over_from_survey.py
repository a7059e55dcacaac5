"""Take over what the survey reports: never an overwritten word, never an invented zero."""

import pytest
from django.core.exceptions import PermissionDenied

from all_rows import all_rows
from cast import Cast
from home.taking_over import FIND, PERIOD, outlets, suggested, take_all
from make import make_asset
from wherewithal.audit.models import ChangeSet
from wherewithal.capacity.models import Asset, StaffFacts
from wherewithal.history.actions import take_back
from wherewithal.home.find_library.actions import TakenOver
from wherewithal.home.find_library.figures import HOURS
from wherewithal.libraries.models import Library, Outlet
from wherewithal.proposals.models import Decision, Proposal
from wherewithal.quantities import from_code, parse_quantity
from wherewithal.quantities.describe import describe
from wherewithal.ui.digests import digest
from wherewithal.worksheets.actions import accept_suggestion
from wherewithal.worksheets.actions.facts import save_facts
from wherewithal.worksheets.edits import TextEdit
from wherewithal.worksheets.fact_edits import FactEdits


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


# On the worksheets


def staff_hours(cast: Cast) -> tuple[Asset, Proposal]:
    row = Asset.objects.in_library(cast.library).get(area="staff")
    return row, Proposal.objects.in_library(cast.library).get(asset_id=row.pk)


def test_a_reported_figure_asks_on_the_sheet_and_is_kept_there(cast: Cast) -> None:
    take_all(cast.ada, "MA0049")
    row, proposal = staff_hours(cast)
    client = cast.client(cast.lee)
    for path in ("worksheets/staff/", "worksheets/staff/facts/", f"assets/{row.pk}/"):
        page = client.get(f"/sunnydale/{path}").content.decode()
        assert f"103.6 full-time equivalents, {PERIOD}" in page
        assert "from “103.6" not in page  # nobody's own words
    accept_suggestion(by=cast.lee, proposal=proposal)
    assert str(StaffFacts.objects.in_library(cast.library).get().hours_per_week) == "4,144"


def test_whoever_types_the_fact_answers_the_suggestion(cast: Cast) -> None:
    take_all(cast.ada, "MA0049")
    row, _proposal = staff_hours(cast)
    typed = TextEdit("4000", was=digest(""))
    edit = FactEdits(row.pk, {"hours_per_week": typed})
    save_facts(by=cast.lee, area="staff", edits=[edit])
    assert not Proposal.objects.in_library(cast.library).filter(asset_id=row.pk).exists()


def test_the_library_gets_its_place_unless_it_has_one(cast: Cast) -> None:
    take_all(cast.ada, "MA0049")
    library = Library.objects.get(pk=cast.library.pk)
    assert library.address == "449 Broadway, Cambridge, MA 02138"
    main = outlets(cast)[0]
    assert (library.latitude, library.longitude) == (main.latitude, main.longitude)
    assert library.placed_how == "survey"
    Library.objects.filter(pk=library.pk).update(
        address="Elm", latitude="1", longitude="2", placed_how="hand"
    )
    take_all(cast.ada, "MA0049")
    library.refresh_from_db()
    assert (library.address, library.latitude, library.placed_how) == ("Elm", 1, "hand")
