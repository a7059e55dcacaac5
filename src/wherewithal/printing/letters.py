"""People's words made fit for paper: every letter that our fonts have, and room to break long words.

The words themselves stay as they were typed. What no font of ours can show becomes an empty box, and the
document says so; archival PDF refuses a page with letters missing.
"""

import re
import unicodedata
from typing import Any

from wherewithal.printing.fonts import letters, letters_by_font
from wherewithal.ui.names import BEGIN, END, bare, in_pairs

MISSING = "▯"
BREAK = "\u200b"  # where a line may end, without a hyphen
LONGEST_PLAIN_WORD = 20
LONGEST_LETTERS_ONLY = 30  # up to here hyphenation finds a place
STEP = 10
WORDS_AND_GAPS = re.compile(r"(\s+)")
MANY_LONG_WORDS = 200  # in one text; paper's rule for clean copies fails from about 500 on
MANY_NAMES = 100  # apart in one text; paper sets each in a box of its own, under the same rule
KEPT_INVISIBLE = frozenset(f"\n\t\u00ad\u200b\u200c\u200d\u200e\u200f\u2060{BEGIN}{END}")


def fit(value: Any) -> Any:
    """The same data with every string in it fit for paper."""
    if isinstance(value, str):
        return fit_words(value)
    if isinstance(value, dict):
        return {key: fit(inner) for key, inner in value.items()}
    return [fit(inner) for inner in value] if isinstance(value, list | tuple) else value


def has_missing(value: Any) -> bool:
    """True where somewhere in the data a letter had to be left out."""
    if isinstance(value, str):
        return MISSING in value
    inner = value.values() if isinstance(value, dict) else value
    return isinstance(value, dict | list) and any(has_missing(item) for item in inner)


def has_many_breaks(value: Any) -> bool:
    """True where some text in the data has more long words than the rule for clean copies can hold."""
    if isinstance(value, str):
        return sum(BREAK in word for word in value.split()) > MANY_LONG_WORDS
    inner = value.values() if isinstance(value, dict) else value
    return isinstance(value, dict | list) and any(has_many_breaks(item) for item in inner)


def fit_words(text: str) -> str:
    """These words with letters that can be shown, and breaks where a word is too long for a line."""
    if text.isascii() and text.isprintable() and len(text) <= LONGEST_PLAIN_WORD:
        return text
    shown = "".join(_shown_clusters(unicodedata.normalize("NFC", _names(_lines(text)))))
    return "".join(_breakable(word) for word in WORDS_AND_GAPS.split(shown))


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")


def _names(text: str) -> str:
    """Names inside it stay apart, each between two signs; what somebody typed beside them is left out."""
    return in_pairs(text) if text.count(BEGIN) <= MANY_NAMES else bare(text)


def _shown_clusters(text: str) -> list[str]:
    """Each letter with the marks on it, as far as a font of ours can show them together."""
    found: list[str] = []
    for letter in text:
        if _is_mark(letter) and found and found[-1] != MISSING:
            if _can_show_together(found[-1] + letter):
                found[-1] += letter
        elif letter in KEPT_INVISIBLE or (ord(letter) in letters() and not _is_control(letter)):
            found.append(letter)
        elif not _is_control(letter) and not _is_mark(letter):
            found.append(MISSING)
    return found


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter).startswith("M")


def _is_control(letter: str) -> bool:
    """Control signs and private ones: nobody would miss them on paper."""
    return unicodedata.category(letter) in {"Cc", "Cf", "Co", "Cs", "Cn"}


def _can_show_together(cluster: str) -> bool:
    codes = {ord(letter) for letter in cluster if letter not in KEPT_INVISIBLE}
    return any(codes <= font for font in letters_by_font())


def _breakable(word: str) -> str:
    longest = LONGEST_LETTERS_ONLY if bare(word).isalpha() else LONGEST_PLAIN_WORD
    if len(word) <= longest or word.isspace():
        return word
    out, since = "", 0
    for letter in word:
        joins = _is_mark(letter) or letter in KEPT_INVISIBLE
        if since >= STEP and not joins and not out.endswith("\u200d"):
            out, since = out + BREAK, 0
        out, since = out + letter, since + 1
    return out
