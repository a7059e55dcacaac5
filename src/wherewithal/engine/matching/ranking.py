"""Which sources are worth a closer look: meaning and words together, facts first.

For each need: facts leave out what is impossible, one matrix product tells how near every passage is in
meaning, the nearest two hundred passages and those that share a rare word are looked at more closely.
Formulas: docs/engine/matching.md.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from wherewithal.engine.matching.fact_arrays import Mask, possible
from wherewithal.engine.matching.index import Index, Stretch
from wherewithal.engine.matching.problem import Need, Wanted
from wherewithal.engine.matching.words import Floats, Integers, WordIndex, terms_of

NEAREST = 200
"""How many passages are looked at closely for each need."""

RARE = 100
"""A word that stands in no more passages than this brings them all to the closer look."""

BLOCK_NUMBERS = 4_000_000
"""How many similarities are held at a time: 16 MB."""

SAMPLE_STEP = 16
WORDS_WEIGHT = 0.35
NOWHERE_WEIGHT = 0.5
OTHERS_WEIGHT = 0.10
OTHERS_FROM = 0.30
OTHERS_AT_MOST = 0.04
NEAR_THE_BEST = 0.2
"""What facts rule out is told of when it is this near to the nearest, and as near as the best few."""

SAME_SHARE = 0.2
SAME_MEANING = 0.42
"""A passage that holds so much of a need's words, or is so near, speaks of the very thing."""

TOLD_OF = 10
ANYTHING = Wanted()
LEFT_OUT = -2.0


@dataclass(frozen=True, slots=True, eq=False)
class Ranked:
    """The sources worth a closer look for one need, best first.

    `sources` are places in the index, `passages` the best passage of each, `meaning` its cosine,
    `shares` the share of the need's words it holds, `scores` what comes of both. `ruled_out` are places of
    sources that facts left out though they were among the nearest.
    """

    sources: Integers
    passages: NDArray[np.intp]
    meaning: Floats
    shares: Floats
    scores: Floats
    ruled_out: Integers

    def speaks_of_it(self, place: int) -> bool:
        """Whether the best passage of a source is about what is wanted, and not only somewhere near."""
        return bool(self.shares[place] >= SAME_SHARE or self.meaning[place] >= SAME_MEANING)


