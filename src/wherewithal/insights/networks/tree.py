"""The network as a tree: each team, its people, whom each of them is tied to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise

from wherewithal.engine.networks.layout import AROUND, NO_TEAM, ORGANIZATIONS
from wherewithal.engine.networks.network import Network, Node, NodeKind, neighbors_of
from wherewithal.insights.networks.picture import TITLES

LAST = (NO_TEAM, AROUND, ORGANIZATIONS)


@dataclass(frozen=True, slots=True)
class Leaf:
    """Somebody, and whom they are tied to."""

    node: Node
    tied_to: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Branch:
    """A team with its people; those of no team stand in branches of their own, without a node."""

    id: str
    title: str | Promise
    node: Node | None
    leaves: tuple[Leaf, ...]
    tied_to: tuple[Node, ...]


def tree_of(network: Network, names: Mapping[str, str]) -> tuple[Branch, ...]:
    """Every node once under each team that it belongs to; teams by name, then those of no team.

    `names` also holds those of teams that are no part of this network while their people are.
    """
    nodes = {node.id: node for node in network.nodes}
    neighbors = neighbors_of(network)
    leaves = {key: Leaf(node, _named(neighbors[key], nodes)) for key, node in nodes.items()}
    branches = [
        Branch(
            key,
            TITLES.get(key, names.get(key, "")),
            nodes.get(key),
            tuple(sorted((leaves[each.id] for each in inside), key=_by_name)),
            _tied_beside(leaves[key], key) if key in leaves else (),
        )
        for key, inside in _inside(network).items()
    ]
    return tuple(sorted(branches, key=lambda branch: _place(branch, names)))


def _inside(network: Network) -> dict[str, list[Node]]:
    """Who stands under each branch; somebody of two teams under both."""
    found: dict[str, list[Node]] = defaultdict(list)
    for node in network.nodes:
        if node.kind == NodeKind.TEAM:
            found[node.id].extend(())
            continue
        for key in node.teams or {_of_no_team(node)}:
            found[key].append(node)
    return found


def _of_no_team(node: Node) -> str:
    if node.kind == NodeKind.ORGANIZATION:
        return ORGANIZATIONS
    return NO_TEAM if node.is_colleague else AROUND


def _tied_beside(leaf: Leaf, team: str) -> tuple[Node, ...]:
    """To whom a team is tied beside its own people."""
    return tuple(each for each in leaf.tied_to if team not in each.teams)


def _named(ids: Iterable[str], nodes: Mapping[str, Node]) -> tuple[Node, ...]:
    return tuple(sorted((nodes[each] for each in ids), key=lambda node: (node.name, node.id)))


def _by_name(leaf: Leaf) -> tuple[str, str]:
    return (leaf.node.name, leaf.node.id)


def _place(branch: Branch, names: Mapping[str, str]) -> tuple[int, str, str]:
    is_last = LAST.index(branch.id) + 1 if branch.id in LAST else 0
    return (is_last, names.get(branch.id, ""), branch.id)
