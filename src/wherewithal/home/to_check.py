"""To check: everything that is still to find out, in one list, closed where the answer belongs."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.queries import is_alone
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.capacity import actions, queries
from wherewithal.capacity.checks import (
    LIBRARY_FACTS,
    CheckFilter,
    OpenCheck,
    RowChecks,
    blank_library_facts,
    checks_of,
    open_checks,
)
from wherewithal.home.check_forms import FactForm, FilterForm, TickedForm, form_for
from wherewithal.libraries.actions import change_library
from wherewithal.libraries.models import Library
from wherewithal.ui.links import library_url

ROWS_A_PAGE = 25


@require_http_methods(["GET", "HEAD", "POST"])
def to_check(request: LibraryRequest) -> HttpResponse:
    """The list, filtered; the ticked ones are given to somebody or set aside."""
    if request.method == "POST":
        access.require(request.member, Permission.ADD_NOTES, request.library.pk)
        _do_with_ticked(request)
        return redirect(request.get_full_path())
    alone = is_alone(request.member)
    chooser = FilterForm(request.GET, member=request.member, is_alone=alone)
    wanted = chooser.chosen()
    rows = open_checks(request.member, only=wanted)
    library_facts = _library_facts(request, wanted)
    context = {
        "here": "to_check",
        "chooser": chooser,
        "wanted": wanted,
        "count": len(library_facts) + sum(len(row.checks) for row in rows),
        "page": Paginator(rows, ROWS_A_PAGE).get_page(request.GET.get("page")),
        "library_facts": library_facts,
        "is_alone": alone,
        "ticked": TickedForm(library=request.library, member=request.member),
    }
    return render(request, "home/to_check.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def check_row(request: LibraryRequest, asset_id: int) -> HttpResponse:
    """All that is open about one row, each with the input that fits its answer."""
    if request.method == "POST":
        access.require(request.member, Permission.ADD_NOTES, request.library.pk)
    row = checks_of(request.member, asset_id)
    if row is None:
        raise Http404
    answers = [(check, _form(request, check, row)) for check in row.checks]
    if request.method == "POST":
        done = _answer_posted(request, answers)
        if done:
            return redirect(_after_answer(request, asset_id))
    context = {
        "here": "to_check",
        "asset": row.asset,
        "answers": answers,
        "may_edit": queries.may_edit(request.member, row.asset),
    }
    return render(request, "home/check_row.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def answer_library_fact(request: LibraryRequest, field: str) -> HttpResponse:
    """Say one of the facts that everybody asks of a library first."""
    access.require(request.member, Permission.EDIT_LIBRARY, request.library.pk)
    if field not in LIBRARY_FACTS:
        raise Http404
    form = forms.modelform_factory(Library, fields=[field])(
        request.POST or None, instance=Library.objects.get(pk=request.library.pk)
    )
    if form.is_valid():
        change_library(by=request.member, library=request.library, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect(library_url(request.library, "to_check"))
    return render(request, "home/answer_library_fact.html", {"here": "to_check", "form": form})


def _library_facts(request: LibraryRequest, wanted: CheckFilter) -> list[tuple[str, Any]]:
    """(name, label) of the library's own blank facts, where the filter has room for them."""
    if wanted.who in {"mine", "aside"} or wanted.area or wanted.outlet_id:
        return []
    blank = blank_library_facts(request.library)
    return [(name, Library._meta.get_field(name).verbose_name) for name in blank]  # type: ignore[union-attr]


def _do_with_ticked(request: LibraryRequest) -> None:
    ticked = _ticked(request)
    if not ticked:
        messages.warning(request, _("Nothing was ticked, so nothing was changed."))
        return
    try:
        _carry_out(request, ticked)
    except ValidationError as problem:
        messages.error(request, " ".join(problem.messages))
    else:
        messages.success(request, _("Saved."))


def _ticked(request: LibraryRequest) -> list[OpenCheck]:
    """The ticked ones that are still open, set aside or not."""
    keys = set(request.POST.getlist("check"))
    found = [*open_checks(request.member), *open_checks(request.member, only=CheckFilter("aside"))]
    return [check for row in found for check in row.checks if check.key in keys]


def _carry_out(request: LibraryRequest, ticked: list[OpenCheck]) -> None:
    facts = [(check.asset, check.fact) for check in ticked if check.fact is not None]
    if request.POST.get("do") in {"aside", "needed"}:
        actions.set_facts_aside(
            by=request.member, facts=facts, is_not_needed=request.POST["do"] == "aside"
        )
        return
    form = TickedForm(request.POST, library=request.library, member=request.member)
    if not form.is_valid():
        raise ValidationError(_("Choose somebody who answers here."))
    actions.assign_checks(
        by=request.member,
        to=form.cleaned_data["to"],
        questions=[check.note for check in ticked if check.note is not None],
        facts=facts,
    )


def _form(request: LibraryRequest, check: OpenCheck, row: RowChecks) -> forms.Form | None:
    is_posted = request.method == "POST" and request.POST.get("check") == check.key
    data = request.POST if is_posted else None
    return form_for(check, row, data, library=request.library, member=request.member)


def _answer_posted(
    request: LibraryRequest, answers: list[tuple[OpenCheck, forms.Form | None]]
) -> bool:
    """Carry out the one answer that was sent; False where it needs another look."""
    for check, form in answers:
        if form is not None and form.is_bound:
            return _answer(request, check, form)
    messages.warning(request, _("That was answered or set aside meanwhile."))
    return True


def _answer(request: LibraryRequest, check: OpenCheck, form: forms.Form) -> bool:
    if not form.is_valid():
        return False
    try:
        _land(request, check, form)
    except ValidationError as problem:
        form.add_error("value" if check.fact else "text", problem)
        return False
    return True


def _land(request: LibraryRequest, check: OpenCheck, form: forms.Form) -> None:
    member, data = request.member, form.cleaned_data
    if check.note is not None:
        actions.answer_question(
            by=member, note=check.note, text=data["text"], lands_as=data["lands_as"]
        )
        messages.success(request, _("Thank you. The question is closed."))
    elif check.fact is not None and isinstance(form, FactForm):
        _land_fact(request, check.asset, check.fact.name, form)


def _land_fact(request: LibraryRequest, asset: Any, field: str, form: FactForm) -> None:
    value = form.cleaned_data["value"]
    if queries.may_edit(request.member, asset):
        actions.answer_fact(
            by=request.member, asset=asset, field=field, value=value, question=form.question()
        )
        messages.success(request, _("Saved."))
    else:
        actions.propose_fact(by=request.member, asset=asset, field=field, value=value)
        messages.success(request, _("Thank you. Somebody who looks after this row will decide."))


def _after_answer(request: LibraryRequest, asset_id: int) -> str:
    """Back to the row while something is open about it, then to the list."""
    row = checks_of(request.member, asset_id)
    if row is not None and any(not check.is_set_aside for check in row.checks):
        return library_url(request.library, "check_row", asset_id=asset_id)
    return library_url(request.library, "to_check")
