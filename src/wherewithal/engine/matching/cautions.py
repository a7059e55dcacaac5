"""What speaks against a source for one need, quoted from its own statements.

A difficulty counts where what it is about touches what the need asks for: being far weighs on a weekly
volunteer and not on lending a room. A sentence that takes back just what is wanted weighs most.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from wherewithal.engine.matching.aspects import Aspect, Demand, weight_of
from wherewithal.engine.matching.index import ASPECTS, Index
from wherewithal.engine.matching.named_times import NamedTimes, time_weight
from wherewithal.engine.matching.ranking import NeedTerms
from wherewithal.engine.matching.sentences import Stance
from wherewithal.engine.matching.words import Floats, Integers

DIFFICULTY_COSTS = 0.06
DENIAL_COSTS = 0.20
NEAR_ENOUGH = 0.45
"""A difficulty of no recognized kind, and a denial, touch a need that is this near in meaning,"""

SHARED_ENOUGH = 0.34
"""or that holds this share of its words."""

DENIED_FROM = 0.25
NEARLY_AS_NEAR = 0.05
"""A denial also touches it when it is nearly as near as what speaks for the source."""

UNRECOGNIZED_WEIGHT = 0.5
OF_TIMES = [ASPECTS.index(Aspect.TIME), ASPECTS.index(Aspect.BOOKING)]


class CautionKind(StrEnum):
    """Why something is a caution."""

    DIFFICULTY = "difficulty"
    TAKEN_BACK = "taken back"
    ONLY_WISHED = "only wished"
    ASKED_LATELY = "asked lately"
    NOT_BEFORE = "not before"


@dataclass(frozen=True, slots=True)
class Caution:
    """Something that speaks against a match: words of a statement from `start` to `end`, or a date.

    `aspects` say what a difficulty is about. `weight` is what it costs of the score.
    """

    kind: CautionKind
    weight: float
    statement: str = ""
    start: int = 0
    end: int = 0
    words: str = ""
    aspects: tuple[Aspect, ...] = ()
    detail: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Weighed:
    """What the passages against some sources cost: places in `index.against`, and of sources."""

    passages: NDArray[np.intp]
    owners: NDArray[np.intp]
    costs: Floats

    def cost_of_each(self, count: int) -> Floats:
        """What the worst passage costs each source; further ones are quoted and cost nothing more."""
        worst = np.zeros(count, dtype=np.float32)
        np.maximum.at(worst, self.owners, self.costs)
        return worst

    def of_each(self, *, at_most: int) -> dict[int, list[tuple[int, float]]]:
        """By source, the weightiest passages with what each costs."""
        found: dict[int, list[tuple[int, float]]] = {}
        order = np.lexsort((self.passages, -self.costs, self.owners))
        told = zip(self.owners[order], self.passages[order], self.costs[order], strict=True)
        for owner, row, cost in told:
            held = found.setdefault(int(owner), [])
            if len(held) < at_most:
                held.append((int(row), float(cost)))
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Touched:
    """What of a need can be touched: its meaning, its words, what it asks of people, its times."""

    vector: Floats
    terms: NeedTerms
    demands: frozenset[Demand]
    times: NamedTimes


def weigh(sources: Integers, meaning: Floats, need: Touched, index: Index) -> Weighed:
    """What speaks against these sources, as far as it touches the need.

    `meaning` is how near the best passage of each is. `owners` number the given sources. Cost: the
    passages against them, once.
    """
    stretch = index.against
    begins, lengths = _rows_of(sources, stretch.first_of)
    if not lengths.sum():
        nothing = np.empty(0, dtype=np.intp)
        return Weighed(nothing, nothing, np.empty(0, dtype=np.float32))
    owners = np.repeat(np.arange(sources.size), lengths)
    offset = np.arange(owners.size) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    rows = np.repeat(begins, lengths) + offset
    nearness = stretch.vectors[rows] @ need.vector
    shares = need.terms.shares_in(rows, stretch.words)
    is_near = (nearness >= NEAR_ENOUGH) | (shares >= SHARED_ENOUGH)
    as_near = nearness >= np.maximum(DENIED_FROM, meaning[owners] - NEARLY_AS_NEAR)
    is_obstacle = shares >= SHARED_ENOUGH
    costs = np.maximum(
        _of_difficulties(rows, need, index, is_near=is_near, is_obstacle=is_obstacle),
        np.where(index.denies[rows] & (is_near | as_near), DENIAL_COSTS, 0.0),
    )
    held = costs > 0
    return Weighed(rows[held], owners[held], costs[held].astype(np.float32))


def _rows_of(sources: Integers, first_of: Integers) -> tuple[Integers, Integers]:
    return first_of[sources], first_of[sources + 1] - first_of[sources]


def _of_difficulties(
    rows: NDArray[np.intp],
    need: Touched,
    index: Index,
    *,
    is_near: NDArray[np.bool_],
    is_obstacle: NDArray[np.bool_],
) -> Floats:
    """By what they are about. One that speaks of the need itself is its obstacle, and weighs fully."""
    speaks_of, left = index.speaks_of[rows], _left_of(rows, need.times, index)
    weights = speaks_of * _weights_of(need.demands)
    weights[:, OF_TIMES] *= left[:, None]
    touched = weights.max(axis=1, initial=0.0)
    unrecognized = ~speaks_of.any(axis=1) & is_near
    heaviest = np.where(unrecognized, UNRECOGNIZED_WEIGHT * left, touched)
    heaviest = np.where(is_obstacle, np.maximum(heaviest, left), heaviest)
    return (DIFFICULTY_COSTS * heaviest).astype(np.float32)


@lru_cache(maxsize=256)
def _weights_of(demands: frozenset[Demand]) -> Floats:
    """What each of ASPECTS weighs against these demands."""
    return np.array([weight_of(frozenset({each}), demands) for each in ASPECTS], dtype=np.float32)


def _left_of(rows: NDArray[np.intp], times: NamedTimes, index: Index) -> Floats:
    """How much of each passage's weight is left, looking at the times that it and the need name."""
    left = np.ones(rows.size, dtype=np.float32)
    for at in np.flatnonzero(index.names_times[rows]):
        named, is_only = index.times[rows[at]]
        left[at] = time_weight(named, times, is_only=is_only)
    return left


DENIALS = {Stance.TAKES_BACK: CautionKind.TAKEN_BACK, Stance.WISHES: CautionKind.ONLY_WISHED}


def quoted(row: int, cost: float, index: Index) -> Caution:
    """One passage as a caution."""
    passage = index.against.passages[row]
    kind = DENIALS[passage.stance] if index.denies[row] else CautionKind.DIFFICULTY
    spoken_of = index.speaks_of[row]
    return Caution(
        kind,
        round(float(cost), 4),
        passage.statement,
        passage.start,
        passage.end,
        passage.text,
        tuple(aspect for aspect, is_so in zip(ASPECTS, spoken_of, strict=True) if is_so),
    )
