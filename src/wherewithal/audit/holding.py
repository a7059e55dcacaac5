"""Keep rows still between looking and writing, so that two people at the same instant do not mix.

SQLite lets one writer in at a time and needs none of this; PostgreSQL does.
"""

from collections.abc import Mapping
from typing import Any

from django.db import models


class ChangedMeanwhile(Exception):
    """Somebody else changed these fields since the person looked; nothing was written."""

    def __init__(self, names: list[str]) -> None:
        super().__init__(", ".join(names))
        self.names = names


def hold_rows(rows: models.QuerySet[Any]) -> None:
    """Let nobody else change these rows until the transaction ends. Read them after this, not before.

    Always in the order of their keys: two who want the same rows wait in line, never for each other.
    New rows may go on pointing at held ones.
    """
    held = rows.order_by("pk").select_for_update(of=("self",), no_key=True)
    list(held.only("pk"))


def require_as_seen(row: models.Model, seen: Mapping[str, Any]) -> None:
    """Refuse where a field no longer holds what the person saw. Hold the row first."""
    changed = [name for name, value in seen.items() if getattr(row, name) != value]
    if changed:
        raise ChangedMeanwhile(changed)
