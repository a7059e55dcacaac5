"""The pack of somebody who leaves."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.partnerships.asks.queries import members_of
from wherewithal.partnerships.asks.views.pages import today_in
from wherewithal.partnerships.handover import actions
from wherewithal.partnerships.handover.forms import HandoverForm
from wherewithal.partnerships.handover.leaver import (
    Leaver,
    leaver_of_member,
    leaver_of_person,
    may_hand_over,
    may_read_pack,
)
from wherewithal.partnerships.handover.pack import pack_of
from wherewithal.people.views.answers import attempt, find_person


@require_http_methods(["GET", "HEAD", "POST"])
def handover_person(request: LibraryRequest, person_id: int) -> HttpResponse:
    """What a person looks after."""
    return _pack_page(request, leaver_of_person(find_person(request, person_id)))


@require_http_methods(["GET", "HEAD", "POST"])
def handover_member(request: LibraryRequest, member_id: int) -> HttpResponse:
    """What a member looks after, also one without a record of their own."""
    member = get_object_or_404(members_of(request.library.pk), pk=member_id)
    return _pack_page(request, leaver_of_member(request.member, member))


def _pack_page(request: LibraryRequest, leaver: Leaver) -> HttpResponse:
    may_change = may_hand_over(request.member)
    if not may_read_pack(request.member, leaver) or (request.method == "POST" and not may_change):
        raise PermissionDenied
    pack = pack_of(request.member, leaver, today=today_in(request))
    form = HandoverForm(request.POST if request.method == "POST" else None, pack=pack)
    moved = attempt(
        form,
        lambda handed: actions.hand_over(by=request.member, leaver=leaver, handed=handed),
    )
    if moved is not None:
        said = ngettext(
            "%(number)s thing is handed over. History takes it back, if need be.",
            "%(number)s things are handed over. History takes them back, if need be.",
            moved,
        )
        messages.success(request, said % {"number": moved})
        return redirect(request.path)
    context = {
        "here": "people",
        "pack": pack,
        "leaver": leaver,
        "form": form,
        "parts": [
            (part.kind, [(line, form[line.thing.key]) for line in part.lines])
            for part in pack.parts
        ],
        "may_change": may_change,
    }
    return render(request, "partnerships/handover/pack.html", context)
