"""Somebody of a sample leaves soon, and a part of what they look after has found its way to a colleague."""

from dataclasses import dataclass

from wherewithal.accounts.models import Membership
from wherewithal.capacity.actions import set_fact
from wherewithal.capacity.models import Area, Asset
from wherewithal.demo.days import day_from_today
from wherewithal.partnerships.handover.actions import Handed, hand_over
from wherewithal.partnerships.handover.leaver import leaver_of_person
from wherewithal.people.actions import change_role
from wherewithal.people.models import Organization, Person


@dataclass(frozen=True, slots=True)
class Leaves:
    """Who leaves and in how many days, the partnership that they hold, and whom they introduce a colleague to."""

    name: str
    in_days: int
    holds: str
    introduces_to: str


def say_who_leaves(told: Leaves, *, by: Membership, to: Membership) -> None:
    """The introduction is handed over to `to`; the partnership still waits for somebody to take it."""
    here = by.library_id
    person = Person.objects.in_library(here).get(name=told.name)
    (role,) = person.roles.all()
    change_role(by=by, role=role, until=day_from_today(told.in_days))
    held = Asset.objects.in_library(here).get(area=Area.RELATIONSHIP, name=told.holds)
    set_fact(by=by, asset=held, field="holder", value=person)
    body = Organization.objects.in_library(here).get(name=told.introduces_to)
    handed = [Handed(f"introduction-{body.pk}", to)]
    hand_over(by=by, leaver=leaver_of_person(person), handed=handed)
