"""The worksheet as people use it: typing, keys, a lost line, two people in one cell."""

import time
from itertools import pairwise
from typing import Any

from playwright.sync_api import Route, expect

from cast import Cast
from journeys.sheet import box, saved
from make import make_asset, make_note
from wherewithal.capacity.models import Asset, Note

SHEET = "/sunnydale/worksheets/space/"


def slow(route: Route) -> None:
    """Let the answer come late, so that typing goes on meanwhile."""
    time.sleep(0.5)
    route.continue_()


def notes(kind: str = "strength") -> list[str]:
    found = Note._base_manager.filter(kind=kind).order_by("position", "pk")
    return [note.text for note in found]


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


ROOM_FOR_A_FOCUS_RING = 6


def gaps(boxes: list[Any]) -> list[float]:
    """How far each box stands from the one before: beside it, or below where the line was full."""
    return [
        max(later["x"] - (one["x"] + one["width"]), later["y"] - (one["y"] + one["height"]))
        for one, later in pairwise(boxes)
    ]


def test_two_people_in_one_cell_both_keep_their_text(story: Cast, open_as) -> None:
    make_note(make_asset(story.library, name="Hall"), text="Wide")
    ada, lee = open_as(story.ada, SHEET), open_as(story.lee, SHEET)
    box(ada, "Strengths: Hall").fill("Wide and warm")
    ada.keyboard.press("Tab")
    saved(ada)
    box(lee, "Strengths: Hall").fill("Wide, but cold")
    lee.keyboard.press("Tab")
    choice = lee.get_by_role("group", name="Ada changed this meanwhile to:")
    expect(choice).to_contain_text("Wide and warm")
    assert notes() == ["Wide and warm"]
    ways = [button.bounding_box() for button in choice.get_by_role("button").all()]
    assert min(gaps(ways)) >= ROOM_FOR_A_FOCUS_RING
    first_of_each_line = {way["y"]: way["x"] for way in reversed(ways)}
    assert len(set(first_of_each_line.values())) == 1
    choice.get_by_role("button", name="Keep both").click()
    lee.keyboard.press("Tab")
    saved(lee)
    assert notes() == ["Wide and warm", "Wide, but cold"]


def test_saving_one_line_overwrites_no_other_unseen(story: Cast, open_as) -> None:
    hall = make_asset(story.library, name="Hall")
    make_note(hall, text="Wide")
    make_note(hall, kind="challenge", text="Cold")
    lee = open_as(story.lee, SHEET)
    lee.route("**/worksheets/space/**", slow)
    Note._base_manager.filter(kind="challenge").update(text="Cold in winter", edited_by_name="Ada")
    box(lee, "Strengths: Hall").fill("Wide and warm")
    box(lee, "Challenges: Hall").fill("Chilly")
    lee.keyboard.press("Tab")
    expect(lee.get_by_role("group", name="Ada changed this meanwhile to:")).to_contain_text(
        "Cold in winter"
    )
    assert notes() == ["Wide and warm"]
    assert notes("challenge") == ["Cold in winter"]


def test_what_a_colleague_wrote_meanwhile_is_shown_after_a_save(story: Cast, open_as) -> None:
    hall = make_asset(story.library, name="Hall")
    make_note(hall, text="Wide")
    make_note(hall, kind="challenge", text="Cold")
    lee = open_as(story.lee, SHEET)
    Note._base_manager.filter(kind="challenge").update(text="Cold in winter", edited_by_name="Ada")
    box(lee, "Strengths: Hall").fill("Wide and warm")
    lee.keyboard.press("Tab")
    saved(lee)
    expect(box(lee, "Challenges: Hall")).to_have_value("Cold in winter")


def test_use_my_words_overwrites_what_was_shown(story: Cast, open_as) -> None:
    make_note(make_asset(story.library, name="Hall"), text="Wide")
    lee = open_as(story.lee, SHEET)
    Note._base_manager.update(text="Wider", edited_by_name="Ada")
    box(lee, "Strengths: Hall").fill("Widest")
    lee.keyboard.press("Tab")
    lee.get_by_role("button", name="Use my words").click()
    lee.keyboard.press("Tab")
    saved(lee)
    assert notes() == ["Widest"]


