"""Pages about what follows from a conversation."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.partnerships.asks.views.pages import today_in
from wherewithal.partnerships.contact import actions, queries
from wherewithal.partnerships.contact.forms import FollowUpForm
from wherewithal.partnerships.contact.models import FollowUp
from wherewithal.partnerships.contact.views.conversations import (
    HERE,
    find_conversation_to_edit,
    page_of_conversation,
)
from wherewithal.people.views.answers import form_page
from wherewithal.ui.answered import was_done


def add_follow_up(request: LibraryRequest, conversation_id: int) -> HttpResponse:
    """One thing more that follows."""
    found = find_conversation_to_edit(request, conversation_id)
    return form_page(
        request,
        FollowUpForm(
            request.POST or None, member=request.member, initial={"who": request.member.pk}
        ),
        lambda **values: actions.add_follow_up(by=request.member, conversation=found, **values),
        title=_("What follows?"),
        button=_("Save"),
        back=page_of_conversation(request, found),
        here=HERE,
    )


def change_follow_up(request: LibraryRequest, follow_up_id: int) -> HttpResponse:
    """Another day, another one who does it."""
    follow_up = _find_to_edit(request, follow_up_id)
    initial = {"text": follow_up.text, "by_when": follow_up.by_when, "who": follow_up.who_id}
    return form_page(
        request,
        FollowUpForm(request.POST or None, member=request.member, initial=initial),
        lambda **values: actions.change_follow_up(by=request.member, follow_up=follow_up, **values),
        title=_("What follows?"),
        button=_("Save"),
        back=page_of_conversation(request, follow_up.conversation),
        here=HERE,
    )


@require_POST
def finish_follow_up(request: LibraryRequest, follow_up_id: int) -> HttpResponse:
    """It is done; or it is open again after all."""
    access.require(request.member, Permission.ADD_NOTES, request.library.pk)
    follow_up = _find(request, follow_up_id)
    if not queries.may_finish(request.member, follow_up):
        raise Http404
    is_open = request.POST.get("open") == "yes"
    on = None if is_open else today_in(request)
    actions.finish_follow_up(by=request.member, follow_up=follow_up, on=on)
    return was_done(request, page_of_conversation(request, follow_up.conversation))


@require_POST
def remove_follow_up(request: LibraryRequest, follow_up_id: int) -> HttpResponse:
    """Not needed after all."""
    follow_up = _find_to_edit(request, follow_up_id)
    actions.remove_follow_up(by=request.member, follow_up=follow_up)
    return was_done(request, page_of_conversation(request, follow_up.conversation))


def _find(request: LibraryRequest, follow_up_id: int) -> FollowUp:
    rows = queries.follow_ups_visible_to(request.member).select_related("conversation")
    return get_object_or_404(rows, pk=follow_up_id)


def _find_to_edit(request: LibraryRequest, follow_up_id: int) -> FollowUp:
    access.require(request.member, Permission.ADD_NOTES, request.library.pk)
    follow_up = _find(request, follow_up_id)
    if not queries.may_edit(request.member, follow_up.conversation):
        raise Http404
    return follow_up
