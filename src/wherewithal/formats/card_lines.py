"""The lines of a file of contact cards, card by card, before anybody asks what they mean.

Files arrive cut off, with an end that was lost, with a note that nobody folded. What is a line of a card is
kept; the rest is left out, and said, so that a card is not lost for one line, nor a card for its neighbor.
"""

import binascii
import quopri
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_BEGINS = re.compile(r"^BEGIN:VCARD[ \t]*$", re.I | re.M)
_ENDS = re.compile(r"^END:VCARD[ \t]*$", re.I | re.M)
_LINE = re.compile(r"^(?:[\w-]+\.)?(?P<name>[\w-]+)(?:;.*)?:")
_PICTURES = frozenset({"photo", "logo", "sound", "key"})
_QUOTED = re.compile(r"^([^:\r\n]*;(?:ENCODING=)?QUOTED-PRINTABLE[^:\r\n]*):(.*)$", re.I)
_CHARSET = re.compile(r";CHARSET=([^;:]+)", re.I)
_NOT_IN_3 = re.compile(r";(?:ENCODING=)?QUOTED-PRINTABLE|;CHARSET=[^;:]+", re.I)


@dataclass(frozen=True, slots=True)
class CardText:
    """What stands between the beginning and the end of a card; not whole where the end is missing."""

    lines: tuple[str, ...]
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Kept:
    """The lines of a card that say something we may read."""

    lines: tuple[str, ...]
    had_picture: bool
    had_noise: bool


def cards_in(text: str) -> list[CardText]:
    r"""Each card of a file. One without an end ends where the next begins, or with the last whole line.

    >>> [each.lines for each in cards_in("BEGIN:VCARD\nFN:Pam\nTEL:55")]
    [('FN:Pam',)]
    """
    begins = list(_BEGINS.finditer(text))
    ends = [*(found.start() for found in begins), len(text)][1:]
    return [_card(text[found.end() + 1 : end]) for found, end in zip(begins, ends, strict=True)]


def lines_of(lines: Sequence[str]) -> Kept:
    """Without pictures, without what is no line of a card; a folded line goes with the one it belongs to."""
    kept: list[str] = []
    had_picture = had_noise = keeps = False
    for line in _plain(lines):
        if line.startswith((" ", "\t")):
            if keeps:
                kept.append(line)
            continue
        found = _LINE.match(line)
        is_picture = found is not None and found["name"].casefold() in _PICTURES
        keeps = found is not None and not is_picture
        had_picture |= is_picture
        had_noise |= found is None
        if keeps:
            kept.append(line)
    return Kept(tuple(kept), had_picture, had_noise)


def _card(text: str) -> CardText:
    end = _ENDS.search(text)
    within = text[: end.start()] if end else text
    lines = within.split("\n")[:-1]
    return CardText(tuple(lines), is_whole=end is not None)


def _plain(lines: Sequence[str]) -> Iterator[str]:
    """The lines of a card without quoted-printable, as older phones write it; folded lines stay folded."""
    left = iter(lines)
    for line in left:
        quoted = _QUOTED.match(line)
        if quoted is None:
            if line.strip():
                yield line
            continue
        value = quoted.group(2)
        while value.endswith("="):
            value = value[:-1] + next(left, "").lstrip(" \t")
        yield f"{_NOT_IN_3.sub('', quoted.group(1))}:{_unquoted(value, quoted.group(1))}"


def _unquoted(value: str, head: str) -> str:
    charset = _CHARSET.search(head)
    try:
        said = quopri.decodestring(value.encode("latin-1", errors="replace"))
        text = said.decode(charset.group(1).strip('"') if charset else "utf-8")
    except (LookupError, UnicodeDecodeError, binascii.Error):
        text = quopri.decodestring(value.encode("latin-1", errors="replace")).decode(
            "cp1252", errors="replace"
        )
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
