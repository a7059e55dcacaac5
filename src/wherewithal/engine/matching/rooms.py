"""Which sources may be a room to meet in: nobody asks a garden, or two tables, how many it seats."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from wherewithal.engine.matching.fact_arrays import Mask
from wherewithal.engine.matching.problem import Role, Source, SourceKind, Statement
from wherewithal.engine.matching.word_forms import words_of
from wherewithal.engine.matching.words import Integers, WordIndex, texts_with

ROOM_WORDS = """
room hall space building venue auditorium theater stage gym gymnasium kitchen studio lounge lobby
basement lodge barn pavilion clubhouse classroom chapel ballroom gallery church makerspace cafeteria
salon sala espacio edificio auditorio teatro gimnasio cocina estudio sotano aula capilla iglesia
cafeteria pabellon
"""
# Of what is noted among the spaces: a thing, or a place without walls, unless a room is named as well.
NO_ROOM_WORDS = """
garden table chair shelf shelves bookcase desk lawn patio yard parking bench wall window
jardin huerto mesa silla estante patio cesped estacionamiento banca pared
"""
NEVER = frozenset({SourceKind.PERSON, SourceKind.STAFF_GROUP, SourceKind.MATERIAL})


def stems_in(words: str) -> frozenset[str]:
    """The stems of a text, each once."""
    return frozenset(word.stem for word in words_of(words))


ROOM_STEMS, NO_ROOM_STEMS = stems_in(ROOM_WORDS), stems_in(NO_ROOM_WORDS)


def is_room_by_name(names: Iterable[str]) -> bool:
    """Whether something noted among the spaces is a room, as far as its names say.

    >>> is_room_by_name(["Study room"]), is_room_by_name(["Large ones"]), is_room_by_name(["Garden"])
    (True, True, False)
    """
    stems = frozenset[str]().union(*map(stems_in, names))
    return bool(stems & ROOM_STEMS) or not stems & NO_ROOM_STEMS


def may_be_rooms(
    sources: Sequence[Source],
    statements: Iterable[Statement],
    words: WordIndex,
    source_of: Integers,
) -> Mask:
    """Which sources may be a room: our spaces but those that are called something else, and whatever
    outside speaks of a room in any of its passages, whose words and sources these are.

    Cost: the lists of a few words, and a look at the names of the spaces.
    """
    found = np.zeros(len(sources), dtype=bool)
    found[source_of[texts_with(ROOM_STEMS, words)]] = True
    names: dict[str, list[str]] = {
        source.id: [source.name] for source in sources if source.kind is SourceKind.SPACE
    }
    for statement in statements:
        if statement.source in names and statement.role is Role.NAME:
            names[statement.source].append(statement.text)
    for at, source in enumerate(sources):
        if source.kind in NEVER:
            found[at] = False
        elif source.kind is SourceKind.SPACE:
            found[at] |= is_room_by_name(names[source.id])
    return found
