"""A library as plain rows: what the rules that look for observations are given.

Keys name records ("asset-3", "program-1") and are stable. What nobody noted is empty, None or unknown,
and no rule takes it for a zero. Only rows that may be shown are in a picture: the rules hide nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import TypeVar

from wherewithal.quantities import UNKNOWN, Quantity

T = TypeVar("T")

SPACE, MATERIAL, STAFF, RELATIONSHIP = "space", "material", "staff", "relationship"


class LineKind(StrEnum):
    """What a line says of its record."""

    STRENGTH = "strength"
    CHALLENGE = "challenge"
    QUESTION = "question"
    OFFER = "offer"
    WORDS = "words"
    WANT = "want"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True)
class Line:
    """Stored words about a record, as they stand there. `seats`: people that they speak of, if any."""

    key: str
    of: str
    kind: LineKind
    text: str
    on: date | None = None
    seats: Quantity = UNKNOWN


@dataclass(frozen=True, slots=True)
class Asset:
    """Something the library has. `partner` is whom a relationship is with.

    `in_name` and `seats_in_name` are numbers that the name itself states. `named_people` are those of a
    group who are known by name. `is_taught`: somebody noted who teaches it, or that nobody need know.
    `outlets` empty: of the whole library.
    """

    key: str
    name: str
    area: str
    is_summary: bool = False
    partner: str = ""
    team: str = ""
    outlets: frozenset[str] = frozenset()
    quantity: Quantity = UNKNOWN
    seats: Quantity = UNKNOWN
    seats_by_layout: tuple[tuple[str, Quantity], ...] = ()
    in_name: Quantity = UNKNOWN
    seats_in_name: Quantity = UNKNOWN
    named_people: int = 0
    is_taught: bool = False

    def seats_in(self, layout: str) -> Quantity:
        """People it holds in this layout, as far as somebody counted them."""
        return dict(self.seats_by_layout).get(layout, UNKNOWN) if layout else self.seats


@dataclass(frozen=True, slots=True)
class Neighbor:
    """A person who agreed, an organization, or a card of the community; `partner` holds the card.

    `free_hours` a week: what a colleague's noted hours leave beside their noted duties.
    """

    key: str
    name: str
    partner: str = ""
    team: str = ""
    free_hours: Quantity = UNKNOWN


@dataclass(frozen=True, slots=True)
class Program:
    """A program, or a goal. `goes_on`: planned or running."""

    key: str
    name: str
    words: str = ""
    goes_on: bool = True
    has_ended: bool = False
    starts_on: date | None = None
    team: str = ""
    audience: str = ""
    outlets: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Need:
    """What a program, or a goal, needs. `is_given`: something is set aside, promised or asked for it.

    `hours`: how many a week it takes of somebody.
    """

    key: str
    name: str
    kind: str
    owner: str
    is_open: bool = True
    is_must: bool = False
    is_given: bool = False
    is_assigned: bool = False
    from_partners: bool = False
    how_many: Quantity = UNKNOWN
    seats: Quantity = UNKNOWN
    layout: str = ""
    hours: Quantity = UNKNOWN
    starts_on: date | None = None


@dataclass(frozen=True, slots=True)
class SetAside:
    """So much of a source for a need; an empty source is told in words, or is not to be shown."""

    key: str
    source: str
    need: str
    is_asked: bool = False
    how_many: Quantity = UNKNOWN


@dataclass(frozen=True, slots=True)
class Wish:
    """What a group around the library needs or is drawn to, and who was not asked about it."""

    key: str
    text: str
    audience: str = ""
    not_asked: str = ""
    has_evidence: bool = False
    last_heard: date | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """What the library would gladly give, of which kind, what stands behind it, to whom it was promised."""

    key: str
    words: str
    kind: str
    behind: frozenset[str] = frozenset()
    is_open: bool = True
    is_promised: bool = False
    promised_to: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Promise:
    """A part of an offer that somebody was promised, for these days."""

    key: str
    offer: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Closure:
    """Days on which an outlet is closed; without an outlet, all of the library."""

    key: str
    name: str
    first: date
    last: date
    outlet: str = ""


@dataclass(frozen=True, slots=True)
class Topic:
    """A theme of the library's own, and the records that it is tied to."""

    key: str
    name: str
    tied: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Tie:
    """A person or a team knows somebody."""

    holder: str
    other: str


@dataclass(frozen=True)
class Picture:
    """All of one library on one day."""

    today: date
    assets: tuple[Asset, ...] = ()
    neighbors: tuple[Neighbor, ...] = ()
    programs: tuple[Program, ...] = ()
    needs: tuple[Need, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    wishes: tuple[Wish, ...] = ()
    offers: tuple[Offer, ...] = ()
    promises: tuple[Promise, ...] = ()
    closures: tuple[Closure, ...] = ()
    topics: tuple[Topic, ...] = ()
    ties: tuple[Tie, ...] = ()
    lines: tuple[Line, ...] = ()

    @cached_property
    def lines_of(self) -> Mapping[str, tuple[Line, ...]]:
        """The lines by their record."""
        return _by((line.of, line) for line in self.lines)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """What each record is called."""
        rows: tuple[Asset | Neighbor | Program | Need | Topic, ...]
        rows = (*self.assets, *self.neighbors, *self.programs, *self.needs, *self.topics)
        return {row.key: row.name for row in rows}

    @cached_property
    def asset(self) -> Mapping[str, Asset]:
        """The assets by key."""
        return {row.key: row for row in self.assets}

    @cached_property
    def need(self) -> Mapping[str, Need]:
        """The needs by key."""
        return {row.key: row for row in self.needs}

    @cached_property
    def program(self) -> Mapping[str, Program]:
        """The programs and goals by key."""
        return {row.key: row for row in self.programs}

    @cached_property
    def going_needs(self) -> tuple[Need, ...]:
        """Needs that are open, of programs and goals that go on."""
        rows = (need for need in self.needs if need.is_open and need.owner in self.program)
        return tuple(need for need in rows if self.program[need.owner].goes_on)

    @cached_property
    def missing(self) -> tuple[Need, ...]:
        """Of those, the ones for which nothing is set aside, promised or asked."""
        return tuple(need for need in self.going_needs if not need.is_given)

    @cached_property
    def uses_of(self) -> Mapping[str, tuple[SetAside, ...]]:
        """What is set aside for programs and goals that go on, by source."""
        return _by((row.source, row) for row in self.set_aside if row.source and self._goes_on(row))

    @cached_property
    def topics_of(self) -> Mapping[str, frozenset[str]]:
        """The topics of each record, by their keys."""
        found = _by((record, topic.key) for topic in self.topics for record in topic.tied)
        return {record: frozenset(keys) for record, keys in found.items()}

    def owner_of(self, row: SetAside) -> Program | None:
        """The program or goal for which something is set aside."""
        need = self.need.get(row.need)
        return None if need is None else self.program.get(need.owner)

    def said(self, key: str, *kinds: LineKind) -> tuple[Line, ...]:
        """The lines of a record that are of these kinds."""
        return tuple(line for line in self.lines_of.get(key, ()) if line.kind in kinds)

    def share_a_topic(self, one: str, other: str) -> bool:
        """Are both about the same topic?"""
        return bool(self.topics_of.get(one, frozenset()) & self.topics_of.get(other, frozenset()))

    def _goes_on(self, row: SetAside) -> bool:
        owner = self.owner_of(row)
        return owner is not None and owner.goes_on


def _by(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    found: dict[str, list[T]] = defaultdict(list)
    for key, row in pairs:
        found[key].append(row)
    return {key: tuple(rows) for key, rows in found.items()}
