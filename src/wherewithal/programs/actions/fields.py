"""The fields that actions take by name; what is not named stays as it is."""

from datetime import date, time
from typing import TypedDict

from wherewithal.accounts.models import Membership
from wherewithal.capacity.models import Asset
from wherewithal.libraries.models import Outlet, Team
from wherewithal.people.models import Organization, Person
from wherewithal.programs.models import Goal
from wherewithal.quantities import Quantity


class GoalFields(TypedDict, total=False):
    """What the library wants to reach."""

    name: str
    words: str
    outcomes: str
    state: str


class ProgramFields(TypedDict, total=False):
    """What is known of a program beside its week and what it needs."""

    name: str
    words: str
    outcomes: str
    state: str
    goal: Goal | None
    audience: str
    audience_words: str
    outlet: Outlet | None
    team: Team | None
    starts_on: date | None
    ends_on: date | None
    expected_attendance: Quantity
    maturity: str
    reached_by: str


class WeekFields(TypedDict, total=False):
    """An hour of the week."""

    weekday: int
    starts_at: time
    ends_at: time
    every_weeks: int
    starts_on: date | None
    ends_on: date | None
    outlet: Outlet | None


class NeedFields(TypedDict, total=False):
    """What every kind of need has."""

    name: str
    importance: str
    how_many: Quantity
    when: str
    starts_on: date | None
    ends_on: date | None
    notes: str
    assigned_to: Membership | None
    state: str


class AllocationFields(TypedDict, total=False):
    """What is set aside for a need, from one source or told in words."""

    asset: Asset | None
    person: Person | None
    organization: Organization | None
    words: str
    how_many: Quantity
    in_all: Quantity
    cents: int | None
    most_cents: int | None
    is_at_least: bool
    is_about: bool
    amount_words: str
    hours_per_week: Quantity
    starts_on: date | None
    ends_on: date | None
    state: str
