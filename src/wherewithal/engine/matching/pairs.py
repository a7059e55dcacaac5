"""Two sources that meet a need together: the church's hall and somebody else's folding tables.

Looked for among what was found for a need: a room and whoever has the things it lacks; parts of a
quantity that add up; two texts that together hold the need's words. A pair is two conversations, so it is
shown only where it is better than each of its two alone. docs/engine/matching.md.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

import numpy as np

from wherewithal.engine.matching.facts import Fact, Finding, Verdict
from wherewithal.engine.matching.fits import FITTED, Fit, Thresholds
from wherewithal.engine.matching.grades import MET_ADDS, PARTLY_COSTS
from wherewithal.engine.matching.index import Index
from wherewithal.engine.matching.match import FULL_MARKS, Match, Matches
from wherewithal.engine.matching.problem import Need
from wherewithal.engine.matching.ranking import WORDS_WEIGHT, NeedTerms, stems_of
from wherewithal.engine.matching.reasons import Reason, reason_for
from wherewithal.engine.matching.words import rank_by_words
from wherewithal.quantities import Quantity, at_least, total

SECOND_ASK_COSTS = 0.01
HOLDERS_AT_MOST = 10
HELD_ENOUGH = 0.7
EACH_ADDS = 0.25


class Together(StrEnum):
    """How two sources meet a need together."""

    THINGS = "one has what the other lacks"
    QUANTITY = "their numbers add up"
    WORDS = "together they hold what is asked for"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sources and how they go together. `reasons` are of both, those of the first one first.

    `things` are what the second one brings; `adds_up` what both have together.
    """

    sources: tuple[str, str]
    score: float
    fit: Fit
    together: Together
    reasons: tuple[Reason, ...]
    things: tuple[str, ...] = ()
    adds_up: tuple[Quantity, ...] = ()


def find_pairs(
    needs: Sequence[Need],
    found: Sequence[Matches],
    index: Index,
    *,
    top: int = 3,
    thresholds: Thresholds = FITTED,
) -> tuple[tuple[Pair, ...], ...]:
    """For each need the best pairs among what was found for it, best first.

    Cost: the matches of a need with each other, and the lists of the words of what a room lacks.
    """
    return tuple(
        _best(_pairs(need, each, index, thresholds), each, top)
        for need, each in zip(needs, found, strict=True)
    )


def _best(pairs: Iterable[Pair], found: Matches, top: int) -> tuple[Pair, ...]:
    """Those that are better than their first one alone; no two pairs of the same sources."""
    alone = {match.source: match.score for match in found.matches}
    better = [pair for pair in pairs if pair.score > alone[pair.sources[0]]]
    order = sorted(better, key=lambda pair: (-pair.score, pair.sources, pair.together))
    kept: dict[frozenset[str], Pair] = {}
    for pair in order:
        kept.setdefault(frozenset(pair.sources), pair)
    return tuple(kept.values())[:top]


def _pairs(need: Need, found: Matches, index: Index, thresholds: Thresholds) -> Iterator[Pair]:
    for match in found.matches:
        yield from _with_things(match, index, thresholds)
    for one, other in combinations(found.matches, 2):
        yield from _adding_up(one, other, thresholds)
    yield from _holding_all_words(need, found.matches, index, thresholds)


def _with_things(match: Match, index: Index, thresholds: Thresholds) -> Iterator[Pair]:
    finding = _of(match, Fact.EQUIPMENT)
    if finding is None or not finding.lacking:
        return
    holders = _holders(finding.lacking, match.source, index)
    for source, reasons in holders.items():
        things = tuple(sorted(reasons))
        gain = _gain(finding, len(things) / len(finding.lacking))
        yield _pair(
            match,
            source,
            gain,
            Together.THINGS,
            tuple(dict.fromkeys(reasons.values())),
            thresholds,
            things=things,
        )


def _gain(finding: Finding, share: float) -> float:
    """What it adds to a score that this share of what is lacking comes from somebody else."""
    lacking = 1 - (finding.part or 0.0)
    return (PARTLY_COSTS * lacking + MET_ADDS) * share


