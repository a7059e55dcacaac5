"""What the page about people and silos tells, worked out from what was gathered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wherewithal.engine.networks.bridges import Bridge, bridges
from wherewithal.engine.networks.holders import Holding, single_holders
from wherewithal.engine.networks.network import Network, Node, NodeKind, part_of
from wherewithal.engine.networks.shape import Shape, shape_of
from wherewithal.engine.networks.silos import Mixing, Silos, mixing
from wherewithal.insights.networks.bars import NARROW, WIDE, SiloBars, draw_bars
from wherewithal.insights.networks.gather import Gathered
from wherewithal.insights.networks.scope import Scope, in_scope

MOST_BRIDGES = 6
MOST_NAMED = 8


@dataclass(frozen=True, slots=True)
class BridgeRow:
    """Somebody through whom others are tied, with the nodes to name."""

    node: Node
    bridge: Bridge
    teams: tuple[Node, ...]
    cut_off: tuple[Node, ...]

    @property
    def percent(self) -> int:
        """How many in a hundred of the shortest ways between two others lead through this person."""
        return round(100 * self.bridge.betweenness)

    @property
    def named(self) -> tuple[Node, ...]:
        """Those of the cut-off who are named on the card."""
        return self.cut_off[:MOST_NAMED]

    @property
    def more(self) -> int:
        """How many there are beside these."""
        return len(self.cut_off) - len(self.named)


@dataclass(frozen=True, slots=True)
class SingleRow:
    """What one person holds, and who that is."""

    holding: Holding
    holder: Node

    @property
    def page(self) -> str:
        """The page of its record: an asset, an organization, a topic."""
        return self.holding.id.partition("-")[0]

    @property
    def key(self) -> int:
        """And that record's key."""
        return int(self.holding.id.rpartition("-")[2])


@dataclass(frozen=True, slots=True)
class SilosPage:
    """The page: the numbers of the summary, teams, bridges, and what one person holds.

    `unlinked` are teams of which somebody stands here and nothing leads to another; `nobody_in` those
    of which nobody does, so that nothing can be said of them.
    """

    network: Network
    shape: Shape
    colleagues: int
    silos: Silos
    teams: tuple[tuple[Node, Mixing], ...]
    bars: tuple[SiloBars, ...]
    unlinked: tuple[Node, ...]
    nobody_in: tuple[Node, ...]
    bridges: tuple[BridgeRow, ...]
    singles: tuple[SingleRow, ...]


def read_page(gathered: Gathered, scope: Scope) -> SilosPage:
    """All of it. An outlet narrows the network; a team narrows what is told of it."""
    network = in_scope(gathered.network, Scope(outlet=scope.outlet))
    nodes = {node.id: node for node in network.nodes}
    silos = mixing(network)
    rows = tuple((nodes[each.team], each) for each in silos.teams if each.team in nodes)
    rows = tuple(row for row in rows if row[1].people and scope.team in ("", row[0].id))
    return SilosPage(
        network=network,
        shape=shape_of(network),
        colleagues=sum(is_colleague(node) for node in network.nodes),
        silos=silos,
        teams=rows,
        bars=_bars(rows),
        unlinked=_named(silos.unlinked, {row[0].id: row[0] for row in rows}, scope),
        nobody_in=tuple(
            nodes[each.team] for each in silos.teams if each.team in nodes and not each.people
        ),
        bridges=tuple(_bridges(network, nodes, scope)),
        singles=tuple(_singles(gathered.holdings, nodes, scope)),
    )


def is_colleague(node: Node) -> bool:
    """Somebody of the staff, a volunteer or a trustee."""
    return node.kind == NodeKind.PERSON and node.is_colleague


def _bars(rows: tuple[tuple[Node, Mixing], ...]) -> tuple[SiloBars, ...]:
    """The same bars for a desk and for a phone; none without ties."""
    names = {node.id: node.name for node, _mixing in rows}
    found = [each for _node, each in rows]
    drawn = tuple(draw_bars(found, names, frame=frame) for frame in (WIDE, NARROW))
    return drawn if drawn[0].bars else ()


def _named(ids: Iterable[str], nodes: Mapping[str, Node], scope: Scope) -> tuple[Node, ...]:
    return tuple(nodes[each] for each in ids if each in nodes and scope.team in ("", each))


def _bridges(network: Network, nodes: Mapping[str, Node], scope: Scope) -> Iterable[BridgeRow]:
    """Colleagues who stand between, among colleagues and teams: with organizations everybody would."""
    inside = part_of(network, keep=lambda node: node.is_colleague)
    found = [each for each in bridges(inside) if len(each.teams) > 1 or each.cut_off]
    for each in found[:MOST_BRIDGES]:
        node = nodes[each.id]
        if scope.team in ("", *node.teams):
            yield BridgeRow(
                node,
                each,
                tuple(nodes[team] for team in each.teams),
                tuple(nodes[one] for part in each.cut_off for one in part),
            )


def _singles(
    holdings: Iterable[Holding], nodes: Mapping[str, Node], scope: Scope
) -> Iterable[SingleRow]:
    for each in single_holders(holdings):
        (holder,) = each.holders
        node = nodes.get(holder)
        if node is None or not is_colleague(node) or scope.shown not in ("", each.kind):
            continue
        if scope.team in ("", *node.teams):
            yield SingleRow(each, node)
