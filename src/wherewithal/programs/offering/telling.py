"""How history tells of offers and promises: to every member; editors take back."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Telling, anyone, without_name
from wherewithal.capacity import queries as capacity
from wherewithal.capacity.models import Asset
from wherewithal.programs.offering.models import LibraryOfferAsset

Beside = Sequence[tuple[str, RowData]]


def _takes_back_offer(member: Member, state: RowData, beside: Beside) -> bool:
    return _may_edit(member, state.get("id"), beside)


def _takes_back_part(member: Member, state: RowData, beside: Beside) -> bool:
    return _may_edit(member, state.get("offer_id"), beside)


def _may_edit(member: Member, offer_id: Any, beside: Beside) -> bool:
    """As on its page; what stood behind a removed offer stands in the same change set."""
    if not member.can(Permission.EDIT_PROGRAMS) or not member.is_limited:
        return member.can(Permission.EDIT_PROGRAMS)
    stored = LibraryOfferAsset.objects.in_library(member.library_id).filter(offer=offer_id)
    keys = set(stored.values_list("asset_id", flat=True))
    keys |= {
        row["asset_id"]
        for model, row in beside
        if model == "libraryofferasset" and row.get("offer_id") == offer_id
    }
    assets = Asset.objects.in_library(member.library_id).filter(pk__in=keys)
    behind = list(assets.prefetch_related("placements"))
    return bool(behind) and all(capacity.may_edit(member, asset) for asset in behind)


TELLINGS = (
    Telling(
        "libraryoffer",
        _("what we can offer"),
        "programs",
        anyone,
        _takes_back_offer,
        name=lambda state: str(state.get("words", "")),
        is_in_bin=True,
    ),
    Telling(
        "libraryofferasset",
        _("asset behind an offer"),
        "programs",
        anyone,
        _takes_back_part,
        name=without_name,
        must_see=frozenset({"offer_id", "asset_id"}),
    ),
    Telling(
        "offerpromise",
        _("promise"),
        "programs",
        anyone,
        _takes_back_part,
        name=without_name,
        must_see=frozenset({"offer_id", "organization_id", "program_id"}),
        is_in_bin=True,
    ),
)
