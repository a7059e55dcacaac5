"""Introductions: as short as can be, over the closest ties, always the same."""

from itertools import pairwise

import networkx as nx
import pytest
from hypothesis import given

from engine.networks.random_networks import NAMES, as_networkx, networks
from wherewithal.engine.networks.network import (
    Network,
    Node,
    Tie,
    make_network,
    neighbors_of,
    without,
)
from wherewithal.engine.networks.paths import introduction

SQUARE = [Node(each) for each in "abcd"]


def test_the_one_who_sees_them_often_introduces() -> None:
    ties = [
        Tie("a", "b", times_a_year=52), Tie("b", "d"),
        Tie("a", "c", times_a_year=52), Tie("c", "d", times_a_year=12),
    ]  # fmt: skip
    assert introduction(make_network(SQUARE, ties), "a", "d").through == ("c",)


def test_fewer_steps_come_before_closer_ties() -> None:
    close = {"times_a_year": 365}
    ties = [Tie("a", "b", **close), Tie("b", "c", **close), Tie("c", "d", **close), Tie("a", "d")]
    found = introduction(make_network(SQUARE, ties), "a", "d")
    assert (found.way, found.through) == (("a", "d"), ())


def test_where_two_would_do_the_order_of_their_ids_decides() -> None:
    ties = [Tie("a", "c"), Tie("c", "d"), Tie("a", "b"), Tie("b", "d")]
    assert introduction(make_network(SQUARE, ties), "a", "d").through == ("b",)


def test_who_shall_not_be_asked_is_gone_around() -> None:
    ties = [Tie("a", "c"), Tie("c", "d"), Tie("a", "b"), Tie("b", "d")]
    network = make_network(SQUARE, ties)
    assert introduction(network, "a", "d", around=["b"]).through == ("c",)
    assert introduction(network, "a", "d", around=["b", "c"]) is None


@pytest.mark.parametrize(("start", "goal"), [("a", "a"), ("a", "x"), ("x", "a"), ("a", "b")])
def test_no_way_is_no_way(start: str, goal: str) -> None:
    assert introduction(make_network(SQUARE, []), start, goal) is None


@given(networks(most=7))
def test_the_way_is_the_best_of_all_shortest_ones(network: Network) -> None:
    """Compared with a search that tries every shortest way."""
    graph, neighbors = as_networkx(network), neighbors_of(network)
    first = network.nodes[0].id
    for node in network.nodes[1:]:
        found = introduction(network, first, node.id)
        if not nx.has_path(graph, first, node.id):
            assert found is None
            continue
        ways = [tuple(way) for way in nx.all_shortest_paths(graph, first, node.id)]
        assert found.way == min(
            ways,
            key=lambda way: (
                sum(neighbors[one][other].distance for one, other in pairwise(way)),
                way,
            ),
        )
        assert [set(tie.ends) for tie in found.ties] == [
            {one, other} for one, other in pairwise(found.way)
        ]


@given(networks())
def test_going_around_somebody_is_as_if_they_were_not_there(network: Network) -> None:
    gone, first, last = NAMES[1], NAMES[0], network.nodes[-1].id
    if gone != last:
        around = introduction(network, first, last, around=[gone])
        assert around == introduction(without(network, gone), first, last)
