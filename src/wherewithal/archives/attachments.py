"""The attached files of an archive: each is one that a record names, and what its name says."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from wherewithal.audit.models import Change
from wherewithal.audit.rows import model_slug
from wherewithal.formats.archive import Archive, ArchiveRefused, Refusal
from wherewithal.formats.archive.layout import ATTACHMENT, ATTACHMENTS
from wherewithal.formats.attachments import look_at_file
from wherewithal.partnerships.files import storing
from wherewithal.partnerships.files.models import PartnershipFile

MOST_BYTES = 200_000_000
"""More than any installation lets anybody attach; a file is held in memory while it is looked at."""


@dataclass
class Attached:
    """The files that records name: those that are attached, and those that history could bring back."""

    rows: dict[str, tuple[str, int, str]] = field(default_factory=dict)
    in_bin: dict[str, str] = field(default_factory=dict)

    def look_at(self, row: Any, place: str) -> None:
        """Remember which file a row names. Raises ArchiveRefused where that is no name of ours."""
        if isinstance(row, PartnershipFile):
            if not ATTACHMENT.match(row.stored_as):
                raise ArchiveRefused(Refusal.BAD_VALUE, place=place, about="stored_as")
            self.rows[row.stored_as] = (row.name, row.size_bytes, row.sha256)
        elif isinstance(row, Change) and row.model == model_slug(PartnershipFile):
            self._look_at_states(row, place)

    def _look_at_states(self, row: Change, place: str) -> None:
        for state in (row.before, row.after):
            stored = state.get("stored_as") if isinstance(state, dict) else None
            if isinstance(stored, str):
                # An undo would look for it there: a name with a path in it must never come in.
                if not ATTACHMENT.match(stored):
                    raise ArchiveRefused(Refusal.BAD_VALUE, place=place, about="stored_as")
                self.in_bin[stored] = str(state.get("name", ""))


def bring_in_attachments(archive: Archive, attached: Attached) -> Iterator[str]:
    """Keep the bytes of each; yields the name of what was not there before, just before it is."""
    told = archive.manifest.attachments
    lost = attached.rows.keys() - told.keys() - set(archive.manifest.missing)
    if lost:
        raise ArchiveRefused(Refusal.FILE_MISSING, place=ATTACHMENTS + min(lost))
    for stored_as in sorted(told):
        place = ATTACHMENTS + stored_as
        if told[stored_as].size > MOST_BYTES:
            raise ArchiveRefused(Refusal.TOO_MUCH, place=place)
        data = b"".join(archive.attachment(stored_as))
        _require_sound(stored_as, data, attached, told[stored_as].sha256)
        if not storing.path_of(stored_as).exists():
            yield stored_as
        storing.put_back(stored_as, data)


def _require_sound(stored_as: str, data: bytes, attached: Attached, sha256: str) -> None:
    place = ATTACHMENTS + stored_as
    row = attached.rows.get(stored_as)
    if row is not None and row[1:] != (len(data), sha256):
        raise ArchiveRefused(Refusal.BAD_FILE, place=place)
    name = row[0] if row is not None else attached.in_bin.get(stored_as)
    if name is None:
        raise ArchiveRefused(Refusal.STRANGE_PART, place=place)
    if look_at_file(name, data).trouble is not None:
        raise ArchiveRefused(Refusal.BAD_FILE, place=place, about=name[:100])
