"""What a need asks for in so many words, where no field holds it: languages, and how far it may be.

Only what the planner plainly says: "who speaks Farsi", "within 2 miles". When in doubt, nothing is asked.
"""

import re
from functools import lru_cache

from wherewithal.phrases import LANGUAGES, Fact, find_facts

KM_IN_A_MILE = 1.609344
WITHIN = re.compile(
    r"\b(?:within|up to|at most|no more than|not more than|a menos de|hasta|a no más de)\s+"
    r"(?P<number>\d{1,3}(?:\.\d{1,2})?)\s*(?:(?P<miles>miles?|mi|millas?)|(?P<km>km|kilomet(?:er|re)s?|kilómetros?))\b",
    re.IGNORECASE,
)
# Whom somebody is to help: the language is theirs, and whoever helps may speak another one.
_FOR = r"\b(?:to|for|with|among|help|helps|helping|teach|teaches|para|con|a)\s+(?:[\w-]+\s+){0,2}?"
_WHOM = (
    r"(?:people|adults|seniors|elders|parents|mothers|fathers|caregivers|famil(?:y|ies)|child(?:ren)?|kids|teens"
    r"|students|learners|patrons|neighbors|newcomers|immigrants|refugees|visitors|residents|those|anyone|everyone"
    r"|personas|adultos|padres|madres|familias|ni(?:ñ|n)[oa]s|jóvenes|estudiantes|vecin[oa]s|quienes)"
)
FOR_THOSE_WHO = re.compile(
    rf"{_FOR}{_WHOM}\s+(?:(?:who|that|whose|que|cuy[oa]s)\s+)?(?:\w+\s+)?$", re.I
)
FOR_THE_SPEAKING = re.compile(rf"{_FOR}$", re.I)
WHOM_NEXT = re.compile(rf"\s+{_WHOM}\b", re.I)


def languages_in(words: str) -> frozenset[str]:
    """The languages that somebody has to speak; not those of whom they are to help.

    >>> sorted(languages_in("Two tutors who speak Farsi and English"))
    ['English', 'Persian (Farsi)']
    >>> sorted(languages_in("A tutor for families who speak Farsi"))
    []
    """
    found = [each for each in find_facts(words) if each.fact is Fact.LANGUAGES]
    asked = [each for each in found if not _are_those_of_others(words, each.start, each.end)]
    return frozenset(name for each in asked for name in _names(each.value))


def _are_those_of_others(words: str, start: int, end: int) -> bool:
    before = words[:start]
    if FOR_THOSE_WHO.search(before):
        return True
    return bool(WHOM_NEXT.match(words, end) and FOR_THE_SPEAKING.search(before))


@lru_cache(maxsize=4096)
def as_called_here(language: str) -> str:
    """A language as somebody typed it, under the one name that needs are read with.

    >>> as_called_here("farsi"), as_called_here("whistling")
    ('Persian (Farsi)', 'whistling')
    """
    named = languages_in(f"speaks {language}")
    return next(iter(named)) if len(named) == 1 else language


def _names(value: object) -> tuple[str, ...]:
    codes = map(str, value) if isinstance(value, tuple) else ()
    return tuple(LANGUAGES.get(code, code) for code in codes)


def miles_in(words: str) -> float | None:
    """How far it may be, in miles; the least where several are named.

    >>> miles_in("A hall within 2 miles"), miles_in("A hall for 2 groups")
    (2.0, None)
    """
    found = [
        float(hit["number"]) / (1 if hit["miles"] else KM_IN_A_MILE)
        for hit in WITHIN.finditer(words)
    ]
    return round(min(found), 2) if found else None
