"""Which part of a sheet is asked for, read from the address."""

from uuid import UUID

from django.http import Http404, HttpRequest

from wherewithal.libraries.models import Library, Outlet, Team
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
    if outlet == str(WHOLE_LIBRARY):
        return Scope(whole_library_only=True)
    if outlet.isdecimal():
        return Scope(outlet=Outlet.objects.in_library(library).filter(pk=int(outlet)).first())
    if team.isdecimal():
        return Scope(team=Team.objects.in_library(library).filter(pk=int(team)).first())
    return Scope()


def read_page_number(request: HttpRequest) -> int:
    """The page of a long sheet."""
    number = request.GET.get("page", "1")
    return int(number) if number.isdecimal() else 1


def read_request_key(request: HttpRequest) -> UUID | None:
    """The key under which a browser sends one save, also when it sends it again."""
    try:
        return UUID(request.POST.get("key", ""))
    except ValueError:
        return None
