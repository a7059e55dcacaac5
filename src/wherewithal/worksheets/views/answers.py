"""What a save answers to the script in the page: what is stored now, and what needs a person."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, JsonResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wherewithal.audit.models import Change, ChangeAction, ChangeSet
from wherewithal.libraries.models import Library
from wherewithal.proposals.models import ProposalSource
from wherewithal.ui.digests import digest
from wherewithal.worksheets.actions import Outcome
from wherewithal.worksheets.grid import RowView
from wherewithal.worksheets.requests.suggested_answers import key_in_sheet
from wherewithal.worksheets.sheets import Sheet

LINE_MODELS = frozenset({"note", "personline"})
ROW_MODELS = frozenset({"asset", "person"})


def saved_answer(
    request: HttpRequest,
    *,
    library: Library,
    sheet: Sheet,
    outcome: Outcome,
    views: Iterable[RowView],
) -> JsonResponse:
    """The outcome of a save as JSON, with the rows as they are now."""
    return JsonResponse(
        {
            "status": status_words(outcome),
            "rows": {view.key: _row(request, library, sheet, view) for view in views},
            "addedRow": outcome.added_row_id,
            "added": [
                {"row": row, "kind": kind, "id": key, "was": digest(text), "text": text}
                for row, kind, key, text in outcome.added_lines
            ],
            "conflicts": [_conflict(conflict) for conflict in outcome.conflicts],
            "problems": problems_told(outcome),
        }
    )


def problems_told(outcome: Outcome) -> list[dict[str, Any]]:
    """What cannot be saved as it is, and why."""
    return [
        {"row": problem.row_id, "field": problem.field, "message": str(problem.message)}
        for problem in outcome.problems
    ]


def repeat_outcome(earlier: ChangeSet) -> Outcome:
    """What an earlier save of the same request did: the answer to a resend."""
    outcome = Outcome()
    for change in earlier.changes.filter(action=ChangeAction.CREATED).order_by("pk"):
        if change.model == "proposal" and change.after["source"] == ProposalSource.LINK:
            _repeat_suggestion(outcome, change)
        elif change.model in ROW_MODELS:
            outcome.added_row_id = int(change.key)
        elif change.model in LINE_MODELS:
            row = change.after.get("asset_id") or change.after.get("person_id")
            text = change.after["text"]
            outcome.added_lines.append((row, change.after["kind"], int(change.key), text))
    outcome.row_ids_seen.update(row for row, *_rest in outcome.added_lines)
    return outcome


def _repeat_suggestion(outcome: Outcome, change: Change) -> None:
    """What was suggested by link stands in the sheet like rows and lines."""
    said = change.after
    if said["model"] == "worksheetrequest":
        outcome.added_row_id = key_in_sheet(change.model, change.key)
    else:
        row = key_in_sheet(said["model"], said["key"])
        outcome.added_lines.append((row, said["field"], int(change.key), str(said["value"])))


def _row(request: HttpRequest, library: Library, sheet: Sheet, view: RowView) -> dict[str, Any]:
    context = {"row": view, "sheet": sheet, "library": library}
    under = render_to_string("worksheets/under_name.html", context, request)
    return {"stored": view.stored, "under": under}


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


def status_words(outcome: Outcome) -> str:
    """What the quiet line beside the title says."""
    waiting = len(outcome.conflicts) + len(outcome.problems)
    if waiting:
        return ngettext(
            "%(number)s thing needs your eye; what you typed is kept.",
            "%(number)s things need your eye; what you typed is kept.",
            waiting,
        ) % {"number": waiting}
    return _("Saved")
