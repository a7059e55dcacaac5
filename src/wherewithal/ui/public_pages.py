"""Pages behind an address that somebody was given: no account, in English and Spanish.

No session is begun and no address of a device is read. What keeps a machine from flooding such a page is a
limit for all its visitors together, which the room of the page knows.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from math import ceil
from typing import Any

from django.core.exceptions import ValidationError
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods

from wherewithal.ui.errors import in_minutes

LANGUAGES = {"en": "English", "es": "Español"}
ASKED_LANGUAGE = "in"
"""What the address calls the language that the switch on the page chose."""
KEEP_FOR_GOING_BACK = "private, no-cache"
"""Opened anew the page is made anew; going back shows it as it was."""
KEEP_NOTHING = "private, no-store"
BUSY = "busy"
NO_MORE_WORDS = gettext_lazy(
    "So many people wrote something already that no more fits in here. Please send your answer without "
    "these words, and tell us in person."
)
Find = Callable[[str], Any]
View = Callable[..., HttpResponse]


@dataclass(frozen=True)
class Visit:
    """Somebody opened such a page: by which secret, and in which language."""

    secret: str
    asked_language: str
    """Empty where neither switch nor browser asks for one: the page speaks as the installation does."""

    @property
    def language(self) -> str:
        """The one that the page is shown in."""
        return self.asked_language or "en"

    def address(self, name: str, **query: str) -> str:
        """Another page behind the same secret, in the same language."""
        asked = {ASKED_LANGUAGE: self.asked_language} if self.asked_language else {}
        return reverse(name, args=[self.secret], query={**asked, **query} or None)

    def frame(self, **more: Any) -> dict[str, Any]:
        """What the frame around every such page shows, and `more` for the page itself."""
        languages = [
            (code, name, f"?{ASKED_LANGUAGE}={code}", code == self.language)
            for code, name in LANGUAGES.items()
        ]
        return {"language": self.language, "languages": languages, "library": None, **more}


def public_page(*, find: Find, closed: View, cached: str = KEEP_FOR_GOING_BACK) -> Any:
    """Let a view receive (request, what `find` finds behind the secret, the `Visit`).

    Where nothing open stands behind it, `closed` answers (request, visit). Finders are kept out.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        @require_http_methods(["GET", "HEAD", "POST"])
        def opened(request: HttpRequest, **address: str) -> HttpResponse:
            (secret,) = address.values()
            visit = Visit(secret, language_of(request))
            with translation.override(visit.asked_language or translation.get_language()):
                found = find(secret)
                is_open = found is not None
                response = view(request, found, visit) if is_open else closed(request, visit)
            response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
            response.headers["Content-Language"] = visit.language
            response.headers["Cache-Control"] = cached
            return response

        return opened

    return decorate


def language_of(request: HttpRequest) -> str:
    """English or Spanish: what the switch says, else the first of the two that the browser likes.

    Empty where neither is asked for.
    """
    chosen = request.GET.get(ASKED_LANGUAGE, "")
    if chosen in LANGUAGES:
        return chosen
    liked = request.headers.get("Accept-Language", "").lower().split(",")
    codes = (part.strip()[:2] for part in liked)
    return next((code for code in codes if code in LANGUAGES), "")


def too_busy(seconds: float) -> ValidationError:
    """So many answers at once look like a machine: said above the form, which keeps what was typed."""
    minutes = in_minutes(seconds)
    words = ngettext(
        "Very many answers came at once, and yours is not counted yet. It stands here as you gave it: "
        "please send it again in %(minutes)s minute.",
        "Very many answers came at once, and yours is not counted yet. It stands here as you gave it: "
        "please send it again in %(minutes)s minutes.",
        minutes,
    )
    return ValidationError(words, code=BUSY, params={"minutes": minutes, "seconds": seconds})


def page_with_form(
    request: HttpRequest, template: str, context: dict[str, Any], *, form: BaseForm
) -> HttpResponse:
    """The page, and where something is wrong, with what was typed: 422, or 429 where it came at a busy time."""
    status = 422 if form.is_bound else 200
    busy = [each for each in form.non_field_errors().as_data() if each.code == BUSY]
    response = render(request, template, {**context, "form": form}, status=429 if busy else status)
    if busy:
        response.headers["Retry-After"] = str(ceil((busy[0].params or {})["seconds"]))
    return response
