"""What we never noticed: read it, take a step, put one away, bring it back."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.engine.observations import Observation
from wherewithal.insights.observations import actions
from wherewithal.insights.observations.forms import PutAwayForm, ShownForm
from wherewithal.insights.observations.page import observations_of, read_page
from wherewithal.insights.observations.planning import plan_noticed
from wherewithal.insights.observations.queries import dismissed_in
from wherewithal.insights.observations.steps import Names, step_of
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
    observation, _names = _as_shown(request, form)
    if observation is None:
        return _has_changed(request)
    actions.put_away(by=request.member, observation=observation, reason=form.cleaned_data["reason"])
    messages.success(request, _("Put away. It stands at the end of the page."))
    return redirect(library_url(request.library, HERE))


@require_POST
def plan_observation(request: LibraryRequest) -> HttpResponse:
    """Remember to talk to those in it, as it was shown."""
    access.require(request.member, Permission.EDIT_OWN_PROFILE, request.library.pk)
    observation, names = _as_shown(request, ShownForm(request.POST))
    if observation is None:
        return _has_changed(request)
    step = step_of(observation, names, member=request.member)
    if step is None or not step.is_done_at_once:
        raise Http404
    talk = plan_noticed(by=request.member, observation=observation, names=names)
    messages.success(request, _("Remembered. It stands on My page; say here by when, if you like."))
    return redirect(library_url(request.library, "change_talk", talk_id=talk.pk))


@require_POST
def bring_observation_back(request: LibraryRequest, dismissed_observation_id: int) -> HttpResponse:
    """Show it again."""
    access.require(request.member, Permission.ADD_NOTES, request.library.pk)
    dismissed = get_object_or_404(dismissed_in(request.member), pk=dismissed_observation_id)
    actions.bring_back(by=request.member, dismissed=dismissed)
    messages.success(request, _("It is shown again, as long as your records say so."))
    return redirect(library_url(request.library, HERE))


def _as_shown(request: LibraryRequest, form: ShownForm) -> tuple[Observation | None, Names]:
    """The observation that the page showed, if the rules still see it so."""
    if not form.is_valid():
        return None, {}
    found, names = observations_of(request.member, request.library)
    shown = (form.cleaned_data["subject"], form.cleaned_data["facts"])
    return next((each for each in found if (each.key, each.facts) == shown), None), names


def _has_changed(request: LibraryRequest) -> HttpResponse:
    messages.info(request, _("That has changed meanwhile. Here is how it stands now."))
    return redirect(library_url(request.library, HERE))
