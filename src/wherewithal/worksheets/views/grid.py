"""A worksheet: shown as a grid, saved as you go, or with one button where there is no JavaScript."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.audit.log import AlreadyDone
from wherewithal.libraries.models import Outlet, Team
from wherewithal.ui.links import library_url
from wherewithal.worksheets import queries
from wherewithal.worksheets.actions import Outcome, save_edits
from wherewithal.worksheets.edits import parse_edits
from wherewithal.worksheets.forms import (
    opening_scope,
    own_scope,
    read_page_number,
    read_request_key,
    sheet_or_404,
)
from wherewithal.worksheets.grid import Scope
from wherewithal.worksheets.row_orders import carry_out
from wherewithal.worksheets.sheets import SHEET_OF_AREA, SHEETS, Sheet
from wherewithal.worksheets.views.answers import repeat_outcome, saved_answer


def worksheet(request: LibraryRequest, area: str) -> HttpResponse:
    """Show a worksheet, or save what was typed in it."""
    if area not in SHEETS and area in SHEET_OF_AREA:
        return _to_the_sheet_of(request, area)
    sheet = sheet_or_404(area)
    scope = opening_scope(request)
    if request.method != "POST":
        return _show(request, sheet, scope)
    outcome = _save(request, sheet, scope)
    if "application/json" in request.headers.get("Accept", ""):
        return saved_answer(request, sheet, outcome)
    return _answer_as_page(request, sheet, scope, outcome)


def _to_the_sheet_of(request: LibraryRequest, area: str) -> HttpResponse:
    """Rooms below know areas, not sheets: an area's name leads to its sheet."""
    address = library_url(request.library, "worksheet", area=SHEET_OF_AREA[area].slug)
    query = request.META["QUERY_STRING"]
    return redirect(f"{address}?{query}" if query else address)


def _save(request: LibraryRequest, sheet: Sheet, scope: Scope) -> Outcome:
    try:
        return save_edits(
            by=request.member,
            sheet=sheet,
            edits=parse_edits(request.POST),
            scope=scope,
            request_key=read_request_key(request),
        )
    except AlreadyDone as done:
        return repeat_outcome(done.earlier)


def _show(request: LibraryRequest, sheet: Sheet, scope: Scope) -> HttpResponse:
    page = queries.sheet_page(
        request.member,
        sheet,
        library=request.library,
        scope=scope,
        number=read_page_number(request),
    )
    return render(
        request,
        "worksheets/sheet.html",
        {
            "here": "worksheets",
            "sheet": sheet,
            "view": page,
            "scope": scope,
            "own": own_scope(request.member) if request.member.is_limited else None,
            "outlets": Outlet.objects.in_library(request.library),
            "teams": Team.objects.in_library(request.library),
        },
    )


def _answer_as_page(
    request: LibraryRequest, sheet: Sheet, scope: Scope, outcome: Outcome
) -> HttpResponse:
    """Without JavaScript: back to the sheet, or a page with all that could not be saved."""
    if outcome.conflicts or outcome.problems:
        context = {"here": "worksheets", "sheet": sheet, "scope": scope, "outcome": outcome}
        typed_next = {
            key: request.POST.getlist(key) for key in request.POST if key.startswith("next.")
        }
        context["typed_next"] = typed_next if outcome.has_unnamed_row else {}
        return render(request, "worksheets/unsaved.html", context, status=409)
    anchor = carry_out(request, sheet, request.POST.get("do", ""))
    messages.success(request, _("Saved."))
    address = library_url(request.library, "worksheet", area=sheet.slug)
    return redirect(f"{address}?{scope.query}{anchor}")
