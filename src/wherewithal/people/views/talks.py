"""Conversations that a member wants to have."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.people import actions, queries
from wherewithal.people.forms import TalkDoneForm, TalkForm
from wherewithal.people.models import PlannedTalk
from wherewithal.people.views.answers import form_page
from wherewithal.ui.answered import was_done
from wherewithal.ui.links import library_url

# What a page that leads here may say already.
ASKED = ("whom", "why")


def add_talk(request: LibraryRequest) -> HttpResponse:
    """Remember to talk to somebody."""
    access.require(request.member, Permission.EDIT_OWN_PROFILE, request.library.pk)
    return form_page(
        request,
        TalkForm(request.POST or None, initial={name: request.GET.get(name, "") for name in ASKED}),
        lambda **values: actions.plan_talk(by=request.member, **values),
        title=_("Whom do you want to talk to?"),
        button=_("Remember it"),
        back=_my_page(request),
        here="my_page",
        lede=_("Only you see this list."),
    )


def change_talk(request: LibraryRequest, talk_id: int) -> HttpResponse:
    """Another day, another reason."""
    talk = _find(request, talk_id)
    initial = {"whom": talk.whom, "why": talk.why, "by_when": talk.by_when}
    return form_page(
        request,
        TalkForm(request.POST or None, initial=initial),
        lambda **values: actions.change_talk(by=request.member, talk=talk, **values),
        title=_("A conversation with %(whom)s") % {"whom": talk.whom},
        button=_("Save"),
        back=_my_page(request),
        here="my_page",
    )


def finish_talk(request: LibraryRequest, talk_id: int) -> HttpResponse:
    """You talked. What came of it?"""
    talk = _find(request, talk_id)
    return form_page(
        request,
        TalkDoneForm(request.POST or None, initial={"learned": talk.learned}),
        lambda learned: actions.finish_talk(by=request.member, talk=talk, learned=learned),
        title=_("You talked with %(whom)s") % {"whom": talk.whom},
        button=_("Done"),
        back=_my_page(request),
        here="my_page",
    )


@require_POST
def drop_talk(request: LibraryRequest, talk_id: int) -> HttpResponse:
    """Not needed after all."""
    actions.drop_talk(by=request.member, talk=_find(request, talk_id))
    return was_done(request, _my_page(request))


def _my_page(request: LibraryRequest) -> str:
    return library_url(request.library, "my_page")


def _find(request: LibraryRequest, talk_id: int) -> PlannedTalk:
    return get_object_or_404(queries.talks_of(request.member), pk=talk_id)
