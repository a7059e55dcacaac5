"""The page on which one chooses what to offer in return."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.insights.returning.propose import propose_offers
from wherewithal.partnerships.asks.actions.allowed import require_edit_ask
from wherewithal.partnerships.asks.queries import asks_in


@require_safe
def what_to_offer(request: LibraryRequest, ask_id: int) -> HttpResponse:
    """Our offers beside what they want, with the words on both sides."""
    ask = get_object_or_404(asks_in(request.member), pk=ask_id)
    require_edit_ask(request.member, ask)
    context = {
        "here": "asks",
        "ask": ask,
        "page": propose_offers(request.member, request.library, ask),
    }
    return render(request, "insights/what_to_offer.html", context)
