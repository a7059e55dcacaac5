"""One cell as what its column says: the text stays as it was, a value stands beside it, or a problem."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from wherewithal.formats.recognition.model import Field
from wherewithal.quantities import UNKNOWN, Quantity, QuantityProblem, parse_quantity

Value = str | bool | Decimal | Quantity | tuple[str, ...] | None


class ValueProblem(StrEnum):
    """What can be wrong with one cell."""

    NO_EMAIL = "no_email"
    NO_PHONE = "no_phone"
    NO_PAGE = "no_page"
    NO_QUANTITY = "no_quantity"
    NO_MONEY = "no_money"
    NO_YES_OR_NO = "no_yes_or_no"
    NO_DEGREES = "no_degrees"
    NOT_ON_EARTH = "not_on_earth"


P = ValueProblem
VALUE_MESSAGES: Mapping[ValueProblem, str] = {
    P.NO_EMAIL: "“%(text)s” is no e-mail address that we can read.",
    P.NO_PHONE: "“%(text)s” is no phone number that we can read.",
    P.NO_PAGE: "“%(text)s” is no address of a web page.",
    P.NO_QUANTITY: "“%(text)s” is no number that we can read.",
    P.NO_MONEY: "“%(text)s” is no amount of money that we can read.",
    P.NO_YES_OR_NO: "“%(text)s” is neither yes nor no.",
    P.NO_DEGREES: "“%(text)s” is no number of degrees.",
    P.NOT_ON_EARTH: "“%(text)s” degrees lie beyond this earth. Are latitude and longitude swapped?",
}
# What makerspace inventories write for what nobody counts; no numbers to add up.
_INVENTORY_CODES = {"-1": "low", "-2": "some", "-3": "plenty"}
_YES = frozenset({"yes", "y", "true", "sí", "si", "x", "1"})
_NO = frozenset({"no", "n", "false", "0"})
_MAIL = re.compile(r"[^\s@,;<>]+@[^\s@,;<>]+\.\w{2,}")
_PAGE = re.compile(r"(?:https?://)?[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
_EXTENSION = re.compile(r"\s*(?:x|ext\.?|extension)\s*\d+$", re.IGNORECASE)
_MONEY = re.compile(
    r"\(?-?\s*(?:[$€£]|USD|EUR|GBP)?\s*(\d[\d,]*(?:\.\d+)?)\s*(?:[$€£]|USD|EUR|GBP)?\)?"
)
_LISTED = frozenset({Field.LANGUAGES, Field.CATEGORY, Field.TAXONOMY, Field.AUDIENCE})


@dataclass(frozen=True, slots=True)
class ParsedValue:
    """The text as typed, its value (None where it is not known), and the problem if there is one."""

    text: str
    value: Value = None
    problem: ValueProblem | None = None

    @property
    def message(self) -> str:
        """The English sentence, or nothing."""
        return VALUE_MESSAGES[self.problem] % {"text": self.text[:80]} if self.problem else ""


def parse_value(field: Field | None, text: str) -> ParsedValue:
    """Read one cell; a blank one is not known, and never zero or no.

    >>> parse_value(Field.YES_NO, "Sí").value, parse_value(Field.YES_NO, " ").value
    (True, None)
    >>> parse_value(Field.PHONE, "(443) 910-2640 x12").value
    '4439102640'
    """
    words = text.strip()
    if not words or field is None:
        return ParsedValue(text, words or None)
    if field in _LISTED:
        parts = (part.strip() for part in re.split(r"[;,|\n]", words))
        return ParsedValue(text, tuple(dict.fromkeys(filter(None, parts))))
    reader = _READERS.get(field)
    return reader(text, words) if reader else ParsedValue(text, words)


def _email(text: str, words: str) -> ParsedValue:
    parts = [part.removeprefix("mailto:") for part in re.split(r"[\s,;]+", words) if part]
    if all(_MAIL.fullmatch(part) for part in parts):
        return ParsedValue(text, ", ".join(parts))
    return ParsedValue(text, None, P.NO_EMAIL)


def _phone(text: str, words: str) -> ParsedValue:
    digits = "".join(filter(str.isdigit, _EXTENSION.sub("", words)))
    if not 7 <= len(digits) <= 15:
        return ParsedValue(text, None, P.NO_PHONE)
    is_abroad = words.startswith("+") and not digits.startswith("1")
    return ParsedValue(text, f"+{digits}" if is_abroad else _at_home(digits))


def _at_home(digits: str) -> str:
    """North American numbers are the same with and without the 1 before them."""
    return digits[1:] if len(digits) == 11 and digits[0] == "1" else digits


def _page(text: str, words: str) -> ParsedValue:
    if _PAGE.fullmatch(words):
        return ParsedValue(text, words)
    return ParsedValue(text, None, P.NO_PAGE)


def _quantity(text: str, words: str) -> ParsedValue:
    if words in _INVENTORY_CODES:
        return ParsedValue(text, Quantity.several(words=_INVENTORY_CODES[words]))
    try:
        found = parse_quantity(words)
    except QuantityProblem:
        return ParsedValue(text, None, P.NO_QUANTITY)
    return ParsedValue(text, None if found == UNKNOWN else found)


def _money(text: str, words: str) -> ParsedValue:
    found = _MONEY.fullmatch(words)
    if found is None:
        return ParsedValue(text, None, P.NO_MONEY)
    amount = Decimal(found[1].replace(",", ""))
    return ParsedValue(text, -amount if words.startswith(("(", "-")) else amount)


def _yes_no(text: str, words: str) -> ParsedValue:
    folded = words.casefold()
    if folded in _YES or folded in _NO:
        return ParsedValue(text, folded in _YES)
    return ParsedValue(text, None, P.NO_YES_OR_NO)


def _degrees(limit: int) -> Callable[[str, str], ParsedValue]:
    def read(text: str, words: str) -> ParsedValue:
        try:
            degrees = Decimal(words)
        except InvalidOperation:
            return ParsedValue(text, None, P.NO_DEGREES)
        if not degrees.is_finite():
            return ParsedValue(text, None, P.NO_DEGREES)
        if abs(degrees) > limit:
            return ParsedValue(text, None, P.NOT_ON_EARTH)
        return ParsedValue(text, degrees)

    return read


_READERS: Mapping[Field, Callable[[str, str], ParsedValue]] = {
    Field.EMAIL: _email,
    Field.PHONE: _phone,
    Field.WEBSITE: _page,
    Field.QUANTITY: _quantity,
    Field.CAPACITY: _quantity,
    Field.MONEY: _money,
    Field.YES_NO: _yes_no,
    Field.LATITUDE: _degrees(90),
    Field.LONGITUDE: _degrees(180),
}
