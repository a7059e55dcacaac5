"""The main ways through the house with scripts turned off: plain pages, links and buttons."""

import re

from playwright.sync_api import Page, expect

from cast import Cast
from journeys.sheet import box
from make import make_asset, make_note
from wherewithal.accounts.models import Membership
from wherewithal.capacity.models import Asset, Note

NO_SCRIPT = {"java_script_enabled": False}
RELATIONSHIPS = "/sunnydale/worksheets/relationships/"


def status(page: Page):
    return page.get_by_role("status").first


def names() -> list[str]:
    return sorted(Asset._base_manager.values_list("name", flat=True))


def notes(kind: str) -> list[str]:
    return [note.text for note in Note._base_manager.filter(kind=kind).order_by("pk")]


def test_quick_start_to_the_worksheet(story: Cast, open_as) -> None:
    page = open_as(story.lee, "/sunnydale/", **NO_SCRIPT)
    page.get_by_role("link", name="Quick start").click()
    page.get_by_label("Where is there room? Where 1").fill("Porch (12 people)")
    page.get_by_role("button", name="More cards").click()
    expect(page.get_by_label("Where is there room? Where 1")).to_have_value("Porch (12 people)")
    page.get_by_role("button", name="Put them on the map").click()
    expect(status(page)).to_contain_text("1 card is on the map.")
    page.get_by_role("link", name="What we have").click()
    page.get_by_role("navigation", name="Worksheets").get_by_role("link", name="Space").click()
    box(page, "Strengths: Porch").fill("Cool in summer")
    page.get_by_role("button", name="Save").click()
    expect(status(page)).to_contain_text("Saved")
    page.get_by_role("button", name="Keep").click()
    expect(page.get_by_text("holds 12")).to_be_visible()
    assert notes("strength") == ["Cool in summer"]


def test_the_page_of_a_row(story: Cast, open_as) -> None:
    make_asset(story.library, name="Porch")
    page = open_as(story.lee, "/sunnydale/worksheets/space/", **NO_SCRIPT)
    page.get_by_role("link", name=re.compile("All about it.*Porch")).click()
    page.get_by_label("Name").fill("Back porch")
    box(page, "Challenges: new line").fill("Mosquitoes")
    page.get_by_label("People it holds").fill("about 12")
    page.get_by_role("button", name="Save", exact=True).last.click()
    expect(status(page)).to_contain_text("Saved")
    porch = Asset._base_manager.get()
    assert (porch.name, str(porch.space_facts.capacity)) == ("Back porch", "about 12")
    assert notes("challenge") == ["Mosquitoes"]


def test_a_list_is_pasted(story: Cast, open_as) -> None:
    page = open_as(story.lee, RELATIONSHIPS, **NO_SCRIPT)
    page.get_by_role("link", name="Paste a table or a list").click()
    page.get_by_label("Table or list").fill("Feed store\nQuilters")
    page.get_by_role("button", name="See what it becomes").click()
    page.get_by_role("button", name="Add 2 rows").click()
    expect(status(page)).to_contain_text("2 rows pasted.")
    assert names() == ["Feed store", "Quilters"]


def test_a_question_is_answered(story: Cast, open_as) -> None:
    make_note(make_asset(story.library, name="Porch"), kind="question", text="Is there a plug?")
    page = open_as(story.lee, "/sunnydale/", **NO_SCRIPT)
    page.get_by_role("link", name="To check", exact=True).click()
    page.get_by_role("link", name="Porch", exact=True).click()
    question = page.get_by_role("region", name="Is there a plug?")
    question.get_by_label("Answer").fill("Two, behind the bench")
    question.get_by_label("Strengths").check()
    question.get_by_role("button", name="Answer").click()
    expect(status(page)).to_be_visible()
    assert notes("strength") == ["Two, behind the bench"]
    assert Note._base_manager.get(kind="question").closed_at is not None


def test_a_review_is_held(story: Cast, open_as) -> None:
    make_asset(story.library, name="Porch")
    page = open_as(story.lee, "/sunnydale/reviews/", **NO_SCRIPT)
    page.get_by_label("Title").fill("Autumn")
    page.get_by_role("button", name="Start the review").click()
    page.get_by_role("navigation", name="Steps of the review").get_by_role("link").nth(1).click()
    shared = page.get_by_role("region", name="Words that we share")
    shared.get_by_label("Your answer").fill("We have more porches than I thought")
    shared.get_by_role("button", name="Add my answer").click()
    expect(page.get_by_text("We have more porches than I thought").first).to_be_visible()


def test_somebody_is_invited_and_joins(story: Cast, open_as) -> None:
    page = open_as(story.ada, "/sunnydale/members/", **NO_SCRIPT)
    page.get_by_role("link", name="Invite somebody").click()
    page.get_by_role("radio", name=re.compile("^editor")).check()
    page.get_by_role("button", name="Make the link").click()
    address = page.get_by_text(re.compile("^http.*/invitation/")).inner_text()
    guest = open_as(None, address, **NO_SCRIPT)
    guest.get_by_label("Your name").fill("Nell Quist")
    guest.get_by_label("Your e-mail address").fill("nell@example.org")
    guest.get_by_label("A password of your own").fill("seven tin whistles")
    guest.get_by_role("button", name="Join").click()
    expect(guest).to_have_url(re.compile("/sunnydale/$"))
    joined = Membership._base_manager.get(user__email="nell@example.org")
    assert (joined.library_id, joined.role) == (story.library.pk, "editor")
