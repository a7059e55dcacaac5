"""The pages behind a row's buttons: each says what will happen before it happens."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.capacity import actions
from wherewithal.capacity import queries as capacity
from wherewithal.capacity.actions.assets import require_edit
from wherewithal.capacity.merging import merge_obstacle, plan_merge
from wherewithal.capacity.models import Asset, Note
from wherewithal.libraries.models import Outlet
from wherewithal.ui.links import library_url
from wherewithal.worksheets.row_page import asset_or_404, row_url
from wherewithal.worksheets.row_step_forms import (
    AreaForm,
    CopyForm,
    MergeForm,
    SplitForm,
    SuggestForm,
    suggest_form,
)
from wherewithal.worksheets.row_view import facts_on_page, kinds_on_page
from wherewithal.worksheets.sheets import SHEET_OF_AREA


def copy(request: LibraryRequest, asset_id: int) -> HttpResponse:
    """A second row like this one."""
    row = _row_to_edit(request, asset_id)
    form = CopyForm(request.POST or None, asset=row)
    if form.is_valid():
        twin = actions.copy_asset(by=request.member, asset=row, name=form.cleaned_data["name"])
        messages.success(request, _("Here is the copy."))
        return redirect(row_url(request, twin))
    return _ask(request, row, form, "worksheets/row_copy.html")


def area(request: LibraryRequest, asset_id: int) -> HttpResponse:
    """Move a row to the sheet of another area."""
    row = _row_to_edit(request, asset_id)
    form = AreaForm(request.POST or None, asset=row)
    if form.is_valid() and _done(
        form, actions.change_area, by=request.member, asset=row, area=form.cleaned_data["area"]
    ):
        messages.success(request, _("Moved to the end of its new sheet."))
        return redirect(row_url(request, row))
    known = [fact for fact in facts_on_page(request.member, row) if fact.words]
    return _ask(request, row, form, "worksheets/row_area.html", facts=known)


def split(request: LibraryRequest, asset_id: int) -> HttpResponse:
    """Split a row in two."""
    row = _row_to_edit(request, asset_id)
    form = SplitForm(request.POST or None, asset=row, member=request.member)
    if form.is_valid():
        second = actions.split_asset(
            by=request.member,
            asset=row,
            name=form.cleaned_data["name"],
            note_ids=[int(key) for key in form.cleaned_data.get("notes", [])],
            fact_names=form.cleaned_data.get("facts", []),
        )
        messages.success(request, _("Now there are two. This is the new one."))
        return redirect(row_url(request, second))
    return _ask(request, row, form, "worksheets/row_split.html")


def merge(request: LibraryRequest, asset_id: int) -> HttpResponse:
    """Choose the other row, look at both, then let one become part of the other."""
    row = _row_to_edit(request, asset_id)
    form = MergeForm(request.POST or request.GET or None, asset=row, member=request.member)
    if not form.is_valid():
        return _ask(request, row, form, "worksheets/row_merge.html")
    other = _row_to_edit(request, form.cleaned_data["other"].pk)
    if request.method == "POST" and form.cleaned_data["keep"]:
        keep, gone = (row, other) if form.cleaned_data["keep"] == "this" else (other, row)
        if _done(form, actions.merge_assets, by=request.member, keep=keep, other=gone):
            messages.success(request, _("The two rows are one now. History can undo it."))
            return redirect(row_url(request, keep))
    obstacle = merge_obstacle(row, other)
    ways = (
        [] if obstacle else [_way(request, row, other, "this"), _way(request, other, row, "other")]
    )
    return _ask(
        request, row, form, "worksheets/row_merge.html", other=other, obstacle=obstacle, ways=ways
    )


def bin_(request: LibraryRequest, asset_id: int) -> HttpResponse:
    """Move a row to the bin, after saying where it can be had back."""
    row = _row_to_edit(request, asset_id)
    if request.method != "POST":
        return _ask(request, row, None, "worksheets/row_bin.html")
    sheet = SHEET_OF_AREA[row.area]
    name = row.name
    actions.remove_asset(by=request.member, asset=row)
    messages.success(
        request, _("“%(name)s” is in the bin; it can be brought back from there.") % {"name": name}
    )
    return redirect(library_url(request.library, "worksheet", area=sheet.slug))


def withdraw(request: LibraryRequest, asset_id: int, note_id: int) -> HttpResponse:
    """Take one's own words back for good, after saying what that means."""
    row, note = _line_or_404(request, asset_id, note_id)
    _require_own(request, note.noted_by_id)
    if request.method != "POST":
        return _ask(request, row, None, "worksheets/row_withdraw.html", words=note.text)
    actions.withdraw_note(by=request.member, note=note)
    messages.success(request, _("Your words are gone, from history too."))
    return redirect(row_url(request, row))


