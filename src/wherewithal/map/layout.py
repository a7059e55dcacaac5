"""Where things stand in the picture: plain numbers, in units of the picture's own size.

The library stands in the middle, the four areas around it. With few things each has its own row; with
many, a row stands for a place and says how many things are there. Text in a picture does not wrap, so
names are shortened to what fits; the whole name stands in the list below and in the row's own label.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from wherewithal.capacity.models import Area
from wherewithal.map.queries import LibraryMap, MapItem, Marks

WIDTH = 1120
PANEL_WIDTH = 470
MIDDLE_WIDTH = WIDTH - 2 * PANEL_WIDTH
PANEL_HEAD = 58
ROW_HEIGHT = 24
PANEL_FOOT = 14
MARGIN = 8
GAP = 28
FEWEST_ROWS = 3
MOST_ROWS_OF_THINGS = 16
LETTERS_OF_A_NAME = 44
LETTERS_OF_A_PLACE = 24
LETTERS_OF_A_TITLE = 16
MOST_DOTS = 12
DOT = 9

# Which corner each area has, as on the paper sheets: staff and space above, things and friends below.
CORNERS = {Area.STAFF: (0, 0), Area.SPACE: (1, 0), Area.MATERIAL: (0, 1), Area.RELATIONSHIP: (1, 1)}


@dataclass(frozen=True, slots=True)
class RowOnMap:
    """One row of a panel: a thing, or a place with a number of things."""

    name: str
    short: str
    y: int
    count: int
    dots: tuple[int, ...]
    has_more: bool
    marks: Marks
    page: str
    key: int

    @property
    def mark_words(self) -> tuple[tuple[str, bool], ...]:
        """The marks as they stand at the end of the row; True for what is to check."""
        signs = (
            ("+", self.marks.strengths),
            ("–", self.marks.challenges),
            ("?", self.marks.questions),
        )
        return tuple((f"{sign}{number}", sign == "?") for sign, number in signs if number)


@dataclass(frozen=True, slots=True)
class Panel:
    """An area's part of the picture; its rows are things where `is_of_things`."""

    area: str
    x: int
    y: int
    height: int
    count: int
    marks: Marks
    rows: tuple[RowOnMap, ...]
    is_of_things: bool
    line: tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Picture:
    """The whole picture: its size, the panels, and the library in the middle."""

    width: int
    height: int
    middle_x: int
    middle_y: int
    title_lines: tuple[tuple[str, int], ...]
    panels: tuple[Panel, ...]


def draw(library_map: LibraryMap, *, name: str) -> Picture:
    """Place everything. Same map, same picture."""
    rows = {area: rows_of(library_map, area) for area in CORNERS}
    heights = {area: panel_height(len(found)) for area, (found, _things) in rows.items()}
    upper = max(heights[area] for area, (_x, line) in CORNERS.items() if line == 0)
    lower = max(heights[area] for area, (_x, line) in CORNERS.items() if line == 1)
    middle = (WIDTH // 2, MARGIN + upper + GAP // 2)
    panels = tuple(
        _panel(library_map, area, rows[area], upper=upper, lower=lower, middle=middle)
        for area in CORNERS
    )
    return Picture(
        width=WIDTH,
        height=2 * MARGIN + upper + GAP + lower,
        middle_x=middle[0],
        middle_y=middle[1],
        title_lines=title_lines(name, middle_y=middle[1]),
        panels=panels,
    )


def rows_of(library_map: LibraryMap, area: str) -> tuple[tuple[RowOnMap, ...], bool]:
    """The rows of an area, and whether they are things (else places)."""
    items = library_map.at(area=area)
    if len(items) <= MOST_ROWS_OF_THINGS or len(library_map.places) == 1:
        return tuple(_thing(item, place) for place, item in enumerate(items)), True
    rows: list[RowOnMap] = []
    for place in library_map.places:
        found = library_map.at(area=area, place=place.key)
        if found:
            rows.append(_place_row(place.key, place.name, found, len(rows)))
    return tuple(rows), False


def panel_height(rows: int) -> int:
    """How tall a panel of so many rows is."""
    return PANEL_HEAD + max(rows, FEWEST_ROWS) * ROW_HEIGHT + PANEL_FOOT


def title_lines(name: str, *, middle_y: int) -> tuple[tuple[str, int], ...]:
    """The library's name in at most four short lines around the middle."""
    lines: list[str] = []
    for word in name.split():
        if lines and len(lines[-1]) + 1 + len(word) <= LETTERS_OF_A_TITLE:
            lines[-1] += " " + word
        else:
            lines.append(shortened(word, LETTERS_OF_A_TITLE))
    if len(lines) > 4:
        lines = [*lines[:3], shortened(lines[3] + "…", LETTERS_OF_A_TITLE)]
    top = middle_y - 11 * (len(lines) - 1) + 6
    return tuple((line, top + 22 * place) for place, line in enumerate(lines))


def shortened(text: str, letters: int) -> str:
    """The text, or its beginning with an ellipsis where it is longer."""
    plain = " ".join(text.split())
    return plain if len(plain) <= letters else plain[: letters - 1].rstrip() + "…"


def total(items: Sequence[MapItem]) -> Marks:
    """The marks of several things together."""
    marks = Marks()
    for item in items:
        marks.add(item.marks)
    return marks


def _thing(item: MapItem, place: int) -> RowOnMap:
    return RowOnMap(
        name=item.name,
        short=shortened(item.name, LETTERS_OF_A_NAME),
        y=_row_y(place),
        count=1,
        dots=(),
        has_more=False,
        marks=item.marks,
        page=item.page,
        key=item.key,
    )


def _place_row(key: int, name: str, found: list[MapItem], place: int) -> RowOnMap:
    return RowOnMap(
        name=name,
        short=shortened(name, LETTERS_OF_A_PLACE),
        y=_row_y(place),
        count=len(found),
        dots=tuple(DOT * dot for dot in range(min(len(found), MOST_DOTS))),
        has_more=len(found) > MOST_DOTS,
        marks=total(found),
        page="map_area",
        key=key,
    )


def _row_y(place: int) -> int:
    return PANEL_HEAD + place * ROW_HEIGHT + ROW_HEIGHT // 2


def _panel(
    library_map: LibraryMap,
    area: str,
    rows: tuple[tuple[RowOnMap, ...], bool],
    *,
    upper: int,
    lower: int,
    middle: tuple[int, int],
) -> Panel:
    column, line = CORNERS[Area(area)]
    items = library_map.at(area=area)
    x = 0 if column == 0 else PANEL_WIDTH + MIDDLE_WIDTH
    y = MARGIN if line == 0 else MARGIN + upper + GAP
    height = upper if line == 0 else lower
    edge_x = x + PANEL_WIDTH if column == 0 else x
    return Panel(
        area=area,
        x=x,
        y=y,
        height=height,
        count=len(items),
        marks=total(items),
        rows=rows[0],
        is_of_things=rows[1],
        line=(middle[0], middle[1], edge_x, y + height // 2),
    )
