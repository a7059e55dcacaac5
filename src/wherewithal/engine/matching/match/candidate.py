"""A source that is looked at fact by fact, and what becomes of its score."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wherewithal.engine.matching.cautions import DIFFICULTY_COSTS, Caution, CautionKind, quoted
from wherewithal.engine.matching.facts import Finding, Verdict, judge
from wherewithal.engine.matching.fits import Fit, Thresholds
from wherewithal.engine.matching.grades import (
    HOLDS_ALL_ADDS,
    cautions_of_asking,
    grade,
    hardly_ever_meets,
    holds_all,
    kind_cost,
)
from wherewithal.engine.matching.index import Index
from wherewithal.engine.matching.match.found import Match
from wherewithal.engine.matching.match.sight import Asked, Sight
from wherewithal.engine.matching.problem import Need, Source
from wherewithal.engine.matching.reasons import Reason

KNOWN_ADDS = 0.02
FULL_MARKS = 1.5
"""What a source would have at best: the same meaning and all the words, every fact met, and known."""


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A source that was looked at fact by fact. `place` is where it stands in the ranking, -1 outside."""

    source: Source
    at: int
    place: int
    score: float
    facts: tuple[Finding, ...]
    asking: tuple[Caution, ...]
    is_ruled_out: bool

    @classmethod
    def of(cls, place: int, score: float, sight: Sight, index: Index, asked: Asked) -> Candidate:
        """One of the ranked sources."""
        at = int(sight.ranked.sources[place])
        return cls._looked_at(at, place, score, sight, index, asked)

    @classmethod
    def shut_out(cls, at: int, sight: Sight, index: Index, asked: Asked) -> Candidate:
        """One that facts left out before the ranking."""
        return cls._looked_at(at, -1, 0.0, sight, index, asked)

    @classmethod
    def _looked_at(
        cls, at: int, place: int, score: float, sight: Sight, index: Index, asked: Asked
    ) -> Candidate:
        source, need = index.sources[at], sight.need
        facts = judge(need.wanted, source, kind=need.kind, looks=sight.looks)
        asking = cautions_of_asking(source, today=asked.today)
        score += (grade(facts) if facts else 0.0) - kind_cost(need.kind, source.kind)
        score += HOLDS_ALL_ADDS if holds_all(need.kind, source.kind, facts) else 0.0
        if asking:
            score -= sum(caution.weight for caution in asking)
        score += KNOWN_ADDS if source.id in asked.knowers else 0.0
        shown = round(max(0.0, score / FULL_MARKS), 4)
        is_out = Verdict.RULED_OUT in [finding.verdict for finding in facts]
        return cls(source, at, place, shown, facts, asking, is_out)

    def match(self, reasons: tuple[Reason, ...], sight: Sight, index: Index, asked: Asked) -> Match:
        """With reasons and cautions, for the few that are shown."""
        cautions = tuple(
            quoted(row, cost, index) for row, cost in sight.against.get(self.place, ())
        )
        return Match(
            source=self.source.id,
            score=0.0 if self.is_ruled_out else self.score,
            fit=self._fit(sight.need, cautions, asked.thresholds),
            reasons=reasons,
            cautions=cautions + self.asking,
            facts=self.facts,
            knowers=asked.knowers.get(self.source.id, ()),
            noted_on=self.source.noted_on,
        )

    def _fit(self, need: Need, cautions: Iterable[Caution], thresholds: Thresholds) -> Fit:
        """What takes back just this, or is of a kind that hardly ever meets such a need, is a long shot;
        what a difficulty weighs on fully, or is of a kind that seldom does, is never strong; a room that
        holds all is possible."""
        is_taken_back = any(caution.kind is CautionKind.TAKEN_BACK for caution in cautions)
        if self.is_ruled_out or is_taken_back or hardly_ever_meets(need.kind, self.source.kind):
            return Fit.LONG_SHOT
        fit = thresholds.fit_of(self.score)
        weighed_on = any(caution.weight >= DIFFICULTY_COSTS for caution in cautions)
        if fit is Fit.STRONG and (weighed_on or kind_cost(need.kind, self.source.kind)):
            return Fit.POSSIBLE
        if fit is Fit.LONG_SHOT and holds_all(need.kind, self.source.kind, self.facts):
            return Fit.POSSIBLE
        return fit
