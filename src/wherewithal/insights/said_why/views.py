"""Take back the words of a decision, from its page or from My page."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.insights.matches.models import MatchDecision
from wherewithal.insights.portfolio.models import AskChoice
from wherewithal.insights.said_why import actions, queries
from wherewithal.people.views.answers import GONE_FOR_GOOD, ask_to_withdraw
from wherewithal.ui.links import library_url


def withdraw_decision_words(request: LibraryRequest, match_decision_id: int) -> HttpResponse:
    """Why somebody was put aside for a need."""
    return _withdraw(request, MatchDecision, match_decision_id)


def withdraw_ask_words(request: LibraryRequest, ask_choice_id: int) -> HttpResponse:
    """Why somebody is talked to in any case, or not at all."""
    return _withdraw(request, AskChoice, ask_choice_id)


def _withdraw(request: LibraryRequest, kind: Any, key: int) -> HttpResponse:
    row = get_object_or_404(kind.objects.in_library(request.library.pk), pk=key)
    mine = queries.own_texts_of(request.member, [row])
    if row.pk not in mine:
        raise Http404
    own = library_url(request.library, "my_page")
    return ask_to_withdraw(
        request,
        lambda: actions.withdraw_why(by=request.member, row=row),
        back=own,
        quoted=mine[row.pk].all_words,
        told=[GONE_FOR_GOOD, _("What was decided stays as well.")],
        here="my_page",
    )
