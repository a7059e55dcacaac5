"""A person's choice about the networks, one button each, taken back with the other."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from wherewithal.accounts.actors import Member
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.insights.networks import actions
from wherewithal.insights.networks.queries import may_keep_out
from wherewithal.people.models import Person
from wherewithal.people.queries import is_self, people_visible_to
from wherewithal.ui.links import library_url


@require_POST
def network_choice(request: LibraryRequest, person_id: int) -> HttpResponse:
    """Stay out, come back; find and be found, or no longer."""
    people = people_visible_to(request.member).prefetch_related("roles", "network_choices")
    person = get_object_or_404(people, pk=person_id)
    if not may_keep_out(request.member, person):
        message = "this choice is not for this member to make"
        raise PermissionDenied(message)
    choice = request.POST.get("choice", "")
    if choice not in CHOICES:
        raise Http404
    CHOICES[choice](request.member, person)
    messages.success(request, str(SAID[choice]))
    mine = is_self(request.member, person)
    return redirect(library_url(request.library, "my_page" if mine else "people_and_silos"))


CHOICES: dict[str, Callable[[Member, Person], None]] = {
    "stay-out": lambda by, person: actions.stay_out(by=by, person=person),
    "come-back": lambda by, person: actions.come_back(by=by, person=person),
    "be-found": lambda by, person: actions.be_found(by=by, person=person, is_open=True),
    "not-be-found": lambda by, person: actions.be_found(by=by, person=person, is_open=False),
}
SAID: dict[str, str | Promise] = {
    "stay-out": _("Left out from now on: in no picture, path or number, and suggested to nobody."),
    "come-back": _("Back in the networks, and found again when somebody looks for help."),
    "be-found": _("Turned on. You and colleagues who turned it on as well see one another."),
    "not-be-found": _("Turned off. Nobody is led to you from here any more."),
}
