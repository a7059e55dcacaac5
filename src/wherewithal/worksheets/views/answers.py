"""What a save answers to the script in the page: what is stored now, and what needs a person."""

from typing import Any

from django.http import JsonResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.audit.models import ChangeAction, ChangeSet
from wherewithal.ui.keys import read_key
from wherewithal.worksheets import queries
from wherewithal.worksheets.actions import Outcome
from wherewithal.worksheets.edits import digest
from wherewithal.worksheets.row_orders import carry_out
from wherewithal.worksheets.sheets import Sheet

LINE_MODELS = frozenset({"note", "personline"})
ROW_MODELS = frozenset({"asset", "person"})


def saved_answer(request: LibraryRequest, sheet: Sheet, outcome: Outcome) -> JsonResponse:
    """The outcome of a save as JSON; carries out the button that was pressed, too."""
    order = request.POST.get("do", "")
    if not outcome.conflicts and not outcome.problems:
        carry_out(request, sheet, order)
    views = _row_views(request, sheet, outcome)
    return JsonResponse(
        {
            "status": _status(outcome),
            "rows": {view.key: _row(request, sheet, view) for view in views},
            "addedRow": outcome.added_row_id,
            "added": [
                {"row": row, "kind": kind, "id": key, "was": digest(text), "text": text}
                for row, kind, key, text in outcome.added_lines
            ],
            "conflicts": [_conflict(conflict) for conflict in outcome.conflicts],
            "problems": [
                {"row": problem.row_id, "field": problem.field, "message": str(problem.message)}
                for problem in outcome.problems
            ],
        }
    )


def repeat_outcome(earlier: ChangeSet) -> Outcome:
    """What an earlier save of the same request did: the answer to a resend."""
    outcome = Outcome()
    for change in earlier.changes.filter(action=ChangeAction.CREATED).order_by("pk"):
        if change.model in ROW_MODELS:
            outcome.added_row_id = int(change.key)
        elif change.model in LINE_MODELS:
            row = change.after.get("asset_id") or change.after.get("person_id")
            text = change.after["text"]
            outcome.added_lines.append((row, change.after["kind"], int(change.key), text))
    outcome.row_ids_seen.update(row for row, *_rest in outcome.added_lines)
    return outcome


def _row_views(request: LibraryRequest, sheet: Sheet, outcome: Outcome) -> list[queries.RowView]:
    keys = outcome.row_ids | _row_ids_of_order(request)
    return queries.row_views_by_key(request.member, sheet, keys, library=request.library)


def _row_ids_of_order(request: LibraryRequest) -> set[int]:
    row = read_key(request.POST.get("row", ""))
    return set() if row is None else {row}


def _row(request: LibraryRequest, sheet: Sheet, view: queries.RowView) -> dict[str, Any]:
    under = render_to_string(
        "worksheets/under_name.html",
        {"row": view, "sheet": sheet, "library": request.library},
        request,
    )
    return {"was": view.was, "under": under}


def _conflict(conflict: Any) -> dict[str, Any]:
    who = conflict.by_name or _("Somebody")
    removed = _("%(who)s removed this line meanwhile.") % {"who": who}
    changed = _("%(who)s changed this meanwhile to:") % {"who": who}
    return {
        "row": conflict.row_id,
        "field": conflict.field,
        "kind": conflict.kind,
        "theirs": conflict.theirs,
        "was": conflict.was,
        "message": changed if conflict.theirs else removed,
    }


def _status(outcome: Outcome) -> str:
    waiting = len(outcome.conflicts) + len(outcome.problems)
    if waiting:
        return ngettext(
            "%(number)s thing needs your eye; what you typed is kept.",
            "%(number)s things need your eye; what you typed is kept.",
            waiting,
        ) % {"number": waiting}
    return _("Saved")
