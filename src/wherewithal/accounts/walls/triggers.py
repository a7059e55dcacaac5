"""Constraints in the database that forbid a row to point into another library.

The one module of row security that knows which database it is: triggers on SQLite and PostgreSQL
say the same. In every migration that touches a library's table `TakeWallsDown` is the first operation
(SQLite makes changed tables anew and then misses what the triggers speak of), `RebuildWalls` the last.
"""

from collections.abc import Iterator
from typing import Any

from django.db import models
from django.db.migrations.operations.base import Operation

LIBRARY_COLUMN = "library_id"
MESSAGE = "rows of two libraries cannot be tied"

POSTGRES_FUNCTION = f"""
CREATE OR REPLACE FUNCTION wherewithal_one_library() RETURNS trigger AS $$
DECLARE wanted bigint; target bigint; pointed bigint;
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.library_id IS DISTINCT FROM NEW.library_id THEN
    RAISE EXCEPTION '{MESSAGE}' USING ERRCODE = 'foreign_key_violation';
  END IF;
  IF TG_NARGS = 2 THEN
    EXECUTE format('SELECT ($1).%I', TG_ARGV[0]) USING NEW INTO pointed;
    IF pointed IS NOT NULL THEN
      EXECUTE format('SELECT library_id FROM %I WHERE id = $1', TG_ARGV[1]) USING pointed INTO target;
      IF target IS DISTINCT FROM NEW.library_id THEN
        RAISE EXCEPTION '{MESSAGE}' USING ERRCODE = 'foreign_key_violation';
      END IF;
    END IF;
  END IF;
  RETURN NEW;
END $$ LANGUAGE plpgsql;
"""


def scoped_references(models_: list[type[models.Model]]) -> Iterator[tuple[str, str, str]]:
    """(table, column, referred table) for every foreign key between two libraries' tables."""
    for model in models_:
        if not _is_scoped(model):
            continue
        for field in model._meta.concrete_fields:
            if field.is_relation and field.attname != LIBRARY_COLUMN:
                target: Any = field.related_model
                if _is_scoped(target):
                    yield model._meta.db_table, str(field.column), target._meta.db_table


def scoped_tables(models_: list[type[models.Model]]) -> list[str]:
    """Every table whose rows belong to a library."""
    return [model._meta.db_table for model in models_ if _is_scoped(model)]


def _is_scoped(model: Any) -> bool:
    return any(
        field.is_relation and field.attname == LIBRARY_COLUMN
        for field in model._meta.concrete_fields
    )


class TakeWallsDown(Operation):
    """Drop every trigger, for the tables as this migration finds them."""

    reversible = True

    def state_forwards(self, app_label: str, state: Any) -> None:
        """Triggers are no part of the models' state."""

    def database_forwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        """Take the walls down in whichever database this is."""
        _carry_out(schema_editor, from_state, build=False)

    def database_backwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        """Build them again: going backwards, this comes last."""
        _carry_out(schema_editor, to_state, build=True)

    def describe(self) -> str:
        """The line that migrate shows."""
        return "Take the walls between libraries down for a moment"


class RebuildWalls(Operation):
    """Drop and make again every trigger, for the tables as this migration leaves them."""

    reversible = True

    def state_forwards(self, app_label: str, state: Any) -> None:
        """Triggers are no part of the models' state."""

    def database_forwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        """Build the walls in whichever database this is."""
        _carry_out(schema_editor, to_state, build=True)

    def database_backwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        """Take them down: going backwards, this comes first."""
        _carry_out(schema_editor, from_state, build=False)

    def describe(self) -> str:
        """The line that migrate shows."""
        return "Rebuild the walls between libraries"


def _carry_out(schema_editor: Any, state: Any, *, build: bool) -> None:
    on_postgres = schema_editor.connection.vendor == "postgresql"
    found = [model for model in state.apps.get_models() if model._meta.managed]
    for statement in _drop_on_postgres(found) if on_postgres else _drop_on_sqlite(found):
        schema_editor.execute(statement, params=None)
    if build:
        for statement in _build_on_postgres(found) if on_postgres else _build_on_sqlite(found):
            schema_editor.execute(statement, params=None)


def _drop_on_sqlite(models_: list[type[models.Model]]) -> Iterator[str]:
    for table, column, _target in scoped_references(models_):
        for verb in ("insert", "update"):
            yield f'DROP TRIGGER IF EXISTS "wall_{verb}_{table}_{column}"'
    for table in scoped_tables(models_):
        yield f'DROP TRIGGER IF EXISTS "wall_stay_{table}"'


def _drop_on_postgres(models_: list[type[models.Model]]) -> Iterator[str]:
    for table, column, _target in scoped_references(models_):
        yield f'DROP TRIGGER IF EXISTS "{_wall_on_postgres(table, column)}" ON "{table}"'
    for table in scoped_tables(models_):
        yield f'DROP TRIGGER IF EXISTS "wall_stay" ON "{table}"'


def _wall_on_postgres(table: str, column: str) -> str:
    return f"wall_{table}_{column}"[-60:]


def _build_on_sqlite(models_: list[type[models.Model]]) -> Iterator[str]:
    for table, column, target in scoped_references(models_):
        for verb, event in (("insert", "INSERT"), ("update", f"UPDATE OF {column}")):
            yield (
                f'CREATE TRIGGER "wall_{verb}_{table}_{column}" BEFORE {event} ON "{table}" '
                f'WHEN NEW."{column}" IS NOT NULL AND (SELECT library_id FROM "{target}" '
                f'WHERE id = NEW."{column}") IS NOT NEW.library_id '
                f"BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
            )
    for table in scoped_tables(models_):
        yield (
            f'CREATE TRIGGER "wall_stay_{table}" BEFORE UPDATE OF library_id ON "{table}" '
            f"WHEN OLD.library_id IS NOT NEW.library_id "
            f"BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
        )


def _build_on_postgres(models_: list[type[models.Model]]) -> Iterator[str]:
    yield POSTGRES_FUNCTION
    for table, column, target in scoped_references(models_):
        yield (
            f'CREATE TRIGGER "{_wall_on_postgres(table, column)}" BEFORE INSERT OR UPDATE '
            f'ON "{table}" FOR EACH ROW '
            f"EXECUTE FUNCTION wherewithal_one_library('{column}', '{target}')"
        )
    for table in scoped_tables(models_):
        yield (
            f'CREATE TRIGGER "wall_stay" BEFORE UPDATE ON "{table}" FOR EACH ROW '
            "EXECUTE FUNCTION wherewithal_one_library()"
        )
