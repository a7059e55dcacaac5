"""Every outlet or team, with what each of the four areas has there.

The library and its outlets stand in the middle, two areas on either side. On a phone each outlet has a
line of its name and a line of four numbers.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from wherewithal.capacity.models import Area
from wherewithal.engine.lettering import fitted, width_of, wrapped
from wherewithal.map.queries import LibraryMap, MapItem, Marks, Place, total

NAME_SIZE, MARKS_SIZE, WORDS_SIZE, TITLE_SIZE, TITLE_STEP = 15, 14, 13, 17, 22
DOT = 9
MARGIN = 4
INSIDE = 12
AREAS = tuple(Area)


@dataclass(frozen=True, slots=True)
class Frame:
    """The measures of one width: for paper and screens, or for a phone."""

    width: int
    head: int
    row_height: int
    columns: tuple[int, ...]
    column_width: int
    name_x: int
    name_width: int
    is_narrow: bool


WIDE = Frame(
    width=1120,
    head=72,
    row_height=42,
    columns=(0, 222, 676, 898),
    column_width=222,
    name_x=452,
    name_width=216,
    is_narrow=False,
)
NARROW = Frame(
    width=360,
    head=158,
    row_height=56,
    columns=(0, 90, 180, 270),
    column_width=90,
    name_x=0,
    name_width=360,
    is_narrow=True,
)


@dataclass(frozen=True, slots=True)
class Cell:
    """What one area has at one place: nothing told yet where the count is 0."""

    area: str
    x: int
    count: int
    dots: tuple[int, ...]
    marks: Marks
    highlight: str
    short: str


@dataclass(frozen=True, slots=True)
class RowOfCells:
    """A place and its four cells."""

    place: Place
    lines: tuple[tuple[str, int], ...]
    y: int
    marks: Marks
    cells: tuple[Cell, ...]

    @property
    def open_areas(self) -> list[str]:
        """The areas about which nobody has noted anything here."""
        return [cell.area for cell in self.cells if not cell.count]


@dataclass(frozen=True, slots=True)
class Column:
    """An area and where its name stands: over its cells, or two by two on a phone."""

    area: str
    x: int
    y: int
    width: int
    count: int
    marks: Marks


@dataclass(frozen=True, slots=True)
class Table:
    """The whole picture: its size, the four areas, the places."""

    frame: Frame
    height: int
    title_lines: tuple[tuple[str, int], ...]
    columns: tuple[Column, ...]
    rows: tuple[RowOfCells, ...]


def draw(library_map: LibraryMap, *, by: str, name: str, frame: Frame = WIDE) -> Table:
    """Place everything. Same map, same picture."""
    places = library_map.places(by)
    found = library_map.sorted_by(by)
    return Table(
        frame=frame,
        height=frame.head + len(places) * frame.row_height + 2 * MARGIN,
        title_lines=_title_lines(name, frame=frame),
        columns=tuple(
            _column(library_map.at(area=area), area, number, frame=frame)
            for number, area in enumerate(AREAS)
        ),
        rows=tuple(
            _row(place, found, y=frame.head + number * frame.row_height, frame=frame)
            for number, place in enumerate(places)
        ),
    )


def highlight_of(items: Sequence[MapItem]) -> str:
    """The first strength that anybody wrote down here, or else what there is."""
    strengths = (item.highlight for item in items if item.highlight)
    return next(strengths, items[0].name if items else "")


def _column(items: Sequence[MapItem], area: str, number: int, *, frame: Frame) -> Column:
    x, y, width = frame.columns[number], 0, frame.column_width
    if frame.is_narrow:  # the left names are the longer ones, in English at least
        is_right = number % 2
        x, y, width = is_right * 196, 74 + number // 2 * 40, 164 if is_right else 190
    return Column(area=area, x=x, y=y, width=width, count=len(items), marks=total(items))


def _row(
    place: Place, found: dict[tuple[str, int], list[MapItem]], *, y: int, frame: Frame
) -> RowOfCells:
    here = [found.get((area, place.key), []) for area in AREAS]
    marks = total(item for items in here for item in items)
    return RowOfCells(
        place=place,
        lines=_name_lines(place.name, marks, frame=frame),
        y=y,
        marks=marks,
        cells=tuple(
            _cell(items, area, x, frame=frame)
            for items, area, x in zip(here, AREAS, frame.columns, strict=True)
        ),
    )


def _cell(items: Sequence[MapItem], area: str, x: int, *, frame: Frame) -> Cell:
    marks = total(items)
    words = highlight_of(items)
    taken = width_of(" ".join(said for said, _ask in marks.words) + "  000", size=MARKS_SIZE)
    most_dots = int((frame.column_width - 2 * INSIDE - taken) // DOT)
    has_dots = len(items) <= most_dots
    return Cell(
        area=area,
        x=x,
        count=len(items),
        dots=tuple(DOT * dot for dot in range(len(items))) if has_dots else (),
        marks=marks,
        highlight=words,
        short=fitted(words, width=frame.column_width - 2 * INSIDE, size=WORDS_SIZE),
    )


def _name_lines(name: str, marks: Marks, *, frame: Frame) -> tuple[tuple[str, int], ...]:
    """The name in one line on a phone, beside its marks; in at most two on paper."""
    if frame.is_narrow:
        taken = width_of("  ".join(said for said, _ask in marks.words), size=MARKS_SIZE)
        return ((fitted(name, width=frame.width - taken - 2 * INSIDE, size=NAME_SIZE), 22),)
    lines = wrapped(name, width=frame.name_width - INSIDE, size=NAME_SIZE, most_lines=2)
    top = 26 if len(lines) == 1 else 18
    return tuple((line, top + 17 * number) for number, line in enumerate(lines))


def _title_lines(name: str, *, frame: Frame) -> tuple[tuple[str, int], ...]:
    lines = wrapped(name, width=frame.name_width - 24, size=TITLE_SIZE, most_lines=2)
    top = 36 - TITLE_STEP * (len(lines) - 1) // 2 + 6
    return tuple((line, top + TITLE_STEP * number) for number, line in enumerate(lines))
