"""A workbook as XLSX: a sheet a table, words as words, days as days, money to the cent.

Nothing that people typed can be a formula or a link: each cell is written as the kind that it is.
"""

from collections.abc import Iterable
from datetime import date
from io import BytesIO
from typing import Any

import xlsxwriter
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from wherewithal.formats.xml_signs import fit
from wherewithal.printing.office.content import Table, Workbook
from wherewithal.printing.office.letters import cut, is_rtl, shortened
from wherewithal.printing.office.sheet_names import sheet_names
from wherewithal.printing.office.values import Value, as_number, in_words, is_money
from wherewithal.printing.typeset import Paper
from wherewithal.ui.names import bare

PAPERS = {Paper.LETTER: 1, Paper.A4: 9}  # as the format numbers them
MOST_IN_A_CELL = 32_767
MOST_IN_A_PROPERTY = 255
NARROWEST, WIDEST = 8, 56
LINE_HEIGHT, HIGHEST_ROW = 15, 405  # in points; the format takes hardly more
AS_THE_READER_WRITES_DAYS = 14
FORMATS: dict[str, dict[str, Any]] = {
    "head": {"bold": True, "bg_color": "#F6F1E7", "bottom": 2, "text_wrap": True, "valign": "top"},
    "words": {"text_wrap": True, "valign": "top", "num_format": "@"},
    "rtl": {"text_wrap": True, "valign": "top", "num_format": "@", "reading_order": 2},
    "number": {"valign": "top"},
    "money": {"valign": "top", "num_format": '"$"#,##0.00'},
    "day": {"valign": "top", "num_format": AS_THE_READER_WRITES_DAYS, "align": "left"},
}
NEVER_ANYTHING_BUT_WORDS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def xlsx(workbook: Workbook) -> bytes:
    """The workbook as XLSX."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, NEVER_ANYTHING_BUT_WORDS) as made:
        _set_properties(made, workbook)
        formats = {name: made.add_format(how) for name, how in FORMATS.items()}
        tables = [*workbook.tables, _about(workbook)]
        names = sheet_names([table.title for table in tables])
        for table, name in zip(tables, names, strict=True):
            _sheet(made.add_worksheet(name), table, formats, paper=workbook.paper)
    return out.getvalue()


def _about(workbook: Workbook) -> Table:
    """What the file is, at its end, where it is in nobody's way."""
    rows: list[tuple[Value, ...]] = [
        (_("Title"), workbook.title),
        (_("Library"), workbook.library),
        (_("Made on"), timezone.localdate()),
        (_("What stands in it"), workbook.sharing),
    ]
    return Table(_("About this file"), (_("What"), _("Said")), tuple(rows))


def _sheet(sheet: Any, table: Table, formats: dict[str, Any], *, paper: Paper) -> None:
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(PAPERS[paper])
    sheet.fit_to_pages(1, 0)
    if translation.get_language_bidi():
        sheet.right_to_left()
    widths = [
        _width(label, [row[place] for row in table.rows])
        for place, label in enumerate(table.columns)
    ]
    for place, label in enumerate(table.columns):
        sheet.set_column(place, place, widths[place])
        sheet.write_string(0, place, cut(bare(fit(label)), MOST_IN_A_CELL), formats["head"])
    for line, row in enumerate(table.rows, start=1):
        lines = max(
            (_lines(value, width) for value, width in zip(row, widths, strict=True)), default=1
        )
        if lines > 1:
            sheet.set_row(line, min(lines * LINE_HEIGHT, HIGHEST_ROW))
        for place, value in enumerate(row):
            _write(sheet, line, place, value, formats)


def _write(sheet: Any, line: int, place: int, value: Value, formats: dict[str, Any]) -> None:
    """What is not known stays empty: it is no zero."""
    number = as_number(value)
    if number is not None:
        sheet.write_number(line, place, number, formats["money" if is_money(value) else "number"])
    elif isinstance(value, date):
        sheet.write_datetime(line, place, value, formats["day"])
    elif words := cut(fit(in_words(value)), MOST_IN_A_CELL):
        way = "rtl" if is_rtl(words) else "words"
        sheet.write_string(line, place, bare(words), formats[way])


def _width(label: str, values: Iterable[Value]) -> int:
    """Wide enough for most lines, and never wider than one likes to read."""
    lines = [line for value in values for line in in_words(value).split("\n")]
    longest = max((len(line) for line in [label, *lines]), default=0)
    return max(NARROWEST, min(WIDEST, longest + 2))


def _lines(value: Value, width: int) -> int:
    """About how many lines a cell takes: not every program looks for itself how high a row must be."""
    return sum(max(1, -(-len(line) // (width + 2))) for line in in_words(value).split("\n"))


def _set_properties(made: Any, workbook: Workbook) -> None:
    made.set_properties(
        {
            "title": shortened(workbook.title, MOST_IN_A_PROPERTY),
            "author": shortened(workbook.library, MOST_IN_A_PROPERTY),
            "comments": shortened(workbook.sharing, MOST_IN_A_PROPERTY),
            "created": timezone.now().replace(tzinfo=None),
        }
    )
