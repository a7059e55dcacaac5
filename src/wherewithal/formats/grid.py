"""From cells that span rows and columns to a plain grid with headings."""

from collections.abc import Sequence
from dataclasses import dataclass

from wherewithal.formats.problems import PASTE, Bounds, ProblemCode, Refused
from wherewithal.formats.table import EMPTY_CELL, PastedCell

_MOST_HEADING_ROWS = 3


@dataclass(frozen=True)
class SourceCell:
    """A cell as its source has it: perhaps a heading, perhaps over several rows or columns."""

    cell: PastedCell
    is_heading: bool
    columns: int
    rows: int


def lay_out(rows: Sequence[Sequence[SourceCell]], bounds: Bounds = PASTE) -> list[list[PastedCell]]:
    """Give every cell its column. A cell over several rows is repeated in each of them."""
    grid: list[list[PastedCell]] = []
    reaching_down: dict[int, tuple[int, PastedCell]] = {}
    for row in rows:
        placed = {column: echo for column, (_, echo) in reaching_down.items()}
        reaching_down = {
            column: (left - 1, echo) for column, (left, echo) in reaching_down.items() if left > 1
        }
        column = 0
        for source in row:
            while column in placed:
                column += 1
            _place(source, column, placed, reaching_down, bounds.columns)
            column += source.columns
        width = max(placed, default=-1) + 1
        grid.append([placed.get(column, EMPTY_CELL) for column in range(width)])
    return grid


def _place(
    source: SourceCell,
    column: int,
    placed: dict[int, PastedCell],
    reaching_down: dict[int, tuple[int, PastedCell]],
    most: int,
) -> None:
    if column > most:
        if source.cell.text:
            raise Refused(ProblemCode.TOO_MANY_COLUMNS, limit=most)
        return
    text = source.cell.text
    echo = PastedCell(text, source.cell.lines, repeated=True) if text else EMPTY_CELL
    last = min(column + source.columns, most + 1)
    for reached in range(column, last):
        placed.setdefault(reached, source.cell if reached == column else EMPTY_CELL)
        if source.rows > 1:
            reaching_down[reached] = (source.rows - 1, echo if reached == column else EMPTY_CELL)


def split_headings(rows: Sequence[Sequence[SourceCell]], *, at_least: int) -> tuple[int, int]:
    """Count the title rows on top, and the rows down to the end of the headings."""
    titles = 0
    widest = max(map(len, rows), default=0)
    while titles < min(len(rows), _MOST_HEADING_ROWS) and _is_above(rows[titles], widest):
        titles += 1
    end = titles
    while end < min(len(rows), titles + _MOST_HEADING_ROWS) and (
        end < at_least or (rows[end] and all(cell.is_heading for cell in rows[end]))
    ):
        end += 1
    # A table that is nothing but headings has one row of them; the rest was meant as rows.
    return titles, (titles + 1 if end == len(rows) and end > titles + 1 else end)


def _is_above(row: Sequence[SourceCell], widest: int) -> bool:
    """Whether a row at the top is empty, or one cell across the table that says what it is."""
    if not any(source.cell.text for source in row):
        return True
    return len(row) == 1 < widest and row[0].columns > 1


def join_headings(
    grid: Sequence[Sequence[PastedCell]], rows: Sequence[Sequence[SourceCell]]
) -> list[str]:
    """Read headings down their column: a group over two columns names them both."""
    stacked: list[list[str]] = []
    for cells, row in zip(grid, rows, strict=True):
        for column, text in enumerate(_spread(cells, row)):
            if column == len(stacked):
                stacked.append([])
            if text and text not in stacked[column]:
                stacked[column].append(text)
    return [" ".join(parts) for parts in stacked]


def _spread(cells: Sequence[PastedCell], row: Sequence[SourceCell]) -> list[str]:
    """Repeat the heading of a group in each column of the group."""
    texts = [" ".join(cell.lines) for cell in cells]
    groups = {source.cell.text: source.columns for source in row if source.columns > 1}
    for column, cell in enumerate(cells):
        for reached in range(column + 1, min(column + groups.get(cell.text, 1), len(texts))):
            texts[reached] = texts[reached] or texts[column]
    return texts
