"""Words as they are compared: folded to plain small letters, whatever the script."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

# A word is a run of letters and digits with the marks that belong to them. Scripts that write no
# spaces (Chinese, Japanese) are taken sign by sign.
_SIGN = r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
_MARKS = r"\u0300-\u036f\u064b-\u065f\u0670\u0640\u0900-\u0fff"
_WORD = re.compile(rf"{_SIGN}|(?:(?!{_SIGN})[^\W_])(?:(?!{_SIGN})[^\W_]|[{_MARKS}])*")
_DROPPED = re.compile(r"[\u0300-\u036f\u064b-\u065f\u0670\u0640]")
_NEITHER_LETTER_NOR_MARK = re.compile(r"[^\w\u0900-\u0fff]|_")
# The same letter has two code points where Arabic and Persian keyboards meet.
_ONE_LETTER = str.maketrans("يك", "یک")
MOST_LETTERS = 60
# To be counted up when words are folded otherwise than before: every index is made anew then.
FOLDING = 1


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, where it stands, and how it is compared."""

    start: int
    end: int
    folded: str


def words_in(text: str) -> Iterator[Word]:
    """Every word of a text, in order."""
    for found in _WORD.finditer(text):
        folded = fold(found.group())
        if folded:
            yield Word(found.start(), found.end(), folded)


def folded_words(text: str) -> list[str]:
    """The words of a text as they are compared.

    >>> folded_words("Sesión de GUITARRA (3D)")
    ['sesion', 'de', 'guitarra', '3d']
    """
    return [word.folded for word in words_in(text)]


def fold(word: str) -> str:
    """Small letters without accents."""
    plain = unicodedata.normalize("NFKD", word).casefold()
    plain = _DROPPED.sub("", unicodedata.normalize("NFKD", plain))
    plain = unicodedata.normalize("NFC", plain).translate(_ONE_LETTER)
    return _NEITHER_LETTER_NOR_MARK.sub("", plain)[:MOST_LETTERS]
