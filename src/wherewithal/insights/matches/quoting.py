"""Stored words as they are shown: in the original, with what a match rests on marked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

WHOLE = 420  # a text of so many letters is shown whole, a longer one around what is quoted
AROUND = 120

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the text, marked or not."""

    text: str
    is_marked: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """A text in parts; there may be more of it before and after."""

    parts: tuple[Part, ...]
    goes_before: bool = False
    goes_after: bool = False


def quote(text: str, *, start: int, end: int, marks: Sequence[Place] = ()) -> Quote:
    """The words from `start` to `end` in their surroundings; without marks of its own, all of them."""
    first, last = 0, len(text)
    if len(text) > WHOLE:
        first, last = _word_start(text, start - AROUND), _word_end(text, end + AROUND)
    marked = [place for place in (marks or [(start, end)]) if first <= place[0] < place[1] <= last]
    return Quote(tuple(_parts(text, first, last, marked)), first > 0, last < len(text))


def _parts(text: str, first: int, last: int, marks: Sequence[Place]) -> Iterator[Part]:
    at = first
    for start, end in sorted(marks):
        if start > at:
            yield Part(text[at:start])
        if end > at:
            yield Part(text[max(at, start) : end], is_marked=True)
            at = end
    if at < last:
        yield Part(text[at:last])


def _word_start(text: str, at: int) -> int:
    if at <= 0:
        return 0
    space = text.find(" ", at)
    return at if space < 0 or space - at > AROUND // 2 else space + 1


def _word_end(text: str, at: int) -> int:
    if at >= len(text):
        return len(text)
    space = text.rfind(" ", 0, at)
    return at if at - space > AROUND // 2 else space
