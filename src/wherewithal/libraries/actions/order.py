"""Put rows in order: the position is rewritten only where it differs."""

from collections.abc import Sequence
from typing import TypeVar

from wherewithal.audit.log import Changes
from wherewithal.libraries.models import Outlet, Team

Placed = TypeVar("Placed", Outlet, Team)


def moved(rows: Sequence[Placed], row: Placed, *, to_place: int) -> list[Placed]:
    """The rows with one of them at another place, counted from 1; beyond the ends is the end."""
    ordered = [other for other in rows if other.pk != row.pk]
    ordered.insert(max(to_place - 1, 0), row)
    return ordered


def keep_order(changes: Changes, rows: Sequence[Placed]) -> None:
    """Number the rows as they stand."""
    for position, row in enumerate(rows):
        changes.change(row, position=position)
