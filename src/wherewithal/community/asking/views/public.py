"""The public page of a survey: nothing about who answers (`ui/public_pages.py` has what such pages share)."""

from typing import Any
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from wherewithal.accounts.throttle import Throttle
from wherewithal.community.asking import actions, queries
from wherewithal.community.asking.forms import AnswerForm
from wherewithal.community.asking.models import Survey
from wherewithal.ui.digests import tidy
from wherewithal.ui.keys import read_page_key
from wherewithal.ui.public_pages import Visit, page_with_form, public_page, too_busy

# A school class that answers at once comes through; a machine does not get far.
ANSWERS = Throttle("survey", tries=200, seconds=600)
PAGE_KEY, SENT, AGAIN = "page_key", "sent", "again"


def _closed(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Closed by now, or no survey at all: what was being written meanwhile is given back."""
    context = {
        **_frame(queries.public_survey(visit.secret), visit),
        "words": tidy(request.POST.get("own_words", "")),
    }
    return render(request, "community/asking/public_closed.html", context, status=410)


by_code = public_page(find=queries.open_survey, closed=_closed)


@by_code
def public_survey(request: HttpRequest, survey: Survey, visit: Visit) -> HttpResponse:
    """The question, the interests, room for own words; what others added and we have shown."""
    choices = list(survey.choices.all())
    form = AnswerForm(request.POST or None, choices=choices, language=visit.asked_language)
    if request.method == "POST" and form.is_valid():
        done = _take(request, survey, form, visit)
        if done is not None:
            return done
    context = {
        **_frame(survey, visit),
        # Not the address of the page itself: a browser would forget that page, and going back would
        # open it anew, with a new key.
        "send_to": visit.address("public_survey", **{SENT: "1"}),
        "page_key": read_page_key(request.POST.get(PAGE_KEY, "")) or uuid4(),
        "shown": queries.shown_words(survey),
    }
    return page_with_form(request, "community/asking/public_survey.html", context, form=form)


@require_safe
@by_code
def public_survey_thanks(request: HttpRequest, survey: Survey, visit: Visit) -> HttpResponse:
    """Thank you, and a way to hand the phone on."""
    context = {**_frame(survey, visit), "came_before": AGAIN in request.GET}
    return render(request, "community/asking/public_thanks.html", context)


def _take(
    request: HttpRequest, survey: Survey, form: AnswerForm, visit: Visit
) -> HttpResponse | None:
    """Where to go once it is counted; None where the form now says what is wrong."""
    key = str(survey.pk)
    if ANSWERS.is_closed(key):
        form.add_error(None, too_busy(ANSWERS.wait_seconds(key)))
        return None
    try:
        is_counted = actions.count_answer(
            survey=survey,
            choices=form.choices,
            own_words=form.cleaned_data["own_words"],
            language=visit.language,
            page_key=read_page_key(request.POST.get(PAGE_KEY, "")),
        )
    except actions.SurveyClosed:  # in this very moment
        return _closed(request, visit)
    except ValidationError as problem:
        form.add_error(None, problem)
        return None
    ANSWERS.count(key)
    return redirect(visit.address("public_survey_thanks", **({} if is_counted else {AGAIN: "1"})))


def _frame(survey: Survey | None, visit: Visit) -> dict[str, Any]:
    """What every public page shows."""
    if survey is None:
        return visit.frame()
    return visit.frame(
        survey=survey,
        library=survey.library,
        title=survey.title_in(visit.language),
        intro=survey.intro_in(visit.language),
        address=visit.address("public_survey"),
    )
