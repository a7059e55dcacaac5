"""Which room fits: what each lacks, what is not known of it, and whether smaller sessions would fit.

The order is: fewest lacks, fewest open questions, fewest sessions, the smallest room that is known
to be large enough, then the key. docs/engine/fitting.md.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from enum import StrEnum

from wherewithal.quantities import UNKNOWN, Quantity, at_least


class Trait(StrEnum):
    """What a room is looked at for."""

    SEATS = "seats"
    ACCESS = "access"
    EQUIPMENT = "equipment"
    TIMES = "times"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a program asks of a room. `sessions`: how many times it takes place, as far as noted."""

    seats: Quantity = UNKNOWN
    is_accessible: bool = False
    equipment: tuple[str, ...] = ()
    sessions: int = 0


@dataclass(frozen=True, slots=True)
class Room:
    """What is known of a room. `booked`: at how many of those times somebody else is in it.

    `equipment` None: nobody has noted any.
    """

    key: str
    seats: Quantity = UNKNOWN
    is_accessible: bool | None = None
    equipment: str | None = None
    booked: int = 0


@dataclass(frozen=True, slots=True)
class Fit:
    """One room: what it lacks, what somebody should ask, and in how many sessions of how many it would do.

    `missing_equipment` are the things that its list does not name. `in_sessions` is 1 where all fit
    at once, None where nobody knows.
    """

    room: Room
    lacks: tuple[Trait, ...]
    questions: tuple[Trait, ...]
    missing_equipment: tuple[str, ...]
    in_sessions: int | None
    session_size: int | None


def fit_rooms(wanted: Wanted, rooms: Iterable[Room]) -> tuple[Fit, ...]:
    """All rooms, the best first.

    >>> forty = Wanted(Quantity.exact(40))
    >>> rooms = [Room("small", Quantity.exact(10)), Room("hall", Quantity.exact(60))]
    >>> [(fit.room.key, fit.in_sessions, fit.session_size) for fit in fit_rooms(forty, rooms)]
    [('hall', 1, 40), ('small', 4, 10)]
    """
    return tuple(sorted((fit_room(wanted, room) for room in rooms), key=_place))


def fit_room(wanted: Wanted, room: Room) -> Fit:
    """One room, looked at for each trait that is asked for."""
    missing = _missing_equipment(wanted, room)
    answers = {
        Trait.SEATS: _has_seats(wanted, room),
        Trait.ACCESS: True if not wanted.is_accessible else room.is_accessible,
        Trait.EQUIPMENT: None if wanted.equipment and room.equipment is None else not missing,
        Trait.TIMES: room.booked == 0,
    }
    in_sessions, size = _sessions(wanted.seats, room.seats, fits=answers[Trait.SEATS])
    return Fit(
        room=room,
        lacks=tuple(trait for trait, answer in answers.items() if answer is False),
        questions=tuple(trait for trait, answer in answers.items() if answer is None),
        missing_equipment=missing,
        in_sessions=in_sessions,
        session_size=size,
    )


def _has_seats(wanted: Wanted, room: Room) -> bool | None:
    if not wanted.seats.is_known:
        return True
    return at_least(room.seats, wanted.seats) if room.seats.is_known else None


def _missing_equipment(wanted: Wanted, room: Room) -> tuple[str, ...]:
    if room.equipment is None:
        return ()
    noted = room.equipment.casefold()
    return tuple(thing for thing in wanted.equipment if thing.casefold() not in noted)


def _sessions(
    wanted: Quantity, seats: Quantity, *, fits: bool | None
) -> tuple[int | None, int | None]:
    """In how many sessions all would fit, and how many people each has.

    Of a range, the most people and the fewest seats count; of "up to 10" seats, ten at best.
    """
    people = wanted.low if wanted.high is None else wanted.high
    if people is None:
        return None, None
    if fits:
        return 1, int(people)
    most = seats.high if seats.low is None and fits is False else seats.low
    if not most:
        return None, None
    number = max(1, int((people / most).to_integral_value(ROUND_CEILING)))
    return number, int((people / number).to_integral_value(ROUND_CEILING))


def _place(fit: Fit) -> tuple[int, int, int, Decimal, str]:
    return (
        len(fit.lacks),
        len(fit.questions),
        fit.in_sessions or 10**6,
        fit.room.seats.low or Decimal(0),
        fit.room.key,
    )
