"""Take a list over: all of it that needs nobody's answer, in one step, or nothing."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.holding import ChangedMeanwhile, hold_rows
from wherewithal.audit.log import Changes, change_set
from wherewithal.audit.prepared import Prepared
from wherewithal.audit.rows import RowData, row_data
from wherewithal.transfer.checking import has_news
from wherewithal.transfer.comparing import Compared, Outcome
from wherewithal.transfer.kinds import kind_of
from wherewithal.transfer.kinds.beside import Beside
from wherewithal.transfer.models import ImportedRecord, Stage, StagedFile, StagedRows
from wherewithal.transfer.queries import LEFT, look_over, seen_of
from wherewithal.transfer.reading import AT_ONCE
from wherewithal.transfer.staging import every_part_of, move, require_taking_over
from wherewithal.transfer.wording import why_left

MOST_NAMED = 200


def ask_to_take_over(*, by: Member, staged: StagedFile, seen: str) -> None:
    """Say yes to what was looked at. `seen` is the digest of it: ChangedMeanwhile where it is another by now."""
    require_taking_over(by, kind_of(staged))
    if staged.stage not in (Stage.CHECKED, Stage.TAKING):
        raise ValidationError(_("This list is not waiting any more. Please send it once more."))
    if seen != seen_of(staged) or has_news(staged):
        raise ChangedMeanwhile([staged.list_name])
    move(staged, (Stage.CHECKED,), Stage.TAKING, asked_by_id=by.actor_user_id, problems=[])


def take_over_list(*, by: Member, staged: StagedFile, seen: str) -> StagedFile:
    """Everything that needs nobody's answer, in one step; the rest stays with the file.

    Raises ChangedMeanwhile, with nothing kept, where it would do something else by now than what was seen,
    and ValidationError where there is nothing to take over.
    """
    ask_to_take_over(by=by, staged=staged, seen=seen)
    for _done in take_over_in_steps(by=by, staged=staged):
        pass
    staged.refresh_from_db()
    return staged


def take_over_in_steps(*, by: Member, staged: StagedFile) -> Iterator[int]:
    """Work everything out in steps that lock nobody out; after the last one write it at once."""
    require_taking_over(by, kind_of(staged))
    rows: list[Compared] = []
    for row in look_over(staged):
        rows.append(row)
        if len(rows) % AT_ONCE == 0:
            yield len(rows)
    taken = [row for row in rows if row.outcome in (Outcome.NEW, Outcome.CHANGED)]
    if not taken:
        raise ValidationError(_("There is nothing new in this list."))
    writing = _Writing(by, staged)
    for start in range(0, len(taken), AT_ONCE):
        writing.prepare(taken[start : start + AT_ONCE])
        yield len(rows)
    left = _left(staged, rows)
    what = gettext_noop("took over %(number)s rows of the list “%(name)s”")
    with change_set(by=by, what=what, number=len(taken), name=staged.list_name) as changes:
        _hold(staged, writing.before)
        changes.write(writing.prepared)
        _close(changes, staged, rows, left)


class _Writing:
    """What rows become, worked out; `before` is what the rows that change were found to say, by model."""

    def __init__(self, by: Member, staged: StagedFile) -> None:
        self.by, self.staged, self.kind = by, staged, kind_of(staged)
        self.prepared = Prepared(by.library_id)
        self.before: dict[Any, dict[int, RowData]] = {each: {} for each in self.kind.written}
        self.fresh = self.kind.fresh(by)
        self.looked_up = self.kind.looks_up(by.library_id)
        self._bodies: dict[int, Any] = {}
        # By what each holds, the rows beside our records, by the keys of these.
        self._beside: dict[Beside, dict[int, Any]] = {each: {} for each in self.kind.besides}

    def prepare(self, taken: Sequence[Compared]) -> None:
        """Some rows: what they become first, then what stands beside it, then the list's own words."""
        bodies = self._become(taken)
        for beside in self.kind.besides:
            self._stand_beside(beside, taken, bodies)
        self._records(taken, bodies)

    def _become(self, taken: Sequence[Compared]) -> dict[int, Any]:
        """Add the new, bring the others up to date; by the number of the row."""
        added = {
            row.row.number: self.kind.model(
                library_id=self.by.library_id,
                **next(self.fresh),
                **self.kind.typed(row.row.said),
            )
            for row in taken
            if row.outcome == Outcome.NEW
        }
        self.prepared.create(list(added.values()))
        keys = {row.row.number: row.known.key for row in taken if row.known is not None}
        found = self._bodies_of(set(keys.values()))
        before = {key: row_data(row) for key, row in found.items()}
        for row in taken:
            if row.known is not None:
                for column, value in self.kind.typed(_changed(row)).items():
                    setattr(found[row.known.key], column, value)
        self.prepared.change([(row, before[key]) for key, row in found.items()])
        return added | {number: found[key] for number, key in keys.items()}

    def _bodies_of(self, keys: set[int]) -> dict[int, Any]:
        """Those of ours that change; two rows may speak of the same one."""
        rows = self.kind.filled(self.kind.rows_in(self.by))
        fresh = rows.in_bulk(keys - set(self._bodies))
        self._bodies |= fresh
        self.before[self.kind.model] |= {key: row_data(row) for key, row in fresh.items()}
        for beside, rows_beside in self._beside.items():
            for key, body in fresh.items():
                if (row := beside.row_of(body)) is not None:
                    rows_beside[key] = row
                    self.before[beside.model][row.pk] = row_data(row)
        if keys - set(self._bodies):
            raise ChangedMeanwhile([self.staged.list_name])
        return {key: self._bodies[key] for key in sorted(keys)}

    def _stand_beside(
        self, beside: Beside, taken: Sequence[Compared], bodies: dict[int, Any]
    ) -> None:
        """What the rows beside our records become; one is added where something is said of it first."""
        rows = self._beside[beside]
        added: list[Any] = []
        before: dict[int, RowData] = {}
        for row in taken:
            values = row.row.said if row.outcome == Outcome.NEW else _changed(row)
            said = {name: values[name] for name in beside.columns if values.get(name)}
            if not said:
                continue
            body = bodies[row.row.number]
            if body.pk not in rows:
                rows[body.pk] = beside.begin(body)
                added.append(rows[body.pk])
            stands = rows[body.pk]
            if stands.pk is not None:
                before.setdefault(body.pk, row_data(stands))
            beside.put(stands, said, self.looked_up)
        self.prepared.create(added)
        self.prepared.change([(rows[key], was) for key, was in before.items()])

    def _records(self, taken: Sequence[Compared], bodies: dict[int, Any]) -> None:
        """The list's own words beside what became of them."""
        records = ImportedRecord.objects.in_library(self.staged.library_id)
        known = records.in_bulk([row.brought.key for row in taken if row.brought is not None])
        altered, added = [], []
        for row in taken:
            values = {
                "number": row.row.number,
                "said": row.row.said,
                "cells": cells_of(self.staged, row),
            }
            if row.brought is not None:
                record = known[row.brought.key]
                was = row_data(record)
                values["said"] = {**record.said, **row.row.said}
                for name, value in values.items():
                    setattr(record, name, value)
                altered.append((record, was))
                continue
            record = ImportedRecord(
                library_id=self.staged.library_id,
                list_name=self.staged.list_name,
                code=row.row.code,
                **{self.kind.pointer: bodies[row.row.number]},
                **values,
            )
            added.append(record)
        self.prepared.create(added)
        self.prepared.change(altered)


