"""How many times a year two see each other, from the words in which somebody said it."""

import re

_NUMBERS = {
    "once": 1, "one": 1, "a": 1, "every": 1, "each": 1, "per": 1, "twice": 2, "two": 2, "three": 3,
    "four": 4, "several": 3, "few": 3, "many": 4, "other": 0.5,
}  # fmt: skip
_A_YEAR = {"day": 250, "daily": 250, "week": 52, "weekly": 52, "month": 12, "monthly": 12}
_A_YEAR |= {"quarter": 4, "quarterly": 4, "year": 1, "yearly": 1, "annually": 1, "weekday": 250}
_A_YEAR |= {f"{day}day": 52 for day in ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")}
_PERIOD = re.compile(rf"\b({'|'.join(sorted(_A_YEAR, key=len, reverse=True))})s?\b")
_NUMBER = re.compile(rf"\b({'|'.join(_NUMBERS)}|\d{{1,3}})\b")

_EVERY_FEW = re.compile(rf"\b(?:every|each) ({'|'.join(_NUMBERS)}|\d{{1,3}})\b(?<!other)")


def times_a_year(words: str) -> float | None:
    """About how often that is; None where the words do not say it in a way that is surely meant.

    >>> times_a_year("Once a month"), times_a_year("twice a week"), times_a_year("every other week")
    (12.0, 104.0, 26.0)
    >>> times_a_year("at the fair"), times_a_year("")
    (None, None)
    """
    plain = words.casefold()
    periods = _PERIOD.findall(plain)
    numbers = [_number(found) for found in _NUMBER.findall(plain)]
    told = [number for number in numbers if number != 1]
    if len(periods) != 1 or len(told) > 1:
        return None
    times = told[0] if told else 1.0
    if _EVERY_FEW.search(plain):
        times = 1 / times if times else 0.0
    return times * _A_YEAR[periods[0]] or None


def _number(word: str) -> float:
    return float(_NUMBERS.get(word, 0) or word)
