"""Open needs and the sources that could serve them, for one reader."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

import numpy as np
from django.db.models import prefetch_related_objects
from django.utils import timezone
from numpy.typing import NDArray

from wherewithal.accounts.actors import Member
from wherewithal.engine.matching import (
    FITTED,
    Fit,
    Index,
    Match,
    Matches,
    Need,
    find_matches,
    find_needs,
)
from wherewithal.engine.matching.ranking import NEAREST
from wherewithal.insights.encoder import load_encoder
from wherewithal.insights.gather.capabilities import capabilities_told_to
from wherewithal.insights.gather.holders import holders_of_cards
from wherewithal.insights.gather.knowers import knowers_told_to
from wherewithal.insights.gather.needs import engine_needs, need_id
from wherewithal.insights.gather.open_lines import open_lines
from wherewithal.insights.index.contributors import sources as called
from wherewithal.insights.index.prepare import encoder_name
from wherewithal.insights.matches.find import Found, found_with, quoted_in
from wherewithal.insights.matches.models import DecisionState, MatchDecision
from wherewithal.insights.matches.queries import decisions_visible_to, source_of
from wherewithal.insights.said_why.queries import without_names
from wherewithal.programs.coverage.gather import Gathered, gather
from wherewithal.programs.coverage.most_needed import Waiting
from wherewithal.programs.models import Allocation, Program
from wherewithal.programs.queries import may_edit, may_edit_goals

LOOKED_AT = 30
"""So many of the best for each need are looked at where all sources are asked about at once;"""

MOST_LOOKED_AT = NEAREST
"""and so many for a need of which more than those could come near."""

Pair = tuple[str, str]
"""A need and a source, by their ids inside."""


@dataclass(frozen=True, slots=True)
class Serving:
    """The needs that nobody has covered, and for each source those that it could serve, best first.

    `decided` are the decisions of people; `given` the sources of which something counts for any need
    that goes on, `given_to` the pairs.
    """

    index: Index
    lines: dict[str, Waiting]
    served: dict[str, tuple[tuple[str, Match], ...]]
    decided: dict[Pair, MatchDecision]
    given_to: frozenset[Pair]

    @property
    def given(self) -> frozenset[str]:
        """Whatever something is set aside from, promised by or asked of."""
        return frozenset(source for _need, source in self.given_to)

    def quoted(self, member: Member, matches: Iterable[Match]) -> Found:
        """What it takes to show some of the matches in words."""
        shown = list(matches)
        told = quoted_in(shown)
        return found_with(member, Matches("", ()), self.index, told, about=shown)


def open_needs(member: Member) -> Serving:
    """The needs that nobody has covered, before any source is asked about."""
    gathered = gather(member)
    if member.is_limited:  # whose program it is decides who may decide
        prefetch_related_objects(list(gathered.programs.values()), "program_outlets")
    lines = {need_id(line.row.need.pk): line for line in open_lines(member, gathered)}
    return Serving(
        index=capabilities_told_to(member),
        lines=lines,
        served={},
        decided=_decided(member),
        given_to=frozenset(_given(gathered)),
    )


def serving(member: Member, found: Serving, sources: Collection[str]) -> Serving:
    """Which of these needs these very sources could serve."""
    known = {source.id for source in found.index.sources} & set(sources)
    if not known or not found.lines:
        return found
    needs, vectors = _asked(member, found)
    services = find_needs(
        known,
        needs,
        vectors,
        found.index,
        top=len(needs),
        today=timezone.localdate(),
        knowers=knowers_told_to(member),
        rejected=_rejected(member, found),
    )
    return replace(found, served={each.source: each.needs for each in services})


def serving_of_all(member: Member) -> Serving:
    """Which needs any source at all could serve, by the best of each need."""
    found = open_needs(member)
    if not found.lines:
        return found
    needs, vectors = _asked(member, found)
    rejected = _rejected(member, found)

    def look(places: list[int], top: int) -> tuple[Matches, ...]:
        asked, rows = [needs[at] for at in places], vectors[places]
        today = timezone.localdate()
        return find_matches(asked, rows, found.index, top=top, today=today, rejected=rejected)

    matches = look(list(range(len(needs))), LOOKED_AT)
    crowded = [at for at, each in enumerate(matches) if _may_have_more(each)]
    once_more = {each.need: each for each in look(crowded, MOST_LOOKED_AT)} if crowded else {}
    served: dict[str, list[tuple[str, Match]]] = defaultdict(list)
    for each in (once_more.get(each.need, each) for each in matches):
        for match in each.matches:
            served[match.source].append((each.need, match))
    return replace(found, served={key: tuple(rows) for key, rows in served.items()})


def _may_have_more(found: Matches) -> bool:
    """As many as were looked at come near, so the next one may, too."""
    return len(found.matches) == LOOKED_AT and found.matches[-1].score >= FITTED.possible


def may_decide(member: Member, line: Waiting) -> bool:
    """Whoever may change the program or the goal that needs it."""
    owner = line.owner
    return may_edit(member, owner) if isinstance(owner, Program) else may_edit_goals(member)


def is_worth_telling(match: Match) -> bool:
    """Strong or possible: a long shot is not news."""
    return match.fit is not Fit.LONG_SHOT


def _decided(member: Member) -> dict[Pair, MatchDecision]:
    rows = list(decisions_visible_to(member).order_by("pk"))
    without_names(member, rows)
    return {(need_id(row.resource_need_id), source_of(row)): row for row in rows}


def _asked(member: Member, found: Serving) -> tuple[list[Need], NDArray[np.float32]]:
    needs = engine_needs(member, [line.row.need for line in found.lines.values()])
    return needs, load_encoder(encoder_name()).encode([each.to_encode for each in needs])


def _rejected(member: Member, found: Serving) -> set[Pair]:
    """The pairs that somebody put aside; who holds a card takes it along."""
    rejected = {pair for pair, row in found.decided.items() if row.state == DecisionState.REJECTED}
    holders = holders_of_cards(member, {source.id for source in found.index.sources})
    cards = {
        (need, card)
        for card, holder in holders.items()
        for need in found.lines
        if (need, holder) in rejected
    }
    return rejected | cards


def _given(gathered: Gathered) -> Iterable[Pair]:
    """What counts for the needs of programs that go on."""
    for row in gathered.allocations:
        source = _source_of(row)
        if source is not None:
            yield need_id(row.resource_need_id), source


def _source_of(row: Allocation) -> str | None:
    if row.asset_id is not None:
        return called.asset(row.asset_id)
    if row.person_id is not None:
        return called.person(row.person_id)
    return called.organization(row.organization_id) if row.organization_id is not None else None
