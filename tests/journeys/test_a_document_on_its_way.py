"""A document that takes a while is said to be on its way, and called off where nobody wants to wait."""

import re
import time

from playwright.sync_api import Download, Page, Route, expect

from cast import Cast
from journeys.conftest import OpenAs

SLOW = 2.5


def slow_line(route: Route) -> None:
    """A library so large, or a machine so busy, that it takes a while."""
    time.sleep(SLOW)
    route.continue_()


def listen(page: Page) -> None:
    """Remember what the page says while it waits: until the answer is there, nobody can ask it."""
    page.evaluate(
        """() => new MutationObserver(() => {
             const said = document.querySelector("#making[role=status]").textContent;
             if (said.trim()) sessionStorage.heard = said;
           }).observe(document.querySelector("#making"), { childList: true })"""
    )


def heard(page: Page) -> str:
    return str(page.evaluate("sessionStorage.heard || ''"))


def test_it_is_said_until_the_file_has_come(open_as: OpenAs, story: Cast) -> None:
    page = open_as(story.lee, "/sunnydale/print/")
    page.route("**/workbook.docx*", slow_line)
    listen(page)
    with page.expect_download() as came:
        page.get_by_role("button", name="As a DOCX, to go on writing").click(no_wait_after=True)
    assert came.value.suggested_filename == "sunnydale-workbook.docx"
    expect(page.get_by_role("status").filter(has_text="being made")).to_have_count(0)
    assert "being made" in heard(page)


def test_a_document_to_look_at_takes_the_place_of_the_page(open_as: OpenAs, story: Cast) -> None:
    page = open_as(story.lee, "/sunnydale/print/")
    page.route("**/workbook.pdf*", slow_line)
    listen(page)
    page.get_by_role("button", name="Print the workbook").click(no_wait_after=True)
    expect(page).to_have_url(re.compile(r"/print/workbook\.pdf\?.*made=[a-z0-9]+"))
    page.goto("/sunnydale/print/")
    assert "being made" in heard(page)


def test_what_comes_at_once_is_not_talked_about(open_as: OpenAs, story: Cast) -> None:
    page = open_as(story.lee, "/sunnydale/reports/partners/")
    with page.expect_download() as came:
        page.get_by_role("link", name="DOCX").click()
    assert came.value.suggested_filename == "sunnydale-partners.docx"
    expect(page.get_by_role("status").filter(has_text="being made")).to_have_count(0)


def test_it_can_be_called_off(open_as: OpenAs, story: Cast) -> None:
    page = open_as(story.lee, "/sunnydale/print/")
    page.route("**/workbook.xlsx*", slow_line)
    page.evaluate(
        """() => new MutationObserver(() => {
             const button = document.querySelector("#making button");
             if (button) { sessionStorage.heard = button.textContent; button.click(); }
           }).observe(document.querySelector("#making"), { childList: true })"""
    )
    came: list[Download] = []
    page.on("download", lambda download: came.append(download))
    page.get_by_role("button", name="As an XLSX, a sheet for each table").click(no_wait_after=True)
    page.wait_for_timeout(1000 * (SLOW + 1))
    assert heard(page) == "Call it off"
    assert "As an XLSX" in page.evaluate("document.activeElement.textContent")
    expect(page.get_by_role("status").filter(has_text="being made")).to_have_count(0)
    assert came == []


def test_everything_in_one_file_is_on_its_way_too(open_as: OpenAs, story: Cast) -> None:
    page = open_as(story.ada, "/sunnydale/everything/")
    page.route("**/all.zip*", slow_line)
    listen(page)
    with page.expect_download():
        page.get_by_role("link", name="Download everything").click(no_wait_after=True)
    expect(page.get_by_role("status").filter(has_text="being made")).to_have_count(0)
    assert "being made" in heard(page)
