"""Everything that a need asks for, looked at in one source."""

from __future__ import annotations

from collections.abc import Sequence

from wherewithal.engine.matching.facts.amounts import hours, quantity
from wherewithal.engine.matching.facts.finding import Fact, Finding, Look, Verdict
from wherewithal.engine.matching.facts.people import audiences, languages
from wherewithal.engine.matching.facts.reach import cost, distance
from wherewithal.engine.matching.facts.rooms import access, equipment, layout, seats
from wherewithal.engine.matching.facts.times import months, times
from wherewithal.engine.matching.problem import Facts, NeedKind, Source, SourceKind, Wanted

# Who may be a room by its kind alone, where nobody looked at its words.
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
OF_ROOMS = frozenset({Fact.SEATS, Fact.LAYOUT, Fact.ACCESS, Fact.EQUIPMENT})

# In which kinds of sources a number counts toward a kind of need: 34 colleagues are no laptops.
COUNTED_IN = {
    NeedKind.HUMAN: PEOPLE,
    NeedKind.SPACE: ROOMS,
    NeedKind.TECHNOLOGY: THINGS,
    NeedKind.MATERIAL: THINGS,
}

# Of which kinds of sources an open question makes sense. What is known is looked at everywhere.
ASKED_OF = {
    Fact.QUANTITY: ANY,
    Fact.HOURS: PEOPLE,
    Fact.LANGUAGES: PEOPLE,
    Fact.AUDIENCES: frozenset[SourceKind](),
    Fact.TIMES: ANY - {SourceKind.MATERIAL},
    Fact.MONTHS: ANY - {SourceKind.MATERIAL},
    Fact.DISTANCE: ROOMS,
    Fact.COST: ROOMS | THINGS,
}

LOOKS: tuple[Look, ...] = (
    seats,
    layout,
    access,
    equipment,
    quantity,
    hours,
    languages,
    audiences,
    times,
    months,
    distance,
    cost,
)


def judge(
    wanted: Wanted,
    source: Source,
    *,
    kind: NeedKind = NeedKind.UNKNOWN,
    looks: Sequence[Look] | None = None,
    is_the_thing: bool = True,
    may_be_a_room: bool | None = None,
) -> tuple[Finding, ...]:
    """Everything that a need asks for, looked at in one source; what is not asked for is left out.

    `looks`: what `looks_for` found in these wants, for many sources in a row. `is_the_thing`: its
    words speak of what is wanted, so its number counts. `may_be_a_room`: None where only its kind tells.

    >>> from wherewithal.quantities import Quantity
    >>> hall = Source("hall", "Church hall", facts=Facts(seats=Quantity.exact(10)))
    >>> [(each.fact.value, each.verdict.value) for each in judge(Wanted(seats=Quantity.exact(40)), hall)]
    [('seats', 'ruled out')]
    """
    if looks is None:
        looks = looks_for(wanted)
    if not looks and not source.do_not_ask:
        return ()
    if may_be_a_room is None:
        may_be_a_room = source.kind in ROOMS
    found = [look(wanted, source.facts) for look in looks]
    if source.do_not_ask:
        found.insert(0, Finding(Fact.CONTACT, Verdict.RULED_OUT, wanted=True, have=False, part=0.0))
    counts = is_the_thing and source.kind in COUNTED_IN.get(kind, ANY)
    return tuple(
        finding
        for finding in found
        if finding is not None
        and (counts or finding.fact is not Fact.QUANTITY)
        and _makes_sense(finding, source.kind, may_be_a_room=may_be_a_room)
    )


def looks_for(wanted: Wanted) -> tuple[Look, ...]:
    """Only what is asked for needs a look: told by a source of which nothing is known."""
    nothing = Facts()
    asked = {look for look in LOOKS if look(wanted, nothing) is not None}
    asked.update({layout} if wanted.layout else set(), {audiences} if wanted.audiences else set())
    return tuple(look for look in LOOKS if look in asked)


def _makes_sense(finding: Finding, kind: SourceKind, *, may_be_a_room: bool) -> bool:
    """A question is asked only of whom it fits: nobody asks a tutor how many seats she has."""
    if finding.verdict is not Verdict.UNKNOWN:
        return True
    if finding.fact in OF_ROOMS:
        return may_be_a_room
    return kind in ASKED_OF[finding.fact]
