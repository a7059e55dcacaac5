"""What an observation is: its kind, the records it rests on with their very words, and its place."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

from wherewithal.engine.observations.picture import Line
from wherewithal.engine.observations.wording import Span, folded


class Weight(IntEnum):
    """What comes first: a plan that may fail, then two things that fit, then a blank, then what lies idle."""

    AT_RISK = 1
    FITS = 2
    UNCLEAR = 3
    IDLE = 4


class Kind(StrEnum):
    """The kinds of observations, in the order in which they stand within one weight."""

    ROOM_TOO_SMALL = "room-too-small"
    ROOM_ELSEWHERE = "room-elsewhere"
    PROMISED_WHILE_CLOSED = "promised-while-closed"
    MUST_NOBODY_ASKED = "must-nobody-asked"
    LEANS_ON_UNKNOWN = "leans-on-unknown"
    LEANS_ON_QUESTION = "leans-on-question"
    NUMBERS_DISAGREE = "numbers-disagree"
    WORDS_DISAGREE = "words-disagree"
    ON_OUR_SHELF = "on-our-shelf"
    KEPT_ELSEWHERE = "kept-elsewhere"
    MORE_TO_BE_HAD = "more-to-be-had"
    FREE_HOURS = "free-hours"
    QUIET_ROOM = "quiet-room"
    ANSWERED_CHALLENGE = "answered-challenge"
    UNTAPPED_PARTNER = "untapped-partner"
    WANTED_OFFER = "wanted-offer"
    TOPIC_WITHOUT_PROGRAM = "topic-without-program"
    NEEDED_TWICE = "needed-twice"
    SAME_PARTNER_PROGRAMS = "same-partner-programs"
    SAME_PARTNER_PEOPLE = "same-partner-people"
    SAME_TROUBLE = "same-trouble"
    NEVER_ASKED = "never-asked"
    NOBODY_TEACHES = "nobody-teaches"
    NO_EVIDENCE = "no-evidence"
    OLD_EVIDENCE = "old-evidence"
    HELD_BY_ENDED = "held-by-ended"
    SAID_TO_BE_IDLE = "said-to-be-idle"
    UNTAKEN_OFFER = "untaken-offer"
    UNUSED_STRENGTH = "unused-strength"


_WEIGHTS: Mapping[Weight, tuple[Kind, ...]] = {
    Weight.AT_RISK: (
        Kind.ROOM_TOO_SMALL,
        Kind.ROOM_ELSEWHERE,
        Kind.PROMISED_WHILE_CLOSED,
        Kind.MUST_NOBODY_ASKED,
        Kind.LEANS_ON_UNKNOWN,
        Kind.LEANS_ON_QUESTION,
        Kind.NUMBERS_DISAGREE,
        Kind.WORDS_DISAGREE,
    ),
    Weight.FITS: (
        Kind.ON_OUR_SHELF,
        Kind.KEPT_ELSEWHERE,
        Kind.MORE_TO_BE_HAD,
        Kind.FREE_HOURS,
        Kind.QUIET_ROOM,
        Kind.ANSWERED_CHALLENGE,
        Kind.UNTAPPED_PARTNER,
        Kind.WANTED_OFFER,
        Kind.TOPIC_WITHOUT_PROGRAM,
        Kind.NEEDED_TWICE,
        Kind.SAME_PARTNER_PROGRAMS,
        Kind.SAME_PARTNER_PEOPLE,
        Kind.SAME_TROUBLE,
    ),
    Weight.UNCLEAR: (
        Kind.NEVER_ASKED,
        Kind.NOBODY_TEACHES,
        Kind.NO_EVIDENCE,
        Kind.OLD_EVIDENCE,
    ),
    Weight.IDLE: (
        Kind.HELD_BY_ENDED,
        Kind.SAID_TO_BE_IDLE,
        Kind.UNTAKEN_OFFER,
        Kind.UNUSED_STRENGTH,
    ),
}
WEIGHT: Mapping[Kind, Weight] = {
    kind: weight for weight, kinds in _WEIGHTS.items() for kind in kinds
}
_ORDER: Mapping[Kind, int] = {kind: place for place, kind in enumerate(Kind)}


@dataclass(frozen=True, slots=True)
class Seen:
    """A record that an observation rests on, in its `role` there, and the words that count of it.

    `marks` are places in `words`, which are the stored text; `line` names where that text is stored.
    """

    role: str
    key: str
    words: str = ""
    marks: tuple[Span, ...] = ()
    line: str = ""


@dataclass(frozen=True, slots=True)
class Observation:
    """Something nobody may have noticed. `numbers` fill its sentence; those in `passing` change by themselves.

    The first record is what it is about.
    """

    kind: Kind
    records: tuple[Seen, ...]
    numbers: Mapping[str, object] = field(default_factory=dict)
    passing: Mapping[str, object] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """Kind and subject: the same as long as it is about the same thing."""
        return f"{self.kind}:{self.records[0].key}"

    @property
    def facts(self) -> str:
        """A mark of all it rests on: another one as soon as a record, its words or a number is another.

        Capitals, accents, spaces and the day on which somebody looks make no difference.
        """
        records = sorted((seen.role, seen.key, _plain(seen.words)) for seen in self.records)
        numbers = sorted((name, str(value)) for name, value in self.numbers.items())
        return hashlib.sha256(repr((records, numbers)).encode()).hexdigest()[:32]

    @property
    def weight(self) -> Weight:
        """How soon it wants a look."""
        return WEIGHT[self.kind]

    @property
    def place(self) -> tuple[int, int, int, str]:
        """Sorting by this puts what wants a look first; within it, what ties more together."""
        return (self.weight, -len(self.records), _ORDER[self.kind], self.key)

    def of(self, role: str) -> tuple[Seen, ...]:
        """The records in this role."""
        return tuple(seen for seen in self.records if seen.role == role)


def quoted(role: str, line: Line, marks: Iterable[Span] = ()) -> Seen:
    """A record with one of its lines."""
    return Seen(role, line.of, line.text, tuple(marks), line.key)


def _plain(words: str) -> str:
    return " ".join(folded(words).split())