def withdraw_answer(request: LibraryRequest, asset_id: int, note_id: int) -> HttpResponse:
    """Take the answer back that one gave to a question, after saying what that means."""
    row, note = _line_or_404(request, asset_id, note_id)
    _require_own(request, note.answered_by_id)
    if request.method != "POST":
        return _ask(request, row, None, "worksheets/row_withdraw.html", words=note.answer)
    actions.withdraw_note_answer(by=request.member, note=note)
    messages.success(request, _("Your words are gone, from history too."))
    return redirect(row_url(request, row))


def _line_or_404(request: LibraryRequest, asset_id: int, note_id: int) -> tuple[Asset, Note]:
    row = asset_or_404(request, asset_id)
    note = capacity.notes_visible_to(request.member).filter(asset=row, pk=note_id).first()
    if note is None:
        raise Http404
    return row, note


def _require_own(request: LibraryRequest, author_id: int | None) -> None:
    if author_id is None or author_id != request.member.actor_user_id:
        raise PermissionDenied


def suggest(request: LibraryRequest, asset_id: int, about: str) -> HttpResponse:
    """Suggest a better name, fact or line to those who may change the row."""
    row = asset_or_404(request, asset_id)
    if not request.member.can(Permission.PROPOSE):
        raise PermissionDenied
    try:
        form = suggest_form(request.member, row, about, request.POST or None)
    except KeyError as unknown:
        raise Http404 from unknown
    if form.is_valid():
        _suggest(request, form)
        messages.success(request, _("Thank you. Your suggestion waits for an editor."))
        return redirect(row_url(request, row))
    return _ask(request, row, form, "worksheets/row_suggest.html")


def _suggest(request: LibraryRequest, form: SuggestForm) -> None:
    value = form.cleaned_data["value"]
    if form.note is not None:
        actions.suggest_words(by=request.member, note=form.note, text=value)
    else:
        actions.suggest_change(by=request.member, asset=form.asset, field=form.about, value=value)


def _row_to_edit(request: LibraryRequest, asset_id: int) -> Asset:
    row = asset_or_404(request, asset_id)
    require_edit(request.member, row)
    return row


def _done(form: Form, action: Any, **options: Any) -> bool:
    """Carry out an action; where it kindly refuses, the form says why."""
    try:
        action(**options)
    except ValidationError as problem:
        form.add_error(None, problem)
        return False
    return True


def _ask(
    request: LibraryRequest, row: Asset, form: Form | None, template: str, **context: Any
) -> HttpResponse:
    status = 400 if request.method == "POST" and form is not None and form.errors else 200
    page = {"here": "worksheets", "asset": row, "sheet": SHEET_OF_AREA[row.area], "form": form}
    return render(request, template, {**page, **context}, status=status)


def _way(request: LibraryRequest, keep: Asset, other: Asset, value: str) -> dict[str, Any]:
    """One way to merge: which row stays, as it is now, and what it gains."""
    plan = plan_merge(keep, other)
    names = Outlet.objects.in_library(keep.library_id).filter(pk__in=plan.new_outlet_ids)
    facts = facts_on_page(request.member, other)
    return {
        "value": value,
        "keep": keep,
        "kinds": kinds_on_page(request.member, keep, request.library),
        "facts": [fact for fact in facts_on_page(request.member, keep) if fact.words],
        "fills": [fact for fact in facts if fact.name in plan.fills],
        "outlets": [outlet.name for outlet in names],
        "plan": plan,
    }
