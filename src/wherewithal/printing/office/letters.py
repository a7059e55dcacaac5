"""People's words in lines and at lengths that an office program takes, and which run from right to left."""

import re
import unicodedata
from collections.abc import Iterator

from wherewithal.formats.xml_signs import fit
from wherewithal.ui.names import ISOLATED, around_names, bare

_RTL_LETTER = (
    "\u0590-\u05ff\u0600-\u06ff\u0700-\u074f\u0750-\u077f\u0780-\u07bf\u07c0-\u07ff\u08a0-\u08ff"
    "\ufb1d-\ufb4f\ufb50-\ufdff\ufe70-\ufefc\U0001e900-\U0001e95f"
)
_RTL_WORDS = re.compile(f"[{_RTL_LETTER}\u200c\u200d]+(?:[ ]+[{_RTL_LETTER}\u200c\u200d]+)*")


def lines_of(words: str) -> list[str]:
    """Their lines, without empty ones; a single empty line where there is nothing."""
    return [line for line in fit(words).split("\n") if line.strip()] or [""]


def is_rtl(words: str) -> bool:
    """True where the first letter is one that is written from right to left, as a browser decides.

    Names that stand apart in a sentence decide nothing.
    """
    for letter in around_names(words):
        direction = unicodedata.bidirectional(letter)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def runs_of(line: str) -> Iterator[tuple[str, bool]]:
    """The line in stretches that run one way, each with whether it runs from right to left.

    >>> list(runs_of("Ask سارا first"))
    [('Ask ', False), ('سارا', True), (' first', False)]
    """
    whole = is_rtl(line)
    for place, piece in enumerate(ISOLATED.split(line)):
        if place % 2:
            yield piece, is_rtl(piece)
        elif piece or line == piece:
            yield from _runs_beside_names(bare(piece), whole=whole)


def _runs_beside_names(line: str, *, whole: bool) -> Iterator[tuple[str, bool]]:
    end = 0
    for found in _RTL_WORDS.finditer(line):
        if found.start() > end:
            yield _between(line[end : found.start()], whole=whole)
        yield found[0], True
        end = found.end()
    if end < len(line) or not line:
        yield _between(line[end:], whole=whole)


def shortened(words: str, most: int) -> str:
    """In one line, as long as a place allows that counts letters as an office program does."""
    line = " ".join(fit(bare(words)).split())
    return cut(line, most)


def cut(words: str, most: int) -> str:
    """No more than so many letters, as an office program counts: what lies beyond the first 65,536 is two."""
    if len(words.encode("utf-16-le")) // 2 <= most:
        return words
    half = words.encode("utf-16-le")[: 2 * (most - 1)].decode("utf-16-le", errors="ignore")
    return f"{half}…"


def _between(words: str, *, whole: bool) -> tuple[str, bool]:
    """Between words that run from right to left, dots and blanks go the way of the line."""
    has_letters = any(unicodedata.bidirectional(letter) == "L" for letter in words)
    return words, whole and not has_letters
