"""Who or what could meet each need: one ranked list with reasons, facts and cautions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date

import numpy as np
from numpy.typing import ArrayLike

from wherewithal.engine.matching.fits import FITTED, Thresholds
from wherewithal.engine.matching.index import Index, unit_rows
from wherewithal.engine.matching.match.candidate import Candidate
from wherewithal.engine.matching.match.found import Matches
from wherewithal.engine.matching.match.quotations import reasons_of
from wherewithal.engine.matching.match.sight import Asked, Sight, sight_of
from wherewithal.engine.matching.problem import Need
from wherewithal.engine.matching.ranking import rank
from wherewithal.engine.matching.reasons import Knower

LOOKED_AT = 10
"""How many of the best are looked at fact by fact, beyond those that are wanted."""

RULED_OUT_AT_MOST = 3


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
    `only`: look at the sources of these ids alone. Their scores are the same as among all others, but for
    the little that further passages add where these are not among the nearest two hundred of all.
    `today` is what "do not ask before" is told by. Cost: see ranking.rank; cautions are weighed for
    two hundred sources, facts and reasons worked out for the best. Method: docs/engine/matching.md.
    """
    rows = unit_rows(vectors, rows=len(needs), shared=index.shared)
    asked = Asked(top, today, _by_source(knowers), rejected, thresholds)
    found = zip(needs, rows, rank(needs, rows, index, only=only), strict=True)
    return tuple(
        _matches(sight_of(need, row, ranked, index), index, asked) for need, row, ranked in found
    )


def _by_source(knowers: Iterable[Knower]) -> dict[str, tuple[Knower, ...]]:
    found: dict[str, tuple[Knower, ...]] = {}
    for knower in sorted(knowers, key=lambda each: (len(each.path), each.name, each.id)):
        found[knower.source] = (*found.get(knower.source, ()), knower)
    return found


def _matches(sight: Sight, index: Index, asked: Asked) -> Matches:
    need, ranked = sight.need, sight.ranked
    kept = _looked_at(sight, index, asked)
    possible = sorted((one for one in kept if not one.is_ruled_out), key=_order)[: asked.top]
    shut_out = [one for one in kept if one.is_ruled_out] + [
        Candidate.shut_out(int(source), sight, index, asked)
        for source in ranked.ruled_out[:RULED_OUT_AT_MOST]
        if (need.id, index.sources[source].id) not in asked.rejected
    ]
    shut_out = shut_out[:RULED_OUT_AT_MOST]
    reasons = reasons_of([one.at for one in (*possible, *shut_out)], sight, index)
    return Matches(
        need.id,
        tuple(one.match(reasons[one.at], sight, index, asked) for one in possible),
        tuple(one.match(reasons[one.at], sight, index, asked) for one in shut_out),
    )


def _looked_at(sight: Sight, index: Index, asked: Asked) -> list[Candidate]:
    """The best, fact by fact; more of them where so many are ruled out that the list is not full."""
    ranked = sight.ranked
    scores = ranked.scores - sight.weighed.cost_of_each(ranked.sources.size)
    best = np.lexsort((ranked.sources, -scores.round(4)))
    kept: list[Candidate] = []
    looked_at = could_be = 0
    while looked_at < best.size and could_be < asked.top:
        step = best[looked_at : looked_at + asked.top + LOOKED_AT]
        looked = [Candidate.of(int(at), float(scores[at]), sight, index, asked) for at in step]
        kept += [one for one in looked if (sight.need.id, one.source.id) not in asked.rejected]
        looked_at += step.size
        could_be = sum(not one.is_ruled_out for one in kept)
    return kept


def _order(candidate: Candidate) -> tuple[float, str]:
    return -candidate.score, candidate.source.id
