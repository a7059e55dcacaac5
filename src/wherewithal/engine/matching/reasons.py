"""What a match rests on: passages of the stored text, and in them the words shared with the need."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wherewithal.engine.matching.sentences import Passage


class ReasonKind(StrEnum):
    """How a passage speaks for a match."""

    WORDS = "words"
    MEANING = "meaning"


@dataclass(frozen=True, slots=True)
class Reason:
    """A passage that speaks for a match: `words` is what stands from `start` to `end` of the statement.

    `marks` are the places, in the statement as well, of words that the need has in common with it.
    """

    kind: ReasonKind
    statement: str
    start: int
    end: int
    words: str
    marks: tuple[tuple[int, int], ...] = ()
    written_on: date | None = None


@dataclass(frozen=True, slots=True)
class Knower:
    """Somebody in the library through whom a source can be asked.

    `path` names those between them and the source, nearest first; empty where they know it themselves.
    """

    source: str
    id: str
    name: str
    path: tuple[str, ...] = ()


def reason_for(
    passage: Passage, spots: Iterable[tuple[int, int]], *, written_on: date | None
) -> Reason:
    """A passage as a reason, with the places in it that are marked.

    >>> reason_for(Passage("1", 10, 24, "Folding tables"), [(8, 14)], written_on=None).marks
    ((18, 24),)
    """
    marks = tuple(
        _merged(sorted((passage.start + start, passage.start + end) for start, end in spots))
    )
    kind = ReasonKind.WORDS if marks else ReasonKind.MEANING
    return Reason(
        kind, passage.statement, passage.start, passage.end, passage.text, marks, written_on
    )


def _merged(places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Places that meet or overlap are one."""
    merged: list[tuple[int, int]] = []
    for start, end in places:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
