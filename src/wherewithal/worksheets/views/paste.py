"""Paste a table: first what it would become, then all of it at once."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.ui.links import library_url
from wherewithal.worksheets import actions
from wherewithal.worksheets.forms import opening_scope, sheet_or_404
from wherewithal.worksheets.grid import Scope
from wherewithal.worksheets.paste_problems import problem_in_words
from wherewithal.worksheets.pasting import PastePlan, plan_paste
from wherewithal.worksheets.sheets import Sheet

COLUMN = "column."


def paste(request: LibraryRequest, area: str) -> HttpResponse:
    """A box to paste into; a preview; and the way back to the sheet once it is applied."""
    sheet = sheet_or_404(area)
    access.require(request.member, Permission.EDIT_CAPACITY, request.library.pk)
    scope = opening_scope(request)
    context: dict[str, Any] = {"here": "worksheets", "sheet": sheet, "scope": scope}
    pasted = request.POST.get("text", "") or request.POST.get("html", "")
    if request.method != "POST" or not pasted.strip():
        return render(request, "worksheets/paste.html", context)
    plan = _plan(request, sheet)
    if request.POST.get("do") == "apply" and plan.rows:
        return _apply(request, sheet, scope, plan, context)
    return _preview(request, plan, context)


def _plan(request: LibraryRequest, sheet: Sheet) -> PastePlan:
    chosen = {
        key.removeprefix(COLUMN): str(request.POST[key])
        for key in request.POST
        if key.startswith(COLUMN)
    }
    return plan_paste(
        request.member,
        sheet,
        library=request.library,
        html=request.POST.get("html"),
        text=request.POST.get("text", ""),
        chosen=chosen,
        split_lines=_splits_lines(request),
    )


def _splits_lines(request: LibraryRequest) -> bool:
    return "do" not in request.POST or "split" in request.POST


def _preview(
    request: LibraryRequest, plan: PastePlan, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    shown = {
        "plan": plan,
        "paste_problems": [problem_in_words(problem) for problem in plan.problems],
        "html": request.POST.get("html", ""),
        "text": request.POST.get("text", ""),
        "split": _splits_lines(request),
        "known": [row for row in plan.rows if row.existing_id is not None],
    }
    return render(request, "worksheets/paste_preview.html", {**context, **shown}, status=status)


def _apply(
    request: LibraryRequest, sheet: Sheet, scope: Scope, plan: PastePlan, context: dict[str, Any]
) -> HttpResponse:
    try:
        actions.paste_rows(
            by=request.member,
            sheet=sheet,
            rows=plan.rows,
            scope=scope,
            add_to_existing=request.POST.get("known") != "twice",
        )
    except actions.PasteRefused as refused:
        context["refused"] = refused.outcome.problems
        return _preview(request, plan, context, status=409)
    number = len(plan.rows)
    done = ngettext("%(number)s row pasted.", "%(number)s rows pasted.", number)
    messages.success(request, done % {"number": number})
    return redirect(f"{library_url(request.library, 'worksheet', area=sheet.slug)}?{scope.query}")
