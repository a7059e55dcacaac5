"""What may stand in a cell, and how it is said where it is read."""

from datetime import date
from decimal import Decimal

from django.utils import translation
from django.utils.formats import date_format, number_format

from wherewithal.engine.money import Amount, Sum, amount_in_words, sum_in_words
from wherewithal.quantities import Quantity
from wherewithal.quantities.describe import describe

Value = str | int | Decimal | date | Quantity | Amount | Sum | tuple[str, ...] | None
"""Words, lines, numbers, days, and money in cents; None is not known, and never 0."""

Plain = str | int | Decimal | date | None
CENTS = Decimal(100)


def in_words(value: Value) -> str:
    """The value as a page says it; nothing where it is not known."""
    match value:
        case None:
            return ""
        case str():
            return value
        case tuple():
            return "\n".join(value)
        case Quantity():
            return describe(value) if value.is_known else ""
        case Amount():
            return amount_in_words(value, language=translation) if value.is_known else ""
        case Sum():
            return sum_in_words(value, language=translation)
        case date():
            return date_format(value, "DATE_FORMAT")
        case _:
            return number_format(value, force_grouping=True)


def as_number(value: Value) -> Decimal | None:
    """What can be counted with: an exact number, or dollars to the cent. About, a range, several are words."""
    match value:
        case int() | Decimal():
            return Decimal(value)
        case Quantity():
            is_exact = value.low == value.high and not value.is_approximate
            return value.low if is_exact else None
        case Amount() | Sum():
            return _dollars(value)
        case _:
            return None


def is_money(value: Value) -> bool:
    """True for what is counted in cents."""
    return isinstance(value, Amount | Sum)


def _dollars(money: Amount | Sum) -> Decimal | None:
    is_open = isinstance(money, Sum) and money.unknown_keys
    if money.low_cents is None or money.low_cents != money.high_cents or money.is_about or is_open:
        return None
    return money.low_cents / CENTS
