"""Who or what could meet each need: one ranked list with reasons, facts and cautions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import ArrayLike

from wherewithal.engine.matching.aspects import demands_of
from wherewithal.engine.matching.cautions import (
    DIFFICULTY_COSTS,
    Caution,
    CautionKind,
    Touched,
    Weighed,
    quoted,
    weigh,
)
from wherewithal.engine.matching.facts import Finding, Look, Verdict, judge, looks_for
from wherewithal.engine.matching.fits import FITTED, Fit, Thresholds
from wherewithal.engine.matching.grades import (
    HOLDS_ALL_ADDS,
    cautions_of_asking,
    grade,
    hardly_ever_meets,
    holds_all,
    kind_cost,
)
from wherewithal.engine.matching.index import Index, unit_rows
from wherewithal.engine.matching.named_times import Axis, NamedTimes, named_times
from wherewithal.engine.matching.problem import Need, Source
from wherewithal.engine.matching.ranking import WORDS_WEIGHT, NeedTerms, Ranked, rank, stems_of
from wherewithal.engine.matching.reasons import Knower, Reason, reason_for
from wherewithal.engine.matching.words import Floats

LOOKED_AT = 10
"""How many of the best are looked at fact by fact, beyond those that are wanted."""

REASONS_AT_MOST = 3
CAUTIONS_AT_MOST = 3
RULED_OUT_AT_MOST = 3
REASON_FROM = 0.30
KNOWN_ADDS = 0.02
FULL_MARKS = 1.5
"""What a source would have at best: the same meaning and all the words, every fact met, and known."""


@dataclass(frozen=True, slots=True)
class Match:
    """One source for one need. The scores of one need can be compared, those of two can hardly be.

    `facts` are all that were looked at. `noted_on` says how old they are.
    """

    source: str
    score: float
    fit: Fit
    reasons: tuple[Reason, ...]
    cautions: tuple[Caution, ...]
    facts: tuple[Finding, ...]
    knowers: tuple[Knower, ...] = ()
    noted_on: date | None = None

    @property
    def questions(self) -> tuple[Finding, ...]:
        """What somebody should ask, since nobody noted it."""
        return self._with(Verdict.UNKNOWN)

    @property
    def ruled_out_by(self) -> tuple[Finding, ...]:
        """The facts by which it cannot be."""
        return self._with(Verdict.RULED_OUT)

    @property
    def better_if(self) -> tuple[Finding, ...]:
        """What is only partly met, or not, and would make it better."""
        return self._with(Verdict.PARTLY) + self.ruled_out_by

    def _with(self, verdict: Verdict) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.facts if finding.verdict is verdict)


@dataclass(frozen=True, slots=True)
class Matches:
    """What was found for one need, best first; and the nearest of what facts rule out."""

    need: str
    matches: tuple[Match, ...]
    ruled_out: tuple[Match, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class _Asked:
    """What holds for all needs of one call."""

    top: int
    today: date | None
    knowers: dict[str, tuple[Knower, ...]]
    rejected: Collection[tuple[str, str]]
    thresholds: Thresholds


@dataclass(frozen=True, slots=True, eq=False)
class _Sight:
    """One need with what was worked out of it once, and what speaks against the ranked sources."""

    need: Need
    vector: Floats
    stems: tuple[str, ...]
    terms: NeedTerms
    ranked: Ranked
    weighed: Weighed
    against: dict[int, list[tuple[int, float]]]
    looks: tuple[Look, ...]


def find_matches(
    needs: Sequence[Need],
    vectors: ArrayLike,
    index: Index,
    *,
    top: int = 10,
    today: date | None = None,
    knowers: Iterable[Knower] = (),
    rejected: Collection[tuple[str, str]] = frozenset(),
    only: Collection[str] | None = None,
    thresholds: Thresholds = FITTED,
) -> tuple[Matches, ...]:
    """Rank all sources for each need: colleagues, own assets and community in one list.

    `vectors` holds a row for the `to_encode` of each need, of the encoder that made the index.
    `rejected` are pairs of a need's and a source's id that somebody set aside: they are left out, and
    nothing else changes.
    `only`: look at the sources of these ids alone; their scores are the same as among all others.
    `today` is what "do not ask before" is told by. Cost: see ranking.rank; cautions are weighed for
    two hundred sources, facts and reasons worked out for the best. Method: docs/engine/matching.md.
    """
    rows = unit_rows(vectors, rows=len(needs), shared=index.shared)
    asked = _Asked(top, today, _by_source(knowers), rejected, thresholds)
    found = zip(needs, rows, rank(needs, rows, index, only=only), strict=True)
    return tuple(
        _matches(_sight(need, row, ranked, index), index, asked) for need, row, ranked in found
    )


def _by_source(knowers: Iterable[Knower]) -> dict[str, tuple[Knower, ...]]:
    found: dict[str, tuple[Knower, ...]] = {}
    for knower in sorted(knowers, key=lambda each: (len(each.path), each.name, each.id)):
        found[knower.source] = (*found.get(knower.source, ()), knower)
    return found


def _sight(need: Need, vector: Floats, ranked: Ranked, index: Index) -> _Sight:
    stems = stems_of(need.text)
    touched = Touched(
        vector,
        NeedTerms.of(stems, index.against.words),
        demands_of(need.text, need.kind, need.wanted),
        times_of(need),
    )
    weighed = weigh(ranked.sources, ranked.meaning, touched, index)
    terms = NeedTerms.of(stems, index.strengths.words)
    against = weighed.of_each(at_most=CAUTIONS_AT_MOST)
    looks = looks_for(need.wanted)
    return _Sight(need, vector, stems, terms, ranked, weighed, against, looks)


def times_of(need: Need) -> NamedTimes:
    """The times that a need names in its words and its facts."""
    times = named_times(need.text)
    if need.wanted.months:
        times[Axis.YEAR] = frozenset(month - 1 for month in need.wanted.months)
    if need.wanted.times:
        times[Axis.WEEK] = frozenset(time.weekday for time in need.wanted.times)
    return times


def _matches(sight: _Sight, index: Index, asked: _Asked) -> Matches:
    need, ranked = sight.need, sight.ranked
    scores = ranked.scores - sight.weighed.cost_of_each(ranked.sources.size)
    set_aside = sum(pair[0] == need.id for pair in asked.rejected)
    best = np.lexsort((ranked.sources, -scores.round(4)))[: asked.top + LOOKED_AT + set_aside]
    candidates = [
        _Candidate.of(int(place), float(scores[place]), sight, index, asked) for place in best
    ]
    kept = [one for one in candidates if (need.id, one.source.id) not in asked.rejected]
    possible = sorted((one for one in kept if not one.is_ruled_out), key=_order)[: asked.top]
    shut_out = [one for one in kept if one.is_ruled_out] + [
        _Candidate.shut_out(int(source), sight, index, asked)
        for source in ranked.ruled_out[:RULED_OUT_AT_MOST]
        if (need.id, index.sources[source].id) not in asked.rejected
    ]
    shut_out = shut_out[:RULED_OUT_AT_MOST]
    reasons = _reasons([one.at for one in (*possible, *shut_out)], sight, index)
    return Matches(
        need.id,
        tuple(one.match(reasons[one.at], sight, index, asked) for one in possible),
        tuple(one.match(reasons[one.at], sight, index, asked) for one in shut_out),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Candidate:
    """A source that was looked at fact by fact. `place` is where it stands in the ranking, -1 outside."""

    source: Source
    at: int
    place: int
    score: float
    facts: tuple[Finding, ...]
    asking: tuple[Caution, ...]
    is_ruled_out: bool

    @classmethod
    def of(cls, place: int, score: float, sight: _Sight, index: Index, asked: _Asked) -> _Candidate:
        """One of the ranked sources."""
        at = int(sight.ranked.sources[place])
        return cls._looked_at(at, place, score, sight, index, asked)

    @classmethod
    def shut_out(cls, at: int, sight: _Sight, index: Index, asked: _Asked) -> _Candidate:
        """One that facts left out before the ranking."""
        return cls._looked_at(at, -1, 0.0, sight, index, asked)

    @classmethod
    def _looked_at(
        cls, at: int, place: int, score: float, sight: _Sight, index: Index, asked: _Asked
    ) -> _Candidate:
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

    def match(
        self, reasons: tuple[Reason, ...], sight: _Sight, index: Index, asked: _Asked
    ) -> Match:
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


def _order(candidate: _Candidate) -> tuple[float, str]:
    return -candidate.score, candidate.source.id


def _reasons(shown: Sequence[int], sight: _Sight, index: Index) -> dict[int, tuple[Reason, ...]]:
    """For each source that is shown its best passage, and others that speak for it by themselves."""
    stretch = index.strengths
    of_each = [range(stretch.first_of[at], stretch.first_of[at + 1]) for at in shown]
    rows = np.array([row for rows in of_each for row in rows], dtype=np.intp)
    shares = sight.terms.shares_in(rows, stretch.words)
    nearness = stretch.vectors[rows] @ sight.vector
    scores = (nearness + WORDS_WEIGHT * shares).round(4).tolist()
    told = dict(zip(rows.tolist(), scores, strict=True))
    chosen = {at: _best_of(each, told) for at, each in zip(shown, of_each, strict=True)}
    rows = np.array([row for each in chosen.values() for row in each], dtype=np.intp)
    marks = sight.terms.marks_in(rows, stretch.words)
    return {
        at: tuple(_reason(row, marks.get(row, ()), index) for row in each)
        for at, each in chosen.items()
    }


def _best_of(rows: Iterable[int], scores: dict[int, float]) -> list[int]:
    """The best passage, and the next ones that are near by themselves."""
    order = sorted(rows, key=lambda row: (-scores[row], row))[:REASONS_AT_MOST]
    return [row for number, row in enumerate(order) if number == 0 or scores[row] >= REASON_FROM]


def _reason(row: int, spots: Iterable[tuple[int, int]], index: Index) -> Reason:
    passage = index.strengths.passages[row]
    written_on = index.statements[passage.statement].written_on
    return reason_for(passage, spots, written_on=written_on)
