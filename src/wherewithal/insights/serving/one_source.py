"""The page of one source: which open needs it could serve, what was decided, what it is given to."""

from collections.abc import Iterator
from dataclasses import dataclass

from wherewithal.accounts.actors import Member
from wherewithal.engine.matching import FITTED, Match, Source
from wherewithal.insights.gather.needs import need_id
from wherewithal.insights.matches.find import Found
from wherewithal.insights.matches.helper import Helper, helper_of
from wherewithal.insights.matches.models import DecisionState, MatchDecision
from wherewithal.insights.serving.work_out import (
    Serving,
    is_worth_telling,
    may_decide,
    open_needs,
    serving,
)
from wherewithal.programs.coverage.most_needed import Waiting
from wherewithal.programs.models import ResourceNeed

LONG_SHOTS = 3


@dataclass(frozen=True, slots=True)
class Served:
    """One need with all that speaks for the source and against it. `helper` None: it was put aside."""

    line: Waiting
    helper: Helper | None
    decision: MatchDecision | None
    may_decide: bool

    @property
    def need(self) -> ResourceNeed:
        """What is needed."""
        return self.line.row.need


@dataclass(frozen=True, slots=True)
class SourcePage:
    """Needs by what somebody decided; long shots stand apart. `is_known` False: nothing can be suggested."""

    is_known: bool
    asks_for_rest: bool
    accepted: tuple[Served, ...] = ()
    open: tuple[Served, ...] = ()
    long_shots: tuple[Served, ...] = ()
    given: tuple[Waiting, ...] = ()
    rejected: tuple[Served, ...] = ()
    needs: int = 0


def page_of(member: Member, source: str) -> SourcePage:
    """Everything about one source, in a fixed number of queries."""
    found = serving(member, open_needs(member), [source])
    known: Source | None = next((each for each in found.index.sources if each.id == source), None)
    if known is None or known.do_not_ask:
        return SourcePage(known is not None, known is not None, needs=len(found.lines))
    given = tuple(line for need, line in found.lines.items() if (need, source) in found.given_to)
    rows = _rows(member, found, source)
    undecided = [row for row in rows if row.decision is None]
    better = [row for row in undecided if row.helper and not row.helper.is_long_shot]
    return SourcePage(
        is_known=True,
        asks_for_rest=False,
        accepted=(
            *(row for row in rows if row.decision is not None),
            *_accepted_besides(member, found, known, rows),
        ),
        open=tuple(better),
        long_shots=tuple(row for row in undecided if row not in better)[:LONG_SHOTS],
        given=given,
        rejected=tuple(_put_aside(member, found, source)),
        needs=len(found.lines),
    )


def _rows(member: Member, found: Serving, source: str) -> list[Served]:
    pairs = found.served.get(source, ())
    left = [(need, match) for need, match in pairs if (need, source) not in found.given_to]
    told = [
        (need, match)
        for need, match in left
        if is_worth_telling(match) or (need, source) in found.decided
    ]
    near = [pair for pair in left if pair not in told and pair[1].score >= FITTED.shown]
    told += near[:LONG_SHOTS]
    shown = found.quoted(member, [match for _need, match in told])
    return [_row(member, found, shown, need, match) for need, match in told]


def _row(member: Member, found: Serving, shown: Found, need: str, match: Match) -> Served:
    line, decision = found.lines[need], found.decided.get((need, match.source))
    return Served(line, helper_of(shown, match, {}), decision, may_decide(member, line))


def _accepted_besides(
    member: Member, found: Serving, source: Source, rows: list[Served]
) -> Iterator[Served]:
    """What somebody found worth asking for stays so, whether or not the source would be found today."""
    shown = {need_id(row.need.pk) for row in rows}
    for (need, about), decision in found.decided.items():
        if about != source.id or need not in found.lines or need in shown:
            continue
        if decision.state == DecisionState.ACCEPTED and (need, about) not in found.given_to:
            line = found.lines[need]
            yield Served(
                line, Helper(source, decision=decision), decision, may_decide(member, line)
            )


def _put_aside(member: Member, found: Serving, source: str) -> list[Served]:
    return [
        Served(found.lines[need], None, row, may_decide(member, found.lines[need]))
        for (need, about), row in found.decided.items()
        if about == source and need in found.lines and row.state == DecisionState.REJECTED
    ]
