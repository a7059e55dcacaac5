"""Take a list over: all of it that needs nobody's answer, in one step, or nothing."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.holding import ChangedMeanwhile, hold_rows
from wherewithal.audit.log import Changes, change_set
from wherewithal.audit.rows import row_data
from wherewithal.libraries.on_the_map import PlacedHow
from wherewithal.people.models import Organization
from wherewithal.people.queries import organizations_in
from wherewithal.transfer.comparing import Compared, Outcome
from wherewithal.transfer.models import ImportedRecord, StagedFile
from wherewithal.transfer.queries import left_over, look_over, plan_digest
from wherewithal.transfer.staging import require_taking_over
from wherewithal.transfer.wording import why_left

MOST_NAMED = 200
POINT = ("latitude", "longitude")


def take_over_list(*, by: Member, staged: StagedFile, seen: str) -> StagedFile:
    """Everything that needs nobody's answer, in one step; the rest stays with the file.

    `seen` is the digest of what was looked at. Raises ChangedMeanwhile, with nothing kept, where it
    would do something else by now, and ValidationError where there is nothing to take over.
    """
    require_taking_over(by)
    what = gettext_noop("took over %(number)s rows of the list “%(name)s”")
    with change_set(by=by, what=what, number=0, name=staged.list_name) as changes:
        staged = _held(by, staged)
        rows = look_over(by, staged)
        if plan_digest(rows) != seen:
            raise ChangedMeanwhile([staged.list_name])
        taken = [row for row in rows if row.outcome in (Outcome.NEW, Outcome.CHANGED)]
        if not taken:
            raise ValidationError(_("There is nothing new in this list."))
        changes.change_set.values = {"number": len(taken), "name": staged.list_name}
        bodies = _write_organizations(changes, by, taken)
        _write_records(changes, staged, taken, bodies)
        _close(changes, staged, rows)
    return staged


def _held(by: Member, staged: StagedFile) -> StagedFile:
    """The file and all it may change stay as they are until this is done; a second one waits here."""
    mine: Any = StagedFile.objects.in_library(by.library_id).filter(pk=staged.pk)
    hold_rows(mine)
    found: StagedFile | None = mine.first()
    if found is None or found.is_taken_over or not found.tables:
        raise ValidationError(_("This list is not waiting any more. Please send it once more."))
    hold_rows(organizations_in(by))
    hold_rows(ImportedRecord.objects.in_library(by.library_id).filter(list_name=found.list_name))
    return found


def _write_organizations(
    changes: Changes, by: Member, taken: Sequence[Compared]
) -> dict[int, Organization]:
    """Add the new, bring the others up to date; by the number of the row."""
    added = {
        row.row.number: Organization(library_id=by.library_id, **_columns(row.row.said))
        for row in taken
        if row.outcome == Outcome.NEW
    }
    changes.create_all(list(added.values()))
    keys = {row.row.number: row.known.key for row in taken if row.known is not None}
    found = organizations_in(by).in_bulk(set(keys.values()))
    before = {key: row_data(row) for key, row in found.items()}
    for row in taken:
        if row.known is not None:
            said = {each.column: each.theirs for each in row.changes}
            for column, value in _columns(said).items():
                setattr(found[row.known.key], column, value)
    changes.changed_all([(row, before[key]) for key, row in found.items()])
    return added | {number: found[key] for number, key in keys.items()}


def _columns(said: dict[str, str]) -> dict[str, Any]:
    """Texts as the columns take them."""
    values: dict[str, Any] = dict(said)
    for name in POINT:
        if name in said:
            values[name] = Decimal(said[name])
            values["placed_how"] = PlacedHow.FROM_FILE
    return values


def _write_records(
    changes: Changes, staged: StagedFile, taken: Sequence[Compared], bodies: dict[int, Organization]
) -> None:
    """The list's own words beside what became of them."""
    records = ImportedRecord.objects.in_library(staged.library_id)
    known = records.in_bulk([row.brought.key for row in taken if row.brought is not None])
    altered, added = [], []
    for row in taken:
        values = {"number": row.row.number, "said": row.row.said, "cells": cells_of(staged, row)}
        if row.brought is not None:
            record = known[row.brought.key]
            was = row_data(record)
            values["said"] = {**record.said, **row.row.said}
            for name, value in values.items():
                setattr(record, name, value)
            altered.append((record, was))
            continue
        record = ImportedRecord(
            library_id=staged.library_id,
            organization=bodies[row.row.number],
            list_name=staged.list_name,
            code=row.row.code,
            **values,
        )
        added.append(record)
    changes.create_all(added)
    changes.changed_all(altered)


def cells_of(staged: StagedFile, row: Compared) -> list[list[str]]:
    """Every cell that says anything: its heading, its own words, and what it was taken for."""
    header = staged.tables[staged.table]["header"]
    fields = {int(index): field for index, (field, _ground) in staged.columns.items()}
    return [
        [header[index] if index < len(header) else "", text, fields.get(index, "")]
        for index, text in enumerate(row.row.texts)
        if text.strip()
    ]


def _close(changes: Changes, staged: StagedFile, rows: list[Compared]) -> None:
    """What came of it stays; of what was sent only the rows that were not taken over."""
    counts = Counter(str(row.outcome) for row in rows)
    header = staged.tables[staged.table]["header"]
    staged.receipt = {
        "counts": counts,
        "kept": [
            # Where, and never what: words that are withdrawn leave this page by themselves.
            [row.known.key, each.column]
            for row in rows
            if row.known is not None
            for each in row.kept
        ][:MOST_NAMED],
        "by_heading": {
            header[int(index)]: field
            for index, (field, _ground) in staged.columns.items()
            if int(index) < len(header) and header[int(index)]
        },
    }
    table = staged.tables[staged.table]
    waiting = [[row.row.number, row.row.texts, why_left(staged, row)] for row in left_over(rows)]
    staged.tables, staged.table = [{**table, "rows": waiting}] if waiting else [], 0
    changes.keep_now()
    staged.entry_id = changes.change_set.pk
    staged.save()
