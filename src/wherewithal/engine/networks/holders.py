"""What only one person holds, and what would leave with somebody. About continuity, never a rating."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wherewithal.engine.networks.network import Network, Node, NodeKind, neighbors_of


class HoldingKind(StrEnum):
    """What somebody may hold."""

    SKILL = "skill"
    RELATIONSHIP = "relationship"
    EQUIPMENT = "equipment"


@dataclass(frozen=True, slots=True)
class Holding:
    """Something that people know, look after or can teach, and who they are. `id` is the record."""

    id: str
    kind: HoldingKind
    name: str
    holders: frozenset[str]


@dataclass(frozen=True, slots=True)
class Leaving:
    """What would leave with a person: `gone` nobody else holds, `kept` somebody else holds as well.

    `unreached` are organizations to which nobody else has a tie.
    """

    person: str
    gone: tuple[Holding, ...]
    kept: tuple[Holding, ...]
    unreached: tuple[str, ...]


def single_holders(holdings: Iterable[Holding]) -> tuple[Holding, ...]:
    """What exactly one person holds, in the order of kind, name and record. Cost: one pass.

    >>> pam, both = frozenset({"pam"}), frozenset({"pam", "john"})
    >>> oven = Holding("1", HoldingKind.EQUIPMENT, "Kiln", pam)
    >>> [each.name for each in single_holders([oven, Holding("2", HoldingKind.SKILL, "Chess", both)])]
    ['Kiln']
    """
    return tuple(
        sorted((each for each in holdings if len(each.holders) == 1), key=_place),
    )


def leaving(network: Network, holdings: Sequence[Holding], person: str) -> Leaving:
    """What would leave with this person, and what stays with somebody else.

    Cost: one pass over the holdings and the ties.

    >>> from wherewithal.engine.networks.network import Tie
    >>> around = Network((Node("o", NodeKind.ORGANIZATION), Node("pam")), (Tie("pam", "o"),))
    >>> leaving(around, (), "pam").unreached
    ('o',)
    """
    mine = sorted((each for each in holdings if person in each.holders), key=_place)
    return Leaving(
        person=person,
        gone=tuple(each for each in mine if len(each.holders) == 1),
        kept=tuple(each for each in mine if len(each.holders) > 1),
        unreached=_reached_by_nobody_else(network, person),
    )


def held_alone(network: Network) -> tuple[tuple[str, str], ...]:
    """Organizations to which exactly one colleague or team has a tie, each with who that is."""
    kinds = {node.id: node for node in network.nodes}
    found = []
    for there, around in neighbors_of(network).items():
        if kinds[there].kind != NodeKind.ORGANIZATION:
            continue
        inside = [each for each in sorted(around) if _is_inside(kinds[each])]
        if len(inside) == 1:
            found.append((there, inside[0]))
    return tuple(found)


def _reached_by_nobody_else(network: Network, person: str) -> tuple[str, ...]:
    return tuple(there for there, who in held_alone(network) if who == person)


def _is_inside(node: Node) -> bool:
    return node.kind == NodeKind.TEAM or (node.kind == NodeKind.PERSON and node.is_colleague)


def _place(holding: Holding) -> tuple[str, str, str]:
    return (holding.kind, holding.name, holding.id)
