"""Pages of one team: add, change, move, remove."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms.models import model_to_dict
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.libraries import actions, queries
from wherewithal.libraries.forms import TeamForm
from wherewithal.libraries.views.hanging import consequences
from wherewithal.ui.links import library_url


def add_team(request: LibraryRequest) -> HttpResponse:
    """Add a team."""
    access.require(request.member, Permission.EDIT_LIBRARY, request.library.pk)
    form = TeamForm(request.POST or None, outlets=queries.outlets_in(request.member))
    if form.is_valid():
        try:
            actions.add_team(by=request.member, **form.cleaned_data)
        except ValidationError as problem:
            form.add_error(None, problem)
        else:
            messages.success(request, _("Added."))
            return redirect(library_url(request.library, "places") + "#teams")
    return render(request, "libraries/add_team.html", {"here": "places", "form": form})


def change_team(request: LibraryRequest, team_id: int) -> HttpResponse:
    """Change a team and where it works."""
    access.require(request.member, Permission.EDIT_LIBRARY, request.library.pk)
    team = get_object_or_404(queries.teams_in(request.member), pk=team_id)
    initial = model_to_dict(team) | {"outlets": [row.outlet_id for row in team.team_outlets.all()]}
    outlets = queries.outlets_in(request.member)
    form = TeamForm(request.POST or None, initial=initial, outlets=outlets)
    if form.is_valid():
        try:
            actions.change_team(by=request.member, team=team, **form.cleaned_data)
        except ValidationError as problem:
            form.add_error(None, problem)
            team.refresh_from_db()
        else:
            messages.success(request, _("Saved."))
            return redirect(library_url(request.library, "places") + "#teams")
    context = {"here": "places", "team": team, "form": form}
    return render(request, "libraries/change_team.html", context)


@require_POST
def move_team(request: LibraryRequest, team_id: int) -> HttpResponse:
    """Put a team one place up or down."""
    access.require(request.member, Permission.EDIT_LIBRARY, request.library.pk)
    team = get_object_or_404(queries.teams_in(request.member), pk=team_id)
    keys = list(queries.teams_in(request.member).values_list("pk", flat=True))
    place = keys.index(team.pk) + 1
    to_place = place - 1 if "up" in request.POST else place + 1
    actions.move_team(by=request.member, team=team, to_place=to_place)
    return redirect(library_url(request.library, "places") + f"#team-{team.pk}")


def remove_team(request: LibraryRequest, team_id: int) -> HttpResponse:
    """Ask once, saying what hangs on it; then move the team to the bin."""
    access.require(request.member, Permission.EDIT_LIBRARY, request.library.pk)
    team = get_object_or_404(queries.teams_in(request.member), pk=team_id)
    if request.method == "POST":
        actions.remove_team(by=request.member, team=team)
        messages.success(
            request, _("“%(name)s” is in the bin now and can be brought back.") % {"name": team}
        )
        return redirect(library_url(request.library, "places"))
    context = {"here": "places", "row": team, "consequences": consequences(team)}
    return render(request, "libraries/remove.html", context)
