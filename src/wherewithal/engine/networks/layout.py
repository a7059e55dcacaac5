"""Where a network stands in a picture: a box for each team, its people below each other, lines between.

Boxes show what silos are better than a cloud of dots does, names fit beside their marks, and the same
network always gives the same picture.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wherewithal.engine.networks.network import Network, Node, NodeKind, TieKind, pairs_of

# The boxes of those who are in no team: colleagues, people around us, organizations.
NO_TEAM, AROUND, ORGANIZATIONS = "no-team", "around", "organizations"
HEAD, FOOT, ROW, GAP, MARK_X, EDGE = 44, 12, 26, 26, 40, 5
MOST_ROWS = 14


@dataclass(frozen=True, slots=True)
class Spot:
    """Somebody in the picture: the middle of their mark, and how wide the name may stand beside it."""

    id: str
    x: float
    y: float
    name_width: float


@dataclass(frozen=True, slots=True)
class Box:
    """A team, or those who are in none: its place, who stands in it, and how many found no room."""

    id: str
    x: float
    y: float
    width: float
    height: float
    spots: tuple[Spot, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Line:
    """A tie in the picture: from mark to mark, bent toward a point so that lines part."""

    one: str
    other: str
    start: tuple[float, float]
    bend: tuple[float, float]
    end: tuple[float, float]
    stays_inside: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """The whole picture, in units of its own."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]


def lay_out(network: Network, *, width: float, columns: int, most_rows: int = MOST_ROWS) -> Drawing:
    """A picture of so many columns of boxes. Same network, same picture.

    Teams that know each other stand near each other: the next box is the one with the most ties to
    those that stand already. Each goes into the column that is shortest then. A box has at most
    `most_rows` rows; who has the most ties is shown first. Cost: boxes² + ties.

    >>> from wherewithal.engine.networks.network import Tie
    >>> people = (Node("a", teams=frozenset({"t"})), Node("b"), Node("t", NodeKind.TEAM))
    >>> found = lay_out(Network(people, (Tie("a", "b"),)), width=600, columns=2)
    >>> [box.id for box in found.boxes], len(found.lines)
    (['t', 'no-team'], 1)
    """
    if columns < 1 or width <= (columns - 1) * GAP:
        message = f"{columns} columns do not fit into {width}"
        raise ValueError(message)
    box_of = {node.id: _box_of(node) for node in network.nodes}
    inside = _inside(network, box_of)
    order = _order(network, box_of, inside)
    boxes = _place(order, inside, width=width, columns=columns, most_rows=most_rows)
    height = max((box.y + box.height for box in boxes), default=0.0)
    return Drawing(width, height, boxes, _lines(network, box_of, boxes))


def _box_of(node: Node) -> str:
    if node.kind == NodeKind.TEAM:
        return node.id
    if node.kind == NodeKind.ORGANIZATION:
        return ORGANIZATIONS
    if not node.is_colleague:
        return AROUND
    return min(node.teams, default=NO_TEAM)


def _inside(network: Network, box_of: Mapping[str, str]) -> dict[str, list[Node]]:
    """Who stands in each box, the most tied first; a team is its own heading."""
    degrees = Counter(end for ends in pairs_of(network) for end in ends)
    found: dict[str, list[Node]] = defaultdict(list)
    for node in sorted(network.nodes, key=lambda node: (-degrees[node.id], node.name, node.id)):
        box = found[box_of[node.id]]
        if node.kind != NodeKind.TEAM:
            box.append(node)
    return dict(found)


def _order(
    network: Network, box_of: Mapping[str, str], inside: Mapping[str, Sequence[Node]]
) -> list[str]:
    """The boxes, each after those to which it has ties; those of no team last."""
    between: Counter[tuple[str, str]] = Counter()
    for one, other in pairs_of(network):
        ends = box_of[one], box_of[other]
        between.update([ends, ends[::-1]])
    last = [box for box in (NO_TEAM, AROUND, ORGANIZATIONS) if box in inside]
    left = sorted(set(inside) - set(last), key=lambda box: (-len(inside[box]), box))
    order: list[str] = []
    while left:
        following = max(left, key=lambda box: sum(between[box, there] for there in order))
        left.remove(following)
        order.append(following)
    return order + last


def _place(
    order: Sequence[str],
    inside: Mapping[str, Sequence[Node]],
    *,
    width: float,
    columns: int,
    most_rows: int,
) -> tuple[Box, ...]:
    box_width = (width - (columns - 1) * GAP) / columns
    bottoms = [0.0] * columns
    boxes = []
    for box in order:
        column = bottoms.index(min(bottoms))
        x, y = column * (box_width + GAP), bottoms[column]
        boxes.append(_box(box, inside[box], x=x, y=y, width=box_width, most_rows=most_rows))
        bottoms[column] = y + boxes[-1].height + GAP
    return tuple(boxes)


def _box(
    box: str, nodes: Sequence[Node], *, x: float, y: float, width: float, most_rows: int
) -> Box:
    shown = nodes if len(nodes) <= most_rows else nodes[: most_rows - 1]
    more = len(nodes) - len(shown)
    rows = max(1, len(shown) + bool(more))
    spots = tuple(
        Spot(node.id, x + MARK_X, y + HEAD + ROW * (at + 0.5), width - MARK_X - 2 * FOOT)
        for at, node in enumerate(shown)
    )
    return Box(box, x, y, width, HEAD + rows * ROW + FOOT, spots, more)


def _lines(network: Network, box_of: Mapping[str, str], boxes: Sequence[Box]) -> tuple[Line, ...]:
    """A line for each pair that is tied; that somebody belongs to their team's box, one sees."""
    marks = {box.id: (box.x + MARK_X / 2, box.y + HEAD / 2) for box in boxes}
    marks |= {spot.id: (spot.x, spot.y) for box in boxes for spot in box.spots}
    edges = {box.id: box.x for box in boxes}
    edges |= {spot.id: box.x for box in boxes for spot in box.spots}
    found = []
    for (one, other), ties in pairs_of(network).items():
        is_seen = box_of[one] == box_of[other] and all(tie.kind == TieKind.BELONGS for tie in ties)
        if one in marks and other in marks and not is_seen:
            inside = box_of[one] == box_of[other]
            start, end = marks[one], marks[other]
            if inside:
                bend = _beside(start, end)
            elif edges[one] == edges[other]:
                bend = _along_the_edge(start, end, edge=edges[one])
            else:
                bend = _above(start, end)
            found.append(Line(one, other, start, bend, end, inside))
    return tuple(found)


def _beside(start: tuple[float, float], end: tuple[float, float]) -> tuple[float, float]:
    """Out to the edge of the box, the further the longer the line."""
    out = min(MARK_X * 1.6, 14 + abs(end[1] - start[1]) / 3)
    return min(start[0], end[0]) - out, (start[1] + end[1]) / 2


def _along_the_edge(
    start: tuple[float, float], end: tuple[float, float], *, edge: float
) -> tuple[float, float]:
    """Between boxes of one column: round the marks and names between, and never out of the box."""
    middle = edge + max(EDGE, MARK_X / 2 - abs(end[1] - start[1]) / 40)
    return 2 * middle - (start[0] + end[0]) / 2, (start[1] + end[1]) / 2


def _above(start: tuple[float, float], end: tuple[float, float]) -> tuple[float, float]:
    """A little to one side of the straight line, so that lines there and back part."""
    return (
        (start[0] + end[0]) / 2 - (end[1] - start[1]) / 12,
        (start[1] + end[1]) / 2 + (end[0] - start[0]) / 12,
    )
