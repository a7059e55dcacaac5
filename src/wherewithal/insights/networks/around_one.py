"""The network around one person, team or organization, and through whom one comes to another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from wherewithal.engine.networks.holders import Leaving, leaving
from wherewithal.engine.networks.network import Network, Node, NodeKind, Tie, part_of
from wherewithal.engine.networks.paths import introduction
from wherewithal.engine.networks.shape import Ego, ego
from wherewithal.insights.networks.gather import Gathered, TieWords


@dataclass(frozen=True, slots=True)
class TieRow:
    """A tie with its two nodes, in the order in which it was said, and what was said."""

    tie: Tie
    one: Node
    other: Node
    words: TieWords


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an introduction: from whom to whom, and what ties them."""

    one: Node
    other: Node
    row: TieRow


@dataclass(frozen=True, slots=True)
class AroundOne:
    """Everything on the page of one node."""

    node: Node
    ego: Ego
    network: Network
    rows: tuple[TieRow, ...]
    among: tuple[TieRow, ...]
    others: tuple[Node, ...]
    leaving: Leaving | None


def look_around(gathered: Gathered, center: str) -> AroundOne | None:
    """The network around one; None where the node is not there."""
    nodes = {node.id: node for node in gathered.network.nodes}
    if center not in nodes:
        return None
    found = ego(gathered.network, center)
    near = {center, *found.neighbors}
    node = nodes[center]
    is_colleague = node.kind == NodeKind.PERSON and node.is_colleague
    return AroundOne(
        node=node,
        ego=found,
        network=part_of(gathered.network, keep=lambda each: each.id in near),
        rows=tie_rows(found.ties, nodes, gathered.words),
        among=tie_rows(found.among, nodes, gathered.words),
        others=tuple(
            sorted(
                (each for each in nodes.values() if each.id != center),
                key=lambda each: (each.kind, each.name, each.id),
            )
        ),
        leaving=leaving(gathered.network, gathered.holdings, center) if is_colleague else None,
    )


def tie_rows(
    ties: tuple[Tie, ...], nodes: Mapping[str, Node], words: Mapping[str, TieWords]
) -> tuple[TieRow, ...]:
    """Ties with the nodes at their ends."""
    return tuple(TieRow(tie, nodes[tie.one], nodes[tie.other], words[tie.record]) for tie in ties)


def steps(gathered: Gathered, start: str, goal: str) -> tuple[Step, ...] | None:
    """The introduction from one to another, step by step; None where there is no way."""
    found = introduction(gathered.network, start, goal)
    if found is None:
        return None
    nodes = {node.id: node for node in gathered.network.nodes}
    rows = tie_rows(found.ties, nodes, gathered.words)
    return tuple(
        Step(nodes[one], nodes[other], row)
        for one, other, row in zip(found.way, found.way[1:], rows, strict=False)
    )
