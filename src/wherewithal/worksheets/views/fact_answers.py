"""What saving a fact answers to the script in the page."""

from collections.abc import Iterable
from typing import Any

from django.http import JsonResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.ui.digests import digest
from wherewithal.worksheets.actions import Conflict, Outcome
from wherewithal.worksheets.fact_cells import FactCell, FactRow
from wherewithal.worksheets.fact_inputs import FactInputs
from wherewithal.worksheets.views.answers import problems_told, status_words


def facts_answer(
    request: LibraryRequest, *, outcome: Outcome, inputs: FactInputs, rows: Iterable[FactRow]
) -> JsonResponse:
    """The outcome of a save as JSON, with the cells of its rows as they are now."""
    return JsonResponse(
        {
            "status": status_words(outcome),
            "rows": {row.key: {"cells": _cells(request, row)} for row in rows},
            "addedRow": None,
            "added": [],
            "conflicts": [_conflict(inputs, conflict) for conflict in outcome.conflicts],
            "problems": problems_told(outcome),
        }
    )


def _cells(request: LibraryRequest, row: FactRow) -> dict[str, dict[str, str]]:
    return {cell.column.fact.name: _cell(request, row, cell) for cell in row.cells if cell.may_edit}


def _cell(request: LibraryRequest, row: FactRow, cell: FactCell) -> dict[str, str]:
    text = row.stored[cell.column.fact.name]
    context = {"suggestions": cell.suggestions, "library": request.library}
    hints = render_to_string("worksheets/hints.html", context, request) if cell.suggestions else ""
    return {"text": text, "was": digest(text), "hints": hints.strip()}


def _conflict(inputs: FactInputs, conflict: Conflict) -> dict[str, Any]:
    changed = _("Somebody changed this meanwhile to:")
    emptied = _("Somebody emptied this cell meanwhile.")
    return {
        "row": conflict.row_id,
        "field": conflict.field,
        "kind": "",
        "theirs": conflict.theirs,
        "words": inputs.words(conflict.field, conflict.theirs),
        "was": conflict.was,
        "message": changed if conflict.theirs else emptied,
    }
