"""The picture: everybody has a place of their own, lines lead from mark to mark, nothing is left to chance."""

import pytest
from hypothesis import given

from engine.networks.random_networks import networks
from wherewithal.engine.networks.layout import (
    AROUND,
    NO_TEAM,
    ORGANIZATIONS,
    Box,
    Drawing,
    Line,
    lay_out,
)
from wherewithal.engine.networks.network import Network, Node, NodeKind, Tie, TieKind, make_network


def test_each_stands_in_the_box_of_their_team() -> None:
    nodes = [
        Node("t1", NodeKind.TEAM),
        Node("t2", NodeKind.TEAM),
        Node("ada", name="Ada", teams=frozenset({"t1"})),
        Node("cal", name="Cal", teams=frozenset({"t1", "t2"})),
        Node("pam", name="Pam"),
        Node("minister", is_colleague=False),
        Node("club", NodeKind.ORGANIZATION),
    ]
    ties = [Tie("ada", "t1", TieKind.BELONGS), Tie("cal", "t2", TieKind.BELONGS), Tie("pam", "ada")]
    found = lay_out(make_network(nodes, ties), width=900, columns=3)
    assert {box.id: [spot.id for spot in box.spots] for box in found.boxes} == {
        "t1": ["ada", "cal"],
        "t2": [],
        NO_TEAM: ["pam"],
        AROUND: ["minister"],
        ORGANIZATIONS: ["club"],
    }
    # That Ada belongs to her box one sees; that Cal belongs to a second team takes a line.
    assert [(line.one, line.other) for line in found.lines] == [("ada", "pam"), ("cal", "t2")]


def test_teams_that_know_each_other_stand_side_by_side() -> None:
    people = [Node(f"{team}{n}", teams=frozenset({team})) for team in "abc" for n in "12"]
    ties = [Tie("a1", "c1"), Tie("a1", "c2")]
    found = lay_out(make_network(people, ties), width=900, columns=3)
    assert [box.id for box in found.boxes] == ["a", "c", "b"]


def test_a_long_box_counts_who_finds_no_room_and_shows_the_most_tied() -> None:
    people = [Node(f"p{n:02}", name=f"P{n:02}") for n in range(20)]
    found = lay_out(make_network(people, [Tie("p19", "p18")]), width=300, columns=1, most_rows=5)
    (box,) = found.boxes
    assert ([spot.id for spot in box.spots], box.more) == (["p18", "p19", "p00", "p01"], 16)


def test_an_empty_network_is_an_empty_picture() -> None:
    assert lay_out(Network(), width=900, columns=3) == Drawing(900, 0, (), ())


@pytest.mark.parametrize(("width", "columns"), [(900, 0), (20, 3)])
def test_what_does_not_fit_is_refused(width: float, columns: int) -> None:
    with pytest.raises(ValueError, match="do not fit"):
        lay_out(Network(), width=width, columns=columns)


@given(networks())
def test_boxes_and_names_do_not_lie_over_each_other(network: Network) -> None:
    found = lay_out(network, width=700, columns=2)
    assert not any(
        _overlap(one, other) for one in found.boxes for other in found.boxes if one is not other
    )
    for box in found.boxes:
        assert box.x >= 0
        assert box.x + box.width <= found.width
        assert box.y + box.height <= found.height
        rows = [spot.y for spot in box.spots]
        assert rows == sorted(set(rows))
        assert all(box.y < spot.y < box.y + box.height for spot in box.spots)


@given(networks())
def test_everybody_is_shown_or_counted_once(network: Network) -> None:
    found = lay_out(network, width=700, columns=2, most_rows=3)
    shown = [spot.id for box in found.boxes for spot in box.spots]
    assert len(shown) == len(set(shown))
    assert len(shown) + sum(box.more for box in found.boxes) == len(network.nodes)


@given(networks())
def test_the_picture_does_not_depend_on_the_order_of_rows(network: Network) -> None:
    again = make_network(network.nodes[::-1], network.ties[::-1])
    assert lay_out(again, width=700, columns=2) == lay_out(network, width=700, columns=2)


def _overlap(one: Box, other: Box) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


@given(networks())
def test_in_one_column_lines_between_boxes_keep_to_the_edge(network: Network) -> None:
    """They lead round the marks and the names between, and stay in the picture."""
    found = lay_out(network, width=360, columns=1)
    across = [line for line in found.lines if not line.stays_inside]
    assert [
        line for line in across if not 0 < _leftmost(line) <= min(line.start[0], line.end[0])
    ] == []
    assert [line for line in across if _middle(line) > 20] == []


def _at(line: Line, part: float) -> float:
    there, bend, here = line.start[0], line.bend[0], line.end[0]
    return (1 - part) ** 2 * there + 2 * part * (1 - part) * bend + part**2 * here


def _middle(line: Line) -> float:
    return _at(line, 0.5)


def _leftmost(line: Line) -> float:
    return min(_at(line, part / 50) for part in range(51))
