"""The two rows that sum up the material resources: offered once, shown last, asked for their own facts."""

import re

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client

from all_rows import last_change
from cast import Cast
from make import make_asset, make_member, make_outlet
from wherewithal.accounts.permissions import RoleName
from wherewithal.audit.undo import undo
from wherewithal.capacity import actions
from wherewithal.capacity.checks import open_checks
from wherewithal.capacity.models import Asset
from wherewithal.proposals.models import Proposal
from wherewithal.ui.digests import digest

SHEET = "/sunnydale/worksheets/material/"
OFFER = "Add the two summary rows"


def page_of(client: Client, address: str = SHEET) -> str:
    page = client.get(address)
    assert page.status_code == 200
    return page.content.decode()


def rows_in_order(page: str) -> list[str]:
    return re.findall(r'name="row\.\d+\.name"[^>]*>([^<]+)</textarea>', page)


def material(cast: Cast) -> list[tuple[str, str]]:
    rows = Asset.objects.in_library(cast.library).filter(area="material")
    return list(rows.values_list("name", "summary_row"))


def test_one_button_adds_both_after_all_other_rows(cast: Cast) -> None:
    client = cast.client(cast.lee)
    assert OFFER in page_of(client)
    assert client.post(SHEET, {"do": "summary-rows:1"}).status_code == 302
    make_asset(cast.library, "material", "Laptops")
    page = page_of(client)
    assert rows_in_order(page) == ["Laptops", "Acquisition", "Use"]
    assert page.index("next.name") < page.index(">Acquisition<")
    assert OFFER not in page


def test_pressing_twice_adds_nothing_more_and_one_undo_takes_both_away(cast: Cast) -> None:
    actions.add_summary_rows(by=cast.lee)
    both = last_change()
    actions.add_summary_rows(by=cast.lee)
    assert material(cast) == [("Acquisition", "acquisition"), ("Use", "use")]
    undo(entry=both, by=cast.lee)
    assert material(cast) == []


def test_only_the_missing_one_is_added(cast: Cast) -> None:
    actions.add_asset(by=cast.lee, area="material", name="Our money", summary_row="acquisition")
    assert "Add the row “Use”" in page_of(cast.client(cast.lee))
    actions.add_summary_rows(by=cast.lee)
    assert material(cast) == [("Our money", "acquisition"), ("Use", "use")]


def test_offered_on_the_whole_sheet_to_those_who_write_about_all_of_it(cast: Cast) -> None:
    outlet = make_outlet(cast.library)
    bea = make_member(cast.library, "Bea", RoleName.EDITOR, outlet=outlet)
    assert OFFER not in page_of(cast.client(cast.lee), f"{SHEET}?outlet={outlet.pk}")
    assert OFFER not in page_of(cast.client(cast.lee), "/sunnydale/worksheets/space/")
    assert [OFFER in page_of(cast.client(m)) for m in (bea, cast.cal, cast.rae)] == [False] * 3
    with pytest.raises(PermissionDenied):
        actions.add_summary_rows(by=bea)


def test_their_pages_ask_for_what_is_theirs(cast: Cast) -> None:
    acquisition, use = actions.add_summary_rows(by=cast.lee)
    asked = {
        row.name: re.findall(
            r'name="fact\.(\w+)"', page_of(cast.client(cast.lee), f"/sunnydale/assets/{row.pk}/")
        )
        for row in (acquisition, use)
    }
    assert asked == {
        "Acquisition": ["budgets", "supply_sources", "givers"],
        "Use": ["who_can_use", "who_can_teach", "limits"],
    }


def test_what_is_known_stays_in_sight(cast: Cast) -> None:
    acquisition, _use = actions.add_summary_rows(by=cast.lee)
    actions.set_fact(by=cast.lee, asset=acquisition, field="condition", value="Worn")
    assert "Worn" in page_of(cast.client(cast.lee), f"/sunnydale/assets/{acquisition.pk}/")
    assert "Worn" in page_of(cast.client(cast.rae), f"/sunnydale/assets/{acquisition.pk}/")


def test_facts_of_a_summary_row_are_saved_from_its_page(cast: Cast) -> None:
    acquisition, _use = actions.add_summary_rows(by=cast.lee)
    client = cast.client(cast.lee)
    typed = {"do": "save", "fact.givers": "The Friends"}
    assert client.post(f"/sunnydale/assets/{acquisition.pk}/", typed).status_code == 302
    acquisition.refresh_from_db()
    assert acquisition.material_facts.givers == "The Friends"


def test_the_name_of_a_summary_row_suggests_no_quantity(cast: Cast) -> None:
    acquisition, _use = actions.add_summary_rows(by=cast.lee)
    things = make_asset(cast.library, "material", "Things")
    for row in (acquisition, things):
        was = f"name={digest(row.name)}"
        typed = {f"row.{row.pk}.name": "12 tablets", f"row.{row.pk}.was": was, "do": "save"}
        cast.client(cast.lee).post(SHEET, typed)
    proposals = Proposal.objects.in_library(cast.library)
    assert [(found.asset_id, found.field) for found in proposals] == [(things.pk, "quantity")]


def test_to_check_asks_the_acquisition_row_for_money_and_givers_after_all_things(
    cast: Cast,
) -> None:
    actions.add_summary_rows(by=cast.lee)
    make_asset(cast.library, "material", "Laptops")
    found = [
        (row.asset.name, [check.fact.name for check in row.checks if check.fact])
        for row in open_checks(cast.lee)
    ]
    assert found == [
        ("Laptops", ["quantity", "condition", "kept_where", "who_can_use", "who_can_teach"]),
        ("Acquisition", ["budgets", "supply_sources", "givers"]),
    ]
