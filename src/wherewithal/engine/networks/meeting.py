"""Who should meet: two without a tie, of whom one has what the other looks for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wherewithal.engine.networks.network import Neighbors, Network, neighbors_of
from wherewithal.engine.networks.paths import Introduction, way_between

MOST_REASONS = 3
MOST_PER_PARTY = 3


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who could meet somebody: a person, or a group of staff. `nodes` are who they are in the network.

    `programs` are the programs that they have to do with.
    """

    id: str
    nodes: frozenset[str]
    teams: frozenset[str] = frozenset()
    programs: frozenset[str] = frozenset()

    @property
    def is_group(self) -> bool:
        """True for a group of staff, which stands in the network as others: its team, its people."""
        return self.nodes != {self.id}


@dataclass(frozen=True, slots=True)
class Said:
    """Stored words of a party: something they have, or something they look for. `id` is the record.

    `program`: the program that the words are about, where they are about one.
    """

    id: str
    party: str
    words: str
    program: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """What one looks for and what the other has, and how near the two texts lie (-1 to 1)."""

    wish: Said
    gift: Said
    nearness: float


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two who should meet: why, in which programs both have a part, through whom."""

    one: str
    other: str
    reasons: tuple[Reason, ...]
    programs: tuple[str, ...]
    introduction: Introduction | None
    score: float


def who_should_meet(
    network: Network,
    parties: Sequence[Party],
    *,
    wishes: Sequence[Said],
    gifts: Sequence[Said],
    nearness: NDArray[np.floating],
    least: float,
    most: int = 20,
    most_per_party: int = MOST_PER_PARTY,
) -> tuple[Meeting, ...]:
    """Pairs that nothing ties, the best first.

    `nearness[w, g]` says how near wish w and gift g lie, for instance the cosine of two sentence
    vectors; below `least` they have nothing to do with each other. A pair's score is the nearest
    reason, and half of the nearest reason the other way round where there is one: two who help each
    other come before one who helps. Who shares a team or a tie knows the other
    already. Groups meet groups, and people people: a person meets a group only where none among the
    parties is their own. Nobody comes in more than `most_per_party` pairs, and two teams meet through
    their groups once. Ties in the score break on the ids.
    Cost: wishes × gifts, and a way through the network for each pair that is shown.

    >>> two = [Party("a", frozenset({"a"})), Party("b", frozenset({"b"}))]
    >>> near = np.array([[0.9]])
    >>> wish, gift = Said("1", "a", "learn robots"), Said("2", "b", "I build robots")
    >>> from wherewithal.engine.networks.network import Node
    >>> network = Network((Node("a"), Node("b")))
    >>> found = who_should_meet(network, two, wishes=[wish], gifts=[gift], nearness=near, least=0.5)
    >>> [(each.one, each.other, each.score) for each in found]
    [('a', 'b', 0.9)]
    """
    if nearness.shape != (len(wishes), len(gifts)):
        message = f"nearness has to be {len(wishes)} × {len(gifts)}, not {nearness.shape}"
        raise ValueError(message)
    known = {party.id: party for party in parties}
    groups = [party for party in parties if party.is_group]
    neighbors = neighbors_of(network)
    reasons = _reasons(wishes, gifts, nearness, least=least)
    scored = [
        (_score(found), ends, found)
        for ends, found in reasons.items()
        if set(ends) <= known.keys()
        and not _know_each_other(known[ends[0]], known[ends[1]], neighbors)
        and not _is_spoken_for(known[ends[0]], known[ends[1]], groups)
    ]
    scored.sort(key=lambda entry: (-round(entry[0], 9), entry[1]))
    chosen = _shared_out(scored, known, most=most, most_per_party=most_per_party)
    return tuple(
        _meeting(known[one], known[other], found, score, neighbors)
        for score, (one, other), found in chosen
    )


Scored = tuple[float, tuple[str, str], list[Reason]]


def _reasons(
    wishes: Sequence[Said],
    gifts: Sequence[Said],
    nearness: NDArray[np.floating],
    *,
    least: float,
) -> dict[tuple[str, str], list[Reason]]:
    found: dict[tuple[str, str], list[Reason]] = {}
    for w, g in zip(*np.nonzero(nearness >= least), strict=True):
        wish, gift = wishes[w], gifts[g]
        if wish.party != gift.party:
            one, other = sorted((wish.party, gift.party), key=_in_order_of_records)
            ends = (one, other)
            found.setdefault(ends, []).append(Reason(wish, gift, float(nearness[w, g])))
    return {
        ends: sorted(each, key=lambda one: (-round(one.nearness, 9), one.wish.id, one.gift.id))
        for ends, each in found.items()
    }


def _in_order_of_records(party: str) -> tuple[str, int, str]:
    """Whoever was written down first comes first: person-9 before person-10."""
    return party.partition("-")[0], len(party), party


def _score(reasons: Sequence[Reason]) -> float:
    """The best reason, and half of the best one the other way round. The reasons come best first."""
    first = reasons[0]
    back = next((each for each in reasons if each.wish.party == first.gift.party), None)
    return first.nearness + (back.nearness / 2 if back else 0.0)


def _know_each_other(one: Party, other: Party, neighbors: Neighbors) -> bool:
    if one.teams & other.teams or one.nodes & other.nodes:
        return True
    return any(there in neighbors.get(here, {}) for here in one.nodes for there in other.nodes)


def _is_spoken_for(one: Party, other: Party, groups: Iterable[Party]) -> bool:
    """True for a person and a group, where the person belongs to a group that could meet it instead."""
    if one.is_group == other.is_group:
        return False
    person = other if one.is_group else one
    return any(group.teams & person.teams or group.nodes & person.nodes for group in groups)


def _shared_out(
    scored: Iterable[Scored], known: Mapping[str, Party], *, most: int, most_per_party: int
) -> list[Scored]:
    """The best pairs, without the same name, or the same two teams through their groups, in all of them."""
    times: Counter[str] = Counter()
    met: set[frozenset[str]] = set()
    chosen: list[Scored] = []
    for entry in scored:
        if len(chosen) == most:
            break
        teams = _teams_of_groups(*(known[end] for end in entry[1]))
        if met.isdisjoint(teams) and all(times[end] < most_per_party for end in entry[1]):
            times.update(entry[1])
            met |= teams
            chosen.append(entry)
    return chosen


def _teams_of_groups(one: Party, other: Party) -> set[frozenset[str]]:
    """The two teams that a pair with a group in it brings together; of two people none."""
    if not (one.is_group or other.is_group):
        return set()
    return {frozenset({here, there}) for here in one.teams for there in other.teams}


def _meeting(
    one: Party, other: Party, reasons: Sequence[Reason], score: float, neighbors: Neighbors
) -> Meeting:
    about = {each.wish.program for each in reasons[:MOST_REASONS]} - {""}
    return Meeting(
        one=one.id,
        other=other.id,
        reasons=tuple(reasons[:MOST_REASONS]),
        programs=tuple(sorted(about | (one.programs & other.programs))),
        introduction=_shortest(one, other, neighbors),
        score=score,
    )


def _shortest(one: Party, other: Party, neighbors: Neighbors) -> Introduction | None:
    ways = [
        way
        for here in sorted(one.nodes)
        for there in sorted(other.nodes)
        if (way := way_between(neighbors, here, there)) is not None
    ]
    return min(ways, key=_length, default=None)


def _length(way: Introduction) -> tuple[int, int, tuple[str, ...]]:
    return (len(way.ties), sum(tie.distance for tie in way.ties), way.way)
