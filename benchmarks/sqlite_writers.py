"""Do simultaneous writers lose writes on SQLite? With Django's defaults, and with our settings.

Every writer is a process of its own that adds one to the same number, again and again, each time in
a transaction that first reads and then writes: what an action does that looks before it changes.
"""

import multiprocessing
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from wherewithal.config import environment
from wherewithal.config.databases import databases

WRITERS = 8
TIMES = 150


def main() -> int:
    """Measure both; ours must lose nothing."""
    print(f"{WRITERS} writers, {TIMES} read-and-write transactions each")
    lost = {}
    for name in ("Django's defaults", "ours"):
        with tempfile.TemporaryDirectory(prefix="wherewithal-bench-") as folder:
            lost[name], seconds = measure(database(name, Path(folder)))
        rate = WRITERS * TIMES / seconds
        print(f"  {name:<18} lost {lost[name]:>5} of {WRITERS * TIMES}   {rate:>6.0f} a second")
    return 1 if lost["ours"] else 0


def database(name: str, folder: Path) -> dict[str, Any]:
    """The settings to be measured, for a database in this folder."""
    if name == "ours":
        told = environment.read({"WHEREWITHAL_DATA": str(folder)})
        return databases(told)["default"]
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(folder / "plain.sqlite3")}


def measure(settings: dict[str, Any]) -> tuple[int, float]:
    """How many writes were lost, and how many seconds it took."""
    in_a_process(prepare, settings)
    began = time.perf_counter()
    writers = [process(write, settings) for _ in range(WRITERS)]
    for writer in writers:
        writer.join()
    seconds = time.perf_counter() - began
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        kept = pool.apply(read, [settings])
    return WRITERS * TIMES - kept, seconds


def process(work: Any, settings: dict[str, Any]) -> Any:
    """A started process."""
    started = multiprocessing.get_context("spawn").Process(target=work, args=[settings])
    started.start()
    return started


def in_a_process(work: Any, settings: dict[str, Any]) -> None:
    """Do it elsewhere, and wait: this process never opens the database."""
    process(work, settings).join()


def connect(settings: dict[str, Any]) -> Any:
    """Django's connection with these settings."""
    import django
    from django.conf import settings as django_settings
    from django.db import connection

    django_settings.configure(DATABASES={"default": settings})
    django.setup()
    return connection


def prepare(settings: dict[str, Any]) -> None:
    """One table with one number."""
    with connect(settings).cursor() as cursor:
        cursor.execute("CREATE TABLE tally (number integer NOT NULL)")
        cursor.execute("INSERT INTO tally VALUES (0)")


def write(settings: dict[str, Any]) -> None:
    """Add one, many times; a transaction that the database refuses is a lost write."""
    connection = connect(settings)
    from django.db import OperationalError, transaction

    for _ in range(TIMES):
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute("SELECT number FROM tally")
                number = cursor.fetchone()[0]
                cursor.execute("UPDATE tally SET number = %s", [number + 1])
        except OperationalError:
            continue


def read(settings: dict[str, Any]) -> int:
    """What the number is in the end."""
    with connect(settings).cursor() as cursor:
        cursor.execute("SELECT number FROM tally")
        return int(cursor.fetchone()[0])


if __name__ == "__main__":
    sys.exit(main())
