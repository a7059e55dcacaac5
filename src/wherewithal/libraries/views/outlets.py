"""Pages of one outlet: read, add, change, move, remove."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms.models import model_to_dict
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.libraries import actions, queries
from wherewithal.libraries.actions import NewOutlet
from wherewithal.libraries.forms import OutletForm
from wherewithal.libraries.models import TeamOutlet
from wherewithal.libraries.views.hanging import consequences
from wherewithal.ui.links import library_url


@require_safe
def outlet(request: LibraryRequest, outlet_id: int) -> HttpResponse:
    """What is known of one outlet, and which teams work there."""
    found = get_object_or_404(queries.outlets_in(request.member), pk=outlet_id)
    at_outlet = TeamOutlet.objects.in_library(request.library).filter(outlet=found)
    teams = [row.team for row in at_outlet.select_related("team").order_by("team__position")]
    context = {
        "here": "places",
        "outlet": found,
        "teams": teams,
        "may_edit": request.member.can(Permission.EDIT_LIBRARY),
    }
    return render(request, "libraries/outlet.html", context)


def add_outlet(request: LibraryRequest) -> HttpResponse:
    """Add one outlet."""
    access.require(request.member, Permission.EDIT_LIBRARY, request.library.pk)
    form = OutletForm(request.POST or None)
    if form.is_valid():
        try:
            actions.add_outlets(by=request.member, outlets=[NewOutlet(**form.cleaned_data)])
        except ValidationError as problem:
            form.add_error(None, problem)
        else:
            messages.success(request, _("Added."))
            return redirect(library_url(request.library, "places"))
    return render(request, "libraries/add_outlet.html", {"here": "places", "form": form})


def change_outlet(request: LibraryRequest, outlet_id: int) -> HttpResponse:
    """Change what is known of an outlet."""
    access.require(request.member, Permission.EDIT_LIBRARY, request.library.pk)
    found = get_object_or_404(queries.outlets_in(request.member), pk=outlet_id)
    form = OutletForm(request.POST or None, initial=model_to_dict(found))
    if form.is_valid():
        try:
            actions.change_outlet(by=request.member, outlet=found, **form.cleaned_data)
        except ValidationError as problem:
            form.add_error(None, problem)
            found.refresh_from_db()
        else:
            messages.success(request, _("Saved."))
            return redirect(library_url(request.library, "outlet", outlet_id=found.pk))
    context = {"here": "places", "outlet": found, "form": form}
    return render(request, "libraries/change_outlet.html", context)


@require_POST
def move_outlet(request: LibraryRequest, outlet_id: int) -> HttpResponse:
    """Put an outlet one place up or down."""
    access.require(request.member, Permission.EDIT_LIBRARY, request.library.pk)
    found = get_object_or_404(queries.outlets_in(request.member), pk=outlet_id)
    keys = list(queries.outlets_in(request.member).values_list("pk", flat=True))
    place = keys.index(found.pk) + 1
    to_place = place - 1 if "up" in request.POST else place + 1
    actions.move_outlet(by=request.member, outlet=found, to_place=to_place)
    return redirect(library_url(request.library, "places") + f"#outlet-{found.pk}")


@require_POST
def sort_outlets(request: LibraryRequest) -> HttpResponse:
    """Put all outlets in the order of the alphabet."""
    actions.sort_outlets(by=request.member)
    messages.success(request, _("The outlets are in order of their names now."))
    return redirect(library_url(request.library, "places"))


def remove_outlet(request: LibraryRequest, outlet_id: int) -> HttpResponse:
    """Ask once, saying what hangs on it; then move the outlet to the bin."""
    access.require(request.member, Permission.EDIT_LIBRARY, request.library.pk)
    found = get_object_or_404(queries.outlets_in(request.member), pk=outlet_id)
    if request.method == "POST":
        actions.remove_outlet(by=request.member, outlet=found)
        messages.success(
            request, _("“%(name)s” is in the bin now and can be brought back.") % {"name": found}
        )
        return redirect(library_url(request.library, "places"))
    context = {"here": "places", "row": found, "consequences": consequences(found)}
    return render(request, "libraries/remove.html", context)
