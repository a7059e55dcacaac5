"""Cutting a text into the word pieces that BERT knows (Wu et al. 2016; lower case, no accents)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

LONGEST_WORD = 100
ASCII_SYMBOLS = frozenset("$+<=>^`|~")
UNSEEN = frozenset({"Mn", "Cc", "Cf"})
# Characters of Chinese writing stand alone: each is a word.
HAN = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FA1F))


@dataclass(frozen=True)
class WordPieces:
    """The pieces with their numbers, in the order of the vocabulary file."""

    numbers: dict[str, int]

    @classmethod
    def read(cls, path: Path) -> WordPieces:
        """From a file with one piece a line."""
        lines = path.read_text(encoding="utf-8").splitlines()
        return cls({piece: number for number, piece in enumerate(lines)})

    def tokens(self, text: str, *, longest: int) -> list[int]:
        """The numbers of the pieces between the marks for start and end, at most `longest`."""
        pieces = [number for word in words(text) for number in self._pieces(word)]
        return [self.numbers["[CLS]"], *pieces[: longest - 2], self.numbers["[SEP]"]]

    def _pieces(self, word: str) -> list[int]:
        """Always the longest piece that fits; a word that can not be cut is one unknown."""
        unknown = [self.numbers["[UNK]"]]
        if len(word) > LONGEST_WORD:
            return unknown
        found: list[int] = []
        start = 0
        while start < len(word):
            ends = range(len(word), start, -1)
            prefix = "##" if start else ""
            end = next((end for end in ends if prefix + word[start:end] in self.numbers), None)
            if end is None:
                return unknown
            found.append(self.numbers[prefix + word[start:end]])
            start = end
        return found


def words(text: str) -> Iterator[str]:
    """Lower-case words without accents; each punctuation mark is a word of its own."""
    for part in plain(text).split():
        for alone, letters in groupby(part, key=is_alone):
            word = "".join(letters)
            yield from word if alone else [word]


def plain(text: str) -> str:
    """Lower case, without accents and without signs that nobody sees."""
    parted = unicodedata.normalize("NFD", text.lower())
    return "".join(
        letter
        for letter in parted
        if letter.isspace() or unicodedata.category(letter) not in UNSEEN
    )


def is_alone(letter: str) -> bool:
    """Punctuation, ASCII symbols and Chinese characters."""
    if letter in ASCII_SYMBOLS or unicodedata.category(letter).startswith("P"):
        return True
    return any(first <= ord(letter) <= last for first, last in HAN)
