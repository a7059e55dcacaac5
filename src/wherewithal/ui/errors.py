"""Pages for when something went wrong, written for people."""

import math
import re

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

# What a page sends, not a person.
_OURS = re.compile(r"(^|[-.])(seen|was|key|request_key|do|save|check|lands_as|level)$")


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form was open for so long that the sign-in behind it ended: nothing typed is lost."""
    return _kept(request, signed_out=False)


def signed_out(request: HttpRequest) -> HttpResponse:
    """Somebody sent a form after their sign-in had ended: nothing typed is lost."""
    return _kept(request, signed_out=True)


def typed_in(request: HttpRequest) -> list[tuple[str, str]]:
    """What was sent, but for passwords and the mark of the form itself."""
    return [
        (name, value)
        for name in request.POST
        if name != "csrfmiddlewaretoken" and "password" not in name
        for value in request.POST.getlist(name)
    ]


def typed_words(request: HttpRequest) -> list[str]:
    """The words among what was sent, for the person to copy."""
    return [value for name, value in typed_in(request) if value.strip() and not _OURS.search(name)]


def _kept(request: HttpRequest, *, signed_out: bool) -> HttpResponse:
    typed = typed_in(request)
    context = {
        "typed": typed,
        "words": typed_words(request),
        "may_send_again": _is_from_here(request) and len(typed) > 0 and not request.FILES,
        "signed_out": signed_out,
    }
    return render(request, "ui/form_expired.html", context, status=403)


def _is_from_here(request: HttpRequest) -> bool:
    """True where the browser says that one of our own pages sent the form.

    Only then may it be sent again with one press: a page of somebody else's must not get its words
    in by making a person press a button here.
    """
    return request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """There is no such page, or it is not for this person: the two look the same.

    What was being written about something that is gone by now is given back.
    """
    return render(request, "404.html", {"words": _words_from_here(request)}, status=404)


def not_allowed(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A member asked for something that their role does not do. The sheet's script reads JSON.

    For the script, a page instead of JSON means that the sign-in has ended.
    """
    if "application/json" in request.headers.get("Accept", ""):
        return JsonResponse({}, status=403)
    return render(request, "403.html", {"words": _words_from_here(request)}, status=403)


def _words_from_here(request: HttpRequest) -> list[str]:
    """What somebody typed on one of our pages; a page of somebody else's puts no words here."""
    return typed_words(request) if _is_from_here(request) else []


def too_many_tries(request: HttpRequest, *, wait_seconds: float | None = None) -> HttpResponse:
    """Somebody tried too often in a short time: say how long to wait, and give back what was being written.

    Sign-in does not tell when its door opens again, only how long it stays closed at most.
    """
    is_sign_in = wait_seconds is None
    seconds = settings.LONGEST_WAIT_TO_SIGN_IN if wait_seconds is None else wait_seconds
    context = {
        "minutes": in_minutes(seconds),
        "is_sign_in": is_sign_in,
        "words": [] if is_sign_in else _words_from_here(request),
    }
    response = render(request, "429.html", context, status=429)
    response.headers["Retry-After"] = str(math.ceil(seconds))
    return response


def in_minutes(seconds: float) -> int:
    """So many minutes to wait, rounded up: whoever comes back then finds the door open."""
    return max(1, math.ceil(seconds / 60))
