"""Whether one text says another, and what is left of it without: whole words, and never a word or two by chance."""

import re
import unicodedata
from collections.abc import Collection, Iterator

NO_WORDS = "–"
# What is shorter than both is in many a sentence that nobody took from anybody: it counts only as all of a text.
FEWEST_WORDS_WITHIN = 3
FEWEST_LETTERS_WITHIN = 10
FEWEST_WIDE_LETTERS_WITHIN = 4  # of writing that sets no spaces between words


def quotes(text: str, words: Collection[str]) -> bool:
    """True where a text is one of these, or says one of them that is long enough to tell.

    >>> quotes("We have many rooms", ["room"]), quotes("They said “room”", ["“room”"])
    (False, True)
    """
    return any(text == word or _said_within(word, text) for word in words)


def without(text: str, words: Collection[str]) -> str:
    """The text without these words, the longest first: one may be a part of another.

    >>> without("They say it is cold here, as ever", ["it is cold here", "ever"])
    'They say –, as ever'
    """
    if text in words:
        return NO_WORDS
    for word in sorted(words, key=len, reverse=True):
        if is_telling(word):
            text = _whole(word).sub(NO_WORDS, text)
    return text


def is_telling(word: str) -> bool:
    """True for what is long enough that whoever says it took it from there, and for what stands in quotation marks."""
    if word[:1] == "“" and word[-1:] == "”":
        return True
    wide = sum(_is_wide(letter) for letter in word)
    return (
        len(word.split()) >= FEWEST_WORDS_WITHIN
        or len(word) >= FEWEST_LETTERS_WITHIN
        or wide >= FEWEST_WIDE_LETTERS_WITHIN
    )


def _said_within(word: str, text: str) -> bool:
    return is_telling(word) and _whole(word).search(text) is not None


def _whole(word: str) -> re.Pattern[str]:
    """A pattern for this text where it begins and ends with a word."""
    return re.compile("".join(_bounded(word)))


def _bounded(word: str) -> Iterator[str]:
    yield r"(?<!\w)" if _is_of_words(word[0]) else ""
    yield re.escape(word)
    yield r"(?!\w)" if _is_of_words(word[-1]) else ""


def _is_of_words(letter: str) -> bool:
    return (letter.isalnum() or letter == "_") and not _is_wide(letter)


def _is_wide(letter: str) -> bool:
    return letter.isalpha() and unicodedata.east_asian_width(letter) in "WF"
