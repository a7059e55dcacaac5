"""A coordinator finds two colleagues who should meet; one of them leaves the networks, and is nowhere."""

import pytest
from playwright.sync_api import Page, expect

from cast import Cast
from insights.networks.town import says, two_teams
from journeys.keyboard import focus, tab_to, walk_around
from journeys.sheet import is_wider_than_its_window
from wherewithal.people.models import PlannedTalk

PHONE = {"viewport": {"width": 390, "height": 700}}


@pytest.fixture
def town(story: Cast) -> Cast:
    """Cal is Zoe of teen services, who looks for robots; Ivo of IT builds them; Eli knows both."""
    rows = two_teams(story.ada)
    story.cal.person = rows["zoe"]
    story.cal.save()
    says(rows["zoe"], "Robots for teens", "priority")
    says(rows["ivo"], "I build robots with teens")
    return story


def test_a_coordinator_brings_two_together_and_one_of_them_leaves(town: Cast, open_as) -> None:
    page = open_as(town.ada, "/sunnydale/networks/")
    expect(page.get_by_role("main")).to_contain_text("3 colleagues stand here.")
    page.get_by_role("link", name="Who should meet", exact=True).click()
    card = page.get_by_role("listitem").filter(has_text="I build robots with teens")
    expect(card).to_contain_text("Zoe and Ivo")
    expect(card).to_contain_text("Has a tie to both: Eli")
    card.get_by_role("button", name="Introduce them").click()
    page.get_by_label("By when").fill("2027-03-01")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("main")).to_contain_text("Zoe and Ivo")
    assert PlannedTalk.objects.in_library(town.library).get().member == town.ada

    zoe = open_as(town.cal, "/sunnydale/my-page/")
    zoe.get_by_role("button", name="Leave me out of the networks").click()
    expect(zoe.get_by_role("main")).to_contain_text("You stay out")

    for path in ("networks/", "networks/picture/", "networks/meet/"):
        page.goto(f"/sunnydale/{path}")
        expect(page.get_by_role("main")).not_to_contain_text("Zoe")
    zoe.get_by_role("button", name="Stand in them again").click()
    page.goto("/sunnydale/networks/picture/")
    expect(page.get_by_role("main")).to_contain_text("Zoe")


def test_the_picture_is_walked_with_keys_and_without_javascript(town: Cast, open_as) -> None:
    page = open_as(town.rae, "/sunnydale/networks/picture/", java_script_enabled=False)
    names = in_the_picture(page)
    assert names[:3] == ["Teen services", "Eli", "Zoe"]
    tab_to(page, "To the files")
    for name in names:
        page.keyboard.press("Tab")
        assert focus(page).name.startswith(name)
    page.keyboard.press("Enter")
    page.wait_for_url("**/networks/organization-*/")


@pytest.mark.parametrize("part", ["div.picture", "#network-list", "#network-tree"])
def test_picture_list_and_tree_are_walked_with_the_same_keys(
    town: Cast, open_as, part: str
) -> None:
    page = open_as(town.rae, "/sunnydale/networks/picture/")
    expect(page.get_by_text("arrow keys lead from one name to the next")).to_be_visible()
    links = page.locator(f"{part} a:visible")
    names = [name.strip() for name in links.all_text_contents()]
    links.first.focus()
    walked = [focused(page)]
    for key in ("ArrowDown", "ArrowRight", "End", "ArrowUp", "ArrowLeft", "Home", "ArrowUp"):
        page.keyboard.press(key)
        walked.append(focused(page))
    first, second, third, *_rest, third_last, second_last, last = names
    assert walked == [first, second, third, last, second_last, third_last, first, first]
    page.keyboard.press("Enter")
    page.wait_for_url("**/networks/*-*/")


def focused(page: Page) -> str:
    return page.evaluate("document.activeElement.textContent").strip()


@pytest.mark.parametrize("path", ["networks/", "networks/picture/", "networks/meet/"])
def test_on_a_phone_nothing_is_too_wide_and_focus_is_seen(town: Cast, open_as, path: str) -> None:
    page = open_as(town.ada, f"/sunnydale/{path}", **PHONE)
    assert not is_wider_than_its_window(page)
    walk_around(page)


def in_the_picture(page: Page) -> list[str]:
    """The titles of the links in the wide picture, in their order."""
    titles = page.locator("svg.map-wide a > title").all_text_contents()
    return [title.partition(":")[0] for title in titles]
