"""What every report is made of: sections with figures, lines, a table; the same for page, PDF and file."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from django.utils.formats import date_format

from wherewithal.reports.figures import Figure, Record

PERCENT = 100


@dataclass(frozen=True, slots=True)
class Line:
    """One line of words, with what stands below it in small print and the record it comes from."""

    text: str
    small: str = ""
    record: Record | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: its cells as words or days, the first of which may open a record."""

    cells: tuple[str | date, ...]
    record: Record | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """The cells as a page says them; in a workbook a day stays a day."""
        return tuple(
            date_format(cell) if isinstance(cell, date) else str(cell) for cell in self.cells
        )


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its heads; the first column heads its rows."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure drawn beside its number."""

    figure: Figure
    width: int  # of the longest, in hundredths


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a report. What it has nothing of is left out; `empty` is said where it has nothing at all.

    `bars` are figures of one kind, drawn: the number stands beside each bar, so the picture is its own table.
    `rule` says how the lines were chosen.
    """

    slug: str
    title: str
    sentence: str = ""
    figures: tuple[Figure, ...] = ()
    bars: tuple[Figure, ...] = ()
    lines: tuple[Line, ...] = ()
    table: Table | None = None
    words: str = ""
    rule: str = ""
    empty: str = ""

    @property
    def told(self) -> "Section":
        """As a page tells it: of a section in which nothing stands, `empty` says so, and no row of zeros does."""
        return replace(self, figures=(), bars=()) if self.is_empty and self.empty else self

    @property
    def all_figures(self) -> tuple[Figure, ...]:
        """Those that are told and those that are drawn."""
        return (*self.figures, *self.bars)

    @property
    def drawn(self) -> tuple[Bar, ...]:
        """The bars to scale: the longest is the whole width."""
        most = max((_size(each) for each in self.bars), default=0)
        return tuple(
            Bar(each, round(_size(each) / most * PERCENT) if most else 0) for each in self.bars
        )

    @property
    def is_empty(self) -> bool:
        """Nothing stands in it yet."""
        has_rows = self.table is not None and bool(self.table.rows)
        has_figures = any(each.records or each.unknown_count for each in self.all_figures)
        return not (has_rows or has_figures or self.lines or self.words)

    @property
    def is_bare(self) -> bool:
        """It would be a heading over nothing at all."""
        return self.is_empty and not (self.all_figures or self.empty or self.sentence)


def unless_bare(*sections: Section) -> tuple[Section, ...]:
    """Those in which something stands: a list without lines needs no heading of its own."""
    return tuple(each for each in sections if not each.is_bare)


def _size(figure: Figure) -> int:
    return figure.value if isinstance(figure.value, int) else len(figure.records)


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report. One that is a single page of paper is set as large as the page allows.

    One that lists its records itself needs no appendix. `waiting` is for whoever makes it, on the screen alone:
    what is still being worked out, so that they look again before it leaves the house.
    """

    slug: str
    title: str
    lede: str
    sections: tuple[Section, ...]
    is_one_page: bool = False
    is_landscape: bool = False
    has_appendix: bool = True
    waiting: str = ""

    @property
    def figures(self) -> Iterator[Figure]:
        """Every figure in the order of the page."""
        for section in self.sections:
            yield from section.all_figures

    def figure(self, slug: str) -> Figure | None:
        """The figure of this name."""
        return next((each for each in self.figures if each.slug == slug), None)
