"""From the gaps of a program to three conversations, one of them planned, one left out with a reason."""

from playwright.sync_api import expect

from cast import Cast
from journeys.sheet import is_wider_than_its_window
from make import make_organization
from wherewithal.people.models import PlannedTalk
from wherewithal.programs.models import Program, ResourceNeed

PHONE = {"viewport": {"width": 390, "height": 700}}
WANTED = {
    "Folding tables": "must",
    "Soldering irons": "must",
    "Teen photographers": "",
    "Button maker": "nice",
}


def make_town(cast: Cast) -> Program:
    """A program with four gaps, and three who could help with three of them."""
    program = Program.objects.create(library=cast.library, name="Robots", state="planned")
    for name, importance in WANTED.items():
        ResourceNeed.objects.create(
            library=cast.library,
            program=program,
            kind="material",
            name=name,
            importance=importance,
        )
    make_organization(cast.library, "Church", brings="Forty folding tables")
    make_organization(cast.library, "Makers", brings="Six soldering irons")
    make_organization(cast.library, "Camera club", brings="Teen photographers who know light")
    return program


def test_a_programs_gaps_become_three_conversations(story: Cast, open_as) -> None:
    program = make_town(story)
    page = open_as(story.lee, f"/sunnydale/programs/{program.pk}/covered/")
    page.get_by_role("link", name="The fewest asks").click()
    main = page.get_by_role("main")
    expect(main).to_contain_text("3 conversations, about 6 hours (3 to 9): 3 of 4 needs")
    expect(main.get_by_role("link", name="Button maker").first).to_be_visible()

    page.get_by_label("Hours you can spend on asking").fill("4")
    page.get_by_role("button", name="Work it out").click()
    expect(main).to_contain_text("2 conversations, about 4 hours")

    church = page.locator("ol.asks > li", has_text="Church")
    church.get_by_role("link", name="Set the hours, ask in any case, or leave out").click()
    page.get_by_label("not them").check()
    page.get_by_label("Why").fill("They move house this spring")
    page.get_by_role("button", name="Save").click()
    expect(main.get_by_role("heading", name="Church")).to_have_count(0)
    expect(main.get_by_role("heading", name="Camera club")).to_be_visible()

    makers = page.locator("ol.asks > li", has_text="Makers")
    makers.get_by_role("button", name="Plan this conversation").click()
    page.get_by_role("button", name="Save").click()
    assert PlannedTalk.objects.in_library(story.library).get().whom == "Makers"


def test_it_fits_a_phone(story: Cast, open_as) -> None:
    program = make_town(story)
    page = open_as(story.lee, f"/sunnydale/programs/{program.pk}/fewest-asks/", **PHONE)
    expect(page.get_by_role("heading", name="The fewest asks")).to_be_visible()
    assert not is_wider_than_its_window(page)
