"""Sharing out: links for outlets, teams and people, and what became of them."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.ui.links import library_url
from wherewithal.worksheets import actions
from wherewithal.worksheets.actions import Sent
from wherewithal.worksheets.models import AnswersArrive, WorksheetRequest
from wherewithal.worksheets.requests import queries
from wherewithal.worksheets.requests.deciding import waiting_count
from wherewithal.worksheets.requests.due_words import due_in_words
from wherewithal.worksheets.requests.filled import filled_sheets
from wherewithal.worksheets.requests.forms import GROUPS, ExtendForm, SendForm
from wherewithal.worksheets.requests.letters import asking, reminding
from wherewithal.worksheets.sheets import Sheet


@require_safe
def requests(request: LibraryRequest) -> HttpResponse:
    """Who was asked, who has answered, what is overdue."""
    _require_sender(request)
    found = queries.by_urgency(queries.requests_of(request.member))
    filled = filled_sheets(found)
    context = {
        "here": "requests",
        "requests": [_row(asked, filled[asked.pk]) for asked in found],
        "may_ask": any(rows.exists() for rows in _groups(request)),
        "waiting_count": waiting_count(request.member),
    }
    return render(request, "worksheets/requests/requests.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def send_requests(request: LibraryRequest) -> HttpResponse:
    """Make the links; they are shown in the answer, this once."""
    _require_sender(request)
    form = SendForm(request.POST or None, library=request.library, initial=_ticked(request))
    if form.is_valid():
        wanted = {k: v for k, v in form.cleaned_data.items() if k not in GROUPS}
        try:
            sent = actions.send_requests(by=request.member, **wanted)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            return _show_letters(
                request, [asking(s.request, address=_address(request, s)) for s in sent]
            )
    context = {"here": "requests", "form": form}
    return render(request, "worksheets/requests/send.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def remind_request(request: LibraryRequest, request_id: int) -> HttpResponse:
    """A fresh link with the words of a reminder; first it says that the old one closes."""
    asked = _request_or_404(request, request_id)
    if request.method == "POST":
        sent = actions.remind(by=request.member, request=asked)
        return _show_letters(request, [reminding(asked, address=_address(request, sent))])
    return render(request, "worksheets/requests/remind.html", _page(asked))


@require_http_methods(["GET", "HEAD", "POST"])
def extend_request(request: LibraryRequest, request_id: int) -> HttpResponse:
    """Another day to answer by."""
    asked = _request_or_404(request, request_id)
    form = ExtendForm(request.POST or None, initial={"due_on": asked.due_on})
    if form.is_valid():
        try:
            actions.extend_request(by=request.member, request=asked, **form.cleaned_data)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            done = _("%(name)s: there is more time now, with the same link.")
            messages.success(request, done % {"name": asked.target})
            return redirect(library_url(request.library, "requests"))
    return render(request, "worksheets/requests/extend.html", {**_page(asked), "form": form})


@require_http_methods(["GET", "HEAD", "POST"])
def revoke_request(request: LibraryRequest, request_id: int) -> HttpResponse:
    """Close a link, after asking."""
    asked = _request_or_404(request, request_id)
    if request.method == "POST":
        actions.revoke_request(by=request.member, request=asked)
        messages.success(request, _("That link opens nothing any more."))
        return redirect(library_url(request.library, "requests"))
    return render(request, "worksheets/requests/revoke.html", _page(asked))


def _show_letters(request: LibraryRequest, letters: list[Any]) -> HttpResponse:
    title = ngettext("The link is ready", "%(number)s links are ready", len(letters))
    context = {
        "here": "requests",
        "letters": letters,
        "title": title % {"number": len(letters)},
    }
    return render(request, "worksheets/requests/letters.html", context)


def _address(request: LibraryRequest, sent: Sent) -> str:
    return request.build_absolute_uri(reverse("answer", args=[sent.token]))


def _row(asked: WorksheetRequest, filled: frozenset[Sheet]) -> dict[str, Any]:
    return {
        "asked": asked,
        "sheets": queries.sheets_of(asked),
        "filled": len(filled),
        "due": due_in_words(asked),
        "only_suggests": asked.answers_arrive == AnswersArrive.PROPOSALS,
    }


def _page(asked: WorksheetRequest) -> dict[str, Any]:
    return {"here": "requests", "asked": asked, "name": str(asked.target)}


def _groups(request: LibraryRequest) -> list[Any]:
    return [model.objects.in_library(request.library) for model in GROUPS.values()]


def _ticked(request: LibraryRequest) -> dict[str, list[str]]:
    """Whom a link to this page named: ?outlets=3."""
    return {name: request.GET.getlist(name) for name in (*GROUPS, "areas") if name in request.GET}


def _require_sender(request: LibraryRequest) -> None:
    if not request.member.can(Permission.SEND_LINKS):
        raise PermissionDenied


def _request_or_404(request: LibraryRequest, request_id: int) -> WorksheetRequest:
    _require_sender(request)
    found: WorksheetRequest = get_object_or_404(queries.requests_of(request.member), pk=request_id)
    return found
