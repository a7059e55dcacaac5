"""Where the bytes of attached files lie: in the data folder, never under an address of the web.

A removed file's bytes stay for a while, because its row lies in the bin and may come back (tidying.py).
"""

import hashlib
import os
import secrets
import stat
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings

FOLDER = "partnerships"
NAME_BYTES = 16


def path_of(stored_as: str) -> Path:
    """Where the bytes of a file lie."""
    return Path(settings.MEDIA_ROOT) / FOLDER / stored_as


def store(data: bytes) -> tuple[str, str]:
    """Keep the bytes under a random name, readable by the owner alone; that name, and their SHA-256."""
    name = secrets.token_hex(NAME_BYTES)
    path = path_of(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as opened:
        opened.write(data)
    return name, hashlib.sha256(data).hexdigest()


def put_back(stored_as: str, data: bytes) -> None:
    """Keep bytes that came from elsewhere under the name that their row knows: wholly, or not at all."""
    name, _sha256 = store(data)
    path_of(name).replace(path_of(stored_as))


def discard(stored_as: str) -> None:
    """Throw away what was stored: its row could not be saved, or nobody may have it any more."""
    path_of(stored_as).unlink(missing_ok=True)


def missing(names: Iterable[str]) -> list[str]:
    """Which of these are not where they should be."""
    return [name for name in names if not path_of(name).is_file()]


def stored() -> Iterator[tuple[str, datetime]]:
    """What lies in the folder, and since when."""
    folder = path_of("")
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        try:
            seen = path.lstat()
        except FileNotFoundError:  # thrown away since the folder was read
            continue
        if stat.S_ISREG(seen.st_mode):
            yield path.name, datetime.fromtimestamp(seen.st_mtime, UTC)
