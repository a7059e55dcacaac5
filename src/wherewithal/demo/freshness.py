"""What the samples lean on was written down long ago, and partners have answered by link. All made up.

Whatever a sample tells is written in one minute; here some of it is said to be older than it is, so that there is
something to look over.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from wherewithal.accounts.models import Membership
from wherewithal.audit.models import Change, ChangeSet
from wherewithal.capacity.fields import FACTS_NAME
from wherewithal.capacity.models import Asset
from wherewithal.demo.days import noon_of
from wherewithal.freshness.digest.actions import change_digest
from wherewithal.freshness.partner.actions import make_partner_link, take_answer
from wherewithal.freshness.partner.queries import FIELDS, holder_of
from wherewithal.insights.matches.actions import accept_match
from wherewithal.people.actions import change_organization
from wherewithal.people.models import Organization
from wherewithal.programs.coverage.gather import zone_of
from wherewithal.programs.models import ResourceNeed

MONTH = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class PartnerSays:
    """An organization with what was noted of it long ago, and what it says by link now."""

    name: str
    noted: str
    says: str
    cannot: str
    words: str = "Rooms yes, volunteers not before May (sample)"
    months_ago: int = 14


@dataclass(frozen=True, slots=True)
class LongAgo:
    """What one sample leans on: rows of its sheets, by age in months, and who was found worth asking."""

    rows: dict[str, int]
    partner: PartnerSays
    worth_asking: dict[str, str] = field(default_factory=dict)


GOTHAM = LongAgo(
    rows={
        "10 laptops": 27,
        "5 large meeting rooms (50 people each)": 70,
        "Natural history museum": 14,
    },
    worth_asking={
        "A room for 40 teens at workshop tables": "5 large meeting rooms (50 people each)",
        "Designers who run a workshop as volunteers": "Natural history museum",
    },
    partner=PartnerSays(
        "Natural history museum",
        noted="A guide for a group of teens (sample)",
        says="A guide for a group of teens (sample)\nA room for 60 on Thursdays (sample)",
        cannot="Not in May: a new hall opens (sample)",
    ),
)
SUNNYDALE = LongAgo(
    rows={
        "1 meeting room for programs (50 people)": 65,
        "2 study rooms (2 to 5 people)": 16,
        "Rotating volunteers (about 20)": 30,
        "Neighborhood association 2": 13,
    },
    worth_asking={
        "A second adult after school": "Rotating volunteers (about 20)",
        "A place for groups away from the main floor": "2 study rooms (2 to 5 people)",
        "A camera and a screen, so that hands are seen at the back": "Neighborhood association 2",
    },
    partner=PartnerSays(
        "Neighborhood association 2",
        noted="A projector to borrow (sample)",
        says="Two projectors to borrow (sample)",
        cannot="Nothing to borrow in August (sample)",
        months_ago=13,
    ),
)
SMALLVILLE = LongAgo(
    rows={
        "1 activity room (10 people)": 66,
        "2 tablets": 26,
        "1,000 googly eyes (a gift)": 25,
    },
    worth_asking={"Robot kits, one for three people": "Elementary school"},
    partner=PartnerSays(
        "Elementary school",
        noted="Robot kits from the science room (sample)",
        says="Four robot kits, on Saturdays (sample)",
        cannot="Not in exam weeks (sample)",
    ),
)


def tell_of_long_ago(told: LongAgo, *, by: Membership) -> None:
    """What was written long ago becomes so old, programs lean on it, and a partner has answered."""
    partner = Organization.objects.in_library(by.library_id).get(name=told.partner.name)
    change_organization(by=by, organization=partner, brings=told.partner.noted)
    for need, source in told.worth_asking.items():
        _find_worth_asking(need, source, by=by)
    assets = Asset.objects.in_library(by.library_id).filter(name__in=told.rows)
    for asset in assets.select_related(*FACTS_NAME.values()):
        facts = getattr(asset, FACTS_NAME[asset.area])
        _grow_old(facts._meta.model_name, facts.pk, by=by, months=told.rows[asset.name])
    _grow_old("organization", partner.pk, by=by, months=told.partner.months_ago)
    _answer_by_link(told.partner, partner, by=by)
    change_digest(by=by, is_wanted=True)


def _find_worth_asking(need: str, source: str, *, by: Membership) -> None:
    in_library = by.library_id
    rows: Iterable[type[Organization] | type[Asset]] = (Organization, Asset)
    found = [
        row for model in rows for row in model.objects.in_library(in_library).filter(name=source)
    ]
    accept_match(
        by=by, need=ResourceNeed.objects.in_library(in_library).get(name=need), source=found[0]
    )


def _grow_old(model: str, key: int, *, by: Membership, months: int) -> None:
    """Every step that wrote this row was taken so many months ago."""
    zone = zone_of(by.library)
    day = timezone.localdate(timezone=zone) - months * MONTH
    about = Q(model=model, key=str(key), library_id=by.library_id)
    steps = Change.objects.filter(about).values("change_set_id")
    ChangeSet.objects.filter(pk__in=steps).update(made_at=noon_of(day, by.library))


def _answer_by_link(told: PartnerSays, partner: Organization, *, by: Membership) -> None:
    """The link stays open; nobody knows its secret."""
    asked = make_partner_link(
        by=by, organization=partner, message="Two minutes, and thank you (sample)."
    ).asked
    noted = {name: str(getattr(partner, name)) for name in FIELDS}
    take_answer(
        by=holder_of(asked, "Robin Sample"),
        asked=asked,
        values={**noted, "brings": told.says, "cannot": told.cannot},
        words=told.words,
        said_by_name="Robin Sample",
    )
