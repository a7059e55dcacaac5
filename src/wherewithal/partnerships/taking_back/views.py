"""What I wrote here, and the question before it goes for good."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.partnerships.asks.queries import asks_in
from wherewithal.partnerships.kept.views.finding import HERE, find_partnership
from wherewithal.partnerships.taking_back import actions, queries
from wherewithal.partnerships.taking_back.queries import Mine
from wherewithal.people.views.answers import GONE_FOR_GOOD, Words, ask_to_withdraw
from wherewithal.ui.links import library_url


@require_safe
def my_partnership_words(request: LibraryRequest, asset_id: int) -> HttpResponse:
    """Everything of mine that stands about this partnership, or once stood there."""
    asset = find_partnership(request, asset_id)
    words = queries.my_texts(request.member, queries.rows_of(asset))
    context = {"here": HERE, "asset": asset, "words": words}
    return render(request, "partnerships/taking_back/my_words.html", context)


def withdraw_partnership_words(
    request: LibraryRequest, said_in: str, said_key: int, said_column: str, said_text: int
) -> HttpResponse:
    """Take one text back for good."""
    mine = queries.find_mine(request.member, said_in, str(said_key), said_column, said_text)
    if mine is None:
        raise Http404
    return ask_to_withdraw(
        request,
        lambda: actions.withdraw_partnership_words(
            by=request.member, model=mine.model, key=mine.key, column=mine.column, text=mine.text
        ),
        back=_back(request, mine),
        quoted=[mine.words],
        told=[GONE_FOR_GOOD, *_what_stays(mine)],
        here=HERE,
    )


def _what_stays(mine: Mine) -> list[Words]:
    """Words that others wrote there are theirs, also where they made them of these."""
    if not mine.left:
        return []
    return [_("What others wrote stays. There it then says: “%(words)s”") % {"words": mine.left}]


def _back(request: LibraryRequest, mine: Mine) -> str:
    """Whoever may not read the place any more still owns the words: they go back to My page."""
    asset = queries.asset_of(request.member, mine.model, mine.key)
    if asset is not None and queries.may_see(request.member, asset):
        return library_url(request.library, "my_partnership_words", asset_id=asset.pk)
    ask = queries.ask_of(request.member, mine.model, mine.key)
    if ask is not None and asks_in(request.member).filter(pk=ask.pk).exists():
        return library_url(request.library, "ask", ask_id=ask.pk)
    return library_url(request.library, "my_page")