def _changed(row: Compared) -> dict[str, str]:
    """What a row brings up to date of a record that we have."""
    return {each.column: each.theirs for each in row.changes}


def cells_of(staged: StagedFile, row: Compared) -> list[list[str]]:
    """Every cell that says anything: its heading, its own words, and what it was taken for."""
    header = staged.header
    fields = {int(index): slug for index, (slug, *_why) in staged.columns.items()}
    return [
        [header[index] if index < len(header) else "", text, fields.get(index, "")]
        for index, text in enumerate(row.row.texts)
        if text.strip()
    ]


def _hold(staged: StagedFile, before: dict[Any, dict[int, RowData]]) -> None:
    """All that this changes stays as it is until it is written, and is still what was worked from."""
    mine: Any = StagedFile.objects.in_library(staged.library_id).filter(pk=staged.pk)
    hold_rows(mine)
    if not mine.filter(stage=Stage.TAKING).exists():
        raise ValidationError(_("This list is not waiting any more. Please send it once more."))
    if has_news(staged):
        raise ChangedMeanwhile([staged.list_name])
    for model, known in before.items():
        keys = sorted(known)
        for start in range(0, len(keys), AT_ONCE):
            rows = model.objects.in_library(staged.library_id)
            rows = rows.filter(pk__in=keys[start : start + AT_ONCE])
            hold_rows(rows)
            for row in rows:
                if row_data(row) != known[row.pk]:  # words were withdrawn: history does not tell
                    raise ChangedMeanwhile([staged.list_name])


def _left(staged: StagedFile, rows: Sequence[Compared]) -> list[StagedRows]:
    """What is not taken over, with the reason, until it is thrown away."""
    waiting = [
        [row.row.number, row.row.texts, why_left(staged, row)]
        for row in rows
        if row.outcome in LEFT
    ]
    return [
        StagedRows(
            library_id=staged.library_id,
            staged=staged,
            part=place,
            rows=waiting[start : start + AT_ONCE],
        )
        for place, start in enumerate(range(0, len(waiting), AT_ONCE))
    ]


def _close(
    changes: Changes, staged: StagedFile, rows: Sequence[Compared], left: list[StagedRows]
) -> None:
    """What came of it stays; of what was sent only the rows that were not taken over."""
    counts = Counter(str(row.outcome) for row in rows)
    header = staged.header
    staged.receipt = {
        "counts": counts,
        "taken": counts[Outcome.NEW] + counts[Outcome.CHANGED],
        "kept": [
            # Where, and never what: words that are withdrawn leave this page by themselves.
            [row.known.key, each.column]
            for row in rows
            if row.known is not None
            for each in row.kept
        ][:MOST_NAMED],
        "by_heading": {
            header[int(index)]: slug
            for index, (slug, *_why) in staged.columns.items()
            if int(index) < len(header) and header[int(index)]
        },
    }
    table = {**staged.tables[staged.table], "count": sum(len(part.rows) for part in left)}
    every_part_of(staged).delete()
    StagedRows.objects.bulk_create(left)
    staged.tables, staged.table = [table] if left else [], 0
    staged.decisions, staged.done, staged.stage = {}, 0, Stage.TAKEN
    staged.entry_id = changes.change_set.pk
    staged.save()
