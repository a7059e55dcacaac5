"""Pages about conversations: all of them, one, noted, changed, removed, taken back."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.partnerships.asks.views.pages import today_in
from wherewithal.partnerships.contact import actions, queries
from wherewithal.partnerships.contact.begun import begun_from
from wherewithal.partnerships.contact.forms import ConversationForm, LogForm, initial_values
from wherewithal.partnerships.contact.models import Conversation
from wherewithal.partnerships.contact.queries import Wanted
from wherewithal.partnerships.whom import find_whom
from wherewithal.people.views.answers import ask_first, ask_to_withdraw, form_page
from wherewithal.ui.links import library_url

HERE = "conversations"
ROWS_A_PAGE = 25


@require_safe
def conversations(request: LibraryRequest) -> HttpResponse:
    """Everything that was talked about, the latest first; or what is asked for."""
    wanted = Wanted(
        words=request.GET.get("q", "").strip(),
        whom=find_whom(request.member, request.GET.get("with", "")),
        is_mine=request.GET.get("whose") == "mine",
        is_open=request.GET.get("show") == "open",
    )
    found = Paginator(queries.conversations_wanted(request.member, wanted), ROWS_A_PAGE)
    asked = request.GET.copy()
    asked.pop("page", None)
    context = {
        "here": HERE,
        "wanted": wanted,
        "page": found.get_page(request.GET.get("page")),
        "asked": asked.urlencode(),
        "today": today_in(request),
        "may_log": request.member.can(Permission.ADD_NOTES),
    }
    return render(request, "partnerships/conversations.html", context)


@require_safe
def conversation(request: LibraryRequest, conversation_id: int) -> HttpResponse:
    """One conversation: with whom, what was said, what follows."""
    found = find_conversation(request, conversation_id)
    context = {
        "here": HERE,
        "conversation": found,
        "today": today_in(request),
        "member": request.member,
        "may_edit": queries.may_edit(request.member, found),
        "may_note": request.member.can(Permission.ADD_NOTES),
        "may_withdraw": bool(found.words) and queries.may_withdraw(request.member, found),
    }
    return render(request, "partnerships/conversation.html", context)


def log_conversation(request: LibraryRequest) -> HttpResponse:
    """Note a conversation in 20 seconds; the address may say with whom, about what, or which plan came true."""
    access.require(request.member, Permission.ADD_NOTES, request.library.pk)
    begun = begun_from(request.member, request.GET)
    today = today_in(request)
    form = LogForm(
        request.POST or None,
        member=request.member,
        offered=begun.offered,
        initial={**begun.initial, "on": today, "next_step_who": request.member.pk},
    )

    def save(**values: Any) -> Conversation:
        return actions.log_conversation(by=request.member, planned=begun.planned, **values)

    return form_page(
        request,
        form,
        save,
        title=_("You talked with somebody"),
        lede=_("Today, %(day)s") % {"day": date_format(today)},
        button=_("Note it"),
        back=begun.back(request.library),
        after=lambda row: library_url(request.library, "conversation", conversation_id=row.pk),
        here=HERE,
        template="partnerships/log_conversation.html",
    )


def change_conversation(request: LibraryRequest, conversation_id: int) -> HttpResponse:
    """Put it right."""
    found = find_conversation_to_edit(request, conversation_id)
    partners = [link.organization or link.person for link in found.links.all()]
    form = ConversationForm(
        request.POST or None,
        member=request.member,
        offered=[row for row in partners if row is not None],
        conversation=found,
        initial=initial_values(found),
    )
    return form_page(
        request,
        form,
        lambda **values: actions.change_conversation(
            by=request.member, conversation=found, **values
        ),
        title=_("A conversation"),
        button=_("Save"),
        back=page_of_conversation(request, found),
        here=HERE,
        template="partnerships/log_conversation.html",
    )


def remove_conversation(request: LibraryRequest, conversation_id: int) -> HttpResponse:
    """Move it to the bin."""
    found = find_conversation_to_edit(request, conversation_id)
    return ask_first(
        request,
        lambda: actions.remove_conversation(by=request.member, conversation=found),
        title=_("Remove this conversation?"),
        button=_("Move to the bin"),
        back=page_of_conversation(request, found),
        gone_to=library_url(request.library, HERE),
        words=[_("What follows from it goes along, and all of it can be brought back.")],
        here=HERE,
    )


def withdraw_conversation(request: LibraryRequest, conversation_id: int) -> HttpResponse:
    """Take back what was said, for good: whoever noted it, and whoever it was with."""
    rows = Conversation.objects.in_library(request.library.pk)
    found = get_object_or_404(queries.with_links(request.member, rows), pk=conversation_id)
    if not queries.may_withdraw(request.member, found):
        raise Http404
    own = library_url(request.library, "my_page")
    return ask_to_withdraw(
        request,
        lambda: actions.withdraw_conversation(by=request.member, conversation=found),
        back=own,
        quoted=[found.words],
        told=[
            _(
                "The words disappear here and in all of history, with what was to follow from them, "
                "and nobody can bring them back. That you talked, and when, stays."
            )
        ],
        here="my_page",
    )


def find_conversation(request: LibraryRequest, conversation_id: int) -> Conversation:
    """A conversation that the member may read, or 404."""
    found = queries.conversations_visible_to(request.member)
    return get_object_or_404(found, pk=conversation_id)


def find_conversation_to_edit(request: LibraryRequest, conversation_id: int) -> Conversation:
    """A conversation that the member may change; 403 for whoever changes none, else 404."""
    access.require(request.member, Permission.ADD_NOTES, request.library.pk)
    found = find_conversation(request, conversation_id)
    if not queries.may_edit(request.member, found):
        raise Http404
    return found


def page_of_conversation(request: LibraryRequest, found: Conversation) -> str:
    """Its address."""
    return library_url(request.library, "conversation", conversation_id=found.pk)
