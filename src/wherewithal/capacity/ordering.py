"""Places in a list that people put in order: as few rows as possible get a new number.

Rows are numbered with gaps, so that a row usually moves alone. This is arithmetic; it knows no rows.
"""

from bisect import bisect_right
from collections.abc import Sequence

STEP = 64
BEFORE_ALL = -1


def spread(positions: Sequence[int | None]) -> list[int]:
    """Rising positions for rows in their wished order; None stands for a row that has none yet.

    The longest run of rows that can keep their position keeps it; the others find room between.

    >>> spread([64, 192, 128, 256])
    [64, 96, 128, 256]
    >>> spread([64, None, 65])
    [21, 43, 65]
    """
    kept = [*_keepable(positions), len(positions)]
    result: list[int] = []
    for index in kept:
        high = positions[index] if index < len(positions) else None
        result += _between(result[-1] if result else BEFORE_ALL, high, index - len(result))
        if high is not None:
            result.append(high)
    return result


def _between(low: int, high: int | None, count: int) -> list[int]:
    """So many positions above `low` and below `high`, evenly; after the last row in whole steps."""
    if high is None:
        start = max(low, 0)
        return [start + STEP * number for number in range(1, count + 1)]
    return [low + (high - low) * number // (count + 1) for number in range(1, count + 1)]


def _keepable(positions: Sequence[int | None]) -> list[int]:
    """The indexes of a longest choice of rows between which all the others have room."""
    ends: list[int] = []  # smallest last value of a choice of each length
    last: list[int] = []  # the index that gave it
    before: dict[int, int | None] = {}
    for index, position in enumerate(positions):
        room = -1 if position is None else position - index
        if room < 0:
            continue
        length = bisect_right(ends, room)
        before[index] = last[length - 1] if length else None
        ends[length : length + 1] = [room]
        last[length : length + 1] = [index]
    return _followed_back(last[-1] if last else None, before)


def _followed_back(index: int | None, before: dict[int, int | None]) -> list[int]:
    chosen: list[int] = []
    while index is not None:
        chosen.append(index)
        index = before[index]
    return chosen[::-1]
