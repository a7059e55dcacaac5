"""The archive of a library: one ZIP of records as JSON Lines, attachments, a schema and a note to read first.

Bytes on one side, records on the other; which records there are, and what they mean, the room `archives`
knows. docs/archive.md describes the file.
"""

from wherewithal.formats.archive.layout import (
    FORMAT,
    ArchiveRefused,
    Manifest,
    Refusal,
)
from wherewithal.formats.archive.reading import Archive, open_archive
from wherewithal.formats.archive.writing import ArchiveWriter

__all__ = [
    "FORMAT",
    "Archive",
    "ArchiveRefused",
    "ArchiveWriter",
    "Manifest",
    "Refusal",
    "open_archive",
]
