"""Making pasted words fit to keep: invisible characters, line ends, list markers."""

import re
import unicodedata
from itertools import pairwise

_NO_WIDTH = "\u00ad\u200b\u2060\ufeff"
_LINE_ENDS = "\v\f\x85\u2028\u2029"
_FIXED_SPACES = "\u00a0\u2007\u202f"
_CONTROLS = [*range(0x20), *range(0x7F, 0xA0)]

_REPLACEMENTS: dict[int, str | None] = {
    **dict.fromkeys(_CONTROLS),
    **dict.fromkeys(map(ord, _NO_WIDTH)),
    **dict.fromkeys(map(ord, _LINE_ENDS), "\n"),
    **dict.fromkeys(map(ord, _FIXED_SPACES), " "),
    # Half of a character pair cannot be stored anywhere.
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
    ord("\t"): "\t",
    ord("\n"): "\n",
}

_GLYPH = r"[•◦▪▫●○■□‣⁃∙\uf0a7\uf0b7\uf0d8]\s*"
_DASH = r"[-*·–—]\s+|\[[ xX]?\]\s+"
_LETTER = r"[o§](?:\s{2,}|\t)\s*"  # Word's other bullets; with one space they are words
_BULLET = re.compile(rf"(?:{_GLYPH}|{_DASH}|{_LETTER})(?=\S)")
_NUMBER = re.compile(r"\(?(\d{1,3})[.)](?:\s+(?=\S)|(?=[^\W\d_]))")


def tidy(text: str) -> str:
    """Return the words as typed, without what nobody can see and with plain line ends.

    Joiners stay inside words, where Persian or an emoji needs them.

    >>> tidy("Farsi\\u00a0books\\u200b\\r\\n")
    'Farsi books'
    """
    shown = unify_line_ends(text).translate(_REPLACEMENTS).strip()
    return shown if shown.isascii() or any(map(_is_visible, shown)) else ""


def unify_line_ends(text: str) -> str:
    """Write every line end as a line feed."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def list_items(text: str) -> tuple[str, ...]:
    """Split into lines, without blank lines and without the marks of a list.

    >>> list_items("1. Main\\n2. East branch\\n• 3D printer\\n- 4-H")
    ('Main', 'East branch', '3D printer', '4-H')
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) == 1 and lines[0][0].isalpha() and lines[0][0] != "o":
        return (lines[0],)
    return tuple(without_list_marks(lines))


def without_list_marks(lines: list[str]) -> list[str]:
    """Take bullets off, and numbers too where they count the lines."""
    unmarked = [_without_bullet(line) for line in lines]
    found = [_NUMBER.match(line) for line in unmarked]
    if not _counts_the_lines([int(match[1]) for match in found if match]):
        return unmarked
    return [
        line[match.end() :] if match else line for line, match in zip(unmarked, found, strict=True)
    ]


def has_list_mark(line: str) -> bool:
    """Whether a line begins with a bullet or number and has no tab behind it."""
    number = _NUMBER.match(line)
    words = line[number.end() :] if number else _without_bullet(line)
    return words != line and "\t" not in words


def _without_bullet(line: str) -> str:
    once = _BULLET.sub("", line, count=1) if _BULLET.match(line) else line
    return _BULLET.sub("", once, count=1) if _BULLET.match(once) else once


def _counts_the_lines(numbers: list[int]) -> bool:
    """Tell "1. 2. 3." from a line that happens to begin with a number and a dot."""
    if not numbers or (len(numbers) == 1 and numbers[0] > 1):
        return False
    return all(later in (1, earlier + 1) for earlier, later in pairwise(numbers))


def _is_visible(character: str) -> bool:
    return not character.isspace() and unicodedata.category(character) not in ("Cf", "Cc")
