"""From a gap to the page for the board with keys alone: each step is seen, in its order, and none is a trap."""

import pytest
from playwright.sync_api import Page, expect

from cast import Cast
from journeys.keyboard import focus, tab_to, walk_around
from journeys.test_from_a_gap_to_a_yes import make_gap
from partnerships.asking import ask_for

PAGES = (
    "",
    "brief/",
    "talking-points/",
    "letter/",
    "before-a-yes/",
    "what-to-offer/",
    "becomes/yes/",
)


def press(page: Page, name: str) -> None:
    """Go to what has this name, press Enter, and wait for the page to which it leads."""
    tab_to(page, name)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def fill(page: Page, name: str, words: str) -> None:
    """Go to a field and type over what stands there."""
    tab_to(page, name)
    page.keyboard.press("Control+A")
    page.keyboard.type(words)


def test_from_a_gap_to_the_board_with_keys_alone(story: Cast, open_as) -> None:
    need = make_gap(story)
    page = open_as(story.lee, f"/sunnydale/resource-needs/{need.pk}/")
    main = page.get_by_role("main")
    press(page, "Who can help?")
    press(page, "Worth asking")
    expect(main.get_by_role("link", name="Ask them").first).to_be_visible()
    press(page, "Ask them")
    fill(page, "What do we want to reach together?", "A robotics day for the town")
    press(page, "Go on")
    press(page, "Offer something")
    press(page, "Offer this")
    fill(page, "How much of it", "1")
    press(page, "Save")
    press(page, "One page for the partner")
    press(page, "Back to the ask")
    press(page, "We asked them")
    press(page, "Save")
    press(page, "They said yes")
    fill(page, "Folding tables: how much?", "8")
    press(page, "Save")
    expect(main).to_contain_text("They said: 8")
    press(page, "Folding tables")
    expect(main).to_contain_text("Church: 8, promised")
    tab_to(page, "More")
    page.keyboard.press("Enter")
    press(page, "Reports")
    press(page, "For the board")
    press(page, "1 : Needs for which others promised something")
    expect(main).to_contain_text("Folding tables")


@pytest.mark.parametrize("path", PAGES)
def test_the_keys_go_once_around_each_page_of_an_ask(story: Cast, open_as, path: str) -> None:
    ask = ask_for(story, make_gap(story), whom="The bike shop")
    page = open_as(story.lee, f"/sunnydale/asks/{ask.pk}/{path}")
    forth = walk_around(page)
    page.reload()
    back = walk_around(page, key="Shift+Tab")
    assert forth[0] == "Skip to the page"
    assert sorted(forth) == sorted(back)
    page.reload()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert focus(page).name == forth[forth.index("Sign out") + 1]
