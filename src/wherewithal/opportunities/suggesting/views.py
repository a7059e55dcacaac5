"""What could meet, by what people wrote: into the sheet with one click, into the matrix, or let go."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.insights.index.look import look
from wherewithal.opportunities.connections import actions
from wherewithal.opportunities.connections.ends import rows_behind
from wherewithal.opportunities.connections.models import OpportunityState
from wherewithal.opportunities.suggesting.work_out import suggested
from wherewithal.opportunities.tabs import tabs
from wherewithal.ui.links import library_url

HERE = "opportunities"
PAGE = "suggested_ties"


@require_safe
def suggested_ties(request: LibraryRequest) -> HttpResponse:
    """A few pairs, each with the words that it rests on."""
    reading = look(request.library.pk)
    context = {
        "here": HERE,
        "tabs": tabs(request.member),
        "tab": PAGE,
        "found": suggested(request.member, request.library),
        "reading": reading,
        "may_draw": request.member.can(Permission.ADD_NOTES),
    }
    return render(request, "opportunities/suggested.html", context)


@require_POST
def take_suggested_tie(request: LibraryRequest, community: str, ours: str) -> HttpResponse:
    """Tie the two on the sheet, with a line that says no more than this; whoever likes finds better words."""
    _draw(request, community, ours, OpportunityState.IDEA)
    messages.success(request, _("It stands on the sheet. Say there what could come of it."))
    return redirect(library_url(request.library, PAGE))


@require_POST
def let_suggested_tie_go(request: LibraryRequest, community: str, ours: str) -> HttpResponse:
    """Not these two: remembered on the sheet, among what was let go."""
    _draw(request, community, ours, OpportunityState.LET_GO)
    messages.success(request, _("Let go. On the sheet you find it again."))
    return redirect(library_url(request.library, PAGE))


def _draw(request: LibraryRequest, community: str, ours: str, state: str) -> None:
    """The words name nobody: what is tied is told from its own rows, and goes with them."""
    access.require(request.member, Permission.ADD_NOTES, request.library.pk)
    rows = rows_behind(request.member, [community, ours])
    if {community, ours} != rows.keys():
        raise Http404
    with translation.override(settings.LANGUAGE_CODE):  # a line that everybody reads
        words = _("These could help each other.")
    actions.draw_opportunity(by=request.member, ends=rows.values(), words=words, state=state)
