"""The library in the middle, the four areas around it, and in each area its things.

On a phone the areas stand one below the other, under the library. What no longer fits in a panel is
counted in its last row; the page of the area has all of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from wherewithal.capacity.models import Area
from wherewithal.engine.lettering import fitted, width_of, wrapped
from wherewithal.map.queries import LibraryMap, MapItem, Marks

PANEL_HEAD = 58
PANEL_FOOT = 14
MARGIN = 8
NARROW_HEAD = 76
GAP = 28
FEWEST_ROWS = 3
MOST_ROWS = 16
NAME_SIZE, MARKS_SIZE, TITLE_SIZE, TITLE_STEP = 15, 14, 17, 22
BEFORE_THE_NAME, AFTER_THE_MARKS, BETWEEN = 20, 16, 14

# Which corner each area has, as on the paper sheets: staff and space above, things and friends below.
CORNERS = {Area.STAFF: (0, 0), Area.SPACE: (1, 0), Area.MATERIAL: (0, 1), Area.RELATIONSHIP: (1, 1)}

Places = dict[Area, tuple[int, int, int]]


@dataclass(frozen=True, slots=True)
class Frame:
    """The measures of one width: for paper and screens, or for a phone."""

    width: int
    panel_width: int
    row_height: int
    is_narrow: bool


WIDE = Frame(width=1120, panel_width=470, row_height=24, is_narrow=False)
NARROW = Frame(width=360, panel_width=360, row_height=32, is_narrow=True)


@dataclass(frozen=True, slots=True)
class RowOnMap:
    """One thing in a panel; without a page it counts those that did not fit."""

    name: str
    short: str
    y: int
    marks: Marks
    page: str
    key: int
    more: int = 0


@dataclass(frozen=True, slots=True)
class Panel:
    """An area's part of the picture."""

    area: str
    x: int
    y: int
    width: int
    height: int
    count: int
    rows: tuple[RowOnMap, ...]
    line: tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Picture:
    """The whole picture: its size, the panels, and the library in the middle."""

    frame: Frame
    height: int
    middle: tuple[int, int]
    title_lines: tuple[tuple[str, int], ...]
    panels: tuple[Panel, ...]


def draw(library_map: LibraryMap, *, name: str, frame: Frame = WIDE) -> Picture:
    """Place everything. Same map, same picture."""
    rows = {area: rows_of(library_map.at(area=area), frame=frame) for area in CORNERS}
    heights = {area: panel_height(len(found), frame=frame) for area, found in rows.items()}
    places, height = (_one_below_another if frame.is_narrow else _in_corners)(heights)
    middle = (frame.width // 2, NARROW_HEAD // 2 if frame.is_narrow else _middle_y(heights))
    panels = tuple(
        Panel(
            area=area,
            x=places[area][0],
            y=places[area][1],
            width=frame.panel_width,
            height=places[area][2],
            count=len(library_map.at(area=area)),
            rows=rows[area],
            line=_line(places[area], middle, frame=frame),
        )
        for area in CORNERS
    )
    return Picture(
        frame, height, middle, title_lines(name, middle_y=middle[1], frame=frame), panels
    )


def rows_of(items: Sequence[MapItem], *, frame: Frame = WIDE) -> tuple[RowOnMap, ...]:
    """The rows of an area: its things, and in the last row how many more there are."""
    shown = items if len(items) <= MOST_ROWS else items[: MOST_ROWS - 1]
    rows = [_row(item, place, frame=frame) for place, item in enumerate(shown)]
    if more := len(items) - len(shown):
        y = _row_y(len(shown), frame=frame)
        rows.append(RowOnMap(name="", short="", y=y, marks=Marks(), page="", key=0, more=more))
    return tuple(rows)


def panel_height(rows: int, *, frame: Frame = WIDE) -> int:
    """How tall a panel of so many rows is."""
    fewest = 1 if frame.is_narrow else FEWEST_ROWS
    return PANEL_HEAD + max(rows, fewest) * frame.row_height + PANEL_FOOT


def title_lines(name: str, *, middle_y: int, frame: Frame = WIDE) -> tuple[tuple[str, int], ...]:
    """The library's name in short lines around the middle."""
    width, most = (frame.width - 32, 2) if frame.is_narrow else (148, 4)
    lines = wrapped(name, width=width, size=TITLE_SIZE, most_lines=most)
    top = middle_y - TITLE_STEP * (len(lines) - 1) // 2 + 6
    return tuple((line, top + TITLE_STEP * place) for place, line in enumerate(lines))


def _row(item: MapItem, place: int, *, frame: Frame) -> RowOnMap:
    marks = width_of("  ".join(words for words, _ask in item.marks.words), size=MARKS_SIZE)
    room = frame.panel_width - BEFORE_THE_NAME - marks - AFTER_THE_MARKS - BETWEEN
    return RowOnMap(
        name=item.name,
        short=fitted(item.name, width=room, size=NAME_SIZE),
        y=_row_y(place, frame=frame),
        marks=item.marks,
        page=item.page,
        key=item.key,
    )


def _row_y(place: int, *, frame: Frame) -> int:
    return PANEL_HEAD + place * frame.row_height


def _middle_y(heights: dict[Area, int]) -> int:
    return MARGIN + _line_height(heights, 0) + GAP // 2


def _line_height(heights: dict[Area, int], line: int) -> int:
    return max(heights[area] for area, (_column, its_line) in CORNERS.items() if its_line == line)


def _in_corners(heights: dict[Area, int]) -> tuple[Places, int]:
    """Left edge, upper edge and height of each panel, two by two; and the picture's height."""
    upper, lower = _line_height(heights, 0), _line_height(heights, 1)
    columns = (0, WIDE.width - WIDE.panel_width)
    lines = ((MARGIN, upper), (MARGIN + upper + GAP, lower))
    places = {area: (columns[column], *lines[line]) for area, (column, line) in CORNERS.items()}
    return places, 2 * MARGIN + upper + GAP + lower


def _one_below_another(heights: dict[Area, int]) -> tuple[Places, int]:
    """The same on a phone, under the library."""
    places: Places = {}
    y = NARROW_HEAD + GAP
    for area in CORNERS:
        places[area] = (0, y, heights[area])
        y += heights[area] + GAP
    return places, y - GAP + MARGIN


def _line(
    place: tuple[int, int, int], middle: tuple[int, int], *, frame: Frame
) -> tuple[int, int, int, int]:
    """From the library to the panel."""
    x, y, height = place
    if frame.is_narrow:
        return (middle[0], y - GAP, middle[0], y)
    return (*middle, x + frame.panel_width if x == 0 else x, y + height // 2)
