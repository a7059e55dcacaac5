"""How an archive is laid out, what it says of itself, and how much of anything is believed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

WHAT = "Wherewithal archive of a library"
FORMAT = 1
MANIFEST, SCHEMA, README = "archive.json", "schema.json", "README.txt"
RECORDS, RECORDS_END = "records/", ".jsonl"
ATTACHMENTS = "attachments/"

KIND = re.compile(r"[a-z][a-z0-9]{0,39}\Z")
ATTACHMENT = re.compile(r"[0-9a-f]{32}\Z")
DIGEST = re.compile(r"[0-9a-f]{64}\Z")

MOST_PARTS = 200_000
MOST_MANIFEST_BYTES = 64_000_000
MOST_LINE_BYTES = 64_000_000
MOST_UNPACKED_BYTES = 50_000_000_000
MOST_TIMES_SMALLER = 400
"""Text packs to a twentieth, a bomb to a thousandth of its size."""
SMALL_BYTES = 10_000_000
"""A part that unpacks to no more than this is no bomb, however well it was packed."""


class Refusal(StrEnum):
    """Why an archive is not read."""

    NO_ARCHIVE = "no archive"
    DAMAGED = "damaged"
    OTHER_FORMAT = "other format"
    STRANGE_PART = "strange part"
    TOO_MUCH = "too much"
    NO_RECORD = "no record"
    UNKNOWN_KIND = "unknown kind"
    UNKNOWN_COLUMN = "unknown column"
    MISSING_COLUMN = "missing column"
    BAD_VALUE = "bad value"
    TWICE = "twice"
    LEADS_ELSEWHERE = "leads elsewhere"
    FILE_MISSING = "file missing"
    BAD_FILE = "bad file"
    NOT_ONE_LIBRARY = "not one library"
    AGAINST_THE_RULES = "against the rules"


class ArchiveRefused(Exception):
    """Nothing of it was taken; `place` says where in it the trouble lies, `about` what it is about."""

    def __init__(self, why: Refusal, *, place: str = "", about: str = "") -> None:
        super().__init__(f"{why}: {place} {about}".strip())
        self.why, self.place, self.about = why, place, about


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the archive: how many records (or bytes) it holds, and the SHA-256 of its bytes."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an archive says of itself."""

    software: str
    made_at: str
    library: str
    records: Mapping[str, Part]
    attachments: Mapping[str, Part]
    missing: tuple[str, ...] = ()
    """Attachments that were lost before the archive was made: named by a record, found nowhere."""

    def as_json(self) -> dict[str, Any]:
        """As it stands in the archive."""
        return {
            "what": WHAT,
            "format": FORMAT,
            "software": self.software,
            "made_at": self.made_at,
            "library": self.library,
            "records": {
                kind: {"file": records_file(kind), "records": part.size, "sha256": part.sha256}
                for kind, part in self.records.items()
            },
            "attachments": {
                name: {"bytes": part.size, "sha256": part.sha256}
                for name, part in self.attachments.items()
            },
            "missing_attachments": list(self.missing),
        }


def manifest_from(told: Any) -> Manifest:
    """Read what an archive says of itself. Raises ArchiveRefused where it says something odd."""
    if not isinstance(told, dict) or told.get("what") != WHAT:
        raise ArchiveRefused(Refusal.NO_ARCHIVE)
    if told.get("format") != FORMAT:
        raise ArchiveRefused(Refusal.OTHER_FORMAT, about=str(told.get("software", ""))[:60])
    return Manifest(
        software=_words(told, "software"),
        made_at=_words(told, "made_at"),
        library=_words(told, "library"),
        records=_parts(told, "records", KIND, "records"),
        attachments=_parts(told, "attachments", ATTACHMENT, "bytes"),
        missing=_missing(told),
    )


def records_file(kind: str) -> str:
    """The part that holds the records of a kind."""
    return f"{RECORDS}{kind}{RECORDS_END}"


def expected_names(manifest: Manifest) -> set[str]:
    """Every part that an archive of this manifest holds, and no other."""
    records = {records_file(kind) for kind in manifest.records}
    return {MANIFEST, SCHEMA, README} | records | {ATTACHMENTS + n for n in manifest.attachments}


def _words(told: dict[str, Any], name: str) -> str:
    value = told.get(name)
    if not isinstance(value, str) or len(value) > 1000:
        raise ArchiveRefused(Refusal.DAMAGED, place=MANIFEST, about=name)
    return value


def _parts(told: dict[str, Any], name: str, pattern: re.Pattern[str], size: str) -> dict[str, Part]:
    found = told.get(name)
    if not isinstance(found, dict):
        raise ArchiveRefused(Refusal.DAMAGED, place=MANIFEST, about=name)
    return {_key(key, pattern): _part(key, part, size) for key, part in found.items()}


def _key(key: str, pattern: re.Pattern[str]) -> str:
    if not pattern.match(key):
        raise ArchiveRefused(Refusal.STRANGE_PART, place=MANIFEST, about=key[:100])
    return key


def _part(key: str, part: Any, size: str) -> Part:
    if isinstance(part, dict):
        number, digest = part.get(size), part.get("sha256")
        is_number = isinstance(number, int) and not isinstance(number, bool) and number >= 0
        if is_number and isinstance(digest, str) and DIGEST.match(digest):
            return Part(int(part[size]), digest)
    raise ArchiveRefused(Refusal.DAMAGED, place=MANIFEST, about=key[:100])


def _missing(told: dict[str, Any]) -> tuple[str, ...]:
    found = told.get("missing_attachments", [])
    if not isinstance(found, list) or not all(isinstance(name, str) for name in found):
        raise ArchiveRefused(Refusal.DAMAGED, place=MANIFEST, about="missing_attachments")
    return tuple(_key(name, ATTACHMENT) for name in found)
