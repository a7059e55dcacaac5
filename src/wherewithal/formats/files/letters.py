"""From bytes to letters: the encoding a file says it has, else UTF-8, else what Windows wrote in the West."""

import codecs
import re
from itertools import islice
from typing import NamedTuple

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE_BYTES = 4_000
_FEWEST_ZEROS = 0.3  # of every second byte, in UTF-16 that begins without its mark
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{2,20})", re.IGNORECASE)
_UNUSUAL = re.compile(r"\S{0,20}[^\x00-\x7f]\S{0,20}")
_LOOKED_AT = 50  # words, of which the longest says most


class Decoded(NamedTuple):
    """The letters of a file, how they were written, and a word to look at where that was a guess."""

    text: str
    letters: str
    doubtful: str = ""


def decode(data: bytes) -> Decoded:
    r"""Read the letters. Never raises: Latin-1 has a letter for every byte.

    >>> decode("Señora".encode("cp1252"))
    Decoded(text='Señora', letters='cp1252', doubtful='Señora')
    """
    for mark, letters in _MARKS:
        if data.startswith(mark):
            return Decoded(data.decode(letters, errors="replace"), letters)
    for letters in (*_told(data), *_without_mark(data), "utf-8"):
        try:
            return Decoded(data.decode(letters), letters)
        except (UnicodeDecodeError, LookupError):
            continue
    for letters in ("cp1252", "latin-1"):
        try:
            text = data.decode(letters)
        except UnicodeDecodeError:
            continue
        words = (found[0] for found in islice(_UNUSUAL.finditer(text), _LOOKED_AT))
        return Decoded(text, letters, max(words, key=len, default=""))
    raise AssertionError("Latin-1 reads everything")


def _told(data: bytes) -> tuple[str, ...]:
    """What an HTML page says of itself, where Python knows it for an encoding of text."""
    found = _CHARSET.search(data[:_SAMPLE_BYTES])
    try:
        return (codecs.lookup(found[1].decode()).name,) if found else ()
    except LookupError:
        return ()


def _without_mark(data: bytes) -> tuple[str, ...]:
    sample = data[:_SAMPLE_BYTES]
    if len(sample) < 4 or len(data) % 2:
        return ()
    half = len(sample) / 2
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > _FEWEST_ZEROS * half and even < odd / 10:
        return ("utf-16-le",)
    return ("utf-16-be",) if even > _FEWEST_ZEROS * half and odd < even / 10 else ()
