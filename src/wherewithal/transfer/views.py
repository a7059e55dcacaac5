"""Send a list, say what its columns are, look it over, take it over, take it back."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.audit.holding import ChangedMeanwhile
from wherewithal.audit.undo import UndoRefused
from wherewithal.insights.tasks.models import LongTask
from wherewithal.insights.tasks.queue import is_left_alone
from wherewithal.people.views.answers import ask_first
from wherewithal.transfer import actions, queries, staging
from wherewithal.transfer.checking import has_news
from wherewithal.transfer.comparing import ADD, LEAVE, Outcome
from wherewithal.transfer.forms import ColumnsForm, SendForm
from wherewithal.transfer.kinds import BY_SLUG, kind_of
from wherewithal.transfer.leaving import left_over_file
from wherewithal.transfer.long_work import CHANGED, go_on
from wherewithal.transfer.models import Stage, StagedFile
from wherewithal.transfer.wording import counted, lines_of, looks_like_else, receipt_of
from wherewithal.ui.links import library_url

HERE = "people"
ROWS_A_PAGE = 100
RECENT = 20


def lists(request: LibraryRequest) -> HttpResponse:
    """Send a list; those that wait, and those that were taken over."""
    staging.throw_away_old_lists()
    found = queries.staged_in(request.member).defer("sent", "tables", "remarks", "decisions")
    is_sent = request.method == "POST"
    form = SendForm(request.POST, request.FILES) if is_sent else SendForm()
    if form.is_valid():
        values = form.cleaned_data
        problems = _send(request, values["name"], values["data"])
        if isinstance(problems, StagedFile):
            return _to(request, "list_columns", problems)
        form.add_error("file" if values.get("file") else "text", ValidationError(problems))
    sent = list(found[:RECENT])
    context = {"here": HERE, "form": form, "sent": sent, "back": queries.taken_back(sent)}
    return render(request, "transfer/lists.html", context)


def _send(request: LibraryRequest, name: str, data: bytes) -> StagedFile | list[str]:
    """The file, read or on its way to be; or why it cannot be."""
    try:
        staged = staging.keep(by=request.member, name=name, data=data)
    except ValidationError as problem:
        return problem.messages
    go_on(staged)
    if staged.stage != Stage.UNREADABLE:
        return staged
    problems = staged.problems
    staging.throw_away(by=request.member, staged=staged)
    return problems


def list_columns(request: LibraryRequest, staged_file_id: int) -> HttpResponse:
    """What we recognised, and what each column says."""
    staged = queries.find_staged(request.member, staged_file_id)
    if staged.stage == Stage.READING and (task := go_on(staged)) is not None:
        return _working(request, staged, task)
    if staged.stage == Stage.UNREADABLE:
        context = {"here": HERE, "staged": staged}
        return render(request, "transfer/unreadable.html", context)
    if staged.is_taken_over or not staged.tables:
        return _to(request, "list_receipt", staged)
    if staged.is_under_way:
        return _to(request, "list_preview", staged)
    if (kind := BY_SLUG.get(request.POST.get("kind", ""))) and kind.slug != staged.kind:
        staging.use_kind(by=request.member, staged=staged, kind=kind)
        return _to(request, "list_columns", staged)
    place = request.POST.get("table", "")
    if place.isdecimal() and int(place) != staged.table:
        staging.use_table(by=request.member, staged=staged, place=int(place))
        return _to(request, "list_columns", staged)
    form = ColumnsForm(request.POST or None, staged=staged)
    if form.is_valid():
        name = form.cleaned_data["list_name"]
        staging.set_columns(
            by=request.member, staged=staged, columns=form.columns(), list_name=name
        )
        go_on(staged)
        return _to(request, "list_preview", staged)
    context = {
        "here": HERE,
        "staged": staged,
        "form": form,
        "rows_count": staged.count,
        "kind": kind_of(staged),
        "kinds": staging.kinds_for(request.member),
        "looks_like": looks_like_else(staged),
        "tables": list(enumerate(staged.tables)) if len(staged.tables) > 1 else [],
    }
    return render(request, "transfer/columns.html", context)


def _working(request: LibraryRequest, staged: StagedFile, task: LongTask) -> HttpResponse:
    """How far it is, and a way to call it off."""
    page = {Stage.READING: "list_columns", Stage.GIVING_BACK: "list_receipt"}
    again = page.get(Stage(staged.stage), "list_preview")
    context = {
        "here": HERE,
        "staged": staged,
        "is_left_alone": is_left_alone(task),
        "again": library_url(request.library, again, staged_file_id=staged.pk),
    }
    return render(request, "transfer/working.html", context)


def list_preview(request: LibraryRequest, staged_file_id: int) -> HttpResponse:
    """What would be new, changed, the same, perhaps somebody we know; then, with one press, all of it."""
    staged = queries.find_staged(request.member, staged_file_id)
    if staged.is_taken_over or not staged.tables:
        return _to(request, "list_receipt", staged)
    if request.method == "POST" and staged.stage == Stage.CHECKED:
        _answer(request, staged)
        return redirect(request.get_full_path())
    if staged.stage == Stage.CHECKED and has_news(staged):
        staging.ask_to_check(staged)
    if (task := go_on(staged)) is not None:
        return _working(request, staged, task)
    if staged.stage != Stage.CHECKED:
        return _to(request, "list_columns", staged)
    found = queries.looked_over(staged)
    shown = request.GET.get("show", "")
    shown = shown if shown in set(Outcome) else ""
    page = Paginator(found.of(shown), ROWS_A_PAGE).get_page(request.GET.get("page"))
    rows = queries.rows_at(request.member, staged, list(page))
    counts = found.counts
    context = {
        "here": HERE,
        "staged": staged,
        "counts": counted(kind_of(staged), counts),
        "kind": kind_of(staged),
        "all_count": staged.count,
        "shown": shown,
        "page": page,
        "lines": [lines_of(staged, row) for row in rows],
        "seen": queries.seen_of(staged),
        "to_take": counts[Outcome.NEW] + counts[Outcome.CHANGED],
        "to_decide": counts[Outcome.POSSIBLE],
        "has_answers": any(row.candidates for row in rows),
        "left": counts[Outcome.REFUSED] + counts[Outcome.POSSIBLE],
    }
    return render(request, "transfer/preview.html", context)


def _answer(request: LibraryRequest, staged: StagedFile) -> None:
    """Keep the decisions of this page; take over where that was pressed."""
    decisions = _decisions(request, staged)
    if decisions:
        staging.set_decisions(by=request.member, staged=staged, decisions=decisions)
    if request.POST.get("do") != "take":
        return
    seen = request.POST.get("seen", "")
    try:
        actions.ask_to_take_over(by=request.member, staged=staged, seen=seen)
    except ChangedMeanwhile:
        messages.warning(request, CHANGED)
        return
    go_on(staged)
    if staged.stage == Stage.TAKEN:
        messages.success(request, _("Taken over. All of it is one step in history."))


def _decisions(request: LibraryRequest, staged: StagedFile) -> dict[str, str]:
    """By the row's code; only answers that were offered."""
    asked = {
        int(name.removeprefix("row-")): str(value)
        for name, value in request.POST.items()
        if name.startswith("row-") and name.removeprefix("row-").isdecimal()
    }
    if not asked:
        return {}
    found = {
        code: asked[number]
        for number, (code, candidates) in queries.offered(staged, list(asked)).items()
        if asked[number] in {ADD, LEAVE, *candidates}
    }
    return {code: value for code, value in found.items() if staged.decisions.get(code) != value}


