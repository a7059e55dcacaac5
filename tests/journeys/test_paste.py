"""A table from a document, through the real clipboard, into the right columns, and back out again."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from cast import Cast
from journeys.sheet import box
from make import make_asset
from wherewithal.capacity.models import Asset, Note

SHEET = "/sunnydale/worksheets/relationships/"
TABLE = """<table><tr><th>Friend</th><th>What is good</th><th>Weaknesses</th></tr>
<tr><td>Rowing club</td><td>Owns a boat house</td><td>Far away</td></tr>
<tr><td>Chess circle</td><td>Teaches anybody</td><td></td></tr></table>"""
PLAIN = "Friend\tWhat is good\tWeaknesses\nRowing club\tOwns a boat house\tFar away"
COPY = """async ([html, plain]) => navigator.clipboard.write([new ClipboardItem({
  'text/html': new Blob([html], {type: 'text/html'}),
  'text/plain': new Blob([plain], {type: 'text/plain'}),
})])"""


def paste(page: Page, *, html: str, plain: str) -> None:
    """Copy elsewhere, come back, press the keys."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate(COPY, [html, plain])
    page.keyboard.press("Control+V")


def lines() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for note in Note._base_manager.select_related("asset").order_by("pk"):
        found.setdefault(f"{note.asset.name}: {note.kind}", []).append(note.text)
    return found


def test_a_table_is_pasted_put_right_added_and_taken_back(story: Cast, open_as) -> None:
    make_asset(story.library, area="relationship", name="Chess circle")
    page = open_as(story.lee, SHEET)
    box(page, "Next relationship…").focus()
    paste(page, html=TABLE, plain=PLAIN)
    expect(page.get_by_text("You have a row of this name.")).to_have_count(1)
    assert lines() == {}
    page.get_by_label("What is good").select_option(label="How could it improve?")
    page.get_by_role("button", name="Look again").click()
    page.get_by_role("button", name="Add 2 rows").click()
    expect(page.get_by_text("2 rows pasted.")).to_be_visible()
    assert lines() == {
        "Rowing club: improvement": ["Owns a boat house"],
        "Rowing club: challenge": ["Far away"],
        "Chess circle: improvement": ["Teaches anybody"],
    }
    take_back_the_last(page)
    assert lines() == {}
    assert [asset.name for asset in Asset._base_manager.all()] == ["Chess circle"]


def take_back_the_last(page: Page) -> None:
    """By way of History, as a person who has second thoughts."""
    page.get_by_text("More", exact=True).click()
    page.get_by_role("link", name="History", exact=True).click()
    page.get_by_role("link", name="Undo").first.click()
    page.get_by_role("button", name="Undo this").click()
    expect(page.get_by_role("status").first).to_be_visible()


def test_words_without_a_table_stay_in_the_cell(story: Cast, open_as) -> None:
    make_asset(story.library, area="relationship", name="Chess circle")
    page = open_as(story.lee, SHEET)
    box(page, "Strengths: Chess circle").focus()
    paste(page, html="<b>Patient</b> teachers", plain="Patient teachers")
    expect(box(page, "Strengths: Chess circle")).to_have_value("Patient teachers")


def test_a_list_is_pasted_into_the_box_of_the_paste_page(story: Cast, open_as) -> None:
    page = open_as(story.lee, SHEET)
    page.get_by_role("link", name="Paste a table or a list").click()
    page.get_by_label("Table or list").focus()
    paste(page, html=TABLE, plain=PLAIN)
    page.get_by_role("button", name="See what it becomes").click()
    expect(page.get_by_text("Chess circle")).to_be_visible()
    page.get_by_role("button", name="Add 2 rows").click()
    assert Asset._base_manager.count() == 2


CLIPBOARDS = Path(__file__).parents[1] / "formats" / "clipboards"
# What the clipboard API of a page writes is cleaned first; other programs put their HTML there as it is.
DROP = """([html, plain]) => {
  const data = new DataTransfer();
  data.setData('text/html', html);
  data.setData('text/plain', plain);
  const paste = {clipboardData: data, bubbles: true, cancelable: true};
  document.activeElement.dispatchEvent(new ClipboardEvent('paste', paste));
}"""


@pytest.mark.parametrize(
    "program", ["word", "excel", "google_docs", "google_sheets", "calc", "wiki"]
)
def test_a_sheet_from_another_program_lands_in_its_columns(
    story: Cast, open_as, program: str
) -> None:
    page = open_as(story.lee, "/sunnydale/worksheets/space/")
    box(page, "Next room or place…").focus()
    page.evaluate(DROP, [(CLIPBOARDS / f"{program}_sheet.html").read_text(encoding="utf-8"), "…"])
    page.get_by_role("button", name="Add 2 rows").click()
    expect(page.get_by_text("2 rows pasted.")).to_be_visible()
    found = lines()
    assert found["Kids’ corner: strength"] == ["Low shelves", "A rug, and twelve cushions"]
    assert found["Auditorium (120 seats): strength"] == ["Booked every weekend"]
    assert found["Auditorium (120 seats): challenge"] == ["Ramp too steep"]
    assert [asset.name for asset in Asset._base_manager.order_by("position")] == [
        "Kids’ corner",
        "Auditorium (120 seats)",
    ]
    if program == "word":
        assert found["Kids’ corner: improvement"] == ["Softer light", "A door"]
