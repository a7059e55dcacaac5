"""Numbers in words and figures: "10", "six", "2 or 3", "about 20", "several"."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

from wherewithal.phrases.passage import Passage
from wherewithal.phrases.word_lists import word_list
from wherewithal.quantities import Quantity

_FIGURES = re.compile(r"[1-9][0-9]{0,5}|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,2}")
_WITH_DECIMALS = re.compile(r"(?:0|[1-9][0-9]{0,3})\.[0-9]{1,2}")

_SPELLED = {
    1: "one",
    2: "two dos",
    3: "three tres",
    4: "four cuatro",
    5: "five cinco",
    6: "six seis",
    7: "seven siete",
    8: "eight ocho",
    9: "nine nueve",
    10: "ten diez",
    11: "eleven",
    12: "twelve doce",
    13: "thirteen trece",
    14: "fourteen catorce",
    15: "fifteen quince",
    16: "sixteen dieciseis",
    17: "seventeen",
    18: "eighteen dieciocho",
    19: "nineteen",
    20: "twenty veinte",
    30: "thirty treinta",
    40: "forty cuarenta",
    50: "fifty cincuenta",
    60: "sixty sesenta",
    70: "seventy",
    80: "eighty ochenta",
    90: "ninety noventa",
}
"""Not "un" and "una", which are articles too, and not "once", eleven in Spanish."""

_WORDS = {word: number for number, words in _SPELLED.items() for word in words.split()}
_MAGNITUDES = word_list(
    """
    hundred hundreds thousand thousands million millions billion half dozen dozens mil cientos
    millones media docena docenas y
    """
)
_DASHES = frozenset({"-", "–", "—"})
_TO = _DASHES | {"to", "or", "a", "o"}
_ABOUT = word_list(
    """
    about around roughly approximately approx circa ca unos unas ~ aproximadamente nearly almost
    casi
    """
)
_ABOUT_AFTER = (("or", "so"), ("mas", "o", "menos"))
_BETWEEN = {"between": "and", "entre": "y"}
_SEVERAL = word_list("several various varias varios")


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity and the tokens that state it: from start up to but not including end."""

    quantity: Quantity
    start: int
    end: int
    is_figures: bool = False


def read_amount(
    passage: Passage, start: int, *, glue: Collection[str] = (), decimals: bool = False
) -> Amount | None:
    """Read the amount that begins at this token, or nothing if it is not plainly one.

    `glue` names what may follow a figure without a space ("22h"); `decimals` allows "37.5".
    """
    if not passage.starts_free(start):
        return None
    begin = _skip_about(passage, start)
    between = _BETWEEN.get(passage.key(begin))
    if between:
        return _read_range(passage, start, begin + 1, {between}, glue=glue, decimals=decimals)
    if begin > start:
        return _read_number(passage, start, begin, glue=glue, decimals=decimals)
    return (
        _read_several(passage, start)
        or _read_dozen(passage, start)
        or _read_range(passage, start, start, _TO, glue=glue, decimals=decimals)
        or _read_number(passage, start, start, glue=glue, decimals=decimals)
    )


def _read_number(
    passage: Passage, start: int, begin: int, *, glue: Collection[str], decimals: bool
) -> Amount | None:
    number, end = _number(passage, begin, decimals=decimals)
    if number is None or not _ends_here(passage, end, glue) or _goes_on(passage, end):
        return None
    figures = passage.key(begin)[0].isdigit()
    for after in _ABOUT_AFTER:
        if tuple(passage.keys(end, end + len(after))) == after:
            return _amount(
                passage, Quantity.about(number), start, end + len(after), is_figures=figures
            )
    if begin > start:
        return _amount(passage, Quantity.about(number), start, end, is_figures=figures)
    return Amount(Quantity.exact(number), start, end, is_figures=figures)


def _read_range(
    passage: Passage,
    start: int,
    begin: int,
    links: Collection[str],
    *,
    glue: Collection[str],
    decimals: bool,
) -> Amount | None:
    low, middle = _number(passage, begin, decimals=decimals)
    if low is None or passage.key(middle) not in links:
        return None
    high, end = _number(passage, middle + 1, decimals=decimals)
    if high is None or high <= low or not _ends_here(passage, end, glue):
        return None
    if _goes_on(passage, end) or passage.key(end) in _TO & _DASHES:
        return None
    figures = passage.key(begin)[0].isdigit()
    return _amount(passage, Quantity.between(low, high), start, end, is_figures=figures)


def _read_several(passage: Passage, start: int) -> Amount | None:
    if passage.key(start) in _SEVERAL:
        return _amount(passage, Quantity.several(), start, start + 1)
    if passage.keys(start, start + 2) == ["a", "few"]:
        return _amount(passage, Quantity.several(), start, start + 2)
    return None


def _read_dozen(passage: Passage, start: int) -> Amount | None:
    many = 1 if passage.key(start) == "a" else _WORDS.get(passage.key(start), 0)
    if not many or passage.key(start + 1) != "dozen" or passage.is_glued(start + 2):
        return None
    return Amount(Quantity.exact(many * 12), start, start + 2)


def _number(passage: Passage, index: int, *, decimals: bool) -> tuple[Decimal | None, int]:
    key = passage.key(index)
    if _FIGURES.fullmatch(key):
        return Decimal(key.replace(",", "")), index + 1
    if decimals and _WITH_DECIMALS.fullmatch(key):
        return Decimal(key), index + 1
    number = _WORDS.get(key)
    if number is None:
        return None, index
    return _compound(passage, index, number)


def _compound(passage: Passage, index: int, number: int) -> tuple[Decimal, int]:
    """ "Twenty-five" is one number."""
    unit_at = index + 2 if passage.key(index + 1) == "-" else index + 1
    unit = _WORDS.get(passage.key(unit_at), 0)
    if number >= 20 and 0 < unit < 10:
        return Decimal(number + unit), unit_at + 1
    return Decimal(number), index + 1


def _ends_here(passage: Passage, end: int, glue: Collection[str]) -> bool:
    return passage.ends_free(end, also=glue)


def _goes_on(passage: Passage, end: int) -> bool:
    """ "10 to", "2 hundred", "5 300": there is more to this number than was read."""
    key = passage.key(end)
    if key in _MAGNITUDES or key[:1].isdigit() or key in {"½", "¼", "¾", "+", "%"}:
        return True
    if key in _TO or key in {"and", "y", "/", "&"}:
        following = passage.key(end + 1)
        return following[:1].isdigit() or following in _WORDS
    return False


def _skip_about(passage: Passage, start: int) -> int:
    index = start
    if passage.keys(index, index + 2) == ["alrededor", "de"]:
        return index + 2
    if passage.key(index) in _ABOUT:
        index += 1
        if passage.key(index) == ".":
            index += 1
    return index


def _amount(
    passage: Passage, quantity: Quantity, start: int, end: int, *, is_figures: bool = False
) -> Amount:
    """Keep the words of a number that is not exact, as they say how well it is known."""
    said = " ".join(passage.words(start, end).split())
    return Amount(quantity.in_words(said), start, end, is_figures=is_figures)
