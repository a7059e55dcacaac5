"""A file that was sent, read in steps into rows that wait: bounded, whatever its shape."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import PurePath
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from wherewithal.engine.same_place import plain_name
from wherewithal.formats.files import (
    FILE_MESSAGES,
    FileProblem,
    FileTable,
    ReadFile,
    Row,
    read_file,
)
from wherewithal.transfer.kinds import KINDS, kind_like, kind_of
from wherewithal.transfer.kinds.kind import MEND, Kind
from wherewithal.transfer.models import NAME_LENGTH, Stage, StagedFile, StagedRows
from wherewithal.transfer.recognising import NOTHING, guess_columns, looks_like

AT_ONCE = 500  # rows in a step
MOST_ROWS = 20_000
MOST_CELLS = 800_000
MOST_TABLES = 20
MOST_COLUMNS = 100
MOST_LETTERS = 20_000_000
MOST_SAID = 20
REMEMBERED = "as you put it"


def read_in_steps(staged: StagedFile) -> Iterator[int]:
    """Keep some hundred rows after each `next`; says how many are kept.

    Whoever begins again after a kill reads once more from the start, and keeps what is not kept yet.
    Raises ValidationError, with the reason, where it cannot be read; nothing is kept then.
    """
    found = read_file(bytes(staged.sent), staged.name)
    if found.refused:
        raise ValidationError(
            [said(problem) for problem in found.problems] or _("There is no table in this.")
        )
    reading = _Reading(staged, found)
    yield from reading.keep_rows()
    if not reading.tables:
        raise ValidationError(reading.remarks or _("There is no table with rows in this."))
    staged.tables, staged.remarks = reading.tables, reading.remarks[: 3 * MOST_SAID]
    staged.sent, staged.stage = b"", Stage.READ
    counts = [table["count"] for table in reading.tables]
    choose_table(staged, counts.index(max(counts)))
    staged.done = 0
    staged.save(force_update=True)


def said(problem: FileProblem) -> str:
    """A problem of a file in the reader's language."""
    return _(FILE_MESSAGES[problem.code]) % problem.args


@dataclass
class _Reading:
    """The tables of a file on their way into rows that wait, with what was odd, and how much there is."""

    staged: StagedFile
    file: ReadFile
    tables: list[dict[str, Any]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    cells: int = 0
    letters: int = 0
    done: int = 0

    def keep_rows(self) -> Iterator[int]:
        """One table after the other, in parts."""
        self.remarks = [said(problem) for problem in self.file.problems]
        for table in self.file.tables[:MOST_TABLES]:
            count, width = 0, len(table.header)
            odd: list[tuple[int, FileProblem]] = []
            for part, rows in enumerate(table.chunks(AT_ONCE)):
                count += len(rows)
                if count > MOST_ROWS:
                    raise ValidationError(_too_many_rows(table))
                kept = [(row.number, self.take(row)) for row in rows]
                width = max(width, *(len(texts) for _number, texts in kept))
                if width > MOST_COLUMNS:
                    raise ValidationError(_too_many_columns(table))
                odd += [(row.number, each) for row in rows for each in row.problems][:MOST_SAID]
                if self._keep(part, kept):
                    yield self.done
            self.remarks += [said(problem) for problem in table.problems]
            for number, problem in odd[:MOST_SAID]:
                words = _("Row %(row)s: %(words)s")
                self.remarks.append(words % {"row": number, "words": said(problem)})
            if count:
                self.tables.append(_described(table, count, width))

    def take(self, row: Row) -> list[str]:
        """The words of a row's cells, while there is room; no database takes a NUL."""
        texts = [cell.text.replace("\x00", "") for cell in row.cells]
        self.cells += len(texts)
        self.letters += sum(map(len, texts))
        if self.cells > MOST_CELLS or self.letters > MOST_LETTERS:
            raise ValidationError(
                _("This is more than fits at once. Please share it out over a few files.")
            )
        return texts

    def _keep(self, part: int, rows: list[Any]) -> bool:
        """Whether these were not kept before."""
        self.done += len(rows)
        _row, is_new = StagedRows.objects.in_library(self.staged.library_id).get_or_create(
            staged=self.staged,
            place=len(self.tables),
            part=part,
            defaults={"rows": rows, "library_id": self.staged.library_id},
        )
        return bool(is_new)


def _too_many_rows(table: FileTable) -> str:
    words = _("Up to %(most)s rows are taken over at once, and “%(table)s” has more.")
    words += " " + _("Please share it out over a few files.")
    return words % {"most": MOST_ROWS, "table": table.name[:80]}


def _too_many_columns(table: FileTable) -> str:
    words = _("Up to %(most)s columns are read here, and “%(table)s” has more.")
    words += " " + _("Please keep those that you need.")
    return words % {"most": MOST_COLUMNS, "table": table.name[:80]}


def _described(table: FileTable, count: int, width: int) -> dict[str, Any]:
    header = [head.replace("\x00", "") for head in table.header]
    return {
        "name": (table.title or table.name).replace("\x00", ""),
        "header": [*header, *[""] * (width - len(header))],
        "count": count,
        "looks_like": looks_like(table),
        "guesses": {
            kind.slug: [list(asdict(guess).values()) for guess in guess_columns(kind, table, width)]
            for kind in KINDS
        },
    }


def choose_table(staged: StagedFile, place: int) -> None:
    """Work with this table of the file: kind and columns guessed, or remembered from the last time.

    Not saved yet.
    """
    staged.table = place
    staged.signature = signature_of(staged.header)
    before = _last_like_it(staged)
    staged.list_name = before.list_name if before else _name_of_list(staged)
    choose_kind(staged, kind_of(before) if before else kind_like(_looks_like(staged)))


def _looks_like(staged: StagedFile) -> str:
    return str(staged.tables[staged.table].get("looks_like", ""))


def choose_kind(staged: StagedFile, kind: Kind) -> None:
    """Say what the rows are; columns are guessed anew, or as they were the last time. Not saved yet."""
    staged.kind = kind.slug
    before = _last_like_it(staged)
    is_known = before is not None and before.kind == kind.slug
    remembered = before.receipt.get("by_heading", {}) if before is not None and is_known else {}
    # Read before there was this kind: nothing is guessed.
    guesses = staged.tables[staged.table]["guesses"].get(kind.slug)
    guesses = guesses or [list(asdict(NOTHING).values())] * len(staged.header)
    staged.columns = {
        str(index): [remembered[head], REMEMBERED, True] if head in remembered else guesses[index]
        for index, head in enumerate(staged.header)
    }
    staged.decisions = {}


def _last_like_it(staged: StagedFile) -> StagedFile | None:
    """The last list with these headings that was taken over."""
    rows: Any = StagedFile.objects.in_library(staged.library_id)
    found: StagedFile | None = (
        rows.filter(signature=staged.signature).exclude(receipt={}).order_by("-pk").first()
        if staged.signature
        else None
    )
    return found


def signature_of(header: Sequence[str]) -> str:
    """What two versions of a list have in common: their headings, in any order; empty without headings."""
    heads = sorted({plain_name(head) for head in header if head and head != MEND} - {""})
    return sha256("\n".join(heads).encode()).hexdigest() if heads else ""


def _name_of_list(staged: StagedFile) -> str:
    stem = PurePath(staged.name).stem
    table = staged.tables[staged.table]["name"]
    is_one = len(staged.tables) == 1 or not table
    return (stem if is_one else f"{stem}, {table}")[:NAME_LENGTH] or _("pasted list")
