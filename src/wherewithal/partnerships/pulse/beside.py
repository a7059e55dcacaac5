"""How finely a round may be told beside those told before: nobody's answer shows by the difference.

The worst that can be: nobody changed their mind, and one or two came or went. Then the sum of a smaller
round is part of that of a larger, and what stands between the two belongs to one or two people. So a round
is told in classes, each a stretch of half steps, made from what is public alone: how many answered, and what
was told before. A class is taken only where at least two answers would have led to it, also for somebody who
subtracts their own.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from wherewithal.partnerships.pulse.compare import FEWEST, FINEST, Typical

LOWEST, HIGHEST = 1, 5
GRID = tuple(Fraction(halves, 2) for halves in range(2 * LOWEST, 2 * HIGHEST + 1))
Class = tuple[Fraction, Fraction]


@dataclass(frozen=True, slots=True)
class _Span:
    """All whole numbers from one to another."""

    low: int
    high: int

    def within(self, low: int, high: int) -> "_Span":
        return _Span(max(self.low, low), min(self.high, high))

    @property
    def count(self) -> int:
        return max(0, self.high - self.low + 1)


def told_beside(earlier: Sequence[Typical], new: Typical) -> Typical | None:
    """The same as finely as it may be told; None where no stretch of steps would hide a single answer.

    Three said *fully*, all of them. A fourth who says the same is not told from one who says *mostly*:

    >>> five, four = Fraction(5), Fraction(9, 2)
    >>> told_beside([Typical(3, five, five)], Typical(4, five, five)).low == four
    True
    """
    classes = _classes(tuple(sorted(set(earlier), key=_order)), new.people)
    for low, high in classes:
        if low <= new.low and new.high <= high:
            return Typical(new.people, low, high)
    return None


def _order(told: Typical) -> tuple[int, Fraction, Fraction]:
    return told.people, told.low, told.high


@lru_cache(maxsize=2048)
def _classes(earlier: tuple[Typical, ...], people: int) -> tuple[Class, ...]:
    """Stretches of steps that cover all of them, as fine as can be; none where there are no such.

    `best[n]` is the cheapest way to cover the grid from its n-th step on: a wide class costs more than two narrow.
    """
    best: dict[int, tuple[int, tuple[Class, ...]]] = {len(GRID): (0, ())}
    for start in reversed(range(len(GRID))):
        found = []
        for end in range(start, len(GRID)):
            if end + 1 not in best:
                continue
            rest, classes = best[end + 1]
            if _hides(earlier, Typical(people, GRID[start], GRID[end])):
                cost = rest + (end - start) ** 2
                found.append((cost, ((GRID[start], GRID[end]), *classes)))
        if found:
            best[start] = min(found)
    return best[0][1] if 0 in best else ()


def _hides(earlier: Sequence[Typical], new: Typical) -> bool:
    """True where nobody would be found out, whoever looks."""
    sums: dict[int, _Span] = {}
    for told in (*earlier, new):
        known = sums.get(told.people, _Span(told.people * LOWEST, told.people * HIGHEST))
        sums[told.people] = known.within(*_sums_of(told))
    sizes = sorted(sums)
    return all(_is_hidden(sizes, sums, *who) for who in _who_looks(len(sizes)))


def _sums_of(told: Typical) -> tuple[int, int]:
    """From the least to the most that the steps of so many can add up to; halfway counts as the lower."""
    around = FINEST / 2
    low = int(told.people * (told.low - around) // 1) + 1
    return low, int(told.people * (told.high + around) // 1)


def _who_looks(sizes: int) -> Iterator[tuple[int, int]]:
    """Somebody from outside, or who came with one of the sizes and knows what they answered themselves."""
    yield -1, 0
    for place in range(sizes):
        for own in range(LOWEST, HIGHEST + 1):
            yield place, own


def _is_hidden(sizes: Sequence[int], sums: Mapping[int, _Span], looks_from: int, own: int) -> bool:
    """Whether every one or two that came between two sizes could have answered in more than one way.

    True, too, where it cannot be that nobody changed their mind.
    """
    came = [sizes[0], *(larger - smaller for smaller, larger in pairwise(sizes))]
    adds = [_adds(people, own if place == looks_from else 0) for place, people in enumerate(came)]
    spans = _known(adds, [sums[size] for size in sizes])
    if not all(span.count for span in spans):
        return True
    for place in range(1, len(spans)):
        is_oneself = came[place] == 1 and place == looks_from
        if came[place] >= FEWEST or is_oneself:
            continue
        before, after = spans[place - 1], spans[place]
        if adds[place].within(after.low - before.high, after.high - before.low).count == 1:
            return False
    return True


def _adds(people: int, own: int) -> _Span:
    """What so many can add to a sum, where one of them is known to have chosen a step."""
    others = people - (1 if own else 0)
    return _Span(own + others * LOWEST, own + others * HIGHEST)


def _known(adds: Sequence[_Span], sums: Sequence[_Span]) -> list[_Span]:
    """What each sum can be, from the smallest size to the largest and back."""
    spans = [sums[0].within(adds[0].low, adds[0].high)]
    for add, span in zip(adds[1:], sums[1:], strict=True):
        spans.append(span.within(spans[-1].low + add.low, spans[-1].high + add.high))
    for place in reversed(range(1, len(spans))):
        after, add = spans[place], adds[place]
        spans[place - 1] = spans[place - 1].within(after.low - add.high, after.high - add.low)
    return spans
