"""Coordinates as people copy them from elsewhere: "42.3741, -71.1108" and what comes close to it."""

import re

from wherewithal.engine.geography import Point

_NUMBER = r"([+\-−–]?\d{1,3}(?:\.\d+)?)(?:\s*°)?(?:\s*([NSEWnsew]))?"
# No two parts here may both take the same spaces: a long run of them would be tried in every way.
_TWO = re.compile(rf"(?:\(\s*)?{_NUMBER}(?:\s*[,;/]\s*|\s+){_NUMBER}(?:\s*\))?")
LONGEST = 100
_WEST_OR_SOUTH = frozenset("SW")


def read_point(text: str) -> Point | None:
    """Latitude and longitude in one text, north and east positive; None where it is something else.

    Letters say which is which, and then may stand in either order: "71.1108 W, 42.3741 N".

    >>> read_point("42.3741, -71.1108") == read_point("71.1108° W 42.3741° N")
    True
    """
    found = _TWO.fullmatch(text.strip()) if len(text) <= LONGEST else None
    if found is None:
        return None
    one, letter = found[1], (found[2] or "").upper()
    other, other_letter = found[3], (found[4] or "").upper()
    if letter in ("E", "W") and other_letter not in ("E", "W"):
        one, letter, other, other_letter = other, other_letter, one, letter
    if letter in ("E", "W") or other_letter in ("N", "S"):
        return None
    try:
        return Point(_signed(one, letter), _signed(other, other_letter))
    except ValueError:
        return None


def _signed(number: str, letter: str) -> float:
    degrees = float(number.replace("−", "-").replace("–", "-"))
    return -abs(degrees) if letter in _WEST_OR_SOUTH else degrees
