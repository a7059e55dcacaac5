"""Through whom one could be introduced."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from itertools import pairwise

from wherewithal.engine.networks.network import Neighbors, Network, Tie, neighbors_of


@dataclass(frozen=True, slots=True)
class Introduction:
    """A way from one to another: all who stand on it, both ends included, and the ties between them."""

    way: tuple[str, ...]
    ties: tuple[Tie, ...]

    @property
    def through(self) -> tuple[str, ...]:
        """Who would make the introduction, one after the other; nobody where the two are tied."""
        return self.way[1:-1]


# For one node: how far the ties so far reach, and the way there.
Best = tuple[int, tuple[str, ...]]


def introduction(
    network: Network, start: str, goal: str, *, around: Collection[str] = ()
) -> Introduction | None:
    """The shortest way from one to another, the closest ties where several are as short.

    Fewest steps come first, then the smallest sum of `Tie.distance` (people who see each other often
    introduce more easily), then the ids along the way. `around` names nodes that may not stand
    between the two. None where there is no way, or one of the two is not there. Cost: one pass over
    the ties.

    >>> from wherewithal.engine.networks.network import Node, Tie
    >>> nodes = [Node("a"), Node("b"), Node("c"), Node("d")]
    >>> ties = [Tie("a", "b"), Tie("b", "d"), Tie("a", "c", times_a_year=52), Tie("c", "d")]
    >>> introduction(Network(tuple(nodes), tuple(ties)), "a", "d").through
    ('c',)
    """
    return way_between(neighbors_of(network), start, goal, around=around)


def way_between(
    neighbors: Neighbors, start: str, goal: str, *, around: Collection[str] = ()
) -> Introduction | None:
    """As `introduction`, for many ways in one network."""
    return way_from_any(neighbors, (start,), goal, around=around)


def way_from_any(
    neighbors: Neighbors, starts: Collection[str], goal: str, *, around: Collection[str] = ()
) -> Introduction | None:
    """As `introduction`, from whichever of `starts` is nearest. Cost: one pass over the ties.

    >>> from wherewithal.engine.networks.network import Node
    >>> ties = (Tie("a", "b"), Tie("b", "d"), Tie("c", "d"))
    >>> network = Network(tuple(map(Node, "abcd")), ties)
    >>> way_from_any(neighbors_of(network), ("a", "c"), "d").way
    ('c', 'd')
    """
    begin = {start for start in starts if start in neighbors}
    if not begin or goal not in neighbors or goal in begin:
        return None
    done = {*begin, *around} - {goal}
    edge: dict[str, Best] = {start: (0, (start,)) for start in begin}
    while edge:
        reached: dict[str, Best] = {}
        for far, way in edge.values():
            for there, tie in neighbors[way[-1]].items():
                if there not in done:
                    found = (far + tie.distance, (*way, there))
                    reached[there] = min(found, reached.get(there, found))
        if goal in reached:
            return _along(neighbors, reached[goal][1])
        done |= reached.keys()
        edge = reached
    return None


def _along(neighbors: Neighbors, way: tuple[str, ...]) -> Introduction:
    return Introduction(way, tuple(neighbors[one][other] for one, other in pairwise(way)))
