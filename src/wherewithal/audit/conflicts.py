"""Why something cannot be taken back: found before anything is written, told with both texts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from wherewithal.audit import hanging
from wherewithal.audit.models import Change
from wherewithal.audit.rows import is_withdrawn, model_slug, row_data

# Who edited last and when goes with the words: a later edit of something else is no conflict.
BOOKKEEPING = frozenset({"edited_by_name", "edited_at"})
# A new row may have been moved since; that is no reason to keep it.
UNIMPORTANT_IN_NEW_ROWS = BOOKKEEPING | {"position"}
MOST_CHILDREN_NAMED = 20


class ConflictKind(StrEnum):
    """What stands in the way of an undo."""

    CHANGED_SINCE = "changed since"
    GONE = "gone"
    WITHDRAWN = "withdrawn"
    IN_USE = "in use"
    NEEDS_ANOTHER = "needs another"
    NOT_ALLOWED = "not allowed"
    ALREADY_UNDONE = "already undone"
    FOR_GOOD = "for good"


@dataclass(frozen=True, slots=True)
class Conflict:
    """One obstacle: what undo would bring back, and what stands there now."""

    model: str
    key: str
    column: str
    would_be: Any = None
    is_now: Any = None
    kind: ConflictKind = ConflictKind.CHANGED_SINCE
    message: str = ""


def changed_since(change: Change, row: models.Model) -> Iterator[Conflict]:
    """The columns whose value is no longer what this change left."""
    now = row_data(row)
    ignored = BOOKKEEPING if change.before else UNIMPORTANT_IN_NEW_ROWS
    for column, left in change.after.items():
        would_be = change.before.get(column)
        if is_withdrawn(left) or is_withdrawn(would_be):
            yield Conflict(change.model, change.key, column, kind=ConflictKind.WITHDRAWN)
        elif column in now and now[column] != left and column not in ignored:
            yield Conflict(change.model, change.key, column, would_be, now[column])


def values_to_restore(change: Change, row: models.Model) -> dict[str, Any]:
    """What stood before, without the bookkeeping of a later edit."""
    now = row_data(row)
    return {
        column: value
        for column, value in change.before.items()
        if column not in BOOKKEEPING or now.get(column) == change.after.get(column)
    }


def withdrawn_words(change: Change) -> Iterator[Conflict]:
    """Words that would come back and were taken back by the person who said them."""
    for column, value in change.before.items():
        if is_withdrawn(value):
            yield Conflict(change.model, change.key, column, kind=ConflictKind.WITHDRAWN)


def missing_parents(
    change: Change, model: type[models.Model], values: Mapping[str, Any]
) -> Iterator[Conflict]:
    """The rows that the restored one would point at, and that are gone themselves."""
    for field in model._meta.concrete_fields:
        wanted = values.get(field.attname)
        if not isinstance(field, models.ForeignKey) or wanted is None:
            continue
        target: type[models.Model] = field.related_model
        if not target._base_manager.filter(pk=wanted).exists():
            kind = ConflictKind.NEEDS_ANOTHER
            yield Conflict(model_slug(target), str(wanted), field.attname, kind=kind)


def newer_children(row: models.Model) -> Iterator[Conflict]:
    """What hangs on a row that would go: written since, and not ours to take away."""
    found = (
        Conflict(model_slug(child), str(child.pk), relation.field.attname, kind=ConflictKind.IN_USE)
        for relation in hanging.relations(type(row))
        for child in hanging.children(row, relation)[:MOST_CHILDREN_NAMED]
    )
    return islice(found, MOST_CHILDREN_NAMED)


def not_allowed(change: Change, problem: ValidationError) -> Conflict:
    """The row would break a rule now: a name that is taken, an end before its beginning."""
    message = " ".join(problem.messages)
    kind = ConflictKind.NOT_ALLOWED
    return Conflict(change.model, change.key, "", kind=kind, message=message)
