"""How much is asked and given, in what the need is counted in; and as it is set aside."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from wherewithal.engine.money import Amount
from wherewithal.programs.amounts import given_values
from wherewithal.programs.coverage.measures import Unit
from wherewithal.quantities import UNKNOWN, Quantity, QuantityKind

CENTS = Decimal(100)
A_CENT = Decimal("0.01")


def allocation_values(amount: Quantity, *, unit: Unit) -> dict[str, Any]:
    """The columns of what is set aside, where this much is given. What the unit does not count stays unknown."""
    values = {"how_many": UNKNOWN, "hours_per_week": UNKNOWN, **given_values(Amount())}
    if unit is Unit.MONEY:
        return values | given_values(as_money(amount))
    return values | {"hours_per_week" if unit is Unit.HOURS else "how_many": amount}


def as_money(amount: Quantity) -> Amount:
    """Dollars as cents. "Several" dollars are no sum that anybody can count on."""
    if amount.kind in (QuantityKind.UNKNOWN, QuantityKind.SEVERAL):
        return Amount(words=amount.words)
    return Amount(
        _cents(amount.low), _cents(amount.high), is_about=amount.is_approximate, words=amount.words
    )


def to_the_cent(dollars: Decimal) -> Decimal:
    """Dollars as they are said and counted: half a cent is one more."""
    return dollars.quantize(A_CENT, ROUND_HALF_UP)


def _cents(dollars: Decimal | None) -> int | None:
    return None if dollars is None else int(to_the_cent(dollars) * CENTS)
