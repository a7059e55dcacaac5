"""What the library offers, what stands behind it, how much of it is promised, and who may change it."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Prefetch, Q, QuerySet

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.capacity import queries as capacity
from wherewithal.capacity.models import Asset
from wherewithal.programs.models import ProgramOffer, ProgramState
from wherewithal.programs.offering.models import (
    LibraryOffer,
    LibraryOfferAsset,
    OfferPromise,
    PromiseState,
)


def offers_in(member: Member) -> QuerySet[LibraryOffer]:
    """Every offer with what is behind it (`seen_behind`) and its promises, in a fixed number of queries."""
    return LibraryOffer.objects.in_library(member.library_id).prefetch_related(
        Prefetch("behind", queryset=behind_in(member), to_attr="seen_behind"),
        Prefetch("promises", queryset=promises_in(member)),
    )


def behind_in(member: Member) -> QuerySet[LibraryOfferAsset]:
    """The assets behind offers that this member may read."""
    rows = LibraryOfferAsset.objects.in_library(member.library_id)
    seen = capacity.assets_visible_to(member)
    return rows.filter(asset__in=seen).select_related("asset")


def promises_in(member: Member) -> QuerySet[OfferPromise]:
    """Every promise with whom it was made to."""
    rows = OfferPromise.objects.in_library(member.library_id)
    return rows.select_related("organization", "program")


def counted_promises(offer: LibraryOffer) -> QuerySet[OfferPromise]:
    """The promises that take a part of the offer: those that hold, and those that were kept."""
    promises = OfferPromise.objects.in_library(offer.library_id).filter(offer=offer)
    return promises.exclude(state=PromiseState.TAKEN_BACK).select_related("organization", "program")


def program_offers_behind(library_id: int, asset_ids: Iterable[int]) -> QuerySet[ProgramOffer]:
    """What programs that still go on give back from these assets."""
    rows = ProgramOffer.objects.in_library(library_id).filter(asset__in=list(asset_ids))
    return rows.filter(~Q(program__state=ProgramState.ENDED)).select_related("program")


def assets_to_offer(member: Member) -> QuerySet[Asset]:
    """The rows of the worksheets that may stand behind an offer."""
    return capacity.assets_visible_to(member).order_by("area", "position", "pk")


def may_edit_offer(member: Member, assets: Iterable[Any]) -> bool:
    """Editors offer what is the library's; one who looks after a place, what is of that place alone.

    For many offers, prefetch "placements" of the assets.
    """
    if not member.can(Permission.EDIT_PROGRAMS):
        return False
    behind = list(assets)
    if not member.is_limited:
        return True
    return bool(behind) and all(capacity.may_edit(member, asset) for asset in behind)