def list_receipt(request: LibraryRequest, staged_file_id: int) -> HttpResponse:
    """What came of it; what is left to mend; and the way back."""
    staged = queries.find_staged(request.member, staged_file_id)
    if request.method == "POST" and staged.stage == Stage.TAKEN:
        try:
            actions.ask_to_take_back(by=request.member, staged=staged)
        except UndoRefused:
            messages.warning(request, _("There is nothing left here to take back."))
        else:
            go_on(staged)
            if staged.stage == Stage.TAKEN and not staged.problems:
                messages.success(request, _taken_back(staged))
        return _to(request, "list_receipt", staged)
    if staged.stage == Stage.GIVING_BACK and (task := go_on(staged)) is not None:
        return _working(request, staged, task)
    entry = queries.entry_of(staged)
    stayed = staged.receipt.get("stayed", {})
    names = queries.names_by_key(request.member, staged, [int(key) for key in stayed])
    kept_words = queries.kept_words(request.member, staged)
    kind = kind_of(staged)

    def page_of(key: int) -> str:
        return library_url(request.library, kind.page, **{kind.page_argument: key})

    context = {
        "here": HERE,
        "staged": staged,
        "entry": entry,
        "is_back": entry is not None and entry.undone_by_id is not None,
        "home": library_url(request.library, kind.home[0], **kind.home[1]),
        "home_name": kind.home[2],
        **receipt_of(staged, names, kept_words, page_of),
    }
    return render(request, "transfer/receipt.html", context)


def _taken_back(staged: StagedFile) -> str:
    if staged.receipt.get("stayed"):
        return _("What people wrote since stays: it is named below. All else is taken back.")
    return _("Taken back, all of it.")


@require_POST
def call_off_list(request: LibraryRequest, staged_file_id: int) -> HttpResponse:
    """Go no further with what is under way."""
    staged = queries.find_staged(request.member, staged_file_id)
    was_taken = staged.is_taken_over
    if not staging.call_off(by=request.member, staged=staged):
        messages.warning(request, _("It was done before it could be called off."))
        return _to(request, "list_preview" if staged.tables else "list_columns", staged)
    messages.success(request, _still_here() if was_taken else _nothing_kept())
    return redirect(library_url(request.library, "lists"))


def _nothing_kept() -> str:
    return _("Called off. Nothing of it was kept.")


def _still_here() -> str:
    return _("Called off: all that this list brought is still here.")


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


def _to(request: LibraryRequest, name: str, staged: StagedFile) -> HttpResponseRedirect:
    return redirect(library_url(request.library, name, staged_file_id=staged.pk))
