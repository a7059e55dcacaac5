"""What a phone shows: the menu behind one word, and a map that fits and can be read."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from cast import Cast
from journeys import big_library
from make import make_asset

PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
SMALLEST_LETTERS = 12
TALLEST_HEAD = 60

# How tall the letters of the picture stand on the screen, and where the furthest of them ends.
LETTERS = """() => {
  const picture = [...document.querySelectorAll('svg.map')].find((one) => one.clientWidth);
  const scale = picture.getBoundingClientRect().width / picture.viewBox.baseVal.width;
  const texts = [...picture.querySelectorAll('text')];
  return {
    smallest: Math.min(...texts.map((text) => parseFloat(getComputedStyle(text).fontSize) * scale)),
    furthest: Math.max(...texts.map((text) => text.getBoundingClientRect().right)),
  };
}"""


@pytest.mark.parametrize("script", [True, False])
def test_one_word_opens_the_whole_menu(
    story: Cast, open_as: Callable[..., Page], script: bool
) -> None:
    page = open_as(story.ada, "/sunnydale/", **PHONE, java_script_enabled=script)
    head = page.get_by_role("banner").bounding_box()
    assert head is not None
    assert head["height"] <= TALLEST_HEAD
    expect(page.get_by_role("searchbox")).to_have_count(0)
    page.get_by_text("Menu", exact=True).click()
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()
    page.get_by_role("searchbox", name="Find in this library").fill("puppets")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("find/.q=puppets"))
    page.get_by_text("Menu", exact=True).click()
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Our map").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Everything we have")


def test_a_cell_says_what_it_is_for_while_it_is_empty_and_while_it_is_filled(
    story: Cast, open_as: Callable[..., Page]
) -> None:
    make_asset(story.library, name="Hall")
    page = open_as(story.lee, "/sunnydale/worksheets/space/", **PHONE)
    cell = page.locator("td[data-kind=strength]").first
    says = "(cell) => getComputedStyle(cell, '::before').display"
    box = cell.get_by_role("textbox")
    shown = [cell.evaluate(says)]
    box.fill("Light")
    shown.append(cell.evaluate(says))
    page.keyboard.press("Tab")
    expect(page.locator("#saved")).to_have_text("Saved")
    shown.append(cell.evaluate(says))
    assert shown == ["none", "block", "block"]


@pytest.mark.parametrize("look", ["outlet", "things"])
def test_the_map_of_seventeen_outlets_fits_and_can_be_read(
    story: Cast, open_as: Callable[..., Page], look: str
) -> None:
    big_library.fill(story.library)
    page = open_as(story.rae, f"/sunnydale/map/?by={look}", **PHONE)
    letters = page.evaluate(LETTERS)
    assert letters["smallest"] >= SMALLEST_LETTERS
    assert letters["furthest"] <= 390
