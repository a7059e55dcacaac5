"""The find page."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch
from django.views.decorators.http import require_safe

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.search.queries import MOST_LETTERS
from wherewithal.search.queries import find as find_words
from wherewithal.search.results import Hit
from wherewithal.ui.links import library_url

MOST_PAGES = 1000


@require_safe
def find(request: LibraryRequest) -> HttpResponse:
    """One box over everything that the member may see."""
    asked = request.GET.get("q", "").strip()[:MOST_LETTERS]
    found = find_words(
        request.member, asked, labels=request.library.labels, page=_page(request.GET.get("page"))
    )
    hits = [(hit, _url(request.library, hit)) for hit in found.hits]
    context = {"here": "find", "asked": asked, "found": found, "hits": hits}
    return render(request, "search/find.html", context)


def _page(number: str | None) -> int:
    if number is None or not number.isascii() or not number.isdigit():
        return 1
    return min(max(1, int(number[:6])), MOST_PAGES)


def _url(library: Any, hit: Hit) -> str:
    """The address of the thing; empty where this installation has no such page."""
    if hit.address is None:
        return ""
    name, arguments = hit.address
    try:
        return library_url(library, name, **arguments)
    except NoReverseMatch:
        return ""
