"""The house by keyboard: in by the front door, to a worksheet, a suggestion, an answer, the menu."""

from playwright.sync_api import expect

from cast import Cast
from journeys.keyboard import focus, tab_to, walk_around
from journeys.sheet import saved
from make import PASSWORD, make_asset, make_note
from wherewithal.capacity.models import Asset, Note


def test_in_by_the_front_door_and_past_the_top_of_the_page(story: Cast, open_as) -> None:
    page = open_as(None, "/")
    tab_to(page, "E-mail address")
    page.keyboard.type(story.lee.user.email)
    tab_to(page, "Password")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sunnydale Public Library")
    page.keyboard.press("Tab")
    assert focus(page).name == "Skip to the page"
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
    page.wait_for_url("**/#main")  # the jump may come a moment after the focus, and take it back
    page.keyboard.press("Tab")
    assert focus(page).name == "Quick start"


def test_the_menu_opens_and_closes_with_keys(story: Cast, open_as) -> None:
    page = open_as(story.lee, "/sunnydale/worksheets/space/")
    menu = page.get_by_role("link", name="My page", exact=True)
    tab_to(page, "More")
    page.keyboard.press("Enter")
    expect(menu).to_be_visible()
    tab_to(page, "My page")
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    assert focus(page).name == "More"
    page.keyboard.press("Space")
    expect(menu).to_be_visible()
    tab_to(page, "Find in this library")
    expect(menu).to_be_hidden()


def test_a_row_with_its_lines_and_a_suggestion_kept(story: Cast, open_as) -> None:
    page = open_as(story.lee, "/sunnydale/")
    tab_to(page, "What we have")
    page.keyboard.press("Enter")
    page.wait_for_url("**/worksheets/")
    tab_to(page, "Space")
    page.keyboard.press("Enter")
    page.wait_for_url("**/worksheets/space/")
    tab_to(page, "Next room or place…")
    page.keyboard.type("Hall (50 people)")
    page.keyboard.press("Tab")
    page.keyboard.type("Warm")
    page.keyboard.press("Enter")
    page.keyboard.type("Near the bus")
    page.keyboard.press("Tab")
    saved(page)
    tab_to(page, "Keep", key="Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text("holds 50")).to_be_visible()
    hall = Asset._base_manager.get()
    assert str(hall.space_facts.capacity) == "50"
    assert [note.text for note in Note._base_manager.order_by("pk")] == ["Warm", "Near the bus"]
    assert focus(page).name == "Room or place: Hall (50 people)"


def test_something_to_check_is_answered(story: Cast, open_as) -> None:
    make_note(make_asset(story.library, name="Hall"), kind="question", text="Is there a plug?")
    page = open_as(story.lee, "/sunnydale/")
    tab_to(page, "To check")
    page.keyboard.press("Enter")
    page.wait_for_url("**/to-check/")
    tab_to(page, "Hall")
    page.keyboard.press("Enter")
    page.wait_for_url("**/to-check/*/")
    tab_to(page, "Answer")
    page.keyboard.type("Two, behind the stage")
    tab_to(page, "with the question")
    page.keyboard.press("ArrowDown")
    tab_to(page, "Answer")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_be_visible()
    assert Note._base_manager.get(kind="strength").text == "Two, behind the stage"


def test_the_keys_go_once_around_and_are_never_caught(story: Cast, open_as) -> None:
    hall = make_asset(story.library, name="Hall")
    make_note(hall, text="Warm")
    page = open_as(story.lee, "/sunnydale/worksheets/space/")
    forth = walk_around(page)
    page.reload()
    back = walk_around(page, key="Shift+Tab")
    assert (forth[0], forth[-1]) == ("Skip to the page", "Change many rows at once")
    assert sorted(forth) == sorted(back)
    assert "Strengths: Next room or place…" in forth
    page.goto("/sunnydale/map/")
    assert any(name.startswith("Hall: 1 strength") for name in walk_around(page))


def test_a_question_about_a_form_is_met_at_its_field(story: Cast, open_as) -> None:
    page = open_as(story.lee, "/sunnydale/exchanges/add/")
    tab_to(page, "we gave")
    page.keyboard.press("Space")
    tab_to(page, "Or somebody who is not noted yet")
    page.keyboard.type("The bike shop")
    tab_to(page, "How much?")
    page.keyboard.type("who counts")
    page.keyboard.press("Enter")
    expect(page.get_by_label("How much?")).to_be_focused()
    expect(page.get_by_label("How much?")).to_have_value("who counts")
    assert focus(page).name == "How much?"
