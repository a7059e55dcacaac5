"""One source as a row of words: its quotations, facts, questions and decision, and who leads to it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.engine.matching import (
    Caution,
    Fact,
    Fit,
    Knower,
    Match,
    Reason,
    Source,
    SourceKind,
    Verdict,
)
from wherewithal.insights.matches.find import Found, Record, source_page
from wherewithal.insights.matches.making_one import MakeOne
from wherewithal.insights.matches.models import MatchDecision
from wherewithal.insights.matches.quoting import Quote, quote
from wherewithal.insights.matches.wording import FITS, ROLES, caution_in_words, in_words
from wherewithal.insights.networks.around_one import Step

Words = str | Promise
OWN = frozenset({SourceKind.SPACE, SourceKind.MATERIAL, SourceKind.STAFF_GROUP})

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
class AlsoHere:
    """Another name under which the same contact stands here, with the words that speak for it there."""

    name: str
    page: str
    arguments: dict[str, int]
    kind: Words
    reasons: tuple[Quoted, ...]
    one: MakeOne | None = None


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
    also: tuple[AlsoHere, ...] = ()
    through: tuple[AlsoHere, ...] = ()
    way: tuple[Step, ...] = ()

    @property
    def is_long_shot(self) -> bool:
        """Hardly more than a word in common."""
        return self.fit == FITS[Fit.LONG_SHOT][0]

    @property
    def slug(self) -> str:
        """How addresses call it: "asset-5"."""
        return self.key.replace(":", "-")


def helper_of(found: Found, match: Match, decisions: Mapping[str, MatchDecision]) -> Helper:
    """One match with all that the page says of it."""
    fit, sign = FITS[match.fit]
    said: dict[Verdict, list[str]] = defaultdict(list)
    cautions = {
        (caution.kind, caution.words, caution.detail): caution for caution in match.cautions
    }
    for finding in match.facts:
        said[finding.verdict].append(in_words(finding))
    return Helper(
        **about_source(found.source(match.source)),
        fit=fit,
        sign=sign,
        reasons=tuple(quoted(found, reason) for reason in match.reasons),
        fitting=tuple(said[Verdict.MET]),
        cautions=tuple(_caution(found, caution) for caution in cautions.values()),
        questions=tuple(said[Verdict.UNKNOWN]) if _is_worth_a_question(found, match) else (),
        better=tuple(said[Verdict.PARTLY]),
        ruled_out=tuple(said[Verdict.RULED_OUT]),
        knowers=match.knowers,
        decision=decisions.get(match.source),
    )


def _is_worth_a_question(found: Found, match: Match) -> bool:
    """Nobody rings up a long shot; what we have ourselves somebody can look up. How many a room seats
    decides, whatever else is said of it."""
    if match.fit is not Fit.LONG_SHOT or found.source(match.source).kind in OWN:
        return True
    return any(finding.fact is Fact.SEATS for finding in match.questions)


def also_here(found: Found, match: Match, *, one: MakeOne | None = None) -> AlsoHere:
    """The same contact under another name, or somebody who speaks of it."""
    source = found.source(match.source)
    page = source_page(source.id)
    kind, _area = KINDS[source.kind]
    reasons = tuple(quoted(found, reason) for reason in match.reasons)
    return AlsoHere(source.name, page.page, page.arguments, kind, reasons, one)


def about_source(source: Source) -> dict[str, Any]:
    """What is said of a source whatever it is asked for."""
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
    }


def _as_chosen(source: Source) -> str:
    """How the page that sets things aside is told where it comes from; a card is told in words."""
    kind, key = source.id.split(":")
    if kind == "communityasset":
        return urlencode({"words": source.name})
    return urlencode({"source": f"{kind}-{key}"})


def quoted(found: Found, reason: Reason) -> Quoted:
    """The words of a reason, in the original."""
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
