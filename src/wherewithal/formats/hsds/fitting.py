"""Words into what the standard wants of a field, and back, without losing the words.

"139776" as an identifier, "call us" as an age: where the standard wants a UUID or a number and the words
are something else, the written file holds what fits and, beside it, the words in `…_as_written`.
"""

import re
from collections.abc import Mapping
from datetime import date, datetime, time
from math import isfinite
from uuid import UUID, uuid5

from wherewithal.formats.hsds.records import FieldRule, Kind

AS_WRITTEN = "_as_written"
_OURS = UUID(
    "6f7d2c1e-63b4-4f0e-9a53-6d0a1b0f7c11"
)  # made up once, so that the same words give the same
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE | re.ASCII)
_NUMBER = re.compile(r"-?\d{1,15}(\.\d{1,20})?", re.ASCII)
_HOURS = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)", re.ASCII)
_EMAIL = re.compile(r"[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){1,8}")
_URI = re.compile(r"(https?|ftp|mailto|tel|urn):[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]+")
_WEB = re.compile(r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(/[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]*)?")
_BLANK = re.compile(r"\(+blank\)+")


def made_id(words: str) -> str:
    """A UUID for words that are none; the same words give the same.

    >>> made_id("139776") == made_id("139776") != made_id("139777")
    True
    """
    return str(uuid5(_OURS, words))


def fit(rule: FieldRule, words: str) -> str:
    """The words as the standard wants them, or "" where that cannot be.

    >>> fit(FieldRule(Kind.TIME), "9:00"), fit(FieldRule(Kind.NUMBER), "about ten")
    ('09:00:00', '')
    """
    if rule.choices:
        return _chosen(rule, words)
    if not words:
        return ""
    match rule.kind:
        case Kind.ID:
            return words if _UUID.fullmatch(words) else made_id(words)
        case Kind.NUMBER:
            return _number(words)
        case Kind.DATE:
            return words if _reads(date.fromisoformat, words, length=10) else ""
        case Kind.MOMENT:
            return words if _reads(datetime.fromisoformat, words, length=19) else ""
        case Kind.TIME:
            return _time(words)
        case Kind.EMAIL:
            return words if _EMAIL.fullmatch(words) else ""
        case Kind.URI:
            return _uri(words)
    return words


def _chosen(rule: FieldRule, words: str) -> str:
    plain = " ".join(words.casefold().split())
    found = next((choice for choice in rule.choices if choice.casefold() == plain), "")
    if found or not rule.required:
        return found
    # What somebody says about a service in other words may mean that it is closed.
    return "inactive" if words and "inactive" in rule.choices else rule.choices[0]


def _number(words: str) -> str:
    """Only what a program writes back in the same way."""
    return words if _NUMBER.fullmatch(words) and str(as_number(words)) == words else ""


def as_number(words: str) -> int | float:
    """The number in words that fit."""
    return float(words) if "." in words else int(words)


def _reads(reader: object, words: str, *, length: int) -> bool:
    if len(words) < length or not words.isascii() or (length == 10 and len(words) != 10):
        return False
    if length > 10 and (words[10] != "T" or not re.search(r"(Z|[+-]\d\d:\d\d)$", words)):
        return False
    try:
        reader(words)  # type: ignore[operator]
    except ValueError:
        return False
    return "W" not in words


def _time(words: str) -> str:
    if found := _HOURS.fullmatch(words):
        return f"{int(found[1]):02}:{found[2]}:00"
    try:
        return words if len(words) == 8 and time.fromisoformat(words) else ""
    except ValueError:
        return ""


def _uri(words: str) -> str:
    if _URI.fullmatch(words):
        return words
    return f"http://{words}" if _WEB.fullmatch(words) else ""


def with_words_beside(column: str, words: str, fitted: str) -> Mapping[str, str]:
    """What to write for a field: what fits, and the words where that is something else."""
    if fitted == words:
        return {column: words}
    beside = f"({words})" if _BLANK.fullmatch(words) else words or "(blank)"
    return {column: fitted, column + AS_WRITTEN: beside}


def words_again(column: str, rule: FieldRule, written: str, beside: str) -> str | None:
    """The words that stood beside, if they belong to what was written; else None."""
    words = beside
    if _BLANK.fullmatch(beside):
        words = "" if beside == "(blank)" else beside[1:-1]
    if fit(rule, words) == written:
        return words
    # An identifier made for none, or for the second record with the same one.
    made = column == "id" and _UUID.fullmatch(written) and UUID(written).version == 5
    return words if made else None


def finite(words: str) -> float | None:
    """The number in these words, None where there is none."""
    try:
        number = float(words) if len(words) < 60 else None
    except ValueError:
        return None
    return number if number is not None and isfinite(number) else None