def test_a_lost_connection_keeps_the_draft_and_sends_it_once(story: Cast, open_as) -> None:
    make_asset(story.library, name="Hall")
    page = open_as(story.lee, SHEET)
    page.context.set_offline(True)
    box(page, "Strengths: Hall").fill("Warm")
    page.keyboard.press("Tab")
    expect(page.locator("#saved")).to_contain_text("No connection")
    assert notes() == []
    page.context.set_offline(False)
    saved(page)
    assert notes() == ["Warm"]


def test_an_answer_that_got_lost_is_asked_for_again_and_nothing_doubles(
    story: Cast, open_as
) -> None:
    make_asset(story.library, name="Hall")
    page = open_as(story.lee, SHEET)
    lost = []

    def lose_first_answer(route) -> None:
        if route.request.method == "POST" and not lost:
            lost.append(route.fetch().status)
            route.abort()
        else:
            route.continue_()

    page.route("**/*", lose_first_answer)
    box(page, "Strengths: Hall").fill("Warm")
    page.keyboard.press("Tab")
    expect(page.locator("#saved")).to_contain_text("No connection")
    box(page, "Strengths: Hall").fill("Warm in winter")
    page.keyboard.press("Tab")
    saved(page)
    expect(page.locator(".unsaved")).to_have_count(0)
    assert lost == [200]
    assert notes() == ["Warm in winter"]


def test_words_of_a_closed_tab_are_found_again(story: Cast, open_as) -> None:
    make_asset(story.library, name="Hall")
    page = open_as(story.lee, SHEET)
    page.context.set_offline(True)
    box(page, "Strengths: Hall").fill("Warm")
    context = page.context
    page.close()
    context.set_offline(False)
    again = context.new_page()
    again.goto(SHEET)
    expect(again.locator("#saved")).to_contain_text("found on this device and sent")
    assert notes() == ["Warm"]


def test_an_ended_session_loses_nothing(story: Cast, open_as) -> None:
    make_asset(story.library, name="Hall")
    page = open_as(story.lee, SHEET)
    cookies = page.context.cookies()
    page.context.clear_cookies()
    box(page, "Strengths: Hall").fill("Warm")
    page.keyboard.press("Tab")
    expect(page.locator("#saved")).to_contain_text("You were signed out")
    page.context.add_cookies(cookies)
    page.get_by_role("link", name="Sign in again").click()
    expect(page.locator("#saved")).to_contain_text("found on this device and sent")
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


def test_a_row_that_was_stored_is_not_added_again_by_the_next_visit(story: Cast, open_as) -> None:
    page = open_as(story.lee, SHEET)
    box(page, "Next room or place…").focus()
    page.keyboard.type("Garden")
    page.keyboard.press("Tab")
    page.keyboard.type("Roses")
    page.keyboard.press("Tab")
    page.keyboard.type("Nobody weeds")
    page.locator("h1").click()
    saved(page)
    expect(page.locator(".unsaved")).to_have_count(0)
    page.reload()
    page.wait_for_timeout(500)
    assert page.evaluate("localStorage.length") == 0
    assert [row.name for row in Asset._base_manager.all()] == ["Garden"]
    assert notes() == ["Roses"]


def test_an_answer_that_breaks_off_does_not_end_saving(story: Cast, open_as) -> None:
    make_note(make_asset(story.library, name="Hall"), text="Wide")
    page = open_as(story.lee, SHEET)
    broken = {"status": 200, "content_type": "application/json", "body": '{"status": "Sa'}
    page.route("**/worksheets/space/**", lambda route: route.fulfill(**broken), times=1)
    box(page, "Strengths: Hall").fill("Wide and warm")
    page.keyboard.press("Tab")
    expect(page.locator("#saved")).to_contain_text("went wrong")
    box(page, "Challenges: Hall").fill("Cold in May")
    page.keyboard.press("Tab")
    saved(page)
    assert notes("challenge") == ["Cold in May"]


