"""What goes along to the partner, and words that are taken back."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.partnerships.asks import actions, own_words
from wherewithal.partnerships.asks.brief import brief_of
from wherewithal.partnerships.asks.brief import talking_points as points_of
from wherewithal.partnerships.asks.models import Ask
from wherewithal.partnerships.asks.views.pages import HERE, find_ask, today_in
from wherewithal.people.views.answers import ask_first
from wherewithal.ui.links import library_url


@require_safe
def ask_brief(request: LibraryRequest, ask_id: int) -> HttpResponse:
    """The page for the partner, as it would be printed."""
    found = find_ask(request, ask_id)
    context = {"here": HERE, "ask": found, "brief": brief_of(found), "today": today_in(request)}
    return render(request, "partnerships/brief.html", context)


@require_safe
def talking_points(request: LibraryRequest, ask_id: int) -> HttpResponse:
    """For whoever goes."""
    found = find_ask(request, ask_id)
    context = {"here": HERE, "ask": found, "points": points_of(request.member, found)}
    return render(request, "partnerships/talking_points.html", context)


def withdraw_ask_learned(request: LibraryRequest, ask_id: int) -> HttpResponse:
    """Take back what was learned, for good: whoever wrote it, and whom it is about."""
    rows = Ask.objects.in_library(request.library.pk).select_related("organization", "person")
    found = get_object_or_404(rows, pk=ask_id)
    if not own_words.may_withdraw(request.member, found):
        raise Http404
    own = library_url(request.library, "my_page")
    return ask_first(
        request,
        lambda: actions.withdraw_learned(by=request.member, ask=found),
        title=_("Withdraw these words for good?"),
        button=_("Withdraw them for good"),
        back=own,
        gone_to=own,
        words=[
            f"“{found.learned}”",
            _(
                "The words disappear here and in all of history, and nobody can bring them back. "
                "That somebody wrote them, and when, stays."
            ),
        ],
        here="my_page",
    )
