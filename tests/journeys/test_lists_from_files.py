"""A directory with trouble comes in, is mended and sent again; the newer version; and back."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from cast import Cast
from make import make_asset, make_organization, make_outlet
from wherewithal.capacity.models import Asset
from wherewithal.insights.tasks import worker
from wherewithal.people.models import Organization
from wherewithal.transfer import long_work
from wherewithal.transfer.models import StagedFile

FIRST = """Agency,Street address,Telephone,Zone code
Seed shop,1 Oak Street,410-555-0101,B-12
,2 Elm Street,410-555-0102,
Bike Kitchen,3 Ash Street,410-555-0103,
"""


def names() -> list[str]:
    return sorted(Organization._base_manager.values_list("name", flat=True))


def send(page: Page, path: Path) -> None:
    page.goto("/sunnydale/lists/")
    page.get_by_label("File with a list").set_input_files(path)
    page.get_by_role("button", name="Read the list").click()
    expect(page.get_by_role("heading", name="What we recognised")).to_be_visible()


def take(page: Page, rows: str) -> None:
    page.get_by_role("button", name="Show what would come of it").click()
    page.get_by_role("button", name=rows).click()
    expect(page.get_by_role("heading", name="What came of the list")).to_be_visible()


def test_a_list_with_trouble_is_mended_and_sent_again_and_taken_back(
    story: Cast, open_as: Any, tmp_path: Path
) -> None:
    known = make_organization(story.library, "Bike kitchen", words="kind people")
    page = open_as(story.lee, "/sunnydale/people/")
    page.get_by_role("link", name="Take over a list of organizations").click()
    file = tmp_path / "directory.csv"
    file.write_text(FIRST)
    send(page, file)
    expect(page.get_by_label("Telephone")).to_have_value("phone")
    expect(page.get_by_label("Zone code")).to_have_value("")
    page.get_by_role("button", name="Show what would come of it").click()
    expect(page.get_by_text("Agency: There is no name here.")).to_be_visible()
    page.get_by_label("Is Bike Kitchen somebody you know?").select_option(str(known.pk))
    page.get_by_role("button", name="Keep these answers").click()
    page.get_by_role("button", name="Take over 2 rows").click()
    assert names() == ["Bike kitchen", "Seed shop"]
    known.refresh_from_db()
    assert (known.words, known.phone) == ("kind people", "410-555-0103")

    with page.expect_download() as downloading:
        page.get_by_role("link", name="The 1 row that is left, as a file to mend").click()
    left = Path(downloading.value.path()).read_text(encoding="utf-8-sig")
    mended = tmp_path / "to-mend.csv"
    mended.write_text(left.replace(",,2 Elm", ",Chess club,2 Elm"))
    send(page, mended)
    take(page, "Take over 1 row")
    assert names() == ["Bike kitchen", "Chess club", "Seed shop"]
    page.get_by_role("button", name="Take this list back").click()
    expect(page.get_by_text("Taken back, all of it.")).to_be_visible()
    assert names() == ["Bike kitchen", "Seed shop"]


def test_a_long_list_is_watched_until_a_worker_is_done_and_called_off(
    story: Cast, open_as: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(long_work, "SMALL_BYTES", 1)
    monkeypatch.setattr(long_work, "SMALL_ROWS", 1)
    page = open_as(story.lee, "/sunnydale/lists/")
    file = tmp_path / "clubs.csv"
    file.write_text("Name,Phone\n" + "".join(f"Club {n},410-555-{n:04}\n" for n in range(9)))
    page.get_by_label("File with a list").set_input_files(file)
    page.get_by_role("button", name="Read the list").click()
    expect(page.get_by_role("heading", name="This list is being read")).to_be_visible()
    worker.work_all()
    expect(page.get_by_role("heading", name="What we recognised")).to_be_visible()
    page.get_by_role("button", name="Show what would come of it").click()
    expect(page.get_by_role("progressbar", name="Rows that are worked out")).to_be_visible()
    worker.work_all()
    page.get_by_role("button", name="Take over 9 rows").click()
    expect(page.get_by_role("heading", name="This list is being taken over")).to_be_visible()
    page.get_by_role("button", name="Call it off").focus()
    StagedFile._base_manager.update(done=4)
    expect(page.get_by_text("4 of 9 rows are worked out")).to_be_visible()
    expect(page.get_by_role("button", name="Call it off")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Called off. Nothing of it was kept.")).to_be_visible()
    worker.work_all()
    assert names() == []


def test_cells_are_pasted_by_keyboard_without_a_script(story: Cast, open_as: Any) -> None:
    page = open_as(story.lee, "/sunnydale/lists/", java_script_enabled=False)
    page.get_by_label("Or paste the cells here").fill("Name\tPhone\nMill\t410-555-0101\n")
    page.get_by_role("button", name="Read the list").click()
    take(page, "Take over 1 row")
    assert names() == ["Mill"]
    page.goto(f"/sunnydale/lists/of/{Organization._base_manager.get().pk}/")
    expect(page.get_by_text("410-555-0101")).to_be_visible()


def test_an_inventory_is_recognised_put_right_by_hand_and_taken_over(
    story: Cast, open_as: Any, tmp_path: Path
) -> None:
    make_outlet(story.library, "Hill branch")
    drill = make_asset(story.library, "material", "Drill")
    page = open_as(story.lee, "/sunnydale/worksheets/material/")
    page.get_by_role("link", name="Take over an inventory from a file").click()
    file = tmp_path / "tools.csv"
    file.write_text(
        "Item,Quantity,Room,Branch,Bin\nHammer,-3,Cage,Hill Branch,4\nDrill,2,Shed,,\nSaw,None,,,\n"
    )
    send(page, file)
    rows = page.get_by_label("What are the rows of this list?")
    expect(rows).to_have_value("inventory")
    rows.select_option("organizations")
    page.get_by_role("button", name="Read it as this").click()
    expect(page.get_by_role("note")).to_contain_text("This looks like an inventory of things.")
    rows.select_option("inventory")
    page.get_by_role("button", name="Read it as this").click()
    expect(page.get_by_role("note")).to_have_count(0)
    page.get_by_label("Bin").select_option("kept_there")
    page.get_by_role("button", name="Show what would come of it").click()
    expect(page.get_by_text("how many: plenty · Hill branch · Cage, 4")).to_be_visible()
    page.get_by_label("Is Drill there already?").select_option(str(drill.pk))
    page.get_by_role("button", name="Keep these answers").click()
    page.get_by_role("button", name="Take over 3 rows").click()
    expect(page.get_by_role("heading", name="What came of the list")).to_be_visible()
    page.goto(f"/sunnydale/assets/{drill.pk}/")
    expect(page.get_by_label("how many")).to_have_value("2")
    page.get_by_role("link", name="In the words of lists").click()
    expect(page.get_by_text("Shed")).to_be_visible()
    page.go_back()
    page.goto("/sunnydale/lists/")
    page.get_by_role("link", name="tools").click()
    page.get_by_role("button", name="Take this list back").click()
    expect(page.get_by_text("Taken back, all of it.")).to_be_visible()
    assert list(Asset._base_manager.values_list("name", flat=True)) == ["Drill"]
