"""How good a ranking is, measured by graded judgements: recall, nDCG, and what a difference is worth.

A pair that nobody judged counts as 0 and is reported apart. Grades from `HELPS` up are what a ranking
should find; recall counts these alone.
"""

from __future__ import annotations

import math
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

HELPS = 2


def ndcg(ranking: Sequence[str], grades: Mapping[str, int], *, depth: int) -> float:
    """Normalized discounted cumulative gain (Järvelin and Kekäläinen 2002), gain 2^grade - 1.

    >>> ndcg(["b", "a"], {"a": 1}, depth=10)
    0.6309297535714575
    """
    ideal = gain(sorted(grades.values(), reverse=True)[:depth])
    return gain([grades.get(one, 0) for one in ranking[:depth]]) / ideal if ideal else 0.0


def gain(grades: Sequence[int]) -> float:
    """Discounted cumulative gain of grades in the order they are shown."""
    return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades))


def recall(ranking: Sequence[str], grades: Mapping[str, int], *, depth: int) -> float | None:
    """Share of what helps clearly that is shown; at most `depth` are asked for.

    None where nothing helps clearly: such a need says nothing here.

    >>> recall(["a", "x"], {"a": 3, "b": 2}, depth=2)
    0.5
    """
    helpful = {one for one, grade in grades.items() if grade >= HELPS}
    if not helpful:
        return None
    return len(helpful.intersection(ranking[:depth])) / min(len(helpful), depth)


def unjudged(ranking: Sequence[str], grades: Mapping[str, int], *, depth: int) -> int:
    """How many of the first ones nobody judged."""
    return sum(one not in grades for one in ranking[:depth])


@dataclass(frozen=True)
class Difference:
    """Mean of the differences with the interval that holds 95 % of the resampled means."""

    mean: float
    low: float
    high: float

    @property
    def is_clear(self) -> bool:
        """True when zero lies outside."""
        return self.low > 0 or self.high < 0


def paired_difference(
    ours: Sequence[float], theirs: Sequence[float], *, seed: int = 4, samples: int = 4000
) -> Difference:
    """Bootstrap over the needs (Efron 1979), both systems on the same resampled needs.

    >>> paired_difference([1.0, 1.0], [0.5, 0.5])
    Difference(mean=0.5, low=0.5, high=0.5)
    """
    differences = [one - other for one, other in zip(ours, theirs, strict=True)]
    drawn = random.Random(seed)  # noqa: S311 - resampling, no secret
    count = len(differences)
    means = sorted(mean(drawn.choices(differences, k=count)) for _ in range(samples))
    cut = samples // 40
    return Difference(mean(differences), means[cut], means[samples - 1 - cut])


def mean(numbers: Sequence[float]) -> float:
    """The arithmetic mean; 0 of nothing."""
    return sum(numbers) / len(numbers) if numbers else 0.0
