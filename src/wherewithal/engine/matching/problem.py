"""What matching is about: needs with what they ask for, and capabilities with what is known of them.

A capability is one stored statement: words in which somebody says what they have, do, would give or
cannot do, with a pointer to the record the words stand in. All capabilities of one source come
together as one match. Facts that nobody knows stay unknown: they are asked, never assumed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from wherewithal.quantities import UNKNOWN, Quantity


class Role(StrEnum):
    """What a statement says of its source. Challenges and limits never speak for it."""

    NAME = "name"
    STRENGTH = "strength"
    OFFER = "offer"
    INTEREST = "interest"
    SERVICE = "service"
    DESCRIPTION = "description"
    CHALLENGE = "challenge"
    LIMIT = "limit"

    @property
    def speaks_against(self) -> bool:
        """True for words that come along as a caution."""
        return self in {Role.CHALLENGE, Role.LIMIT}


class SourceKind(StrEnum):
    """What sort of thing or body a source is."""

    STAFF_GROUP = "staff-group"
    PERSON = "person"
    SPACE = "space"
    MATERIAL = "material"
    RELATIONSHIP = "relationship"
    COMMUNITY_ASSET = "community-asset"
    ORGANIZATION = "organization"
    OTHER = "other"


class NeedKind(StrEnum):
    """The six kinds of resource needs; UNKNOWN where nobody has said."""

    FINANCIAL = "financial"
    TECHNOLOGY = "technology"
    HUMAN = "human"
    SPACE = "space"
    MATERIAL = "material"
    LEGITIMACY = "legitimacy"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands, in degrees (WGS 84)."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class WeeklyTime:
    """A time of the week: weekday 0 is Monday, minutes are counted from midnight, local time."""

    weekday: int
    from_minute: int
    until_minute: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a need asks for beside its words. What is empty or unknown is not asked for.

    `quantity`: how many things; `seats`: people a room must hold, in this `layout` where one is named;
    `hours_per_week` of somebody's time; `months` 1 to 12; `within_miles` of `place`;
    `budget_cents`: the most that it may cost. `is_weekly`: it is needed again and again, so a promise
    for once does not do.
    """

    quantity: Quantity = UNKNOWN
    seats: Quantity = UNKNOWN
    layout: str = ""
    is_accessible: bool = False
    equipment: tuple[str, ...] = ()
    languages: frozenset[str] = frozenset()
    audiences: frozenset[str] = frozenset()
    hours_per_week: Quantity = UNKNOWN
    is_weekly: bool | None = None
    times: tuple[WeeklyTime, ...] = ()
    months: frozenset[int] = frozenset()
    place: Place | None = None
    within_miles: float | None = None
    budget_cents: int | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a source beside its words. None, empty or unknown: nobody noted it.

    `seats_by_layout` holds the layouts for which somebody noted a number. `equipment` and `languages`
    are the words of a list as it was typed. `free_times` and `months` None: nobody said when.
    `cost_cents`: what it costs each time, 0 for nothing. `hours_per_week`: what its holder could give.
    """

    quantity: Quantity = UNKNOWN
    seats: Quantity = UNKNOWN
    seats_by_layout: tuple[tuple[str, Quantity], ...] = ()
    is_accessible: bool | None = None
    equipment: str | None = None
    languages: frozenset[str] | None = None
    audiences: frozenset[str] | None = None
    hours_per_week: Quantity = UNKNOWN
    free_times: tuple[WeeklyTime, ...] | None = None
    months: frozenset[int] | None = None
    place: Place | None = None
    cost_cents: int | None = None


# What money and rooms are needed for is often all that is said, and not that it is money or a room.
SAID_TOO = {
    NeedKind.FINANCIAL: "money, funding, grants",
    NeedKind.SPACE: "room, hall, space to use",
}


@dataclass(frozen=True, slots=True)
class Need:
    """What is missing: its words and what they ask for. `id` is stable and breaks ties."""

    id: str
    text: str
    kind: NeedKind = NeedKind.UNKNOWN
    wanted: Wanted = field(default_factory=Wanted)
    is_must: bool = False

    @property
    def to_encode(self) -> str:
        """What an encoder should read of it; only for its vector, never shown.

        >>> Need("1", "A camp for 30 children", NeedKind.SPACE).to_encode
        'A camp for 30 children. room, hall, space to use'
        """
        return ". ".join(part for part in (self.text, SAID_TOO.get(self.kind)) if part)


@dataclass(frozen=True, slots=True)
class Statement:
    """One stored text of a source: `id` points at the record, `text` is exactly what stands there."""

    id: str
    source: str
    text: str
    role: Role = Role.STRENGTH
    written_on: date | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Something or somebody that could meet a need, with what is known beside the statements.

    `do_not_ask`: they asked not to be contacted. `asked_on`: when the library asked them last;
    `asked_lately`: how many times within the last year. `noted_on`: how old the facts are.
    """

    id: str
    name: str
    kind: SourceKind = SourceKind.OTHER
    facts: Facts = field(default_factory=Facts)
    do_not_ask: bool = False
    do_not_ask_before: date | None = None
    asked_on: date | None = None
    asked_lately: int = 0
    noted_on: date | None = None
