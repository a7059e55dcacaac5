"""How strong the evidence for a need is: one rule, without a score, in facts that can be said aloud.

Pure: pieces of evidence go in, what stands out comes out; `strength_words` says it in a sentence.
The rule stands on the page for everybody to read ("How we say this").
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wherewithal.quantities import Quantity
from wherewithal.quantities.quantity import UNKNOWN
from wherewithal.quantities.totals import Total, total

# Methods in which people are asked; with the others, somebody looks things up or goes and looks.
ASKING = frozenset({"interview", "survey", "focus-group", "conversation"})
OLD_AFTER_YEARS = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of evidence, as far as the rule cares."""

    method: str
    on: date | None = None
    how_many: Quantity = UNKNOWN

    @property
    def is_asking(self) -> bool:
        """True where people were asked."""
        return self.method in ASKING


class Standing(StrEnum):
    """What can be said of the evidence as a whole."""

    NOBODY = "nobody"
    LOOKED_UP = "looked-up"
    ONE_VOICE = "one-voice"
    ONE_METHOD = "one-method"
    SEVERAL = "several"


@dataclass(frozen=True, slots=True)
class Strength:
    """What stands out: how many methods, from when, how many people; `years` old where it is old."""

    standing: Standing
    methods: tuple[str, ...]
    last: date | None
    years: int
    people: Total
    today: date

    @property
    def is_old(self) -> bool:
        """True when the newest piece is so old that it is worth asking again."""
        return self.years >= OLD_AFTER_YEARS


def strength(pieces: Sequence[Piece], *, today: date) -> Strength:
    """Weigh the evidence by its methods, its newest day and the people who were asked.

    >>> strength([], today=date(2026, 6, 1)).standing
    <Standing.NOBODY: 'nobody'>
    """
    last = max((piece.on for piece in pieces if piece.on), default=None)
    return Strength(
        standing=_standing(pieces),
        methods=tuple(sorted({piece.method for piece in pieces})),
        last=last,
        years=0 if last is None else _full_years(last, today),
        people=total(piece.how_many for piece in pieces if piece.is_asking),
        today=today,
    )


def _standing(pieces: Sequence[Piece]) -> Standing:
    if not pieces:
        return Standing.NOBODY
    if not any(piece.is_asking for piece in pieces):
        return Standing.LOOKED_UP
    if len({piece.method for piece in pieces}) > 1:
        return Standing.SEVERAL
    if len(pieces) == 1 and _is_one_voice(pieces[0]):
        return Standing.ONE_VOICE
    return Standing.ONE_METHOD


def _is_one_voice(piece: Piece) -> bool:
    """A single talk with a single person, or with nobody knows how many."""
    if piece.method not in {"interview", "conversation"}:
        return False
    return not piece.how_many.is_known or piece.how_many.high == 1


def _full_years(since: date, today: date) -> int:
    is_before = (today.month, today.day) < (since.month, since.day)
    return max(today.year - since.year - is_before, 0)
