"""Tables of a DOCX: the head is marked as one, and stands again on each page."""

from typing import Any

from django.utils import translation

from wherewithal.printing.office.content import Table
from wherewithal.printing.office.letters import shortened
from wherewithal.printing.office.values import in_words
from wherewithal.printing.office.word_paragraphs import paragraphs
from wherewithal.printing.office.word_xml import element

MOST_IN_A_CAPTION = 250
MANY_COLUMNS = 8  # more are set in smaller letters
LONGEST_WHOLE = 600  # letters in a cell; a longer row may go on on the next page


def table(content: Table, *, room: int) -> Any:
    """The table as wide as the page allows; `room` in twentieths of a point."""
    made = element("tbl")
    made.append(_properties(content))
    widths = _widths(content, room)
    grid = element("tblGrid")
    for width in widths:
        grid.append(element("gridCol", w=width))
    made.append(grid)
    made.append(_row(content.columns, widths, is_head=True))
    for row in content.rows:
        made.append(_row([in_words(value) for value in row], widths))
    return made


def _properties(content: Table) -> Any:
    found = element("tblPr")
    found.append(element("tblStyle", val="HouseTable"))
    if translation.get_language_bidi():
        found.append(element("bidiVisual"))
    found.append(element("tblW", w=5000, type="pct"))
    found.append(element("tblLayout", type="fixed"))
    look = {"firstRow": 1, "lastRow": 0, "firstColumn": 0, "lastColumn": 0}
    found.append(element("tblLook", val="0420", **look, noHBand=0, noVBand=1))
    caption = shortened(content.title, MOST_IN_A_CAPTION)
    found.append(element("tblCaption", val=caption))
    return found


def _widths(content: Table, room: int) -> list[int]:
    shares = content.widths or (1.0,) * len(content.columns)
    return [int(room * share / sum(shares)) for share in shares]


def _row(cells: Any, widths: list[int], *, is_head: bool = False) -> Any:
    row = element("tr")
    how = element("trPr")
    if is_head or max(map(len, cells), default=0) <= LONGEST_WHOLE:
        how.append(element("cantSplit"))
    if is_head:
        how.append(element("tblHeader"))
    row.append(how)
    for words, width in zip(cells, widths, strict=True):
        cell = element("tc")
        place = element("tcPr")
        place.append(element("tcW", w=width, type="dxa"))
        cell.append(place)
        style = (
            f"{'Wide' if len(widths) > MANY_COLUMNS else ''}Table{'Head' if is_head else 'Words'}"
        )
        cell.extend(paragraphs(words, style=style))
        row.append(cell)
    return row
