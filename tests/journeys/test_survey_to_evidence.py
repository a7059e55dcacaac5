"""From an answer on a phone, in Spanish, to evidence on a need: a finger outside, the library inside."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from cast import Cast
from community.asking.surveys import counts, make_survey
from journeys.keyboard import tab_to
from journeys.sheet import is_wider_than_its_window
from wherewithal.community.asking.models import Survey
from wherewithal.community.needs.models import CommunityNeed, Evidence

PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "has_touch": True,
    "is_mobile": True,
}
SCRIPTS = pytest.mark.parametrize("scripts", [True, False], ids=["with", "without"])


def answer_in_spanish(page: Page) -> None:
    """Robots, and a word of one's own, with a finger."""
    page.get_by_role("link", name="Español").tap()
    page.get_by_text("Robótica").tap()
    page.get_by_label("Otra cosa, con sus propias palabras").fill("Cometas")
    page.get_by_role("button", name="Enviar").tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("Gracias")


def tie_robots_to_a_new_interest(page: Page) -> None:
    """Then today's numbers stand there."""
    page.get_by_label("“Robots” speaks for").select_option(label="a new interest in these words")
    page.get_by_role("listitem").filter(has_text="Robots").get_by_role(
        "button", name="Save"
    ).click()
    page.get_by_role("button", name="Let today’s numbers stand as evidence").click()


def evidence() -> list[tuple[str, str, str]]:
    """What the needs rest on."""
    rows = Evidence._base_manager.select_related("need")
    return [(row.need.text, row.method, str(row.how_many)) for row in rows]


@SCRIPTS
def test_from_a_phone_in_spanish_to_a_need(story: Cast, open_as: Any, *, scripts: bool) -> None:
    survey = make_survey(story)
    phone = open_as(None, f"/ask/{survey.code}/", **PHONE, java_script_enabled=scripts)
    answer_in_spanish(phone)

    desk = open_as(story.lee, "/sunnydale/community/", java_script_enabled=scripts)
    desk.get_by_role("link", name="Ask the community").click()
    expect(desk.get_by_text("1 line waits for you")).to_be_visible()
    desk.get_by_role("link", name="What next?").click()
    waiting = desk.get_by_role("form", name="What becomes of “Cometas”")
    waiting.get_by_role("button", name="Show").click()
    phone.get_by_role("link", name="Otra respuesta").tap()
    expect(phone.get_by_role("listitem").filter(has_text="Cometas")).to_be_visible()
    assert not is_wider_than_its_window(phone)

    desk.get_by_role("link", name="Type in answers from the desk").click()
    desk.get_by_label("How many people answered on paper").fill("5")
    desk.get_by_label("Robots").fill("4")
    desk.get_by_role("button", name="Save").click()
    expect(desk.get_by_text("6 people answered, 5 of them on paper at the desk.")).to_be_visible()

    tie_robots_to_a_new_interest(desk)
    desk.get_by_role("navigation").get_by_role("link", name="Around us", exact=True).first.click()
    desk.get_by_role("link", name="Needs and interests").first.click()
    desk.get_by_role("link", name="Robots").click()
    expect(desk.get_by_text("They chose “Robots”.")).to_be_visible()
    expect(desk.get_by_text("people: 5")).to_be_visible()
    assert counts(survey) == {"people": 6, "Robots": 5}
    assert evidence() == [("Robots", "survey", "5")]


def answer_by_keys(page: Page) -> None:
    """Chess, and a word of one's own."""
    tab_to(page, "Chess")
    page.keyboard.press("Space")
    tab_to(page, "Something else, in your own words")
    page.keyboard.type("Kite flying")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you")


def type_in_the_tally_by_keys(page: Page) -> None:
    """Two sheets came in on paper."""
    tab_to(page, "Type in answers from the desk")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tally/")
    tab_to(page, "How many people answered on paper")
    page.keyboard.type("2")
    tab_to(page, "Chess")
    page.keyboard.type("2")
    page.keyboard.press("Enter")
    page.wait_for_url("**/surveys/*/")


def test_the_same_with_keys_alone(story: Cast, open_as: Any) -> None:
    survey: Survey = make_survey(story)
    answer_by_keys(open_as(None, f"/ask/{survey.code}/"))
    page = open_as(story.lee, f"/sunnydale/surveys/{survey.pk}/")
    tab_to(page, "Show")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Nothing waits.")).to_be_visible()
    type_in_the_tally_by_keys(page)
    tab_to(page, "“Chess” speaks for")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_label("“Chess” speaks for")).not_to_have_value("")
    tab_to(page, "Let today’s numbers stand as evidence")
    page.keyboard.press("Enter")
    expect(page.get_by_text("evidence as of")).to_be_visible()
    assert counts(survey) == {"people": 3, "Chess": 3}
    assert [need.text for need in CommunityNeed._base_manager.all()] == ["Chess"]
    assert evidence() == [("Chess", "survey", "3")]
