"""Quantities as one short text: for the database, the change log and archives.

    22   ~20   2..3   5..   ..10   several   ?        each may be followed by | and the typed words

An unknown quantity without words has no code at all (None). Words that only repeat an exact number
are left out, so "22" typed and 22 counted are one and the same.
"""

from __future__ import annotations

import re
from decimal import Decimal

from wherewithal.quantities.quantity import UNKNOWN, Quantity, QuantityKind

_NUMBER = r"\d{1,13}(?:\.\d{1,6})?"
_CODE = re.compile(
    rf"(?P<unknown>\?)|(?P<several>several)|(?P<exact>{_NUMBER})|~(?P<about>{_NUMBER})"
    rf"|(?P<low>{_NUMBER})?\.\.(?P<high>{_NUMBER})?",
    re.ASCII,
)


def to_code(quantity: Quantity) -> str | None:
    """Write a quantity as text, words included.

    >>> to_code(Quantity.between(2, 3, words="2 or 3")), to_code(UNKNOWN)
    ('2..3|2 or 3', None)
    """
    words = _telling_words(quantity)
    if not quantity.is_known and not words:
        return None
    code = _meaning(quantity)
    return f"{code}|{words}" if words else code


def from_code(code: str | None) -> Quantity:
    """Read what `to_code` wrote; a text that it cannot have written is a ValueError.

    >>> str(from_code("2..3|2 or 3"))
    '2 or 3'
    """
    if not code:
        return UNKNOWN
    meaning, _, words = code.partition("|")
    found = _CODE.fullmatch(meaning)
    if found is None:
        raise ValueError(f"Not the code of a quantity: {code!r}")
    return _quantity(found.groupdict()).in_words(words)


def _telling_words(quantity: Quantity) -> str:
    is_exact = quantity.kind is QuantityKind.EXACT
    return "" if is_exact and quantity.words == str(quantity.in_words("")) else quantity.words


def _meaning(quantity: Quantity) -> str:
    match quantity.kind:
        case QuantityKind.UNKNOWN:
            return "?"
        case QuantityKind.SEVERAL:
            return "several"
        case QuantityKind.EXACT:
            return _digits(quantity.low)
        case QuantityKind.ABOUT:
            return f"~{_digits(quantity.low)}"
        case QuantityKind.RANGE:
            return f"{_digits(quantity.low)}..{_digits(quantity.high)}"


def _digits(number: Decimal | None) -> str:
    if number is None:
        return ""
    digits = f"{number:f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _quantity(parts: dict[str, str | None]) -> Quantity:
    if parts["unknown"]:
        return UNKNOWN
    if parts["several"]:
        return Quantity.several()
    if parts["exact"]:
        return Quantity.exact(Decimal(parts["exact"]))
    if parts["about"]:
        return Quantity.about(Decimal(parts["about"]))
    low, high = (Decimal(end) if end else None for end in (parts["low"], parts["high"]))
    return Quantity(QuantityKind.RANGE, low, high)
