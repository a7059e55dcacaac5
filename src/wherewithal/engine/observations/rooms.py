"""Rooms: those that stand quiet while somebody looks for one, and those that are set aside in vain."""

from __future__ import annotations

from collections.abc import Iterator

from wherewithal.engine.observations.observation import Kind, Observation, Seen, quoted
from wherewithal.engine.observations.picture import (
    SPACE,
    Asset,
    Line,
    LineKind,
    Need,
    Picture,
    Program,
    SetAside,
)
from wherewithal.engine.observations.wording import Span, phrases, says, stems, telling
from wherewithal.quantities import Quantity, at_least

QUIET = phrases(
    r"(?:rarely|seldom|hardly(?: ever)?|barely|not often) (?:fully )?(?:used|booked|taken|full|occupied)",
    r"(?:never|not) fully (?:booked|used|taken)",
    r"(?:often|mostly|usually|nearly always) (?:stands? )?(?:empty|free|unused)",
    r"stands? empty",
    r"under-?used",
    r"nobody (?:uses|books) (?:it|them)",
    r"(?:rara vez|casi nunca) (?:se )?(?:usa|usan|llena|llenan|reserva|reservan|usada|usadas)",
    r"poco usad[ao]s?",
    r"casi siempre (?:vaci[ao]s?|libres?)",
)
NO_PLACE = phrases(
    r"no (?:place|room|space) for (?:groups?|meetings?|clubs?|them|teens?|anybody|anyone)",
    r"nowhere (?:for|to) \w+",
    r"too (?:crowded|full|noisy for groups)",
    r"no hay (?:lugar|espacio|sitio) para \w+",
)
A_PLACE = phrases(
    r"somewhere to (?:be|go|meet|sit|play|study|work|hang out)",
    r"(?:a|some) (?:place|room|space|spot|corner) (?:to|for|where|of)",
    r"nowhere to (?:be|go|meet|sit)",
    r"(?:un|algun) (?:lugar|sitio|espacio) (?:para|donde)",
)
_ROOM_WORDS = phrases(
    r"rooms?",
    r"places?",
    r"halls?",
    r"spaces?",
    r"circles?",
    r"corners?",
    r"spots?",
    r"floors?",
    r"stages?",
    r"salas?",
    r"salon",
    r"lugar",
    r"espacio",
)
_MOST_DEMANDS = 3


def quiet_rooms(picture: Picture) -> Iterator[Observation]:
    """A room of which somebody wrote that it is rarely used, and those who look for a place.

    Sees missing needs of a space that the room may hold, wishes and challenges for want of a place that are
    about the same topic or stand on the sheet of spaces. Tempted by: a denied line ("no longer rarely used"),
    a room that is surely too small, a shelf that is noted as a space, a need that has its room already.
    Cost: quiet rooms × (needs + wishes + lines of spaces).
    """
    for room in (asset for asset in picture.assets if asset.area == SPACE):
        quiet = _quiet_line(picture, room)
        if quiet is None:
            continue
        line, marks = quiet
        demands = tuple(_demands(picture, room))[:_MOST_DEMANDS]
        if demands:
            yield Observation(Kind.QUIET_ROOM, (quoted("room", line, marks), *demands))


def _quiet_line(picture: Picture, room: Asset) -> tuple[Line, tuple[Span, ...]] | None:
    kinds = (LineKind.STRENGTH, LineKind.CHALLENGE, LineKind.WORDS)
    for line in picture.said(room.key, *kinds):
        if marks := says(line.text, QUIET):
            return line, marks
    return None


def _demands(picture: Picture, room: Asset) -> Iterator[Seen]:
    for need in picture.missing:
        if may_hold(room, need) and not _lacks_what_it_asks(picture, room, need):
            yield Seen("need", need.key, need.name, says(need.name, _ROOM_WORDS))
    for other in picture.assets:
        if other.area == SPACE and other.key != room.key:
            for line in picture.said(other.key, LineKind.CHALLENGE):
                if marks := says(line.text, NO_PLACE):
                    yield quoted("challenge", line, marks)
    for wish in picture.wishes:
        if picture.share_a_topic(room.key, wish.key) and (marks := says(wish.text, A_PLACE)):
            yield Seen("wish", wish.key, wish.text, marks)


