"""What is still to find out, on paper: questions that somebody wrote, and facts that nobody told yet."""

from typing import Any

from django.utils.translation import gettext as _

from wherewithal.capacity.models import NoteKind
from wherewithal.printing.rows import PaperRow
from wherewithal.worksheets.sheets import SHEETS


def checks_part(rows_by_sheet: dict[str, list[PaperRow]]) -> dict[str, Any]:
    """The data of the list, by area, in the order of the sheets."""
    groups = []
    for slug, rows in rows_by_sheet.items():
        sheet = SHEETS[slug]
        open_rows = [{"name": row.name, "questions": questions_of(row)} for row in rows]
        found = [row for row in open_rows if row["questions"]]
        if found:
            groups.append({"mark": sheet.mark, "area": str(sheet.title), "rows": found})
    return {
        "kind": "checks",
        "title": _("To check"),
        "instruction": _(
            "What somebody wondered, and what nobody has told yet. Unknown is not zero."
        ),
        "columns": [_("About"), _("To find out"), _("Answer")],
        "groups": groups,
        "empty": _("Nothing is open: every question has its answer.")
        if any(rows_by_sheet.values())
        else _("Nothing is written down yet, so there is nothing to check."),
    }


def questions_of(row: PaperRow) -> list[str]:
    """All that is open about one row."""
    written = [
        line.text for cell in row.cells if cell.kind == NoteKind.QUESTION for line in cell.lines
    ]
    return written + row.asks
