"""Which part of a sheet is asked for, read from the address."""

from uuid import UUID

from django.http import Http404, HttpRequest

from wherewithal.accounts.actors import Member
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.libraries.models import Library, Outlet, Team
from wherewithal.ui.keys import read_key
from wherewithal.worksheets.grid import WHOLE_LIBRARY, Scope
from wherewithal.worksheets.sheets import SHEETS, Sheet


def sheet_or_404(slug: str) -> Sheet:
    """The worksheet behind an address."""
    if slug not in SHEETS:
        raise Http404
    return SHEETS[slug]


def read_scope(request: HttpRequest, library: Library) -> Scope:
    """The outlet or team named in the address; one that is gone shows the whole sheet."""
    outlet, team = request.GET.get("outlet", ""), request.GET.get("team", "")
    if not outlet and not team:
        return Scope(is_asked_for="outlet" in request.GET)
    if outlet == str(WHOLE_LIBRARY):
        return Scope(whole_library_only=True)
    if (key := read_key(outlet)) is not None:
        return Scope(outlet=Outlet.objects.in_library(library).filter(pk=key).first())
    if (key := read_key(team)) is not None:
        return Scope(team=Team.objects.in_library(library).filter(pk=key).first())
    return Scope()


def opening_scope(request: LibraryRequest) -> Scope:
    """As read_scope; where nothing is asked for, an editor of one outlet or team begins with that."""
    if request.member.is_limited and not {"outlet", "team"} & request.GET.keys():
        return own_scope(request.member)
    return read_scope(request, request.library)


def own_scope(member: Member) -> Scope:
    """The part that an editor of one outlet or team looks after; everything for everybody else."""
    if member.outlet_id is not None:
        outlets = Outlet.objects.in_library(member.library_id)
        return Scope(outlet=outlets.filter(pk=member.outlet_id).first())
    if member.team_id is not None:
        teams = Team.objects.in_library(member.library_id)
        return Scope(team=teams.filter(pk=member.team_id).first())
    return Scope()


def read_page_number(request: HttpRequest) -> int:
    """The page of a long sheet."""
    return read_key(request.GET.get("page", "")) or 1


def read_request_key(request: HttpRequest) -> UUID | None:
    """The key under which a browser sends one save, also when it sends it again."""
    try:
        return UUID(request.POST.get("key", ""))
    except ValueError:
        return None
