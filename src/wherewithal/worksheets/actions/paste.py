"""Carry out a planned paste: all of it or nothing, in one change set."""

from collections.abc import Sequence
from uuid import UUID

from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.log import change_set
from wherewithal.capacity.actions.assets import assign_fact, require_edit
from wherewithal.ui.digests import digest
from wherewithal.worksheets.actions.save import Outcome, SaveUnderWay
from wherewithal.worksheets.edits import RowEdits, TextEdit
from wherewithal.worksheets.grid import Scope
from wherewithal.worksheets.pasting import PlannedRow
from wherewithal.worksheets.sheets import Sheet


class PasteRefused(Exception):
    """The plan holds something that cannot be saved; nothing was. `outcome` says what and where."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(f"{len(outcome.problems)} problems")
        self.outcome = outcome


def paste_rows(
    *,
    by: Member,
    sheet: Sheet,
    rows: Sequence[PlannedRow],
    scope: Scope,
    add_to_existing: bool = True,
    request_key: UUID | None = None,
) -> Outcome:
    """Add the planned rows; rows of a known name get the lines, unless told to stand twice.

    Raises PasteRefused, with nothing saved, when a row cannot be saved as it is.
    """
    outcome = Outcome()
    one, many = gettext_noop("pasted a row"), gettext_noop("pasted %(number)s rows")
    what = one if len(rows) == 1 else many
    with change_set(by=by, what=what, request_key=request_key, number=len(rows)) as changes:
        save = SaveUnderWay(changes, by, sheet, outcome)
        known = save.rows_by_key(row.existing_id for row in rows if add_to_existing)
        for row in rows:
            stored = known.get(row.existing_id) if row.existing_id is not None else None
            if stored is None:
                name = TextEdit(row.name, digest(""))
                stored = save.add_row(RowEdits(None, name, {}, row.lines), scope=scope)
            else:
                save.change_row(stored, RowEdits(stored.pk, None, {}, row.lines))
            if stored is not None and row.facts:
                require_edit(by, stored)
                for field, value in row.facts.items():
                    assign_fact(changes, asset=stored, field=field, value=value)
        save.suggest()
        changes.about = None
        if outcome.problems:
            raise PasteRefused(outcome)
    return outcome
