"""Adding quantities up, and taking one from another, without pretending to know more."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from wherewithal.quantities.quantity import ZERO, Quantity


@dataclass(frozen=True, slots=True)
class Total:
    """A sum: the range of what is known, and how many numbers nobody knows.

    `low` and `high` add up what was said (`high` is None when one of them was open, as "several");
    `margin` is how far all the "abouts" together may be off. `floor` and `ceiling` are bounds on
    the real sum, unknown numbers included.
    """

    low: Decimal = ZERO
    high: Decimal | None = ZERO
    unknown_count: int = 0
    counted: int = 0
    is_approximate: bool = False
    margin: Decimal = ZERO

    @property
    def floor(self) -> Decimal:
        """The real sum is not below this."""
        return self.low - self.margin

    @property
    def ceiling(self) -> Decimal | None:
        """The real sum is not above this; None when nobody can say."""
        if self.high is None or self.unknown_count:
            return None
        return self.high + self.margin

    def minus(self, taken: Quantity | Total) -> Difference:
        """What is left of this total."""
        return difference(self, taken)


@dataclass(frozen=True, slots=True)
class Difference:
    """What is left when one amount is taken from another; it may be less than nothing.

    An end is None when nobody can say: an unknown number taken away leaves the low end open, an
    unknown number to take from leaves the high end open.
    """

    low: Decimal | None
    high: Decimal | None
    unknown_count: int = 0
    is_approximate: bool = False
    margin: Decimal = ZERO

    @property
    def floor(self) -> Decimal | None:
        """The real difference is not below this."""
        return None if self.low is None else self.low - self.margin

    @property
    def ceiling(self) -> Decimal | None:
        """The real difference is not above this."""
        return None if self.high is None else self.high + self.margin


def total(quantities: Iterable[Quantity]) -> Total:
    """Add up what is known and count what is not.

    >>> total([Quantity.exact(5), Quantity.between(2, 3), Quantity.unknown()]).high
    Decimal('8')
    """
    known: list[Quantity] = []
    unknown_count = 0
    for quantity in quantities:
        if quantity.is_known:
            known.append(quantity)
        else:
            unknown_count += 1
    return Total(
        low=sum((each.low or ZERO for each in known), ZERO),
        high=_sum_of_highs(known),
        unknown_count=unknown_count,
        counted=len(known),
        is_approximate=any(each.is_approximate for each in known),
        margin=sum((each.margin for each in known), ZERO),
    )


def difference(have: Quantity | Total, taken: Quantity | Total) -> Difference:
    """Take one amount from another: least minus most, most minus least.

    >>> left = difference(Quantity.exact(40), Quantity.between(10, 15))
    >>> left.low, left.high
    (Decimal('25'), Decimal('30'))
    """
    have, taken = _as_total(have), _as_total(taken)
    low = None
    if taken.high is not None and not taken.unknown_count:
        low = have.low - taken.high
    high = None
    if have.high is not None and not have.unknown_count:
        high = have.high - taken.low
    return Difference(
        low=low if have.counted or not have.unknown_count else None,
        high=high,
        unknown_count=have.unknown_count + taken.unknown_count,
        is_approximate=have.is_approximate or taken.is_approximate,
        margin=have.margin + taken.margin,
    )


def _as_total(amount: Quantity | Total) -> Total:
    return amount if isinstance(amount, Total) else total([amount])


def _sum_of_highs(known: list[Quantity]) -> Decimal | None:
    result = ZERO
    for quantity in known:
        if quantity.high is None:
            return None
        result += quantity.high
    return result
