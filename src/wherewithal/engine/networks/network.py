"""What a network is: people, teams and organizations, and the ties between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

# How many times a year two have to see each other to count as often, or as now and then.
OFTEN, NOW_AND_THEN = 50.0, 10.0


class NodeKind(StrEnum):
    """What sort of thing stands in the network."""

    PERSON = "person"
    TEAM = "team"
    ORGANIZATION = "organization"


class TieKind(StrEnum):
    """What ties two together: somebody said they know each other, one belongs to the other, or one
    looks after the relationship with the other."""

    KNOWS = "knows"
    BELONGS = "belongs"
    HOLDS = "holds"


@dataclass(frozen=True, slots=True)
class Node:
    """Somebody or something in the network. `id` is stable and breaks ties.

    `teams` are the ids of the teams that a colleague works in; who is no colleague has none, and so
    has a colleague of no team. `outlets` are ids of places.
    """

    id: str
    kind: NodeKind = NodeKind.PERSON
    name: str = ""
    teams: frozenset[str] = frozenset()
    outlets: frozenset[str] = frozenset()
    is_colleague: bool = True


@dataclass(frozen=True, slots=True)
class Tie:
    """One recorded tie: its two ends in the order in which it was said, and the record behind it.

    `times_a_year` None: nobody said how often, or not in words that say it.
    """

    one: str
    other: str
    kind: TieKind = TieKind.KNOWS
    times_a_year: float | None = None
    record: str = ""

    @property
    def ends(self) -> tuple[str, str]:
        """Both ends, the smaller id first."""
        return (self.one, self.other) if self.one < self.other else (self.other, self.one)

    @property
    def distance(self) -> int:
        """How far apart the two are: 0 see each other often, 1 now and then, 2 rarely or nobody said."""
        if self.times_a_year is None or self.times_a_year < NOW_AND_THEN:
            return 2
        return 0 if self.times_a_year >= OFTEN else 1


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes and ties in the order of their ids. Make it with `make_network`."""

    nodes: tuple[Node, ...] = ()
    ties: tuple[Tie, ...] = ()


Neighbors = dict[str, dict[str, Tie]]


def make_network(nodes: Iterable[Node], ties: Iterable[Tie]) -> Network:
    """A network whose parts fit together, in an order that does not depend on how they came.

    Raises ValueError where an id comes twice, a tie has an end that is not there, or ties somebody
    to themself. Cost: sorting.

    >>> make_network([Node("b"), Node("a")], [Tie("b", "a")]).nodes[0].id
    'a'
    """
    ordered = tuple(sorted(nodes, key=lambda node: node.id))
    known = {node.id for node in ordered}
    if len(known) < len(ordered):
        message = "two nodes have the same id"
        raise ValueError(message)
    found = tuple(sorted(ties, key=_place))
    for tie in found:
        if tie.one == tie.other or not {tie.one, tie.other} <= known:
            message = f"a tie needs two different nodes of the network: {tie.one}, {tie.other}"
            raise ValueError(message)
    return Network(ordered, found)


def part_of(network: Network, *, keep: Callable[[Node], bool]) -> Network:
    """The nodes that are kept, with the ties between them."""
    nodes = tuple(node for node in network.nodes if keep(node))
    ids = {node.id for node in nodes}
    ties = tuple(tie for tie in network.ties if tie.one in ids and tie.other in ids)
    return Network(nodes, ties)


def without(network: Network, node_id: str) -> Network:
    """The network as it would be if this node were not there."""
    return part_of(network, keep=lambda node: node.id != node_id)


def neighbors_of(network: Network) -> Neighbors:
    """For each node its neighbors, each with the closest tie between the two."""
    found: Neighbors = {node.id: {} for node in network.nodes}
    for tie in network.ties:
        for here, there in ((tie.one, tie.other), (tie.other, tie.one)):
            before = found[here].get(there)
            if before is None or tie.distance < before.distance:
                found[here][there] = tie
    return found


def pairs_of(network: Network) -> dict[tuple[str, str], tuple[Tie, ...]]:
    """All that ties two together, under their ids: several records may say that two know each other."""
    found: dict[tuple[str, str], list[Tie]] = defaultdict(list)
    for tie in network.ties:
        found[tie.ends].append(tie)
    return {ends: tuple(ties) for ends, ties in sorted(found.items())}


def _place(tie: Tie) -> tuple[str, str, str, str]:
    return (*tie.ends, tie.kind, tie.record)