def may_hold(room: Asset, need: Need) -> bool:
    """Is it a need of a room, and not surely of a larger one?"""
    is_room = bool(need.layout) or need.seats.is_known or bool(says(need.name, _ROOM_WORDS))
    return need.kind == SPACE and is_room and is_enough(room, need) is not False


def is_enough(room: Asset, need: Need) -> bool | None:
    """Does it hold as many as the need says? None where nobody can tell."""
    if not need.seats.is_known:
        return None
    counted = room.seats_in(need.layout)
    if counted.is_known:
        return at_least(counted, need.seats)
    # Nobody counted this layout: it is surely too small only where even all in all are too few.
    return False if at_least(room.seats, need.seats) is False and room.seats.is_known else None


def _lacks_what_it_asks(picture: Picture, room: Asset, need: Need) -> bool:
    """Somebody wrote what is missing there, and the need names that very thing."""
    asked = telling(stems(need.name))
    lines = picture.said(room.key, LineKind.CHALLENGE)
    return any(
        asked & telling(stems(line.text)) for line in lines if line.text[:3].lower() == "no "
    )


def rooms_too_small(picture: Picture) -> Iterator[Observation]:
    """A room is set aside for more people than it surely holds.

    Tempted by: numbers that reach both sides ("about 10" for 10), rooms that nobody counted, things that
    are merely asked about. Cost: what is set aside.
    """
    for room, row, need, owner in _rooms_in_use(picture):
        if not row.is_asked and need.seats.is_known and is_enough(room, need) is False:
            yield Observation(
                Kind.ROOM_TOO_SMALL,
                (
                    Seen("need", need.key, need.name),
                    Seen("room", room.key, room.name),
                    Seen("program", owner.key),
                ),
                numbers={"holds": _holds(room, need), "wanted": need.seats},
            )


def _holds(room: Asset, need: Need) -> Quantity:
    counted = room.seats_in(need.layout)
    return counted if counted.is_known else room.seats


def rooms_elsewhere(picture: Picture) -> Iterator[Observation]:
    """A program takes place at one outlet, and its room is at another.

    Tempted by: programs or rooms of which nobody said where they are, rooms that stand at several outlets.
    Cost: what is set aside.
    """
    for room, _row, need, owner in _rooms_in_use(picture):
        if room.outlets and owner.outlets and not room.outlets & owner.outlets:
            seen = (Seen("need", need.key, need.name), Seen("room", room.key, room.name))
            places = [Seen("here", key) for key in sorted(owner.outlets)]
            theirs = [Seen("there", key) for key in sorted(room.outlets)]
            yield Observation(
                Kind.ROOM_ELSEWHERE, (*seen, Seen("program", owner.key), *places, *theirs)
            )


_FURNITURE = phrases(
    r"(?:big|heavy|large|fixed|bulky)[\w, ]{0,12} (?:tables?|furniture|shelves|shelving|desks?|chairs?)",
    r"(?:tables?|furniture|shelves|chairs?) (?:are|is) (?:heavy|fixed|hard to move|bolted)",
    r"hard to (?:re)?arrange",
    r"take up (?:the )?(?:space|room|floor)",
    r"mesas? (?:grandes?|pesadas?)",
)


def leaning_on_unknown_rooms(picture: Picture) -> Iterator[Observation]:
    """A program counts on a room in a layout that nobody counted, and a challenge there speaks of furniture.

    Tempted by: a layout that somebody counted, a challenge about something else, a need that names no
    layout. Cost: what is set aside × the lines of the room.
    """
    for room, _row, need, owner in _rooms_in_use(picture):
        if not need.layout or not need.seats.is_known or room.seats_in(need.layout).is_known:
            continue
        for line in picture.said(room.key, LineKind.CHALLENGE):
            if marks := says(line.text, _FURNITURE):
                yield Observation(
                    Kind.LEANS_ON_UNKNOWN,
                    (
                        Seen("need", need.key, need.name),
                        quoted("room", line, marks),
                        Seen("program", owner.key),
                    ),
                    numbers={"wanted": need.seats, "layout": need.layout},
                )
                break


def _rooms_in_use(picture: Picture) -> Iterator[tuple[Asset, SetAside, Need, Program]]:
    """Rooms that are set aside, for an open need of what goes on."""
    for source, rows in picture.uses_of.items():
        room = picture.asset.get(source)
        if room is None or room.area != SPACE:
            continue
        for row in rows:
            need = picture.need[row.need]
            owner = picture.program[need.owner]
            if need.kind == SPACE:
                yield room, row, need, owner
