"""Take a whole change set back: all of it or nothing, and never over somebody's later words."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.utils.translation import gettext_noop

from wherewithal.audit import conflicts, guards
from wherewithal.audit.conflicts import Conflict, ConflictKind
from wherewithal.audit.log import Actor, Changes, change_set
from wherewithal.audit.models import Change, ChangeAction, ChangeSet
from wherewithal.audit.rows import assign, model_for, row_data

TOOK_BACK = gettext_noop("undid: %(what)s")
MADE_AGAIN = gettext_noop("made again: %(what)s")


class UndoRefused(Exception):
    """The undo would overwrite or orphan something newer; `conflicts` shows both texts."""

    def __init__(self, conflicts: list[Conflict]) -> None:
        super().__init__(f"{len(conflicts)} conflicts")
        self.conflicts = conflicts


def undo(*, entry: ChangeSet, by: Actor) -> ChangeSet:
    """Reverse every change of `entry`, newest first. The undo is itself a change set.

    Raises UndoRefused, with nothing changed, when a field was altered since, when something newer
    hangs on a row that would go, when what a row needs is gone, or when words that would come back
    were withdrawn. A guard of the room whose rows they are may refuse in its own way (guards.py).
    """
    try:
        with transaction.atomic():
            return _reverse(entry, by)
    except (IntegrityError, models.ProtectedError) as problem:
        raise UndoRefused([]) from problem


def _reverse(entry: ChangeSet, by: Actor) -> ChangeSet:
    locked = ChangeSet.objects.select_for_update().get(pk=entry.pk, library_id=by.library_id)
    if locked.undone_by_id is not None:
        raise UndoRefused([Conflict("", "", "", kind=ConflictKind.ALREADY_UNDONE)])
    logged = list(locked.changes.order_by("-pk"))
    asked = guards.concerned(logged)
    for guard, concerns in asked:
        guard.before(by, concerns)
    what, original = _sentence(locked)
    with change_set(by=by, what=what) as changes:
        changes.change_set.undoes_id = locked.pk
        changes.change_set.values = {**locked.values, "what": original}
        changes.change_set.about_model = locked.about_model
        changes.change_set.about_key = locked.about_key
        found = [conflict for change in logged for conflict in _reverse_one(change, changes)]
        if found or changes.is_empty:
            raise UndoRefused(found)
        for guard, concerns in asked:
            guard.after(by, concerns)
    mark_undone(locked, changes.change_set)
    return changes.change_set


def _sentence(entry: ChangeSet) -> tuple[str, str]:
    """How this undo reads, and the sentence of the very first change that it is about."""
    if not entry.undoes_id:
        return TOOK_BACK, entry.what
    return (MADE_AGAIN if entry.what == TOOK_BACK else TOOK_BACK), entry.values["what"]


def mark_undone(entry: ChangeSet, undoing: ChangeSet) -> None:
    """Note who undid what. Taking an undo back makes what it undid stand again, and so on down."""
    undone_by: int | None = undoing.pk
    current: ChangeSet | None = entry
    while current is not None:
        current.undone_by_id = undone_by
        current.save(update_fields=["undone_by_id"])
        undone_by = None if undone_by is not None else current.pk
        current = ChangeSet.objects.filter(pk=current.undoes_id or 0).first()


def _reverse_one(change: Change, changes: Changes) -> list[Conflict]:
    if change.action == ChangeAction.DELETED:
        return _bring_back(change, changes)
    found = model_for(change.model)._base_manager.select_for_update().filter(pk=change.key)
    row = found.first()
    if row is None:
        gone = ConflictKind.GONE
        return [Conflict(change.model, change.key, "", change.before, None, kind=gone)]
    in_the_way = list(conflicts.changed_since(change, row))
    if in_the_way:
        return in_the_way
    return (_take_away if change.action == ChangeAction.CREATED else _set_back)(
        change, row, changes
    )


def _bring_back(change: Change, changes: Changes) -> list[Conflict]:
    model = model_for(change.model)
    in_the_way = list(conflicts.withdrawn_words(change))
    in_the_way += conflicts.missing_parents(change, model, change.before)
    if in_the_way:
        return in_the_way
    row = model()
    assign(row, change.before)
    return _unless_refused(change, lambda: changes.create(row))


def _take_away(change: Change, row: models.Model, changes: Changes) -> list[Conflict]:
    in_the_way = list(conflicts.newer_children(row))
    if not in_the_way:
        changes.delete(row)
    return in_the_way


def _set_back(change: Change, row: models.Model, changes: Changes) -> list[Conflict]:
    values = conflicts.values_to_restore(change, row)
    in_the_way = list(conflicts.missing_parents(change, type(row), values))
    if in_the_way:
        return in_the_way
    before = row_data(row)
    assign(row, values)
    return _unless_refused(change, lambda: changes.changed(row, before=before))


def _unless_refused(change: Change, write: Callable[[], Any]) -> list[Conflict]:
    """Write a row that its own rules accept; otherwise say which rule does not."""
    try:
        write()
    except ValidationError as problem:
        return [conflicts.not_allowed(change, problem)]
    return []
