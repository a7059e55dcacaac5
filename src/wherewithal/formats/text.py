"""Reading tables and lists from plain text."""

from wherewithal.formats.delimited import (
    NumberedRow,
    has_quoted_cells,
    read_separated,
    read_tabs,
)
from wherewithal.formats.pipes import read_pipe_tables
from wherewithal.formats.problems import MAX_ROWS, ProblemCode, Refused
from wherewithal.formats.table import Reading, make_cell, make_table
from wherewithal.formats.words import has_list_mark, unify_line_ends, without_list_marks


def read_text(text: str) -> Reading:
    """Read tables drawn with pipes, a spreadsheet's cells, separated values, or a list.

    Plain text does not say whether its first row is headings; matching columns finds out.
    """
    text = unify_line_ends(text)
    if "|" in text:
        reading = read_pipe_tables(text)
        if reading.tables:
            return reading
    reading = Reading()
    rows = [(number, [make_cell(words) for words in row]) for number, row in _read_rows(text)]
    reading.add(make_table(header=(), rows=rows))
    return reading


def _read_rows(text: str) -> list[NumberedRow]:
    if has_quoted_cells(text) or ("\t" in text and not _is_marked_list(text)):
        return read_tabs(text)
    return read_separated(text, ",") or read_separated(text, ";") or _read_list(text)


def _is_marked_list(text: str) -> bool:
    """Whether tabs are only what a word processor puts around its bullets and numbers.

    A tab in front of the first one is rather an empty cell.
    """
    starts_with_tab = text.lstrip("\n").startswith("\t")
    lines = (line.lstrip() for line in text.split("\n") if line.strip())
    return not starts_with_tab and all(map(has_list_mark, lines))


def _read_list(text: str) -> list[NumberedRow]:
    numbers, lines = [], []
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            numbers.append(number)
            lines.append(line.strip())
        if len(lines) > MAX_ROWS:
            raise Refused(ProblemCode.TOO_MANY_ROWS, limit=MAX_ROWS)
    items = without_list_marks(lines)
    return [(number, [item]) for number, item in zip(numbers, items, strict=True)]
