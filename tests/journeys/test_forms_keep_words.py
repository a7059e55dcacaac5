"""Ordinary forms in the browser: what is typed outlives a closed tab, a lost line, an ended sign-in."""

from playwright.sync_api import Page, expect

from cast import Cast
from journeys.sheet import saved
from make import make_outlet
from wherewithal.accounts.models import Membership
from wherewithal.capacity.models import Overview
from wherewithal.libraries.models import Outlet

OVERVIEW = "/sunnydale/worksheets/"
BACK = "Words that you typed here and did not save are back."


def mind(page: Page, area: str) -> object:
    """The first field of an area's card on the first sheet."""
    return page.get_by_role("region", name=area).get_by_label("What comes to mind")


def stored(area: str) -> str:
    return Overview._base_manager.get(area=area).text


def test_the_first_sheet_saves_as_it_is_filled(story: Cast, open_as) -> None:
    page = open_as(story.lee, OVERVIEW)
    mind(page, "Staff").fill("Three of us, all with bicycles")
    mind(page, "Space").fill("A garden")
    page.keyboard.press("Tab")
    saved(page)

    assert stored("staff") == "Three of us, all with bicycles"
    assert stored("space") == "A garden"
    expect(page.get_by_role("button", name="Save")).to_have_count(0)


def test_two_people_on_the_first_sheet_are_shown_both_texts(story: Cast, open_as) -> None:
    mine, theirs = open_as(story.lee, OVERVIEW), open_as(story.ada, OVERVIEW)
    mind(theirs, "Space").fill("A hall")
    mind(theirs, "Staff").fill("Three of us")
    theirs.keyboard.press("Tab")
    saved(theirs)
    mind(mine, "Space").fill("A garden")
    mine.keyboard.press("Tab")

    expect(mine.get_by_text("Meanwhile this became:")).to_be_visible()
    assert stored("space") == "A hall"
    mine.get_by_role("button", name="Use my words").click()
    saved(mine)
    assert stored("space") == "A garden"
    expect(mind(mine, "Staff")).to_have_value("Three of us")


def test_the_first_sheet_waits_for_the_line(story: Cast, open_as) -> None:
    page = open_as(story.lee, OVERVIEW)
    page.context.set_offline(True)
    mind(page, "Space").fill("A garden")
    page.keyboard.press("Tab")
    expect(page.locator("#saved")).to_contain_text("No connection")
    page.context.set_offline(False)
    saved(page)

    assert stored("space") == "A garden"


def test_words_of_a_closed_tab_come_back(story: Cast, open_as) -> None:
    outlet = make_outlet(story.library)
    path = f"/sunnydale/places/{outlet.pk}/change/"
    page = open_as(story.ada, path)
    page.get_by_label("Name").fill("Old Mill")
    again = page.context.new_page()
    page.close()
    again.goto(path)

    expect(again.get_by_text(BACK)).to_be_visible()
    expect(again.get_by_label("Name")).to_have_value("Old Mill")
    again.get_by_role("button", name="Save").click()
    expect(again.get_by_text("Saved.")).to_be_visible()
    assert Outlet._base_manager.get(pk=outlet.pk).name == "Old Mill"
    assert again.evaluate("localStorage.length") == 0
    again.goto(path)
    expect(again.get_by_text(BACK)).to_have_count(0)


def test_words_that_came_back_can_be_forgotten(story: Cast, open_as) -> None:
    outlet = make_outlet(story.library)
    path = f"/sunnydale/places/{outlet.pk}/change/"
    page = open_as(story.ada, path)
    page.get_by_label("Name").fill("Old Mill")
    page.reload()
    page.get_by_role("button", name="Forget them").click()

    expect(page.get_by_text(BACK)).to_have_count(0)
    expect(page.get_by_label("Name")).to_have_value(outlet.name)


def test_a_form_that_comes_back_with_an_error_keeps_its_draft(story: Cast, open_as) -> None:
    outlet = make_outlet(story.library)
    path = f"/sunnydale/places/{outlet.pk}/change/"
    page = open_as(story.ada, path)
    page.get_by_label("Name").fill("Old Mill")
    page.get_by_label("Hours open each week").fill("many, many")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".has-error")).to_be_visible()
    page.goto(path)

    expect(page.get_by_text(BACK)).to_be_visible()
    expect(page.get_by_label("Name")).to_have_value("Old Mill")


def test_a_saved_form_that_returns_empty_is_empty(story: Cast, open_as) -> None:
    page = open_as(story.ada, "/sunnydale/what-we-bring/")
    page.get_by_role("textbox", name="Word").fill("Makerspace")
    page.get_by_label("What we mean by it").fill("A table with tools")
    page.get_by_role("button", name="Add the word").click()
    page.wait_for_load_state()

    expect(page.get_by_label("What we mean by it")).to_have_value("")
    expect(page.get_by_text(BACK)).to_have_count(0)


def test_a_saved_form_that_leads_elsewhere_leaves_nothing_behind(story: Cast, open_as) -> None:
    page = open_as(story.ada, "/sunnydale/places/add/")
    page.get_by_label("Name").fill("Old Mill")
    page.locator("main").get_by_role("button", name="Add").click()
    page.wait_for_url("**/places/")

    expect(page.get_by_text("Added.", exact=True)).to_be_visible()
    assert page.evaluate("Object.keys(localStorage).filter((name) => /form/.test(name))") == []
    page.evaluate("location.assign('/sunnydale/places/add/')")
    page.wait_for_url("**/add/")
    expect(page.get_by_label("Name")).to_have_value("")
    expect(page.get_by_text(BACK)).to_have_count(0)


def test_a_form_that_was_refused_keeps_its_words(story: Cast, open_as) -> None:
    outlet = make_outlet(story.library)
    path = f"/sunnydale/places/{outlet.pk}/change/"
    page = open_as(story.ada, path)
    page.get_by_label("Name").fill("Old Mill")
    Membership.objects.in_library(story.library).filter(pk=story.ada.pk).update(role="viewer")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Your role does not do this")).to_be_visible()
    expect(page.get_by_text("Old Mill")).to_be_visible()
    Membership.objects.in_library(story.library).filter(pk=story.ada.pk).update(role="admin")
    page.goto(path)

    expect(page.get_by_text(BACK)).to_be_visible()
    expect(page.get_by_label("Name")).to_have_value("Old Mill")


def test_others_on_this_machine_find_nothing(story: Cast, open_as) -> None:
    path = "/sunnydale/what-we-bring/"
    page = open_as(story.ada, path)
    page.get_by_label("What we mean by it").fill("A table with tools")
    drafts = page.evaluate("Object.entries(localStorage)")
    hers, his = page.context.new_page(), open_as(story.lee, path)
    put = "(all) => all.forEach(([name, words]) => localStorage.setItem(name, words))"
    his.evaluate(put, drafts)
    hers.goto(path)
    his.reload()

    expect(hers.get_by_label("What we mean by it")).to_have_value("A table with tools")
    expect(his.get_by_label("What we mean by it")).to_have_value("")
