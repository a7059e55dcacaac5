"""Reports in a browser: the map kept and looked back at, also without JavaScript; every report on a phone."""

import pytest
from playwright.sync_api import expect

from cast import Cast
from journeys.sheet import is_wider_than_its_window
from make import make_asset, make_note
from programs.plans import exact, need_of, plan
from wherewithal.reports.kinds import KINDS

PHONE = {"viewport": {"width": 390, "height": 700}}


@pytest.mark.parametrize("javascript", [True, False])
def test_keep_the_map_and_look_back(story: Cast, open_as, javascript: bool) -> None:
    page = open_as(story.lee, "/sunnydale/reports/", java_script_enabled=javascript)
    main = page.get_by_role("main")
    main.get_by_role("link", name="The map over time").click()
    page.get_by_role("button", name="Keep the map of today").click()
    expect(main).to_contain_text("The map of today is kept.")
    make_asset(story.library, name="A barn with a stage")
    page.get_by_role("link", name="Compare with today").click()
    expect(main).to_contain_text("+ new")
    main.get_by_role("link", name="what we have").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("A barn with a stage")


def test_every_report_fits_a_phone(story: Cast, open_as) -> None:
    make_note(make_asset(story.library, name="x" * 300), text="y" * 80)
    make_asset(story.library, "relationship", "w" * 80)
    need_of(plan(story.library), name="z" * 80, how_many=exact(4))
    page = open_as(story.lee, "/sunnydale/reports/", **PHONE)
    begin = page.url
    assert not is_wider_than_its_window(page)
    for name in KINDS:
        page.goto(f"{begin}{name}/")
        expect(page.get_by_role("heading", level=1)).to_have_text(str(KINDS[name].title))
        assert not is_wider_than_its_window(page)


def test_what_is_not_for_paper_stays_off_it(story: Cast, open_as) -> None:
    page = open_as(story.rae, "/sunnydale/reports/board/")
    appendix = page.get_by_text("Appendix: every figure with its records")
    expect(appendix).to_be_visible()
    page.emulate_media(media="print")
    expect(appendix).to_be_hidden()
    assert page.locator(".no-print:visible").count() == 0
