"""What facts, kinds and earlier asks add to a score or take from it. docs/engine/matching.md."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from wherewithal.engine.matching.cautions import Caution, CautionKind
from wherewithal.engine.matching.facts import Fact, Finding, Verdict
from wherewithal.engine.matching.problem import NeedKind, Source, SourceKind

MET_ADDS = 0.04
MET_AT_MOST = 0.12
HOLDS_ALL_ADDS = 0.12
UNKNOWN_COSTS = 0.01
UNKNOWN_AT_MOST = 0.03
PARTLY_COSTS = 0.08
SELDOM_COSTS = 0.06
HARDLY_EVER_COSTS = 0.20
ASKED_COSTS = 0.02
ASKED_AT_MOST = 0.06
NOT_BEFORE_COSTS = 0.06

PEOPLE = frozenset({SourceKind.PERSON, SourceKind.STAFF_GROUP})
ROOMS_AND_THINGS = frozenset({SourceKind.SPACE, SourceKind.MATERIAL})

# Which kinds of sources seldom meet a kind of need by themselves. A room may hold the things, or have them.
SELDOM = {
    NeedKind.MATERIAL: PEOPLE | {SourceKind.SPACE},
    NeedKind.FINANCIAL: PEOPLE | ROOMS_AND_THINGS,
}
# Which hardly ever do: a table is no helper, and no helper is a room.
HARDLY_EVER = {
    NeedKind.HUMAN: ROOMS_AND_THINGS,
    NeedKind.SPACE: PEOPLE | {SourceKind.MATERIAL},
    NeedKind.LEGITIMACY: ROOMS_AND_THINGS,
}


def grade(findings: Iterable[Finding]) -> float:
    """What facts do to a score: met ones add a little, open ones and parts take.

    >>> from wherewithal.engine.matching.facts import Fact
    >>> round(grade([Finding(Fact.SEATS, Verdict.MET, 40), Finding(Fact.ACCESS, Verdict.UNKNOWN, True)]), 4)
    0.03
    """
    met = unknown = parts = 0.0
    for finding in findings:
        if finding.verdict is Verdict.MET:
            met += MET_ADDS
        elif finding.verdict is Verdict.UNKNOWN:
            unknown += UNKNOWN_COSTS
        elif finding.verdict is Verdict.PARTLY:
            parts += PARTLY_COSTS * (1 - _likely_part(finding))
    return min(met, MET_AT_MOST) - min(unknown, UNKNOWN_AT_MOST) - parts


def _likely_part(finding: Finding) -> float:
    """The middle between what is surely met and what is met at best."""
    least = finding.part or 0.0
    most = least if finding.part_at_most is None else finding.part_at_most
    return (least + most) / 2


def hardly_ever_meets(need: NeedKind, source: SourceKind) -> bool:
    """Whether such a source is a long shot at best for such a need: a table is no tutor."""
    return source in HARDLY_EVER.get(need, ())


def kind_cost(need: NeedKind, source: SourceKind) -> float:
    """What it costs that a source is seldom, or hardly ever, of use for such a need."""
    if hardly_ever_meets(need, source):
        return HARDLY_EVER_COSTS
    return SELDOM_COSTS if source in SELDOM.get(need, ()) else 0.0


def holds_all(need: NeedKind, source: SourceKind, findings: Iterable[Finding]) -> bool:
    """A room for a need of a room, known to hold all who come and to lack nothing: that says more than words.

    >>> from wherewithal.engine.matching.facts import Fact
    >>> holds_all(NeedKind.SPACE, SourceKind.SPACE, [Finding(Fact.SEATS, Verdict.MET, 40)])
    True
    """
    if (need, source) != (NeedKind.SPACE, SourceKind.SPACE):
        return False
    looked_at = tuple(findings)
    lacks = any(one.verdict is Verdict.PARTLY for one in looked_at)
    return not lacks and any(
        one.fact is Fact.SEATS and one.verdict is Verdict.MET for one in looked_at
    )


def cautions_of_asking(source: Source, *, today: date | None) -> tuple[Caution, ...]:
    """Asked more than once within a year, or not to be asked yet."""
    found = []
    if source.asked_lately > 1:
        weight = min(ASKED_AT_MOST, ASKED_COSTS * (source.asked_lately - 1))
        found.append(
            Caution(CautionKind.ASKED_LATELY, round(weight, 4), detail=str(source.asked_lately))
        )
    before = source.do_not_ask_before
    if before is not None and (today is None or today < before):
        found.append(Caution(CautionKind.NOT_BEFORE, NOT_BEFORE_COSTS, detail=before.isoformat()))
    return tuple(found)
