"""The whole network of a library, in a fixed number of statements."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from wherewithal.accounts.actors import Member
from wherewithal.engine.networks.holders import Holding
from wherewithal.engine.networks.network import Network, NodeKind, make_network
from wherewithal.insights.networks.gather.holdings import holdings
from wherewithal.insights.networks.gather.nodes import read_nodes
from wherewithal.insights.networks.gather.ties import TieWords, read_ties
from wherewithal.insights.networks.naming import Unspoken
from wherewithal.insights.networks.queries import unspoken as names_unspoken


@dataclass(frozen=True, slots=True)
class Gathered:
    """The network, what was said about each tie (by its record), and what people hold."""

    network: Network
    words: Mapping[str, TieWords]
    holdings: tuple[Holding, ...]
    unspoken: Unspoken


def gather(member: Member, *, on: date, leaving: bool = False) -> Gathered:
    """The network as it stands on a day: roles that are over are over.

    Organizations to which nobody has a tie are left out: a directory may bring thousands. What is `leaving` the
    screen quotes no words that name somebody who was not asked yet.
    """
    unspoken = names_unspoken(member, leaving=leaving)
    nodes = read_nodes(member, on=on, unspoken=unspoken)
    ties = read_ties(member, nodes, unspoken=unspoken)
    tied = {end for tie, _words in ties for end in tie.ends}
    network = make_network(
        [node for node in nodes.all if node.kind != NodeKind.ORGANIZATION or node.id in tied],
        [tie for tie, _words in ties],
    )
    words = {tie.record: said for tie, said in ties}
    return Gathered(network, words, holdings(member, network, unspoken=unspoken), unspoken)
