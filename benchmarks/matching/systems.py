"""What is compared: each system ranks all capabilities for some needs, in English or in Spanish."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from wherewithal.engine.matching import (
    FITTED,
    Facts,
    Index,
    Match,
    Need,
    NeedKind,
    Role,
    Source,
    SourceKind,
    Statement,
    Thresholds,
    Wanted,
    build_index,
    find_matches,
    passages_of,
    worth_showing,
)
from wherewithal.insights.encoder import MINILM, Encoder, load_encoder
from wherewithal.insights.larger_model import model_folder
from wherewithal.insights.shared_by_all import shared_by_all
from wherewithal.quantities import Quantity

from .labelled import LabelledCapability, LabelledNeed
from .yardsticks import rank_by_meaning, rank_by_words

WORDS, SENTENCES, LARGER, OURS = "words only (BM25)", "USE alone", "MiniLM-L6 alone", "ours"
QUANTITIES = {"quantity", "seats", "hours_per_week"}
SETS = {"languages", "audiences", "months"}

Shown = list[str]
Rank = Callable[[Sequence[LabelledNeed], str], list[Shown]]


@dataclass(frozen=True)
class System:
    """A name and how it ranks; `engine` where it says fits as well."""

    name: str
    rank: Rank
    engine: Ours | None = None


def systems(capabilities: Sequence[LabelledCapability]) -> list[System]:
    """All that can be run here; without the larger model one fewer."""
    use = Remembering(load_encoder())
    found = [
        System(WORDS, lambda needs, language: rank_by_words(texts(needs, language), capabilities)),
        System(SENTENCES, by_meaning(use, capabilities)),
    ]
    if model_folder() is not None:
        found.append(System(LARGER, by_meaning(Remembering(load_encoder(MINILM)), capabilities)))
    ours = Ours(capabilities, use)
    return [*found, System(OURS, ours.rank, ours)]


class Remembering:
    """An encoder that reads each text once: the same ones are ranked again and again here."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._known: dict[str, npt.NDArray[np.float32]] = {}
        self.name, self.dimensions = encoder.name, encoder.dimensions

    def encode(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """One row for each text."""
        new = list(dict.fromkeys(text for text in texts if text not in self._known))
        self._known.update(zip(new, self._encoder.encode(new), strict=True) if new else ())
        return np.stack([self._known[text] for text in texts])


def texts(needs: Sequence[LabelledNeed], language: str) -> list[str]:
    """What the needs say in this language."""
    return [need.words(language) for need in needs]


def by_meaning(encoder: Encoder, capabilities: Sequence[LabelledCapability]) -> Rank:
    """An encoder alone, nearest first."""
    return lambda needs, language: rank_by_meaning(
        texts(needs, language), capabilities, encode=encoder.encode
    )


class Ours:
    """The real engine over the same capabilities, with what was noted beside the words."""

    def __init__(self, capabilities: Sequence[LabelledCapability], encoder: Encoder) -> None:
        self.encoder = encoder
        self._index = index_of(capabilities, encoder)

    def rank(self, needs: Sequence[LabelledNeed], language: str) -> list[Shown]:
        """The ids of the first ones."""
        return [[match.source for match in found] for found in self.matches(needs, language)]

    def matches(
        self,
        needs: Sequence[LabelledNeed],
        language: str,
        *,
        top: int = 15,
        thresholds: Thresholds = FITTED,
    ) -> list[tuple[Match, ...]]:
        """What the engine ranks for each need."""
        asked = [engine_need(need, language) for need in needs]
        vectors = self.encoder.encode([need.to_encode for need in asked])
        found = find_matches(asked, vectors, self._index, top=top, thresholds=thresholds)
        return [each.matches for each in found]

    def shown(
        self, needs: Sequence[LabelledNeed], language: str
    ) -> tuple[list[tuple[Match, ...]], list[tuple[Match, ...]]]:
        """The first ten for each need, and what of them a page shows."""
        asked = [engine_need(need, language) for need in needs]
        vectors = self.encoder.encode([need.to_encode for need in asked])
        found = find_matches(asked, vectors, self._index, top=10)
        near = [worth_showing(*each, self._index) for each in zip(found, asked, strict=True)]
        return [each.matches for each in found], [each.matches for each in near]


def index_of(capabilities: Sequence[LabelledCapability], encoder: Encoder) -> Index:
    """Capabilities as sources: the text speaks for them, cautions are challenges."""
    sources = [
        Source(one.id, "", SourceKind(one.kind), facts=Facts(**typed(one.facts)))
        for one in capabilities
    ]
    statements = [Statement(one.id, one.id, one.text) for one in capabilities] + [
        Statement(f"{one.id} caution {number}", one.id, caution, role=Role.CHALLENGE)
        for one in capabilities
        for number, caution in enumerate(one.cautions)
    ]
    found = passages_of(statements)
    vectors = encoder.encode([one.text for one in found])
    shared = shared_by_all(encoder.name)
    return build_index(sources, statements, found, vectors, shared=shared)


def engine_need(need: LabelledNeed, language: str) -> Need:
    """The need as the engine knows it."""
    return Need(need.id, need.words(language), NeedKind(need.kind), Wanted(**typed(need.facts)))


def typed(facts: dict) -> dict:
    """Numbers become quantities, lists become sets."""
    return {name: typed_value(name, value) for name, value in facts.items()}


def typed_value(name: str, value: object) -> object:
    """One fact as its dataclass holds it."""
    if name in QUANTITIES:
        return Quantity.exact(value)
    return frozenset(value) if name in SETS else value
