"""All sources with their passages, vectors, words and facts, as arrays that are made once.

A source's passages stand together, and sources stand in the order of their ids, so that the same
records give the same index however they were read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from wherewithal.engine.matching.aspects import Aspect, aspects_of
from wherewithal.engine.matching.fact_arrays import FactArrays, fact_arrays
from wherewithal.engine.matching.money import speak_of_money
from wherewithal.engine.matching.named_times import NamedTimes, is_only_then, named_times
from wherewithal.engine.matching.problem import Source, Statement
from wherewithal.engine.matching.rooms import may_be_rooms
from wherewithal.engine.matching.sentences import Passage, Stance
from wherewithal.engine.matching.shared import Shared, freed
from wherewithal.engine.matching.words import Floats, Integers, KnownWords, WordIndex, index_words

ASPECTS = tuple(Aspect)


@dataclass(frozen=True, slots=True, eq=False)
class Stretch:
    """Passages of one side in the order of their sources, with a vector, words and a source each.

    `first_of[s]:first_of[s + 1]` are the passages of the source at place s.
    """

    passages: tuple[Passage, ...]
    vectors: Floats
    source_of: Integers
    first_of: Integers
    words: WordIndex


@dataclass(frozen=True, slots=True, eq=False)
class Index:
    """What needs are matched against: what speaks for each source, what speaks against it, its facts.

    `speaks_of` says for each passage of `against` what it is about, a column for each of ASPECTS;
    `times` which times it names, and whether it is so at these only; `denies` marks words that
    take back what was said or only wish for it. `may_be_rooms` are the sources that one could ask how
    many they seat, `speak_of_money` those that name money. A challenge that says so is a difficulty and no denial.
    """

    sources: tuple[Source, ...]
    statements: dict[str, Statement]
    strengths: Stretch
    against: Stretch
    speaks_of: NDArray[np.bool_]
    times: tuple[tuple[NamedTimes, bool], ...]
    names_times: NDArray[np.bool_]
    denies: NDArray[np.bool_]
    facts: FactArrays
    may_be_rooms: NDArray[np.bool_]
    speak_of_money: NDArray[np.bool_]
    shared: Shared | None

    @property
    def size(self) -> int:
        """How many passages speak for any source."""
        return len(self.strengths.passages)

    @property
    def bytes(self) -> int:
        """How much memory the vectors and words take."""
        stretches = (self.strengths, self.against)
        arrays = [
            array
            for each in stretches
            for array in (each.vectors, each.words.terms, each.words.counts, each.words.texts)
        ]
        return sum(array.nbytes for array in arrays)


def build_index(
    sources: Iterable[Source],
    statements: Iterable[Statement],
    passages: Sequence[Passage],
    vectors: ArrayLike,
    *,
    shared: Shared | None = None,
    before: Index | None = None,
) -> Index:
    """Arrange everything once. `vectors` holds a row for each of `passages`, float16 or float32.

    Vectors are freed of what is `shared` by all of their encoder, and brought to length one. A passage
    without a statement, a statement without a source, or an id given twice is a ValueError.
    What an index from `before` knows of the same texts is taken from it, and what comes out is the same.
    Cost: one pass over all words that are new and over all vectors, and sorting.

    >>> church = Source("church", "St. Mary's")
    >>> said = Statement("1", "church", "Has a hall")
    >>> build_index([church], [said], [Passage("1", 0, 10, "Has a hall")], [[1.0, 0.0]]).size
    1
    """
    known = tuple(sorted(sources, key=lambda source: source.id))
    told = tuple(statements)
    said = {statement.id: statement for statement in told}
    places = {source.id: at for at, source in enumerate(known)}
    matrix = unit_rows(vectors, rows=len(passages), shared=shared)
    _check_ids(known, places, told, said, passages)
    order = _in_order(passages, said)
    source_of = np.array([places[said[each.statement].source] for each in passages], dtype=np.int32)
    for_it = [at for at in order if passages[at].stance.is_strength]
    against = [at for at in order if not passages[at].stance.is_strength]
    speaks_of, times = _read_of_against([passages[at].text for at in against], before)
    last = (None, None) if before is None else (before.strengths, before.against)
    count = len(known)
    strengths = _stretch(for_it, passages, matrix, source_of, count=count, before=last[0])
    return Index(
        sources=known,
        statements=said,
        strengths=strengths,
        against=_stretch(against, passages, matrix, source_of, count=count, before=last[1]),
        speaks_of=speaks_of,
        shared=shared,
        times=times,
        names_times=np.array([bool(named) for named, _ in times], dtype=bool),
        denies=np.array([_denies(passages[at], said) for at in against], dtype=bool),
        facts=fact_arrays(known),
        may_be_rooms=may_be_rooms(known, said.values(), strengths.words, strengths.source_of),
        speak_of_money=speak_of_money(
            len(known), strengths.passages, strengths.words, strengths.source_of
        ),
    )


def _in_order(passages: Sequence[Passage], said: Mapping[str, Statement]) -> list[int]:
    """The places of the passages: by source, by statement, as they stand in the text."""

    def place(at: int) -> tuple[str, str, int]:
        passage = passages[at]
        return (said[passage.statement].source, passage.statement, passage.start)

    return sorted(range(len(passages)), key=place)


def unit_rows(vectors: ArrayLike, *, rows: int, shared: Shared | None = None) -> Floats:
    """So many rows, each brought to length one; a row of zeros stays so."""
    matrix: Floats = np.asarray(vectors, dtype=np.float32)
    if matrix.size == 0 and matrix.ndim != 2:
        matrix = matrix.reshape(rows, 0)
    if matrix.ndim != 2 or matrix.shape[0] != rows:
        message = f"{rows} passages need {rows} vectors, not an array of {matrix.shape}"
        raise ValueError(message)
    matrix = freed(matrix, shared)
    lengths: Floats = np.sqrt(np.einsum("ij,ij->i", matrix, matrix))
    lengths[lengths == 0] = 1
    return matrix / lengths[:, None]


def _check_ids(
    sources: Sequence[Source],
    places: dict[str, int],
    told: Sequence[Statement],
    statements: dict[str, Statement],
    passages: Sequence[Passage],
) -> None:
    for what, number, ids in (
        ("sources", len(sources), len(places)),
        ("statements", len(told), len(statements)),
    ):
        if number != ids:
            message = f"two {what} have the same id"
            raise ValueError(message)
    for passage in passages:
        if passage.statement not in statements:
            message = f"a passage belongs to no statement: {passage.statement}"
            raise ValueError(message)
        if statements[passage.statement].source not in places:
            message = f"a statement belongs to no source: {passage.statement}"
            raise ValueError(message)


def _stretch(
    order: Sequence[int],
    passages: Sequence[Passage],
    matrix: Floats,
    source_of: Integers,
    *,
    count: int,
    before: Stretch | None,
) -> Stretch:
    chosen = tuple(passages[at] for at in order)
    rows = np.asarray(order, dtype=np.intp)
    owners = source_of[rows]
    return Stretch(
        passages=chosen,
        vectors=np.ascontiguousarray(matrix[rows]),
        source_of=owners,
        first_of=np.searchsorted(owners, np.arange(count + 1)).astype(np.int32),
        words=index_words([passage.text for passage in chosen], before=_words_of(before)),
    )


def _words_of(stretch: Stretch | None) -> KnownWords | None:
    if stretch is None:
        return None
    return KnownWords(stretch.words, {each.text: at for at, each in enumerate(stretch.passages)})


def _denies(passage: Passage, statements: dict[str, Statement]) -> bool:
    is_challenge = statements[passage.statement].role.speaks_against
    return passage.stance in {Stance.TAKES_BACK, Stance.WISHES} and not is_challenge


def _times_of(text: str) -> tuple[NamedTimes, bool]:
    return named_times(text), is_only_then(text)


def _read_of_against(
    texts: Sequence[str], before: Index | None
) -> tuple[NDArray[np.bool_], tuple[tuple[NamedTimes, bool], ...]]:
    """What texts that speak against are about, and the times they name; known texts are not read again."""
    known = () if before is None else before.against.passages
    row_of = {each.text: at for at, each in enumerate(known)}
    table = np.zeros((len(texts), len(ASPECTS)), dtype=bool)
    times: list[tuple[NamedTimes, bool]] = []
    for row, text in enumerate(texts):
        at = row_of.get(text)
        if before is not None and at is not None:
            table[row] = before.speaks_of[at]
            times.append(before.times[at])
        else:
            spoken_of = aspects_of(text)
            table[row] = [aspect in spoken_of for aspect in ASPECTS]
            times.append(_times_of(text))
    return table, tuple(times)
