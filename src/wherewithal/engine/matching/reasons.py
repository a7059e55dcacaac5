"""What a match rests on: passages of the stored text, and in them the words shared with the need."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wherewithal.engine.matching.sentences import Passage
from wherewithal.engine.matching.words import terms_of


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
    passage: Passage, need_stems: frozenset[str], *, share: float, written_on: date | None
) -> Reason:
    """A passage as a reason, its shared words marked."""
    marks = marks_in(passage, need_stems) if share > 0 else ()
    kind = ReasonKind.WORDS if marks else ReasonKind.MEANING
    return Reason(
        kind, passage.statement, passage.start, passage.end, passage.text, marks, written_on
    )


def marks_in(passage: Passage, need_stems: frozenset[str]) -> tuple[tuple[int, int], ...]:
    """Where the shared words stand in the statement; places that meet or overlap are one.

    >>> marks_in(Passage("1", 10, 24, "Folding tables"), frozenset({"tabl"}))
    ((18, 24),)
    """
    found = sorted(
        (passage.start + term.start, passage.start + term.end)
        for term in terms_of(passage.text)
        if term.stem in need_stems
    )
    merged: list[tuple[int, int]] = []
    for start, end in found:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
