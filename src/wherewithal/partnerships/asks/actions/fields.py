"""What the actions take: the fields of an ask, and its lines."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypedDict

from wherewithal.accounts.models import Membership
from wherewithal.partnerships.asks.models import (
    Answer,
    AskNeed,
)
from wherewithal.programs.models import ResourceNeed
from wherewithal.programs.offering.models import LibraryOffer
from wherewithal.quantities import UNKNOWN, Quantity


class AskFields(TypedDict, total=False):
    """What is known of an ask beside whom it is to, its needs, its offers and where it stands."""

    together: str
    gains: str
    letter: str
    owner: Membership | None
    second_owner: Membership | None
    learned: str
    next_step: str
    next_step_on: date | None
    answer_by: date | None


@dataclass(frozen=True, slots=True)
class NeedPart:
    """How much of a need is asked for, for which days."""

    need: ResourceNeed
    wanted: Quantity = UNKNOWN
    starts_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class OfferPart:
    """How much of an offer goes with an ask, for which days, and which words of theirs it answers."""

    offer: LibraryOffer
    how_much: Quantity = UNKNOWN
    starts_on: date | None = None
    ends_on: date | None = None
    answers: str = ""


class Days(NamedTuple):
    """From one day to another, both counted; None is an end that nobody set."""

    starts_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """What was said about one need: all of it, a part, or no; and for which days. Without `days`: those asked for."""

    line: AskNeed
    answer: Answer
    given: Quantity = UNKNOWN
    days: Days | None = None
