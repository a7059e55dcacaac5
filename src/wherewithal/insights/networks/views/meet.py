"""Who should meet, and the next step: a conversation that the member plans."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.engine.networks.network import NodeKind
from wherewithal.insights.networks.around_one import look_around
from wherewithal.insights.networks.gather import gather
from wherewithal.insights.networks.meeting import Pair, pairs_to_meet, planned
from wherewithal.insights.networks.planning import plan_introduction, plan_passing_on
from wherewithal.insights.networks.tabs import TABS
from wherewithal.ui.links import library_url


@require_safe
def who_should_meet(request: LibraryRequest) -> HttpResponse:
    """Pairs of colleagues whom nothing ties, each with the words of both."""
    pairs = pairs_to_meet(request.member, gather(request.member, on=timezone.localdate()))
    context = {
        "here": "people_and_silos",
        "tabs": TABS,
        "tab": "who_should_meet",
        "pairs": pairs,
        "planned": planned(request.member, pairs),
        "may_plan": request.member.can(Permission.EDIT_OWN_PROFILE),
        "may_edit": request.member.can(Permission.EDIT_PEOPLE),
    }
    return render(request, "networks/who_should_meet.html", context)


@require_POST
def introduce(request: LibraryRequest) -> HttpResponse:
    """Remember to introduce the two of a pair to each other."""
    access.require(request.member, Permission.EDIT_OWN_PROFILE, request.library.pk)
    pair = _pair(request)
    if pair is None:
        messages.info(request, _("These two are no longer on the list."))
        return redirect(library_url(request.library, "who_should_meet"))
    talk = plan_introduction(by=request.member, pair=pair)
    messages.success(request, _("Remembered. It stands on My page; say here by when, if you like."))
    return redirect(library_url(request.library, "change_talk", talk_id=talk.pk))


@require_POST
def pass_on(request: LibraryRequest, holder: str) -> HttpResponse:
    """Remember to talk with somebody about showing a second person what they alone know."""
    access.require(request.member, Permission.EDIT_OWN_PROFILE, request.library.pk)
    found = look_around(gather(request.member, on=timezone.localdate()), holder)
    if found is None or found.node.kind != NodeKind.PERSON or not found.leaving:
        raise Http404
    talk = plan_passing_on(by=request.member, about=found)
    messages.success(request, _("Remembered. It stands on My page; say here by when, if you like."))
    return redirect(library_url(request.library, "change_talk", talk_id=talk.pk))


def _pair(request: LibraryRequest) -> Pair | None:
    """The two that the page showed, if they still should meet."""
    ends = (request.POST.get("one", ""), request.POST.get("other", ""))
    pairs = pairs_to_meet(request.member, gather(request.member, on=timezone.localdate()))
    return next((pair for pair in pairs if pair.ends == ends), None)
