"""A worksheet's facts: the same rows as in words, with a column for each fact."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.libraries.models import Outlet, Team
from wherewithal.ui.digests import digest
from wherewithal.ui.keys import read_key
from wherewithal.ui.links import library_url
from wherewithal.worksheets.actions import Outcome, Problem, save_facts
from wherewithal.worksheets.fact_cells import Trouble
from wherewithal.worksheets.fact_edits import parse_fact_edits
from wherewithal.worksheets.fact_grid import FactPage, fact_page, fact_rows, has_facts
from wherewithal.worksheets.fact_inputs import FactInputs, changed_meanwhile
from wherewithal.worksheets.forms import opening_scope, own_scope, read_page_number, sheet_or_404
from wherewithal.worksheets.grid import Scope
from wherewithal.worksheets.row_orders import carry_out
from wherewithal.worksheets.sheets import SHEET_OF_AREA, SHEETS, Sheet
from wherewithal.worksheets.views.fact_answers import facts_answer


def worksheet_facts(request: LibraryRequest, area: str) -> HttpResponse:
    """Show what is known of a sheet's rows, or save what was typed."""
    if request.method == "POST":
        access.require(request.member, Permission.EDIT_CAPACITY, request.library.pk)
    if area not in SHEETS and area in SHEET_OF_AREA:
        return redirect(_address(request, SHEET_OF_AREA[area]))
    sheet = sheet_or_404(area)
    if not has_facts(sheet):  # people have lines only
        return redirect(library_url(request.library, "worksheet", area=sheet.slug))
    scope = opening_scope(request)
    if request.method != "POST":
        return _show(request, sheet, scope)
    outcome = save_facts(by=request.member, area=sheet.area, edits=parse_fact_edits(request.POST))
    if "application/json" in request.headers.get("Accept", ""):
        return _answer_as_json(request, sheet, outcome)
    if outcome.conflicts or outcome.problems:
        return _show(request, sheet, scope, outcome=outcome)
    return _carry_out(request, sheet)


def _answer_as_json(request: LibraryRequest, sheet: Sheet, outcome: Outcome) -> HttpResponse:
    """For the script: the rows as they are now. Carries out the button that was pressed, too."""
    order, row = request.POST.get("do", ""), read_key(request.POST.get("row", ""))
    if order and not outcome.conflicts and not outcome.problems:
        try:
            carry_out(request, sheet, order)
        except ValidationError as refused:
            outcome.problems.append(Problem(row, "do", " ".join(refused.messages)))
    inputs = FactInputs(request.member, sheet.area)
    keys = outcome.row_ids | (set() if row is None else {row})
    return facts_answer(request, outcome=outcome, inputs=inputs, rows=fact_rows(inputs, keys))


def _carry_out(request: LibraryRequest, sheet: Sheet) -> HttpResponse:
    """Do what the pressed button says, and come back to the same part of the sheet."""
    try:
        anchor = carry_out(request, sheet, request.POST.get("do", ""))
        messages.success(request, _("Saved."))
    except ValidationError as problem:
        anchor = ""
        messages.error(request, " ".join(problem.messages))
    query = request.META["QUERY_STRING"]
    return redirect(f"{_address(request, sheet)}{'?' if query else ''}{query}{anchor}")


def _show(
    request: LibraryRequest, sheet: Sheet, scope: Scope, *, outcome: Outcome | None = None
) -> HttpResponse:
    inputs = FactInputs(request.member, sheet.area)
    troubles = {} if outcome is None else _troubles(outcome, inputs)
    view = fact_page(
        inputs,
        sheet,
        scope=scope,
        number=read_page_number(request),
        part=request.GET.get("part", ""),
        troubles=troubles,
    )
    context = {
        "here": "worksheets",
        "sheet": sheet,
        "view": view,
        "scope": scope,
        "own": own_scope(request.member) if request.member.is_limited else None,
        "outlets": Outlet.objects.in_library(request.library),
        "teams": Team.objects.in_library(request.library),
        "empty": digest(""),
        "store": f"{request.library.slug}/{sheet.slug}/facts/{request.user.pk}",
        **_queries(scope, view),
        **_told(outcome, view),
    }
    status = 200 if outcome is None else 409 if outcome.conflicts else 400
    return render(request, "worksheets/facts.html", context, status=status)


def _queries(scope: Scope, view: FactPage) -> dict[str, str]:
    """The part of the sheet as addresses say it."""
    page = f"&page={view.page.number}" if view.page.number > 1 else ""
    part = f"&part={view.part}" if view.part else ""
    return {"action": f"?{scope.query}{page}{part}", "page_query": page, "part_query": part}


def _troubles(outcome: Outcome, inputs: FactInputs) -> dict[tuple[int, str], Trouble]:
    """By row and fact, what could not be saved."""
    found: dict[tuple[int, str], Trouble] = {}
    for problem in outcome.problems:
        name = problem.field.removeprefix("fact.")
        found[problem.row_id or 0, name] = Trouble(problem.typed, problem.message)
    for conflict in outcome.conflicts:
        message = changed_meanwhile(inputs.words(conflict.field, conflict.theirs))
        found[conflict.row_id, conflict.field] = Trouble(conflict.mine, message, is_conflict=True)
    return found


def _told(outcome: Outcome | None, view: FactPage) -> dict[str, Any]:
    """What is said above the sheet, with the words whose row is gone."""
    if outcome is None:
        return {}
    shown = {row.key for row in view.rows}
    lost: list[Problem] = [one for one in outcome.problems if one.row_id not in shown]
    number = len(outcome.problems) + len(outcome.conflicts)
    words = ngettext(
        "%(number)s cell needs your eye; it is marked below. Everything else is saved.",
        "%(number)s cells need your eye; they are marked below. Everything else is saved.",
        number,
    )
    return {"troubles": words % {"number": number}, "lost": lost}


def _address(request: LibraryRequest, sheet: Sheet) -> str:
    return library_url(request.library, "worksheet_facts", area=sheet.slug)
