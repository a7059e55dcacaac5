"""Round after round: where each side stood on each question, and whether the two came closer.

It rests on what the rounds show by themselves and on nothing else, so that it tells no more than they do.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.partnerships.pulse.compare import FINEST, Shows
from wherewithal.partnerships.pulse.queries import Row, Said, ShownRound
from wherewithal.partnerships.pulse.questions import QUESTIONS, Question

Words = str | Promise
MOST_ROUNDS = 6
FIRST_X, ROUND_WIDTH = 16, 40
BOTTOM, STEP_HEIGHT = 78, 16
"""Where the first round and the lowest step stand in the picture, and how far it is to the next."""
FEWEST_ROUNDS = 2


@dataclass(frozen=True, slots=True)
class Mark:
    """One side in one round, in the picture."""

    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Course:
    """One question over the rounds: a cell for each, two lines, and what it comes to in a sentence."""

    question: Question
    cells: tuple[Row, ...]
    ours: tuple[Mark, ...]
    theirs: tuple[Mark, ...]
    sentence: Words

    @property
    def lines(self) -> list[str]:
        """The points of each line that has more than one mark."""
        return [_points(side) for side in (self.ours, self.theirs) if len(side) > 1]


@dataclass(frozen=True, slots=True)
class OverTime:
    """The rounds, the oldest first, and the course of each question."""

    rounds: tuple[ShownRound, ...]
    courses: tuple[Course, ...]
    not_shown: int

    @property
    def width(self) -> int:
        """Of the picture."""
        return 2 * FIRST_X + ROUND_WIDTH * (len(self.rounds) - 1)


def over_time(rounds: Sequence[ShownRound]) -> OverTime | None:
    """What the closed rounds show beside each other; None where fewer than two show anything."""
    found = [each for each in rounds if each.shows is not Shows.NOTHING]
    found.sort(key=lambda each: (each.round.on, each.round.pk))
    kept = found[-MOST_ROUNDS:]
    if len(kept) < FEWEST_ROUNDS:
        return None
    courses = (
        _course(question, [each.rows[place] for each in kept])
        for place, question in enumerate(QUESTIONS)
    )
    return OverTime(tuple(kept), tuple(courses), len(found) - len(kept))


def _course(question: Question, cells: Sequence[Row]) -> Course:
    return Course(
        question,
        tuple(cells),
        _marks([cell.ours for cell in cells]),
        _marks([cell.theirs for cell in cells]),
        _sentence([cell for cell in cells if cell.ours and cell.theirs]),
    )


def _marks(said: Sequence[Said | None]) -> tuple[Mark, ...]:
    return tuple(
        Mark(
            FIRST_X + place * ROUND_WIDTH,
            BOTTOM - round((each.typical.middle - 1) * STEP_HEIGHT),
        )
        for place, each in enumerate(said)
        if each is not None
    )


def _sentence(cells: Sequence[Row]) -> Words:
    """From the first to the last round in which both sides are shown."""
    if len(cells) < FEWEST_ROUNDS:
        return _("Too few rounds show both sides to say more.")
    first, last = _gap(cells[0]), _gap(cells[-1])
    if first - last >= FINEST:
        return _("The two came closer.")
    if last - first >= FINEST:
        return _("The two drifted apart.")
    if max(first, last) < FINEST:
        return _("Alike, as at first.")
    return _("As far from each other as at first.")


def _gap(cell: Row) -> Fraction:
    if cell.ours is None or cell.theirs is None:
        raise ValueError("only where both sides are shown there is a gap")
    return abs(cell.ours.typical.middle - cell.theirs.typical.middle)


def _points(marks: Sequence[Mark]) -> str:
    return " ".join(f"{mark.x},{mark.y}" for mark in marks)
