"""A text cut into tokens, and the few questions that every reader asks about their surroundings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass

WINDOW = 40
"""How many tokens a question looks around; reading stays linear without punctuation."""

_TOKEN = re.compile(
    r"[0-9]+(?:[.,][0-9]+)*"
    r"|[^\W\d_][^\W\d_\u0300-\u036f]*(?:[\u0300-\u036f'’]+[^\W\d_]+)*[\u0300-\u036f]*"
    r"|\n|[^\s]"
)
_SENTENCE_ENDS = frozenset({"\n", ";", "!", "?", "•"})
CLOSERS = frozenset({"", ")", "]", ",", ".", ";", ":", "!", "?", "…", "\n", "–", "—", "+", "/"})
_OPENERS = frozenset({"(", "[", "~", ":", "–", "—", "•", "*", ",", ";", "/", "+"})


@dataclass(frozen=True, slots=True)
class Token:
    """A number, a word or a sign; `key` is the word without accents and capitals."""

    text: str
    key: str
    start: int
    end: int
    is_glued: bool


class Passage:
    """A text and its tokens. Tokens outside the text have the key ""."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = _tokenize(text)
        self._sentence_starts = _sentence_starts(self.tokens)

    def __len__(self) -> int:
        return len(self.tokens)

    def key(self, index: int) -> str:
        """The plain form of a token."""
        return self.tokens[index].key if 0 <= index < len(self.tokens) else ""

    def keys(self, start: int, end: int) -> list[str]:
        """The plain forms from start up to but not including end."""
        return [self.key(index) for index in range(start, end)]

    def is_word(self, index: int) -> bool:
        """Is the token made of letters?"""
        return self.key(index)[:1].isalpha()

    def is_glued(self, index: int) -> bool:
        """Does the token follow the one before without a space?"""
        return 0 < index < len(self.tokens) and self.tokens[index].is_glued

    def words(self, start: int, end: int) -> str:
        """The exact text from one token up to but not including another."""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end]

    def sentence_start(self, index: int) -> int:
        """The first token of the sentence (at most a window away)."""
        return max(self._sentence_starts[index], index - WINDOW)

    def sentence_end(self, index: int) -> int:
        """The token after the sentence's last one (at most a window away)."""
        for end in range(index, min(index + WINDOW, len(self))):
            if self.key(end) in _SENTENCE_ENDS or _is_full_stop(self.tokens, end):
                return end
        return min(index + WINDOW, len(self))

    def says_before(self, index: int, keys: Collection[str]) -> bool:
        """Does one of these words stand earlier in the sentence?"""
        return any(key in keys for key in self.keys(self.sentence_start(index), index))

    def says_after(self, index: int, keys: Collection[str]) -> bool:
        """Does one of these words stand here or later in the sentence?"""
        return any(key in keys for key in self.keys(index, self.sentence_end(index)))

    def starts_free(self, index: int) -> bool:
        """Is this token not the tail of something like "$5", "K-12" or "B12"?"""
        return not self.is_glued(index) or self.key(index - 1) in _OPENERS

    def ends_free(self, index: int, also: Collection[str] = ()) -> bool:
        """Is the token before `index` not the head of something like "3D", "50%" or "9:30"?"""
        if not self.is_glued(index):
            return True
        key = self.key(index)
        if key in {":", "/", "."} and self.is_glued(index + 1) and key not in also:
            return False
        return key in CLOSERS or key in also


def plain(word: str) -> str:
    """A word without capitals, accents and curly apostrophes, so that each is looked up one way."""
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).replace("’", "'")


def _tokenize(text: str) -> tuple[Token, ...]:
    tokens: list[Token] = []
    last_end = -1
    for found in _TOKEN.finditer(text):
        start, end = found.span()
        tokens.append(Token(found[0], plain(found[0]) or found[0], start, end, start == last_end))
        last_end = end if found[0] != "\n" else -1
    return tuple(tokens)


def _sentence_starts(tokens: tuple[Token, ...]) -> list[int]:
    starts: list[int] = []
    start = 0
    for index, token in enumerate(tokens):
        starts.append(start)
        if token.key in _SENTENCE_ENDS or _is_full_stop(tokens, index):
            start = index + 1
    return starts


def _is_full_stop(tokens: tuple[Token, ...], index: int) -> bool:
    """A dot before a capital; the dot of "approx. 60" or "w. chairs" ends nothing."""
    if tokens[index].key != "." or index + 1 == len(tokens):
        return False
    return not tokens[index + 1].is_glued and tokens[index + 1].text[:1].isupper()
