"""An index that is made from the one before is the one that is made from nothing."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as some

from wherewithal.engine.matching import (
    Index,
    Passage,
    Role,
    Source,
    Statement,
    build_index,
    passages,
)
from wherewithal.engine.matching.words import KnownWords, WordIndex, index_words

TEXTS = (
    "Folding tables and chairs",
    "Has a kiln. No longer lends its hall.",
    "Folding tables, only in May",
    "Far from the library, hard to volunteer",
    "English classes on weekday evenings",
    "¿Sillas? Una cocina grande",
    "",
    "$500 a year",
)
ROLES = (Role.STRENGTH, Role.CHALLENGE)
texts = some.lists(some.sampled_from(TEXTS), max_size=8)
libraries = some.dictionaries(
    some.integers(0, 9), some.tuples(some.sampled_from(TEXTS), some.sampled_from(ROLES)), max_size=6
)


@given(old=texts, new=texts)
def test_words_of_known_texts_are_taken_over(old: list[str], new: list[str]) -> None:
    known = KnownWords(index_words(old), {text: at for at, text in enumerate(old)})
    _assert_same(index_words(new, before=known), index_words(new))


@given(old=libraries, new=libraries)
def test_an_index_after_a_change_is_the_one_made_from_nothing(
    old: dict[int, tuple[str, Role]], new: dict[int, tuple[str, Role]]
) -> None:
    _assert_same(_index(new, before=_index(old)), _index(new))


def test_known_texts_are_not_read_again() -> None:
    another = KnownWords(index_words(["A kiln"]), {"Folding tables": 0})
    assert index_words(["Folding tables"], before=another).numbers == {"kiln": 0}


def _index(told: dict[int, tuple[str, Role]], before: Index | None = None) -> Index:
    sources = [Source(f"source {key}", f"Name {key}") for key in told]
    said = [
        Statement(f"{key}", f"source {key}", text, role=role) for key, (text, role) in told.items()
    ]
    found: list[Passage] = [passage for each in said for passage in passages(each)]
    vectors = np.array([[len(each.text), 1.0 + each.start] for each in found]).reshape(-1, 2)
    return build_index(sources, said, found, vectors, before=before)


def _assert_same(one: object, other: object) -> None:
    """Field by field, down to the arrays."""
    assert type(one) is type(other)
    if isinstance(one, np.ndarray):
        assert one.dtype == other.dtype
        np.testing.assert_array_equal(one, other)
    elif isinstance(one, WordIndex):
        assert list(one.numbers.items()) == list(other.numbers.items())
        _assert_fields_same(one, other)
    elif hasattr(one, "__dataclass_fields__"):
        _assert_fields_same(one, other)
    else:
        assert one == other


def _assert_fields_same(one: object, other: object) -> None:
    for name in one.__dataclass_fields__:
        _assert_same(getattr(one, name), getattr(other, name))
