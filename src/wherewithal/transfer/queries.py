"""What stands in a file that was sent, beside what we know: in few statements, whatever its length."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from django.shortcuts import get_object_or_404

from wherewithal.accounts.actors import Member
from wherewithal.audit.models import ChangeSet
from wherewithal.transfer.checking import brought, ours, understood
from wherewithal.transfer.comparing import (
    ADD,
    Candidate,
    Compared,
    Known,
    Ours,
    Outcome,
    compare,
    compare_one,
)
from wherewithal.transfer.kinds import kind_of
from wherewithal.transfer.kinds.kind import Kind
from wherewithal.transfer.models import ImportedRecord, StagedFile
from wherewithal.transfer.staging import kinds_for, parts_of, require_taking_over
from wherewithal.transfer.understanding import ListRow
from wherewithal.transfer.wording import why_left

LEFT = (Outcome.REFUSED, Outcome.POSSIBLE)


def staged_in(member: Member) -> Any:
    """The files that were sent, the latest first; for those who may take them over."""
    slugs = [kind.slug for kind in kinds_for(member)]
    rows: Any = StagedFile.objects.in_library(member.library_id).filter(kind__in=slugs)
    return rows.defer("sent")


def taken_back(found: Sequence[StagedFile]) -> set[int]:
    """Which of these files were taken over and back again, by their keys. One query."""
    entries = {each.entry_id: each.pk for each in found if each.entry_id is not None}
    undone = ChangeSet.objects.filter(pk__in=entries, undone_by_id__isnull=False)
    return {entries[key] for key in undone.order_by().values_list("pk", flat=True)}


def find_staged(member: Member, key: int) -> StagedFile:
    """One file that was sent, or 404."""
    found: StagedFile = get_object_or_404(staged_in(member), pk=key)
    return found


def look_over(staged: StagedFile) -> Iterator[Compared]:
    """Each row of the file, and what taking it over would do, worked out anew; part by part."""
    mine = ours(staged)
    seen: dict[str, int] = {}
    # One statement for each: a reader that stays open could not write down how far it is.
    for part in list(parts_of(staged).values_list("part", flat=True)):
        (rows,) = parts_of(staged).filter(part=part).values_list("rows", flat=True)
        yield from compare(understood(staged, rows), mine, staged.decisions, seen)


def seen_of(staged: StagedFile) -> str:
    """What was looked at: taking over is only for what somebody saw."""
    decisions = sorted(staged.decisions.items())
    seen = (staged.pk, staged.table, staged.columns, staged.list_name, decisions)
    return sha256(repr((seen, staged.checked_at_change)).encode()).hexdigest()


@dataclass
class LookedOver:
    """What looking a list over found, with the answers that people gave since: which rows are what."""

    staged: StagedFile
    # By outcome the places of the rows: which part, and which of it.
    places: dict[str, list[tuple[int, int]]] = field(default_factory=dict)

    @property
    def counts(self) -> Counter[str]:
        """How many rows of each kind."""
        return Counter({outcome: len(found) for outcome, found in self.places.items()})

    def of(self, shown: str) -> list[tuple[int, int]]:
        """The places of rows of one kind; of all but the same where none is named."""
        if shown:
            return self.places.get(shown, [])
        named = (found for kind, found in self.places.items() if kind != Outcome.SAME)
        return sorted(place for found in named for place in found)


def looked_over(staged: StagedFile) -> LookedOver:
    """As it was kept when rows were looked over; one statement."""
    found = LookedOver(staged)
    for part, rows in parts_of(staged).filter(found__isnull=False).values_list("part", "found"):
        for at, (outcome, code, _number, candidates, _repeats) in enumerate(rows):
            answer = staged.decisions.get(code, "") if candidates else ""
            if outcome == Outcome.POSSIBLE and answer:
                outcome = _answered(answer, candidates)
            found.places.setdefault(outcome, []).append((part, at))
    return found


def _answered(answer: str, candidates: Sequence[Any]) -> str:
    if answer == ADD:
        return Outcome.NEW
    is_known = answer in {str(key) for key, _reasons in candidates}
    return Outcome.CHANGED if is_known else Outcome.POSSIBLE


def rows_at(
    member: Member, staged: StagedFile, places: Sequence[tuple[int, int]]
) -> list[Compared]:
    """Some rows as they are shown: with our words of today beside them. A few statements."""
    parts = {
        row.part: row for row in parts_of(staged).filter(part__in={part for part, _at in places})
    }
    picked = [(parts[part].rows[at], parts[part].found[at]) for part, at in places if part in parts]
    rows = understood(staged, [row for row, _found in picked])
    before = brought(staged, code__in={row.code for row in rows})
    keys = {each.became for each in before.values() if each.became is not None}
    keys |= {key for _row, found in picked for key, _reasons in found[3]}
    kind = kind_of(staged)
    known = {
        key: Known(key, kind.values_of(ours))
        for key, ours in kind.filled(kind.rows_in(member)).in_bulk(keys).items()
    }
    mine = Ours(kind, list(known.values()), before)
    return [
        _shown(row, found, mine, staged.decisions.get(row.code, ""))
        for row, (_texts, found) in zip(rows, picked, strict=True)
    ]


def _shown(row: ListRow, found: list[Any], mine: Ours, decision: str) -> Compared:
    outcome, _code, _number, candidates, repeats = found
    if outcome == Outcome.REFUSED:
        return Compared(row, Outcome.REFUSED, brought=mine.brought.get(row.code), repeats=repeats)
    asked = [
        Candidate(mine.by_key[key], tuple(reasons))
        for key, reasons in candidates
        if key in mine.by_key
    ]
    return compare_one(row, mine, decision, asked)


def offered(staged: StagedFile, numbers: Sequence[int]) -> dict[int, tuple[str, set[str]]]:
    """For rows of these numbers: their code, and whom a person may say they are."""
    wanted = set(numbers)
    answers: dict[int, tuple[str, set[str]]] = {}
    for rows in parts_of(staged).filter(found__isnull=False).values_list("found", flat=True):
        for _outcome, code, number, candidates, _repeats in rows:
            if number in wanted and candidates:
                answers[number] = (code, {str(key) for key, _reasons in candidates})
    return answers


def rows_left(member: Member, staged: StagedFile) -> list[tuple[str, Sequence[str]]]:
    """Why, and the cells, of each row that is not taken over: as it was then, or as it would be now."""
    if not staged.tables:
        return []
    if staged.is_taken_over:
        parts = parts_of(staged).values_list("rows", flat=True)
        return [(why, texts) for rows in parts for _number, texts, why in rows]
    found = looked_over(staged)
    places = sorted(place for outcome in LEFT for place in found.of(outcome))
    rows = rows_at(member, staged, places)
    return [(why_left(staged, row), row.row.texts) for row in rows]


def records_of(member: Member, kind: Kind, record: Any) -> list[ImportedRecord]:
    """What lists said of a record, in their own words."""
    require_taking_over(member, kind)
    rows: Any = ImportedRecord.objects.in_library(member.library_id)
    return list(rows.filter(**{kind.pointer: record}))


def entry_of(staged: StagedFile) -> ChangeSet | None:
    """The entry of history in which it was taken over."""
    return ChangeSet.objects.filter(pk=staged.entry_id or 0, library_id=staged.library_id).first()


def kept_words(member: Member, staged: StagedFile) -> list[tuple[str, str, str, str]]:
    """Where the list says something else than we do, as it stands now: name, column, our words, theirs."""
    pairs = [(int(key), column) for key, column in staged.receipt.get("kept", [])]
    keys = {key for key, _column in pairs}
    kind = kind_of(staged)
    bodies = kind.filled(kind.rows_in(member)).in_bulk(keys)
    rows: Any = ImportedRecord.objects.in_library(member.library_id)
    records = rows.filter(list_name=staged.list_name, **{f"{kind.pointer}__in": keys}).defer(
        "cells"
    )
    said = {getattr(record, f"{kind.pointer}_id"): record.said for record in records}
    values = {key: kind.values_of(body) for key, body in bodies.items()}
    return [
        (bodies[key].name, column, values[key][column], said[key].get(column, ""))
        for key, column in pairs
        if key in bodies and key in said
    ]


def names_by_key(member: Member, staged: StagedFile, keys: Any) -> Mapping[int, str]:
    """The names of those that are still here."""
    rows = kind_of(staged).rows_in(member).filter(pk__in=list(keys))
    return dict(rows.values_list("pk", "name"))
