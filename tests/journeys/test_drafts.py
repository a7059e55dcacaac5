"""Words that are not saved yet: kept where they were typed, for whoever typed them, and for nobody else."""

import re
from typing import Any

from playwright.sync_api import BrowserContext, Page, expect

from cast import Cast
from journeys.conftest import sign_in
from journeys.sheet import box, saved
from journeys.test_answer_by_link import asked, problems_on
from make import make_asset, make_note, make_outlet
from wherewithal.capacity.models import Asset, Note, Placement

SHEET = "/sunnydale/worksheets/space/"
NEXT = "Next room or place…"
SETTLED = re.compile("found on this device and sent|^Saved$|needs your eye")


def notes() -> list[str]:
    return [note.text for note in Note._base_manager.order_by("pk")]


def left_offline(page: Page) -> BrowserContext:
    """Somebody closes the tab while the line is down."""
    context = page.context
    page.close()
    context.set_offline(False)
    return context


def opened(context: BrowserContext, path: str) -> Page:
    page = context.new_page()
    page.goto(path)
    return page


def drafts(page: Page) -> int:
    return int(page.evaluate("Object.keys(localStorage).length"))


def test_a_row_begun_for_one_outlet_lands_in_no_other(story: Cast, open_as: Any) -> None:
    east, west = make_outlet(story.library, "East"), make_outlet(story.library, "West")
    page = open_as(story.lee, f"{SHEET}?outlet={east.pk}")
    page.context.set_offline(True)
    box(page, NEXT).fill("Garden")
    context = left_offline(page)
    for query in (f"?outlet={west.pk}", ""):
        elsewhere = opened(context, SHEET + query)
        expect(elsewhere.get_by_role("link", name="East", exact=True)).to_be_visible()
        expect(box(elsewhere, NEXT)).to_have_value("")
        elsewhere.close()
    again = opened(context, SHEET)
    expect(again.get_by_role("link", name="East", exact=True)).to_be_visible()
    assert problems_on(again) == []
    again.get_by_role("link", name="East", exact=True).click()
    expect(again.locator("#saved")).to_contain_text("found on this device and sent")
    assert [asset.name for asset in Asset._base_manager.all()] == ["Garden"]
    assert Placement._base_manager.get().outlet_id == east.pk
    assert drafts(again) == 0


def test_two_rows_begun_in_two_tabs_are_both_found_again(story: Cast, open_as: Any) -> None:
    first = open_as(story.lee, SHEET)
    second = opened(first.context, SHEET)
    first.context.set_offline(True)
    box(first, NEXT).fill("Garden")
    box(second, NEXT).fill("Attic")
    second.close()
    again = opened(left_offline(first), SHEET)
    expect(again.locator("tr[id^=row-]")).to_have_count(2)
    saved(again)
    assert sorted(asset.name for asset in Asset._base_manager.all()) == ["Attic", "Garden"]


def test_what_one_tab_holds_is_not_sent_from_another(story: Cast, open_as: Any) -> None:
    make_note(make_asset(story.library, name="Hall"), text="Wide")
    first = open_as(story.lee, SHEET)
    first.route("**/worksheets/space/**", lambda route: route.abort())
    box(first, "Strengths: Hall").fill("Wide and warm")
    first.keyboard.press("Tab")
    expect(first.locator("#saved")).to_contain_text("No connection")
    second = opened(first.context, SHEET)
    second.wait_for_timeout(500)
    expect(box(second, "Strengths: Hall")).to_have_value("Wide")
    assert notes() == ["Wide"]
    box(second, "Strengths: Hall").fill("Wide, but cold")
    second.keyboard.press("Tab")
    saved(second)
    first.unroute("**/worksheets/space/**")
    choice = first.get_by_role("group", name="Lee changed this meanwhile to:")
    expect(choice).to_contain_text("Wide, but cold", timeout=10_000)
    expect(box(first, "Strengths: Hall")).to_have_value("Wide and warm")


def test_a_line_typed_in_two_tabs_is_lost_in_neither(story: Cast, open_as: Any) -> None:
    make_note(make_asset(story.library, name="Hall"), text="Wide")
    first = open_as(story.lee, SHEET)
    second = opened(first.context, SHEET)
    first.context.set_offline(True)
    box(first, "Strengths: Hall").fill("Wide and warm")
    box(second, "Strengths: Hall").fill("Wide, but cold")
    second.close()
    again = opened(left_offline(first), SHEET)
    expect(again.locator("#saved")).to_contain_text(SETTLED)
    shown = again.locator("textarea").evaluate_all("boxes => boxes.map((box) => box.value)")
    assert {"Wide and warm", "Wide, but cold"} <= {*notes(), *shown}
    assert drafts(again) <= 1  # one may wait for a choice


def test_words_about_a_row_that_is_gone_are_shown_to_copy(story: Cast, open_as: Any) -> None:
    make_note(make_asset(story.library, name="Hall"), text="Wide")
    page = open_as(story.lee, SHEET)
    page.context.set_offline(True)
    box(page, "Strengths: Hall").fill("Wide and warm")
    context = left_offline(page)
    Note._base_manager.all().delete()
    Asset._base_manager.all().delete()
    again = opened(context, SHEET)
    expect(again.locator("blockquote")).to_have_text("Wide and warm")
    again.get_by_role("button", name="Forget these words").click()
    expect(again.locator("blockquote")).to_have_count(0)
    assert drafts(again) == 0


