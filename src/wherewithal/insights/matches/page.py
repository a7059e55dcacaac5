"""What the page says: each match as a row of words, with its quotations, facts, questions and decision."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.engine.matching import (
    Caution,
    Fit,
    Knower,
    Match,
    Reason,
    Source,
    SourceKind,
    Verdict,
)
from wherewithal.insights.index.contributors import sources as called
from wherewithal.insights.matches.find import Found, Record, find_for, source_page
from wherewithal.insights.matches.models import DecisionState, MatchDecision
from wherewithal.insights.matches.queries import decisions_about
from wherewithal.insights.matches.quoting import Quote, quote
from wherewithal.insights.matches.wording import FITS, ROLES, caution_in_words, in_words
from wherewithal.programs.models import Allocation, AllocationState, ResourceNeed

Words = str | Promise
OWN = frozenset({SourceKind.SPACE, SourceKind.MATERIAL, SourceKind.STAFF_GROUP})
COUNTS = (AllocationState.HAVE, AllocationState.SECURED, AllocationState.ASKED)

# What it is, and the mark of its area where it is one of ours.
KINDS: dict[SourceKind, tuple[Words, str]] = {
    SourceKind.STAFF_GROUP: (_("our staff"), "staff"),
    SourceKind.PERSON: (_("somebody we know"), "staff"),
    SourceKind.SPACE: (_("our space"), "space"),
    SourceKind.MATERIAL: (_("our material"), "material"),
    SourceKind.RELATIONSHIP: (_("a relationship of ours"), "relationship"),
    SourceKind.COMMUNITY_ASSET: (_("around us"), "relationship"),
    SourceKind.ORGANIZATION: (_("organization"), "relationship"),
    SourceKind.OTHER: (_("something else"), ""),
}


@dataclass(frozen=True, slots=True)
class Quoted:
    """Stored words with what stands before them, where they stand, and when they were written."""

    label: Words
    quote: Quote | None
    record: Record | None
    written_on: date | None = None


@dataclass(frozen=True, slots=True)
class Helper:
    """One source with all that speaks for it and against it."""

    key: str
    name: str
    page: str
    arguments: dict[str, int]
    kind: Words
    area: str
    fit: Words = ""
    sign: str = ""
    reasons: tuple[Quoted, ...] = ()
    fitting: tuple[str, ...] = ()
    cautions: tuple[Quoted, ...] = ()
    questions: tuple[str, ...] = ()
    better: tuple[str, ...] = ()
    ruled_out: tuple[str, ...] = ()
    knowers: tuple[Knower, ...] = ()
    decision: MatchDecision | None = None
    set_aside: str = ""
    is_set_aside: bool = False

    @property
    def is_long_shot(self) -> bool:
        """Hardly more than a word in common."""
        return self.fit == FITS[Fit.LONG_SHOT][0]

    @property
    def slug(self) -> str:
        """How addresses call it: "asset-5"."""
        return self.key.replace(":", "-")


@dataclass(frozen=True, slots=True)
class Page:
    """Who is worth asking by somebody's decision, who could help, who cannot, who was put aside.

    Long shots stand apart: a word or a thought in common, no more.
    """

    accepted: tuple[Helper, ...]
    open: tuple[Helper, ...]
    long_shots: tuple[Helper, ...]
    ruled_out: tuple[Helper, ...]
    rejected: tuple[Helper, ...]
    has_strong: bool

    @property
    def is_empty(self) -> bool:
        """Nobody at all could help, as far as anybody noted."""
        shown = (self.accepted, self.open, self.long_shots, self.ruled_out, self.rejected)
        return not any(shown)


def page_for(member: Member, need: ResourceNeed) -> Page:
    """Everything about one need, in a fixed number of queries."""
    decisions = decisions_about(member, need)
    rejected = [key for key, row in decisions.items() if row.state == DecisionState.REJECTED]
    found = find_for(member, need, rejected=rejected, more=len(decisions) - len(rejected))
    given = _given(need)
    rows = [_helper(found, match, decisions, given) for match in found.matches.matches]
    shown = {row.key for row in rows}
    undecided = [row for row in rows if row.decision is None]
    better = [row for row in undecided if not row.is_long_shot]
    accepted = [row for row in rows if row.decision is not None]
    accepted += _named(found, decisions, DecisionState.ACCEPTED, given, besides=shown)
    return Page(
        accepted=tuple(accepted),
        open=tuple(better),
        long_shots=tuple(row for row in undecided if row.is_long_shot),
        ruled_out=tuple(
            _helper(found, match, decisions, given)
            for match in found.matches.ruled_out
            if match.source not in decisions
        ),
        rejected=tuple(_named(found, decisions, DecisionState.REJECTED, given)),
        has_strong=any(row.fit == FITS[Fit.STRONG][0] for row in rows),
    )


def _helper(
    found: Found, match: Match, decisions: dict[str, MatchDecision], given: frozenset[str]
) -> Helper:
    fit, sign = FITS[match.fit]
    said: dict[Verdict, list[str]] = defaultdict(list)
    cautions = {
        (caution.kind, caution.words, caution.detail): caution for caution in match.cautions
    }
    for finding in match.facts:
        said[finding.verdict].append(in_words(finding))
    return Helper(
        **_about(found.source(match.source), given),
        fit=fit,
        sign=sign,
        reasons=tuple(_reason(found, reason) for reason in match.reasons),
        fitting=tuple(said[Verdict.MET]),
        cautions=tuple(_caution(found, caution) for caution in cautions.values()),
        questions=tuple(said[Verdict.UNKNOWN]) if _is_worth_a_question(found, match) else (),
        better=tuple(said[Verdict.PARTLY]),
        ruled_out=tuple(said[Verdict.RULED_OUT]),
        knowers=match.knowers,
        decision=decisions.get(match.source),
    )


def _is_worth_a_question(found: Found, match: Match) -> bool:
    """Nobody rings up a long shot; what we have ourselves somebody can look up."""
    return match.fit is not Fit.LONG_SHOT or found.source(match.source).kind in OWN


def _about(source: Source, given: frozenset[str]) -> dict[str, Any]:
    page = source_page(source.id)
    kind, area = KINDS[source.kind]
    return {
        "key": source.id,
        "name": source.name,
        "page": page.page,
        "arguments": page.arguments,
        "kind": kind,
        "area": area,
        "set_aside": _as_chosen(source),
        "is_set_aside": source.id in given,
    }


def _as_chosen(source: Source) -> str:
    """How the page that sets things aside is told where it comes from; a card is told in words."""
    kind, key = source.id.split(":")
    if kind == "communityasset":
        return urlencode({"words": source.name})
    return urlencode({"source": f"{kind}-{key}"})


def _named(
    found: Found,
    decisions: dict[str, MatchDecision],
    state: DecisionState,
    given: frozenset[str],
    *,
    besides: Iterable[str] = (),
) -> list[Helper]:
    """Those about whom somebody decided so, whether or not they would be found today."""
    sources = found.sources
    return [
        Helper(**_about(sources[key], given), decision=row)
        for key, row in decisions.items()
        if row.state == state and key in sources and key not in set(besides)
    ]


def _reason(found: Found, reason: Reason) -> Quoted:
    statement = found.index.statements[reason.statement]
    return Quoted(
        ROLES[statement.role],
        quote(statement.text, start=reason.start, end=reason.end, marks=reason.marks),
        found.records[reason.statement],
        reason.written_on,
    )


def _caution(found: Found, caution: Caution) -> Quoted:
    if not caution.statement:
        return Quoted(caution_in_words(caution), None, None)
    statement = found.index.statements[caution.statement]
    return Quoted(
        caution_in_words(caution),
        quote(statement.text, start=caution.start, end=caution.end),
        found.records[caution.statement],
        statement.written_on,
    )


def _given(need: ResourceNeed) -> frozenset[str]:
    """The sources of which something is set aside for the need already."""
    rows = Allocation.objects.in_library(need.library_id)
    rows = rows.filter(resource_need=need, state__in=COUNTS)
    found = set()
    for asset, person, organization in rows.values_list("asset_id", "person_id", "organization_id"):
        found |= {called.asset(asset)} if asset is not None else set()
        found |= {called.person(person)} if person is not None else set()
        found |= {called.organization(organization)} if organization is not None else set()
    return frozenset(found)
