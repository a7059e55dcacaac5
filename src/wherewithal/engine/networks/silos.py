"""Ties inside and between teams, set against what chance would give."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wherewithal.engine.networks.network import Network, Node, NodeKind, Tie, TieKind, pairs_of

SHUFFLES = 499
# Of a hundred shuffles, so many lie below the range that is called usual, and so many above.
TAIL_PERCENT = 5.0

Booleans = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Mixing:
    """How a team, or all of them together (`team` is empty), is tied inside and outward.

    `people` who are in it, `inside` and `outside` pairs that are tied, of `pairs_inside` and
    `pairs_outside` that could be. `index` is the E-I index: -1 all ties stay inside, +1 all lead
    out, None where there are no ties. `by_chance` is what the same number of ties would give among
    people who do not care for teams; `low` and `high` are the ends of the usual range in shuffles.
    """

    team: str
    people: int
    inside: int
    outside: int
    pairs_inside: int
    pairs_outside: int
    index: float | None
    by_chance: float | None
    low: float | None
    high: float | None

    @property
    def ties(self) -> int:
        """Inside and outside together."""
        return self.inside + self.outside

    @property
    def density_inside(self) -> float | None:
        """Which part of the pairs inside is tied."""
        return self.inside / self.pairs_inside if self.pairs_inside else None

    @property
    def density_outside(self) -> float | None:
        """Which part of the pairs that lead out is tied."""
        return self.outside / self.pairs_outside if self.pairs_outside else None

    @property
    def expected_inside(self) -> float | None:
        """How many of these ties would lie inside by chance."""
        pairs = self.pairs_inside + self.pairs_outside
        return self.ties * self.pairs_inside / pairs if pairs else None

    @property
    def keeps_to_itself(self) -> bool:
        """True where fewer ties lead out than in 95 of 100 shuffles."""
        return self.index is not None and self.low is not None and self.index < self.low

    @property
    def reaches_out(self) -> bool:
        """True where more ties lead out than in 95 of 100 shuffles."""
        return self.index is not None and self.high is not None and self.index > self.high


@dataclass(frozen=True, slots=True)
class Silos:
    """All teams together, each team, and the teams that nothing ties to another team."""

    whole: Mixing
    teams: tuple[Mixing, ...]
    unlinked: tuple[str, ...]


def mixing(network: Network, *, shuffles: int = SHUFFLES, seed: int = 1) -> Silos:
    """The E-I index of all colleagues and of each team, with what chance would give.

    E-I = (E - I) / (E + I) with E pairs tied across teams and I tied inside (D. Krackhardt and
    R. Stern, Informal Networks and Organizational Crises, Social Psychology Quarterly 51, 1988).
    Chance: the same with all pairs that could be tied, which is the mean over all ways to deal out
    the seats in the teams; `shuffles` such deals (from this `seed`) give the
    range. Counted are colleagues with a team, and each pair once. Who works in two teams is inside
    with both. Cost: shuffles × ties × teams.

    >>> people = [Node(name, teams=frozenset(name[0])) for name in ("a1", "a2", "b1", "b2")]
    >>> found = mixing(Network(tuple(people), (Tie("a1", "a2"), Tie("b1", "b2"), Tie("a1", "b1"))))
    >>> round(found.whole.index, 3), round(found.whole.by_chance, 3)
    (-0.333, 0.333)
    """
    people = [node for node in network.nodes if is_counted(node)]
    names = [node.id for node in network.nodes if node.kind == NodeKind.TEAM]
    teams = sorted({team for node in people for team in node.teams} | set(names))
    belongs = _belonging(people, teams)
    ends = _tied_pairs(network, people)
    seen = _counts(belongs, ends)
    possible = _possible(belongs)
    ranges = _ranges(belongs, ends, shuffles=shuffles, seed=seed)
    found = [
        _mixing(team, int(number), seen[at], possible[at], ranges[at])
        for at, (team, number) in enumerate(
            zip(["", *teams], [len(people), *belongs.sum(axis=0)], strict=True)
        )
    ]
    return Silos(found[0], tuple(found[1:]), unlinked_teams(network))


def is_counted(node: Node) -> bool:
    """True for those whose ties can be inside or outside: colleagues who work in a team."""
    return node.kind == NodeKind.PERSON and node.is_colleague and bool(node.teams)


def lies_inside(tie: Tie, teams: dict[str, frozenset[str]]) -> bool | None:
    """Whether a tie stays within a team; None for a tie that is not counted."""
    if tie.kind != TieKind.KNOWS or tie.one not in teams or tie.other not in teams:
        return None
    return bool(teams[tie.one] & teams[tie.other])


def teams_of_counted(network: Network) -> dict[str, frozenset[str]]:
    """The teams of everybody who is counted."""
    return {node.id: node.teams for node in network.nodes if is_counted(node)}


def unlinked_teams(network: Network) -> tuple[str, ...]:
    """Teams that nothing ties to another team: no tie of a member, none of the team, no shared member."""
    teams = {node.id: node.teams for node in network.nodes if node.kind == NodeKind.PERSON}
    teams |= {node.id: frozenset({node.id}) for node in network.nodes if node.kind == NodeKind.TEAM}
    everything = {node.id for node in network.nodes if node.kind == NodeKind.TEAM}
    linked = {team for found in teams.values() if len(found) > 1 for team in found}
    for tie in network.ties:
        one, other = teams.get(tie.one, frozenset()), teams.get(tie.other, frozenset())
        if tie.kind == TieKind.KNOWS and one and other and not one & other:
            linked |= one | other
    return tuple(sorted(everything - linked)) if len(everything) > 1 else ()


def _belonging(people: Sequence[Node], teams: Sequence[str]) -> Booleans:
    return np.array(
        [[team in node.teams for team in teams] for node in people], dtype=np.bool_
    ).reshape(len(people), len(teams))


def _tied_pairs(network: Network, people: Sequence[Node]) -> NDArray[np.intp]:
    """The rows of both ends of each pair that is tied, once."""
    row = {node.id: at for at, node in enumerate(people)}
    found = [
        (row[one], row[other])
        for (one, other), ties in pairs_of(network).items()
        if one in row and other in row and any(tie.kind == TieKind.KNOWS for tie in ties)
    ]
    return np.array(found, dtype=np.intp).reshape(len(found), 2)


def _possible(belongs: Booleans) -> NDArray[np.int64]:
    """As `_counts` for all pairs there could be, which follow from how many people are in which teams.

    Who is in the same teams is alike: few kinds of people stand for thousands.
    """
    kinds, sizes = np.unique(belongs, axis=0, return_counts=True)
    shares = (kinds.astype(np.int64) @ kinds.T.astype(np.int64)) > 0
    together = np.outer(sizes, sizes)
    np.fill_diagonal(together, sizes * (sizes - 1))
    whole, members = int(sizes.sum()), sizes @ kinds
    inside = np.concatenate(([int(together[shares].sum()) // 2], members * (members - 1) // 2))
    outside = members * (whole - members)
    all_of_whole = whole * (whole - 1) // 2 - inside[0]
    return np.column_stack((inside, np.concatenate(([all_of_whole], outside)))).astype(np.int64)


def _counts(belongs: Booleans, ends: NDArray[np.intp]) -> NDArray[np.int64]:
    """For all together and for each team: pairs inside, and pairs that lead out."""
    one, other = belongs[ends[:, 0]], belongs[ends[:, 1]]
    both, either = one & other, one | other
    inside = np.concatenate(([both.any(axis=1).sum()], both.sum(axis=0)))
    reached = np.concatenate(([len(ends)], either.sum(axis=0)))
    return np.column_stack((inside, reached - inside)).astype(np.int64)


def _ranges(
    belongs: Booleans, ends: NDArray[np.intp], *, shuffles: int, seed: int
) -> list[tuple[float | None, float | None]]:
    """The usual range of the index when seats in the teams are dealt out anew; ties stay."""
    if shuffles < 1 or not len(ends):
        return [(None, None)] * (belongs.shape[1] + 1)
    deal = np.random.default_rng(seed)
    found = np.array(
        [_indexes(_counts(deal.permutation(belongs, axis=0), ends)) for _each in range(shuffles)]
    )
    return [_range(column[~np.isnan(column)]) for column in found.T]


def _indexes(counts: NDArray[np.int64]) -> NDArray[np.float64]:
    inside, outside = counts[:, 0].astype(float), counts[:, 1].astype(float)
    ties = inside + outside
    return np.divide(outside - inside, ties, out=np.full(len(ties), np.nan), where=ties > 0)


def _range(indexes: NDArray[np.float64]) -> tuple[float | None, float | None]:
    if not len(indexes):
        return None, None
    low, high = np.percentile(indexes, [TAIL_PERCENT, 100 - TAIL_PERCENT])
    return float(low), float(high)


def _mixing(
    team: str,
    people: int,
    seen: NDArray[np.int64],
    possible: NDArray[np.int64],
    usual: tuple[float | None, float | None],
) -> Mixing:
    return Mixing(
        team=team,
        people=people,
        inside=int(seen[0]),
        outside=int(seen[1]),
        pairs_inside=int(possible[0]),
        pairs_outside=int(possible[1]),
        index=_index(int(seen[0]), int(seen[1])),
        by_chance=_index(int(possible[0]), int(possible[1])),
        low=usual[0],
        high=usual[1],
    )


def _index(inside: int, outside: int) -> float | None:
    return (outside - inside) / (outside + inside) if inside + outside else None
