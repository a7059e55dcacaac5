"""What a program or a goal needs: add a line, open one, fill in the rest, put in order, remove."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.people.views.answers import attempt, form_page
from wherewithal.programs import actions, queries
from wherewithal.programs.allowed import require_edit_need, require_edit_owner
from wherewithal.programs.another_kind import in_another_kind
from wherewithal.programs.coverage.gather import COUNTS, gather
from wherewithal.programs.coverage.on_its_page import coverage_sentence, past_rows, row_alone
from wherewithal.programs.forms import KindOfNeedForm, NeedForm, NewNeedForm
from wherewithal.programs.models import Goal, NeedKind, Program
from wherewithal.programs.plan import line_of
from wherewithal.programs.steps import NEED_STEPS
from wherewithal.programs.views.pages import (
    HERE,
    find_goal,
    find_need,
    find_program,
    page_of_owner,
)
from wherewithal.ui.answered import was_done
from wherewithal.ui.links import library_url


@require_safe
def resource_need(request: LibraryRequest, resource_need_id: int) -> HttpResponse:
    """One need with all its facts."""
    need = find_need(request, resource_need_id)
    program = need.program
    gathered = gather(request.member, also=need.program_id)
    row = row_alone(gathered, need, program)
    context = {
        "here": HERE,
        "need": need,
        "owner": need.owner,
        "program": program,
        "row": row,
        "sentence": coverage_sentence(row),
        "past": past_rows(request.member, gathered, need),
        "owner_page": page_of_owner(request, need.owner, need.kind),
        "line": line_of(request.member, need),
        "may_edit": queries.may_edit_need(request.member, need),
        "steps": NEED_STEPS.of(request.member, need),
    }
    return render(request, "programs/resource_need.html", context)


def add_need(request: LibraryRequest, program_id: int) -> HttpResponse:
    """Add a line to a program in a few words."""
    return _add(request, find_program(request, program_id))


def add_goal_need(request: LibraryRequest, goal_id: int) -> HttpResponse:
    """Add a line to a goal in a few words."""
    return _add(request, find_goal(request, goal_id))


def _add(request: LibraryRequest, owner: Program | Goal) -> HttpResponse:
    require_edit_owner(request.member, owner)
    kind = request.POST.get("kind") or request.GET.get("kind", "")
    return form_page(
        request,
        NewNeedForm(request.POST or None, initial={"kind": kind}),
        lambda **values: actions.add_need(by=request.member, owner=owner, **values),
        title=_("What does %(name)s need?") % {"name": owner.name},
        button=_("Add"),
        back=page_of_owner(request, owner, kind),
        after=lambda need: page_of_owner(request, owner, need.kind),
        here=HERE,
        lede=_("A few words are enough; the rest can be filled in when it is known."),
    )


def change_need(request: LibraryRequest, resource_need_id: int) -> HttpResponse:
    """Fill in the facts of its kind."""
    need = find_need(request, resource_need_id)
    require_edit_need(request.member, need)
    form = NeedForm(request.POST or None, need=need, member=request.member)
    back = library_url(request.library, "resource_need", resource_need_id=need.pk)

    def save(**_values: Any) -> Any:
        return actions.change_need(by=request.member, need=need, **form.values)

    if attempt(form, save) is not None:
        return redirect(page_of_owner(request, need.owner, need.kind))
    context = {"here": HERE, "form": form, "need": need, "owner": need.owner, "back": back}
    return render(request, "programs/change_need.html", context)


def kind_of_need(request: LibraryRequest, resource_need_id: int) -> HttpResponse:
    """Choose another kind, see what becomes of what is known, and change it."""
    need = find_need(request, resource_need_id)
    require_edit_need(request.member, need)
    form = KindOfNeedForm(request.POST or request.GET or None, need=need)
    kind = form.cleaned_data["to"] if form.is_valid() else ""
    back = library_url(request.library, "resource_need", resource_need_id=need.pk)
    if request.method == "POST" and kind:
        actions.change_kind(by=request.member, need=need, kind=kind)
        messages.success(request, _("Done. History takes it back."))
        return redirect(back)
    context = {
        "here": HERE,
        "form": form,
        "need": need,
        "kind": kind,
        "kind_label": NeedKind(kind).label if kind else "",
        "found": in_another_kind(need, kind) if kind else None,
        "is_given": need.allocations.filter(state__in=COUNTS).exists(),
        "back": back,
    }
    return render(request, "programs/kind_of_need.html", context)


@require_POST
def move_need(request: LibraryRequest, resource_need_id: int) -> HttpResponse:
    """Put a need one place up or down among those of its kind."""
    need = find_need(request, resource_need_id)
    require_edit_need(request.member, need)
    alike = queries.needs_of(need.owner).filter(kind=need.kind)
    place = list(alike.values_list("pk", flat=True)).index(need.pk) + 1
    to_place = place - 1 if "up" in request.POST else place + 1
    actions.move_need(by=request.member, need=need, to_place=to_place)
    return redirect(page_of_owner(request, need.owner, need.kind))


@require_POST
def remove_need(request: LibraryRequest, resource_need_id: int) -> HttpResponse:
    """Move a need to the bin."""
    need = find_need(request, resource_need_id)
    actions.remove_need(by=request.member, need=need)
    return was_done(request, page_of_owner(request, need.owner, need.kind))
