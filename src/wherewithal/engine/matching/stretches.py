"""Months of a stretch of the year: "from May to August", "not before May", "busy until the summer".

A bound without a year is taken to speak of the half year on its side: who says in March "not before May" does
not speak of last October. "Before May 15" and "after May 15" leave May in.
"""

from __future__ import annotations

import re

A_YEAR, HALF = 12, 6
NAMES = (
    *("january|jan|enero", "february|feb|febrero", "march|mar|marzo", "april|apr|abril"),
    *("may|mayo", "june|jun|junio", "july|jul|julio", "august|aug|agosto"),
    *("september|sept|sep|septiembre", "october|oct|octubre", "november|nov|noviembre"),
    "december|dec|diciembre",
)
ENDS: dict[str, tuple[int, int]] = {
    **{name: (at, at) for at, names in enumerate(NAMES) for name in names.split("|")},
    **dict.fromkeys(("summer", "verano"), (5, 7)),
    **dict.fromkeys(("winter", "invierno"), (11, 1)),
}
"""The first and the last month of what a name means."""

BEFORE = frozenset({"before", "until", "till", "antes de", "antes del", "hasta"})
AFTER = frozenset({"after", "despues de", "despues del"})
_NAMED = rf"(?:(?:the|el|la|early|mid|late) )*({'|'.join(sorted(ENDS, key=len, reverse=True))})\b"
_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?\b"
# A day is written before its month, "until 15 May", "antes del 15 de mayo", or after it.
_FIRST = r"(?:(?:the |el )?(\d{1,2})(?:st|nd|rd|th)? (?:of |de )?)?"
_DAY = r"(?: (\d{1,2})(?:st|nd|rd|th)?\b)?"
# Days at the ends of a range leave both months in: "from June 1 to August 31", "del 1 de junio al 31 de agosto".
_END = rf"(?:(?:the )?{_NUMBER} (?:of |de )?)?{_NAMED}(?: {_NUMBER})?"
RANGE = re.compile(
    rf"\b(?:between|entre) (?:el )?{_END} (?:and|y) (?:el )?{_END}"
    rf"|\b(?:del?|desde)(?: el)? {_END} (?:a|al) {_END}"
    rf"|\b{_END} ?(?:to|until|till|through|thru|hasta|-|–) ?{_END}"
)
BOUND = re.compile(
    rf"\b({'|'.join(BEFORE | AFTER)}|from|since|desde|a partir de|a partir del)"
    rf" {_FIRST}{_NAMED}{_DAY}"
)


def read_stretches(plain: str) -> tuple[frozenset[int], str]:
    """The months of all stretches in a folded text, and the text without them.

    >>> sorted(read_stretches("no volunteers before may")[0])
    [0, 1, 2, 3, 10, 11]
    >>> sorted(read_stretches("away from june to august")[0])
    [5, 6, 7]
    >>> sorted(read_stretches("not until 15 may")[0])
    [0, 1, 2, 3, 4, 10, 11]
    """
    months: set[int] = set()

    def take_range(found: re.Match[str]) -> str:
        first, last = (name for name in found.groups() if name)
        months.update(_through(ENDS[first][0], ENDS[last][1]))
        return " "

    def take_bound(found: re.Match[str]) -> str:
        word, ahead, name, behind = found.groups()
        months.update(_beyond(word, name, ahead or behind))
        return " "

    left = BOUND.sub(take_bound, RANGE.sub(take_range, plain))
    return frozenset(months), left


def _beyond(word: str, name: str, day: str | None) -> list[int]:
    first, last = ENDS[name]
    is_within = day is not None and int(day) > 1
    if word in BEFORE:
        return _through(first - HALF, first if is_within else first - 1)
    if word in AFTER:
        return _through(last if is_within else last + 1, last + HALF)
    return _through(first, first + HALF - 1)


def _through(first: int, last: int) -> list[int]:
    """All months from one to another, over the end of a year, too."""
    return [month % A_YEAR for month in range(first, first + (last - first) % A_YEAR + 1)]
