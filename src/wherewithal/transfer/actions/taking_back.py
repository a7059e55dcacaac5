"""Take a list back, field by field: what people wrote since stays, and is named."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import models

from wherewithal.accounts.actors import Member
from wherewithal.audit import hanging
from wherewithal.audit.conflicts import UNIMPORTANT_IN_NEW_ROWS
from wherewithal.audit.following import newest_change
from wherewithal.audit.holding import hold_rows
from wherewithal.audit.log import change_set
from wherewithal.audit.models import Change, ChangeAction, ChangeSet
from wherewithal.audit.prepared import AT_ONCE, Prepared
from wherewithal.audit.rows import RowData, assign, is_withdrawn, model_slug, row_data
from wherewithal.audit.undo import TOOK_BACK, UndoRefused, mark_undone
from wherewithal.transfer.kinds import kind_of
from wherewithal.transfer.kinds.beside import Beside
from wherewithal.transfer.kinds.kind import Kind
from wherewithal.transfer.models import ImportedRecord, Stage, StagedFile
from wherewithal.transfer.queries import entry_of
from wherewithal.transfer.staging import move, require_taking_over

WHOLE = ""  # in place of a column: the record stays, for something hangs on it or it was changed


@dataclass
class Kept:
    """What stays although the list is taken back: by the key of the record, which columns and why."""

    columns: dict[int, list[str]] = field(default_factory=dict)

    def add(self, key: int, column: str) -> None:
        """Remember that this was written since."""
        self.columns.setdefault(key, []).append(column)


def ask_to_take_back(*, by: Member, staged: StagedFile) -> None:
    """Say that it is to be taken back. Raises UndoRefused where it was before."""
    require_taking_over(by, kind_of(staged))
    if staged.library_id != by.library_id:
        raise PermissionDenied
    _entry(staged)
    move(staged, (Stage.TAKEN,), Stage.GIVING_BACK, asked_by_id=by.actor_user_id, problems=[])


def take_back_list(*, by: Member, staged: StagedFile) -> Kept:
    """Undo what taking this list over did, except where people wrote since. One entry of history.

    Where all of it was written over since, nothing is done and the entry stands: what stays is named all the
    same. Raises UndoRefused where it was taken back before, or where nothing is left to take back.
    """
    ask_to_take_back(by=by, staged=staged)
    for _done in take_back_in_steps(by=by, staged=staged):
        pass
    staged.refresh_from_db()
    return Kept({int(key): columns for key, columns in staged.receipt["stayed"].items()})


def take_back_in_steps(*, by: Member, staged: StagedFile) -> Iterator[int]:
    """Work out what goes back in steps that lock nobody out; after the last one write it at once."""
    require_taking_over(by, kind_of(staged))
    entry = _entry(staged)
    newest = newest_change(by.library_id)
    going = _GoingBack(by, entry, kind_of(staged))
    yield from going.look()
    with change_set(by=by, what=TOOK_BACK) as changes:
        entry = ChangeSet.objects.select_for_update().get(pk=entry.pk)
        mine: Any = StagedFile.objects.in_library(by.library_id).filter(pk=staged.pk)
        if entry.undone_by_id is not None or not mine.filter(stage=Stage.GIVING_BACK).exists():
            raise UndoRefused([])
        going.hold()
        if newest_change(by.library_id) != newest:  # somebody wrote since it was worked out
            going = _GoingBack(by, entry, kind_of(staged))
            for _step in going.look():
                pass
        if going.prepared.is_empty and not going.kept.columns:
            raise UndoRefused([])
        if not going.prepared.is_empty:
            changes.change_set.undoes_id = entry.pk
            changes.change_set.values = {**entry.values, "what": entry.what}
            changes.write(going.prepared)
            mark_undone(entry, changes.change_set)
        _note(staged, going.kept)


def _entry(staged: StagedFile) -> ChangeSet:
    entry = entry_of(staged)
    if entry is None or entry.undone_by_id is not None:
        raise UndoRefused([])
    return entry


class _GoingBack:
    """What goes back and what stays, worked out from the entry and from what stands there now."""

    def __init__(self, by: Member, entry: ChangeSet, kind: Kind) -> None:
        self.by, self.entry, self.kind = by, entry, kind
        self.kept = Kept()
        self.prepared = Prepared(by.library_id)
        self.became = _logged(entry, kind.model)
        self.beside = {each: _logged(entry, each.model) for each in kind.besides}
        self.records = _logged(entry, ImportedRecord)

    def hold(self) -> None:
        """Nobody changes these until it is done: records before what stands beside them."""
        keys_of = [(self.kind.model, self.became)]
        keys_of += [(each.model, logged) for each, logged in self.beside.items()]
        for model, logged in keys_of:
            keys = sorted(logged)
            for start in range(0, len(keys), AT_ONCE):
                rows = model.objects.in_library(self.by.library_id)
                hold_rows(rows.filter(pk__in=keys[start : start + AT_ONCE]))

    def look(self) -> Iterator[int]:
        """Work it out, in steps."""
        bodies, lists = (
            _rows(self.kind.model, self.by, self.became),
            _rows(ImportedRecord, self.by, self.records),
        )
        parted = self._parted()
        yield 0
        logged = self.became
        added = [row for key, row in bodies.items() if logged[key].action == ChangeAction.CREATED]
        staying: set[int] = set()
        for start in range(0, len(added), AT_ONCE):
            some = added[start : start + AT_ONCE]
            staying |= self._staying([row for row in some if row.pk not in parted], set(lists))
            staying |= {row.pk for row in some if row.pk in parted}
            yield min(start + AT_ONCE, len(added))
        for key in sorted(staying):
            self.kept.add(key, WHOLE)
        _take_records_back(self.kind, self.prepared, lists, self.records, staying)
        yield len(added)
        going = {row.pk for row in added} - staying
        for record in sorted(parted.keys() - staying):
            for column in parted[record]:
                self.kept.add(record, column)
        for beside in self.kind.besides:
            self._take_back_beside(beside, going, staying)
        self.prepared.delete([row for row in added if row.pk in going])
        altered = []
        for key, row in bodies.items():
            if logged[key].action == ChangeAction.CHANGED:
                before = row_data(row)
                for column in _set_back(row, logged[key], before, self.kind.together):
                    self.kept.add(key, column)
                altered.append((row, before))
        self.prepared.change(altered)
        yield len(bodies)

    def _parted(self) -> dict[int, list[str]]:
        """Records from which somebody took away since what the list put beside them, and what that held."""
        found: dict[int, list[str]] = {}
        for beside, logged in self.beside.items():
            gone = sorted(logged.keys() - _rows(beside.model, self.by, logged).keys())
            for start in range(0, len(gone), AT_ONCE):
                removed = Change.objects.filter(
                    library_id=self.by.library_id,
                    model=model_slug(beside.model),
                    key__in=[str(key) for key in gone[start : start + AT_ONCE]],
                    action=ChangeAction.DELETED,
                )
                for change in removed:
                    said = [name for name, text in logged[int(change.key)].after.items() if text]
                    columns = filter(None, map(beside.column_of, said))
                    found[change.before[f"{beside.pointer}_id"]] = list(columns)
        there = _rows(self.kind.model, self.by, found)
        return {record: columns for record, columns in found.items() if record in there}

    def _staying(self, added: Sequence[Any], records: set[int]) -> set[int]:
        """Those that were changed since, and those on which something newer hangs."""
        staying = {row.pk for row in added if _is_changed(row, self.became[row.pk])}
        keys = [row.pk for row in added if row.pk not in staying]
        beside = {each.model: logged for each, logged in self.beside.items()}
        for relation in hanging.relations(self.kind.model):
            column, model = relation.field.attname, relation.related_model
            pointing = model._base_manager.filter(**{f"{column}__in": keys})
            if model is ImportedRecord:
                found = pointing.values_list("pk", column)
                staying |= {key for record, key in found if record not in records}
            elif model in beside:
                ours = beside[model]
                staying |= {
                    getattr(row, column)
                    for row in pointing
                    if row.pk not in ours or _is_changed(row, ours[row.pk])
                }
            else:
                staying |= set(pointing.values_list(column, flat=True))
        return staying

    def _take_back_beside(self, beside: Beside, going: set[int], staying: set[int]) -> None:
        """What stands beside a record goes with it; beside one that was there before, column by column."""
        logged, removed, altered = self.beside[beside], [], []
        for key, row in _rows(beside.model, self.by, logged).items():
            record = getattr(row, f"{beside.pointer}_id")
            is_new = logged[key].action == ChangeAction.CREATED
            if record in staying:
                continue
            if is_new and (record in going or not _is_changed(row, logged[key])):
                removed.append(row)
                continue
            before = row_data(row)
            change = logged[key]
            newer = _let_go(beside, row, change) if is_new else _set_back(row, change, before)
            for column in filter(None, map(beside.column_of, newer)):
                self.kept.add(record, column)
            altered.append((row, before))
        self.prepared.delete(removed)
        self.prepared.change(altered)


def _logged(entry: ChangeSet, model: type[models.Model]) -> dict[int, Change]:
    found = entry.changes.filter(model=model_slug(model)).order_by("pk")
    return {int(change.key): change for change in found}


def _rows(model: Any, by: Member, logged: Mapping[int, Any]) -> dict[int, Any]:
    """Those that are still here, a few hundred at a time."""
    found: dict[int, Any] = {}
    keys = sorted(logged)
    for start in range(0, len(keys), AT_ONCE):
        rows = model.objects.in_library(by.library_id)
        found |= rows.in_bulk(keys[start : start + AT_ONCE])
    return found


def _is_changed(row: models.Model, change: Change) -> bool:
    now = row_data(row)
    return any(
        column in now and now[column] != left
        for column, left in change.after.items()
        if column not in UNIMPORTANT_IN_NEW_ROWS
    )


def _take_records_back(
    kind: Kind,
    prepared: Prepared,
    lists: dict[int, ImportedRecord],
    logged: dict[int, Change],
    staying: set[int],
) -> None:
    """What the list said goes with it; the row of a record that stays, stays with that."""
    created = [key for key in lists if logged[key].action == ChangeAction.CREATED]
    pointer = f"{kind.pointer}_id"
    prepared.delete([lists[key] for key in created if getattr(lists[key], pointer) not in staying])
    altered = []
    for key, record in lists.items():
        if logged[key].action == ChangeAction.CHANGED:
            before = row_data(record)
            _set_back(record, logged[key], before)
            altered.append((record, before))
    prepared.change(altered)


def _set_back(
    row: models.Model, change: Change, now: RowData, together: frozenset[str] = frozenset()
) -> list[str]:
    """Put back each column that still says what the list left; returns those that say something newer."""
    newer = [
        column
        for column, left in change.after.items()
        if column in now and (now[column] != left or is_withdrawn(change.before.get(column)))
    ]
    if together & set(newer):  # a place goes back whole, or stays whole
        newer = [column for column in change.after if column in together or column in newer]
    values = {column: value for column, value in change.before.items() if column not in newer}
    assign(row, values)
    return newer


def _let_go(beside: Beside, row: Any, change: Change) -> list[str]:
    """Of a row that the list added, and people changed since: what it said goes, what they wrote stays.

    Returns the columns in which the list said something and something newer stands.
    """
    newer, now = [], row_data(row)
    for column, said in change.after.items():
        if not beside.column_of(column) or said in (None, ""):
            continue
        if now.get(column) == said:
            beside.forget(row, column)
        else:
            newer.append(column)
    return newer


def _note(staged: StagedFile, kept: Kept) -> None:
    """The receipt says what stayed."""
    staged.receipt = {
        **staged.receipt,
        "stayed": {str(key): columns for key, columns in kept.columns.items()},
    }
    staged.stage, staged.done = Stage.TAKEN, 0
    staged.save(update_fields=["receipt", "stage", "done"])
