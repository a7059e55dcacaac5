"""The fields that actions take by name; what is not named stays as it is."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypedDict

from wherewithal.accounts.models import Membership
from wherewithal.people.models import Organization, Person


class AssetFields(TypedDict, total=False):
    """What is known of a community asset."""

    name: str
    kind: str
    bucket: str
    words: str
    organization: Organization | None
    level: str
    address: str
    latitude: Decimal | None
    longitude: Decimal | None
    placed_how: str


class PointFields(TypedDict, total=False):
    """What is known of a point about the local government."""

    topic: str
    words: str
    state: str
    owner: Membership | None
    due_on: date | None


@dataclass(frozen=True, slots=True)
class About:
    """The person that a card is about: somebody we know already, or somebody new of the card's name.

    No consent named: what is noted of somebody we know stays, somebody new was not asked yet.
    """

    person: Person | None = None
    consent: str = ""
    consent_words: str = ""
