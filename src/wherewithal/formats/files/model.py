"""A file as it was read: tables, rows and cells, with the place where each stood."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum
from itertools import islice
from typing import NamedTuple

from wherewithal.formats.files.problems import FileProblem, FileProblemCode

Value = str | int | float | bool | date | datetime | time | timedelta | None
_NUMBER = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?|[-+]?\.\d+")
_LEADING_ZERO = re.compile(r"[-+]?0\d")


class FileKind(StrEnum):
    """What a file is, by its contents."""

    SEPARATED = "separated"
    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"
    DOCX = "docx"
    HTML = "html"
    JSON = "json"
    GEOJSON = "geojson"
    ZIP = "zip"
    UNKNOWN = "unknown"


class Cell(NamedTuple):
    """What a cell shows (`text`), and what it is (`value`: a number, a day, yes or no, or the same words).

    `is_repeated` marks a merged cell on every place but its first.
    """

    text: str = ""
    value: Value = None
    is_formula: bool = False
    is_repeated: bool = False
    is_percent: bool = False

    @property
    def is_number_as_text(self) -> bool:
        """Whether words read like a number: perhaps one that was typed as text, perhaps a code such as 007."""
        return isinstance(self.value, str) and bool(_NUMBER.fullmatch(self.text.strip()))

    @property
    def number(self) -> Decimal | None:
        """The number in the cell, None where it is none; words with a leading zero are a code, not a number."""
        if isinstance(self.value, int | float) and not isinstance(self.value, bool):
            return Decimal(str(self.value))
        if not self.is_number_as_text or _LEADING_ZERO.match(self.text.strip()):
            return None
        return Decimal(self.text.strip().replace(",", ""))


EMPTY = Cell()


class Row(NamedTuple):
    """A row under its true number in the source, counted from 1 (of a column, where a sheet lies on its side)."""

    number: int
    cells: tuple[Cell, ...]
    is_hidden: bool = False
    problems: tuple[FileProblem, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """The text of each cell."""
        return tuple(cell.text for cell in self.cells)

    @property
    def has_words(self) -> bool:
        """Whether the row says anything of its own."""
        return any(cell.text and not cell.is_repeated for cell in self.cells)


@dataclass(frozen=True)
class RawTable:
    """Rows as a reader finds them; `read` begins anew each time. `header` where the format itself names columns."""

    name: str
    read: Callable[[], Iterator[Row]]
    header: tuple[str, ...] | None = None
    title: str = ""
    is_hidden: bool = False
    hidden_columns: frozenset[int] = frozenset()
    problems: tuple[FileProblem, ...] = ()


@dataclass(frozen=True)
class FileTable:
    """One table of a file with its headings, none where it has none. Rows are read as they are asked for."""

    name: str
    header: tuple[str, ...]
    read: Callable[[], Iterator[Row]] = field(repr=False)
    title: str = ""
    header_rows: tuple[int, ...] = ()
    is_header_sure: bool = True
    is_transposed: bool = False
    is_hidden: bool = False
    hidden_columns: frozenset[int] = frozenset()
    problems: tuple[FileProblem, ...] = ()

    def rows(self) -> Iterator[Row]:
        """Each row that says anything, below the headings; with a problem where cells are too many or missing."""
        last = max(self.header_rows, default=0)
        width = len(self.header)
        for row in self.read():
            if (row.number > last or self.is_transposed) and row.has_words:
                yield self._checked(row, width) if width and len(row.cells) != width else row

    def chunks(self, size: int) -> Iterator[list[Row]]:
        """The rows in lists of at most `size`."""
        rows = self.rows()
        while chunk := list(islice(rows, size)):
            yield chunk

    def _checked(self, row: Row, width: int) -> Row:
        if len(row.cells) < width:
            code, column = FileProblemCode.SHORTER_ROW, len(row.cells) + 1
            row = row._replace(cells=row.cells + (EMPTY,) * (width - len(row.cells)))
        elif any(cell.text for cell in row.cells[width:]):
            code, column = FileProblemCode.LONGER_ROW, width + 1
        else:
            return row._replace(cells=row.cells[:width])
        problem = FileProblem(code, self.name, row.number, column)
        return row._replace(problems=(*row.problems, problem))


@dataclass(frozen=True)
class ReadFile:
    """All that was read from one file: what it is, its tables in order, what was odd or refused."""

    name: str
    kind: FileKind = FileKind.UNKNOWN
    tables: tuple[FileTable, ...] = ()
    problems: tuple[FileProblem, ...] = ()
    letters: str = ""

    @property
    def refused(self) -> bool:
        """True when nothing of it could be read."""
        return not self.tables

    def all_problems(self) -> Iterator[FileProblem]:
        """Those of the file, of each table and of each row."""
        yield from self.problems
        for table in self.tables:
            yield from table.problems
            for row in table.rows():
                yield from row.problems