def test_escape_takes_nothing_away_for_good(story: Cast, open_as: Any) -> None:
    make_note(make_asset(story.library, name="Hall"), text="Wide")
    page = open_as(story.lee, SHEET)
    line = box(page, "Strengths: Hall")
    line.fill("Wide and warm")
    page.keyboard.press("Escape")
    expect(line).to_have_value("Wide")
    expect(page.get_by_role("status").filter(has_text="Ctrl+Z")).to_be_visible()
    page.keyboard.press("Control+z")
    expect(line).to_have_value("Wide and warm")
    expect(page.get_by_role("status").filter(has_text="What you typed is back.")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Bring back what you typed")).to_be_focused()
    assert problems_on(page) == []
    page.keyboard.press("Enter")
    expect(line).to_be_focused()
    page.locator("h1").click()
    saved(page)
    assert notes() == ["Wide and warm"]


def test_the_offer_ends_when_the_cell_is_left(story: Cast, open_as: Any) -> None:
    make_note(make_asset(story.library, name="Hall"), text="Wide")
    page = open_as(story.lee, SHEET)
    box(page, "Strengths: Hall").fill("Wide and warm")
    page.keyboard.press("Escape")
    box(page, "Challenges: Hall").focus()
    expect(page.get_by_role("button", name="Bring back what you typed")).to_have_count(0)
    assert notes() == ["Wide"]


def sign_out_with_unsent_words(story: Cast, open_as: Any) -> Page:
    """The server has a bad day, and Lee goes home."""
    make_asset(story.library, name="Hall")
    page: Page = open_as(story.lee, SHEET)
    page.route("**/worksheets/space/**", lambda route: route.abort())
    box(page, "Strengths: Hall").fill("Warm")
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_text("are not saved yet")).to_be_visible()
    expect(page.get_by_text("Everything you typed is saved")).to_be_hidden()
    assert problems_on(page) == []
    page.unroute("**/worksheets/space/**")
    return page


def test_who_signs_out_may_have_unsent_words_forgotten(story: Cast, open_as: Any) -> None:
    page = sign_out_with_unsent_words(story, open_as)
    page.get_by_role("button", name="Sign out and forget them").click()
    expect(page).to_have_url(re.compile("sign-in"))
    assert drafts(page) == 0
    assert notes() == []


def test_who_keeps_unsent_words_finds_them_and_nobody_else_does(
    story: Cast, open_as: Any, live_server: Any
) -> None:
    page = sign_out_with_unsent_words(story, open_as)
    page.get_by_role("button", name="Sign out, keep them on this device").click()
    expect(page).to_have_url(re.compile("sign-in"))
    sign_in(page.context, story.ada, live_server.url)
    page.goto(SHEET)
    page.wait_for_timeout(500)
    assert "Warm" not in page.content()
    expect(page.locator(".elsewhere")).to_have_count(0)
    page.get_by_role("button", name="Sign out").click()
    expect(page).to_have_url(re.compile("sign-in"))
    sign_in(page.context, story.lee, live_server.url)
    page.goto(SHEET)
    expect(page.locator("#saved")).to_contain_text("found on this device and sent")
    assert notes() == ["Warm"]


def test_who_has_saved_everything_signs_out_at_once(story: Cast, open_as: Any) -> None:
    make_asset(story.library, name="Hall")
    page = open_as(story.lee, SHEET)
    box(page, "Strengths: Hall").fill("Warm")
    page.get_by_role("button", name="Sign out").click()
    expect(page).to_have_url(re.compile("sign-in"))
    assert notes() == ["Warm"]


def test_who_answers_by_link_has_the_same_safety(story: Cast, open_as: Any) -> None:
    holder = asked(story, "space")
    holder.begins()
    page = open_as(None, holder.sheet())
    page.context.set_offline(True)
    box(page, NEXT).fill("Garden")
    page.keyboard.press("Escape")
    page.keyboard.press("Control+z")
    expect(box(page, NEXT)).to_have_value("Garden")
    again = opened(left_offline(page), holder.sheet())
    expect(again.locator("#saved")).to_contain_text("found on this device and sent")
    names = [asset.name for asset in Asset._base_manager.order_by("pk")]
    assert names == ["Meeting room", "Garden"]


def test_words_typed_while_the_page_still_looks_for_earlier_ones_are_saved_once(
    story: Cast, open_as: Any
) -> None:
    make_asset(story.library, name="Garden")
    page = open_as(story.lee, "/sunnydale/")
    page.add_init_script(
        """const ask = navigator.locks.query.bind(navigator.locks);
        const told = new Promise((done) => { window.tellOfTabs = done; });
        navigator.locks.query = () => told.then(ask);"""
    )
    page.goto(SHEET)
    box(page, "Strengths: Garden").fill("Quiet")
    page.evaluate("tellOfTabs()")
    page.wait_for_timeout(1000)
    expect(page.locator("#saved")).not_to_contain_text("found on this device")
    page.get_by_role("heading", level=1).click()
    saved(page)
    assert notes() == ["Quiet"]
    assert drafts(page) == 0
