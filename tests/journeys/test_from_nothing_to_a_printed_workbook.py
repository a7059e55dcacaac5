"""The whole way once: an empty installation, ten minutes of cards, a few lines, the map, paper."""

import re
from io import BytesIO

from playwright.sync_api import Page, expect
from pypdf import PdfReader

from journeys.sheet import box, saved
from wherewithal.accounts import setup_code

CARDS = [
    ("Who knows things? Who 1", "Bea, evenings"),
    ("Who knows things? What they know or love 1", "Sings in two choirs"),
    ("Where is there room? Where 1", "Porch (12 people)"),
    ("Where is there room? What is good about it 1", "Faces the creek"),
    ("What is in the cupboard? What 1", "3 ukuleles"),
    ("Who are our friends? Who 1", "Feed store"),
]


def set_up(page: Page, code: str) -> None:
    """The first page of an empty installation."""
    page.get_by_label("The code that the server shows").fill(code.lower())
    page.get_by_label("Your name").fill("Bea Marsh")
    page.get_by_label("Your e-mail address").fill("bea@example.org")
    page.get_by_label("A password of your own").fill("heron on the jetty")
    page.get_by_label("What is your library called?").fill("Creekside Library")
    page.get_by_role("button", name="Open the library").click()


def fill_cards(page: Page) -> None:
    """Four prompts, a few words each."""
    page.get_by_role("link", name="Quick start").click()
    for label, words in CARDS:
        page.get_by_role("textbox", name=label, exact=True).fill(words)
    page.get_by_role("button", name="Put them on the map").click()
    expect(page.get_by_text("4 cards are on the map.")).to_be_visible()


def add_lines(page: Page) -> None:
    """A worksheet that begins with the card's row."""
    page.get_by_role("link", name="What we have").click()
    tabs = page.get_by_role("navigation", name="Worksheets")
    tabs.get_by_role("link", name="Space").click()
    expect(box(page, "Room or place: Porch (12 people)")).to_have_value("Porch (12 people)")
    expect(box(page, "Strengths: Porch")).to_have_value("Faces the creek")
    box(page, "Challenges: Porch").fill("Mosquitoes in June")
    page.keyboard.press("Tab")
    saved(page)
    page.get_by_role("button", name="Keep").click()
    expect(page.get_by_text("holds 12")).to_be_visible()


def look_at_the_map(page: Page) -> None:
    """The new row is on it, and its words are behind it."""
    page.get_by_role("link", name="Our map", exact=True).click()
    listed = page.get_by_role("region", name="The map as a list")
    listed.get_by_role("link", name="Porch (12 people)").click()
    expect(box(page, "Challenges").first).to_have_value("Mosquitoes in June")


def print_the_workbook(page: Page) -> str:
    """The words on its pages."""
    page.get_by_text("More", exact=True).click()
    page.get_by_role("link", name="Print", exact=True).click()
    page.get_by_role("button", name="Print the workbook").click()
    page.wait_for_url("**/print/workbook.pdf?*", wait_until="commit")
    paper = page.context.request.get(page.url).body()  # the browser shows it in a reader of its own
    reader = PdfReader(BytesIO(paper))
    return " ".join(" ".join(sheet.extract_text().split()) for sheet in reader.pages)


def test_from_nothing_to_a_printed_workbook(transactional_db: None, open_as) -> None:
    code = setup_code.current_or_new()
    page = open_as(None, "/")
    set_up(page, str(code))
    expect(page).to_have_url(re.compile("/creekside-library/$"))
    fill_cards(page)
    add_lines(page)
    look_at_the_map(page)
    printed = print_the_workbook(page)
    for words in ("Creekside Library", "Porch (12 people)", "Mosquitoes in June", "Feed store"):
        assert words in printed
    assert "Sings in two choirs" not in printed, "nobody has asked Bea yet"
