"""Tie, weigh and look side by side with keys alone, on a phone, among names of every kind."""

import pytest
from playwright.sync_api import expect

from cast import Cast
from journeys.keyboard import focus, tab_to, walk_around
from journeys.sheet import is_wider_than_its_window
from make import make_asset, make_note, make_outlet
from wherewithal.community.models import CommunityAsset
from wherewithal.community.needs import actions as needs
from wherewithal.opportunities.connections.models import Opportunity
from wherewithal.opportunities.weighing import actions

PHONE = {"viewport": {"width": 390, "height": 700}}
LONG = ("A name from a grant report that nobody shortened, " * 7)[:300]
UNBROKEN = "Nahverkehrs" * 7 + "uhr"
FARSI = "کارگاه رباتیک برای نوجوانان و خانواده‌ها"
ODD = (LONG, UNBROKEN, FARSI)


@pytest.fixture
def odd(story: Cast) -> Cast:
    """Strengths, needs, priorities and neighbors with names that are hard to set."""
    for name in ODD:
        need = needs.add_need(by=story.lee, text=name)
        asset = make_asset(story.library, "material", name)
        make_note(asset, "strength", name)
        actions.draw_link(by=story.lee, need=need, asset=asset, text=name)
        actions.add_candidate(by=story.lee, text=name, need=need)
        CommunityAsset.objects.create(library=story.library, name=name[:200])
    for name in (LONG[:200], FARSI):
        make_outlet(story.library, name)
    return story


def test_two_things_are_tied_with_keys_and_without_javascript(odd: Cast, open_as) -> None:
    page = open_as(odd.lee, "/sunnydale/opportunities/", java_script_enabled=False, **PHONE)
    assert not is_wider_than_its_window(page)
    for side in ("Community: assets and needs", "Our library: assets and needs"):
        page.get_by_role("region", name=side).get_by_role("checkbox").first.focus()
        page.keyboard.press("Space")
    tab_to(page, "To the button that ties")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Tie these together")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/opportunities/draw/**")
    tab_to(page, "What could come of it?")
    page.keyboard.type("Robots on the bus")
    tab_to(page, "Tie them")
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_contain_text("Robots on the bus")
    assert Opportunity._base_manager.get().ends.count() == 2


def test_the_bar_lies_over_the_sheet_only(odd: Cast, open_as) -> None:
    page = open_as(odd.lee, "/sunnydale/opportunities/", **PHONE)
    fields = page.get_by_role("search", name="Narrow the sheet").bounding_box()
    bar = page.locator(".opp-bar").bounding_box()
    assert bar["y"] >= fields["y"] + fields["height"]
    walk_around(page)  # each stop is seen, also above the bar


@pytest.mark.parametrize(
    "path",
    ["priorities/", "opportunities/branches/", "opportunities/sources/", "when-capacity-is-short/"],
)
def test_what_has_the_focus_is_seen_and_nothing_is_too_wide(odd: Cast, open_as, path: str) -> None:
    page = open_as(odd.lee, f"/sunnydale/{path}", **PHONE)
    assert not is_wider_than_its_window(page)
    walk_around(page)


@pytest.mark.parametrize("width", [390, 1100])
def test_a_cell_of_the_matrix_opens_and_leads_there_and_back(
    odd: Cast, open_as, width: int
) -> None:
    page = open_as(odd.lee, "/sunnydale/matrix/", viewport={"width": width, "height": 700})
    assert not is_wider_than_its_window(page)
    for _row in ODD:
        tab_to(page, "linked by hand")
        page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert focus(page).tag == "a"
    page.keyboard.press("Enter")
    page.wait_for_url("**/community/needs/*/")
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Strengths and needs")


def test_on_paper_words_stay_whole_and_buttons_away(odd: Cast, open_as) -> None:
    page = open_as(odd.lee, "/sunnydale/matrix/")
    page.emulate_media(media="print")
    heading = page.get_by_role("columnheader").nth(1)
    assert heading.evaluate("one => getComputedStyle(one).overflowWrap") == "break-word"
    page.goto("/sunnydale/opportunities/")
    expect(page.get_by_role("button", name="Tie these together")).to_be_hidden()
