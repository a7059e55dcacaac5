"""What could be offered in return, beside lines as partners write them: no offer for a day or a number in common."""

import pytest

from cast import Cast
from make import make_asset, make_note, make_organization
from partnerships.asking import ask_for
from programs.plans import exact, need_of, plan
from wherewithal.insights.returning.propose import Proposals, propose_offers
from wherewithal.partnerships.asks import actions
from wherewithal.partnerships.asks.actions import OfferPart
from wherewithal.partnerships.asks.models import Ask
from wherewithal.programs.models import ResourceNeed
from wherewithal.programs.offering.actions import add_library_offer
from wherewithal.programs.offering.models import LibraryOffer

OFFERS = (
    ("space", "Our meeting room on weekday evenings", "Seats forty, with a projector"),
    ("space", "The story corner on Saturday mornings", "Cushions, and families know it"),
    ("equipment", "A 3D printer and somebody who helps with it", "Maria knows it well"),
    ("off-site", "A librarian comes to your class and tells stories", "Fits forty books"),
    ("volunteering", "Service hours for teenagers who shelve books", ""),
)
ROOM, CORNER, _PRINTER, VISIT, HOURS = (words for _kind, words, _strength in OFFERS)


@pytest.fixture
def need(cast: Cast) -> ResourceNeed:
    for kind, words, strength in OFFERS:
        row = make_asset(cast.library, "space", words)
        if strength:
            make_note(row, text=strength)
        add_library_offer(by=cast.lee, kind=kind, words=words, how_much=exact(5), assets=[row])
    return need_of(plan(cast.library), name="Ten chairs", how_many=exact(10))


def asked(cast: Cast, need: ResourceNeed, *wants: str) -> Ask:
    return ask_for(cast, need, organization=make_organization(cast.library, wants="\n".join(wants)))


def proposed(cast: Cast, ask: Ask) -> Proposals:
    return propose_offers(cast.lee, cast.library, ask)


@pytest.mark.parametrize(
    "want",
    [
        "A helper for Saturdays",
        "More visitors on Saturday mornings",
        "New members under forty",
        "Customers who know us",
        "Forty raffle tickets by Saturday",
        "Un ayudante para los sábados",
    ],
)
def test_a_day_or_a_number_in_common_is_no_ground(cast: Cast, need: ResourceNeed, want) -> None:
    ask = asked(cast, need, want)
    found = proposed(cast, ask)
    assert [(each.offer.words, each.want.text) for each in found.proposals] == []
    assert [each.text for each in found.wants] == [want]
    assert [each.words for each in found.others] == [words for _kind, words, _strength in OFFERS]


@pytest.mark.parametrize(
    ("want", "first"),
    [
        ("A room in winter", ROOM),
        ("A room for forty people on Thursday evenings", ROOM),
        ("A place to meet on Fridays", ROOM),
        ("Books for our story hour", VISIT),
        ("Places where students can do community service", HOURS),
    ],
)
def test_what_is_wanted_is_answered_whatever_the_day(
    cast: Cast, need: ResourceNeed, want, first
) -> None:
    found = proposed(cast, asked(cast, need, want)).proposals
    assert found[0].offer.words == first
    assert found[0].want.text == want


def test_at_most_three_are_proposed_and_first_one_for_each_line(
    cast: Cast, need: ResourceNeed
) -> None:
    for words in ("A reading room in the attic", "The study room", "A room with a piano"):
        add_library_offer(by=cast.lee, kind="space", words=words, how_much=exact(5))
    ask = asked(cast, need, "A room", "Places where students can do community service")
    found = proposed(cast, ask)
    assert len(found.proposals) == 3
    assert {each.want.text for each in found.proposals[:2]} == set(
        ask.organization.wants.splitlines()  # type: ignore[union-attr]
    )
    everything = {each.offer.pk for each in found.proposals} | {each.pk for each in found.others}
    assert len(everything) == 8
    part = OfferPart(found.proposals[0].offer, exact(1))
    actions.add_ask_offer(by=cast.lee, ask=ask, part=part)
    left = proposed(cast, ask)
    assert len(left.proposals) == 2
    assert part.offer.pk not in {each.offer.pk for each in left.proposals}


def test_an_ask_that_offers_three_things_says_so(cast: Cast, need: ResourceNeed) -> None:
    ask = asked(cast, need, "A room in winter")
    for offer in LibraryOffer.objects.in_library(cast.library).order_by("pk")[:3]:
        actions.add_ask_offer(by=cast.lee, ask=ask, part=OfferPart(offer, exact(1)))
    found = cast.client(cast.lee).get(f"/sunnydale/asks/{ask.pk}/what-to-offer/").content.decode()
    assert "It offers three things already" in found
    assert "Offer this" not in found
