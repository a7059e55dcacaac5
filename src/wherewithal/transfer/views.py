"""Send a list, say what its columns are, look it over, take it over, take it back."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.audit.holding import ChangedMeanwhile
from wherewithal.audit.undo import UndoRefused
from wherewithal.people.views.answers import ask_first, find_organization
from wherewithal.transfer import actions, queries, staging
from wherewithal.transfer.comparing import ADD, LEAVE, Outcome
from wherewithal.transfer.forms import ColumnsForm, SendForm
from wherewithal.transfer.leaving import left_over_file
from wherewithal.transfer.models import StagedFile
from wherewithal.transfer.wording import counted, lines_of, receipt_of
from wherewithal.ui.links import library_url

HERE = "people"
ROWS_A_PAGE = 100
RECENT = 20


def lists(request: LibraryRequest) -> HttpResponse:
    """Send a list; those that wait, and those that were taken over."""
    found = queries.staged_in(request.member).defer("tables", "remarks", "decisions")
    is_sent = request.method == "POST"
    form = SendForm(request.POST, request.FILES) if is_sent else SendForm()
    if form.is_valid():
        values = form.cleaned_data
        try:
            staged = staging.stage(by=request.member, name=values["name"], data=values["data"])
        except ValidationError as problem:
            form.add_error("file" if values.get("file") else "text", problem)
        else:
            return _to(request, "list_columns", staged)
    staging.throw_away_old(request.library.pk)
    context = {"here": HERE, "form": form, "sent": found[:RECENT]}
    return render(request, "transfer/lists.html", context)


def list_columns(request: LibraryRequest, staged_file_id: int) -> HttpResponse:
    """What we recognised, and what each column says."""
    staged = queries.find_staged(request.member, staged_file_id)
    if staged.is_taken_over or not staged.tables:
        return _to(request, "list_receipt", staged)
    place = request.POST.get("table", "")
    if place.isdigit() and int(place) < len(staged.tables) and int(place) != staged.table:
        staging.choose_table(staged, int(place))
        staged.save()
        return _to(request, "list_columns", staged)
    form = ColumnsForm(request.POST or None, staged=staged)
    if form.is_valid():
        name = form.cleaned_data["list_name"]
        staging.set_columns(
            by=request.member, staged=staged, columns=form.columns(), list_name=name
        )
        return _to(request, "list_preview", staged)
    table = staged.tables[staged.table]
    context = {
        "here": HERE,
        "staged": staged,
        "form": form,
        "rows_count": len(table["rows"]),
        "tables": list(enumerate(staged.tables)) if len(staged.tables) > 1 else [],
    }
    return render(request, "transfer/columns.html", context)


def list_preview(request: LibraryRequest, staged_file_id: int) -> HttpResponse:
    """What would be new, changed, the same, perhaps somebody we know; then, with one press, all of it."""
    staged = queries.find_staged(request.member, staged_file_id)
    if staged.is_taken_over or not staged.tables:
        return _to(request, "list_receipt", staged)
    if request.method == "POST":
        answer = _answer(request, staged)
        if answer is not None:
            return answer
    rows = queries.look_over(request.member, staged)
    shown = request.GET.get("show", "")
    if shown in set(Outcome):
        chosen = [row for row in rows if row.outcome == shown]
    else:
        shown, chosen = "", [row for row in rows if row.outcome != Outcome.SAME]
    page = Paginator(chosen, ROWS_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "here": HERE,
        "staged": staged,
        "counts": counted(rows),
        "all_count": len(rows),
        "shown": shown,
        "page": page,
        "lines": [lines_of(staged, row) for row in page],
        "seen": queries.plan_digest(rows),
        "to_take": sum(row.outcome in (Outcome.NEW, Outcome.CHANGED) for row in rows),
        "to_decide": sum(row.outcome == Outcome.POSSIBLE for row in rows),
        "has_answers": any(row.candidates for row in page),
        "left": len(queries.left_over(rows)),
    }
    return render(request, "transfer/preview.html", context)


def _answer(request: LibraryRequest, staged: StagedFile) -> HttpResponseRedirect | None:
    """Keep the decisions of this page; take over where that was pressed. None: show the page again."""
    decisions = _decisions(request, staged)
    if decisions:
        staging.set_decisions(by=request.member, staged=staged, decisions=decisions)
    if request.POST.get("do") != "take":
        return redirect(request.get_full_path())
    try:
        staged = actions.take_over_list(
            by=request.member, staged=staged, seen=request.POST.get("seen", "")
        )
    except ChangedMeanwhile:
        messages.warning(
            request,
            _(
                "Answers or records have changed since this page was made, so nothing is taken over "
                "yet. Please look once more."
            ),
        )
        return None
    except ValidationError as problem:
        messages.warning(request, " ".join(problem.messages))
        return None
    messages.success(request, _("Taken over. All of it is one step in history."))
    return _to(request, "list_receipt", staged)


def _decisions(request: LibraryRequest, staged: StagedFile) -> dict[str, str]:
    """By the row's code; only answers that were offered."""
    asked = {
        int(name.removeprefix("row-")): value
        for name, value in request.POST.items()
        if name.startswith("row-") and name.removeprefix("row-").isdigit()
    }
    if not asked:
        return {}
    found = {}
    for row in queries.look_over(request.member, staged):
        value = asked.get(row.row.number)
        if value in {ADD, LEAVE, *(str(each.key) for each in row.candidates)}:
            found[row.row.code] = str(value)
    return {code: value for code, value in found.items() if staged.decisions.get(code) != value}


