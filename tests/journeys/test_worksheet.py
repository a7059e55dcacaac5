"""The worksheet as people use it: typing, keys, suggestions, and no script at all."""

from playwright.sync_api import expect

from cast import Cast
from journeys.sheet import SHEET, box, notes, saved, slow
from make import make_asset, make_note
from wherewithal.capacity.models import Asset


def test_a_row_is_typed_with_tab_and_enter_alone(story: Cast, open_as) -> None:
    page = open_as(story.lee, SHEET)
    box(page, "Next room or place…").focus()
    page.keyboard.type("Garden")
    page.keyboard.press("Tab")
    page.keyboard.type("Roses")
    page.keyboard.press("Enter")
    page.keyboard.type("A bench")
    page.keyboard.press("Tab")
    page.keyboard.type("Nobody weeds")
    page.keyboard.press("Tab")
    saved(page)
    expect(page.locator(".unsaved")).to_have_count(0)
    page.reload()
    garden = Asset._base_manager.get()
    assert garden.name == "Garden"
    assert notes() == ["Roses", "A bench"]
    assert notes("challenge") == ["Nobody weeds"]
    expect(page.get_by_role("rowheader").first).to_contain_text("Garden")


def test_words_typed_while_the_name_is_saved_make_no_second_row(story: Cast, open_as) -> None:
    page = open_as(story.lee, SHEET)
    page.route("**/worksheets/space/**", slow)
    box(page, "Next room or place…").focus()
    page.keyboard.type("Garden")
    page.keyboard.press("Tab")
    page.keyboard.type("Rose")
    page.locator("tr[id^=row-]").wait_for()
    page.keyboard.type("s")
    page.keyboard.press("Tab")
    saved(page)
    expect(page.locator(".unsaved")).to_have_count(0)
    page.reload()
    expect(page.get_by_role("rowheader")).to_have_count(2)
    page.wait_for_timeout(300)
    assert [asset.name for asset in Asset._base_manager.all()] == ["Garden"]
    assert notes() == ["Roses"]


def test_words_typed_before_the_script_has_come_are_saved(story: Cast, open_as) -> None:
    make_asset(story.library, name="Hall")
    page = open_as(story.lee, "/sunnydale/")
    page.route("**/worksheet/begin*.js", slow)
    page.goto(SHEET, wait_until="commit")
    box(page, "Strengths: Hall").fill("Wide")
    box(page, "Next room or place…").fill("Garden")
    box(page, "Challenges: Hall").focus()
    saved(page)
    expect(page.locator(".unsaved")).to_have_count(0)
    assert notes() == ["Wide"]
    assert Asset._base_manager.count() == 2


def test_alt_arrows_lead_between_rows_and_escape_back_to_what_was_saved(
    story: Cast, open_as
) -> None:
    first, second = make_asset(story.library, name="Hall"), make_asset(story.library, name="Loft")
    make_note(first, text="Wide")
    make_note(second, text="Sunny")
    page = open_as(story.lee, SHEET)
    box(page, "Strengths: Hall").focus()
    page.keyboard.press("Alt+ArrowDown")
    expect(box(page, "Strengths: Loft")).to_be_focused()
    page.keyboard.press("Alt+ArrowUp")
    expect(box(page, "Strengths: Hall")).to_be_focused()
    page.keyboard.type("Narrow")
    page.keyboard.press("Escape")
    expect(box(page, "Strengths: Hall")).to_have_value("Wide")
    page.keyboard.press("Tab")
    page.wait_for_timeout(300)
    assert notes() == ["Wide", "Sunny"]


def test_tab_goes_from_cell_to_cell_and_arrows_within_a_cell(story: Cast, open_as) -> None:
    hall = make_asset(story.library, name="Hall")
    make_note(hall, text="Wide")
    make_note(hall, text="Warm")
    page = open_as(story.lee, SHEET)
    box(page, "Strengths: Hall").focus()
    page.keyboard.press("End")
    page.keyboard.press("ArrowDown")
    expect(page.locator("textarea:focus")).to_have_value("Warm")
    box(page, "Strengths: Hall").focus()
    page.keyboard.press("Tab")
    expect(box(page, "Challenges: Hall")).to_be_focused()


def test_an_emptied_line_leaves_the_sheet(story: Cast, open_as) -> None:
    hall = make_asset(story.library, name="Hall")
    make_note(hall, text="Wide")
    make_note(hall, text="Warm")
    page = open_as(story.lee, SHEET)
    box(page, "Strengths: Hall").fill("")
    page.keyboard.press("Tab")
    expect(page.locator("#saved")).to_contain_text("Line taken off the sheet")
    expect(page.locator('td[data-kind="strength"] textarea').first).to_have_value("Warm")
    assert notes() == ["Warm"]


def test_a_suggestion_is_kept_with_one_button(story: Cast, open_as) -> None:
    page = open_as(story.lee, SHEET)
    box(page, "Next room or place…").fill("Hall (50 people)")
    page.keyboard.press("Tab")
    expect(page.get_by_text("People it holds: 50?")).to_be_visible()
    page.get_by_role("button", name="Keep").click()
    expect(page.get_by_text("holds 50")).to_be_visible()
    hall = Asset._base_manager.get()
    assert str(hall.space_facts.capacity) == "50"


def test_without_script_the_sheet_is_filled_with_one_button(story: Cast, open_as) -> None:
    make_asset(story.library, name="Hall")
    page = open_as(story.lee, SHEET, java_script_enabled=False)
    box(page, "Strengths: Hall").fill("Warm")
    box(page, "Next room or place…").fill("Loft")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("status").first).to_contain_text("Saved")
    assert notes() == ["Warm"]
    assert sorted(Asset._base_manager.values_list("name", flat=True)) == ["Hall", "Loft"]
