"""Unpacking within bounds: every byte is counted as it comes, whatever the file says of its own size."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass

from wherewithal.formats.files.problems import (
    MAX_PARTS,
    MAX_UNPACKED_BYTES,
    MEGABYTE,
    FileProblemCode,
    Stop,
)

_CHUNK = 1 << 16
# What reading a file that was cut short, changed or written by another method can end in.
BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError,
    ValueError, KeyError, IndexError, OverflowError,
)  # fmt: skip


@dataclass
class Budget:
    """How many bytes may still be unpacked from one file, everything in it together."""

    left: int = MAX_UNPACKED_BYTES

    def spend(self, count: int) -> None:
        """Count bytes; stop where it is too much."""
        self.left -= count
        if self.left < 0:
            raise Stop(FileProblemCode.UNPACKS_TOO_LARGE, limit=MAX_UNPACKED_BYTES // MEGABYTE)


def open_zip(data: bytes) -> zipfile.ZipFile:
    """The list of parts, if it is not too long and not locked."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    if len(archive.infolist()) > MAX_PARTS:
        raise Stop(FileProblemCode.TOO_MANY_PARTS, limit=MAX_PARTS)
    if any(part.flag_bits & 1 for part in archive.infolist()):
        raise Stop(FileProblemCode.ENCRYPTED)
    return archive


def pieces(archive: zipfile.ZipFile, part: zipfile.ZipInfo, budget: Budget) -> Iterator[bytes]:
    """The bytes of a part. Its own word on its size is not believed: it could be followed by much more."""
    unbelieving = copy(part)
    unbelieving.file_size = budget.left + _CHUNK
    with archive.open(unbelieving) as stream:
        while piece := stream.read(_CHUNK):
            budget.spend(len(piece))
            yield piece


def gunzip(data: bytes, budget: Budget) -> bytes:
    """What a gzip file holds, all its members one after the other."""
    whole: list[bytes] = []
    while data.startswith(b"\x1f\x8b"):
        member = zlib.decompressobj(wbits=31)
        while not member.eof:
            piece = member.decompress(data, _CHUNK)
            if not piece and not member.unconsumed_tail and not member.eof:
                raise EOFError
            budget.spend(len(piece))
            whole.append(piece)
            data = member.unconsumed_tail
        data = member.unused_data
    return b"".join(whole)


def check_office(archive: zipfile.ZipFile, budget: Budget) -> None:
    """Unpack every part once, to know that a reader that believes the file will not be drowned.

    Neither macros nor a document type are let through: the one could run, the other defines entities.
    """
    for part in archive.infolist():
        name = part.filename.lower()
        if name.endswith("vbaproject.bin") or (
            name.startswith(("basic/", "scripts/")) and not name.endswith("/")
        ):
            raise Stop(FileProblemCode.MACROS)
        is_xml = name.endswith((".xml", ".rels"))
        tail = b""
        for piece in pieces(archive, part, budget):
            if is_xml and b"<!DOCTYPE" in (tail + piece).replace(b"\0", b""):
                raise Stop(FileProblemCode.XML_ENTITIES)
            tail = piece[-20:]
