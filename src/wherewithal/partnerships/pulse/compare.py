"""What two sides say, side by side; shown only where nobody can be guessed at.

The rule (docs/pulse.md): nothing before a round is closed; a side only from so many answers on. Two and two are
not added up either: once a side is shown in a later round, such a sum would tell what single people said.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

FEWEST = 3
"""Fewer answers of a side than this are never shown. A setting may ask for more."""
APART = Fraction(1)
FINEST = Fraction(1, 2)
"""Nothing is shown finer than half a step: an exact mean would tell by how much one answer moved it."""

Counts = Mapping[int, int]
"""How many chose each step, from 1 to 5."""


class Shows(StrEnum):
    """What of a round may be shown."""

    NOTHING = "nothing"
    OURS = "ours"
    THEIRS = "theirs"
    BOTH = "both"


class Seen(StrEnum):
    """How two sides see one thing."""

    ALIKE = "alike"
    NEAR = "near"
    OURS_HIGHER = "ours-higher"
    THEIRS_HIGHER = "theirs-higher"


@dataclass(frozen=True, slots=True)
class Typical:
    """The middle of some answers: how many, and between which half steps their mean lies, mostly at one."""

    people: int
    low: Fraction
    high: Fraction

    @property
    def middle(self) -> Fraction:
        """Where it stands in a picture."""
        return (self.low + self.high) / 2

    @property
    def steps(self) -> tuple[int, int]:
        """The steps nearest to both ends; halfway counts as the lower, so that nothing looks better than it is."""
        low, high = (_nearest(end, Fraction(1)).numerator for end in (self.low, self.high))
        return low, high


def shows(ours: int, theirs: int, *, is_closed: bool, fewest: int = FEWEST) -> Shows:
    """What may be shown of a round with so many answers on each side.

    >>> shows(3, 2, is_closed=True), shows(2, 2, is_closed=True)
    (<Shows.OURS: 'ours'>, <Shows.NOTHING: 'nothing'>)
    """
    if fewest < FEWEST:
        message = f"fewer than {FEWEST} answers protect nobody"
        raise ValueError(message)
    if not is_closed:
        return Shows.NOTHING
    if ours >= fewest and theirs >= fewest:
        return Shows.BOTH
    if ours >= fewest:
        return Shows.OURS
    return Shows.THEIRS if theirs >= fewest else Shows.NOTHING


def typical(counts: Counts, *, fewest: int) -> Typical | None:
    """The middle of the answers to one question; None where too few of them answered it.

    >>> typical({4: 2, 5: 1}, fewest=3).steps
    (4, 4)
    """
    people = sum(counts.values())
    if people < fewest:
        return None
    mean = Fraction(sum(step * number for step, number in counts.items()), people)
    middle = _nearest(mean, FINEST)
    return Typical(people, middle, middle)


def seen(ours: Typical, theirs: Typical) -> Seen:
    """Alike to the half step, apart from a whole one on: of what is shown, and of nothing finer."""
    difference = ours.middle - theirs.middle
    if not difference:
        return Seen.ALIKE
    if abs(difference) < APART:
        return Seen.NEAR
    return Seen.OURS_HIGHER if difference > 0 else Seen.THEIRS_HIGHER


def _nearest(value: Fraction, unit: Fraction) -> Fraction:
    """The nearest multiple; halfway is the lower."""
    whole, rest = divmod(value, unit)
    return (whole + (1 if 2 * rest > unit else 0)) * unit
