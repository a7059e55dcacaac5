"""From everybody's own order to one order together: the average rank, nothing hidden. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Together:
    """One candidate with all ranks that people gave it, the lowest first."""

    key: int
    ranks: tuple[int, ...]

    @property
    def rounded(self) -> float | None:
        """The average to two places, to be read."""
        return None if self.average is None else round(float(self.average), 2)

    @property
    def average(self) -> Fraction | None:
        """The sum of the ranks by their number; None where nobody gave one."""
        return Fraction(sum(self.ranks), len(self.ranks)) if self.ranks else None


def order_together(keys: Sequence[int], orders: Mapping[int, Mapping[int, int]]) -> list[Together]:
    """All candidates by their average rank; what nobody ranked comes last, ties by the older key.

    `orders` holds, by member, the place of each candidate. Somebody's places count from 1 in the
    order that they gave, over the candidates that are asked for: a place that was set aside since
    leaves no gap.

    >>> [each.key for each in order_together([1, 2], {7: {1: 2, 2: 1}})]
    [2, 1]
    """
    ranks: dict[int, list[int]] = {key: [] for key in keys}
    for places in orders.values():
        kept = sorted((place, key) for key, place in places.items() if key in ranks)
        for rank, (_place, key) in enumerate(kept, start=1):
            ranks[key].append(rank)
    found = [Together(key, tuple(sorted(ranks[key]))) for key in keys]
    return sorted(found, key=_best_first)


def _best_first(each: Together) -> tuple[bool, Fraction, int]:
    average = each.average
    return (average is None, Fraction(0) if average is None else average, each.key)
