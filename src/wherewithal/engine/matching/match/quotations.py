"""Which passages of a source are told as reasons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from wherewithal.engine.matching.index import Index
from wherewithal.engine.matching.match.sight import Sight
from wherewithal.engine.matching.ranking import WORDS_WEIGHT
from wherewithal.engine.matching.reasons import Reason, reason_for

REASONS_AT_MOST = 3
REASON_FROM = 0.30


def reasons_of(shown: Sequence[int], sight: Sight, index: Index) -> dict[int, tuple[Reason, ...]]:
    """For each source that is shown its best passage, and others that speak for it by themselves."""
    stretch = index.strengths
    of_each = [range(stretch.first_of[at], stretch.first_of[at + 1]) for at in shown]
    rows = np.array([row for rows in of_each for row in rows], dtype=np.intp)
    shares = sight.terms.shares_in(rows, stretch.words)
    nearness = stretch.vectors[rows] @ sight.vector
    scores = (nearness + WORDS_WEIGHT * shares).round(4).tolist()
    told = dict(zip(rows.tolist(), scores, strict=True))
    chosen = {at: _best_of(each, told) for at, each in zip(shown, of_each, strict=True)}
    rows = np.array([row for each in chosen.values() for row in each], dtype=np.intp)
    marks = sight.terms.marks_in(rows, stretch.words)
    return {
        at: tuple(_reason(row, marks.get(row, ()), index) for row in each)
        for at, each in chosen.items()
    }


def _best_of(rows: Iterable[int], scores: dict[int, float]) -> list[int]:
    """The best passage, and the next ones that are near by themselves."""
    order = sorted(rows, key=lambda row: (-scores[row], row))[:REASONS_AT_MOST]
    return [row for number, row in enumerate(order) if number == 0 or scores[row] >= REASON_FROM]


def _reason(row: int, spots: Iterable[tuple[int, int]], index: Index) -> Reason:
    passage = index.strengths.passages[row]
    written_on = index.statements[passage.statement].written_on
    return reason_for(passage, spots, written_on=written_on)
