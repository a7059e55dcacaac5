"""Who bridges: through whom others are tied, who would be cut off, whose ties do not overlap."""

from __future__ import annotations

from dataclasses import dataclass

import rustworkx

from wherewithal.engine.networks.graph import Graph, graph_of, parts_of
from wherewithal.engine.networks.network import (
    Neighbors,
    Network,
    NodeKind,
    neighbors_of,
)


@dataclass(frozen=True, slots=True)
class Bridge:
    """A person through whom others are tied.

    `betweenness` 0 to 1: on which part of the shortest ways between two others this person stands.
    `cut_off`: who would no longer be tied to the rest without them, part by part. `constraint`: how
    much the people they know are the same circle (low: a bridge between circles). `teams` that they
    belong to or are tied to directly.
    """

    id: str
    betweenness: float
    cut_off: tuple[tuple[str, ...], ...]
    constraint: float | None
    teams: tuple[str, ...]


def bridges(network: Network) -> tuple[Bridge, ...]:
    """People who stand on a shortest way between two others, those on most ways first.

    Betweenness, normalized to 0 to 1: L. C. Freeman, A Set of Measures of Centrality Based on
    Betweenness, Sociometry 40, 1977; computed after U. Brandes, A Faster Algorithm for Betweenness
    Centrality, Journal of Mathematical Sociology 25, 2001. Cut-off parts: articulation points, R.
    Tarjan, Depth-First Search and Linear Graph Algorithms, SIAM Journal on Computing 1, 1972.
    Cost: nodes × ties.

    >>> from wherewithal.engine.networks.network import Node, Tie
    >>> line = Network((Node("a"), Node("b"), Node("c")), (Tie("a", "b"), Tie("b", "c")))
    >>> [(each.id, each.betweenness, each.cut_off) for each in bridges(line)]
    [('b', 1.0, (('c',),))]
    """
    graph = graph_of(network)
    between = betweenness(network)
    cuts = set(rustworkx.articulation_points(graph))
    neighbors = neighbors_of(network)
    teams = _teams_reached(network, neighbors)
    found = [
        Bridge(
            id=node.id,
            betweenness=between[node.id],
            cut_off=_cut_off(graph, at) if at in cuts else (),
            constraint=constraint(neighbors, node.id),
            teams=teams[node.id],
        )
        for at, node in enumerate(network.nodes)
        if node.kind == NodeKind.PERSON and between[node.id] > 0
    ]
    return tuple(sorted(found, key=lambda bridge: (-round(bridge.betweenness, 9), bridge.id)))


def betweenness(network: Network) -> dict[str, float]:
    """Freeman's betweenness of every node, 0 to 1. Cost: nodes × ties.

    >>> from wherewithal.engine.networks.network import Node, Tie
    >>> betweenness(Network((Node("a"), Node("b")), (Tie("a", "b"),)))
    {'a': 0.0, 'b': 0.0}
    """
    found = rustworkx.graph_betweenness_centrality(graph_of(network), normalized=True)
    return {node.id: found[at] for at, node in enumerate(network.nodes)}


def constraint(neighbors: Neighbors, node_id: str) -> float | None:
    """Burt's constraint of one node: the sum over its neighbors j of (p_ij + Σ_q p_iq p_qj)².

    p_ij is the part that j has in the ties of i, all ties counting the same; q are other neighbors
    of i. None for who has no tie (R. S. Burt, Structural Holes, 1992). Cost: neighbors × their ties.

    >>> from wherewithal.engine.networks.network import Tie
    >>> tie = Tie("a", "b")
    >>> constraint({"a": {"b": tie}, "b": {"a": tie}}, "a")
    1.0
    """
    mine = neighbors[node_id]
    if not mine:
        return None
    share = 1 / len(mine)
    total = 0.0
    for other in mine:
        through = sum(
            share / len(neighbors[q]) for q in mine if q != other and other in neighbors[q]
        )
        total += (share + through) ** 2
    return total


def _cut_off(graph: Graph, at: int) -> tuple[tuple[str, ...], ...]:
    """The parts that come apart without this node, but for the largest of them."""
    mine = set(rustworkx.node_connected_component(graph, at)) - {at}
    rest = graph.subgraph(sorted(mine))
    return tuple(tuple(ids) for ids in parts_of(rest)[1:])


def _teams_reached(network: Network, neighbors: Neighbors) -> dict[str, tuple[str, ...]]:
    teams = {
        node.id: frozenset({node.id}) if node.kind == NodeKind.TEAM else node.teams
        for node in network.nodes
    }
    return {
        here: tuple(sorted(teams[here].union(*(teams[there] for there in around))))
        for here, around in neighbors.items()
    }
