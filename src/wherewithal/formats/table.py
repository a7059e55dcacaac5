"""The plain table that every format is read into, and the bounds it has to keep."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from wherewithal.formats.problems import (
    PASTE,
    Bounds,
    Problem,
    ProblemCode,
    Refused,
)
from wherewithal.formats.words import list_items, tidy


@dataclass(frozen=True)
class PastedCell:
    """A cell in the author's words: whole in `text`, line by line without bullets in `lines`.

    `repeated` marks a cell that spans several rows in the source, on each row but its first.
    """

    text: str = ""
    lines: tuple[str, ...] = ()
    repeated: bool = False


EMPTY_CELL = PastedCell()
_LONGEST_TITLE = 120


@dataclass(frozen=True)
class PastedRow:
    """A row and its place among the rows of the source, counted from 1, headings included."""

    number: int
    cells: tuple[PastedCell, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """The text of each cell."""
        return tuple(cell.text for cell in self.cells)


@dataclass(frozen=True)
class PastedTable:
    """Rows of equal width, with as many headings, or none. No row is empty."""

    header: tuple[str, ...]
    rows: tuple[PastedRow, ...]
    title: str = ""


@dataclass(frozen=True)
class PastedTables:
    """All that was read from one paste."""

    tables: tuple[PastedTable, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass
class Reading:
    """What reading one source collects: tables, and the lines that stand outside them."""

    tables: list[PastedTable] = field(default_factory=list)
    lines_outside: list[str] = field(default_factory=list)
    bounds: Bounds = PASTE

    def add(self, table: PastedTable) -> None:
        """Keep a table that says anything."""
        if table.header or table.rows:
            self.tables.append(table)
        if len(self.tables) > self.bounds.tables:
            raise Refused(ProblemCode.TOO_MANY_TABLES, limit=self.bounds.tables)

    def take_title(self) -> str:
        """Take the line just above the next table as its title, where it is short enough."""
        if not self.lines_outside or len(self.lines_outside[-1]) > _LONGEST_TITLE:
            return ""
        return self.lines_outside.pop().lstrip("# ")


def make_cell(text: str, *, repeated: bool = False) -> PastedCell:
    """Make a cell from raw words."""
    shown = tidy(text)
    return PastedCell(shown, list_items(shown), repeated) if shown else EMPTY_CELL


def make_table(
    *,
    header: Sequence[str],
    rows: Iterable[tuple[int, Sequence[PastedCell]]],
    title: str = "",
    bounds: Bounds = PASTE,
) -> PastedTable:
    """Line rows up under their headings, leave empty rows out, and keep the bounds.

    Takes numbered rows one at a time and stops at the first that is too much.
    """
    numbered = list(rows)
    header = _align(header, width=max((len(cells) for _, cells in numbered), default=0))
    kept = [(number, cells) for number, cells in numbered if not _is_idle(cells, header)]
    if len(kept) > bounds.rows:
        raise Refused(ProblemCode.TOO_MANY_ROWS, limit=bounds.rows)
    width = _width(header, numbered, bounds)
    pasted = tuple(_make_row(number, cells, width=width, bounds=bounds) for number, cells in kept)
    return PastedTable(_fit(header, width=width), pasted, title)


def _align(header: Sequence[str], *, width: int) -> tuple[str, ...]:
    """Drop empty headings where that makes the headings as many as the cells of a row.

    They come from heading cells that were never closed, which browsers read as two.
    """
    if not any(header):
        return ()
    named = tuple(heading for heading in header if heading)
    for candidate in (named, (header[0], *filter(None, header[1:]))):
        if len(header) > width == len(candidate):
            return candidate
    return tuple(header)


def _is_idle(cells: Sequence[PastedCell], header: Sequence[str]) -> bool:
    """Whether a row adds nothing: empty, a mere echo of cells above, or the headings again."""
    own = [cell.text for cell in cells if cell.text and not cell.repeated]
    return not own or (any(header) and [cell.text for cell in cells] == list(header))


def _width(
    header: Sequence[str], rows: Sequence[tuple[int, Sequence[PastedCell]]], bounds: Bounds
) -> int:
    width = max([len(header), *(len(cells) for _, cells in rows)])
    if width > bounds.columns:
        width = max([_used(header), *(_used([cell.text for cell in cells]) for _, cells in rows)])
    if width > bounds.columns:
        raise Refused(ProblemCode.TOO_MANY_COLUMNS, limit=bounds.columns)
    return width


def _used(texts: Sequence[str]) -> int:
    return max((place for place, text in enumerate(texts, start=1) if text), default=0)


def _make_row(number: int, cells: Sequence[PastedCell], *, width: int, bounds: Bounds) -> PastedRow:
    for place, cell in enumerate(cells, start=1):
        if len(cell.text) > bounds.cell_characters:
            limit = bounds.cell_characters
            raise Refused(ProblemCode.CELL_TOO_LONG, limit=limit, row=number, column=place)
    padding = (EMPTY_CELL,) * (width - len(cells))
    return PastedRow(number, (*cells[:width], *padding))


def _fit(header: Sequence[str], *, width: int) -> tuple[str, ...]:
    """Give each column a heading, perhaps an empty one, unless there are none at all."""
    if not any(header):
        return ()
    return (*header[:width], *[""] * (width - len(header)))
