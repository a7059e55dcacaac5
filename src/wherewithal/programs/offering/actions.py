"""What the library offers: say it, change it, promise a part of it, and never the same part twice."""

from collections.abc import Iterable
from datetime import date
from typing import TypedDict, Unpack
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.holding import hold_rows
from wherewithal.audit.log import Changes, change_set
from wherewithal.capacity.models import Asset
from wherewithal.engine.promises import Fit
from wherewithal.libraries.models import Library, next_position
from wherewithal.people.actions.fields import tidied
from wherewithal.people.allowed import require_known
from wherewithal.people.models import Organization
from wherewithal.programs.kept_elsewhere import keepers_of
from wherewithal.programs.models import Program
from wherewithal.programs.offering import queries
from wherewithal.programs.offering.models import (
    LibraryOffer,
    LibraryOfferAsset,
    OfferPromise,
    PromiseState,
)
from wherewithal.programs.offering.promised import Taken, taken
from wherewithal.quantities import Quantity
from wherewithal.quantities.describe import describe, describe_total

LONGEST_NAME = 60


class OfferFields(TypedDict, total=False):
    """What is known of an offer beside the assets behind it."""

    kind: str
    words: str
    when: str
    how_much: Quantity
    of_what: str
    per: str
    not_for: str
    state: str
    level: str


class PromiseFields(TypedDict, total=False):
    """What is promised, to whom, for which time."""

    organization: Organization | None
    program: Program | None
    whom: str
    how_much: Quantity
    starts_on: date | None
    ends_on: date | None
    words: str
    state: str


def add_library_offer(
    *,
    by: Member,
    assets: Iterable[Asset] = (),
    request_key: UUID | None = None,
    **fields: Unpack[OfferFields],
) -> LibraryOffer:
    """Say something that the library would gladly give, and what stands behind it."""
    behind = list(assets)
    _require_edit(by, by.library_id, behind)
    values = tidied(fields, of=OfferFields)
    what = gettext_noop("offered “%(name)s”")
    name = _short(values.get("words", ""))
    with change_set(by=by, what=what, request_key=request_key, name=name) as changes:
        place = next_position(LibraryOffer.objects.in_library(by.library_id))
        offer = LibraryOffer(library_id=by.library_id, position=place, **values)
        changes.about = changes.create(offer)
        _keep_behind(changes, offer, behind)
    return offer


def change_library_offer(
    *,
    by: Member,
    offer: LibraryOffer,
    assets: Iterable[Asset] | None = None,
    **fields: Unpack[OfferFields],
) -> LibraryOffer:
    """Other words, other limits, other assets behind it. What is not named stays."""
    require_edit_offer(by, offer)
    behind = None if assets is None else list(assets)
    if behind is not None:
        _require_edit(by, offer.library_id, behind)
    what = gettext_noop("changed the offer “%(name)s”")
    with change_set(by=by, what=what, about=offer, name=_short(offer.words)) as changes:
        changes.change(offer, **tidied(fields, of=OfferFields))
        if behind is not None:
            _keep_behind(changes, offer, behind)
    return offer


def remove_library_offer(*, by: Member, offer: LibraryOffer) -> None:
    """Move an offer to the bin, with its promises."""
    require_edit_offer(by, offer)
    what = gettext_noop("moved the offer “%(name)s” to the bin")
    with change_set(by=by, what=what, about=offer, name=_short(offer.words)) as changes:
        changes.delete_with_children(offer)


def add_promise(
    *,
    by: Member,
    offer: LibraryOffer,
    is_sure: bool = False,
    request_key: UUID | None = None,
    **fields: Unpack[PromiseFields],
) -> OfferPromise:
    """Promise a part of an offer.

    Refused where it is surely too much; where nobody can say, `is_sure` says that somebody looked.
    """
    require_edit_offer(by, offer)
    require_known(by, fields.get("organization"), fields.get("program"))
    promise = OfferPromise(
        library_id=offer.library_id, offer=offer, **tidied(fields, of=PromiseFields)
    )
    what = gettext_noop("promised a part of “%(name)s”")
    with change_set(
        by=by, what=what, about=offer, request_key=request_key, name=_short(offer.words)
    ) as changes:
        require_room(offer, promise, is_sure=is_sure)
        return changes.create(promise)


