"""Gotham's coordinator looks for room for forty teens in seventeen branches, with scripts turned off."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect

from cast import Cast
from make import make_outlet
from programs.plans import exact, need_of, plan, room, weekly
from wherewithal.capacity.models import Placement
from wherewithal.programs.models import SpaceNeedFacts

SCRIPTS = pytest.mark.parametrize("scripts", [True, False], ids=["with", "without"])


@SCRIPTS
def test_forty_teens_in_seventeen_branches(story: Cast, open_as, *, scripts: bool) -> None:
    library = story.library
    small = room(library, "Small meeting room", capacity_workshop=exact(10), is_accessible=True)
    for number in range(1, 18):
        outlet = make_outlet(library, f"Branch {number:02}")
        Placement.objects.create(library=library, asset=small, outlet=outlet)
    workshop = plan(library, "Robot workshop", starts_on=date(2027, 3, 1))
    weekly(workshop, 15, 17)
    need = need_of(workshop, "space", name="A room for forty")
    SpaceNeedFacts.objects.create(
        library=library, resource_need=need, seats=exact(40), layout="workshop"
    )

    page = open_as(story.lee, f"/sunnydale/programs/{workshop.pk}/", java_script_enabled=scripts)
    page.get_by_role("link", name="What is covered").click()
    expect(page.get_by_text("1 missing")).to_be_visible()
    page.get_by_role("link", name="Fit a space").click()
    expect(page.get_by_text("4 sessions of 10 in Small meeting room (Branch 01)")).to_be_visible()
    expect(page.get_by_role("row")).to_have_count(18)
    page.get_by_label("People").fill("10")
    page.get_by_role("button", name="Look").click()
    expect(page.get_by_text("17 spaces fit as far as is known.")).to_be_visible()

    page.get_by_role("link", name=re.compile("Set aside.*Branch 01")).click()
    expect(page.get_by_label("From what we have, or from whom")).to_have_value(f"asset-{small.pk}")
    page.get_by_role("button", name="Set aside").click()
    expect(page.get_by_text("holds 10, wanted 40")).to_be_visible()
    expect(page.get_by_text("1 covered on paper only")).to_be_visible()
