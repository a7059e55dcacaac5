"""What a room is looked at for: its seats, the layout they stand in, the way in, what is there."""

from __future__ import annotations

from functools import lru_cache

from wherewithal.engine.fitting import Room, fit_room
from wherewithal.engine.fitting import Wanted as WantedRoom
from wherewithal.engine.matching.facts.amounts import parts
from wherewithal.engine.matching.facts.finding import HARD, Fact, Finding, Verdict
from wherewithal.engine.matching.problem import Facts, Statement, Wanted
from wherewithal.engine.matching.sentences import Stance, passages
from wherewithal.engine.matching.words import terms_of
from wherewithal.quantities import Quantity, at_least

NOT_THERE = frozenset({Stance.TAKES_BACK, Stance.WISHES})


def seats(wanted: Wanted, facts: Facts) -> Finding | None:
    """People who must fit in. A room that holds fewer does not do, but may in several sessions."""
    if not wanted.seats.is_known:
        return None
    seats = _seats_in(wanted.layout, facts)
    if not seats.is_known:
        return Finding(Fact.SEATS, Verdict.UNKNOWN, wanted.seats)
    verdict = HARD[at_least(seats, wanted.seats)]
    in_sessions = None
    if verdict is Verdict.RULED_OUT:
        in_sessions = fit_room(WantedRoom(wanted.seats), Room("", seats)).in_sessions
    least, most = parts(seats, wanted.seats)
    return Finding(
        Fact.SEATS,
        verdict,
        wanted.seats,
        seats,
        part=least,
        part_at_most=most,
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


def layout(wanted: Wanted, facts: Facts) -> Finding | None:
    """Seats are noted, but nobody said whether in this layout."""
    noted = {name.casefold() for name, _ in facts.seats_by_layout}
    if not wanted.layout or (not facts.seats.is_known and not noted):
        return None
    verdict = Verdict.MET if wanted.layout.casefold() in noted else Verdict.UNKNOWN
    return Finding(Fact.LAYOUT, verdict, wanted.layout, part=None)


def access(wanted: Wanted, facts: Facts) -> Finding | None:
    if not wanted.is_accessible:
        return None
    return Finding(Fact.ACCESS, HARD[facts.is_accessible], wanted=True, have=facts.is_accessible)


def equipment(wanted: Wanted, facts: Facts) -> Finding | None:
    if not wanted.equipment:
        return None
    if facts.equipment is None:
        return Finding(Fact.EQUIPMENT, Verdict.UNKNOWN, wanted.equipment, lacking=wanted.equipment)
    listed = _listed(facts.equipment)
    lacking = tuple(thing for thing in wanted.equipment if not _is_listed(thing, listed))
    part = 1 - len(lacking) / len(wanted.equipment)
    verdict = Verdict.PARTLY if lacking else Verdict.MET
    return Finding(
        Fact.EQUIPMENT, verdict, wanted.equipment, facts.equipment, part=part, lacking=lacking
    )


@lru_cache(maxsize=4096)
def _listed(words: str) -> frozenset[str]:
    """What a list says is there: "no projector" lists none, nor does one that is broken or wished for."""
    there = [each for each in passages(Statement("", "", words)) if each.stance not in NOT_THERE]
    return frozenset(term.stem for each in there for term in terms_of(each.text))


def _is_listed(thing: str, listed: frozenset[str]) -> bool:
    """All its words stand in the list, or the idea they stand for."""
    terms = [term.stem for term in terms_of(thing)]
    ideas = {stem for stem in terms if stem.startswith("=")}
    words = set(terms) - ideas
    return bool(words) and (words <= listed or bool(ideas & listed))
