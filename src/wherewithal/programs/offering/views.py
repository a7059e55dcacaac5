"""Pages about what the library can offer, and what of it is promised."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import prefetch_related_objects
from django.forms.models import model_to_dict
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.people.views.answers import ask_first, form_page
from wherewithal.programs.kept_elsewhere import keepers_of
from wherewithal.programs.offering import actions, queries, shown
from wherewithal.programs.offering.forms import OfferForm, PromiseForm
from wherewithal.programs.offering.models import LibraryOffer, OfferPromise
from wherewithal.programs.offering.suggestions import MOST_SHOWN, suggestions
from wherewithal.ui.answered import was_done
from wherewithal.ui.links import library_url

HERE = "programs"
LONGEST_TITLE = 80


@require_safe
def offers(request: LibraryRequest) -> HttpResponse:
    """Everything that we can offer, by kind, and what else we could."""
    may_add = queries.may_edit_offer(request.member, ())
    context = {
        "here": HERE,
        "kinds": shown.by_kind(request.member, request.library),
        "suggestions": suggestions(request.member)[:MOST_SHOWN] if may_add else [],
        "may_add": request.member.can(Permission.EDIT_PROGRAMS),
    }
    return render(request, "programs/offers.html", context)


@require_safe
def library_offer(request: LibraryRequest, library_offer_id: int) -> HttpResponse:
    """One offer: its limits, what stands behind it, whom it is promised to."""
    found = _find(request, library_offer_id)
    context = {
        "here": HERE,
        "offer": found,
        "title": _title(found),
        "shown": shown.offer_shown(request.member, request.library, found),
        "may_edit": _may_edit(request, found),
        "promises": _with_keepers(request, found),
    }
    return render(request, "programs/offer.html", context)


def add_library_offer(request: LibraryRequest) -> HttpResponse:
    """Say what we would gladly give; a suggestion fills in its words."""
    access.require(request.member, Permission.EDIT_PROGRAMS, request.library.pk)
    return form_page(
        request,
        OfferForm(request.POST or None, member=request.member, initial=_suggested(request)),
        lambda **values: actions.add_library_offer(by=request.member, **values),
        title=_("What can we offer?"),
        button=_("Offer it"),
        back=library_url(request.library, "offers"),
        after=lambda row: library_url(request.library, "library_offer", library_offer_id=row.pk),
        here=HERE,
        lede=_("A partnership gives both ways. Small things count: a wall, a line, an hour."),
    )


def change_library_offer(request: LibraryRequest, library_offer_id: int) -> HttpResponse:
    """Other words, other limits."""
    found = _find(request, library_offer_id)
    _require_edit(request, found)
    initial = {
        **model_to_dict(found, exclude=["library", "position"]),
        "assets": [row.asset_id for row in found.seen_behind],  # type: ignore[attr-defined]
    }
    return form_page(
        request,
        OfferForm(request.POST or None, member=request.member, initial=initial),
        lambda **values: actions.change_library_offer(by=request.member, offer=found, **values),
        title=_title(found),
        button=_("Save"),
        back=_page_of(request, found),
        here=HERE,
    )


def remove_library_offer(request: LibraryRequest, library_offer_id: int) -> HttpResponse:
    """Move it to the bin."""
    found = _find(request, library_offer_id)
    _require_edit(request, found)
    return ask_first(
        request,
        lambda: actions.remove_library_offer(by=request.member, offer=found),
        title=_("Remove “%(name)s”?") % {"name": _title(found)},
        button=_("Move to the bin"),
        back=_page_of(request, found),
        gone_to=library_url(request.library, "offers"),
        words=[_("Its promises go along, and all of it can be brought back.")],
        here=HERE,
    )


def add_promise(request: LibraryRequest, library_offer_id: int) -> HttpResponse:
    """Promise a part of it to somebody."""
    found = _find(request, library_offer_id)
    _require_edit(request, found)
    words = shown.offer_shown(request.member, request.library, found)
    return form_page(
        request,
        PromiseForm(request.POST or None, member=request.member),
        lambda **values: actions.add_promise(by=request.member, offer=found, **values),
        title=_("Promise a part of “%(name)s”") % {"name": _title(found)},
        button=_("Promise it"),
        back=_page_of(request, found),
        here=HERE,
        lede=f"{words.limit} {words.promised}",
    )


def change_promise(request: LibraryRequest, offer_promise_id: int) -> HttpResponse:
    """Another amount, another time, kept, or taken back."""
    promise = _find_promise(request, offer_promise_id)
    _require_edit(request, promise.offer)
    keeper = keepers_of(request.member, OfferPromise, [promise.pk]).get(promise.pk)
    if keeper is not None:
        return redirect(keeper.address)
    return form_page(
        request,
        PromiseForm(request.POST or None, member=request.member, initial=model_to_dict(promise)),
        lambda **values: actions.change_promise(by=request.member, promise=promise, **values),
        title=_("Promised to %(name)s") % {"name": promise.to},
        button=_("Save"),
        back=_page_of(request, promise.offer),
        here=HERE,
    )


@require_POST
def remove_promise(request: LibraryRequest, offer_promise_id: int) -> HttpResponse:
    """It was never promised."""
    promise = _find_promise(request, offer_promise_id)
    try:
        actions.remove_promise(by=request.member, promise=promise)
    except ValidationError as problem:
        messages.error(request, " ".join(problem.messages))
        return redirect(_page_of(request, promise.offer))
    return was_done(request, _page_of(request, promise.offer))


def _with_keepers(request: LibraryRequest, offer: LibraryOffer) -> list[OfferPromise]:
    """Its promises, each with whoever keeps it up, where that is not a person."""
    found: list[Any] = list(offer.promises.all())
    keepers = keepers_of(request.member, OfferPromise, [row.pk for row in found] or [0])
    for row in found:
        row.keeper = keepers.get(row.pk)
    return found


def _suggested(request: LibraryRequest) -> dict[str, Any]:
    """What the form begins with: the suggestion about this row, where there is one."""
    begin: dict[str, Any] = {"level": "partners", "per": "once", "state": "open"}
    asked = request.GET.get("asset", "")
    for found in suggestions(request.member) if asked else []:
        if str(found.asset.pk) == asked:
            return begin | {"words": found.words, "kind": found.kind, "assets": [found.asset.pk]}
    return begin


def _find(request: LibraryRequest, library_offer_id: int) -> LibraryOffer:
    return get_object_or_404(queries.offers_in(request.member), pk=library_offer_id)


def _find_promise(request: LibraryRequest, offer_promise_id: int) -> OfferPromise:
    promises = queries.promises_in(request.member).select_related("offer")
    return get_object_or_404(promises, pk=offer_promise_id)


def _may_edit(request: LibraryRequest, offer: LibraryOffer) -> bool:
    rows = list(queries.behind_in(request.member).filter(offer=offer))
    prefetch_related_objects(rows, "asset__placements")
    return queries.may_edit_offer(request.member, [row.asset for row in rows])


def _require_edit(request: LibraryRequest, offer: LibraryOffer) -> None:
    actions.require_edit_offer(request.member, offer)


def _title(offer: LibraryOffer) -> str:
    return Truncator(offer.words).chars(LONGEST_TITLE)


def _page_of(request: LibraryRequest, offer: LibraryOffer) -> str:
    return library_url(request.library, "library_offer", library_offer_id=offer.pk)
