"""Plans: what must be there soon and nobody was asked for, what rests on a question, what is needed twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from wherewithal.engine.observations.observation import Kind, Observation, Seen, quoted
from wherewithal.engine.observations.picture import LineKind, Need, Picture
from wherewithal.engine.observations.wording import stems, telling, where

SOON = timedelta(days=42)
_MOST_SHOWN = 6
_KINDS_TO_SHARE = frozenset({"technology", "material", "human"})


def musts_nobody_asked(picture: Picture) -> Iterator[Observation]:
    """A program begins within six weeks, and for what it must have nobody has been asked.

    One observation a program. Tempted by: needs that somebody sees to, nice-to-haves, days that have passed.
    Cost: missing needs.
    """
    by_owner: dict[str, list[Need]] = defaultdict(list)
    for need in picture.missing:
        if need.is_must and not need.is_assigned and _is_soon(picture, need):
            by_owner[need.owner].append(need)
    for owner, needs in by_owner.items():
        days = min(_day(picture, need) for need in needs) - picture.today
        shown = tuple(Seen("need", need.key, need.name) for need in needs[:_MOST_SHOWN])
        yield Observation(
            Kind.MUST_NOBODY_ASKED,
            (Seen("program", owner, picture.names[owner]), *shown),
            numbers={"count": len(needs)},
            passing={"days": days.days},
        )


def _is_soon(picture: Picture, need: Need) -> bool:
    return picture.today <= _day(picture, need) <= picture.today + SOON


def _day(picture: Picture, need: Need) -> date:
    """The day on which it has to be there; far away where nobody noted one."""
    return need.starts_on or picture.program[need.owner].starts_on or date.max


def promises_on_closed_days(picture: Picture) -> Iterator[Observation]:
    """A part of an offer is promised for days on which what stands behind it is closed.

    All of the promised days lie ahead and in one closure, of the library or of every outlet where the rows behind the
    offer are. Tempted by: long promises with a closed day within, other outlets, days that have passed.
    Cost: promises × closures.
    """
    offers = {offer.key: offer for offer in picture.offers}
    for promise in picture.promises:
        offer = offers.get(promise.offer)
        if offer is None or promise.last < picture.today:
            continue
        behind = [picture.asset[key].outlets for key in offer.behind if key in picture.asset]
        outlets = frozenset().union(*behind)
        for closure in picture.closures:
            is_within = closure.first <= promise.first and promise.last <= closure.last
            is_there = not closure.outlet or outlets == {closure.outlet}
            if is_within and is_there:
                yield Observation(
                    Kind.PROMISED_WHILE_CLOSED,
                    (Seen("offer", offer.key, offer.words),),
                    numbers={"closure": closure.name, "day": promise.first},
                )
                break


def questions_under_programs(picture: Picture) -> Iterator[Observation]:
    """Something is set aside for a program, and a question about it is still open.

    Tempted by: questions about what no program uses, what is only asked for. Cost: what is set aside.
    """
    for source, rows in picture.uses_of.items():
        sure = [row for row in rows if not row.is_asked]
        questions = picture.said(source, LineKind.QUESTION)
        if sure and questions and source in picture.asset:
            owner = picture.need[sure[0].need].owner
            oldest = min(questions, key=lambda line: (line.on or date.max, line.key))
            program = Seen("program", owner, picture.names[owner])
            yield Observation(Kind.LEANS_ON_QUESTION, (quoted("asset", oldest), program))


def needs_of_two_programs(picture: Picture) -> Iterator[Observation]:
    """Two programs need the same thing, each on its own: ask once.

    All telling words of one need stand in the other. Tempted by: two needs of one program, words that say
    little, things that are set aside already. Cost: pairs of missing needs of one kind.
    """
    rows = [need for need in picture.missing if need.kind in _KINDS_TO_SHARE]
    paired: set[str] = set()
    for place, one in enumerate(rows):
        for other in rows[place + 1 :]:
            shared = _same_thing(one, other)
            if shared and not paired & {one.key, other.key}:
                paired |= {one.key, other.key}
                records = [
                    Seen("need", need.key, need.name, where(need.name, shared))
                    for need in (one, other)
                ]
                programs = [
                    Seen("program", need.owner, picture.names[need.owner]) for need in (one, other)
                ]
                yield Observation(Kind.NEEDED_TWICE, (*records, *programs))


def _same_thing(one: Need, other: Need) -> frozenset[str]:
    if one.kind != other.kind or one.owner == other.owner:
        return frozenset()
    first, second = stems(one.name), stems(other.name)
    shared = first & second
    is_whole = shared in (first, second)
    return shared if is_whole and telling(shared) else frozenset()
