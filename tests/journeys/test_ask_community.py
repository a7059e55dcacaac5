"""The public page of a survey on a phone: in Spanish, without JavaScript, with a finger."""

from typing import Any

from playwright.sync_api import expect

from cast import Cast
from community.asking.surveys import counts, make_survey
from journeys.sheet import is_wider_than_its_window
from journeys.test_accessibility import RULES, found_by_axe

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
RULES_OF_ALL = {"runOnly": {"type": "tag", "values": RULES}}


def test_somebody_answers_on_a_phone_in_spanish(story: Cast, open_as: Any) -> None:
    survey = make_survey(story)
    page = open_as(None, f"/ask/{survey.code}/", **PHONE, java_script_enabled=False)
    page.get_by_role("link", name="Español").tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("¿Y ahora?")
    page.get_by_text("Robótica").tap()
    page.get_by_label("Otra cosa, con sus propias palabras").fill("Cometas")
    page.get_by_role("button", name="Enviar").tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("Gracias")
    page.get_by_role("link", name="Otra respuesta").tap()
    page.get_by_role("button", name="Enviar").tap()
    expect(page.get_by_role("alert")).to_contain_text("Primero elija algo")
    assert not is_wider_than_its_window(page)
    assert counts(survey) == {"people": 1, "Robots": 1}


def test_going_back_and_sending_again_counts_once(story: Cast, open_as: Any) -> None:
    survey = make_survey(story)
    page = open_as(None, f"/ask/{survey.code}/?in=en", java_script_enabled=False)
    # This browser keeps no whole pages to go back to, and reuses a page only for the same cookies.
    page.reload()
    page.get_by_label("Robots").check()
    page.get_by_role("button", name="Send").dblclick()
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you")
    page.go_back()
    page.get_by_label("Chess").check()
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("main")).to_contain_text("counts once")
    assert counts(survey) == {"people": 1, "Robots": 1}
    page.get_by_role("link", name="One more answer").click()
    page.get_by_label("Chess").check()
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you")
    assert counts(survey) == {"people": 2, "Robots": 1, "Chess": 1}


def test_axe_finds_nothing_on_the_public_pages(story: Cast, open_as: Any) -> None:
    survey = make_survey(story)
    for path in (f"/ask/{survey.code}/?in=es", f"/ask/{survey.code}/thanks/?in=es", "/ask/none/"):
        page = open_as(None, path, **PHONE)
        assert found_by_axe(page, RULES_OF_ALL) == []


def test_a_member_shows_what_came_in(story: Cast, open_as: Any) -> None:
    survey = make_survey(story)
    phone = open_as(None, f"/ask/{survey.code}/", **PHONE)
    phone.get_by_label("Something else, in your own words").fill("Kite flying")
    phone.get_by_role("button", name="Send").tap()
    desk = open_as(story.lee, "/sunnydale/surveys/")
    desk.get_by_role("link", name="What next?").click()
    desk.get_by_role("button", name="Show").click()
    phone.get_by_role("link", name="One more answer").tap()
    expect(phone.get_by_role("listitem").filter(has_text="Kite flying")).to_be_visible()
