"""Words are cut as the larger model was taught: lower case, no accents, the longest pieces first."""

from pathlib import Path

import pytest

from wherewithal.insights.word_pieces import WordPieces, words

PIECES = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "un", "##lock", "##ed", "the", "door", ",", "unlock"]


@pytest.fixture
def pieces(tmp_path: Path) -> WordPieces:
    file = tmp_path / "vocab.txt"
    file.write_text("\n".join(PIECES) + "\n", encoding="utf-8")
    return WordPieces.read(file)


def test_the_longest_piece_comes_first(pieces: WordPieces) -> None:
    assert pieces.tokens("Unlocked the door", longest=256) == [2, 10, 6, 7, 8, 3]


def test_a_word_of_unknown_letters_is_one_unknown(pieces: WordPieces) -> None:
    assert pieces.tokens("the unlockest", longest=256) == [2, 7, 1, 3]


def test_a_word_without_end_is_one_unknown(pieces: WordPieces) -> None:
    assert pieces.tokens("un" * 60, longest=256) == [2, 1, 3]


def test_a_long_text_ends_with_the_mark_for_the_end(pieces: WordPieces) -> None:
    assert pieces.tokens("door, the door", longest=4) == [2, 8, 9, 3]


def test_accents_and_unseen_signs_go_and_punctuation_stands_alone() -> None:
    assert list(words("Café über's\u200b $5!")) == ["cafe", "uber", "'", "s", "$", "5", "!"]


def test_chinese_characters_are_words() -> None:
    assert list(words("in東京")) == ["in", "東", "京"]


def test_nothing_gives_no_word() -> None:
    assert list(words(" \n\t")) == []