def _holders(things: Iterable[str], besides: str, index: Index) -> dict[str, dict[str, Reason]]:
    """Who else has these things, with the passage that says so for each; none of what the words of
    `besides` itself say that it has."""
    found: dict[str, dict[str, Reason]] = {}
    for thing in things:
        stems = stems_of(thing)
        terms = NeedTerms.of(stems, index.strengths.words)
        rows = [row for row, _ in rank_by_words(thing, index.strengths.words, top=HOLDERS_AT_MOST)]
        shares = terms.shares_in(np.array(rows, dtype=np.intp), index.strengths.words)
        having = [
            (row, index.sources[index.strengths.source_of[row]])
            for row, share in zip(rows, shares.tolist(), strict=True)
            if share >= HELD_ENOUGH
        ]
        if any(source.id == besides for _row, source in having):
            continue
        for row, source in having:
            if not source.do_not_ask:
                found.setdefault(source.id, {}).setdefault(thing, _reason(row, terms, index))
    return found


def _reason(row: int, terms: NeedTerms, index: Index) -> Reason:
    stretch = index.strengths
    passage = stretch.passages[row]
    spots = terms.marks_in(np.array([row]), stretch.words).get(row, [])
    return reason_for(passage, spots, written_on=index.statements[passage.statement].written_on)


def _adding_up(one: Match, other: Match, thresholds: Thresholds) -> Iterator[Pair]:
    """Two parts of what is wanted, which together are surely enough."""
    for fact in (Fact.QUANTITY, Fact.HOURS):
        first, second = _of(one, fact), _of(other, fact)
        if first is None or second is None:
            continue
        if not (first.verdict is second.verdict is Verdict.PARTLY):
            continue
        have = [each.have for each in (first, second) if isinstance(each.have, Quantity)]
        if isinstance(first.wanted, Quantity) and at_least(total(have), first.wanted):
            gain = _gain(first, 1.0)
            yield _pair(
                one,
                other.source,
                gain,
                Together.QUANTITY,
                other.reasons,
                thresholds,
                adds_up=tuple(have),
            )


def _holding_all_words(
    need: Need, matches: Sequence[Match], index: Index, thresholds: Thresholds
) -> Iterator[Pair]:
    """Two matches of which each holds a good part of the need's words that the other lacks."""
    terms = NeedTerms.of(stems_of(need.text), index.strengths.words)
    held = {match.source: _held(match, terms, index) for match in matches}
    for one, other in combinations(matches, 2):
        first, second = held[one.source], held[other.source]
        alone = max(_weight(first, terms), _weight(second, terms))
        both = _weight(first | second, terms)
        least = min(_weight(first - second, terms), _weight(second - first, terms))
        if both >= HELD_ENOUGH and least >= EACH_ADDS:
            gain = WORDS_WEIGHT * (both - alone)
            yield _pair(one, other.source, gain, Together.WORDS, other.reasons, thresholds)


def _held(match: Match, terms: NeedTerms, index: Index) -> frozenset[int]:
    """Which of the need's terms the passages of a match hold."""
    at = bisect_left(index.sources, match.source, key=lambda source: source.id)
    words = index.strengths.words
    first, last = index.strengths.first_of[at], index.strengths.first_of[at + 1]
    inside = set(words.terms[words.starts[first] : words.starts[last]].tolist())
    return frozenset(number for number in terms.numbers.tolist() if number in inside)


def _weight(numbers: frozenset[int], terms: NeedTerms) -> float:
    held = np.isin(terms.numbers, list(numbers))
    return float(terms.weights[held].sum()) / max(terms.total, 1e-9)


def _of(match: Match, fact: Fact) -> Finding | None:
    return next((finding for finding in match.facts if finding.fact is fact), None)


def _pair(
    match: Match,
    other: str,
    gain: float,
    together: Together,
    reasons: tuple[Reason, ...],
    thresholds: Thresholds,
    *,
    things: tuple[str, ...] = (),
    adds_up: tuple[Quantity, ...] = (),
) -> Pair:
    score = round(match.score + gain / FULL_MARKS - SECOND_ASK_COSTS, 4)
    fit = Fit.LONG_SHOT if match.fit is Fit.LONG_SHOT else thresholds.fit_of(score)
    return Pair(
        (match.source, other), score, fit, together, match.reasons + reasons, things, adds_up
    )
