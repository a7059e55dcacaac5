"""Everything in one file, and back: the database, the uploaded files, and a note of what they are.

The file is a plain zip: `manifest.json`, `database`, and `files/…`. docs/backup.md describes it.
"""

import hashlib
import json
import shutil
import sqlite3
import tempfile
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Any

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone
from django.utils.translation import gettext as _

from wherewithal import __version__
from wherewithal.config.databases import copies

WHAT = "Wherewithal backup"
FORMAT = 1
BLOCK_BYTES = 1 << 20
MANIFEST, DATABASE, FILES = "manifest.json", "database", "files/"


class BackupRefused(Exception):
    """Nothing was written or changed; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Backup:
    """What a checked backup file says about itself."""

    file: Path
    software: str
    made_at: str
    database: str
    migrations: frozenset[str]
    sha256: dict[str, str]


@dataclass(frozen=True, slots=True)
class Written:
    """A backup that was written, and which uploaded files went away while it was."""

    file: Path
    vanished: tuple[str, ...] = ()


def write_backup(file: Path) -> Written:
    """Keep everything in `file`, which must not exist yet. Others may go on working."""
    if file.exists():
        raise BackupRefused(_("%(file)s is there already; give another name.") % {"file": file})
    if not file.parent.is_dir():
        raise BackupRefused(_("There is no folder %(folder)s.") % {"folder": file.parent})
    with tempfile.TemporaryDirectory(dir=file.parent, prefix=".backup-") as folder:
        copy, unfinished = Path(folder) / DATABASE, Path(folder) / "unfinished.zip"
        try:
            copies.copy_to(copy)
        except (copies.CopyFailed, sqlite3.Error) as problem:
            raise BackupRefused(str(problem)) from problem
        unfinished.touch(mode=0o600)  # it holds people's words
        vanished = _pack(unfinished, copy, _uploaded())
        unfinished.rename(file)
    return Written(file, vanished)


def _uploaded() -> dict[str, Path]:
    root = Path(settings.MEDIA_ROOT)
    found = sorted(path for path in root.rglob("*") if path.is_file())
    return {FILES + path.relative_to(root).as_posix(): path for path in found}


def _pack(target: Path, database: Path, uploaded: dict[str, Path]) -> tuple[str, ...]:
    """Pack all of it, and return the names of files that somebody took away in the meantime."""
    vanished = []
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        sums = {DATABASE: _packed(archive, DATABASE, database)}
        for name, path in uploaded.items():
            try:
                sums[name] = _packed(archive, name, path)
            except (
                FileNotFoundError
            ):  # nothing of it is in the archive: it is looked up before it is written
                vanished.append(name.removeprefix(FILES))
        archive.writestr(MANIFEST, json.dumps(_manifest(sums), indent=2))
    return tuple(vanished)


def _packed(archive: zipfile.ZipFile, name: str, path: Path) -> str:
    """Put one file in; the SHA-256 of what is in the archive now."""
    archive.write(path, name)
    with archive.open(name) as packed:
        return _sha256(packed)


def _manifest(sums: dict[str, str]) -> dict[str, Any]:
    applied = MigrationRecorder(connection).applied_migrations()
    return {
        "what": WHAT,
        "format": FORMAT,
        "software": __version__,
        "made_at": timezone.now().isoformat(),
        "database": copies.kind(),
        "migrations": sorted(".".join(key) for key in applied),
        "sha256": sums,
    }


def read_backup(file: Path) -> Backup:
    """Check a backup from end to end. Raises BackupRefused when anything is wrong with it."""
    try:
        with zipfile.ZipFile(file) as archive:
            backup = _described(file, json.loads(archive.read(MANIFEST)))
            _require_whole(archive, backup)
    except FileNotFoundError as problem:
        raise BackupRefused(_("There is no file %(file)s.") % {"file": file}) from problem
    except (zipfile.BadZipFile, zlib.error, KeyError, ValueError, TypeError, EOFError) as problem:
        message = _("%(file)s is damaged, or no backup of Wherewithal.")
        raise BackupRefused(message % {"file": file}) from problem
    _require_fitting(backup)
    return backup


def _described(file: Path, told: dict[str, Any]) -> Backup:
    if told["what"] != WHAT or told["format"] != FORMAT:
        raise ValueError(told["what"])
    return Backup(
        file=file,
        software=str(told["software"]),
        made_at=str(told["made_at"]),
        database=str(told["database"]),
        migrations=frozenset(told["migrations"]),
        sha256=dict(told["sha256"]),
    )


def _require_whole(archive: zipfile.ZipFile, backup: Backup) -> None:
    names = set(archive.namelist()) - {MANIFEST}
    if names != set(backup.sha256) or DATABASE not in names:
        raise ValueError(sorted(names))
    for name in names:
        if ".." in PurePosixPath(name).parts or not (name == DATABASE or name.startswith(FILES)):
            raise ValueError(name)
        with archive.open(name) as packed:
            if _sha256(packed) != backup.sha256[name]:
                raise ValueError(name)


def _require_fitting(backup: Backup) -> None:
    if backup.database != copies.kind():
        message = _("This backup is from %(theirs)s, and this installation uses %(ours)s.")
        raise BackupRefused(message % {"theirs": backup.database, "ours": copies.kind()})
    known = {".".join(key) for key in MigrationLoader(None).disk_migrations}
    if not backup.migrations <= known:
        message = _(
            "This backup was made by a newer Wherewithal (%(theirs)s; this is %(ours)s). "
            "Install that version first."
        )
        raise BackupRefused(message % {"theirs": backup.software, "ours": __version__})


def holds_anything() -> bool:
    """True when somebody has an account or a library here: what a restore would replace."""
    tables = set(connection.introspection.table_names())
    kept = [table for table in ("wherewithal_user", "wherewithal_library") if table in tables]
    with connection.cursor() as cursor:
        for table in kept:
            cursor.execute(f"SELECT 1 FROM {table} LIMIT 1")  # noqa: S608 - names stand above
            if cursor.fetchone():
                return True
    return False


def restore_backup(backup: Backup) -> None:
    """Put a checked backup in the place of what is here, and bring it up to date."""
    media = Path(settings.MEDIA_ROOT)
    media.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=media.parent, prefix=".restore-") as name:
        folder = Path(name)
        with zipfile.ZipFile(backup.file) as archive:
            archive.extractall(folder)
        try:
            copies.require_sound(folder / DATABASE)
            copies.put_back(folder / DATABASE)
        except (copies.CopyFailed, sqlite3.Error) as problem:
            message = _("Nothing was changed, because the backup could not be put back: %(why)s")
            raise BackupRefused(message % {"why": problem}) from problem
        _put_files_back(folder / "files", media)
    call_command("migrate", interactive=False, verbosity=0)


def _put_files_back(files: Path, media: Path) -> None:
    if media.exists():
        shutil.rmtree(media)
    if files.exists():
        files.replace(media)


def _sha256(opened: IO[bytes]) -> str:
    seen = hashlib.sha256()
    while block := opened.read(BLOCK_BYTES):
        seen.update(block)
    return seen.hexdigest()
