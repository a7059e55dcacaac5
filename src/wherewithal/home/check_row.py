"""All that is open about one row, answered or suggested where it belongs."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.capacity import actions, queries
from wherewithal.capacity.checks import OpenCheck, RowChecks, checks_of
from wherewithal.home.check_forms import FactForm, form_for
from wherewithal.ui.errors import typed_words
from wherewithal.ui.links import library_url
from wherewithal.worksheets.row_decisions import decide
from wherewithal.worksheets.row_view import suggestions_on_page


@require_http_methods(["GET", "HEAD", "POST"])
def check_row(request: LibraryRequest, asset_id: int) -> HttpResponse:
    """Each question and each blank with the input that fits its answer, and what was suggested."""
    if request.method == "POST":
        access.require(request.member, Permission.ADD_NOTES, request.library.pk)
    row = checks_of(request.member, asset_id)
    if row is None:
        raise Http404
    if request.method == "POST" and decide(request, row.asset, request.POST.get("do", "")):
        return redirect(_after_answer(request, asset_id))
    answers = [(check, _form(request, check, row)) for check in row.checks]
    if request.method == "POST" and not any(form and form.is_bound for _check, form in answers):
        return _too_late(request, row, answers)
    if request.method == "POST" and _answer_posted(request, answers):
        return redirect(_after_answer(request, asset_id))
    return render(request, "home/check_row.html", _context(request, row, answers))


def _too_late(
    request: LibraryRequest, row: RowChecks, answers: list[tuple[OpenCheck, forms.Form | None]]
) -> HttpResponse:
    """Somebody was quicker: say so, and give back what was typed."""
    messages.warning(request, _("That was answered or set aside meanwhile."))
    if not typed_words(request):
        return redirect(_after_answer(request, row.asset.pk))
    context = {**_context(request, row, answers), "words": typed_words(request)}
    return render(request, "home/check_row.html", context, status=409)


def _context(
    request: LibraryRequest, row: RowChecks, answers: list[tuple[OpenCheck, forms.Form | None]]
) -> dict[str, Any]:
    open_facts = {check.fact.name for check in row.facts if check.fact is not None}
    suggestions = suggestions_on_page(request.member, row.asset, [])
    return {
        "here": "to_check",
        "asset": row.asset,
        "answers": answers,
        "suggestions": [said for said in suggestions if said.proposal.field in open_facts],
        "may_edit": queries.may_edit(request.member, row.asset),
    }


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
    return False


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
        actions.suggest_change(by=request.member, asset=asset, field=field, value=value)
        messages.success(request, _("Thank you. Somebody who looks after this row will decide."))


def _after_answer(request: LibraryRequest, asset_id: int) -> str:
    """Back to the row while something is open about it, then to the list."""
    row = checks_of(request.member, asset_id)
    if row is not None and any(not check.is_set_aside for check in row.checks):
        return library_url(request.library, "check_row", asset_id=asset_id)
    return library_url(request.library, "to_check")
