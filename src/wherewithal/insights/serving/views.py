"""Which needs something could serve, what serves nothing yet, and what is new and could help."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.capacity.models import Area, Asset
from wherewithal.community.models import CommunityAsset
from wherewithal.insights.index.look import look
from wherewithal.insights.matches.find import source_page
from wherewithal.insights.matches.naming import find_seen, may_be_suggested, slug_of
from wherewithal.insights.said_why.queries import own_words
from wherewithal.insights.serving.idle import idle_page
from wherewithal.insights.serving.lately import new_page
from wherewithal.insights.serving.one_source import page_of
from wherewithal.insights.serving.tabs import TABS
from wherewithal.ui.links import library_url

HERE = "never_noticed"


@require_safe
def could_serve(request: LibraryRequest, helper: str) -> HttpResponse:
    """The open needs that one source could serve, with reasons and cautions."""
    source = find_seen(request.member, helper)
    holder = _holder(source)
    if holder is not None:
        return redirect(library_url(request.library, "could_serve", helper=slug_of(holder)))
    if not may_be_suggested(request.member, source):
        messages.info(request, _("Nothing is suggested here: not everybody wants to be found."))
        return redirect(_page_of(request, slug_of(source)))
    reading = look(request.library.pk)
    key = slug_of(source).replace("-", ":")
    page = page_of(request.member, key)
    put_aside = [row.decision for row in page.rejected if row.decision is not None]
    context = {
        "here": HERE,
        "source": source,
        "record": source_page(key),
        "page": page,
        "own_words": own_words(request.member, put_aside),
        "reading": reading,
        "slug": slug_of(source),
    }
    return render(request, "insights/could_serve.html", context)


@require_safe
def serves_nothing(request: LibraryRequest) -> HttpResponse:
    """What is here and around, and no open need calls for it."""
    reading = look(request.library.pk)
    return _page(request, "serves_nothing", page=idle_page(request.member), reading=reading)


@require_safe
def new_here(request: LibraryRequest) -> HttpResponse:
    """What was written lately, beside the needs that it could serve."""
    reading = look(request.library.pk)
    return _page(request, "new_here", page=new_page(request.member), reading=reading)


def _page(request: LibraryRequest, name: str, **context: Any) -> HttpResponse:
    told = {"here": HERE, "tabs": TABS, "tab": name, **context}
    return render(request, f"insights/{name}.html", told)


def _page_of(request: LibraryRequest, slug: str) -> str:
    record = source_page(slug.replace("-", ":"))
    return library_url(request.library, record.page, **record.arguments)


def _holder(source: Any) -> Any:
    """Whose words a row’s words are: a relationship with somebody speaks for them, a card about a person too."""
    if isinstance(source, CommunityAsset):
        return source.person
    if isinstance(source, Asset) and source.area == Area.RELATIONSHIP:
        facts = getattr(source, "relationship_facts", None)
        return (facts.organization or facts.person) if facts is not None else None
    return None
