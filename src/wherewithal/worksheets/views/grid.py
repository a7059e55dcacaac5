"""A worksheet: shown as a grid, saved as you go, or with one button where there is no JavaScript."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.audit.log import AlreadyDone
from wherewithal.libraries.models import Outlet, Team
from wherewithal.ui.keys import read_key
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
from wherewithal.worksheets.grid import GridForm, Scope
from wherewithal.worksheets.requests.deciding import waiting_count
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
        return _answer_as_json(request, sheet, outcome)
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
            "grid": _grid_form(request, sheet, scope, page),
            "waiting_count": waiting_count(request.member),
            "outlets": Outlet.objects.in_library(request.library),
            "teams": Team.objects.in_library(request.library),
        },
    )


def _grid_form(
    request: LibraryRequest, sheet: Sheet, scope: Scope, page: queries.SheetPage
) -> GridForm:
    number = page.page.number
    pasting = f"{library_url(request.library, 'paste', area=sheet.slug)}?{scope.query}"
    return GridForm(
        action=f"?{scope.query}" + (f"&page={number}" if number > 1 else ""),
        store=f"{request.library.slug}/{sheet.slug}/{request.user.pk}",
        view="" if scope.is_everything else scope.query,
        place=scope.in_words,
        paste=pasting if page.may_add_row else "",
        may_write=request.member.can(Permission.ADD_NOTES),
    )


def _answer_as_json(request: LibraryRequest, sheet: Sheet, outcome: Outcome) -> HttpResponse:
    """For the script: what is stored now. Carries out the button that was pressed, too."""
    if not outcome.conflicts and not outcome.problems:
        carry_out(request, sheet, request.POST.get("do", ""))
    row = read_key(request.POST.get("row", ""))
    keys = outcome.row_ids | (set() if row is None else {row})
    views = queries.row_views_by_key(request.member, sheet, keys, library=request.library)
    return saved_answer(request, library=request.library, sheet=sheet, outcome=outcome, views=views)


def _answer_as_page(
    request: LibraryRequest, sheet: Sheet, scope: Scope, outcome: Outcome
) -> HttpResponse:
    """Without JavaScript: back to the sheet, or a page with all that could not be saved."""
    address = library_url(request.library, "worksheet", area=sheet.slug)
    if outcome.conflicts or outcome.problems:
        context = {"here": "worksheets", **unsaved_context(request, sheet, outcome)}
        context["back"] = f"{address}?{scope.query}"
        return render(request, "worksheets/unsaved.html", context, status=409)
    anchor = carry_out(request, sheet, request.POST.get("do", ""))
    messages.success(request, _("Saved."))
    return redirect(f"{address}?{scope.query}{anchor}")


def unsaved_context(request: HttpRequest, sheet: Sheet, outcome: Outcome) -> dict[str, Any]:
    """What the page of unsaved words shows, the words for a row without a name among them."""
    typed = {key: request.POST.getlist(key) for key in request.POST if key.startswith("next.")}
    return {
        "sheet": sheet,
        "outcome": outcome,
        "typed_next": typed if outcome.has_unnamed_row else {},
    }
