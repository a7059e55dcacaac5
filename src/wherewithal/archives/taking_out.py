"""Write everything of a library into one archive, as it is at one moment."""

import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from django.core.exceptions import PermissionDenied
from django.db import models
from django.utils import timezone

from wherewithal import __version__
from wherewithal.accounts.actors import Member
from wherewithal.accounts.walls.scope import across_libraries
from wherewithal.archives import describing
from wherewithal.archives.kinds import ROWS_AT_A_TIME, Kind, columns, kinds, rows_of
from wherewithal.archives.one_moment import one_moment
from wherewithal.archives.queries import require_taking
from wherewithal.audit.models import Change
from wherewithal.audit.rows import model_slug, row_data
from wherewithal.formats.archive import ArchiveWriter, Manifest
from wherewithal.libraries.models import Library
from wherewithal.partnerships.files import storing
from wherewithal.partnerships.files.models import PartnershipFile


@dataclass
class _Attached:
    """The bytes that records name now, and all that history does: a file in the bin comes along with its own."""

    now: set[str] = field(default_factory=set)
    ever: set[str] = field(default_factory=set)

    def look_at(self, row: models.Model) -> None:
        """Remember which bytes a row speaks of."""
        if isinstance(row, PartnershipFile):
            self.now.add(row.stored_as)
        elif isinstance(row, Change) and row.model == model_slug(PartnershipFile):
            for state in (row.before, row.after):
                if isinstance(stored := state.get("stored_as"), str):
                    self.ever.add(stored)


def take_everything(*, by: Member, library: Library, opened: IO[bytes]) -> Manifest:
    """The archive of the member's library, for those who may have all of it."""
    require_taking(by)
    if library.pk != by.library_id:
        raise PermissionDenied
    return write_archive(library, opened)


def write_archive_file(library: Library, file: Path) -> Manifest:
    """The archive as a file that only its owner can read; where it breaks off, nothing is left of it."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=".archive-")
    unfinished = Path(name)
    try:
        with os.fdopen(handle, "w+b") as opened:
            manifest = write_archive(library, opened)
        unfinished.rename(file)
    finally:
        unfinished.unlink(missing_ok=True)
    return manifest


def write_archive(library: Library, opened: IO[bytes]) -> Manifest:
    """Every kind of record, one row at a time, then the attached files, then what it all is."""
    made_at = timezone.now().isoformat()
    with one_moment(), across_libraries("the archive names its library in every query"):
        attached = _Attached()
        with ArchiveWriter(opened) as archive:
            for model in kinds():
                archive.write_records(model_slug(model), _records(model, library, attached))
            missing = _write_attachments(archive, attached)
            return archive.finish(
                software=__version__,
                made_at=made_at,
                library=library.slug,
                schema=describing.schema(),
                readme=describing.readme(
                    library=library.name, software=__version__, made_at=made_at, missing=missing
                ),
                missing=missing,
            )


def _records(model: Kind, library: Library, attached: _Attached) -> Iterator[dict[str, Any]]:
    names = [field.attname for field in columns(model)]
    for row in rows_of(model, library).iterator(chunk_size=ROWS_AT_A_TIME):
        attached.look_at(row)
        data = row_data(row)
        yield {name: data[name] for name in names}


def _write_attachments(archive: ArchiveWriter, attached: _Attached) -> list[str]:
    """Write what is there; returns what should be and is not. What long lay in the bin has no bytes any more."""
    missing = []
    for name in sorted(attached.now | attached.ever):
        path = storing.path_of(name)
        if path.is_file():
            with path.open("rb") as opened:
                archive.write_attachment(name, opened)
        elif name in attached.now:
            missing.append(name)
    return missing
