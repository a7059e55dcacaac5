"""The systems that matching is compared with do what they are said to do."""

import numpy as np

from matching.labelled import LabelledCapability
from matching.yardsticks import rank_by_meaning, rank_by_words

CAPABILITIES = [
    LabelledCapability("a", "person", "Teaches sewing"),
    LabelledCapability("b", "material", "Sewing machines, sewing thread"),
    LabelledCapability("c", "space", "A hall"),
]


def test_words_are_found_in_other_forms() -> None:
    assert rank_by_words(["Somebody who can teach"], CAPABILITIES) == [["a"]]


def test_what_shares_no_word_is_not_found() -> None:
    assert rank_by_words(["¿Quién?", ""], CAPABILITIES) == [[], []]


def test_signs_of_the_search_language_are_words_like_others() -> None:
    assert rank_by_words(['hall" OR NOT (sewing'], CAPABILITIES)[0][0] == "c"


def test_the_nearest_comes_first_and_equals_by_id() -> None:
    vectors = {"need": [1, 0], "Teaches sewing": [0, 1], "A hall": [1, 0]}

    def encode(texts: list[str]) -> np.ndarray:
        return np.array([vectors.get(text, [0, 1]) for text in texts], dtype=np.float32)

    assert rank_by_meaning(["need"], CAPABILITIES, encode=encode) == [["c", "a", "b"]]
