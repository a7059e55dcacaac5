"""What stands around the sample libraries: the facts, and what is made up says so."""

import pytest

from demo.conftest import Libraries
from wherewithal.community.models import CommunityAsset, GovernmentPoint
from wherewithal.libraries.models import Outlet
from wherewithal.libraries.on_the_map import PlacedHow
from wherewithal.people.models import Organization

pytestmark = pytest.mark.django_db

SAMPLE = "(sample)"
FACTS = {
    "smallville": [
        ("expertise", "The vet nearby", "individual", ""),
        ("expertise", "A farm with cows, pigs and horses", "economy", ""),
        ("expertise", "Teaching at the elementary school", "institution", "Elementary school"),
        ("funding", "The local factory", "economy", ""),
        ("expertise", "Farming", "economy", ""),
        ("relationships", "The Elks club", "association", "Elks club"),
        ("relationships", "The minister across the street", "individual", ""),
    ],
    "sunnydale": [
        (
            "expertise",
            "Neighbors who speak English and Farsi",
            "association",
            "Neighborhood association 1",
        ),
        (
            "space",
            "A building with a large meeting space",
            "place",
            "Neighborhood association 2",
        ),
        (
            "funding",
            "Technology that the neighbors provide",
            "association",
            "Neighborhood association 2",
        ),
        ("relationships", "The large deaf community", "association", ""),
    ],
    "gotham": [
        (
            "expertise",
            "Experts and activities of the museum",
            "institution",
            "Natural history museum",
        ),
        (
            "relationships",
            "Most of the local high schools",
            "institution",
            "Local high schools",
        ),
        ("funding", "Generous funders", "", ""),
    ],
}


@pytest.mark.parametrize("slug", FACTS)
def test_the_cards_are_the_facts_and_the_rest_is_called_a_sample(
    slug: str, libraries: Libraries
) -> None:
    cards = CommunityAsset.objects.in_library(libraries[slug]).select_related("organization")
    told = [
        (card.bucket, card.name, card.kind, card.organization.name if card.organization else "")
        for card in cards
        if SAMPLE not in card.name and card.name != "A gym and an auditorium"
    ]
    assert told == FACTS[slug]
    assert [card.name for card in cards if "made up" in card.words] == []


def test_the_schools_of_sunnydale_have_a_gym_and_an_auditorium(libraries: Libraries) -> None:
    card = CommunityAsset.objects.in_library(libraries["sunnydale"]).get(name__contains="gym")
    assert (card.bucket, card.organization is not None) == ("space", True)
    assert card.organization.name.startswith("Local schools")  # type: ignore[union-attr]


def test_neighbors_who_were_not_asked_stay_with_the_editors(libraries: Libraries) -> None:
    cards = CommunityAsset.objects.in_library(libraries["smallville"]).exclude(person=None)
    consents = {card.name: card.person.consent for card in cards.select_related("person")}  # type: ignore[union-attr]
    assert consents == {
        "The vet nearby": "not-asked",
        "A farm with cows, pigs and horses": "given",
        "The minister across the street": "not-asked",
    }


def test_every_sample_has_its_local_government_with_nothing_known_yet(
    libraries: Libraries,
) -> None:
    names = {"smallville": "Town hall"}
    for slug, library in libraries.items():
        government = Organization.objects.in_library(library).get(is_local_government=True)
        points = GovernmentPoint.objects.in_library(library).values_list("words", "state")
        assert government.name == names.get(slug, "Our local government")
        assert list(points) == [("", "open")] * 4


def test_the_branches_of_gotham_stand_apart_at_places_that_are_called_made_up(
    libraries: Libraries,
) -> None:
    outlets = Outlet.objects.in_library(libraries["gotham"])
    assert len({(outlet.latitude, outlet.longitude) for outlet in outlets}) == 17
    assert [outlet.name for outlet in outlets if not outlet.is_placed] == []
    assert [outlet.name for outlet in outlets if "made up" not in outlet.words] == []


def test_some_cards_stand_on_the_map_and_nobody_who_was_not_asked(libraries: Libraries) -> None:
    placed = {}
    for slug, library in libraries.items():
        cards = [card for card in CommunityAsset.objects.in_library(library) if card.is_placed]
        assert {card.placed_how for card in cards} == {PlacedHow.BY_HAND}
        assert [card.name for card in cards if card.person_id] == []
        assert [card.address for card in cards if "made up" not in card.address] == []
        placed[slug] = len(cards)
    assert placed == {"gotham": 4, "sunnydale": 4, "smallville": 4}
