"""The network as a picture: shapes by kind, names that fit, lines between; twice, for paper and a phone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.engine.lettering import fitted
from wherewithal.engine.networks.layout import (
    AROUND,
    MOST_ROWS,
    NO_TEAM,
    ORGANIZATIONS,
    Box,
    Line,
    lay_out,
)
from wherewithal.engine.networks.network import Network, Node, neighbors_of

NAME_SIZE, TITLE_SIZE = 15, 16
TITLE_X = 40
TITLES: Mapping[str, str | Promise] = {
    NO_TEAM: _("In no team"),
    AROUND: _("People around us"),
    ORGANIZATIONS: _("Organizations"),
}


@dataclass(frozen=True, slots=True)
class Frame:
    """The measures of one width: for paper and screens, or for a phone."""

    width: int
    columns: int
    is_narrow: bool


WIDE = Frame(width=1120, columns=4, is_narrow=False)
NARROW = Frame(width=360, columns=1, is_narrow=True)


@dataclass(frozen=True, slots=True)
class Mark:
    """One node in the picture: its shape, its name as far as it fits, how many it is tied to."""

    node: Node
    short: str
    x: float
    y: float
    ties: int
    is_center: bool

    @property
    def row_x(self) -> float:
        """Where the row begins that one points at."""
        return self.x - 16

    @property
    def row_y(self) -> float:
        """And its upper edge."""
        return self.y - 13

    @property
    def name_x(self) -> float:
        """Where the name begins."""
        return self.x + 14

    @property
    def text_y(self) -> float:
        """The line on which it stands."""
        return self.y + 5


@dataclass(frozen=True, slots=True)
class Panel:
    """One box: a team by its name, or those of no team; `node` is the team."""

    box: Box
    title: str | Promise
    node: Node | None
    marks: tuple[Mark, ...]
    row_width: float

    @property
    def colors(self) -> str:
        """Colleagues, organizations and neighbors in colors of their own, always with a shape as well."""
        return {ORGANIZATIONS: "relationship", AROUND: "material"}.get(self.box.id, "staff")

    @property
    def empty_x(self) -> float:
        """Where it says that nobody is here, or how many found no room."""
        return self.box.x + 20

    @property
    def more_y(self) -> float:
        """And the line on which it says so."""
        return self.box.y + self.box.height - 20


@dataclass(frozen=True, slots=True)
class Curve:
    """A line as the picture wants it."""

    path: str
    kind: str


@dataclass(frozen=True, slots=True)
class Picture:
    """All of it."""

    frame: Frame
    height: float
    panels: tuple[Panel, ...]
    curves: tuple[Curve, ...]


def draw(
    network: Network,
    *,
    frame: Frame,
    names: Mapping[str, str],
    center: str = "",
    most_rows: int = MOST_ROWS,
) -> Picture:
    """The picture of a network; `center` is marked. Same network, same picture.

    `names` also holds those of teams that stand in the picture by their people alone.
    """
    drawing = lay_out(network, width=frame.width, columns=frame.columns, most_rows=most_rows)
    nodes = {node.id: node for node in network.nodes}
    degrees = {key: len(around) for key, around in neighbors_of(network).items()}
    return Picture(
        frame,
        drawing.height + 2,
        tuple(_panel(box, nodes, names, degrees, center) for box in drawing.boxes),
        tuple(_curve(line) for line in drawing.lines),
    )


def _panel(
    box: Box,
    nodes: Mapping[str, Node],
    names: Mapping[str, str],
    degrees: Mapping[str, int],
    center: str,
) -> Panel:
    room = box.width - TITLE_X - 14
    name = names.get(box.id, "")
    return Panel(
        box,
        TITLES.get(box.id) or fitted(name, width=room, size=TITLE_SIZE),
        nodes.get(box.id),
        tuple(
            Mark(
                nodes[spot.id],
                fitted(nodes[spot.id].name, width=spot.name_width, size=NAME_SIZE),
                spot.x,
                spot.y,
                degrees[spot.id],
                spot.id == center,
            )
            for spot in box.spots
        ),
        box.width - 32,
    )


def _curve(line: Line) -> Curve:
    numbers = (*line.start, *line.bend, *line.end)
    x1, y1, cx, cy, x2, y2 = (f"{number:.1f}".removesuffix(".0") for number in numbers)
    return Curve(f"M{x1} {y1}Q{cx} {cy} {x2} {y2}", "inside" if line.stays_inside else "across")
