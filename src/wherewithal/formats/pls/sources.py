"""The text files within what somebody sent: the file itself, what gzip packed, the members of a ZIP.

Nothing is unpacked as a whole: a source is opened anew for each look and read in pieces, and no further than
a limit, so that a file which unpacks to terabytes ends there.
"""

import codecs
import gzip
import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import IO, cast

MAX_UNPACKED = 300_000_000
MAX_MEMBERS = 500
MAX_LINE = 1_000_000  # characters; a row of the survey has about a thousand
# What reading something cut short, changed or locked with a password can end in.
BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError,
)  # fmt: skip
_GZIP = b"\x1f\x8b"
_ZIP = b"PK"
_PIECE = 1 << 16
_TEXT = (".csv", ".txt", ".tsv", ".csv.gz")


class TooLarge(Exception):
    """More came out than any year of the survey holds."""


@dataclass(frozen=True, slots=True)
class Source:
    """One text file that can be read any number of times."""

    name: str
    opened: Callable[[], IO[bytes]]

    def lines(self, encoding: str) -> Iterator[str]:
        """Its text in pieces that end with a line; what cannot be decoded is marked, not dropped."""
        with self.opened() as file:
            bounded = cast("IO[bytes]", io.BufferedReader(_Bounded(file)))
            text = io.TextIOWrapper(bounded, encoding, errors="replace", newline="")
            while line := text.readline(MAX_LINE + 1):
                if len(line) > MAX_LINE:
                    raise TooLarge
                yield line

    def encoding(self) -> str:
        """UTF-8 where all of it is, else what Windows wrote in the West; one release has both."""
        decoder = codecs.getincrementaldecoder("utf-8")()
        with self.opened() as file:
            bounded = _Bounded(file)
            first = bounded.read(_PIECE) or b""
            if first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
                return "utf-16"
            try:
                piece = first
                while piece:
                    decoder.decode(piece)
                    piece = bounded.read(_PIECE) or b""
                decoder.decode(b"", final=True)
            except UnicodeDecodeError:
                return "cp1252"
        return "utf-8-sig"


def sources_of(content: bytes, name: str) -> Iterator[Source]:
    """Each text file in it. Raises one of `BROKEN` where that cannot be told."""
    if content.startswith(_ZIP):
        with zipfile.ZipFile(io.BytesIO(content)) as folder:
            members = [each for each in folder.infolist() if each.filename.lower().endswith(_TEXT)]
        for member in members[:MAX_MEMBERS]:
            yield Source(member.filename, _member(content, member.filename))
    else:
        yield Source(name, _unpacked(lambda: io.BytesIO(content), content[:2]))


def _member(content: bytes, name: str) -> Callable[[], IO[bytes]]:
    def opened() -> IO[bytes]:
        with zipfile.ZipFile(io.BytesIO(content)) as folder:
            member = folder.open(name)  # stays readable when its folder is closed
        return _gunzipped(member) if name.lower().endswith(".gz") else member

    return opened


def _unpacked(opened: Callable[[], IO[bytes]], begin: bytes) -> Callable[[], IO[bytes]]:
    return (lambda: _gunzipped(opened())) if begin == _GZIP else opened


def _gunzipped(file: IO[bytes]) -> IO[bytes]:
    return cast("IO[bytes]", gzip.GzipFile(fileobj=file))


class _Bounded(io.RawIOBase):
    """A file that refuses to give more than the limit."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file, self._left = file, MAX_UNPACKED

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(cast("bytearray", buffer)).cast("B")
        piece = self._file.read(len(view))
        self._left -= len(piece)
        if self._left < 0:
            raise TooLarge
        view[: len(piece)] = piece
        return len(piece)
