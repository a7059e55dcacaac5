"""Pages of history: the library's activity, one thing's story, one entry, the bin."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.telling import Pair
from wherewithal.audit.undo import UndoRefused
from wherewithal.history import actions, queries, registry
from wherewithal.history.allowed import may_try, why_not
from wherewithal.history.obstacles import obstacles
from wherewithal.history.sight import Sight
from wherewithal.history.withdrawing import own_words_removed
from wherewithal.history.words import sight_for, tell_one
from wherewithal.ui.keys import read_key
from wherewithal.ui.links import library_url

MOST_DETAILS = 4


@require_safe
def history(request: LibraryRequest) -> HttpResponse:
    """What happened lately, in words, grouped by day."""
    by_name, group = request.GET.get("by", ""), request.GET.get("kind", "")
    if group not in registry.GROUPS:
        group = ""
    entries = queries.entries_in(request.member, by_name=by_name, group=group)
    context = {
        "here": "history",
        "names": queries.names_in(request.member),
        "groups": registry.GROUPS,
        "by": by_name,
        "kind": group,
        "is_filtered": bool(by_name or group),
    }
    return _listed(request, "history/history.html", entries, context)


@require_safe
def thing_history(request: LibraryRequest, model: str, key: str) -> HttpResponse:
    """All that happened to one thing."""
    pair = (model, key)
    telling = registry.telling_for(model)
    sight = Sight(request.member, pairs={pair}) if telling is not None else None
    if telling is None or sight is None or not sight.sees(pair):
        raise Http404
    entries = queries.entries_about(request.member, model=model, key=key)
    context = {
        "here": "history",
        "label": telling.label,
        "name": sight.name_of(pair),
        "page": _page_of_thing(request, model, key) if _has_page_now(sight, pair) else "",
    }
    return _listed(request, "history/thing_history.html", entries, context)


@require_safe
def bin_(request: LibraryRequest) -> HttpResponse:
    """What was removed and can be brought back."""
    return _listed(request, "history/bin.html", queries.removals(request.member), {"here": "bin"})


def history_entry(request: LibraryRequest, entry_id: int) -> HttpResponse:
    """One entry in full, with what taking it back would do; POST takes it back."""
    entries = ChangeSet.objects.filter(library_id=request.library.pk)
    entry = get_object_or_404(entries.prefetch_related("changes"), pk=entry_id)
    sight = sight_for(request.member, [entry])
    told = tell_one(entry, sight)
    if not told.details:
        raise Http404
    if request.method == "POST":
        return _take_back(request, entry)
    if entry.undone_by_id is not None:
        told.undone_by = entries.filter(pk=entry.undone_by_id).first()
    context = {
        "here": "history",
        "told": told,
        "own_words": own_words_removed(request.member, entry),
        "why_not": why_not(request.member, entry, told.changes, sight),
    }
    return render(request, "history/history_entry.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def withdraw_removed(request: LibraryRequest, entry_id: int) -> HttpResponse:
    """Withdraw one's own words from the bin: GET shows them and asks, POST does it."""
    entries = ChangeSet.objects.filter(library_id=request.library.pk)
    entry = get_object_or_404(entries, pk=entry_id)
    if request.method != "POST":
        words = [text for own in own_words_removed(request.member, entry) for text in own.texts]
        if not words:
            raise Http404
        context = {"here": "bin", "entry": entry, "own_words": words}
        return render(request, "history/withdraw_removed.html", context)
    actions.withdraw_removed_words(by=request.member, entry=entry)
    messages.success(request, _("Your words are withdrawn, here and everywhere in history."))
    return redirect(library_url(request.library, "history_entry", entry_id=entry_id))


def _take_back(request: LibraryRequest, entry: ChangeSet) -> HttpResponse:
    try:
        actions.take_back(by=request.member, entry=entry)
    except UndoRefused as refused:
        found = obstacles(request.member, refused.conflicts)
        context = {"here": "history", "entry": entry, "obstacles": found}
        return render(request, "history/refused.html", context, status=409)
    messages.success(request, _("Done: it is as it was before."))
    return redirect(library_url(request.library, "history"))


def _listed(
    request: LibraryRequest, template: str, entries: Any, context: dict[str, Any]
) -> HttpResponse:
    before = read_key(request.GET.get("before", ""))
    page = queries.page_of(request.member, entries, before=before)
    for told in page.told:
        told.may_open = may_try(request.member, told.entry) and not told.has_withdrawn_words
        told.more_count = max(len(told.details) - MOST_DETAILS, 0)
        told.details = told.details[:MOST_DETAILS]
    kept = request.GET.copy()
    kept["before"] = str(page.earlier)
    earlier = kept.urlencode() if page.earlier is not None else ""
    return render(request, template, {**context, "told": page.told, "earlier": earlier})


def _has_page_now(sight: Sight, pair: Pair) -> bool:
    """False for what lies in the bin, and for what left its page when its words were withdrawn."""
    timeline = sight.timeline(pair)
    return timeline.is_live and not (timeline.latest or {}).get("withdrawn_at")


def _page_of_thing(request: LibraryRequest, model: str, key: str) -> str:
    """The address of the thing itself, where it has a page."""
    telling = registry.telling_for(model)
    if telling is None or telling.page is None:
        return ""
    name, argument = telling.page
    return library_url(request.library, name, **({argument: key} if argument else {}))
