"""Through whom one could be introduced: people who know each other, from the reader or a colleague on."""

from collections.abc import Collection, Mapping

from django.utils import timezone

from wherewithal.accounts.actors import Member
from wherewithal.engine.networks.network import NodeKind, neighbors_of
from wherewithal.engine.networks.paths import way_from_any
from wherewithal.insights.networks.around_one import Step, tie_rows
from wherewithal.insights.networks.gather import Gathered, gather
from wherewithal.insights.networks.gather.nodes import person_id
from wherewithal.insights.networks.reading import is_colleague

BETWEEN_AT_MOST = 2


def ways_to(member: Member, known: Mapping[str, bool]) -> dict[str, tuple[Step, ...]]:
    """For each source ("organization:5") the way to it over one or two people, where there is one.

    It begins with the reader, or with the nearest colleague where nobody here knows them (`known` says
    of each source whether somebody does). In the network stand only people who agreed to it.
    """
    goals = {source: _node(source) for source in known if _node(source)}
    if not goals:
        return {}
    network = _Ways(gather(member, on=timezone.localdate()))
    found = {}
    for source, goal in goals.items():
        way = network.between([person_id(member.person_id)], goal)
        if way is None and not known[source]:
            way = network.between(network.colleagues, goal)
        if way is not None:
            found[source] = way
    return found


class _Ways:
    """One network, looked at for several ways through it."""

    def __init__(self, gathered: Gathered) -> None:
        self._words = gathered.words
        self._nodes = {node.id: node for node in gathered.network.nodes}
        self._neighbors = neighbors_of(gathered.network)
        kinds = {node.id: node.kind for node in gathered.network.nodes}
        self._no_people = [key for key, kind in kinds.items() if kind != NodeKind.PERSON]
        self.colleagues = [key for key, node in self._nodes.items() if is_colleague(node)]

    def between(self, starts: Collection[str], goal: str) -> tuple[Step, ...] | None:
        """The shortest way over one or two people; None where it is longer, or nobody is needed."""
        found = way_from_any(self._neighbors, starts, goal, around=self._no_people)
        if found is None or not 0 < len(found.through) <= BETWEEN_AT_MOST:
            return None
        rows = tie_rows(found.ties, self._nodes, self._words)
        pairs = zip(found.way, found.way[1:], rows, strict=False)
        return tuple(Step(self._nodes[one], self._nodes[other], row) for one, other, row in pairs)


def _node(source: str) -> str:
    """How the network calls it; nothing where it stands in none."""
    kind, _colon, key = source.partition(":")
    return f"{kind}-{key}" if kind in (NodeKind.PERSON, NodeKind.ORGANIZATION) else ""
