"""Texts ranked by the words they share with a query: BM25 over word forms and ideas.

Arrays are made once; a query then costs the lengths of the lists of its words. Words stay what
people recognize: a name, a brand, a rare thing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wherewithal.engine.matching.vocabulary import beginnings, ideas, longest
from wherewithal.engine.matching.word_forms import Word, words_of

Floats = NDArray[np.float32]
Integers = NDArray[np.int32]

SATURATION = 1.2
LENGTH_WEIGHT = 0.75
LEAST_TEXTS = 1000
IDEA_WEIGHT = 0.8
"""An idea told in other words counts this much of a word of the same rarity."""


@dataclass(frozen=True, slots=True, eq=False)
class WordIndex:
    """Which terms stand in which text. Terms are stems, and ideas, whose names begin with "=".

    `terms[starts[i]:starts[i + 1]]` are the terms of text i and `counts` how often each stands there;
    `texts[list_starts[t]:list_starts[t + 1]]` are the texts that hold term t, with `list_counts`.
    `rarity` is that of BM25; `steady_rarity` takes a short list of texts for one of LEAST_TEXTS, so that
    shares of words mean the same in a small library and in a large one.
    `spots[first_spots[i]:first_spots[i + 1]]` are the terms of text i in their order, each with the places
    where its words begin and end.
    """

    numbers: dict[str, int]
    starts: Integers
    terms: Integers
    counts: Floats
    list_starts: Integers
    texts: Integers
    list_counts: Floats
    lengths: Floats
    rarity: Floats
    steady_rarity: Floats
    spots: Integers
    first_spots: Integers

    @property
    def rarest(self) -> float:
        """The steady rarity of a word that stands in no text."""
        return float(np.log1p((max(self.size, LEAST_TEXTS) + 0.5) / 0.5))

    @property
    def size(self) -> int:
        """How many texts there are."""
        return len(self.starts) - 1


def terms_of(text: str) -> tuple[Word, ...]:
    """The stems and the ideas of a text, each with the place of the words that say it.

    >>> [term.stem for term in terms_of("Chromebooks for homework help")]
    ['chromebook', '=laptop', 'homework', '=tutoring', 'help']
    """
    words = words_of(text)
    begin = beginnings()
    found: list[Word] = []
    at = 0
    while at < len(words):
        word = words[at]
        found.append(word)
        at += 1
        if word.stem in begin:
            names, length = _ideas_at(words, at - 1)
            last = words[at + length - 2]
            found.extend(Word(name, word.start, last.end) for name in names)
            found.extend(words[at : at + length - 1])
            at += length - 1
    return tuple(found)


def _ideas_at(words: Sequence[Word], at: int) -> tuple[tuple[str, ...], int]:
    """The ideas that the longest run of words from here stands for, and its length."""
    known = ideas()
    for length in range(min(longest(), len(words) - at), 0, -1):
        names = known.get(tuple(word.stem for word in words[at : at + length]))
        if names:
            return names, length
    return (), 1


@dataclass(frozen=True, slots=True, eq=False)
class KnownWords:
    """The words of texts from before. `row_of` says where each text stands in them."""

    words: WordIndex
    row_of: Mapping[str, int]


def index_words(texts: Sequence[str], *, before: KnownWords | None = None) -> WordIndex:
    """Make the arrays of many texts once. Cost: one pass over all words, and one sort.

    Texts that were known `before` are not read again; what comes out is the same.

    >>> first = index_words(["Folding tables", "A kiln"])
    >>> known = KnownWords(first, {"Folding tables": 0, "A kiln": 1})
    >>> index_words(["A loom", "A kiln"], before=known).numbers
    {'loom': 0, 'kiln': 1}
    """
    known = KnownWords(_NOTHING, {}) if before is None else before
    fresh = _read([text for text in texts if text not in known.row_of], known.words.numbers)
    unread = iter(range(known.words.size, known.words.size + fresh.size))
    rows = np.fromiter(
        (known.row_of[text] if text in known.row_of else next(unread) for text in texts),
        np.intp,
        len(texts),
    )
    old = known.words
    starts, places = _picked(rows, old.starts, fresh.starts)
    first_spots, spot_places = _picked(rows, old.first_spots, fresh.first_spots)
    spots = np.concatenate((old.spots, fresh.spots))[spot_places]
    names, number_of = _by_first_place(spots[:, 0], fresh.names)
    spots[:, 0] = number_of[spots[:, 0]]
    return _arranged(
        names,
        starts,
        number_of[np.concatenate((old.terms, fresh.terms))[places]],
        np.concatenate((old.counts, fresh.counts))[places],
        spots,
        first_spots,
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Read:
    """Texts read one after the other. `names`: all terms by the numbers that are used here."""

    names: list[str]
    starts: Integers
    terms: Integers
    counts: Floats
    spots: Integers
    first_spots: Integers

    @property
    def size(self) -> int:
        return len(self.starts) - 1


def _read(texts: Sequence[str], known: Mapping[str, int]) -> _Read:
    """Find the terms of texts. Those that are known keep their numbers."""
    numbers = dict(known)
    starts, first_spots = [0], [0]
    terms: list[int] = []
    counts: list[int] = []
    spots: list[tuple[int, int, int]] = []
    for text in texts:
        tally: dict[int, int] = {}
        for term in terms_of(text):
            number = numbers.setdefault(term.stem, len(numbers))
            tally[number] = tally.get(number, 0) + 1
            spots.append((number, term.start, term.end))
        first_spots.append(len(spots))
        terms.extend(tally)
        counts.extend(tally.values())
        starts.append(len(terms))
    return _Read(
        list(numbers),
        np.asarray(starts, dtype=np.int32),
        np.asarray(terms, dtype=np.int32),
        np.asarray(counts, dtype=np.float32),
        np.asarray(spots, dtype=np.int32).reshape(-1, 3),
        np.asarray(first_spots, dtype=np.int32),
    )


def _picked(rows: NDArray[np.intp], old: Integers, new: Integers) -> tuple[Integers, Integers]:
    """Stretches of two lists laid end to end, picked by row: where each begins now, and all their places."""
    begins = np.concatenate((old[:-1], new[:-1] + old[-1]))[rows]
    lengths = np.concatenate((np.diff(old), np.diff(new)))[rows]
    starts = np.concatenate(([0], np.cumsum(lengths))).astype(np.int32)
    places = np.repeat(begins - starts[:-1], lengths) + np.arange(starts[-1], dtype=np.int32)
    return starts, places


def _by_first_place(numbers: Integers, names: Sequence[str]) -> tuple[dict[str, int], Integers]:
    """Terms numbered anew in the order in which they first stand; those that stand nowhere are let go."""
    there, first = np.unique(numbers, return_index=True)
    there = there[np.argsort(first, kind="stable")]
    number_of = np.full(len(names), -1, dtype=np.int32)
    number_of[there] = np.arange(len(there), dtype=np.int32)
    return {names[old]: new for new, old in enumerate(there.tolist())}, number_of


def _arranged(
    numbers: dict[str, int],
    starts: Integers,
    terms: Integers,
    counts: Floats,
    spots: Integers,
    first_spots: Integers,
) -> WordIndex:
    held = np.repeat(np.arange(len(starts) - 1, dtype=np.int32), np.diff(starts))
    order = np.argsort(terms, kind="stable")
    how_many = np.bincount(terms, minlength=len(numbers))
    list_starts = np.concatenate(([0], np.cumsum(how_many))).astype(np.int32)
    texts = len(starts) - 1
    ideas_among = np.fromiter((name.startswith("=") for name in numbers), bool, len(numbers))
    weights = np.where(ideas_among, IDEA_WEIGHT, 1.0)
    return WordIndex(
        numbers=numbers,
        starts=starts,
        terms=terms,
        counts=counts,
        list_starts=list_starts,
        texts=held[order],
        list_counts=counts[order],
        lengths=np.bincount(held, weights=counts, minlength=texts).astype(np.float32),
        rarity=(weights * _rarity(how_many, texts)).astype(np.float32),
        steady_rarity=(weights * _rarity(how_many, max(texts, LEAST_TEXTS))).astype(np.float32),
        spots=spots,
        first_spots=first_spots,
    )


def _rarity(how_many: NDArray[np.int64], texts: int) -> NDArray[np.float64]:
    return np.log1p((texts - how_many + 0.5) / (how_many + 0.5))


_NOTHING = _arranged(
    {},
    np.zeros(1, np.int32),
    np.empty(0, np.int32),
    np.empty(0, np.float32),
    np.empty((0, 3), np.int32),
    np.zeros(1, np.int32),
)


def score_by_words(query: str, index: WordIndex) -> Floats:
    """How much of a query's words each text holds: Okapi BM25, an idea counting less than a word.

    Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009), with the
    rarity kept above nothing by adding one. Cost: the lengths of the lists of the query's terms.
    """
    scores = np.zeros(index.size, dtype=np.float32)
    mean = max(1.0, float(index.lengths.mean())) if index.size else 1.0
    longer = SATURATION * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * index.lengths / mean)
    for number in query_terms(query, index):
        inside = slice(index.list_starts[number], index.list_starts[number + 1])
        texts, counts = index.texts[inside], index.list_counts[inside]
        gain = counts * (SATURATION + 1) / (counts + longer[texts])
        scores[texts] += index.rarity[number] * gain
    return scores


def rank_by_words(query: str, index: WordIndex, *, top: int) -> tuple[tuple[int, float], ...]:
    """The texts that share most with a query, best first: their numbers and scores.

    >>> rank_by_words("foldable table", index_words(["Church hall", "Folding tables"]), top=5)
    ((1, 1.3251),)
    """
    scores = score_by_words(query, index).round(4)
    held = np.flatnonzero(scores > 0)
    order = held[np.lexsort((held, -scores[held]))][:top]
    return tuple((int(at), round(float(scores[at]), 4)) for at in order)


def query_terms(query: str, index: WordIndex) -> tuple[int, ...]:
    """The numbers of a query's terms that stand in any text, each once, in their order."""
    found = (index.numbers.get(term.stem) for term in terms_of(query))
    return tuple(dict.fromkeys(number for number in found if number is not None))


def texts_with(stems: Iterable[str], index: WordIndex) -> NDArray[np.intp]:
    """The texts that hold any of these stems, some perhaps more than once."""
    numbers = [index.numbers[stem] for stem in sorted(stems) if stem in index.numbers]
    lists = [index.texts[index.list_starts[at] : index.list_starts[at + 1]] for at in numbers]
    return np.concatenate([np.empty(0, dtype=np.intp), *lists]).astype(np.intp)
