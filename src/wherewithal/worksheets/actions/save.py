"""Save what was typed in a sheet: all of it in one change set, and never over somebody's newer words."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.log import Changes, change_set
from wherewithal.ui.digests import digest
from wherewithal.worksheets.actions.suggestions import refresh_suggestions
from wherewithal.worksheets.bindings import Binding, binding_of
from wherewithal.worksheets.edits import NAME, RowEdits, TextEdit
from wherewithal.worksheets.grid import Scope
from wherewithal.worksheets.sheets import Sheet

LONGEST_NAME = 300
LONGEST_LINE = 20_000


@dataclass(frozen=True, slots=True)
class Conflict:
    """Somebody else changed the field meanwhile: both texts, for the person to choose."""

    row_id: int
    field: str
    kind: str
    mine: str
    theirs: str
    by_name: str

    @property
    def was(self) -> str:
        """The digest with which "use mine" may overwrite their words."""
        return digest(self.theirs)

    @property
    def token(self) -> str:
        """The conflict's name in a form."""
        return f"{self.row_id}_{self.field}_{self.kind}"

    @property
    def can_keep_both(self) -> bool:
        """True for lines: mine may become one of its own. A row has one name only."""
        return bool(self.kind)


@dataclass(frozen=True, slots=True)
class Problem:
    """What was typed cannot be saved as it is; says what to do."""

    row_id: int | None
    field: str
    message: str | Promise
    typed: str = ""

    @property
    def field_name(self) -> str:
        """The name of the input in which the words can be mended and sent again."""
        prefix = "next" if self.row_id is None else f"row.{self.row_id}"
        return f"{prefix}.{self.field}"


@dataclass(slots=True)
class Outcome:
    """What became of the edits: rows that were touched, lines that were added, what needs a person."""

    touched: dict[int, Any] = field(default_factory=dict)
    added_row_id: int | None = None
    added_lines: list[tuple[int, str, int, str]] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    row_ids_seen: set[int] = field(default_factory=set)

    @property
    def row_ids(self) -> set[int]:
        """The rows that the answer should show as they are now."""
        added = {self.added_row_id} if self.added_row_id is not None else set()
        return set(self.touched) | self.row_ids_seen | added

    @property
    def has_unnamed_row(self) -> bool:
        """True when the empty row at the end was begun without a name."""
        return any(problem.row_id is None for problem in self.problems)


def save_edits(
    *,
    by: Member,
    sheet: Sheet,
    edits: list[RowEdits],
    scope: Scope | None = None,
    request_key: UUID | None = None,
) -> Outcome:
    """Save the edits of a sheet in one change set.

    Fields that somebody else changed since the page was made, and words that cannot be saved, are
    left as they are and come back as conflicts and problems; everything else is saved.
    """
    outcome = Outcome()
    what = gettext_noop("filled in the worksheet")
    with change_set(by=by, what=what, request_key=request_key) as changes:
        save = SaveUnderWay(changes, by, sheet, outcome)
        rows = save.rows_to_change(edits)
        for edit in edits:
            if edit.row_id is None:
                save.add_row(edit, scope=scope or Scope())
            elif edit.row_id in rows:
                save.change_row(rows[edit.row_id], edit)
            else:
                outcome.problems += [
                    Problem(edit.row_id, NAME, ROW_IS_GONE, typed) for typed in edit.all_words
                ]
        save.suggest()
        _say_what(save)
    return outcome


ROW_IS_GONE = _("This row was moved or removed meanwhile. Your words are kept here: copy them.")
NAME_IS_EMPTY = _("A row needs a name. To take the whole row away, move it to the bin.")
NAME_IS_LONG = _("A name has at most 300 characters; put the rest into the cells beside it.")
LINE_IS_LONG = _("That is more than one line can hold (20,000 characters). Split it in two.")
NAME_FIRST = _("Give the row a name first; your other words are kept.")


