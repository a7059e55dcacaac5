"""About this library: read by all, changed by admins, one section at a time."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.libraries import actions
from wherewithal.libraries.forms import LabelsForm, SectionForm
from wherewithal.libraries.labels import ALL_LABELS
from wherewithal.libraries.queries import outlets_in
from wherewithal.libraries.sections import SECTIONS, facts, section_for
from wherewithal.libraries.waiting import waiting_about
from wherewithal.ui.links import library_url


@require_safe
def library_profile(request: LibraryRequest) -> HttpResponse:
    """Everything the library says about itself; what nobody has told yet is an open question."""
    waiting = waiting_about(request.member, request.library)
    sections = [(section, list(facts(request.library, section, waiting))) for section in SECTIONS]
    own = request.library.labels
    labels = [(usual, own.get(kind) or usual) for kind, usual in ALL_LABELS.items()]
    context = {
        "here": "library_profile",
        "sections": sections,
        "labels": labels,
        "has_outlets": outlets_in(request.member).exists(),
    }
    return render(request, "libraries/library_profile.html", context)


def change_profile(request: LibraryRequest, section: str) -> HttpResponse:
    """Change the fields of one section."""
    access.require(request.member, Permission.EDIT_LIBRARY, request.library.pk)
    found = section_for(section)
    if found is None:
        raise Http404
    form = SectionForm(request.POST or None, section=found, library=request.library)
    if form.is_valid():
        actions.change_library(by=request.member, library=request.library, **form.cleaned_data)
        return _saved(request)
    context = {"here": "library_profile", "section": found, "form": form}
    return render(request, "libraries/change_profile.html", context)


def change_columns(request: LibraryRequest) -> HttpResponse:
    """Call the columns of the worksheets what this library calls them."""
    access.require(request.member, Permission.EDIT_LIBRARY, request.library.pk)
    form = LabelsForm(request.POST or None, library=request.library)
    if form.is_valid():
        actions.change_library(by=request.member, library=request.library, labels=form.labels)
        return _saved(request)
    return render(
        request, "libraries/change_columns.html", {"here": "library_profile", "form": form}
    )


def _saved(request: LibraryRequest) -> HttpResponse:
    messages.success(request, _("Saved."))
    return redirect(library_url(request.library, "library_profile"))
