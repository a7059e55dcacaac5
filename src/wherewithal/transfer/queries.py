"""What stands in a file that was sent, beside what we know: in few statements, whatever its length."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

from django.shortcuts import get_object_or_404

from wherewithal.accounts.actors import Member
from wherewithal.audit.models import ChangeSet
from wherewithal.people.models import Organization
from wherewithal.people.queries import organizations_in
from wherewithal.transfer.comparing import Brought, Compared, Known, Ours, Outcome, compare
from wherewithal.transfer.fields import COLUMNS
from wherewithal.transfer.models import ImportedRecord, StagedFile
from wherewithal.transfer.staging import require_taking_over
from wherewithal.transfer.understanding import ListRow, understand
from wherewithal.transfer.wording import why_left


def staged_in(member: Member) -> Any:
    """The files that were sent, the latest first; for those who may take them over."""
    require_taking_over(member)
    rows: Any = StagedFile.objects.in_library(member.library_id)
    return rows


def find_staged(member: Member, key: int) -> StagedFile:
    """One file that was sent, or 404."""
    found: StagedFile = get_object_or_404(staged_in(member), pk=key)
    return found


def rows_of(staged: StagedFile) -> list[ListRow]:
    """The rows of the chosen table, understood as the columns were put."""
    if not staged.tables:
        return []
    columns = {int(index): field for index, (field, _ground) in staged.columns.items() if field}
    table = staged.tables[staged.table]
    return [understand(number, texts, columns) for number, texts, *_why in table["rows"]]


def values_of(organization: Organization) -> dict[str, str]:
    """What an organization says, as text, column by column."""
    found = {name: getattr(organization, name) for name in COLUMNS}
    return {name: "" if value is None else str(value) for name, value in found.items()}


def ours(member: Member, list_name: str) -> Ours:
    """What we have, and what this list brought the last time; two statements."""
    known = [Known(row.pk, values_of(row)) for row in organizations_in(member).order_by("pk")]
    records: Any = ImportedRecord.objects.in_library(member.library_id)
    brought = {
        row.code: Brought(row.pk, row.organization_id, row.said)
        for row in records.filter(list_name=list_name).defer("cells")
    }
    return Ours(known, brought)


def look_over(member: Member, staged: StagedFile) -> list[Compared]:
    """Each row of the file, and what taking it over would do."""
    return compare(rows_of(staged), ours(member, staged.list_name), staged.decisions)


def plan_digest(rows: list[Compared]) -> str:
    """What was looked at: taking over is only for what somebody saw."""
    parts = [
        (
            row.row.number,
            row.row.said,
            row.outcome,
            row.known.key if row.known else 0,
            row.changes,
            row.kept,
        )
        for row in rows
    ]
    return sha256(repr(parts).encode()).hexdigest()


def left_over(rows: list[Compared]) -> list[Compared]:
    """Rows that are not taken over: to be mended, or to be decided."""
    return [row for row in rows if row.outcome in (Outcome.REFUSED, Outcome.POSSIBLE)]


def rows_left(member: Member, staged: StagedFile) -> list[tuple[str, Sequence[str]]]:
    """Why, and the cells, of each row that is not taken over: as it was then, or as it would be now."""
    if not staged.tables:
        return []
    if staged.is_taken_over:
        return [(why, texts) for _number, texts, why in staged.tables[staged.table]["rows"]]
    rows = left_over(look_over(member, staged))
    return [(why_left(staged, row), row.row.texts) for row in rows]


def records_of(member: Member, organization: Organization) -> list[ImportedRecord]:
    """What lists said of an organization, in their own words."""
    require_taking_over(member)
    rows: Any = ImportedRecord.objects.in_library(member.library_id)
    return list(rows.filter(organization=organization))


def entry_of(staged: StagedFile) -> ChangeSet | None:
    """The entry of history in which it was taken over."""
    return ChangeSet.objects.filter(pk=staged.entry_id or 0, library_id=staged.library_id).first()


def kept_words(member: Member, staged: StagedFile) -> list[tuple[str, str, str, str]]:
    """Where the list says something else than we do, as it stands now: name, column, our words, theirs."""
    pairs = [(int(key), column) for key, column in staged.receipt.get("kept", [])]
    keys = {key for key, _column in pairs}
    bodies = organizations_in(member).in_bulk(keys)
    rows: Any = ImportedRecord.objects.in_library(member.library_id)
    records = rows.filter(list_name=staged.list_name, organization__in=keys).defer("cells")
    said = {record.organization_id: record.said for record in records}
    return [
        (bodies[key].name, column, values_of(bodies[key])[column], said[key].get(column, ""))
        for key, column in pairs
        if key in bodies and key in said
    ]


def names_by_key(member: Member, keys: Any) -> Mapping[int, str]:
    """The names of organizations that are still here."""
    rows = organizations_in(member).filter(pk__in=list(keys))
    return dict(rows.values_list("pk", "name"))
