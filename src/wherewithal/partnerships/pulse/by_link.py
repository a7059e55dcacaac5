"""The page for their side: nothing about who answers (`ui/public_pages.py` has what such pages share)."""

from typing import Any
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from wherewithal.accounts.throttle import Throttle
from wherewithal.partnerships.pulse import actions, queries
from wherewithal.partnerships.pulse.forms import PulseForm
from wherewithal.partnerships.pulse.models import PulseRound
from wherewithal.ui.digests import tidy
from wherewithal.ui.keys import read_page_key
from wherewithal.ui.public_pages import Visit, page_with_form, public_page, too_busy

ANSWERS = Throttle("pulse", tries=60, seconds=600)
"""A whole staff at once comes through; a machine does not get far."""


def _closed(request: HttpRequest, visit: Visit) -> HttpResponse:
    """The round is over, or there is none: what was being written meanwhile is given back."""
    context = visit.frame(words=tidy(request.POST.get("own_words", "")))
    return render(request, "partnerships/pulse/partner_closed.html", context, status=410)


by_token = public_page(find=queries.round_behind, closed=_closed)


@by_token
def partner_pulse(request: HttpRequest, row: PulseRound, visit: Visit) -> HttpResponse:
    """Six questions, and room for words."""
    form = PulseForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        done = _take(request, row, visit, form)
        if done is not None:
            return done
    context = {
        **_frame(row, visit),
        "page_key": read_page_key(request.POST.get("page_key", "")) or uuid4(),
    }
    return page_with_form(request, "partnerships/pulse/partner.html", context, form=form)


@require_safe
@by_token
def partner_pulse_thanks(request: HttpRequest, row: PulseRound, visit: Visit) -> HttpResponse:
    """Thank you."""
    return render(request, "partnerships/pulse/partner_thanks.html", _frame(row, visit))


def _take(
    request: HttpRequest, row: PulseRound, visit: Visit, form: PulseForm
) -> HttpResponse | None:
    """Where to go once it is counted; None where the form now says what is wrong."""
    key = str(row.pk)
    if ANSWERS.is_closed(key):
        form.add_error(None, too_busy(ANSWERS.wait_seconds(key)))
        return None
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
    return redirect(visit.address("partner_pulse_thanks"))


def _frame(row: PulseRound, visit: Visit) -> dict[str, Any]:
    return visit.frame(library=row.library, asset=row.asset)