def test_words_that_follow_a_lost_answer_are_not_lost_with_it(story: Cast, open_as) -> None:
    make_asset(story.library, name="Hall")
    page = open_as(story.lee, SHEET)

    def lose_the_answer(route) -> None:
        route.fetch()
        route.abort()

    page.route("**/worksheets/space/**", lose_the_answer, times=1)
    box(page, "Strengths: Hall, new line").fill("Wide")
    page.keyboard.press("Tab")
    expect(page.locator("#saved")).to_contain_text("No connection")
    box(page, "Strengths: Hall, new line").fill("Wide and warm")
    page.reload()
    page.wait_for_timeout(1500)
    expect(page.locator(".unsaved")).to_have_count(0)
    assert notes() == ["Wide and warm"]


def test_words_typed_while_a_line_is_taken_off_are_kept(story: Cast, open_as) -> None:
    make_note(make_asset(story.library, name="Hall"), text="Wide")
    page = open_as(story.lee, SHEET)
    waiting = []

    def hold(route) -> None:
        waiting.append(route)

    page.route("**/worksheets/space/**", hold, times=1)
    line = page.locator('td[data-kind="strength"] textarea').first
    line.fill("")
    page.keyboard.press("Tab")
    expect(page.locator("#saved")).to_have_text("Saving…")
    line.focus()
    page.keyboard.type("Long and warm")
    waiting[0].continue_()
    page.wait_for_timeout(300)
    page.locator("h1").click()
    saved(page)
    page.wait_for_timeout(300)
    assert notes() == ["Long and warm"]


def test_a_pause_before_rewriting_keeps_the_line_and_who_may_read_it(story: Cast, open_as) -> None:
    make_note(make_asset(story.library, name="Hall"), text="Wide", level="partners")
    page = open_as(story.lee, SHEET)
    line = page.locator('td[data-kind="strength"] textarea').first
    line.fill("")
    page.wait_for_timeout(2200)
    page.keyboard.type("Long")
    page.keyboard.press("Tab")
    saved(page)
    assert [(note.text, note.level) for note in Note._base_manager.all()] == [("Long", "partners")]


def test_two_lines_of_a_row_that_was_begun_are_both_found_again(story: Cast, open_as) -> None:
    page = open_as(story.lee, SHEET)
    page.context.set_offline(True)
    box(page, "Next room or place…").focus()
    page.keyboard.type("Garden")
    page.keyboard.press("Tab")
    page.keyboard.type("Roses")
    page.keyboard.press("Enter")
    page.keyboard.type("A bench")
    page.locator("h1").click()
    expect(page.locator("#saved")).to_contain_text("No connection")
    context = page.context
    page.close()
    context.set_offline(False)
    again = context.new_page()
    again.goto(SHEET)
    again.wait_for_timeout(1500)
    expect(again.locator(".unsaved")).to_have_count(0)
    assert notes() == ["Roses", "A bench"]
    assert Asset._base_manager.count() == 1


def test_words_without_a_name_yet_are_found_again(story: Cast, open_as) -> None:
    page = open_as(story.lee, SHEET)
    page.locator('textarea[name="next.new.strength"]').fill("Roses")
    page.reload()
    expect(page.locator('textarea[name="next.new.strength"]').first).to_have_value("Roses")


def test_what_may_not_be_changed_any_more_says_so_and_keeps_the_words(story: Cast, open_as) -> None:
    make_asset(story.library, name="Hall")
    page = open_as(story.lee, SHEET)
    story.lee.role = "viewer"
    story.lee.save()
    box(page, "Strengths: Hall").fill("Warm")
    page.keyboard.press("Tab")
    expect(page.locator("#saved")).to_contain_text("not yours to change")
    expect(box(page, "Strengths: Hall")).to_have_value("Warm")
