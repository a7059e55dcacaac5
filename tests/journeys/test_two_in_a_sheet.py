"""Two people in one worksheet: nobody's words are overwritten unseen."""

from itertools import pairwise
from typing import Any

from playwright.sync_api import expect

from cast import Cast
from journeys.sheet import SHEET, box, notes, saved, slow
from make import make_asset, make_note
from wherewithal.capacity.models import Note

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
