"""Paste a list of outlets: read it, show what we understood, add all in one step."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import BaseFormSet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.formats import ProblemCode
from wherewithal.libraries import actions, queries
from wherewithal.libraries.forms import PastedListForm, PastedOutletFormSet
from wherewithal.libraries.forms.places import MOST_AT_ONCE, taken_from
from wherewithal.libraries.pasting import PastedList, read_outlets
from wherewithal.ui.links import library_url


def paste_outlets(request: LibraryRequest) -> HttpResponse:
    """The list as typed; then, with `form-…` fields, the list as it was understood."""
    access.require(request.member, Permission.EDIT_LIBRARY, request.library.pk)
    if "form-TOTAL_FORMS" in request.POST:
        return _add_all(request)
    form = PastedListForm(request.POST or None, auto_id="paste_%s")
    if form.is_valid():
        known = queries.outlet_names(request.member)
        pasted = read_outlets(form.cleaned_data["lines"], known_names=known)
        problem = _problem(pasted)
        if not problem:
            return _preview(request, pasted)
        form.add_error("lines", problem)
    return render(request, "libraries/paste_outlets.html", {"here": "places", "form": form})


def _problem(pasted: PastedList) -> str:
    """What stands in the way of a preview, in words."""
    if len(pasted.drafts) > MOST_AT_ONCE:
        return _("That is more than we take at once. Please paste it in parts.")
    if pasted.drafts:
        return ""
    if any(problem.code != ProblemCode.NOTHING_TO_READ for problem in pasted.problems):
        return _("We could not read that. Plain lines work best: one outlet in each.")
    return _("Nothing to read yet: write or paste one outlet per line.")


def _preview(request: LibraryRequest, pasted: PastedList) -> HttpResponse:
    initial = [
        {
            "name": draft.name,
            "kind": draft.kind,
            "address": draft.address,
            "hours": draft.hours,
            "words": draft.words,
            "take": draft.is_new,
        }
        for draft in pasted.drafts
    ]
    rows = PastedOutletFormSet(initial=initial)
    return _render_preview(request, rows, pasted)


def _add_all(request: LibraryRequest) -> HttpResponse:
    rows = PastedOutletFormSet(request.POST)
    taken = taken_from(rows) if rows.is_valid() else []
    if taken:
        try:
            added = actions.add_outlets(by=request.member, outlets=taken)
        except ValidationError as problem:
            messages.error(request, " ".join(problem.messages))
        else:
            said = ngettext("%(count)s outlet added.", "%(count)s outlets added.", len(added))
            messages.success(request, said % {"count": len(added)})
            return redirect(library_url(request.library, "places"))
    elif rows.is_valid():
        messages.warning(request, _("No line is marked to be added."))
    return _render_preview(request, rows, None)


def _render_preview(
    request: LibraryRequest, rows: BaseFormSet, pasted: PastedList | None
) -> HttpResponse:
    """Each line of the form beside what we noticed about it."""
    drafts = pasted.drafts if pasted else [None] * len(rows.forms)
    context = {
        "here": "places",
        "rows": rows,
        "lines": list(zip(rows.forms, drafts, strict=True)),
        "new_count": sum(1 for draft in drafts if draft is not None and draft.is_new),
    }
    return render(request, "libraries/preview_outlets.html", context)
