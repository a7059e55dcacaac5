"""What the samples offer rests on their own rows, and nothing of it is promised twice."""

import pytest

from demo.conftest import Libraries
from wherewithal.opportunities.connections.models import Opportunity
from wherewithal.programs.offering.models import LibraryOffer

pytestmark = pytest.mark.django_db

BEHIND = {
    "gotham": ["5 large meeting rooms (50 people each)", "3D printer", "Volunteers"],
    "sunnydale": ["1 meeting room for programs (50 people)", "Button maker"],
    "smallville": ["2 tablets", "Garden"],
}


@pytest.mark.parametrize("slug", BEHIND)
def test_what_stands_behind_the_offers_of_each_library(libraries: Libraries, slug: str) -> None:
    offers = LibraryOffer.objects.in_library(libraries[slug])
    named = [row.asset.name for offer in offers for row in offer.behind.all()]
    assert (len(offers), named) == (3, BEHIND[slug])


def test_a_saturday_of_the_two_in_sunnydale_is_promised(libraries: Libraries) -> None:
    offer = LibraryOffer.objects.in_library(libraries["sunnydale"]).get(per="year")
    promises = [(row.to, str(row.how_much)) for row in offer.promises.all()]
    assert (str(offer.how_much), promises) == ("2", [("A garden club (sample)", "1")])


@pytest.mark.parametrize("slug", BEHIND)
def test_each_library_sees_two_opportunities_that_tie_both_sides(
    libraries: Libraries, slug: str
) -> None:
    ideas = Opportunity.objects.in_library(libraries[slug])
    tied = [{end.key.rpartition("-")[0] for end in idea.ends.all()} for idea in ideas]
    assert len(tied) == 2
    assert all("community_asset" in kinds and len(kinds) >= 2 for kinds in tied)
