"""Single numbers as people write them: 1,000 and 1 000, 2½, twenty-two, half a dozen, 16k."""

from __future__ import annotations

import re
from decimal import Decimal

from wherewithal.quantities.problems import ProblemReason, QuantityProblem
from wherewithal.quantities.quantity import DECIMAL_PLACES, MOST

FRACTIONS = {"½": ".5", "¼": ".25", "¾": ".75", "⅛": ".125", "⅜": ".375", "⅝": ".625", "⅞": ".875"}

_PLAIN = re.compile(r"\d+(?:\.\d+)?|\.\d+")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:([ ,'])\d{3}(?:\1\d{3})*)(?:\.\d+)?")
_DECIMAL_COMMA = re.compile(r"\d+,\d|0,\d+")
_GROUPED_BY_DOTS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3}){2,}|[1-9]\d{0,2}(?:\.\d{3})+,\d+")
_TWO_READINGS = re.compile(r"[1-9]\d{0,2}\.\d{3}|\d+,\d{2}|\d+,\d{4,}")
_WITH_FRACTION = re.compile(rf"(?P<whole>\d*) ?(?P<part>[{''.join(FRACTIONS)}])")
_SLASHED = re.compile(r"(?:(?P<whole>\d+) )?(?P<top>[13])/(?P<bottom>[248])")
_THOUSANDS = re.compile(r"(?P<count>\d+(?:\.\d+)?) ?k")
_AND_A_HALF = re.compile(r"(?P<count>.+) (?:and a half|y medi[oa])")

_ENGLISH = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen twenty"
)
_SPANISH = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce"
    " quince dieciséis diecisiete dieciocho diecinueve veinte"
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SPANISH_TENS = ("treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa")


def _spelled_out() -> dict[str, Decimal]:
    words = {word: Decimal(n) for n, word in enumerate(_ENGLISH.split())}
    units = list(words)[1:10]
    for ten, word in enumerate(_TENS, start=2):
        words[word] = Decimal(10 * ten)
        for unit in units:
            words[f"{word}-{unit}"] = words[f"{word} {unit}"] = 10 * ten + words[unit]
    words |= {word: Decimal(n) for n, word in enumerate(_SPANISH.split())}
    words |= {word: Decimal(10 * n) for n, word in enumerate(_SPANISH_TENS, start=3)}
    return words


SPELLED = _spelled_out() | {
    "none": Decimal(0),
    "ninguno": Decimal(0),
    "ninguna": Decimal(0),
    "una": Decimal(1),
    "cien": Decimal(100),
    "half a dozen": Decimal(6),
    "media docena": Decimal(6),
    "half": Decimal("0.5"),
    "a half": Decimal("0.5"),
    "one half": Decimal("0.5"),
    "half a": Decimal("0.5"),  # "half an hour", once the hour is taken off
    "half an": Decimal("0.5"),
    "medio": Decimal("0.5"),
    "media": Decimal("0.5"),
    "a quarter": Decimal("0.25"),
}
MULTIPLES = {
    "dozen": Decimal(12),
    "docena": Decimal(12),
    "docenas": Decimal(12),
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "mil": Decimal(1000),
    "million": Decimal(10**6),
    "millón": Decimal(10**6),
    "millones": Decimal(10**6),
}
ARTICLES = frozenset({"", "a", "an", "un", "una"})


def read_number(text: str) -> Decimal | None:
    """Read one number from tidy, lower-case text; None when it is not one.

    >>> read_number("1,000"), read_number("2 ½"), read_number("two dozen")
    (Decimal('1000'), Decimal('2.5'), Decimal('24'))
    """
    number = _from_digits(text)
    if number is None:
        number = _from_fraction(text)
    if number is None:
        number = _from_words(text)
    return None if number is None else _bounded(number)


def counts_multiples(text: str) -> bool:
    """Does the text count dozens, thousands and so on, as "three dozen" and "3k" do?"""
    head, _, last = text.rpartition(" ")
    if last in MULTIPLES:
        return head not in ARTICLES
    return _THOUSANDS.fullmatch(text) is not None


def _from_digits(text: str) -> Decimal | None:
    if _TWO_READINGS.fullmatch(text):
        raise QuantityProblem(ProblemReason.SEPARATOR)
    if _PLAIN.fullmatch(text):
        return Decimal(text)
    if _GROUPED.fullmatch(text):
        return Decimal(re.sub("[ ,']", "", text))
    if _DECIMAL_COMMA.fullmatch(text) or _GROUPED_BY_DOTS.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    if found := _THOUSANDS.fullmatch(text):
        return Decimal(found["count"]) * 1000
    return None


def _from_fraction(text: str) -> Decimal | None:
    if found := _WITH_FRACTION.fullmatch(text):
        return Decimal(found["whole"] or 0) + Decimal(FRACTIONS[found["part"]])
    if found := _SLASHED.fullmatch(text):
        part = Decimal(found["top"]) / Decimal(found["bottom"])
        return Decimal(found["whole"] or 0) + part if part < 1 else None
    if found := _AND_A_HALF.fullmatch(text):
        count = read_number(found["count"])
        return None if count is None or count % 1 else count + Decimal("0.5")
    return None


def _from_words(text: str) -> Decimal | None:
    if text in SPELLED:
        return SPELLED[text]
    head, _, last = text.rpartition(" ")
    if last not in MULTIPLES:
        return None
    if head in ARTICLES:
        return MULTIPLES[last]
    count = SPELLED.get(head, _from_digits(head))
    return None if count is None else count * MULTIPLES[last]


def _bounded(number: Decimal) -> Decimal:
    exponent = number.as_tuple().exponent
    if number > MOST or (isinstance(exponent, int) and exponent < -DECIMAL_PLACES):
        raise QuantityProblem(ProblemReason.TOO_MANY_DIGITS)
    return number
