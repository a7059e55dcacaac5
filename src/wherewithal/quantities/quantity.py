"""One number, known as well as somebody knows it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum

Number = int | Decimal

MOST = Decimal(10) ** 12
"""Nothing a library counts comes near this; it keeps sums exact and pages readable."""

DECIMAL_PLACES = 6
SEVERAL_AT_LEAST = Decimal(3)
ABOUT_MARGIN = Decimal("0.1")
"""How far "about" may be off when a comparison needs to know: a tenth either way."""

ZERO = Decimal(0)


class QuantityKind(StrEnum):
    """How well a number is known."""

    EXACT = "exact"
    ABOUT = "about"
    RANGE = "range"
    SEVERAL = "several"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of something, with the words it was given in.

    `low` and `high` are what was said: equal for EXACT and ABOUT, the two ends of a RANGE (one of
    them None when it is open, as in "at least 5"), 3 and None for SEVERAL, which means more than
    two and not counted. Two quantities are equal when they mean the same; the words do not count.

    >>> Quantity.between(2, 3)
    Quantity(kind=<QuantityKind.RANGE: 'range'>, low=Decimal('2'), high=Decimal('3'), words='')
    >>> str(Quantity.about(20))
    'about 20'
    """

    kind: QuantityKind
    low: Decimal | None = None
    high: Decimal | None = None
    words: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        for end in (self.low, self.high):
            if end is not None and not (end.is_finite() and ZERO <= end <= MOST):
                raise ValueError(f"A quantity lies between 0 and {MOST:,f}, not at {end}")
            if end is not None and _decimals(end) > DECIMAL_PLACES:
                raise ValueError(f"A quantity keeps {DECIMAL_PLACES} decimal places, not {end}")
        if not _ends_fit(self.kind, self.low, self.high):
            raise ValueError(f"{self.kind} cannot reach from {self.low} to {self.high}")

    def __str__(self) -> str:
        return self.words_or_number()

    @classmethod
    def exact(cls, number: Number, *, words: str = "") -> Quantity:
        """Counted or measured: this and nothing else."""
        end = _end(number)
        return cls(QuantityKind.EXACT, end, end, words)

    @classmethod
    def about(cls, number: Number, *, words: str = "") -> Quantity:
        """Near this number, nobody says how near."""
        end = _end(number)
        return cls(QuantityKind.ABOUT, end, end, words)

    @classmethod
    def between(cls, low: Number, high: Number, *, words: str = "") -> Quantity:
        """Somewhere from low to high, both included; exact when they are the same."""
        if low == high:
            return cls.exact(low, words=words)
        return cls(QuantityKind.RANGE, _end(low), _end(high), words)

    @classmethod
    def at_least(cls, low: Number, *, words: str = "") -> Quantity:
        """This many or more."""
        return cls(QuantityKind.RANGE, _end(low), None, words)

    @classmethod
    def at_most(cls, high: Number, *, words: str = "") -> Quantity:
        """This many or fewer."""
        return cls(QuantityKind.RANGE, None, _end(high), words)

    @classmethod
    def several(cls, *, words: str = "") -> Quantity:
        """More than two, not counted."""
        return cls(QuantityKind.SEVERAL, SEVERAL_AT_LEAST, None, words)

    @classmethod
    def unknown(cls, *, words: str = "") -> Quantity:
        """Nobody has said yet, or somebody said that they do not know. Never zero."""
        return cls(QuantityKind.UNKNOWN, None, None, words)

    @property
    def is_known(self) -> bool:
        """Is anything at all known about it?"""
        return self.kind is not QuantityKind.UNKNOWN

    @property
    def is_approximate(self) -> bool:
        """Was it given as "about"?"""
        return self.kind is QuantityKind.ABOUT

    @property
    def margin(self) -> Decimal:
        """How far the real number may lie outside low and high."""
        if self.low is None or not self.is_approximate:
            return ZERO
        return self.low * ABOUT_MARGIN

    @property
    def floor(self) -> Decimal:
        """The real number is not below this."""
        return (self.low or ZERO) - self.margin

    @property
    def ceiling(self) -> Decimal | None:
        """The real number is not above this; None when nobody can say."""
        return None if self.high is None else self.high + self.margin

    def in_words(self, words: str) -> Quantity:
        """The same quantity, said in these words."""
        return replace(self, words=words)

    def words_or_number(self) -> str:
        """The typed words if there are any, else plain English: "about 20", "2 to 3", "1,000"."""
        from wherewithal.quantities.wording import quantity_in_words  # it imports this module

        return quantity_in_words(self)


def _end(number: Number) -> Decimal:
    """Round what a calculation hands over, so that storing and adding it stays exact."""
    end = Decimal(number)
    if not end.is_finite() or abs(end) > MOST:
        raise ValueError(f"A quantity lies between 0 and {MOST:,f}, not at {number}")
    return round(end, DECIMAL_PLACES) if _decimals(end) > DECIMAL_PLACES else end + ZERO


def _decimals(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0


def _ends_fit(kind: QuantityKind, low: Decimal | None, high: Decimal | None) -> bool:
    match kind:
        case QuantityKind.EXACT | QuantityKind.ABOUT:
            return low is not None and low == high
        case QuantityKind.RANGE:
            if low is None or high is None:
                return (low, high) != (None, None)
            return low < high
        case QuantityKind.SEVERAL:
            return low == SEVERAL_AT_LEAST and high is None
        case QuantityKind.UNKNOWN:
            return low is None and high is None


UNKNOWN = Quantity.unknown()
