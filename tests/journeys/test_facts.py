"""What we know, as in a spreadsheet: a column filled by keyboard, a lost line, two people, no script."""

import re

from playwright.sync_api import Page, expect

from cast import Cast
from journeys.keyboard import focus
from journeys.sheet import box, is_wider_than_its_window, later_visit, saved
from make import make_asset, make_organization, make_person
from wherewithal.capacity import actions
from wherewithal.capacity.fields import FACT_FIELDS
from wherewithal.capacity.models import Asset, MaterialFacts
from wherewithal.quantities import parse_quantity

SHEET = "/sunnydale/worksheets/space/facts/"
RELATIONSHIPS = "/sunnydale/worksheets/relationships/facts/"
CAPACITY = "People it holds: "


def rooms(cast: Cast, *names: str) -> list[Asset]:
    return [make_asset(cast.library, name=name) for name in names]


def known(asset: Asset, fact: str = "capacity") -> str:
    found = Asset.objects.in_library(asset.library_id).get(pk=asset.pk)
    return str(getattr(found.space_facts, fact)) if hasattr(found, "space_facts") else ""


def problem(page: Page) -> str:
    return page.locator(".problem").inner_text()


def test_a_column_is_filled_with_keys_alone(story: Cast, open_as) -> None:
    hall, loft, den = rooms(story, "Hall", "Loft", "Den")
    page = open_as(story.lee, "/sunnydale/worksheets/space/")
    page.get_by_role("link", name="What we know").click()
    box(page, CAPACITY + "Hall").focus()
    page.keyboard.type("2 or 3")
    page.keyboard.press("Enter")
    page.keyboard.type("about 20")
    page.keyboard.press("Alt+ArrowDown")
    expect(box(page, CAPACITY + "Den")).to_be_focused()
    page.keyboard.type("several")
    page.keyboard.press("Tab")
    expect(box(page, "People, hanging out: Den")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Alt+ArrowUp")
    expect(box(page, CAPACITY + "Loft")).to_be_focused()
    saved(page)
    expect(page.locator(".unsaved")).to_have_count(0)
    assert [known(room) for room in (hall, loft, den)] == ["2 or 3", "about 20", "several"]


PASTE = """(cell, text) => {
  const carried = new DataTransfer();
  carried.setData("text/plain", text);
  const how = { clipboardData: carried, bubbles: true, cancelable: true };
  cell.dispatchEvent(new ClipboardEvent("paste", how));
}"""


def test_a_column_of_a_spreadsheet_is_pasted_down_the_rows(story: Cast, open_as) -> None:
    hall, loft, den = rooms(story, "Hall", "Loft", "Den")
    page = open_as(story.lee, SHEET)
    box(page, CAPACITY + "Hall").focus()
    box(page, CAPACITY + "Hall").evaluate(PASTE, "12\n\nabout 20\n")
    saved(page)
    expect(page.locator(".unsaved")).to_have_count(0)
    assert [known(room) for room in (hall, loft, den)] == ["12", "", "about 20"]
    page.get_by_role("combobox", name="Outdoors: Hall").evaluate(PASTE, "No\n?\nyes")
    expect(page.get_by_role("combobox", name="Outdoors: Den")).to_have_value("yes")
    expect(page.locator(".unsaved")).to_have_count(0)
    assert [known(room, "is_outdoors") for room in (hall, loft, den)] == ["False", "", "True"]
    box(page, CAPACITY + "Den").evaluate(PASTE, "1\n2")
    expect(page.locator("#saved")).to_contain_text("more lines than there are rows")


def test_what_was_refused_is_not_called_saved(story: Cast, open_as) -> None:
    hall, loft = rooms(story, "Hall", "Loft")
    page = open_as(story.lee, SHEET)
    box(page, CAPACITY + "Hall").fill("many, many")
    page.keyboard.press("Tab")
    expect(page.locator(".problem")).to_be_visible()
    box(page, CAPACITY + "Loft").fill("20")
    page.keyboard.press("Tab")
    expect(page.locator("#saved")).to_have_text("Not everything is saved yet: see below.")
    page.reload()
    expect(page.locator("#saved")).to_contain_text("1 thing needs your eye")
    expect(page.locator("#saved")).to_have_class(re.compile("waiting"))
    box(page, CAPACITY + "Hall").fill("")
    page.keyboard.press("Tab")
    saved(page)
    expect(page.locator(".problem")).to_have_count(0)
    assert [known(room) for room in (hall, loft)] == ["", "20"]


def test_escape_leads_back_to_what_was_saved(story: Cast, open_as) -> None:
    (hall,) = rooms(story, "Hall")
    actions.set_fact(by=story.lee, asset=hall, field="capacity", value=parse_quantity("30"))
    page = open_as(story.lee, SHEET)
    box(page, CAPACITY + "Hall").fill("40")
    page.keyboard.press("Escape")
    expect(box(page, CAPACITY + "Hall")).to_have_value("30")
    page.keyboard.press("Tab")
    page.wait_for_timeout(300)
    assert known(hall) == "30"


def test_a_choice_and_a_longer_answer_are_saved_as_you_go(story: Cast, open_as) -> None:
    (hall,) = rooms(story, "Hall")
    page = open_as(story.lee, SHEET)
    page.get_by_role("combobox", name="Outdoors: Hall").select_option("yes")
    box(page, "Equipment: Hall").fill("A screen\nTwo pianos")
    page.keyboard.press("Tab")
    saved(page)
    expect(page.locator(".unsaved")).to_have_count(0)
    assert (known(hall, "is_outdoors"), known(hall, "equipment")) == (
        "True",
        "A screen\nTwo pianos",
    )


def test_the_cell_with_the_focus_is_never_behind_the_names(story: Cast, open_as) -> None:
    rooms(story, "Hall", "Loft")
    page = open_as(story.lee, SHEET, viewport={"width": 1000, "height": 700})
    box(page, "How full it usually is: Loft").focus()
    for _step in range(len(FACT_FIELDS["space"]) + 4):
        page.keyboard.press("Shift+Tab")
        focus(page)
        edge = page.locator("thead th").first.evaluate(
            "names => names.getBoundingClientRect().right"
        )
        start = page.evaluate("document.activeElement.getBoundingClientRect().left")
        assert start >= edge or page.evaluate("document.activeElement.closest('th') !== null")


def test_a_fact_survives_a_lost_line(story: Cast, open_as) -> None:
    hall, loft = rooms(story, "Hall", "Loft")
    page = open_as(story.lee, SHEET)
    page.context.set_offline(True)
    box(page, CAPACITY + "Hall").fill("about 20")
    page.keyboard.press("Enter")
    expect(page.locator("#saved")).to_contain_text("No connection")
    assert known(hall) == ""
    page.context.set_offline(False)
    saved(page)
    box(page, CAPACITY + "Loft").fill("8")
    page.keyboard.press("Tab")
    expect(page.locator(".unsaved")).to_have_count(0)
    saved(page)
    assert [known(hall), known(loft)] == ["about 20", "8"]


def test_a_fact_survives_a_closed_tab(story: Cast, open_as) -> None:
    (hall,) = rooms(story, "Hall")
    page = open_as(story.lee, SHEET)
    page.context.set_offline(True)
    box(page, CAPACITY + "Hall").fill("about 20")
    page.keyboard.press("Tab")
    expect(page.locator("#saved")).to_contain_text("No connection")
    with later_visit(page) as again:
        expect(again.locator("#saved")).to_contain_text("were found on this device and sent")
    assert known(hall) == "about 20"


def test_words_of_another_tab_are_taken_over_when_it_closes(story: Cast, open_as) -> None:
    (hall,) = rooms(story, "Hall")
    closing = open_as(story.lee, SHEET)
    context = closing.context
    context.set_offline(True)
    box(closing, CAPACITY + "Hall").fill("about 20")
    closing.keyboard.press("Tab")
    expect(closing.locator("#saved")).to_contain_text("No connection")
    closing.route("**/*", lambda route: route.abort())
    context.set_offline(False)
    staying = context.new_page()
    staying.goto(SHEET)
    expect(box(staying, CAPACITY + "Hall")).to_have_value("")
    closing.close()
    expect(staying.locator("#saved")).to_contain_text("were found on this device and sent")
    assert known(hall) == "about 20"


def test_a_number_that_cannot_be_read_is_explained_in_its_cell(story: Cast, open_as) -> None:
    (hall,) = rooms(story, "Hall")
    page = open_as(story.lee, SHEET)
    box(page, CAPACITY + "Hall").fill("blue")
    page.keyboard.press("Tab")
    expect(page.locator("td.number .problem")).to_contain_text("We could not find a number")
    expect(box(page, CAPACITY + "Hall")).to_have_value("blue")
    expect(box(page, CAPACITY + "Hall")).to_have_attribute("aria-invalid", "true")
    box(page, CAPACITY + "Hall").fill("22")
    page.keyboard.press("Tab")
    saved(page)
    expect(page.locator(".problem")).to_have_count(0)
    assert known(hall) == "22"


def test_two_people_in_one_cell_see_both_values(story: Cast, open_as) -> None:
    (hall,) = rooms(story, "Hall")
    page = open_as(story.lee, SHEET)
    actions.set_fact(by=story.ada, asset=hall, field="capacity", value=parse_quantity("30"))
    box(page, CAPACITY + "Hall").fill("50")
    page.keyboard.press("Tab")
    choice = page.get_by_role("group", name="Somebody changed this meanwhile to:")
    expect(choice).to_contain_text("30")
    choice.get_by_role("button", name="Use my words").click()
    saved(page)
    expect(page.locator(".unsaved")).to_have_count(0)
    assert known(hall) == "50"


def test_what_others_wrote_in_the_row_is_not_written_over_unseen(story: Cast, open_as) -> None:
    (hall,) = rooms(story, "Hall")
    page = open_as(story.lee, SHEET)
    actions.set_fact(by=story.ada, asset=hall, field="capacity", value=parse_quantity("30"))
    box(page, "Equipment: Hall").fill("Piano")
    page.keyboard.press("Tab")
    saved(page)
    expect(box(page, CAPACITY + "Hall")).to_have_value("30")


def test_people_are_chosen_by_name(story: Cast, open_as) -> None:
    tie = make_asset(story.library, area="relationship", name="Quilters")
    make_organization(story.library)
    pam = make_person(story.library)
    page = open_as(story.lee, RELATIONSHIPS)
    page.get_by_role("combobox", name="Who holds the tie: Quilters").fill("pam")
    page.keyboard.press("Tab")
    saved(page)
    expect(page.get_by_role("combobox", name="Who holds the tie: Quilters")).to_have_value("Pam")
    stored = Asset.objects.in_library(story.library).get(pk=tie.pk)
    assert stored.relationship_facts.holder == pam


def test_a_suggestion_is_kept_in_its_cell(story: Cast, open_as) -> None:
    (hall,) = rooms(story, "Hall")
    value = parse_quantity("about 45")
    actions.suggest_change(by=story.cal, asset=hall, field="capacity", value=value)
    page = open_as(story.lee, SHEET)
    page.get_by_role("button", name="Keep").click()
    expect(box(page, CAPACITY + "Hall")).to_have_value("about 45")
    expect(page.locator(".hint")).to_have_count(0)
    assert known(hall) == "about 45"


def test_without_a_script_there_is_a_button(story: Cast, open_as) -> None:
    hall, loft = rooms(story, "Hall", "Loft")
    page = open_as(story.lee, SHEET, java_script_enabled=False)
    box(page, CAPACITY + "Hall").fill("blue")
    box(page, CAPACITY + "Loft").fill("2 or 3")
    page.get_by_role("button", name="Save").last.click()
    expect(page.get_by_role("alert")).to_contain_text("1 cell needs your eye")
    expect(box(page, CAPACITY + "Hall")).to_have_value("blue")
    assert (known(hall), known(loft)) == ("", "2 or 3")
    box(page, CAPACITY + "Hall").fill("22")
    box(page, CAPACITY + "Hall").press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("Saved")
    assert (known(hall), known(loft)) == ("22", "2 or 3")


def test_on_a_phone_each_row_is_a_card(story: Cast, open_as) -> None:
    (hall,) = rooms(story, "Hall")
    page = open_as(story.lee, SHEET, viewport={"width": 390, "height": 844})
    assert not is_wider_than_its_window(page)
    box(page, CAPACITY + "Hall").fill("12")
    box(page, CAPACITY + "Hall").blur()
    saved(page)
    assert known(hall) == "12"
    expect(page.get_by_role("link", name=re.compile("^Hall"))).to_be_visible()


def test_a_fact_that_its_row_does_not_ask_for_is_emptied(story: Cast, open_as) -> None:
    sums_up = make_asset(story.library, "material", name="Giving", summary_row="acquisition")
    MaterialFacts.objects.create(library=story.library, asset=sums_up, kept_where="Attic")
    page = open_as(story.lee, "/sunnydale/worksheets/material/facts/")
    box(page, "Where it is: Giving").fill("")
    page.keyboard.press("Tab")
    saved(page)
    expect(page.locator(".unsaved")).to_have_count(0)
    sums_up.refresh_from_db()
    assert sums_up.material_facts.kept_where == ""
