"""Facts decide: which of what a need asks for is met, partly met, ruled out, or not known.

Numbers are compared by quantities.at_least, so "about" and ranges stay honest. What nobody noted is a
question, and never a no. docs/engine/matching.md has the table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wherewithal.engine.fitting import Room, fit_room
from wherewithal.engine.fitting import Wanted as WantedRoom
from wherewithal.engine.geography import Point, distance_meters
from wherewithal.engine.matching.fact_arrays import METERS_PER_MILE, ROUNDING
from wherewithal.engine.matching.languages import language_key
from wherewithal.engine.matching.problem import (
    Facts,
    NeedKind,
    Source,
    SourceKind,
    Wanted,
    WeeklyTime,
)
from wherewithal.engine.matching.words import terms_of
from wherewithal.quantities import Quantity, at_least

FactValue = Quantity | float | int | bool | str | tuple[str, ...] | tuple[int, ...] | None


class Fact(StrEnum):
    """What a source is looked at for."""

    CONTACT = "contact"
    SEATS = "seats"
    LAYOUT = "layout"
    ACCESS = "access"
    EQUIPMENT = "equipment"
    QUANTITY = "quantity"
    HOURS = "hours"
    LANGUAGES = "languages"
    AUDIENCES = "audiences"
    TIMES = "times"
    MONTHS = "months"
    DISTANCE = "distance"
    COST = "cost"


class Verdict(StrEnum):
    """What a fact does for a match."""

    MET = "met"
    PARTLY = "partly"
    RULED_OUT = "ruled out"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Finding:
    """One fact looked at: what is wanted, what is had, and how far that reaches.

    `part`: how much of it is met, 0 to 1, None where nobody knows. `lacking` names what a list does
    not. `in_sessions`: a room that is too small would do in so many sessions.
    """

    fact: Fact
    verdict: Verdict
    wanted: FactValue
    have: FactValue = None
    part: float | None = None
    lacking: tuple[str, ...] = ()
    in_sessions: int | None = None


Look = Callable[[Wanted, Facts], Finding | None]

ROOMS = frozenset(
    {
        SourceKind.SPACE,
        SourceKind.COMMUNITY_ASSET,
        SourceKind.ORGANIZATION,
        SourceKind.RELATIONSHIP,
        SourceKind.OTHER,
    }
)
PEOPLE = frozenset(SourceKind) - {SourceKind.SPACE, SourceKind.MATERIAL}
THINGS = frozenset(SourceKind) - {SourceKind.PERSON, SourceKind.STAFF_GROUP, SourceKind.SPACE}
ANY = frozenset(SourceKind)

# Of which kinds of sources an open question makes sense. What is known is looked at everywhere.
ASKED_OF = {
    Fact.SEATS: ROOMS,
    Fact.LAYOUT: ROOMS,
    Fact.ACCESS: ROOMS,
    Fact.EQUIPMENT: ROOMS,
    Fact.QUANTITY: THINGS,
    Fact.HOURS: PEOPLE,
    Fact.LANGUAGES: PEOPLE,
    Fact.AUDIENCES: frozenset[SourceKind](),
    Fact.TIMES: ANY,
    Fact.MONTHS: ANY,
    Fact.DISTANCE: ROOMS,
    Fact.COST: ROOMS | THINGS,
}


def judge(
    wanted: Wanted,
    source: Source,
    *,
    kind: NeedKind = NeedKind.UNKNOWN,
    looks: Sequence[Look] | None = None,
) -> tuple[Finding, ...]:
    """Everything that a need asks for, looked at in one source; what is not asked for is left out.

    `looks`: what `looks_for` found in these wants, for many sources in a row.

    >>> hall = Source("hall", "Church hall", facts=Facts(seats=Quantity.exact(10)))
    >>> [(each.fact.value, each.verdict.value) for each in judge(Wanted(seats=Quantity.exact(40)), hall)]
    [('seats', 'ruled out')]
    """
    if looks is None:
        looks = looks_for(wanted)
    found = [look(wanted, source.facts) for look in looks]
    if source.do_not_ask:
        found.insert(0, Finding(Fact.CONTACT, Verdict.RULED_OUT, wanted=True, have=False, part=0.0))
    return tuple(
        finding for finding in found if finding is not None and _makes_sense(finding, source, kind)
    )


def looks_for(wanted: Wanted) -> tuple[Look, ...]:
    """Only what is asked for needs a look: told by a source of which nothing is known."""
    nothing = Facts()
    asked = {look for look in LOOKS if look(wanted, nothing) is not None}
    asked.update({_layout} if wanted.layout else set(), {_audiences} if wanted.audiences else set())
    return tuple(look for look in LOOKS if look in asked)


def _makes_sense(finding: Finding, source: Source, kind: NeedKind) -> bool:
    """A question is asked only of whom it fits: nobody asks a tutor how many seats she has."""
    if finding.verdict is not Verdict.UNKNOWN:
        return True
    if kind is NeedKind.HUMAN and finding.fact is Fact.QUANTITY:
        return source.kind in PEOPLE
    return source.kind in ASKED_OF[finding.fact]


def _seats(wanted: Wanted, facts: Facts) -> Finding | None:
    if not wanted.seats.is_known:
        return None
    seats = _seats_in(wanted.layout, facts)
    enough = at_least(seats, wanted.seats) if seats.is_known else None
    verdict = HARD[enough]
    in_sessions = None
    if verdict is Verdict.RULED_OUT:
        in_sessions = fit_room(WantedRoom(wanted.seats), Room("", seats)).in_sessions
    return Finding(
        Fact.SEATS,
        verdict,
        wanted.seats,
        seats if seats.is_known else None,
        part=_part(seats, wanted.seats),
        in_sessions=in_sessions,
    )


def _seats_in(layout: str, facts: Facts) -> Quantity:
    """What is noted for the layout; a room is never larger than it is at its best."""
    noted = {name.casefold(): seats for name, seats in facts.seats_by_layout}
    if layout and layout.casefold() in noted:
        return noted[layout.casefold()]
    if facts.seats.is_known or not noted:
        return facts.seats
    most = [seats.high for seats in noted.values()]
    if any(high is None for high in most):
        return facts.seats
    return Quantity.at_most(max(high for high in most if high is not None))


def _layout(wanted: Wanted, facts: Facts) -> Finding | None:
    """Seats are noted, but nobody said whether in this layout."""
    noted = {name.casefold() for name, _ in facts.seats_by_layout}
    if not wanted.layout or (not facts.seats.is_known and not noted):
        return None
    verdict = Verdict.MET if wanted.layout.casefold() in noted else Verdict.UNKNOWN
    return Finding(Fact.LAYOUT, verdict, wanted.layout, part=None)


def _access(wanted: Wanted, facts: Facts) -> Finding | None:
    if not wanted.is_accessible:
        return None
    return Finding(Fact.ACCESS, HARD[facts.is_accessible], wanted=True, have=facts.is_accessible)


def _equipment(wanted: Wanted, facts: Facts) -> Finding | None:
    if not wanted.equipment:
        return None
    if facts.equipment is None:
        return Finding(Fact.EQUIPMENT, Verdict.UNKNOWN, wanted.equipment, lacking=wanted.equipment)
    listed = {term.stem for term in terms_of(facts.equipment)}
    lacking = tuple(thing for thing in wanted.equipment if not _is_listed(thing, listed))
    part = 1 - len(lacking) / len(wanted.equipment)
    verdict = Verdict.PARTLY if lacking else Verdict.MET
    return Finding(
        Fact.EQUIPMENT, verdict, wanted.equipment, facts.equipment, part=part, lacking=lacking
    )


def _is_listed(thing: str, listed: set[str]) -> bool:
    """All its words stand in the list, or the idea they stand for."""
    terms = [term.stem for term in terms_of(thing)]
    ideas = {stem for stem in terms if stem.startswith("=")}
    words = set(terms) - ideas
    return bool(words) and (words <= listed or bool(ideas & listed))


def _quantity(wanted: Wanted, facts: Facts) -> Finding | None:
    return _enough(Fact.QUANTITY, wanted.quantity, facts.quantity)


def _hours(wanted: Wanted, facts: Facts) -> Finding | None:
    return _enough(Fact.HOURS, wanted.hours_per_week, facts.hours_per_week)


def _enough(fact: Fact, wanted: Quantity, have: Quantity) -> Finding | None:
    """Too few is a part of it: others can add theirs. None at all is no part."""
    if not wanted.is_known:
        return None
    if not have.is_known:
        return Finding(fact, Verdict.UNKNOWN, wanted)
    enough = at_least(have, wanted)
    verdict = {True: Verdict.MET, False: Verdict.PARTLY, None: Verdict.UNKNOWN}[enough]
    return Finding(fact, verdict, wanted, have, part=_part(have, wanted))


def _part(have: Quantity, wanted: Quantity) -> float | None:
    """How much of the most that is wanted is surely there."""
    most = wanted.high if wanted.high is not None else wanted.low
    if not have.is_known or not most:
        return None
    return round(min(1.0, float((have.low or 0) / most)), 4)


def _languages(wanted: Wanted, facts: Facts) -> Finding | None:
    if facts.languages is None:
        return _one_of(Fact.LANGUAGES, wanted.languages, None)
    have = {language_key(each) for each in facts.languages}
    met = {each for each in wanted.languages if language_key(each) in have}
    return _one_of(Fact.LANGUAGES, wanted.languages, facts.languages, met=met)


def _audiences(wanted: Wanted, facts: Facts) -> Finding | None:
    """Whom somebody works with grades a match; others are not shut out by it."""
    if facts.audiences is None or not wanted.audiences:
        return None
    met = wanted.audiences & facts.audiences
    finding = _one_of(Fact.AUDIENCES, wanted.audiences, facts.audiences, met=set(met))
    if finding is not None and finding.verdict is Verdict.RULED_OUT:
        return Finding(Fact.AUDIENCES, Verdict.PARTLY, finding.wanted, finding.have, part=0.0)
    return finding


def _one_of(
    fact: Fact,
    wanted: frozenset[str],
    have: frozenset[str] | None,
    *,
    met: Iterable[str] = (),
) -> Finding | None:
    if not wanted:
        return None
    asked, met = tuple(sorted(wanted)), set(met)
    if have is None:
        return Finding(fact, Verdict.UNKNOWN, asked)
    verdict = Verdict.RULED_OUT if not met else Verdict.PARTLY
    if len(met) == len(wanted):
        verdict = Verdict.MET
    lacking = tuple(each for each in asked if each not in met)
    part = round(len(met) / len(wanted), 4)
    return Finding(fact, verdict, asked, tuple(sorted(have)), part=part, lacking=lacking)


def _times(wanted: Wanted, facts: Facts) -> Finding | None:
    """Any of the wanted times will do; a part of one is a part of it."""
    if not wanted.times:
        return None
    if facts.free_times is None:
        return Finding(Fact.TIMES, Verdict.UNKNOWN, len(wanted.times))
    part = max(_share_free(time, facts.free_times) for time in wanted.times)
    verdict = Verdict.MET if part >= 1 else Verdict.PARTLY if part > 0 else Verdict.RULED_OUT
    return Finding(Fact.TIMES, verdict, len(wanted.times), len(facts.free_times), part=part)


def _share_free(time: WeeklyTime, free: Iterable[WeeklyTime]) -> float:
    minutes = set[int]()
    for each in free:
        if each.weekday == time.weekday:
            first = max(each.from_minute, time.from_minute)
            minutes.update(range(first, min(each.until_minute, time.until_minute)))
    return round(len(minutes) / max(1, time.until_minute - time.from_minute), 4)


def _months(wanted: Wanted, facts: Facts) -> Finding | None:
    if not wanted.months:
        return None
    asked = tuple(sorted(wanted.months))
    if facts.months is None:
        return Finding(Fact.MONTHS, Verdict.UNKNOWN, asked)
    met = wanted.months & facts.months
    part = round(len(met) / len(asked), 4)
    verdict = Verdict.MET if part == 1 else Verdict.PARTLY if met else Verdict.RULED_OUT
    return Finding(Fact.MONTHS, verdict, asked, tuple(sorted(facts.months)), part=part)


def _distance(wanted: Wanted, facts: Facts) -> Finding | None:
    """In miles, as the crow flies."""
    if wanted.place is None or wanted.within_miles is None:
        return None
    if facts.place is None:
        return Finding(Fact.DISTANCE, Verdict.UNKNOWN, wanted.within_miles)
    here = Point(wanted.place.latitude, wanted.place.longitude)
    there = Point(facts.place.latitude, facts.place.longitude)
    miles = distance_meters(here, there) / METERS_PER_MILE
    near = miles <= wanted.within_miles * (1 + ROUNDING)
    return Finding(Fact.DISTANCE, HARD[near], wanted.within_miles, round(miles, 2))


def _cost(wanted: Wanted, facts: Facts) -> Finding | None:
    if wanted.budget_cents is None:
        return None
    cost = facts.cost_cents
    within = None if cost is None else cost <= wanted.budget_cents
    return Finding(Fact.COST, HARD[within], wanted.budget_cents, cost)


HARD = {True: Verdict.MET, False: Verdict.RULED_OUT, None: Verdict.UNKNOWN}


LOOKS: tuple[Look, ...] = (
    _seats,
    _layout,
    _access,
    _equipment,
    _quantity,
    _hours,
    _languages,
    _audiences,
    _times,
    _months,
    _distance,
    _cost,
)
