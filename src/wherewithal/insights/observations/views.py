"""What we never noticed: read it, take a step, put one away, bring it back."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.insights.observations import actions
from wherewithal.insights.observations.forms import PutAwayForm
from wherewithal.insights.observations.page import observations_of, read_page
from wherewithal.insights.observations.queries import dismissed_in
from wherewithal.insights.serving.tabs import TABS
from wherewithal.ui.links import library_url

HERE = "never_noticed"


@require_safe
def never_noticed(request: LibraryRequest) -> HttpResponse:
    """Every observation that nobody put away, what wants a look first at the top."""
    context = {
        "here": HERE,
        "page": read_page(request.member, request.library),
        "tabs": TABS,
        "tab": HERE,
        "may_put_away": request.member.can(Permission.ADD_NOTES),
    }
    return render(request, "insights/never_noticed.html", context)


@require_POST
def put_away_observation(request: LibraryRequest) -> HttpResponse:
    """One that is not useful here, as it was shown; what changed meanwhile stays."""
    access.require(request.member, Permission.ADD_NOTES, request.library.pk)
    form = PutAwayForm(request.POST)
    if form.is_valid():
        found, _names = observations_of(request.member, request.library)
        shown = (form.cleaned_data["subject"], form.cleaned_data["facts"])
        observation = next((each for each in found if (each.key, each.facts) == shown), None)
        if observation is not None:
            actions.put_away(
                by=request.member, observation=observation, reason=form.cleaned_data["reason"]
            )
            messages.success(request, _("Put away. It stands at the end of the page."))
            return redirect(library_url(request.library, HERE))
    messages.info(request, _("That has changed meanwhile. Here is how it stands now."))
    return redirect(library_url(request.library, HERE))


@require_POST
def bring_observation_back(request: LibraryRequest, dismissed_observation_id: int) -> HttpResponse:
    """Show it again."""
    access.require(request.member, Permission.ADD_NOTES, request.library.pk)
    dismissed = get_object_or_404(dismissed_in(request.member), pk=dismissed_observation_id)
    actions.bring_back(by=request.member, dismissed=dismissed)
    messages.success(request, _("It is shown again, as long as your records say so."))
    return redirect(library_url(request.library, HERE))
