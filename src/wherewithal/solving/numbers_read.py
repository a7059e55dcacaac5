"""Numbers as a problem file tells them: 2, [2, 5], [2, null], "about 20", null for what nobody knows."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from wherewithal.engine.portfolio.spans import Span
from wherewithal.quantities import UNKNOWN, Quantity, QuantityProblem, parse_quantity
from wherewithal.solving.place import FaultReason, Faults

PAIR = 2
SPAN = 3
LARGEST = Decimal(10) ** 8


@lru_cache(maxsize=10_000)
def _exact(number: Decimal) -> Quantity:
    """The same few numbers come again and again in a large file."""
    return Quantity.exact(number)


def read_quantity(value: object, faults: Faults, *, most: Decimal = LARGEST) -> Quantity:
    """A quantity; unknown for null, and for what is no number."""
    found = _quantity(value)
    if found is None:
        faults.add(FaultReason.NOT_A_NUMBER, value)
        return UNKNOWN
    if max(found.low or 0, found.high or 0) > most:
        faults.add(FaultReason.TOO_LARGE, value)
        return UNKNOWN
    return found


def read_number(value: object, faults: Faults, *, most: Decimal = LARGEST) -> Decimal:
    """A plain number that is not below zero."""
    if not is_number(value) or (number := Decimal(str(value))) < 0:
        faults.add(FaultReason.NOT_A_NUMBER, value)
        return Decimal(0)
    if number > most:
        faults.add(FaultReason.TOO_LARGE, value)
        return Decimal(0)
    return number


def read_whole(value: object, faults: Faults) -> int:
    """A count."""
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        faults.add(FaultReason.NOT_WHOLE, value)
        return 0
    return value


def read_span(value: object, faults: Faults) -> Span:
    """Three numbers that go upwards: at least, likely, at most."""
    if isinstance(value, list) and len(value) == SPAN and all(map(is_number, value)):
        low, likely, high = (Decimal(str(each)) for each in value)
        if 0 <= low <= likely <= high <= LARGEST:
            return Span(low, likely, high)
    faults.add(FaultReason.NOT_A_SPAN, value)
    return Span(Decimal(0), Decimal(0), Decimal(0))


def is_number(value: object) -> bool:
    """A number of JSON, and not one of its stranger ones."""
    return isinstance(value, int | Decimal) and not isinstance(value, bool)


def _quantity(value: object) -> Quantity | None:
    if value is None:
        return UNKNOWN
    try:
        if isinstance(value, int | Decimal) and not isinstance(value, bool):
            return _exact(Decimal(value))
        if isinstance(value, str):
            return parse_quantity(value)
        return _between(value)
    except (ValueError, QuantityProblem):
        return None


def _between(value: object) -> Quantity | None:
    if not isinstance(value, list) or len(value) != PAIR:
        return None
    if not all(each is None or is_number(each) for each in value):
        return None
    low, high = (None if each is None else Decimal(str(each)) for each in value)
    if low is None:
        return UNKNOWN if high is None else Quantity.at_most(high)
    return Quantity.at_least(low) if high is None else Quantity.between(low, high)
