"""What the sample libraries can offer. Limits and promises are made up for the samples."""

from dataclasses import dataclass

from wherewithal.accounts.models import Membership
from wherewithal.capacity.models import Asset
from wherewithal.programs.offering.actions import add_library_offer, add_promise
from wherewithal.programs.offering.models import LimitPer
from wherewithal.quantities import UNKNOWN, Quantity
from wherewithal.vocabulary.offers import OfferKind


@dataclass(frozen=True, slots=True)
class Promised:
    """A part that somebody was promised."""

    whom: str
    how_much: Quantity
    words: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """One offer; `behind` is a row of the sample's worksheets, by its name."""

    kind: str
    words: str
    behind: str = ""
    when: str = ""
    how_much: Quantity = UNKNOWN
    of_what: str = ""
    per: str = LimitPer.ONCE
    not_for: str = ""
    promised: tuple[Promised, ...] = ()


GOTHAM = (
    Offer(
        OfferKind.SPACE,
        "A large meeting room for an evening of yours",
        behind="5 large meeting rooms (50 people each)",
        when="Evenings on which nothing of ours is on (sample)",
        how_much=Quantity.exact(4),
        of_what="evenings",
        per=LimitPer.MONTH,
        not_for="Sales and parties",
        promised=(Promised("A neighborhood association (sample)", Quantity.exact(1)),),
    ),
    Offer(
        OfferKind.EQUIPMENT,
        "An hour at the 3D printer with somebody who knows it",
        behind="3D printer",
    ),
    Offer(OfferKind.VOLUNTEERING, "Service hours for high school students", behind="Volunteers"),
)
SUNNYDALE = (
    Offer(
        OfferKind.SPACE,
        "Our meeting room on a Saturday",
        behind="1 meeting room for programs (50 people)",
        how_much=Quantity.exact(2),
        of_what="Saturdays",
        per=LimitPer.YEAR,
        promised=(Promised("A garden club (sample)", Quantity.exact(1), "A plant swap in spring"),),
    ),
    Offer(OfferKind.EQUIPMENT, "The button maker, to borrow for a fair", behind="Button maker"),
    Offer(OfferKind.PROMOTION, "A line in what we send out, and a word at the desk"),
)
SMALLVILLE = (
    Offer(
        OfferKind.AUDIENCE,
        "Everyone knows the library: we pass the word on, and people take it from us",
    ),
    Offer(
        OfferKind.EQUIPMENT,
        "The two tablets for an afternoon at your place",
        behind="2 tablets",
        how_much=Quantity.exact(2),
        of_what="tablets",
    ),
    Offer(OfferKind.SPACE, "The garden, for whoever likes to weed and to plant", behind="Garden"),
)


def write_offers(offers: tuple[Offer, ...], *, by: Membership) -> None:
    """Offer all of these, and promise what is promised."""
    for offer in offers:
        assets = Asset.objects.in_library(by.library_id)
        behind = [assets.get(name=offer.behind)] if offer.behind else []
        made = add_library_offer(
            by=by,
            kind=offer.kind,
            words=offer.words,
            assets=behind,
            when=offer.when,
            how_much=offer.how_much,
            of_what=offer.of_what,
            per=offer.per,
            not_for=offer.not_for,
        )
        for part in offer.promised:
            add_promise(
                by=by,
                offer=made,
                whom=part.whom,
                how_much=part.how_much,
                words=part.words,
                is_sure=True,
            )
