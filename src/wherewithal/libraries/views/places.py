"""Outlets and teams on one page; with a single place, hardly anything."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.libraries import queries
from wherewithal.libraries.forms import PastedListForm


@require_safe
def places(request: LibraryRequest) -> HttpResponse:
    """The list of outlets and teams, with what an admin can do to it."""
    outlets = list(queries.outlets_in(request.member))
    teams = list(queries.teams_in(request.member))
    context = {
        "here": "places",
        "outlets": outlets,
        "teams": teams,
        "is_one_place": len(outlets) < 2 and not teams,
        "may_edit": request.member.can(Permission.EDIT_LIBRARY),
        "paste_form": PastedListForm(auto_id="paste_%s"),
    }
    return render(request, "libraries/places.html", context)