@dataclass(slots=True)
class SaveUnderWay:
    """One save under way: what pasting and typing have in common."""

    changes: Changes
    by: Member
    sheet: Sheet
    outcome: Outcome
    binding: Binding = field(init=False)

    def __post_init__(self) -> None:
        self.binding = binding_of(self.sheet, self.by)

    def rows_to_change(self, edits: Iterable[RowEdits]) -> dict[int, Any]:
        """The rows that the edits are about, held still: what is compared now is what is overwritten."""
        known = [edit for edit in edits if edit.row_id is not None]
        return self.rows_by_key(
            [edit.row_id for edit in known], lines=[key for edit in known for key in edit.lines]
        )

    def rows_by_key(
        self, keys: Iterable[int | None], *, lines: Iterable[int] = ()
    ) -> dict[int, Any]:
        """The rows of the sheet that the member may read, held still with these lines."""
        wanted = [key for key in keys if key is not None]
        if not wanted:
            return {}
        self.binding.hold(self.by, wanted, lines)
        return self.binding.rows(self.by, self.sheet, wanted)

    def suggest(self) -> None:
        """Suggest what the words of the touched rows state now."""
        if not self.binding.states_facts or self.changes.is_empty:
            return
        for row in self.outcome.touched.values():
            refresh_suggestions(self.changes, by=self.by, asset=row)

    def add_row(self, edit: RowEdits, *, scope: Scope) -> Any:
        """Add a row with its lines; None where its name cannot be saved."""
        if edit.name is None or not edit.name.text:
            self.outcome.problems.append(Problem(None, NAME, NAME_FIRST))
            return None
        if len(edit.name.text) > LONGEST_NAME:
            self.outcome.problems.append(Problem(None, NAME, NAME_IS_LONG, edit.name.text))
            return None
        _allow(self.binding.may_add_row(self.by))
        row = self.binding.add_row(
            self.changes, by=self.by, sheet=self.sheet, name=edit.name.text, scope=scope
        )
        self.outcome.added_row_id = row.pk
        self._touch(row)
        self._add_lines(row, edit)
        return row

    def change_row(self, row: Any, edit: RowEdits) -> None:
        """Change name and lines, and add lines."""
        self._touch(row)
        if edit.name is not None:
            self._rename(row, edit.name)
        lines = self.binding.lines(row)
        for key, words in edit.lines.items():
            if key in lines:
                self._change_line(row, lines[key], words)
            elif words.text:
                self._conflict(row, str(key), words.kind, words, theirs="", by_name="")
        self._add_lines(row, edit)

    def _rename(self, row: Any, words: TextEdit) -> None:
        if problem := _name_problem(words.text):
            self.outcome.problems.append(Problem(row.pk, NAME, problem, words.text))
            return
        _allow(self.binding.may_rename(self.by, row))
        if digest(row.name) not in (words.was, digest(words.text)):
            self._conflict(row, NAME, "", words, theirs=row.name, by_name="")
            return
        self.binding.rename(self.changes, row=row, name=words.text)

    def _change_line(self, row: Any, line: Any, words: TextEdit) -> None:
        if digest(line.text) == digest(words.text):
            return
        _allow(self.binding.may_edit_line(self.by, row, line))
        if len(words.text) > LONGEST_LINE:
            field_ = f"line.{line.kind}.{line.pk}"
            self.outcome.problems.append(Problem(row.pk, field_, LINE_IS_LONG, words.text))
        elif digest(line.text) != words.was:
            by_name = self.binding.author_of(line)
            self._conflict(row, str(line.pk), line.kind, words, theirs=line.text, by_name=by_name)
        else:
            self.binding.change_line(self.changes, by=self.by, line=line, text=words.text)

    def _add_lines(self, row: Any, edit: RowEdits) -> None:
        kinds = {column.kind for column in self.sheet.columns}
        for new in edit.new_lines:
            _allow(new.kind in kinds and self.binding.may_add_line(self.by, row, new.kind))
            if len(new.text) > LONGEST_LINE:
                problem = Problem(row.pk, f"new.{new.kind}", LINE_IS_LONG, new.text)
                self.outcome.problems.append(problem)
                continue
            line = self.binding.add_line(
                self.changes, by=self.by, row=row, kind=new.kind, text=new.text
            )
            self.outcome.added_lines.append((row.pk, new.kind, line.pk, line.text))

    def _touch(self, row: Any) -> None:
        self.outcome.touched[row.pk] = row
        self.changes.about = self.binding.about(row)

    def _conflict(
        self, row: Any, field: str, kind: str, words: TextEdit, *, theirs: str, by_name: str
    ) -> None:
        self.outcome.conflicts.append(
            Conflict(row.pk, field, kind, mine=words.text, theirs=theirs, by_name=by_name)
        )


def _name_problem(name: str) -> str | Promise | None:
    if not name:
        return NAME_IS_EMPTY
    return NAME_IS_LONG if len(name) > LONGEST_NAME else None


def _allow(allowed: bool) -> None:  # noqa: FBT001 - reads as a sentence
    if not allowed:
        message = "this field is not for this member to change"
        raise PermissionDenied(message)


def _say_what(save: SaveUnderWay) -> None:
    """One row has its own sentence in history; a whole sheet a common one."""
    changes, outcome = save.changes, save.outcome
    if len(outcome.touched) != 1:
        changes.about = None
        return
    row = next(iter(outcome.touched.values()))
    changes.change_set.what = save.binding.sentence(added=outcome.added_row_id is not None)
    changes.change_set.values = {"name": row.name}