def change_promise(
    *, by: Member, promise: OfferPromise, is_sure: bool = False, **fields: Unpack[PromiseFields]
) -> OfferPromise:
    """Another amount, another time, kept, taken back. What is not named stays."""
    offer = promise.offer
    require_edit_offer(by, offer)
    _require_ours(by, promise)
    require_known(by, fields.get("organization"), fields.get("program"))
    values = tidied(fields, of=PromiseFields)
    what = gettext_noop("changed a promise of “%(name)s”")
    with change_set(by=by, what=what, about=offer, name=_short(offer.words)) as changes:
        changes.change(promise, **values)
        require_room(offer, promise, is_sure=is_sure)
    return promise


def remove_promise(*, by: Member, promise: OfferPromise) -> None:
    """It was never promised."""
    offer = promise.offer
    require_edit_offer(by, offer)
    _require_ours(by, promise)
    what = gettext_noop("removed a promise of “%(name)s”")
    with change_set(by=by, what=what, about=offer, name=_short(offer.words)) as changes:
        changes.delete_with_children(promise)


def _require_ours(by: Member, promise: OfferPromise) -> None:
    """Let pass what was promised by hand."""
    if keepers_of(by, OfferPromise, [promise.pk]):
        raise ValidationError(_("An ask promises this: change the ask, and this follows."))


def require_room(offer: LibraryOffer, promise: OfferPromise, *, is_sure: bool) -> None:
    """Let pass what fits beside the other promises; two at the same instant wait for each other."""
    if promise.state == PromiseState.TAKEN_BACK:
        return
    hold_rows(LibraryOffer.objects.in_library(offer.library_id).filter(pk=offer.pk))
    others = [row for row in queries.counted_promises(offer) if row.pk != promise.pk]
    behind = offer.behind.values_list("asset_id", flat=True)
    given = queries.program_offers_behind(offer.library_id, behind)
    starts = Library.objects.values_list("budget_year_starts", flat=True).get(pk=offer.library_id)
    found = taken(offer, [*others, promise], given, year_starts=starts)
    if found.fit is Fit.OVER:
        raise ValidationError({"how_much": _too_much(offer, found, promise)})
    if found.fit is Fit.MAY_NOT_FIT and not is_sure:
        raise ValidationError({"is_sure": _perhaps_too_much(offer, found)})


def _too_much(offer: LibraryOffer, found: Taken, promise: OfferPromise) -> str:
    others = [row.to for row in found.promises if row is not promise]
    if not others:
        return _("That is more than the offer holds: at most %(limit)s.") % {
            "limit": describe(offer.how_much)
        }
    return _(
        "With this %(promised)s would be promised, and the offer holds %(limit)s. "
        "Promised already to: %(others)s. Another time, or a smaller part?"
    ) % {
        "promised": describe_total(found.load.promised),
        "limit": describe(offer.how_much),
        "others": ", ".join(others),
    }


def _perhaps_too_much(offer: LibraryOffer, found: Taken) -> str:
    return _(
        "Nobody can say whether there is room: promised would be %(promised)s, and the offer holds "
        "%(limit)s. If you have looked, tick here and save once more."
    ) % {"promised": describe_total(found.load.promised), "limit": describe(offer.how_much)}


def _keep_behind(changes: Changes, offer: LibraryOffer, assets: Iterable[Asset]) -> None:
    wanted = {asset.pk for asset in assets}
    stored = {row.asset_id: row for row in offer.behind.order_by("pk")}
    for asset_id, row in stored.items():
        if asset_id not in wanted:
            changes.delete(row)
    for asset_id in sorted(wanted - stored.keys()):
        changes.create(
            LibraryOfferAsset(library_id=offer.library_id, offer=offer, asset_id=asset_id)
        )


def require_edit_offer(by: Member, offer: LibraryOffer) -> None:
    """Let pass who may change this offer."""
    behind = queries.behind_in(by).filter(offer=offer).prefetch_related("asset__placements")
    _require_edit(by, offer.library_id, [row.asset for row in behind])


def _require_edit(by: Member, library_id: int, assets: Iterable[Asset]) -> None:
    access.require(by, Permission.EDIT_PROGRAMS, library_id)
    if not queries.may_edit_offer(by, assets):
        message = "this offer belongs to another place"
        raise PermissionDenied(message)


def _short(words: str) -> str:
    first = words.strip().split("\n")[0]
    return first if len(first) <= LONGEST_NAME else first[: LONGEST_NAME - 1].rstrip() + "…"
