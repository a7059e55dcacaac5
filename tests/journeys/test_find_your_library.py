"""From an empty library to outlets and a first figure, by name, with and without JavaScript."""

from typing import Any

import pytest
from playwright.sync_api import expect

from cast import Cast
from journeys.conftest import OpenAs
from journeys.test_accessibility import DARK, DESK, RULES, found_by_axe
from wherewithal.libraries.models import Library, Outlet


@pytest.mark.parametrize("has_script", [True, False])
def test_oxford_finds_itself_and_keeps_a_figure(
    story: Cast, open_as: OpenAs, *, has_script: bool
) -> None:
    page = open_as(story.ada, "/sunnydale/", java_script_enabled=has_script)
    page.get_by_role("link", name="Find your library in the survey").click()
    page.get_by_label("Name, town or survey identifier").fill("oxford")
    page.get_by_label("Name, town or survey identifier").press("Enter")
    page.get_by_role("link", name="Oxford Free Public Library, Oxford, MA").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Oxford Free Public Library")
    expect(page.get_by_label("People served")).to_be_checked()
    page.get_by_role("button", name="Take over what is ticked").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("About this library")
    expect(page.get_by_text("1 outlet stands here now.")).to_be_visible()
    people = page.locator("dd", has_text="14,009")
    expect(people).to_contain_text("reported for July 2020 to June 2021")
    people.get_by_role("button", name="Keep").click()
    expect(page.get_by_text("Saved.")).to_be_visible()

    library = Library.objects.get(pk=story.library.pk)
    assert (str(library.population_served), library.fscs_key) == ("14,009", "MA0223")
    assert Outlet.objects.in_library(library).count() == 1


@pytest.mark.parametrize("view", [DESK, DARK])
def test_axe_finds_nothing_where_something_was_found_and_waits(
    story: Cast, open_as: OpenAs, view: dict[str, Any]
) -> None:
    rules = {"runOnly": {"type": "tag", "values": RULES}}
    page = open_as(story.ada, "/sunnydale/find-your-library/?q=oxford", **view)
    assert found_by_axe(page, rules) == []
    page.goto("/sunnydale/find-your-library/ma0049/")
    page.get_by_role("button", name="Take over what is ticked").click()
    assert found_by_axe(page, rules) == []
    page.goto("/sunnydale/find-your-library/ma0049/")
    expect(page.get_by_text("Here already, it seems").first).to_be_visible()
    assert found_by_axe(page, rules) == []
