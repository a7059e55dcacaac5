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
from wherewithal.engine.matching.problem import NeedKind, Source
from wherewithal.engine.matching.reasons import Reason

KNOWN_ADDS = 0.02
NO_MONEY_COSTS = 0.08
"""Of a source that does not speak of money, where that is needed: it may give something else."""

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
        facts = judge(
            need.wanted,
            source,
            kind=need.kind,
            looks=sight.looks,
            is_the_thing=place >= 0 and sight.ranked.speaks_of_it(place),
            may_be_a_room=bool(index.may_be_rooms[at]),
        )
        asking = cautions_of_asking(source, today=asked.today)
        score += (grade(facts) if facts else 0.0) - kind_cost(need.kind, source.kind)
        if need.kind is NeedKind.FINANCIAL and not index.speak_of_money[at]:
            score -= NO_MONEY_COSTS
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
            fit=self._fit(sight, index, cautions, asked.thresholds),
            reasons=reasons,
            cautions=cautions + self.asking,
            facts=self.facts,
            knowers=asked.knowers.get(self.source.id, ()),
            noted_on=self.source.noted_on,
        )

    def _fit(
        self, sight: Sight, index: Index, cautions: Iterable[Caution], thresholds: Thresholds
    ) -> Fit:
        """What takes back just this, or is of a kind that hardly ever meets such a need, is a long shot;
        what a difficulty weighs on fully, is of a kind that seldom does, only repeats a word of the need,
        or is no room and no money where that is needed, is never strong; a room that holds all is possible.
        """
        need, kind = sight.need, self.source.kind
        is_taken_back = any(caution.kind is CautionKind.TAKEN_BACK for caution in cautions)
        if self.is_ruled_out or is_taken_back or hardly_ever_meets(need.kind, kind):
            return Fit.LONG_SHOT
        fit = thresholds.fit_of(self.score)
        if fit is Fit.STRONG:
            weighed_on = any(caution.weight >= DIFFICULTY_COSTS for caution in cautions)
            is_doubtful = weighed_on or kind_cost(need.kind, kind) or self._repeats(sight, index)
            is_other = self._is_another_matter(need.kind, index)
            return Fit.POSSIBLE if is_doubtful or is_other else Fit.STRONG
        if fit is Fit.LONG_SHOT and holds_all(need.kind, kind, self.facts):
            return Fit.POSSIBLE
        return fit

    def _is_another_matter(self, need: NeedKind, index: Index) -> bool:
        """Nobody would take it for a room, or for money, by its words."""
        return {
            NeedKind.SPACE: not index.may_be_rooms[self.at],
            NeedKind.FINANCIAL: not index.speak_of_money[self.at],
        }.get(need, False)

    def _repeats(self, sight: Sight, index: Index) -> bool:
        """Its best passage says nothing but a lesser part of the need's own words: "Volunteers" alone
        says of nobody that they design."""
        words = index.strengths.words
        row = sight.ranked.passages[self.place]
        terms = set(words.terms[words.starts[row] : words.starts[row + 1]].tolist())
        if not terms <= set(sight.terms.numbers.tolist()):
            return False
        plain = [stem for stem in sight.stems if not stem.startswith("=")]
        return sum(words.numbers.get(stem) in terms for stem in plain) < len(plain) / 2