def list_receipt(request: LibraryRequest, staged_file_id: int) -> HttpResponse:
    """What came of it; what is left to mend; and the way back."""
    staged = queries.find_staged(request.member, staged_file_id)
    entry = queries.entry_of(staged)
    if request.method == "POST":
        try:
            kept = actions.take_back_list(by=request.member, staged=staged)
        except UndoRefused:
            messages.warning(request, _("There is nothing left here to take back."))
        else:
            said = (
                _("What people wrote since stays: it is named below. All else is taken back.")
                if kept.columns
                else _("Taken back, all of it.")
            )
            messages.success(request, said)
        return _to(request, "list_receipt", staged)
    stayed = staged.receipt.get("stayed", {})
    names = queries.names_by_key(request.member, [int(key) for key in stayed])
    kept_words = queries.kept_words(request.member, staged)
    context = {
        "here": HERE,
        "staged": staged,
        "entry": entry,
        "is_back": entry is not None and entry.undone_by_id is not None,
        **receipt_of(staged, names, kept_words),
    }
    return render(request, "transfer/receipt.html", context)


@require_safe
def list_left_over(request: LibraryRequest, staged_file_id: int) -> HttpResponse:
    """The rows that were not taken over, each with what is wrong: to be mended and sent again."""
    staged = queries.find_staged(request.member, staged_file_id)
    rows = queries.rows_left(request.member, staged)
    response = HttpResponse(left_over_file(staged, rows), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="to-mend.csv"'
    return response


def throw_away_list(request: LibraryRequest, staged_file_id: int) -> HttpResponse:
    """Nothing of what was sent stays here."""
    staged = queries.find_staged(request.member, staged_file_id)
    return ask_first(
        request,
        lambda: staging.throw_away(by=request.member, staged=staged),
        title=_("Throw away what was sent as %(name)s?") % {"name": staged.name},
        button=_("Throw it away"),
        back=library_url(request.library, "lists"),
        gone_to=library_url(request.library, "lists"),
        words=[_("What was taken over stays. The file itself is still where it came from.")],
    )


@require_safe
def organization_in_lists(request: LibraryRequest, organization_id: int) -> HttpResponse:
    """What lists said of an organization, in their own words, cell by cell."""
    found = find_organization(request, organization_id)
    records = queries.records_of(request.member, found)
    context = {"here": HERE, "organization": found, "records": records}
    return render(request, "transfer/organization.html", context)


def _to(request: LibraryRequest, name: str, staged: StagedFile) -> HttpResponseRedirect:
    return redirect(library_url(request.library, name, staged_file_id=staged.pk))
