"""Move everything that points at a row over to another, when two records become one."""

from typing import Any

from django.apps import apps
from django.db import models

from wherewithal.audit import hanging
from wherewithal.audit.log import Changes
from wherewithal.audit.rows import APP_LABEL, model_slug

# Columns that name a row by its model's slug and its key, without a foreign key.
POINTERS = (("model", "key"), ("became_model", "became_key"))


def move_references(changes: Changes, *, old: models.Model, new: models.Model) -> None:
    """Let everything that points at `old` point at `new`, so that `old` may go.

    A row that makes no sense then (the same person twice in a group, a tie to oneself) lets go
    or is removed with what hangs on it. All is remembered, so undo puts each row back.
    """
    for relation in hanging.relations(type(old)):
        for child in hanging.children(old, relation):
            _move(changes, child, field=relation.field, new=new)
    for model, slug_column, key_column in _pointers():
        found = {"library_id": changes.change_set.library_id, slug_column: model_slug(old)}
        for row in model._base_manager.filter(**found, **{key_column: str(old.pk)}).order_by("pk"):
            changes.change(row, **{key_column: str(new.pk)})


def _move(changes: Changes, child: models.Model, *, field: Any, new: models.Model) -> None:
    if changes.change_if_sound(child, field.name, new):
        return
    if not (field.null and changes.change_if_sound(child, field.name, None)):
        changes.delete_with_children(child)


def _pointers() -> list[tuple[type[models.Model], str, str]]:
    found = []
    for model in apps.get_app_config(APP_LABEL).get_models():
        columns = {field.name for field in model._meta.concrete_fields}
        if model_slug(model) == "change" or "library" not in columns:
            continue  # history keeps the names that things had
        found += [(model, *pair) for pair in POINTERS if columns.issuperset(pair)]
    return found
