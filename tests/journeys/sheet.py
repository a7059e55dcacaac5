"""A worksheet in the browser, the way a person finds their way in it."""

from playwright.sync_api import Locator, Page, expect


def box(page: Page, label: str, place: int = 0) -> Locator:
    """The box of the sheet that reads this label to a person."""
    return page.get_by_role("textbox", name=label).nth(place)


def saved(page: Page) -> None:
    """Wait for the quiet word that everything is stored."""
    expect(page.locator("#saved")).to_have_text("Saved")


def is_wider_than_its_window(page: Page) -> bool:
    """True where a person would have to push the page sideways."""
    return bool(page.evaluate("document.documentElement.scrollWidth > innerWidth + 1"))
