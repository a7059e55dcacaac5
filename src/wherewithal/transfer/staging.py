"""What was sent, kept until somebody says yes or two weeks are over. Nothing of it is in anybody's map yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from pathlib import PurePath
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.engine.same_place import plain_name
from wherewithal.formats.files import (
    FILE_MESSAGES,
    FileProblem,
    FileTable,
    ReadFile,
    Row,
    read_file,
)
from wherewithal.transfer.fields import BY_SLUG, MEND
from wherewithal.transfer.guessing import SAMPLE, Ground, Guess, guess_columns
from wherewithal.transfer.models import KEPT_FOR, NAME_LENGTH, StagedFile

MOST_BYTES = 20_000_000
MOST_ROWS = 3_000
MOST_CELLS = 400_000
MOST_TABLES = 20
MOST_COLUMNS = 100
MOST_LETTERS = 10_000_000
MOST_SAID = 20


def require_taking_over(by: Member) -> None:
    """Those who edit people and organizations of the whole library."""
    access.require_unlimited(by, Permission.EDIT_PEOPLE, by.library_id)


def stage(*, by: Member, name: str, data: bytes) -> StagedFile:
    """Read a file and keep its tables. Raises ValidationError with the reason where nothing can be read."""
    require_taking_over(by)
    throw_away_old(by.library_id)
    if len(data) > MOST_BYTES:
        words = _("A file may have up to %(most)s megabytes here. Please share it out over a few.")
        raise ValidationError(words % {"most": MOST_BYTES // 1_000_000})
    found = read_file(data, name)
    if found.refused:
        raise ValidationError(
            [said(problem) for problem in found.problems] or _("There is no table in this.")
        )
    tables, remarks = _tables(found)
    if not tables:
        raise ValidationError(remarks or _("There is no table with rows in this."))
    largest = max(range(len(tables)), key=lambda place: len(tables[place]["rows"]))
    staged = StagedFile(
        library_id=by.library_id,
        name=PurePath(name).name[-NAME_LENGTH:],
        tables=tables,
        remarks=remarks,
        made_by_id=by.actor_user_id,
        made_by_name=by.actor_name,
    )
    choose_table(staged, largest)
    staged.save(force_insert=True)
    return staged


def said(problem: FileProblem) -> str:
    """A problem of a file in the reader's language."""
    return _(FILE_MESSAGES[problem.code]) % problem.args


def _tables(found: ReadFile) -> tuple[list[dict[str, Any]], list[str]]:
    """The tables, with what was odd: said once for each kind and place, never with more than fits a page."""
    tables, remarks = [], [said(problem) for problem in found.problems]
    room = _Room()
    for table in found.tables[:MOST_TABLES]:
        rows: list[Any] = []
        odd: list[tuple[int, FileProblem]] = []
        for row in islice(table.rows(), MOST_ROWS + 1):
            rows.append([row.number, room.take(row)])
            odd += [(row.number, problem) for problem in row.problems if len(odd) < MOST_SAID]
        if len(rows) > MOST_ROWS:
            words = _("Up to %(most)s rows are taken over at once, and “%(table)s” has more.")
            words += " " + _("Please share it out over a few files.")
            raise ValidationError(words % {"most": MOST_ROWS, "table": table.name})
        remarks += [said(problem) for problem in table.problems]
        for number, problem in odd:
            remarks.append(_("Row %(row)s: %(words)s") % {"row": number, "words": said(problem)})
        if rows:
            tables.append(_table(table, rows))
    return tables, remarks[: 3 * MOST_SAID]


@dataclass
class _Room:
    """How much of one file is kept: bounded, whatever its shape."""

    cells: int = 0
    letters: int = 0

    def take(self, row: Row) -> list[str]:
        """The words of a row's cells, while there is room."""
        texts = [cell.text for cell in row.cells]
        self.cells += len(texts)
        self.letters += sum(map(len, texts))
        if self.cells > MOST_CELLS or self.letters > MOST_LETTERS:
            words = _("This is more than fits at once. Please share it out over a few files.")
            raise ValidationError(words)
        return texts


def _table(table: FileTable, rows: list[Any]) -> dict[str, Any]:
    width = max(len(table.header), *(len(texts) for _number, texts in rows))
    if width > MOST_COLUMNS:
        words = _("Up to %(most)s columns are read here, and “%(table)s” has more.")
        words += " " + _("Please keep those that you need.")
        raise ValidationError(words % {"most": MOST_COLUMNS, "table": table.name})
    header = [*table.header, *[""] * (width - len(table.header))]
    return {"name": table.title or table.name, "header": header, "rows": rows}


def choose_table(staged: StagedFile, place: int) -> None:
    """Work with this table of the file: columns guessed, or remembered from the last time. Not saved yet."""
    staged.table = place
    header = staged.tables[place]["header"]
    staged.signature = signature_of(header)
    before = _last_like_it(staged)
    staged.list_name = before.list_name if before else _name_of_list(staged)
    staged.columns = {
        str(guess.index): [guess.field, str(guess.ground or "")]
        for guess in _guesses(staged, before)
    }
    staged.decisions = {}


def _guesses(staged: StagedFile, before: StagedFile | None) -> Sequence[Guess]:
    table = staged.tables[staged.table]
    header, rows = table["header"], [texts for _number, texts in table["rows"][:SAMPLE]]
    guesses = guess_columns(header, rows, len(header))
    if before is None or not any(header):
        return guesses
    remembered = before.receipt.get("by_heading", {})
    return [
        Guess(guess.index, remembered[head], Ground.REMEMBERED)
        if (head := header[guess.index]) in remembered
        else guess
        for guess in guesses
    ]


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


def set_columns(*, by: Member, staged: StagedFile, columns: dict[int, str], list_name: str) -> None:
    """As a person put it: which column says what. What was not changed keeps the ground of its guess."""
    require_taking_over(by)
    before = staged.columns
    staged.columns = {
        str(index): _unless_changed(before.get(str(index)), slug)
        for index, slug in columns.items()
        if slug in BY_SLUG or not slug
    }
    staged.list_name = list_name
    staged.save(update_fields=["columns", "list_name"])


def _unless_changed(before: list[str] | None, slug: str) -> list[str]:
    return before if before and before[0] == slug else [slug, Ground.REMEMBERED.value]


def set_decisions(*, by: Member, staged: StagedFile, decisions: dict[str, str]) -> None:
    """Whom the rows are, of those we know; by the code of the row."""
    require_taking_over(by)
    staged.decisions = {**staged.decisions, **decisions}
    staged.save(update_fields=["decisions"])


def throw_away(*, by: Member, staged: StagedFile) -> None:
    """Nothing of what was sent stays; a list that was taken over keeps what came of it."""
    require_taking_over(by)
    if staged.is_taken_over:
        _without_words(staged)
    else:
        staged.delete()


def throw_away_old(library_id: int) -> None:
    """What nobody said yes to in two weeks goes, and so do the rows that were left over."""
    rows: Any = StagedFile.objects.in_library(library_id)
    old = rows.filter(made_at__lt=timezone.now() - KEPT_FOR)
    old.filter(receipt={}, entry_id=None).delete()
    for staged in old.exclude(tables=[]):
        _without_words(staged)


def _without_words(staged: StagedFile) -> None:
    staged.tables, staged.remarks, staged.decisions = [], [], {}
    staged.save(update_fields=["tables", "remarks", "decisions"])
