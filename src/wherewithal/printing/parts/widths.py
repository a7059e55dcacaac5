"""How wide the columns of a table are beside each other, by what stands in them."""

from collections.abc import Iterable, Sequence
from itertools import chain

LETTERS_UPRIGHT, LETTERS_ACROSS = 84, 138  # about as many as a line of a table has room for
LONGEST_UNBROKEN = 14  # a word up to here is not torn apart where there is room
MOST_OF_ONE = 300
SHORT_LINE = 14  # a day, or two small words, stay on one line where that leaves room enough
MOST_FOR_SHORT_LINES = 0.8
GAP = 3  # for bold letters, and the edges of a cell


def widths_of(
    columns: Sequence[str], rows: Iterable[Sequence[str]], *, is_landscape: bool = False
) -> tuple[float, ...]:
    """So that words stay whole, and a name without end takes the room that others leave.

    >>> narrow, wide = widths_of(("Kind", "Name"), [("Other", "x " * 150)])
    >>> narrow < 15 < 60 < wide
    True
    """
    room = LETTERS_ACROSS if is_landscape else LETTERS_UPRIGHT
    cells = list(zip(*rows, strict=True)) or [()] * len(columns)
    least = [_least(head, column) for head, column in zip(columns, cells, strict=True)]
    roomy = [
        max(low, min(_longest_line((head, *column)), SHORT_LINE))
        for low, head, column in zip(least, columns, cells, strict=True)
    ]
    for place in sorted(range(len(least)), key=lambda place: roomy[place] - least[place]):
        if sum(least) - least[place] + roomy[place] <= room * MOST_FOR_SHORT_LINES:
            least[place] = roomy[place]
    wanted = [
        max(low, _longest_line((head, *column)))
        for low, head, column in zip(least, columns, cells, strict=True)
    ]
    if sum(wanted) <= room:
        return tuple(map(float, wanted))
    spare = room - sum(least)
    more = [most - low for most, low in zip(wanted, least, strict=True)]
    if spare <= 0 or not sum(more):
        return tuple(map(float, least))
    share = spare / sum(more)
    return tuple(low + share * longer for low, longer in zip(least, more, strict=True))


def _least(head: str, column: Sequence[str]) -> int:
    words = chain.from_iterable(cell.split() for cell in column)
    longest = max((len(word) for word in words), default=0)
    longest_of_head = max((len(word) for word in head.split()), default=0)
    return max(longest_of_head, min(longest, LONGEST_UNBROKEN)) + GAP


def _longest_line(cells: Sequence[str]) -> int:
    lines = chain.from_iterable(cell.split("\n") for cell in cells)
    return min(max(map(len, lines), default=0), MOST_OF_ONE) + GAP
