"""What came in by link as suggestions: keep it or say no."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.ui.links import library_url
from wherewithal.worksheets import actions
from wherewithal.worksheets.models import WorksheetRequest
from wherewithal.worksheets.requests.deciding import answers_for, waiting_requests


@require_http_methods(["GET", "HEAD", "POST"])
def answers_to_decide(request: LibraryRequest) -> HttpResponse:
    """Everything that waits, by whom it came from; POST decides on one thing, or keeps all of one answer."""
    if not request.member.can(Permission.DECIDE_PROPOSALS):
        raise PermissionDenied
    if request.method == "POST":
        return _decide(request)
    waiting = waiting_requests(request.member, request.library)
    context = {"here": "requests", "waiting": waiting}
    return render(request, "worksheets/requests/deciding.html", context)


def _decide(request: LibraryRequest) -> HttpResponse:
    word, _colon, key = request.POST.get("do", "").partition(":")
    if word in _ORDERS and key.isdecimal():
        try:
            anchor = _ORDERS[word](request, int(key))
        except ValidationError as refusal:
            messages.error(request, " ".join(refusal.messages))
            anchor = ""
        return redirect(library_url(request.library, "answers_to_decide") + anchor)
    return redirect(library_url(request.library, "answers_to_decide"))


def _keep(request: LibraryRequest, key: int) -> str:
    proposal = answers_for(request.member).filter(pk=key).first()
    if proposal is not None:  # decided in another window meanwhile: nothing left to do
        actions.keep_answer(by=request.member, proposal=proposal)
    return _anchor(request)


def _decline(request: LibraryRequest, key: int) -> str:
    proposal = answers_for(request.member).filter(pk=key).first()
    if proposal is not None:
        actions.decline_answer(by=request.member, proposal=proposal)
    return _anchor(request)


def _keep_all(request: LibraryRequest, key: int) -> str:
    asked = get_object_or_404(WorksheetRequest.objects.in_library(request.library), pk=key)
    kept = actions.keep_answers(by=request.member, request=asked)
    done = ngettext(
        "%(number)s answer is on the map now.", "%(number)s answers are on the map now.", kept
    )
    messages.success(request, done % {"number": kept})
    return ""


def _anchor(request: LibraryRequest) -> str:
    """Back to the same answer's part of the page."""
    part = request.POST.get("part", "")
    return f"#part-{part}" if part.isdecimal() else ""


_ORDERS: dict[str, Any] = {"keep": _keep, "no": _decline, "keep-all": _keep_all}
