"""One source as a row of words: its quotations, facts, questions and decision, and who leads to it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from wherewithal.engine.matching import (
    Caution,
    Fact,
    Fit,
    Knower,
    Match,
    Reason,
    SourceKind,
    Verdict,
)
from wherewithal.insights.matches.about import AboutSource, Words
from wherewithal.insights.matches.confirmed import Confirmed
from wherewithal.insights.matches.find import Found, Record
from wherewithal.insights.matches.making_one import MakeOne
from wherewithal.insights.matches.models import MatchDecision
from wherewithal.insights.matches.quoting import Quote, quote
from wherewithal.insights.matches.wording import FITS, ROLES, caution_in_words, in_words
from wherewithal.insights.networks.around_one import Step

OWN = frozenset({SourceKind.SPACE, SourceKind.MATERIAL, SourceKind.STAFF_GROUP})


@dataclass(frozen=True, slots=True)
class Quoted:
    """Stored words with what stands before them, where they stand, and when they were written."""

    label: Words
    quote: Quote | None
    record: Record | None
    written_on: date | None = None

    def is_all_of(self, name: str) -> bool:
        """It quotes the name and nothing else."""
        return self.quote is not None and "".join(each.text for each in self.quote.parts) == name


@dataclass(frozen=True, slots=True)
class SpokenFor(AboutSource):
    """One source with the words that speak for it. Where its own name does, that is marked as it heads the rest."""

    reasons: tuple[Quoted, ...] = ()

    @property
    def named(self) -> Quoted | None:
        """The reason that is nothing but the name."""
        return next((said for said in self.reasons if said.is_all_of(self.name)), None)

    @property
    def said(self) -> tuple[Quoted, ...]:
        """The reasons that say more than the name."""
        return tuple(each for each in self.reasons if each is not self.named)


@dataclass(frozen=True, slots=True)
class AlsoHere(SpokenFor):
    """Another name under which the same contact stands here, with the words that speak for it there."""

    one: MakeOne | None = None


@dataclass(frozen=True, slots=True)
class Fits:
    """One fact that fits, and who confirmed it when, where that is told."""

    words: str
    confirmed: Confirmed | None = None


@dataclass(frozen=True, slots=True)
class Helper(SpokenFor):
    """One source with all that speaks for it and against it."""

    fit: Words = ""
    sign: str = ""
    fits: tuple[Fits, ...] = ()
    cautions: tuple[Quoted, ...] = ()
    questions: tuple[str, ...] = ()
    better: tuple[str, ...] = ()
    ruled_out: tuple[str, ...] = ()
    knowers: tuple[Knower, ...] = ()
    decision: MatchDecision | None = None
    also: tuple[AlsoHere, ...] = ()
    through: tuple[AlsoHere, ...] = ()
    way: tuple[Step, ...] = ()

    @property
    def fitting(self) -> tuple[str, ...]:
        """What fits, in words alone."""
        return tuple(each.words for each in self.fits)

    @property
    def is_long_shot(self) -> bool:
        """Hardly more than a word in common."""
        return self.fit == FITS[Fit.LONG_SHOT][0]

    @property
    def set_aside(self) -> str:
        """How the page that sets things aside is told where it comes from; a card is told in words."""
        if self.about.kind is SourceKind.COMMUNITY_ASSET:
            return urlencode({"words": self.name})
        return urlencode({"source": self.slug})


def helper_of(found: Found, match: Match, decisions: Mapping[str, MatchDecision]) -> Helper:
    """One match with all that the page says of it."""
    fit, sign = FITS[match.fit]
    said: dict[Verdict, list[str]] = defaultdict(list)
    fits: list[Fits] = []
    cautions = {
        (caution.kind, caution.words, caution.detail): caution for caution in match.cautions
    }
    for finding in match.facts:
        said[finding.verdict].append(in_words(finding))
        if finding.verdict is Verdict.MET:
            confirmed = found.confirmed.get((match.source, finding.fact))
            fits.append(Fits(in_words(finding), confirmed))
    return Helper(
        found.source(match.source),
        fit=fit,
        sign=sign,
        reasons=tuple(quoted(found, reason) for reason in match.reasons),
        fits=tuple(fits),
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
    reasons = tuple(quoted(found, reason) for reason in match.reasons)
    return AlsoHere(found.source(match.source), reasons, one)


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
