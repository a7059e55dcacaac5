"""The four quick buckets: what each asks for, with examples, and the cards that lie in it."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.community.models import Bucket, CommunityAsset

# More cards than these stand in the list; a bucket is for a quick look.
CARDS_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Asked:
    """What one bucket asks for."""

    bucket: Bucket
    mark: str
    question: str | Promise
    help: str | Promise
    examples: str | Promise


ASKED = (
    Asked(
        Bucket.EXPERTISE,
        "staff",
        _("Who around here knows or loves something?"),
        _(
            "Trades, hobbies, languages, old jobs: whatever somebody could talk about all evening. "
            "Groups count as much as single people."
        ),
        _("The quilting circle; somebody who repairs tractors; the retired vet on Elm Street"),
    ),
    Asked(
        Bucket.FUNDING,
        "material",
        _("Who gives, lends, or has things to spare?"),
        _(
            "Money is only a part of it: leftover wood, a loan of tables, printing at cost, "
            "snacks for thirty."
        ),
        _("Hardware store, offcuts on Fridays; the service club’s small grants"),
    ),
    Asked(
        Bucket.SPACE,
        "space",
        _("Where is there room?"),
        _("Halls, kitchens, fields, shop floors, a wall to show things on, a roof against rain."),
        _("Church hall, seats 80, kitchen; the barn at the fairground; the school’s stage"),
    ),
    Asked(
        Bucket.RELATIONSHIPS,
        "relationship",
        _("Who opens doors, and who holds people together?"),
        _(
            "Those whom everybody listens to, who bring people together or know whom to ask; "
            "and the stories that a place tells about itself."
        ),
        _("The lady at the post office; the flood of 1997 and how everybody cooked"),
    ),
)


@dataclass(frozen=True, slots=True)
class Filled:
    """A bucket with its cards; `more` of them stand only in the list."""

    asked: Asked
    cards: list[CommunityAsset]
    more: int


def filled_buckets(assets: QuerySet[CommunityAsset]) -> list[Filled]:
    """The four buckets with the cards that lie in them, in the order in which they were written."""
    return [_filled(asked, assets.filter(bucket=asked.bucket)) for asked in ASKED]


def _filled(asked: Asked, assets: QuerySet[CommunityAsset]) -> Filled:
    cards = list(assets.order_by("position", "pk")[:CARDS_SHOWN])
    return Filled(asked, cards, assets.count() - len(cards))
