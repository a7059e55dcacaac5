"""What I wrote here, and the question before it goes for good."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.partnerships.kept.views.finding import HERE, find_partnership
from wherewithal.partnerships.taking_back import actions, queries
from wherewithal.people.views.answers import ask_to_withdraw
from wherewithal.ui.links import library_url


@require_safe
def my_partnership_words(request: LibraryRequest, asset_id: int) -> HttpResponse:
    """Everything of mine that stands about this partnership, or once stood there."""
    asset = find_partnership(request, asset_id)
    words = queries.words_of_mine(request.member, asset)
    context = {"here": HERE, "asset": asset, "words": words}
    return render(request, "partnerships/taking_back/my_words.html", context)


def withdraw_partnership_words(
    request: LibraryRequest, said_in: str, said_key: int
) -> HttpResponse:
    """Take them back for good."""
    key = str(said_key)
    asset = queries.asset_of(request.member, said_in, key)
    texts = queries.my_texts(request.member, [(said_in, key)]) if asset is not None else {}
    if asset is None or not texts:
        raise Http404
    quoted = [text for said in texts[said_in, key].values() for text in sorted(said)]
    # Whoever may not read the partnership any more still owns the words: they go back to My page.
    seen = queries.may_see(request.member, asset)
    back = (
        library_url(request.library, "my_partnership_words", asset_id=asset.pk)
        if seen
        else library_url(request.library, "my_page")
    )
    return ask_to_withdraw(
        request,
        lambda: actions.withdraw_partnership_words(by=request.member, model=said_in, key=key),
        back=back,
        quoted=quoted,
        here=HERE,
    )
