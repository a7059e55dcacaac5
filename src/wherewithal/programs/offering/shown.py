"""Offers ready for the page: limits and promises in words, in a fixed number of queries."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from wherewithal.accounts.actors import Member
from wherewithal.engine.promises import Fit
from wherewithal.libraries.models import Library
from wherewithal.programs.models import ProgramOffer
from wherewithal.programs.offering import queries
from wherewithal.programs.offering.models import LibraryOffer
from wherewithal.programs.offering.promised import taken
from wherewithal.programs.offering.wording import limit_in_words, promised_in_words
from wherewithal.vocabulary.offers import EXAMPLES, OfferKind

CARE = frozenset({Fit.OVER, Fit.MAY_NOT_FIT, Fit.NO_LIMIT_KNOWN})
"""What somebody should look at, once any of it is promised."""


@dataclass(frozen=True, slots=True)
class OfferShown:
    """An offer with its sentences, the rows behind it, and what programs give back from those."""

    offer: LibraryOffer
    limit: str
    promised: str
    needs_care: bool
    behind: list[Any]
    program_offers: list[ProgramOffer]


@dataclass(frozen=True, slots=True)
class KindShown:
    """One kind of offer: what there is, or what it could be."""

    kind: OfferKind
    example: str | Promise
    offers: list[OfferShown]


def by_kind(member: Member, library: Library) -> list[KindShown]:
    """Every kind with its offers, also those of which there is none yet."""
    found = _all_shown(member, library, list(queries.offers_in(member)))
    return [
        KindShown(kind, EXAMPLES[kind], [row for row in found if row.offer.kind == kind])
        for kind in OfferKind
    ]


def offer_shown(member: Member, library: Library, offer: LibraryOffer) -> OfferShown:
    """One offer as `offers_in` reads it."""
    return _all_shown(member, library, [offer])[0]


def _all_shown(
    member: Member, library: Library, offers: Iterable[LibraryOffer]
) -> list[OfferShown]:
    rows = [(offer, list(offer.seen_behind)) for offer in offers]  # type: ignore[attr-defined]
    asset_ids = {part.asset_id for _offer, behind in rows for part in behind}
    given = list(queries.program_offers_behind(member.library_id, asset_ids))
    return [_shown(offer, behind, given, library) for offer, behind in rows]


def _shown(
    offer: Any, behind: list[Any], given: list[ProgramOffer], library: Library
) -> OfferShown:
    own = {part.asset_id for part in behind}
    from_these = [row for row in given if row.asset_id in own]
    starts = library.budget_year_starts
    found = taken(offer, offer.promises.all(), from_these, year_starts=starts)
    return OfferShown(
        offer=offer,
        limit=limit_in_words(offer),
        promised=promised_in_words(offer, found),
        needs_care=bool(found.load.keys) and found.fit in CARE,
        behind=behind,
        program_offers=from_these,
    )
