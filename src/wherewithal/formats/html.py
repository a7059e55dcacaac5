"""Reading the tables of an HTML page or clipboard."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from selectolax.lexbor import LexborHTMLParser, LexborNode

from wherewithal.formats.grid import SourceCell, join_headings, lay_out, split_headings
from wherewithal.formats.markup import slim
from wherewithal.formats.problems import (
    PASTE,
    Bounds,
    ProblemCode,
    Refused,
)
from wherewithal.formats.table import (
    PastedTable,
    Reading,
    make_cell,
    make_table,
)
from wherewithal.formats.words import tidy

_SOURCE_ROWS_PER_ROW = 10  # empty rows cost little, but not nothing
_MOST_SOURCE_COLUMNS = 1_000
_SPACES = re.compile(r"[ \t\n\f\r]+")


def read_html(source: str, bounds: Bounds = PASTE) -> Reading:
    """Read every table, with browsers' own rules for what was never closed.

    A table that only lays out other tables gives way to them; one inside a cell of a real table
    becomes lines of that cell.
    """
    body = LexborHTMLParser(slim(source)).body
    return _Reader(bounds).read(body) if body is not None else Reading()


class _Lines:
    """Collects words into lines the way a browser shows them."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.current: list[str] = []

    def add(self, node: LexborNode) -> None:
        if node.tag == "-text":
            self.current.append(node.text_content or "")
        elif node.tag == "br":
            self._finish()
        elif node.tag == "hr":
            self.end_block()

    def end_block(self) -> None:
        if "".join(self.current).strip(" \t\n\f\r\u00a0"):
            self._finish()
        self.current = []

    def _finish(self) -> None:
        self.done.append(_SPACES.sub(" ", "".join(self.current)).strip(" "))
        self.current = []

    def text(self) -> str:
        self.end_block()
        return "\n".join(self.done)


class _Reader:
    def __init__(self, bounds: Bounds) -> None:
        self.bounds = bounds
        self.most_source_rows = _SOURCE_ROWS_PER_ROW * bounds.rows
        self.reading = Reading(bounds=bounds)
        self.source_rows = 0

    def read(self, container: LexborNode) -> Reading:
        """Read what stands side by side in a page or in a cell that only lays out."""
        outside = _Lines()
        for node in container.iter(include_text=True):
            if node.tag == "table":
                self._take_lines(outside)
                self._read_table(node)
                outside = _Lines()
            else:
                outside.add(node)
        self._take_lines(outside)
        return self.reading

    def _take_lines(self, outside: _Lines) -> None:
        lines = tidy(outside.text()).split("\n")
        self.reading.lines_outside.extend(line.strip() for line in lines if line.strip())

    def _read_table(self, table: LexborNode) -> None:
        rows = self._rows_of(table)
        if _only_lays_out(rows):
            for row in rows:
                for cell in _children(row, "td", "th"):
                    self.read(cell)
            return
        found = self._make(table, [self._source_row(row) for row in rows], _heading_rows(table))
        self.reading.add(found)

    def _rows_of(self, table: LexborNode) -> list[LexborNode]:
        rows = [row for part in _children(table, *_PARTS) for row in _children(part, "tr")]
        self.source_rows += len(rows)
        if self.source_rows > self.most_source_rows:
            raise Refused(ProblemCode.TOO_MANY_ROWS, limit=self.bounds.rows)
        return rows

    def _make(self, table: LexborNode, rows: list[list[SourceCell]], headings: int) -> PastedTable:
        grid = lay_out(rows, self.bounds)
        titles, count = split_headings(rows, at_least=headings)
        caption = [_words(node) for node in _children(table, "caption")]
        above = [cell.cell.text for row in rows[:titles] for cell in row]
        title = " ".join(tidy(words) for words in [*caption, *above] if words)
        return make_table(
            header=join_headings(grid[titles:count], rows[titles:count]),
            rows=list(enumerate(grid, start=1))[count:],
            title=title or self.reading.take_title(),
            bounds=self.bounds,
        )

    def _source_row(self, row: LexborNode) -> list[SourceCell]:
        cells = list(islice(_children(row, "td", "th"), _MOST_SOURCE_COLUMNS + 1))
        if len(cells) > _MOST_SOURCE_COLUMNS:
            raise Refused(ProblemCode.TOO_MANY_COLUMNS, limit=self.bounds.columns)
        return [self._source_cell(cell) for cell in cells]

    def _source_cell(self, cell: LexborNode) -> SourceCell:
        to_the_end = cell.attributes.get("rowspan") == "0"
        return SourceCell(
            cell=make_cell(_words(cell)),
            is_heading=cell.tag == "th",
            columns=min(_span(cell, "colspan"), self.bounds.columns + 1),
            rows=self.most_source_rows if to_the_end else _span(cell, "rowspan"),
        )


_PARTS = ("thead", "tbody", "tfoot")


def _children(node: LexborNode, *tags: str) -> Iterator[LexborNode]:
    return (child for child in node.iter() if child.tag in tags)


def _only_lays_out(rows: Sequence[LexborNode]) -> bool:
    """Whether a table of one row or one column holds tables: it is there for looks."""
    cells = [list(_children(row, "td", "th")) for row in rows]
    if len(rows) > 1 and max(map(len, cells), default=0) > 1:
        return False
    return any(next(_children(cell, "table"), None) for row in cells for cell in row)


def _heading_rows(table: LexborNode) -> int:
    """How many rows the source itself calls its head."""
    return sum(1 for head in _children(table, "thead") for _ in _children(head, "tr"))


def _span(cell: LexborNode, name: str) -> int:
    return max(1, int(cell.attributes.get(name) or 1))


def _words(cell: LexborNode) -> str:
    lines = _Lines()
    for node in cell.iter(include_text=True):
        if node.tag == "table":
            lines.end_block()
            lines.done.extend(_inner_lines(node))
        else:
            lines.add(node)
    return lines.text()


def _inner_lines(table: LexborNode) -> Iterator[str]:
    """Write a table within a cell as lines, a row each."""
    for part in _children(table, "caption", *_PARTS):
        if part.tag == "caption":
            yield _words(part)
        for row in _children(part, "tr"):
            words = [tidy(_words(cell)) for cell in _children(row, "td", "th")]
            yield ", ".join(filter(None, words))
