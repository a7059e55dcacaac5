"""Write an archive part by part: no more than a record or a block of bytes is held at a time."""

import hashlib
import json
import zipfile
from collections.abc import Iterable
from types import TracebackType
from typing import IO, Any, Self

from wherewithal.formats.archive.layout import (
    ATTACHMENTS,
    MANIFEST,
    README,
    SCHEMA,
    Manifest,
    Part,
    records_file,
)

BLOCK_BYTES = 1 << 18


class ArchiveWriter:
    """with ArchiveWriter(opened) as archive: records of each kind, attachments, and at last `finish`."""

    def __init__(self, opened: IO[bytes]) -> None:
        self._zip = zipfile.ZipFile(opened, "w", zipfile.ZIP_DEFLATED)
        self._records: dict[str, Part] = {}
        self._attachments: dict[str, Part] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._zip.close()

    def write_records(self, kind: str, records: Iterable[dict[str, Any]]) -> int:
        """A record a line, in the order in which they come; how many there were."""
        seen, number = hashlib.sha256(), 0
        with self._zip.open(records_file(kind), "w", force_zip64=True) as part:
            for record in records:
                line = json.dumps(record, ensure_ascii=False, allow_nan=False).encode() + b"\n"
                part.write(line)
                seen.update(line)
                number += 1
        self._records[kind] = Part(number, seen.hexdigest())
        return number

    def write_attachment(self, name: str, opened: IO[bytes]) -> None:
        """The bytes of an attached file, as they are."""
        seen, size = hashlib.sha256(), 0
        with self._zip.open(ATTACHMENTS + name, "w", force_zip64=True) as part:
            while block := opened.read(BLOCK_BYTES):
                part.write(block)
                seen.update(block)
                size += len(block)
        self._attachments[name] = Part(size, seen.hexdigest())

    def finish(
        self,
        *,
        software: str,
        made_at: str,
        library: str,
        schema: dict[str, Any],
        readme: str,
        missing: Iterable[str] = (),
    ) -> Manifest:
        """Say last what is in it: an archive that was cut off says nothing of itself, and is refused."""
        manifest = Manifest(
            software, made_at, library, self._records, self._attachments, tuple(missing)
        )
        self._zip.writestr(README, readme.encode())
        self._zip.writestr(SCHEMA, _pretty(schema))
        self._zip.writestr(MANIFEST, _pretty(manifest.as_json()))
        return manifest


def _pretty(told: dict[str, Any]) -> bytes:
    return json.dumps(told, indent=2, ensure_ascii=False).encode() + b"\n"
