"""Read an archive that anybody may have made: nothing is unpacked by its name, or beyond its measure."""

import hashlib
import json
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO, Any

from wherewithal.formats.archive.layout import (
    ATTACHMENTS,
    MANIFEST,
    MOST_LINE_BYTES,
    MOST_MANIFEST_BYTES,
    MOST_PARTS,
    MOST_TIMES_SMALLER,
    MOST_UNPACKED_BYTES,
    SMALL_BYTES,
    ArchiveRefused,
    Manifest,
    Refusal,
    expected_names,
    manifest_from,
    records_file,
)

BLOCK_BYTES = 1 << 18
ENCRYPTED = 0x1
PACKED_AS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
Record = dict[str, Any]
# What damaged bytes make the reader of ZIPs raise.
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError)


def open_archive(opened: IO[bytes]) -> "Archive":
    """An archive whose parts are those that it names, each of a size that can be believed."""
    try:
        unzipped = zipfile.ZipFile(opened)
    except (*BROKEN, ValueError, OverflowError) as problem:
        raise ArchiveRefused(Refusal.NO_ARCHIVE) from problem
    _require_measure(unzipped)
    manifest = _manifest(unzipped)
    strange = set(unzipped.namelist()) ^ expected_names(manifest)
    if strange:
        raise ArchiveRefused(Refusal.STRANGE_PART, place=min(strange)[:200])
    return Archive(unzipped, manifest)


class Archive:
    """An archive that is open: what it says of itself, its records one by one, its attachments."""

    def __init__(self, unzipped: zipfile.ZipFile, manifest: Manifest) -> None:
        self._zip = unzipped
        self.manifest = manifest

    def records(self, kind: str) -> Iterator[tuple[int, Record]]:
        """Each record of a kind with the number of its line. Raises ArchiveRefused at what is none.

        Whether all came as they were written is known at the end: take nothing for good before.
        """
        told, name = self.manifest.records.get(kind), records_file(kind)
        if told is None:
            return
        seen, number = hashlib.sha256(), 0
        try:
            with self._zip.open(name) as part:
                while line := part.readline(MOST_LINE_BYTES + 1):
                    number += 1
                    seen.update(line)
                    yield number, _record(line, f"{name}:{number}")
        except BROKEN as problem:
            raise ArchiveRefused(Refusal.DAMAGED, place=name) from problem
        if (number, seen.hexdigest()) != (told.size, told.sha256):
            raise ArchiveRefused(Refusal.DAMAGED, place=name)

    def attachment(self, name: str) -> Iterator[bytes]:
        """The bytes of an attachment, block by block; refused at the end where they are not as written."""
        told, place = self.manifest.attachments[name], ATTACHMENTS + name
        seen, size = hashlib.sha256(), 0
        try:
            with self._zip.open(place) as part:
                while block := part.read(BLOCK_BYTES):
                    seen.update(block)
                    size += len(block)
                    yield block
        except BROKEN as problem:
            raise ArchiveRefused(Refusal.DAMAGED, place=place) from problem
        if (size, seen.hexdigest()) != (told.size, told.sha256):
            raise ArchiveRefused(Refusal.DAMAGED, place=place)


def _require_measure(unzipped: zipfile.ZipFile) -> None:
    parts = unzipped.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED_BYTES:
        raise ArchiveRefused(Refusal.TOO_MUCH)
    if len({part.filename for part in parts}) != len(parts):
        raise ArchiveRefused(Refusal.STRANGE_PART)
    for part in parts:
        if part.flag_bits & ENCRYPTED or part.compress_type not in PACKED_AS:
            raise ArchiveRefused(Refusal.STRANGE_PART, place=part.filename[:200])
        is_big = part.file_size > SMALL_BYTES
        if is_big and part.file_size > MOST_TIMES_SMALLER * max(1, part.compress_size):
            raise ArchiveRefused(Refusal.TOO_MUCH, place=part.filename[:200])


def _manifest(unzipped: zipfile.ZipFile) -> Manifest:
    try:
        told = unzipped.getinfo(MANIFEST)
    except KeyError as problem:
        raise ArchiveRefused(Refusal.NO_ARCHIVE) from problem
    if told.file_size > MOST_MANIFEST_BYTES:
        raise ArchiveRefused(Refusal.TOO_MUCH, place=MANIFEST)
    try:
        return manifest_from(_parsed(unzipped.read(told)))
    except BROKEN as problem:
        raise ArchiveRefused(Refusal.DAMAGED, place=MANIFEST) from problem
    except (ValueError, RecursionError) as problem:
        raise ArchiveRefused(Refusal.DAMAGED, place=MANIFEST) from problem


def _record(line: bytes, place: str) -> Record:
    if len(line) > MOST_LINE_BYTES:
        raise ArchiveRefused(Refusal.TOO_MUCH, place=place)
    try:
        record = _parsed(line)
    except (ValueError, RecursionError) as problem:
        raise ArchiveRefused(Refusal.NO_RECORD, place=place) from problem
    if not isinstance(record, dict):
        raise ArchiveRefused(Refusal.NO_RECORD, place=place)
    return record


def _parsed(data: bytes) -> Any:
    """JSON in UTF-8, without what no database takes: half letters, zero bytes, infinite numbers."""
    told = json.loads(data.decode("utf-8"), parse_constant=_refuse, object_pairs_hook=_once)
    if b"\\u" in data:
        _require_storable(told)
    return told


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    told = dict(pairs)
    if len(told) != len(pairs):
        raise ValueError(pairs[0][0])
    return told


def _require_storable(told: Any) -> None:
    if isinstance(told, str):
        told.encode("utf-8")
        if "\0" in told:
            raise ValueError(told[:40])
    elif isinstance(told, dict | list):
        for each in (*told.keys(), *told.values()) if isinstance(told, dict) else told:
            _require_storable(each)
