"""Words typed into a worksheet survive lost answers, closed tabs and ended sessions."""

from playwright.sync_api import expect

from cast import Cast
from journeys.sheet import SHEET, box, later_visit, notes, saved
from make import make_asset, make_note
from wherewithal.capacity.models import Asset, Note


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
    with later_visit(page) as again:
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
