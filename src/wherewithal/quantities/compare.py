"""Is it enough? Yes, no, or nobody can say."""

from __future__ import annotations

from decimal import Decimal

from wherewithal.quantities.quantity import Number, Quantity
from wherewithal.quantities.totals import Difference, Total


def at_least(have: Quantity | Total | Difference, needed: Number | Quantity) -> bool | None:
    """True when it surely is, False when it surely is not, None when it cannot be known.

    "About" is taken to be right within a tenth.

    >>> at_least(Quantity.between(2, 4), 2), at_least(Quantity.between(2, 4), 3)
    (True, None)
    """
    least_needed, most_needed = _bounds(needed)
    if have.floor is not None and most_needed is not None and have.floor >= most_needed:
        return True
    if have.ceiling is not None and have.ceiling < least_needed:
        return False
    return None


def _bounds(needed: Number | Quantity) -> tuple[Decimal, Decimal | None]:
    if isinstance(needed, Quantity):
        return needed.floor, needed.ceiling
    return Decimal(needed), Decimal(needed)
