"""Each row of a list looked over, some hundred at a time: what it would be, kept until records change."""

from collections.abc import Iterator
from typing import Any

from wherewithal.audit.following import newest_change
from wherewithal.audit.models import Change
from wherewithal.audit.rows import model_slug
from wherewithal.transfer.comparing import Brought, Compared, Known, Ours, compare
from wherewithal.transfer.kinds import kind_of
from wherewithal.transfer.models import ImportedRecord, Stage, StagedFile
from wherewithal.transfer.staging import move, parts_of
from wherewithal.transfer.understanding import ListRow, understand

# Letters of an identifier that no two lists have by chance.
TELLS_APART = 8


def check_in_steps(staged: StagedFile) -> Iterator[int]:
    """Look some hundred rows over after each `next`; says how many are done, and goes on where it was left."""
    parts = parts_of(staged)
    if parts.filter(found__isnull=False).exists() and has_news(staged):
        parts.update(found=None)
    if not parts.filter(found__isnull=False).exists():
        staged.checked_at_change = newest_change(staged.library_id)
        staged.save(update_fields=["checked_at_change"])
    mine, done = ours(staged), 0
    seen: dict[str, int] = {}
    for found in parts.filter(found__isnull=False).values_list("found", flat=True):
        done += len(found)
        for _outcome, code, number, *_more in found:
            seen.setdefault(code, number)
    while (part := parts.filter(found__isnull=True).first()) is not None:
        rows = compare(understood(staged, part.rows), mine, {}, seen)
        part.found = [as_found(row) for row in rows]
        part.save(update_fields=["found"])
        done += len(part.found)
        yield done
    move(staged, (Stage.CHECKING,), Stage.CHECKED, problems=[])


def as_found(row: Compared) -> list[Any]:
    """What is kept of a row that was looked over: what it is before anybody answered."""
    candidates = [[each.known.key, list(each.reasons)] for each in row.candidates]
    return [str(row.outcome), row.row.code, row.row.number, candidates, row.repeats]


def has_news(staged: StagedFile) -> bool:
    """Whether anybody wrote what its rows are of, or lists, since they were looked over."""
    changes = Change.objects.filter(library_id=staged.library_id, pk__gt=staged.checked_at_change)
    written = {model_slug(model) for model in (*kind_of(staged).written, ImportedRecord)}
    return changes.filter(model__in=written).exists()


def understood(staged: StagedFile, rows: list[Any]) -> list[ListRow]:
    """Rows as they were sent, understood as the columns were put."""
    columns = {int(index): slug for index, (slug, *_why) in staged.columns.items() if slug}
    kind = kind_of(staged)
    found = kind.looks_up(staged.library_id)
    return [understand(kind, number, texts, columns, found) for number, texts, *_left in rows]


def ours(staged: StagedFile) -> Ours:
    """What we have, and what this and other lists brought the last time; some statements."""
    kind = kind_of(staged)
    rows = kind.filled(kind.rows_of(staged.library_id)).order_by("pk")
    known = [Known(row.pk, kind.values_of(row)) for row in rows]
    return Ours(kind, known, brought(staged), _coded(staged))


def _coded(staged: StagedFile) -> dict[str, int]:
    """By the identifiers of other lists, what they became: long ones, for every list has a number 7."""
    records: Any = ImportedRecord.objects.in_library(staged.library_id)
    pointer = f"{kind_of(staged).pointer}_id"
    rows = records.exclude(list_name=staged.list_name).filter(code__startswith="=")
    found = rows.filter(**{f"{pointer}__isnull": False}).values_list("code", pointer)
    return {code: key for code, key in found if len(code) > TELLS_APART}


def brought(staged: StagedFile, **which: Any) -> dict[str, Brought]:
    """What this list said the last time, by the code of the row; all of it, or of these rows."""
    records: Any = ImportedRecord.objects.in_library(staged.library_id)
    rows = records.filter(list_name=staged.list_name, **which).defer("cells")
    pointer = f"{kind_of(staged).pointer}_id"
    return {row.code: Brought(row.pk, getattr(row, pointer), row.said) for row in rows}
