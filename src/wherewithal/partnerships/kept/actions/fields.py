"""What the actions take by name; what is not named stays as it is."""

from datetime import date
from typing import TypedDict


class PartnershipFields(TypedDict, total=False):
    """Where a partnership stands and where it should go; `formality` is the worksheet's own fact."""

    level: str
    intended_level: str
    shared_goal: str
    success: str
    began_on: date | None
    review_on: date | None
    formality: str


class ContactFields(TypedDict, total=False):
    """What somebody does in a partnership, from when to when, and whether they are turned to first."""

    part: str
    rank: str
    meets_young: str
    starts_on: date | None
    ends_on: date | None
