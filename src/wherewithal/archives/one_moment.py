"""Read the database as it is at one moment while others write, and go on counting where it left off.

The one module of this room that knows which database it is.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django.db import connection, models, transaction


@contextmanager
def one_moment() -> Iterator[None]:
    """All that is read within is as it was when the first row was read; nobody has to wait meanwhile."""
    if connection.in_atomic_block:  # the caller's moment
        yield
    elif connection.vendor == "postgresql":
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
    else:
        live: Any = connection
        usual, live.transaction_mode = live.transaction_mode, "DEFERRED"
        try:
            with transaction.atomic():
                yield
        finally:
            live.transaction_mode = usual


def count_on_after(last_keys: Mapping[type[models.Model], int]) -> None:
    """Let new rows of each table take keys after these: no key of a row that history knows is given twice."""
    with connection.cursor() as cursor:
        for model, last in last_keys.items():
            table = model._meta.db_table
            if connection.vendor == "postgresql":
                sequence = "SELECT setval(pg_get_serial_sequence(%s, 'id'), %s)"
                cursor.execute(sequence, [table, last])
            else:
                cursor.execute("DELETE FROM sqlite_sequence WHERE name = %s", [table])
                insert = "INSERT INTO sqlite_sequence (name, seq) VALUES (%s, %s)"
                cursor.execute(insert, [table, last])