def rank(
    needs: Sequence[Need],
    vectors: Floats,
    index: Index,
    *,
    keep: int = NEAREST,
    only: Collection[str] | None = None,
) -> Iterator[Ranked]:
    """One result for each need, in their order. `vectors` holds a row of length one for each need.

    `only`: rank the sources of these ids, and no others.

    Cost: one product of needs and passages in blocks, and for each need a few passes over an array.
    """
    stretch = index.strengths
    across = stretch.vectors.T if stretch.passages else np.empty((vectors.shape[1], 0), np.float32)
    others = None if only is None else ~_among(only, index)[stretch.source_of]
    seen: dict[object, Mask] = {}
    rows = max(1, BLOCK_NUMBERS // max(1, len(stretch.passages)))
    for first in range(0, len(needs), rows):
        block = vectors[first : first + rows]
        nearness = block @ across
        if others is not None:
            nearness[:, others] = LEFT_OUT - 1
        for at, need in enumerate(needs[first : first + rows]):
            yield _ranked(need, nearness[at], index, seen, keep=keep)


def _among(ids: Collection[str], index: Index) -> Mask:
    wanted = set(ids)
    return np.array([source.id in wanted for source in index.sources], dtype=bool)


def _ranked(
    need: Need, nearness: Floats, index: Index, seen: dict[object, Mask], *, keep: int
) -> Ranked:
    stretch = index.strengths
    terms = NeedTerms.of(stems_of(need.text), stretch.words)
    shut, nearness_shut = _leave_out(need, nearness, index, seen)
    nearest = _nearest(nearness)
    chosen = np.union1d(nearest, _sharing_a_rare_word(terms, stretch.words))
    chosen = chosen[nearness[chosen] > LEFT_OUT]
    shares = terms.shares_in(chosen, stretch.words)
    scores = nearness[chosen] + WORDS_WEIGHT * shares
    told = _worth_telling(shut, nearness_shut, nearness[nearest], stretch)
    return _by_source(chosen, nearness[chosen], shares, scores, told, stretch, keep=keep)


def _leave_out(
    need: Need, nearness: Floats, index: Index, seen: dict[object, Mask]
) -> tuple[NDArray[np.intp], Floats]:
    """Take what facts rule out from the nearness; which passages these are, and how near they were."""
    nothing = np.empty(0, dtype=np.intp)
    if need.wanted == ANYTHING and not index.facts.do_not_ask.any():
        return nothing, np.empty(0, dtype=np.float32)
    mask = possible(need.wanted, index.facts, seen=seen)
    shut = nothing if mask.all() else np.flatnonzero(~mask[index.strengths.source_of])
    nearness_shut = nearness[shut]
    nearness[shut] = LEFT_OUT - 1
    return shut, nearness_shut


def _worth_telling(
    shut: NDArray[np.intp], nearness_shut: Floats, nearest: Floats, stretch: Stretch
) -> Integers:
    """The sources that facts left out though they are as near as the best, nearest first."""
    best = max(nearness_shut.max(initial=LEFT_OUT), nearest.max(initial=LEFT_OUT))
    floor = best - NEAR_THE_BEST
    if nearest.size > TOLD_OF:
        floor = max(floor, np.partition(nearest, -TOLD_OF)[-TOLD_OF])
    near = np.flatnonzero(nearness_shut >= floor)
    near = near[np.argsort(-nearness_shut[near], kind="stable")]
    sources = stretch.source_of[shut[near]]
    _, first = np.unique(sources, return_index=True)
    return sources[np.sort(first)]


def _nearest(nearness: Floats) -> NDArray[np.intp]:
    """The nearest passages, told by a threshold from a sample where there are many."""
    if nearness.size <= NEAREST:
        return np.arange(nearness.size)
    sample = nearness[::SAMPLE_STEP]
    wanted = 3 * NEAREST // SAMPLE_STEP
    if sample.size > 4 * wanted:
        threshold = np.partition(sample, -wanted)[-wanted]
        above = np.flatnonzero(nearness >= threshold)
        if above.size >= NEAREST:
            return above[np.argpartition(nearness[above], -NEAREST)[-NEAREST:]]
    return np.argpartition(nearness, -NEAREST)[-NEAREST:]


@dataclass(frozen=True, slots=True, eq=False)
class NeedTerms:
    """The words of a need: the `numbers` of those in the index, rising, and how much each weighs."""

    numbers: Integers
    weights: Floats
    total: float

    @classmethod
    def of(cls, stems: Sequence[str], words: WordIndex) -> NeedTerms:
        """Rarity as in BM25; a word that stands nowhere is as rare as can be, and weighs half of it."""
        found = [words.numbers[stem] for stem in stems if stem in words.numbers]
        numbers = np.array(sorted(found), dtype=np.int32)
        weights = words.steady_rarity[numbers]
        nowhere = sum(not stem.startswith("=") and stem not in words.numbers for stem in stems)
        total = float(weights.sum()) + NOWHERE_WEIGHT * words.rarest * nowhere
        return cls(numbers, weights, total)

    def marks_in(
        self, passages: NDArray[np.intp], words: WordIndex
    ) -> dict[int, list[tuple[int, int]]]:
        """Where the need's words begin and end in these passages, for those that hold any."""
        found: dict[int, list[tuple[int, int]]] = {}
        if self.numbers.size and passages.size:
            owner, at = _all_of(passages, words.first_spots)
            held = np.flatnonzero(self._are_mine(words.spots[at, 0]))
            places = words.spots[at[held], 1:].tolist()
            for row, (start, end) in zip(passages[owner[held]].tolist(), places, strict=True):
                found.setdefault(row, []).append((start, end))
        return found

    def _are_mine(self, terms: Integers) -> Mask:
        at = np.searchsorted(self.numbers, terms)
        at[at == self.numbers.size] = 0
        return self.numbers[at] == terms

    def shares_in(self, passages: NDArray[np.intp], words: WordIndex) -> Floats:
        """How much of the need's words each of these passages holds, from 0 to 1."""
        if not self.numbers.size or not passages.size:
            return np.zeros(passages.size, dtype=np.float32)
        owner, at = _all_of(passages, words.starts)
        terms = words.terms[at]
        mine = np.flatnonzero(self._are_mine(terms))
        weights = self.weights[np.searchsorted(self.numbers, terms[mine])]
        sums = np.bincount(owner[mine], weights=weights, minlength=passages.size)
        return (sums / max(self.total, 1e-9)).astype(np.float32)


def _all_of(
    passages: NDArray[np.intp], firsts: Integers
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The places of everything that these passages hold, and to which of them each belongs."""
    begins, lengths = firsts[passages], firsts[passages + 1] - firsts[passages]
    owner = np.repeat(np.arange(passages.size), lengths)
    before = np.cumsum(lengths) - lengths
    return owner, np.arange(owner.size) + np.repeat(begins - before, lengths)


@lru_cache(maxsize=2048)
def stems_of(text: str) -> tuple[str, ...]:
    """The stems and ideas of a need's words, each once, in their order."""
    return tuple(dict.fromkeys(term.stem for term in terms_of(text)))


def _sharing_a_rare_word(terms: NeedTerms, words: WordIndex) -> NDArray[np.intp]:
    found = [np.empty(0, dtype=np.intp)]
    for number in terms.numbers:
        first, last = words.list_starts[number], words.list_starts[number + 1]
        if last - first <= RARE:
            found.append(words.texts[first:last].astype(np.intp))
    return np.concatenate(found)


def _by_source(
    chosen: NDArray[np.intp],
    meaning: Floats,
    shares: Floats,
    scores: Floats,
    shut_out: Integers,
    stretch: Stretch,
    *,
    keep: int,
) -> Ranked:
    """A source stands by its best passage; further good ones add a little."""
    owners = stretch.source_of[chosen]
    order = np.lexsort((chosen, -scores, owners))
    owners, chosen = owners[order], chosen[order]
    meaning, shares, scores = meaning[order], shares[order], scores[order]
    is_first = np.ones(owners.size, dtype=bool)
    is_first[1:] = owners[1:] != owners[:-1]
    firsts = np.flatnonzero(is_first)
    extra = np.maximum(scores - OTHERS_FROM, 0) * OTHERS_WEIGHT
    extra[firsts] = 0
    others = np.add.reduceat(extra, firsts) if owners.size else extra
    total = scores[firsts] + np.minimum(others, OTHERS_AT_MOST)
    best = np.lexsort((owners[firsts], -total.round(4)))[:keep]
    at = firsts[best]
    return Ranked(owners[at], chosen[at], meaning[at], shares[at], total[best], shut_out)
