"""The page behind a partner's link: what is noted, three facts to put right, a word of their own, and out.

No account. Looking changes nothing, as mail programs open links by themselves. What was typed survives an
error, and a second visit begins with what they said. English and Spanish.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.views.decorators.http import require_http_methods, require_safe

from wherewithal.accounts import links
from wherewithal.accounts.models import AccessLink, LinkPurpose
from wherewithal.accounts.throttle import Throttle
from wherewithal.community.asking.views.public import LANGUAGE, LANGUAGES, language_of
from wherewithal.freshness.models import PartnerLink
from wherewithal.freshness.partner import actions, queries
from wherewithal.freshness.partner.forms import PartnerForm
from wherewithal.ui.errors import in_minutes

# Somebody who changes their mind comes through; a machine does not get far.
ANSWERS = Throttle("partner-link", tries=30, seconds=600)
STILL_RIGHT = "right"
View = Callable[..., HttpResponse]


def by_partner_link(view: View) -> View:
    """Find the open link behind the secret and speak the language asked for, or say kindly: closed."""

    @wraps(view)
    @require_http_methods(["GET", "HEAD", "POST"])
    def opened(request: HttpRequest, token: str) -> HttpResponse:
        language = language_of(request)
        with translation.override(language or translation.get_language()):
            asked = queries.open_partner_link(token)
            if asked is None:
                context = {**_frame(None, token, language), "spent": _spent(token)}
                response = render(request, "freshness/partner/closed.html", context, status=410)
            else:
                response = view(request, asked, token, language)
        response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
        response.headers["Content-Language"] = language or "en"
        response.headers["Cache-Control"] = "private, no-store"
        return response

    return opened


@by_partner_link
def partner_page(
    request: HttpRequest, asked: PartnerLink, token: str, language: str
) -> HttpResponse:
    """All of it on one page."""
    form = PartnerForm(request.POST or None, asked=asked)
    if request.method == "POST" and form.is_valid():
        return _take(request, asked, token, language, form)
    context = {
        **_frame(asked, token, language),
        "form": form,
        "noted": _noted(asked),
        "notes": queries.notes_for_partner(asked),
        "said": queries.open_values(asked.organization),
        "answers": queries.answers_of(asked),
    }
    status = 422 if form.is_bound else 200
    return render(request, "freshness/partner/page.html", context, status=status)


@require_safe
@by_partner_link
def partner_thanks(
    request: HttpRequest, asked: PartnerLink, token: str, language: str
) -> HttpResponse:
    """Thank you, what happens now, and how to come back."""
    return render(request, "freshness/partner/thanks.html", _frame(asked, token, language))


def _take(
    request: HttpRequest, asked: PartnerLink, token: str, language: str, form: PartnerForm
) -> HttpResponse:
    key = str(asked.link_id)
    if ANSWERS.is_closed(key):
        minutes = in_minutes(ANSWERS.wait_seconds(key))
        context = {**_frame(asked, token, language), "form": form, "minutes": minutes}
        return render(request, "freshness/partner/busy.html", context, status=429)
    ANSWERS.count(key)
    typed = form.cleaned_data
    actions.take_answer(
        by=queries.holder_of(asked, typed["said_by_name"]),
        asked=asked,
        values={name: typed[name] for name in queries.FIELDS},
        still_right=request.POST.get("do") == STILL_RIGHT,
        words=typed["words"],
        wants_gone=typed["wants_gone"],
        said_by_name=typed["said_by_name"],
    )
    return redirect(_address("partner_thanks", token, language))


def _noted(asked: PartnerLink) -> list[tuple[Any, str]]:
    """What else is noted of them that may be shown to them, with its label."""
    organization = asked.organization
    fields = [organization._meta.get_field(name) for name in queries.READ_ONLY]
    found: list[tuple[Any, str]] = [
        (getattr(field, "verbose_name", ""), str(getattr(organization, field.name)))
        for field in fields
    ]
    found += [
        ("", f"{place.name} {place.address}".strip()) for place in organization.locations.all()
    ]
    return [(label, words) for label, words in found if words]


def _frame(asked: PartnerLink | None, token: str, language: str) -> dict[str, Any]:
    """What every page behind the link shows."""
    shown = language or "en"
    return {
        "asked": asked,
        "library": asked.library if asked else None,
        "language": shown,
        "languages": [
            (code, name, f"?{LANGUAGE}={code}", code == shown) for code, name in LANGUAGES.items()
        ],
        "address": _address("partner_page", token, language),
    }


def _address(name: str, token: str, language: str) -> str:
    return reverse(name, args=[token], query={LANGUAGE: language} if language else None)


def _spent(token: str) -> AccessLink | None:
    found = AccessLink.objects.filter(purpose=LinkPurpose.PARTNER, digest=links.digest(token))
    return found.first()
