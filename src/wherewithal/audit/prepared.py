"""Many writes, worked out before anybody is locked out: what is left to do in the transaction is to send them.

Turning ten thousand rows into statements takes many times as long as running these. SQLite lets one writer
in at a time, so whoever saves meanwhile would wait for all of it.
"""

from collections.abc import Sequence
from typing import Any, TypeVar

from django.db import connection, models, transaction
from django.db.models.constants import OnConflict
from django.db.models.sql import InsertQuery

from wherewithal.audit.models import Change, ChangeAction, ChangeSet
from wherewithal.audit.rows import RowData, model_slug, row_data

Row = TypeVar("Row", bound=models.Model)
AT_ONCE = 500  # rows in a statement
Statement = tuple[str, Sequence[Any]]
# Until the entry of history has its key.
_OPEN = 0


class Prepared:
    """Statements that add, change and remove rows, with what history will say of each."""

    def __init__(self, library_id: int) -> None:
        self.library_id = library_id
        self.rows: list[Statement] = []
        self.logged: list[tuple[Statement, int]] = []

    @property
    def is_empty(self) -> bool:
        """True when there is nothing to write."""
        return not self.logged

    def create(self, rows: Sequence[Row]) -> None:
        """Add new rows of one model. Each has its key from now on. Whoever calls has looked them over."""
        if not rows:
            return
        for row, key in zip(rows, reserve_keys(type(rows[0]), len(rows)), strict=True):
            row.pk = key
        self.rows += _inserts(rows, list(rows[0]._meta.concrete_fields))
        self._log([(row, ChangeAction.CREATED, {}, row_data(row)) for row in rows])

    def change(self, rows: Sequence[tuple[Row, RowData]]) -> None:
        """Rows of one model that were altered, each with what it said before; looked over as well."""
        altered: list[Row] = []
        columns: set[str] = set()
        told: list[_Told] = []
        for row, before in rows:
            after = row_data(row)
            differ = [name for name in after if after[name] != before[name]]
            if differ:
                altered.append(row)
                columns.update(differ)
                was, becomes = ({name: data[name] for name in differ} for data in (before, after))
                told.append((row, ChangeAction.CHANGED, was, becomes))
        if altered:
            meta = altered[0]._meta
            # Rows that are held are there: inserting them again is the quickest way to change many.
            fields = list(meta.concrete_fields)
            changing = [field for field in fields if field.attname in columns]
            self.rows += _inserts(altered, fields, changing=changing)
            self._log(told)

    def delete(self, rows: Sequence[models.Model]) -> None:
        """Remove rows of one model on which nothing hangs any more."""
        if not rows:
            return
        quote = connection.ops.quote_name
        meta = rows[0]._meta
        for part in _parts(rows, AT_ONCE):
            marks = ", ".join(["%s"] * len(part))
            where = f"{quote(meta.db_table)} WHERE {quote(str(meta.pk.column))} IN ({marks})"
            self.rows.append((f"DELETE FROM {where}", [row.pk for row in part]))  # noqa: S608
        self._log([(row, ChangeAction.DELETED, row_data(row), {}) for row in rows])

    def run(self, entry: ChangeSet) -> None:
        """Write all of it, as part of this entry, which is stored already."""
        with connection.cursor() as cursor:
            for statement, values in self.rows:
                cursor.execute(statement, values)
            for (statement, values), count in self.logged:
                cursor.execute(statement, _belonging_to(entry.pk, values, count))

    def _log(self, told: "Sequence[_Told]") -> None:
        changes = [
            Change(
                library_id=self.library_id,
                change_set_id=_OPEN,
                model=model_slug(row),
                key=str(row.pk),
                action=action,
                before=before,
                after=after,
            )
            for row, action, before, after in told
        ]
        parts = _parts(changes, _at_once(_LOGGED, changes))
        self.logged += [(_insert(part, _LOGGED), len(part)) for part in parts]


_Told = tuple[models.Model, ChangeAction, RowData, RowData]
# Without its key: who reads on in the log relies on keys that come in the order of the writes.
_LOGGED: list[Any] = [field for field in Change._meta.concrete_fields if not field.primary_key]
_ENTRY = [field.attname for field in _LOGGED].index("change_set_id")


def reserve_keys(model: type[models.Model], count: int) -> list[int]:
    """Keys that nobody else will get; those that are not used in the end leave a gap, and no harm."""
    table = model._meta.db_table
    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor != "sqlite":
            cursor.execute(
                "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)",
                [connection.ops.quote_name(table), model._meta.pk.column, count],
            )
            return sorted(key for (key,) in cursor.fetchall())
        cursor.execute("UPDATE sqlite_sequence SET seq = seq + %s WHERE name = %s", [count, table])
        if not cursor.rowcount:  # the first row of this table
            cursor.execute(
                "INSERT INTO sqlite_sequence (name, seq) VALUES (%s, %s)", [table, count]
            )
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
        last = cursor.fetchone()[0]
    return list(range(last - count + 1, last + 1))


def _inserts(
    rows: Sequence[models.Model], fields: list[Any], *, changing: Sequence[Any] = ()
) -> list[Statement]:
    return [
        _insert(part, fields, changing=changing) for part in _parts(rows, _at_once(fields, rows))
    ]


def _insert(
    rows: Sequence[models.Model], fields: list[Any], *, changing: Sequence[Any] = ()
) -> Statement:
    """As Django's bulk_create would send it, without sending it."""
    model = type(rows[0])
    query = (
        InsertQuery(
            model,
            on_conflict=OnConflict.UPDATE,
            update_fields=list(changing),
            unique_fields=[model._meta.pk],
        )
        if changing
        else InsertQuery(model)
    )
    query.insert_values(fields, list(rows))
    ((statement, values),) = query.get_compiler(connection=connection).as_sql()
    return statement, values


def _at_once(fields: list[Any], rows: Sequence[models.Model]) -> int:
    return max(1, min(AT_ONCE, connection.ops.bulk_batch_size(fields, rows)))


def _parts(rows: Sequence[Row], size: int) -> list[Sequence[Row]]:
    return [rows[start : start + size] for start in range(0, len(rows), size)]


def _belonging_to(entry: int, values: Sequence[Any], count: int) -> list[Any]:
    """The entry's key for each row: one value after the other, or a list for each column (PostgreSQL)."""
    found = list(values)
    if len(found) == count * len(_LOGGED):
        found[_ENTRY :: len(_LOGGED)] = [entry] * count
    else:
        found[_ENTRY] = [entry] * count
    return found
