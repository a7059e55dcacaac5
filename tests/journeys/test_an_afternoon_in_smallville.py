"""One person, one afternoon: cards around the library, two needs, a robotics day, what it lacks, what to give."""

import re

import pytest
from playwright.sync_api import Page, expect

from cast import Cast
from make import make_asset
from wherewithal.community.models import CommunityAsset
from wherewithal.community.needs.models import CommunityNeed
from wherewithal.programs.offering.models import LibraryOffer

SCRIPTS = pytest.mark.parametrize("scripts", [True, False], ids=["with", "without"])


def by_menu(page: Page, name: str) -> None:
    """Go where the menu at the top leads."""
    main = page.get_by_role("navigation", name="Main")
    main.get_by_role("link", name=name, exact=True).click()


def fill_the_buckets(page: Page) -> None:
    """Three lines, one of them about somebody who agrees when asked."""
    by_menu(page, "Around us")
    page.get_by_role("navigation", name="Around us").get_by_role("link", name="Buckets").click()
    room = page.get_by_role("region", name="Space")
    room.get_by_label("Next card").fill("Church hall, seats 80")
    room.get_by_role("button", name="Add").click()
    funding = page.get_by_role("region", name="Funding and materials")
    funding.get_by_text("Several at once, or people").click()
    funding.get_by_label("A card on each line").fill("Feed store, offcuts\nElks club, small grants")
    funding.get_by_role("button", name="Add").click()
    expect(page.get_by_text("2 cards added.")).to_be_visible()
    knows = page.get_by_role("region", name="Expertise and passion")
    knows.get_by_text("Several at once, or people").click()
    knows.get_by_label("A card on each line").fill("Otto, repairs tractors")
    knows.get_by_label("These lines name people").check()
    knows.get_by_role("button", name="Add").click()
    expect(knows.get_by_text("Consent: not asked")).to_be_visible()
    knows.get_by_role("link", name="Otto, repairs tractors").click()
    page.get_by_role("link", name="Change", exact=True).click()
    page.get_by_label("Do they agree?").select_option(label="agreed")
    page.get_by_label("How they said it").fill("Over the fence")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("status").first).to_be_visible()


def note_a_need(page: Page, *, words: str, said: str, people: str) -> None:
    """One need, and how somebody knows."""
    page.get_by_role("link", name="Needs and interests").first.click()
    page.get_by_role("link", name="Note a need or an interest").click()
    page.get_by_label("What do people want or lack?").fill(words)
    page.get_by_label("For whom").select_option(label="families")
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(words)
    page.get_by_label("How do we know?").select_option(label="interview")
    page.get_by_label("What they said, or what it showed").fill(said)
    page.get_by_label("How many people").fill(people)
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_text(said)).to_be_visible()


def plan_the_robotics_day(page: Page) -> None:
    """From the starter, one line struck."""
    by_menu(page, "Programs")
    page.get_by_role("link", name="Look at the starters").click()
    page.get_by_role("link", name="Robotics day").click()
    page.get_by_label("Keep: A place at the county’s robotics meet").uncheck()
    page.get_by_role("button", name="Make this program").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Robotics day")


def say_how_many_tablets(page: Page) -> None:
    """Six tablets, of which two are there."""
    technology = page.get_by_role("region", name="Technology")
    technology.get_by_role("link", name="Tablets or laptops for the programs").click()
    page.get_by_role("link", name="Fill in or change").click()
    page.get_by_label("How many", exact=True).fill("6")
    page.get_by_role("button", name="Save").click()


@SCRIPTS
def test_an_afternoon(story: Cast, open_as, *, scripts: bool) -> None:
    make_asset(story.library, "material", "2 tablets")
    page = open_as(story.lee, "/sunnydale/", java_script_enabled=scripts)
    fill_the_buckets(page)
    by_menu(page, "Around us")
    note_a_need(page, words="Something to do with our hands", said="“Can we build?”", people="6")
    note_a_need(page, words="Everything is an hour away", said="“Bring it here.”", people="about 9")
    plan_the_robotics_day(page)
    say_how_many_tablets(page)

    by_menu(page, "Programs")
    page.get_by_role("link", name="Robotics day").click()
    page.get_by_role("link", name="What is covered").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What is covered, what is missing")
    page.get_by_role("link", name=re.compile("Set something aside.*Tablets")).click()
    page.get_by_label("From what we have, or from whom").select_option(label="2 tablets")
    page.get_by_label("How many", exact=True).fill("2")
    page.get_by_role("button", name="Set aside").click()
    expect(page.get_by_text("1 partly covered")).to_be_visible()
    tablets = page.get_by_role("row", name=re.compile("^Tablets or laptops"))
    expect(tablets.get_by_role("cell")).to_have_text(["6", "2", "–", "–", "4", "–"])

    tabs = page.get_by_role("navigation", name="Goals and programs")
    tabs.get_by_role("link", name="What we can offer").click()
    page.get_by_role("link", name="Offer something").click()
    page.get_by_label("What we can offer").fill("The two tablets for an afternoon at your place")
    page.get_by_role("group", name="What stands behind it").get_by_label("2 tablets").check()
    page.get_by_role("button", name="Offer it").click()
    expect(page.get_by_text("The two tablets for an afternoon at your place").first).to_be_visible()

    otto = CommunityAsset._base_manager.get(name__startswith="Otto")
    assert otto.person is not None
    assert (otto.person.consent, CommunityAsset._base_manager.count()) == ("given", 4)
    assert [need.evidence.count() for need in CommunityNeed._base_manager.all()] == [1, 1]
    assert LibraryOffer._base_manager.count() == 1
