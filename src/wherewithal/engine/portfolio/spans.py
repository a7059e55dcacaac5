"""What is not known exactly, as a span: at least, most likely, at most."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from wherewithal.quantities import Quantity, QuantityKind
from wherewithal.quantities.quantity import DECIMAL_PLACES


class Case(StrEnum):
    """How things turn out: as is likely, as well as they can, as badly as they can."""

    LIKELY = "likely"
    BEST = "best"
    WORST = "worst"


@dataclass(frozen=True, slots=True)
class Span:
    """A number that lies from low to high, and is planned with as likely."""

    low: Decimal
    likely: Decimal
    high: Decimal

    def __post_init__(self) -> None:
        if not self.low <= self.likely <= self.high:
            message = f"not a span: {self.low}, {self.likely}, {self.high}"
            raise ValueError(message)

    @property
    def is_sure(self) -> bool:
        """Nothing is open about it."""
        return self.low == self.high

    def in_case(self, case: Case, *, less_is_better: bool) -> Decimal:
        """The number to count with in a case."""
        if case is Case.LIKELY:
            return self.likely
        return self.low if (case is Case.BEST) is less_is_better else self.high


def middle(low: Decimal, high: Decimal) -> Decimal:
    """Half way."""
    return shortened((low + high) / 2)


def shortened(number: Decimal) -> Decimal:
    """A number with no more places than a quantity keeps."""
    exponent = number.as_tuple().exponent
    is_long = isinstance(exponent, int) and exponent < -DECIMAL_PLACES
    return round(number, DECIMAL_PLACES) if is_long else number


def sure(number: Decimal) -> Span:
    """A span of one number."""
    return Span(number, number, number)


def span_of(quantity: Quantity, *, default: Span) -> Span:
    """What a quantity says, and what the default says where the quantity does not.

    A range is planned with its middle; an open end reaches to the default's, or to what is known.

    >>> usual = Span(Decimal(1), Decimal(2), Decimal(4))
    >>> span_of(Quantity.between(1, 2), default=usual).likely
    Decimal('1.5')
    >>> span_of(Quantity.at_least(3), default=usual)
    Span(low=Decimal('3'), likely=Decimal('3'), high=Decimal('4'))
    """
    if quantity.kind is QuantityKind.EXACT:
        number = quantity.low or Decimal(0)
        return Span(number, number, number)
    if not quantity.is_known:
        return default
    if quantity.is_approximate:
        return Span(quantity.floor, quantity.low or Decimal(0), quantity.ceiling or Decimal(0))
    return _between(quantity.low, quantity.high, default)


def _between(low: Decimal | None, high: Decimal | None, default: Span) -> Span:
    if low is not None and high is not None:
        return Span(low, middle(low, high), high)
    if high is None:
        least = low or Decimal(0)
        return Span(least, max(least, default.likely), max(least, default.high))
    return Span(min(default.low, high), min(default.likely, high), high)
