"""What stands around the sample libraries: told by their facts, and else marked as a made-up sample."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import TypedDict

from wherewithal.accounts.models import Membership
from wherewithal.community.actions import add_community_asset
from wherewithal.community.actions.fields import About
from wherewithal.community.models import AssetKind, Bucket
from wherewithal.community.queries import local_governments
from wherewithal.libraries.actions import change_library
from wherewithal.libraries.on_the_map import PlacedHow
from wherewithal.people.actions import change_organization
from wherewithal.people.models import Organization, Person

# No such town is here: open country, so that nobody's street is meant.
CENTER = (Decimal("41.200000"), Decimal("-99.700000"))
PLACE_MADE_UP = "Its place on the map is made up."
# A kilometer to the north.
STEP = Decimal("0.009000")


class Spot(TypedDict, total=False):
    """Where something stands; nothing where nobody has placed it."""

    latitude: Decimal
    longitude: Decimal
    placed_how: str


@dataclass(frozen=True, slots=True)
class Card:
    """One card; the holder, and the person are named as they are called in the sample."""

    name: str
    bucket: str
    kind: str
    words: str = ""
    holder: str = ""
    person: str = ""
    steps: tuple[int, int] | None = None

    @property
    def address(self) -> str:
        """What stands on the map says that nobody knows where it really is, beside the place itself."""
        return PLACE_MADE_UP if self.steps is not None else ""


SMALLVILLE = (
    Card("The vet nearby", Bucket.EXPERTISE, AssetKind.INDIVIDUAL, person="Pam’s son"),
    Card(
        "A farm with cows, pigs and horses",
        Bucket.EXPERTISE,
        AssetKind.ECONOMY,
        words="Pam’s own",
        person="Pam",
    ),
    Card(
        "Teaching at the elementary school",
        Bucket.EXPERTISE,
        AssetKind.INSTITUTION,
        holder="Elementary school",
        steps=(1, 1),
    ),
    Card(
        "The local factory",
        Bucket.FUNDING,
        AssetKind.ECONOMY,
        words="Many people work there",
        steps=(-3, 2),
    ),
    Card("Farming", Bucket.EXPERTISE, AssetKind.ECONOMY, words="What most people here live from"),
    Card("Church hall down the road (sample)", Bucket.SPACE, AssetKind.PLACE, steps=(0, 1)),
    Card(
        "The Elks club",
        Bucket.RELATIONSHIPS,
        AssetKind.ASSOCIATION,
        words="John is a member",
        holder="Elks club",
        steps=(-1, -1),
    ),
    Card(
        "The minister across the street",
        Bucket.RELATIONSHIPS,
        AssetKind.INDIVIDUAL,
        person="The minister across the street",
    ),
    Card(
        "The summer everybody painted the bandstand (sample)", Bucket.RELATIONSHIPS, AssetKind.STORY
    ),
)
SUNNYDALE = (
    Card(
        "Neighbors who speak English and Farsi",
        Bucket.EXPERTISE,
        AssetKind.ASSOCIATION,
        holder="Neighborhood association 1",
        steps=(7, -6),
    ),
    Card(
        "A gym and an auditorium",
        Bucket.SPACE,
        AssetKind.INSTITUTION,
        words="Busy, and hard to schedule with",
        holder="Local schools",
        steps=(2, 1),
    ),
    Card(
        "A building with a large meeting space",
        Bucket.SPACE,
        AssetKind.PLACE,
        holder="Neighborhood association 2",
        steps=(-2, 3),
    ),
    Card(
        "Technology that the neighbors provide",
        Bucket.FUNDING,
        AssetKind.ASSOCIATION,
        holder="Neighborhood association 2",
    ),
    Card("The large deaf community", Bucket.RELATIONSHIPS, AssetKind.ASSOCIATION),
    Card(
        "A robotics club at the college (sample)",
        Bucket.EXPERTISE,
        AssetKind.ASSOCIATION,
        steps=(-5, -4),
    ),
)
GOTHAM = (
    Card(
        "Experts and activities of the museum",
        Bucket.EXPERTISE,
        AssetKind.INSTITUTION,
        words="Untapped so far; students have free tickets",
        holder="Natural history museum",
        steps=(3, -2),
    ),
    Card(
        "Most of the local high schools",
        Bucket.RELATIONSHIPS,
        AssetKind.INSTITUTION,
        holder="Local high schools",
    ),
    Card("Generous funders", Bucket.FUNDING, AssetKind.UNKNOWN),
    Card(
        "Small robots that a company lends (sample)",
        Bucket.FUNDING,
        AssetKind.ECONOMY,
        steps=(-2, 3),
    ),
    Card("Designers who run workshops (sample)", Bucket.EXPERTISE, AssetKind.ECONOMY, steps=(1, 4)),
    Card("A university makerspace (sample)", Bucket.SPACE, AssetKind.INSTITUTION, steps=(-4, -1)),
)


def look_around(*, by: Membership, cards: Iterable[Card]) -> None:
    """Write the cards down as somebody would who knows the names in the sample."""
    for card in cards:
        add_community_asset(
            by=by,
            name=card.name,
            bucket=card.bucket,
            kind=card.kind,
            words=card.words,
            address=card.address,
            organization=_holder(by, card.holder),
            about=_about(by, card.person),
            **place_near(card.steps),
        )


def name_local_government(*, by: Membership, name: str) -> Organization:
    """The local government by its proper name; its checklist stays open, nobody has told yet."""
    government = local_governments(by).get()
    return change_organization(by=by, organization=government, name=name, kind="Local government")


def _holder(by: Membership, name: str) -> Organization | None:
    found = Organization.objects.in_library(by.library_id).filter(name__startswith=name)
    return found.get() if name else None


def _about(by: Membership, name: str) -> About | None:
    people = Person.objects.in_library(by.library_id)
    return About(person=people.get(name=name)) if name else None


def place_library(*, by: Membership) -> None:
    """A library without outlets stands on the map itself: distances are measured from it."""
    address = f"Main Street. {PLACE_MADE_UP}"
    change_library(by=by, library=by.library, address=address, **place_near((0, 0)))


def place_near(steps: tuple[int, int] | None) -> Spot:
    """So many kilometers north and east of a center that is made up, as somebody would place it by hand."""
    if steps is None:
        return {}
    north, east = steps
    latitude, longitude = CENTER[0] + north * STEP, CENTER[1] + east * STEP
    return {"latitude": latitude, "longitude": longitude, "placed_how": PlacedHow.BY_HAND}
