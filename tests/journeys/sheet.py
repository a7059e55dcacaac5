"""A worksheet in the browser, the way a person finds their way in it."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from wherewithal.capacity.models import Note

SHEET = "/sunnydale/worksheets/space/"


def box(page: Page, label: str, place: int = 0) -> Locator:
    """The box of the sheet that reads this label to a person."""
    return page.get_by_role("textbox", name=label).nth(place)


def saved(page: Page) -> None:
    """Wait for the quiet word that everything is stored."""
    expect(page.locator("#saved")).to_have_text("Saved")


def is_wider_than_its_window(page: Page) -> bool:
    """True where a person would have to push the page sideways."""
    return bool(page.evaluate("document.documentElement.scrollWidth > innerWidth + 1"))


def is_page(context: BrowserContext, path: str) -> bool:
    """Asked before a browser goes there: a file to be saved would lead it nowhere."""
    return "text/html" in context.request.get(path).headers.get("content-type", "")


def slow(route: Route) -> None:
    """Let the answer come late, so that typing goes on meanwhile."""
    time.sleep(0.5)
    route.continue_()


def notes(kind: str = "strength") -> list[str]:
    """The stored lines of a kind, in their order."""
    found = Note._base_manager.filter(kind=kind).order_by("position", "pk")
    return [note.text for note in found]


@contextmanager
def later_visit(page: Page) -> Iterator[Page]:
    """The same person in the same browser, later, without the tab that was left behind.

    That tab stays as it is, without a line: one that is closed may still send in its last moment.
    """
    browser = page.context.browser
    assert browser is not None
    context = browser.new_context(storage_state=page.context.storage_state())
    again = context.new_page()
    again.goto(page.url)
    yield again
    context.close()
