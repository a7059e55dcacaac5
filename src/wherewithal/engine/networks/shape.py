"""The plain numbers of a network: how many, how dense, in how many parts, who stands alone."""

from __future__ import annotations

from dataclasses import dataclass, replace

from wherewithal.engine.networks.graph import graph_of, parts_of
from wherewithal.engine.networks.network import Network, Tie, neighbors_of


@dataclass(frozen=True, slots=True)
class Shape:
    """`ties` are pairs that are tied. `density`: which part of all pairs is, None below two nodes."""

    nodes: int
    ties: int
    density: float | None
    degrees: dict[str, int]
    parts: tuple[tuple[str, ...], ...]

    @property
    def alone(self) -> tuple[str, ...]:
        """Who has no tie at all."""
        return tuple(node for node, degree in self.degrees.items() if not degree)


def shape_of(network: Network) -> Shape:
    """The numbers of the written summary: nodes, ties, density, degrees and connected parts.

    Density is 2 m / (n (n - 1)) for m tied pairs of n nodes. Cost: one pass over nodes and ties.

    >>> from wherewithal.engine.networks.network import Node, Tie
    >>> shape_of(Network((Node("a"), Node("b"), Node("c")), (Tie("a", "b"),))).parts
    (('a', 'b'), ('c',))
    """
    graph = graph_of(network)
    number, ties = graph.num_nodes(), graph.num_edges()
    return Shape(
        nodes=number,
        ties=ties,
        density=2 * ties / (number * (number - 1)) if number > 1 else None,
        degrees={node.id: graph.degree(at) for at, node in enumerate(network.nodes)},
        parts=tuple(tuple(ids) for ids in parts_of(graph)),
    )


@dataclass(frozen=True, slots=True)
class Ego:
    """The network around one node: its neighbors, the ties to them, and those among them."""

    center: str
    neighbors: tuple[str, ...]
    ties: tuple[Tie, ...]
    among: tuple[Tie, ...]
    density: float | None

    @property
    def pairs(self) -> int:
        """How many pairs of neighbors there are."""
        return len(self.neighbors) * (len(self.neighbors) - 1) // 2

    @property
    def tied(self) -> int:
        """How many of these pairs are tied."""
        return len({tie.ends for tie in self.among})


def ego(network: Network, center: str) -> Ego:
    """The neighbors of one node and all ties between them and it.

    `density`: which part of the pairs of neighbors is tied; low means that this node stands between
    people who do not meet otherwise. None below two neighbors. Raises KeyError where the node is
    not there. Cost: one pass over the ties.

    >>> from wherewithal.engine.networks.network import Node, Tie
    >>> found = ego(Network((Node("a"), Node("b")), (Tie("a", "b"),)), "a")
    >>> found.neighbors, found.density
    (('b',), None)
    """
    neighbors = tuple(sorted(neighbors_of(network)[center]))
    around = set(neighbors)
    ties = tuple(tie for tie in network.ties if center in tie.ends)
    among = tuple(tie for tie in network.ties if {tie.one, tie.other} <= around)
    found = Ego(center, neighbors, ties, among, None)
    return replace(found, density=found.tied / found.pairs) if found.pairs else found
