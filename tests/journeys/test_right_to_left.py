"""Persian words in an English house, and the whole house in a language that runs from right to left."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from cast import Cast
from journeys.sheet import box, is_wider_than_its_window, saved
from make import make_asset, make_note, make_organization, make_outlet
from wherewithal.capacity.models import Asset, Note, Placement

ROOM, WARM, STAIRS = "اتاق جلسه کودکان", "گرم و روشن است", "پله دارد و آسانسور ندارد"
FRIENDS, TEA = "انجمن محله", "چای می‌آورند"
PAGES = (
    "",
    "quick-start/",
    "worksheets/",
    "worksheets/space/",
    "worksheets/people/",
    "map/",
    "map/space/",
    "to-check/",
    "places/",
    "people/",
    "reviews/",
    "history/",
    "print/",
    "members/",
)
PERSIAN = {"locale": "fa-IR"}
DESK, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}


@pytest.fixture
def filled(story: Cast) -> Asset:
    """A room with a strength, a challenge and a question, and a friend."""
    room = make_asset(story.library, name=ROOM)
    outlet = make_outlet(story.library, name="شعبه شرقی")
    Placement.objects.create(library=story.library, asset=room, outlet=outlet)
    make_note(room, text=WARM)
    make_note(room, kind="challenge", text=STAIRS)
    make_note(room, kind="question", text="چند صندلی دارد؟")
    make_note(make_asset(story.library, area="relationship", name=FRIENDS), text=TEA)
    make_organization(story.library, name=FRIENDS)
    return room


@pytest.fixture
def in_persian(settings: Any) -> None:
    """A house whose first language runs from right to left."""
    settings.LANGUAGES = [("fa", "فارسی"), ("en-us", "English")]
    settings.LANGUAGE_CODE = "fa"


def test_persian_words_are_typed_mapped_and_found(
    story: Cast, open_as: Callable[..., Page]
) -> None:
    page = open_as(story.lee, "/sunnydale/worksheets/space/")
    box(page, "Next room or place…").fill(ROOM)
    page.keyboard.press("Tab")
    page.keyboard.insert_text(WARM)
    page.keyboard.press("Tab")
    saved(page)
    assert [note.text for note in Note._base_manager.all()] == [WARM]
    strength = box(page, f"Strengths: {ROOM}")
    expect(strength).to_have_value(WARM)
    assert strength.evaluate("one => getComputedStyle(one).direction") == "rtl"
    page.goto("/sunnydale/map/")
    listed = page.get_by_role("region", name="The map as a list")
    expect(listed.get_by_role("link", name=ROOM)).to_be_visible()
    page.get_by_role("searchbox", name="Find in this library").fill("روشن")
    page.keyboard.press("Enter")
    expect(page.get_by_role("mark").first).to_have_text("روشن")
    expect(page.get_by_role("link", name=ROOM).first).to_be_visible()


def test_the_whole_house_turns_around(
    filled: Asset, in_persian: None, story: Cast, open_as: Callable[..., Page]
) -> None:
    page = open_as(story.ada, "/sunnydale/", **PERSIAN)
    assert page.locator("html").get_attribute("dir") == "rtl"
    name, find = (
        page.locator(part).bounding_box() for part in (".top-name", ".top-find.when-wide")
    )
    assert name is not None
    assert find is not None
    assert name["x"] > find["x"]
    too_wide = []
    for view in (DESK, PHONE):
        page.set_viewport_size(view)  # type: ignore[arg-type]
        for path in (*PAGES, f"assets/{filled.pk}/"):
            page.goto(f"/sunnydale/{path}")
            if is_wider_than_its_window(page):
                too_wide.append((path, view["width"]))
    assert too_wide == []


def test_the_words_of_the_map_stay_in_their_panels(
    filled: Asset, in_persian: None, story: Cast, open_as: Callable[..., Page]
) -> None:
    page = open_as(story.ada, "/sunnydale/map/", **PERSIAN)
    outside = page.evaluate(
        """() => Array.from(document.querySelectorAll('.map .panel')).flatMap((panel) => {
          const sheet = panel.querySelector('.sheet-of-panel').getBoundingClientRect();
          return Array.from(panel.querySelectorAll('text')).filter((text) => {
            const box = text.getBoundingClientRect();
            return box.left < sheet.left || box.right > sheet.right;
          }).map((text) => text.textContent);
        })"""
    )
    assert outside == []
