"""From what a person types to a quantity. Reads what it is sure of and asks about the rest."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection
from decimal import Decimal

from wherewithal.quantities.numerals import counts_multiples, read_number
from wherewithal.quantities.problems import ProblemReason, QuantityProblem
from wherewithal.quantities.quantity import UNKNOWN, Quantity, QuantityKind

MOST_CHARACTERS = 120

UNKNOWN_WORDS = frozenset(
    [
        "?",
        "??",
        "unknown",
        "not known",
        "not known yet",
        "don't know",
        "dont know",
        "do not know",
        "i don't know",
        "we don't know",
        "not sure",
        "unsure",
        "no idea",
        "tbd",
        "to be determined",
        "to check",
        "desconocido",
        "desconocida",
        "no sé",
        "no se sabe",
        "no lo sé",
        "ni idea",
    ]
)
SEVERAL_WORDS = frozenset(
    [
        "several",
        "a few",
        "few",
        "some",
        "many",
        "lots",
        "a lot",
        "a number",
        "various",
        "a bunch",
        "quite a few",
        "plenty",
        "low",
        "running low",
        "varios",
        "varias",
        "algunos",
        "algunas",
        "muchos",
        "muchas",
        "unos pocos",
        "unas pocas",
        "unos cuantos",
        "unas cuantas",
        "de sobra",
    ]
)
FIXED_PHRASES: dict[str, Quantity] = {
    "a couple": Quantity.about(2),
    "couple": Quantity.about(2),
    "un par": Quantity.about(2),
    "dozens": Quantity.at_least(24),
    "docenas": Quantity.at_least(24),
    "hundreds": Quantity.at_least(200),
    "cientos": Quantity.at_least(200),
    "thousands": Quantity.at_least(2000),
    "miles": Quantity.at_least(2000),
}

_ABOUT = re.compile(
    r"(?:(?:about|around|approximately|approx\.?|roughly|circa|ca\.?|c\.|some|nearly|almost|maybe"
    r"|unos|unas|alrededor de|aproximadamente|aprox\.?|más o menos|cerca de|casi) |[~≈] ?"
    r"|(?:approx|ca|c|aprox)\. ?)(?P<rest>.+)"
)
_ISH = re.compile(r"(?P<rest>.+?)(?:-?ish| or so| approx\.?| más o menos| aproximadamente| ?\?)")
_AT_LEAST = re.compile(
    r"(?:at least|minimum|min\.?|no fewer than|no less than|not less than|more than|over|above"
    r"|al menos|por lo menos|como mínimo|más de|[>≥]=?) ?(?P<rest>.+)"
)
_OR_MORE = re.compile(r"(?P<rest>.+?)(?: ?\+|[ -]plus| or more| and up| at least| o más)")
_AT_MOST = re.compile(
    r"(?:up to|at most|maximum|max\.?|no more than|not more than|less than|fewer than|under|below"
    r"|hasta|como máximo|a lo sumo|menos de|no más de|[<≤]=?) ?(?P<rest>.+)"
)
_OR_FEWER = re.compile(r"(?P<rest>.+?) (?:or fewer|or less|at most|max\.?|o menos)")
_BETWEEN = re.compile(r"(?:between|from|entre|de) (?P<rest>.+)")
_TO = re.compile(r" ?- ?| (?:to|or|or maybe|a|o) ")
_TO_OR_AND = re.compile(rf"{_TO.pattern}| (?:and|y) ")
_NEGATIVE = re.compile(r"(?:-|minus |menos )\s*[\d.]+.*")

_TIDY = str.maketrans(
    dict.fromkeys("‐‑‒–—―−", "-") | dict.fromkeys("’‘ʼ", "'") | {"٫": ".", "٬": ",", "⁄": "/"}
)


def parse_quantity(text: str, *, units: Collection[str] = ()) -> Quantity:
    """Read a quantity from typed text and keep the words.

    One of the `units` may follow the number (or stand before it, as "$" does). Text that cannot
    be read without guessing raises `QuantityProblem`, which says what can be typed instead.

    >>> parse_quantity("2 or 3") == Quantity.between(2, 3)
    True
    >>> parse_quantity("22 hours", units=["hours", "h"]).low
    Decimal('22')
    """
    words = text.strip()
    if not words:
        return UNKNOWN
    if len(words) > MOST_CHARACTERS:
        raise QuantityProblem(ProblemReason.TOO_LONG)
    tidy = _tidied(words)
    bare = _without_unit(tidy, units)
    found = _read(bare)
    if found is None and bare != tidy and bare in {"a", "an", "un", "una"}:
        found = Quantity.exact(1)  # "an hour"
    if found is None:
        raise QuantityProblem(ProblemReason.UNREADABLE)
    return found.in_words(words)


def _tidied(words: str) -> str:
    """Lower case, plain dashes and digits, single spaces."""
    plain = "".join(_plain_digit(character) for character in words.translate(_TIDY))
    return " ".join(plain.casefold().split())


def _plain_digit(character: str) -> str:
    """Digits of any script (Persian, Arabic, full width, …) as 0 to 9."""
    if unicodedata.category(character) == "Nd":
        return str(unicodedata.decimal(character))
    return character


def _without_unit(text: str, units: Collection[str]) -> str:
    for unit in sorted((_tidied(unit) for unit in units), key=len, reverse=True):
        if not unit[:1].isalpha() and text.startswith(unit):
            return text.removeprefix(unit).strip()
        rest = text.removesuffix(".").removesuffix(unit)
        if len(rest) < len(text.removesuffix(".")) and not rest[-1:].isalpha():
            return rest.strip().removesuffix(" of")  # "a couple of hours"
    return text


def _read(text: str) -> Quantity | None:
    return _first_found(text, _one_number, _uncounted, _bounded, _about, _range)


def _first_found(text: str, *readers: Callable[[str], Quantity | None]) -> Quantity | None:
    return next((found for reader in readers if (found := reader(text)) is not None), None)


def _one_number(text: str) -> Quantity | None:
    if _NEGATIVE.fullmatch(text):
        raise QuantityProblem(ProblemReason.NEGATIVE)
    number = read_number(text)
    return None if number is None else Quantity.exact(number)


def _uncounted(text: str) -> Quantity | None:
    if text in UNKNOWN_WORDS:
        return UNKNOWN
    if text in SEVERAL_WORDS:
        return Quantity.several()
    return FIXED_PHRASES.get(text)


def _bounded(text: str) -> Quantity | None:
    """One end open. "More than 5" is kept as 5 or more: 5.1 hours are more than 5."""
    if (low := _number_in(text, _AT_LEAST, _OR_MORE)) is not None:
        return Quantity.at_least(low)
    if (high := _number_in(text, _AT_MOST, _OR_FEWER)) is not None:
        return Quantity.at_most(high)
    return None


def _number_in(text: str, *patterns: re.Pattern[str]) -> Decimal | None:
    for pattern in patterns:
        if (found := pattern.fullmatch(text)) and (
            number := read_number(found["rest"])
        ) is not None:
            return number
    return None


def _about(text: str) -> Quantity | None:
    """About a number is about; about a range is still that range."""
    rest = _rest_of(_ISH, _rest_of(_ABOUT, text))
    if rest == text:
        return None
    inner = _first_found(rest, _one_number, FIXED_PHRASES.get, _bounded, _range)
    if inner and inner.kind is QuantityKind.EXACT and inner.low is not None:
        return Quantity.about(inner.low)
    return inner


def _rest_of(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.fullmatch(text)
    return found["rest"] if found else text


def _range(text: str) -> Quantity | None:
    between = _BETWEEN.fullmatch(text)
    separators = _TO_OR_AND if between else _TO
    ends = between["rest"] if between else text
    for separator in separators.finditer(ends):
        first, last = ends[: separator.start()], ends[separator.end() :]
        if counts_multiples(last) and not counts_multiples(first):
            continue  # does "two or three dozen" start at two or at two dozen? We do not guess
        low, high = read_number(first), read_number(last)
        if low is None or high is None:
            continue
        if low > high:
            raise QuantityProblem(ProblemReason.REVERSED)
        return Quantity.between(low, high)
    return None
