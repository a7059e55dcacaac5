"""Copy the database while people go on working, and put a copy back: each database's own way.

With databases/__init__.py, the one place of the settings that knows which database it is.
"""

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from typing import Any

from django.db import connection

TIMEOUT_SECONDS = 20
POSTGRES_VARIABLES = {
    "NAME": "PGDATABASE",
    "USER": "PGUSER",
    "PASSWORD": "PGPASSWORD",
    "HOST": "PGHOST",
    "PORT": "PGPORT",
}


class CopyFailed(Exception):
    """The database could not be copied or put back; the message says why."""


def kind() -> str:
    """The name under which a backup remembers which database it came from."""
    return connection.vendor


def copy_to(file: Path) -> None:
    """Write one consistent copy of the whole database; nobody has to wait meanwhile."""
    if kind() == "postgresql":
        _run("pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--file={file}")
        return
    with closing(_open(_sqlite_file())) as live, closing(_open(file)) as copy:
        live.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")  # one file, without a log beside it


def require_sound(file: Path) -> None:
    """Raise CopyFailed when the copy is damaged in itself."""
    if kind() == "postgresql":
        _run("pg_restore", "--list", str(file))
        return
    try:
        with closing(_open(file)) as copy:
            faults = copy.execute("PRAGMA integrity_check").fetchall()
            loose = copy.execute("PRAGMA foreign_key_check").fetchall()
    except sqlite3.DatabaseError as problem:
        raise CopyFailed(str(problem)) from problem
    if faults != [("ok",)] or loose:
        message = f"{faults[:3]} {loose[:3]}"
        raise CopyFailed(message)


def put_back(file: Path) -> None:
    """Make the database what the copy is: wholly, or not at all."""
    connection.close()
    if kind() == "postgresql":
        _put_back_postgres(file)
        return
    with closing(_open(file)) as copy, closing(_open(_sqlite_file())) as live:
        copy.backup(live)


def _put_back_postgres(file: Path) -> None:
    script = file.with_suffix(".sql")
    _run("pg_restore", "--no-owner", "--no-privileges", f"--file={script}", str(file))
    _run(
        "psql",
        "--no-psqlrc",
        "--quiet",
        "--single-transaction",
        "--set=ON_ERROR_STOP=1",
        "--command=SET client_min_messages = warning",
        "--command=DROP SCHEMA public CASCADE",
        "--command=CREATE SCHEMA public",
        f"--file={script}",
    )
    script.unlink()


def _open(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(file, timeout=TIMEOUT_SECONDS)


def _sqlite_file() -> Path:
    return Path(str(connection.settings_dict["NAME"]))


def _run(tool: str, *arguments: str) -> None:
    found = shutil.which(tool)
    if found is None:
        message = f"{tool} is missing; it comes with PostgreSQL's client (postgresql-client)."
        raise CopyFailed(message)
    told: dict[str, Any] = connection.settings_dict
    address = {name: str(told[key]) for key, name in POSTGRES_VARIABLES.items() if told.get(key)}
    surroundings = {
        **os.environ,
        **address,
        "PGOPTIONS": f"-c lock_timeout={TIMEOUT_SECONDS}s",
    }
    done = subprocess.run(  # noqa: S603 - the tool's own path, and arguments made here
        [found, *arguments], env=surroundings, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise CopyFailed(done.stderr.strip())
