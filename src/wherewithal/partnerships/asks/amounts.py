"""How much is asked and given, in what the need is counted in; and as it is set aside."""

from decimal import Decimal
from typing import Any

from wherewithal.engine.money import Amount
from wherewithal.programs.amounts import given_values
from wherewithal.programs.coverage.measures import Unit
from wherewithal.quantities import UNKNOWN, Quantity, QuantityKind

CENTS = Decimal(100)


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


def _cents(dollars: Decimal | None) -> int | None:
    return None if dollars is None else int(dollars * CENTS)
