"""A small town to match in, and an encoder that needs no weights: the words of a text, hashed."""

from zlib import crc32

import numpy as np

from wherewithal.engine.matching import (
    Facts,
    Need,
    NeedKind,
    Role,
    Source,
    SourceKind,
    Statement,
    Wanted,
    build_index,
    find_matches,
    passages_of,
)
from wherewithal.engine.matching.words import terms_of
from wherewithal.quantities import Quantity

SIZE = 512


def encode(texts):
    """One direction for each word: texts are as near as they share words and ideas."""
    rows = np.zeros((len(texts), SIZE), dtype=np.float32)
    for row, text in zip(rows, texts, strict=True):
        for term in terms_of(text):
            row[crc32(term.stem.encode()) % SIZE] += 1
        row /= max(1.0, float(np.sqrt((row**2).sum())))
    return rows


def index_of(sources, statements):
    found = passages_of(statements)
    return build_index(sources, statements, found, encode([passage.text for passage in found]))


def match(needs, sources, statements, **options):
    index = index_of(sources, statements)
    return find_matches(needs, encode([need.text for need in needs]), index, **options)


SOURCES = [
    Source("church", "St. Mary's", SourceKind.ORGANIZATION, Facts(seats=Quantity.exact(60))),
    Source("room", "Study room", SourceKind.SPACE, Facts(seats=Quantity.exact(10))),
    Source("rotary", "Rotary Club", SourceKind.ORGANIZATION),
    Source("lee", "Lee", SourceKind.PERSON),
    Source("school", "Lincoln School", SourceKind.ORGANIZATION, Facts(is_accessible=False)),
    Source("grange", "The Grange", SourceKind.ORGANIZATION),
]
STATEMENTS = [
    Statement("1", "church", "Lends its parish hall to groups. Has a kitchen."),
    Statement("2", "room", "A quiet hall for study groups"),
    Statement("3", "rotary", "Members volunteer to read with children", Role.OFFER),
    Statement("4", "rotary", "Far from the library, hard to volunteer", Role.CHALLENGE),
    Statement("5", "rotary", "Owns a pavilion, a hall for groups, and lends it"),
    Statement("6", "lee", "Happy to teach sewing twice a month", Role.OFFER),
    Statement("7", "school", "A hall with a stage for groups"),
    Statement("8", "grange", "Grange folk like groups. No longer lends its hall."),
]
HALL = Need(
    "hall",
    "A hall for groups",
    NeedKind.SPACE,
    Wanted(seats=Quantity.exact(40), is_accessible=True),
)
READERS = Need("readers", "Volunteers to read with children every week", NeedKind.HUMAN)
SEWING = Need("sewing", "Somebody to teach sewing")
NEEDS = [HALL, READERS, SEWING]
