"""The tables of a word processor's document."""

import io
from collections.abc import Iterator
from functools import partial

from docx import Document
from docx.oxml.ns import qn
from docx.oxml.table import CT_Row, CT_Tbl, CT_Tc
from lxml.etree import _Element

from wherewithal.formats.files.model import EMPTY, Cell, RawTable, Row
from wherewithal.formats.files.problems import (
    FILE_BOUNDS,
    FileProblem,
    FileProblemCode,
    Stop,
    check_size,
)
from wherewithal.formats.files.unpack import Budget, check_office, open_zip

_LONGEST_TITLE = 120
_MAX_DOCUMENT_BYTES = 60_000_000  # it becomes a tree, many times its size
_EXCERPT = 80
# What stands in a field to fill in stands one step deeper.
_BODY = "./w:p | ./w:tbl | ./w:sdt/w:sdtContent/w:p | ./w:sdt/w:sdtContent/w:tbl"
_TABLE_ROWS = "./w:tr | ./w:sdt/w:sdtContent/w:tr"
_ROW_CELLS = "./w:tc | ./w:sdt/w:sdtContent/w:tc"
_BREAKS = {qn("w:p"): "\n", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:tab"): "\t"}
_TEXT = qn("w:t")


def read_document(data: bytes, name: str) -> list[RawTable]:
    """Each table with the line above it as its title; what else stands there is told of once."""
    with open_zip(data) as archive:
        check_office(archive, Budget(_MAX_DOCUMENT_BYTES))
    tables: list[RawTable] = []
    outside: list[str] = []
    for child in Document(io.BytesIO(data)).element.body.xpath(_BODY):
        if isinstance(child, CT_Tbl):
            title = outside.pop() if outside and len(outside[-1]) <= _LONGEST_TITLE else ""
            tables.append(_table(child, f"{name} {len(tables) + 1}", title))
        elif words := _words(child):
            outside.append(words)
    if len(tables) > FILE_BOUNDS.tables:
        raise Stop(FileProblemCode.TOO_MANY_TABLES, limit=FILE_BOUNDS.tables)
    if tables and outside:
        left_out = FileProblem(
            FileProblemCode.WORDS_LEFT_OUT, name, args={"excerpt": outside[0][:_EXCERPT]}
        )
        first = tables[0]
        tables[0] = RawTable(first.name, first.read, title=first.title, problems=(left_out,))
    return tables


def _table(table: CT_Tbl, name: str, title: str) -> RawTable:
    rows: list[CT_Row] = table.xpath(_TABLE_ROWS)
    for number, row in enumerate(rows, start=1):
        check_size(number, _width(row), sheet=name)
    return RawTable(name, partial(_rows, rows), title=title)


def _width(row: CT_Row) -> int:
    return row.grid_before + sum(tc.grid_span for tc in row.xpath(_ROW_CELLS))


def _rows(rows: list[CT_Row]) -> Iterator[Row]:
    above: dict[int, Cell] = {}
    for number, row in enumerate(rows, start=1):
        cells = list(_cells(row, above))
        above = dict(enumerate(cells))
        yield Row(number, tuple(cells))


def _cells(row: CT_Row, above: dict[int, Cell]) -> Iterator[Cell]:
    """The cells of a row; one that goes on from above, or over several columns, says its words again."""
    column = row.grid_before
    yield from [EMPTY] * column
    found: list[CT_Tc] = row.xpath(_ROW_CELLS)
    for tc in found:
        if tc.vMerge == "continue":
            cell = above.get(column, EMPTY)
            cell = cell._replace(is_repeated=True) if cell.text else EMPTY
        else:
            words = _words(tc)
            cell = Cell(words, words) if words else EMPTY
        yield cell
        again = cell._replace(is_repeated=True) if cell.text else EMPTY
        yield from [again] * (tc.grid_span - 1)
        column += tc.grid_span


def _words(element: _Element) -> str:
    """All words in reading order, a table within the cell included; what was struck out is not."""
    pieces = (
        (part.text or "") if part.tag == _TEXT else _BREAKS.get(str(part.tag), "")
        for part in element.iter()
    )
    return "".join(pieces).strip()
