"""A row's own page: everything about it in one form that works without any script."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch
from django.utils.translation import gettext as _

from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.audit.holding import ChangedMeanwhile
from wherewithal.capacity import actions
from wherewithal.capacity import queries as capacity
from wherewithal.capacity.models import Area, Asset
from wherewithal.people.queries import organizations_in
from wherewithal.ui.keys import read_key
from wherewithal.ui.links import library_url
from wherewithal.worksheets.actions.row import RowDetails, save_row
from wherewithal.worksheets.actions.save import Outcome
from wherewithal.worksheets.edits import parse_edits
from wherewithal.worksheets.group_form import members_of
from wherewithal.worksheets.row_decisions import DECISIONS
from wherewithal.worksheets.row_forms import RowForm
from wherewithal.worksheets.row_view import (
    facts_on_page,
    find_asset,
    kinds_on_page,
    record_hints,
    suggestions_on_page,
    was_of,
)
from wherewithal.worksheets.sheets import SHEET_OF_AREA

# Buttons that go on to a page of their own, after everything typed is saved.
FURTHER = frozenset({"area", "split", "merge", "bin", "copy"})


def asset(request: LibraryRequest, asset_id: int) -> HttpResponse:
    """Show a row, or save what was typed and do what the pressed button says."""
    row = asset_or_404(request, asset_id)
    if request.method != "POST":
        return _show(request, row)
    form = _form(request, row, request.POST)
    if form is not None and not form.is_valid():
        return _show(request, row, form=form, typed=request.POST)
    try:
        outcome = _save(request, row, form)
        target = _carry_out(request, row, request.POST.get("do", ""))
    except ChangedMeanwhile:  # at the same instant: the form shows what stands there by now
        row = asset_or_404(request, asset_id)
        return _show(request, row, form=_form(request, row, request.POST), typed=request.POST)
    except ValidationError as problem:
        messages.error(request, " ".join(problem.messages))
        return _show(request, row, form=form, typed=request.POST)
    if outcome is not None and (outcome.conflicts or outcome.problems):
        return _show_conflicts(request, row, outcome)
    return redirect(target or row_url(request, row))


def asset_or_404(request: LibraryRequest, asset_id: int) -> Asset:
    """The row, where the member may read it."""
    row = find_asset(request.member, asset_id)
    if row is None:
        raise Http404
    return row


def row_url(request: LibraryRequest, row: Asset) -> str:
    """The address of a row's page."""
    return library_url(request.library, "asset", asset_id=row.pk)


def _form(request: LibraryRequest, row: Asset, data: QueryDict | None) -> RowForm | None:
    """The facts and places as inputs, for those who may change the row."""
    if not capacity.may_edit(request.member, row):
        return None
    return RowForm(data, asset=row, member=request.member)


def _save(request: LibraryRequest, row: Asset, form: RowForm | None) -> Outcome:
    """Everything typed, in one step."""
    levels = {
        key: str(level)
        for name, level in request.POST.items()
        if name.startswith("level.") and (key := read_key(name.removeprefix("level."))) is not None
    }
    outcome = save_row(
        by=request.member,
        sheet=SHEET_OF_AREA[row.area],
        asset=row,
        edits=parse_edits(request.POST),
        details=RowDetails() if form is None else form.details(),
        levels=levels,
    )
    messages.success(request, _("Saved."))
    return outcome


def _show(
    request: LibraryRequest,
    row: Asset,
    *,
    form: RowForm | None = None,
    typed: QueryDict | None = None,
) -> HttpResponse:
    member = request.member
    kinds = kinds_on_page(member, row, request.library, typed)
    may_edit = capacity.may_edit(member, row)
    context = {
        "here": "worksheets",
        "asset": row,
        "name": typed.get(f"row.{row.pk}.name", row.name) if typed else row.name,
        "sheet": SHEET_OF_AREA[row.area],
        "kinds": kinds,
        "was": was_of(row, kinds),
        "form": form or _form(request, row, None),
        "facts": [] if may_edit else facts_on_page(member, row),
        "group": [] if may_edit or row.area != Area.STAFF else members_of(member, row),
        "suggestions": suggestions_on_page(member, row, kinds),
        "record_hints": record_hints(member, row),
        "may_edit": may_edit,
        "may_suggest": not may_edit and member.can(Permission.PROPOSE),
        "history_url": _history_url(request, row),
    }
    return render(request, "worksheets/row.html", context, status=400 if typed else 200)


def _history_url(request: LibraryRequest, row: Asset) -> str:
    try:
        return library_url(request.library, "thing_history", model="asset", key=row.pk)
    except NoReverseMatch:
        return ""


def _show_conflicts(request: LibraryRequest, row: Asset, outcome: Outcome) -> HttpResponse:
    sheet = SHEET_OF_AREA[row.area]
    context = {
        "here": "worksheets",
        "sheet": sheet,
        "back": row_url(request, row),
        "row": row,
        "outcome": outcome,
        "typed_next": {},
    }
    return render(request, "worksheets/unsaved.html", context, status=409)


def _carry_out(request: LibraryRequest, row: Asset, order: str) -> str:
    """Do what the button says; returns the page to go to, or nothing for the row's own."""
    word, _colon, rest = order.partition(":")
    if word in FURTHER:
        return library_url(request.library, f"asset_{word}", asset_id=row.pk)
    if word == "withdraw" and (note_id := read_key(rest)) is not None:
        return library_url(request.library, "asset_withdraw", asset_id=row.pk, note_id=note_id)
    if word in _ORDERS:
        _ORDERS[word](request, row, rest)
    return ""


def _move(request: LibraryRequest, row: Asset, direction: str) -> None:
    if direction in list(actions.Direction):
        actions.move_asset(by=request.member, asset=row, direction=actions.Direction(direction))


def _link(request: LibraryRequest, row: Asset, key: str) -> None:
    organization = organizations_in(request.member).filter(pk=_number(key)).first()
    actions.link_relationship(by=request.member, asset=row, organization=organization)


def _new_record(request: LibraryRequest, row: Asset, kind: str) -> None:
    names = {"new_organization" if kind == "organization" else "new_person": row.name}
    actions.link_relationship(by=request.member, asset=row, **names)  # type: ignore[arg-type]


def _number(key: str) -> int:
    return read_key(key) or 0


_ORDERS: dict[str, Callable[[LibraryRequest, Asset, str], None]] = {
    **DECISIONS,
    "move": _move,
    "link": _link,
    "new": _new_record,
}
