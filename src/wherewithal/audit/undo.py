"""Take a whole change set back: all of it or nothing, and never over somebody's later words."""

from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, models, transaction
from django.utils.translation import gettext_noop

from wherewithal.audit import guards
from wherewithal.audit.log import Actor, Changes, change_set
from wherewithal.audit.models import Change, ChangeAction, ChangeSet
from wherewithal.audit.rows import assign, is_withdrawn, model_for, row_data


@dataclass(frozen=True, slots=True)
class Conflict:
    """One field that changed since: what undo would bring back, and what stands there now."""

    model: str
    key: str
    column: str
    would_be: Any
    is_now: Any


class UndoRefused(Exception):
    """The undo would overwrite or orphan something newer; `conflicts` shows both texts."""

    def __init__(self, conflicts: list[Conflict]) -> None:
        super().__init__(f"{len(conflicts)} conflicts")
        self.conflicts = conflicts


def undo(*, entry: ChangeSet, by: Actor) -> ChangeSet:
    """Reverse every change of `entry`, newest first. The undo is itself a change set.

    Raises UndoRefused, with nothing changed, when a field was altered since, when something newer
    hangs on a row that would go, or when words that would come back were withdrawn. A guard of the
    room whose rows they are may refuse in its own way (see guards.py).
    """
    try:
        with transaction.atomic():
            return _reverse(entry, by)
    except (IntegrityError, models.ProtectedError) as problem:
        raise UndoRefused([]) from problem


def _reverse(entry: ChangeSet, by: Actor) -> ChangeSet:
    locked = ChangeSet.objects.select_for_update().get(pk=entry.pk, library_id=by.library_id)
    if locked.undone_by_id is not None:
        raise UndoRefused([])
    changes_to_reverse = list(locked.changes.order_by("-pk"))
    asked = guards.concerned(changes_to_reverse)
    for guard, concerns in asked:
        guard.before(by, concerns)
    conflicts: list[Conflict] = []
    with change_set(by=by, what=gettext_noop("took back: %(what)s")) as changes:
        changes.change_set.undoes_id = locked.pk
        changes.change_set.values = {**locked.values, "what": locked.what}
        changes.change_set.about_model = locked.about_model
        changes.change_set.about_key = locked.about_key
        for change in changes_to_reverse:
            conflicts += _reverse_one(change, changes)
        if conflicts:
            raise UndoRefused(conflicts)
        for guard, _concerns in asked:
            guard.after(by)
    changes.change_set.refresh_from_db()
    ChangeSet.objects.filter(pk=locked.pk).update(undone_by_id=changes.change_set.pk)
    if locked.undoes_id:  # taking an undo back makes the first change stand again
        ChangeSet.objects.filter(pk=locked.undoes_id).update(undone_by_id=None)
    return changes.change_set


def _reverse_one(change: Change, changes: Changes) -> list[Conflict]:
    if change.action == ChangeAction.DELETED:
        return _bring_back(change, changes)
    row = model_for(change.model)._base_manager.filter(pk=change.key).first()
    if row is None:
        return [Conflict(change.model, change.key, "", change.before, None)]
    conflicts = _conflicts(change, row)
    if conflicts:
        return conflicts
    if change.action == ChangeAction.CREATED:
        changes.delete(row)
        return []
    before = row_data(row)
    assign(row, change.before)
    changes.changed(row, before=before)
    return []


def _bring_back(change: Change, changes: Changes) -> list[Conflict]:
    gone = [column for column, value in change.before.items() if is_withdrawn(value)]
    if gone:
        return [Conflict(change.model, change.key, column, None, None) for column in gone]
    row = model_for(change.model)()
    assign(row, change.before)
    changes.create(row)
    return []


def _conflicts(change: Change, row: models.Model) -> list[Conflict]:
    now = row_data(row)
    return [
        Conflict(change.model, change.key, column, change.before.get(column), now.get(column))
        for column, left in change.after.items()
        if now.get(column) != left or is_withdrawn(change.before.get(column))
    ]
