"""The page for their side: no account, nothing about who answers, in English and Spanish.

No session is begun and no address of a device is read.
"""

from collections.abc import Callable
from functools import wraps
from math import ceil
from typing import Any
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.views.decorators.http import require_http_methods, require_safe

from wherewithal.accounts.throttle import Throttle
from wherewithal.community.asking.sent_pages import read_page_key
from wherewithal.community.asking.views.public import LANGUAGE, LANGUAGES, language_of
from wherewithal.partnerships.pulse import actions, queries
from wherewithal.partnerships.pulse.forms import PulseForm
from wherewithal.partnerships.pulse.models import PulseRound
from wherewithal.ui.errors import in_minutes

ANSWERS = Throttle("pulse", tries=60, seconds=600)
"""A whole staff at once comes through; a machine does not get far."""
View = Callable[..., HttpResponse]


def by_token(view: View) -> View:
    """Find the open round behind the secret and speak the language that is asked for."""

    @wraps(view)
    @require_http_methods(["GET", "HEAD", "POST"])
    def opened(request: HttpRequest, token: str) -> HttpResponse:
        language = language_of(request)
        with translation.override(language or translation.get_language()):
            row = queries.round_behind(token)
            if row is None:
                context = _frame(None, language)
                response = render(
                    request, "partnerships/pulse/partner_closed.html", context, status=410
                )
            else:
                response = view(request, row, token, language)
        response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
        response.headers["Content-Language"] = language or "en"
        response.headers["Cache-Control"] = "private, no-cache"
        return response

    return opened


@by_token
def partner_pulse(request: HttpRequest, row: PulseRound, token: str, language: str) -> HttpResponse:
    """Six questions, and room for words."""
    form = PulseForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        done = _take(request, row, token, form, language)
        if done is not None:
            return done
    context = {
        **_frame(row, language),
        "form": form,
        "page_key": read_page_key(request.POST.get("page_key", "")) or uuid4(),
    }
    status = 422 if form.is_bound else 200
    return render(request, "partnerships/pulse/partner.html", context, status=status)


@require_safe
@by_token
def partner_pulse_thanks(
    request: HttpRequest, row: PulseRound, token: str, language: str
) -> HttpResponse:
    """Thank you."""
    return render(request, "partnerships/pulse/partner_thanks.html", _frame(row, language))


def _take(
    request: HttpRequest, row: PulseRound, token: str, form: PulseForm, language: str
) -> HttpResponse | None:
    """Where to go once it is counted; None where the form now says what is wrong."""
    key = str(row.pk)
    if ANSWERS.is_closed(key):
        seconds = ANSWERS.wait_seconds(key)
        context = {**_frame(row, language), "minutes": in_minutes(seconds)}
        response = render(request, "community/asking/public_busy.html", context, status=429)
        response.headers["Retry-After"] = str(ceil(seconds))
        return response
    try:
        actions.count_partner_answer(
            row=row,
            steps=form.steps,
            words=form.cleaned_data["own_words"],
            page_key=read_page_key(request.POST.get("page_key", "")),
        )
    except ValidationError as problem:
        form.add_error(None, problem)
        return None
    ANSWERS.count(key)
    query = {LANGUAGE: language} if language else None
    return redirect(reverse("partner_pulse_thanks", args=[token], query=query))


def _frame(row: PulseRound | None, language: str) -> dict[str, Any]:
    shown = language or "en"
    return {
        "library": row.library if row else None,
        "asset": row.asset if row else None,
        "languages": [
            (code, name, f"?{LANGUAGE}={code}", code == shown) for code, name in LANGUAGES.items()
        ],
    }
