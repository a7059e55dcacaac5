"""The public page of a survey: no account, nothing about who answers, in English and Spanish.

No session is begun and no address of a device is read. What keeps a machine from flooding a survey is a
limit for all answers together.
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
from wherewithal.community.asking import actions, queries
from wherewithal.community.asking.forms import AnswerForm
from wherewithal.community.asking.models import Survey
from wherewithal.community.asking.sent_pages import read_page_key
from wherewithal.ui.errors import in_minutes

# A school class that answers at once comes through; a machine does not get far.
ANSWERS = Throttle("survey", tries=200, seconds=600)
LANGUAGES = {"en": "English", "es": "Español"}
LANGUAGE = "in"
PAGE_KEY, SENT, AGAIN = "page_key", "sent", "again"
View = Callable[..., HttpResponse]


def by_code(view: View) -> View:
    """Find the survey behind the address and speak the language that is asked for."""

    @wraps(view)
    @require_http_methods(["GET", "HEAD", "POST"])
    def opened(request: HttpRequest, code: str) -> HttpResponse:
        language = language_of(request)
        with translation.override(language or translation.get_language()):
            survey = queries.public_survey(code)
            if survey is None or not survey.is_open:
                context = _frame(request, survey, language)
                response = render(
                    request, "community/asking/public_closed.html", context, status=410
                )
            else:
                response = view(request, survey, language)
        response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
        response.headers["Content-Language"] = language or "en"
        # Opened anew it has a new key; going back shows the page as it was, with the old one.
        response.headers["Cache-Control"] = "private, no-cache"
        return response

    return opened


@by_code
def public_survey(request: HttpRequest, survey: Survey, language: str) -> HttpResponse:
    """The question, the interests, room for own words; what others added and we have shown."""
    choices = list(survey.choices.all())
    form = AnswerForm(request.POST or None, choices=choices, language=language)
    if request.method == "POST" and form.is_valid():
        return _take(request, survey, form, language)
    context = {
        **_frame(request, survey, language),
        "form": form,
        # Not the address of the page itself: a browser would forget that page, and going back would
        # open it anew, with a new key.
        "send_to": _address("public_survey", survey, language, **{SENT: "1"}),
        "page_key": read_page_key(request.POST.get(PAGE_KEY, "")) or uuid4(),
        "shown": queries.shown_words(survey),
    }
    status = 422 if form.is_bound else 200
    return render(request, "community/asking/public_survey.html", context, status=status)


@require_safe
@by_code
def public_survey_thanks(request: HttpRequest, survey: Survey, language: str) -> HttpResponse:
    """Thank you, and a way to hand the phone on."""
    context = {**_frame(request, survey, language), "came_before": AGAIN in request.GET}
    return render(request, "community/asking/public_thanks.html", context)


def language_of(request: HttpRequest) -> str:
    """English or Spanish: what the switch says, else the first of the two that the browser likes.

    Empty where neither is asked for: then the page speaks as the rest of the installation does.
    """
    chosen = request.GET.get(LANGUAGE, "")
    if chosen in LANGUAGES:
        return chosen
    liked = request.headers.get("Accept-Language", "").lower().split(",")
    codes = (part.strip()[:2] for part in liked)
    return next((code for code in codes if code in LANGUAGES), "")


def _take(request: HttpRequest, survey: Survey, form: AnswerForm, language: str) -> HttpResponse:
    key = str(survey.pk)
    if ANSWERS.is_closed(key):
        return _busy(request, survey, language, seconds=ANSWERS.wait_seconds(key))
    try:
        is_counted = actions.count_answer(
            survey=survey,
            choices=form.choices,
            own_words=form.cleaned_data["own_words"],
            language=language or "en",
            page_key=read_page_key(request.POST.get(PAGE_KEY, "")),
        )
    except ValidationError:  # closed in this very moment; the page says so
        return redirect(_address("public_survey", survey, language))
    ANSWERS.count(key)
    return redirect(
        _address("public_survey_thanks", survey, language, **({} if is_counted else {AGAIN: "1"}))
    )


def _busy(request: HttpRequest, survey: Survey, language: str, *, seconds: float) -> HttpResponse:
    """So many answers at once look like a machine: say when to come back."""
    context = {**_frame(request, survey, language), "minutes": in_minutes(seconds)}
    response = render(request, "community/asking/public_busy.html", context, status=429)
    response.headers["Retry-After"] = str(ceil(seconds))
    return response


def _frame(request: HttpRequest, survey: Survey | None, language: str) -> dict[str, Any]:
    """What every public page shows."""
    shown = language or "en"
    return {
        "survey": survey,
        "library": survey.library if survey else None,
        "language": shown,
        "languages": [
            (code, name, f"?{LANGUAGE}={code}", code == shown) for code, name in LANGUAGES.items()
        ],
        "title": survey.title_in(shown) if survey else "",
        "intro": survey.intro_in(shown) if survey else "",
        "address": _address("public_survey", survey, language) if survey else "",
    }


def _address(name: str, survey: Survey, language: str, **query: str) -> str:
    asked = {**({LANGUAGE: language} if language else {}), **query}
    return reverse(name, args=[survey.code], query=asked or None)
