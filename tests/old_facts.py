"""A library with old facts that a program leans on, written through the change log."""

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from cast import Cast
from make import make_organization
from wherewithal.accounts.models import Membership
from wherewithal.audit.log import change_set
from wherewithal.audit.models import ChangeSet
from wherewithal.capacity import actions as capacity
from wherewithal.capacity.models import Asset
from wherewithal.freshness.checks.queue import WeekOfChecks, checks_this_week
from wherewithal.people import actions as people
from wherewithal.people.models import Organization
from wherewithal.programs.models import Allocation, Program, ResourceNeed
from wherewithal.quantities import parse_quantity

# A Wednesday, long after every fact here was written.
TODAY = date(2026, 5, 6)
MONDAY = date(2026, 5, 4)


def at(day: date) -> datetime:
    """Noon of a day."""
    return datetime.combine(day, time(12), tzinfo=ZoneInfo("UTC"))


def date_back(*, days: int, today: date = TODAY) -> None:
    """What was written last was written so many days ago."""
    entry = ChangeSet.objects.latest("pk")
    ChangeSet.objects.filter(pk=entry.pk).update(made_at=at(today - timedelta(days=days)))


def make_program(by: Membership, **fields: Any) -> tuple[Program, ResourceNeed]:
    """A program that runs, with one thing that it needs."""
    values: dict[str, Any] = {"name": "Chess club", "state": "existing", **fields}
    with change_set(by=by, what="wrote a plan") as changes:
        program = changes.create(Program(library=by.library, **values))
        need = ResourceNeed(library=by.library, program=program, kind="space", name="A room")
        return program, changes.create(need)


def lean_on(by: Membership, need: ResourceNeed, **source: Any) -> Allocation:
    """Something is set aside for the need."""
    with change_set(by=by, what="set something aside") as changes:
        return changes.create(Allocation(library=by.library, resource_need=need, **source))


def old_room(by: Membership, *, days: int = 2000) -> Asset:
    """A room whose capacity was written down long ago."""
    room = capacity.add_asset(by=by, area="space", name="Reading room")
    capacity.set_fact(by=by, asset=room, field="capacity", value=parse_quantity("40"))
    date_back(days=days)
    return Asset.objects.in_library(by.library).get(pk=room.pk)


def old_partner(by: Membership, *, days: int = 400) -> Organization:
    """An organization with what they bring and how to reach them, written down long ago."""
    partner = make_organization(by.library, "Rotary club")
    people.change_organization(
        by=by,
        organization=partner,
        brings="Two volunteers\nA van",
        phone="555 0100",
        cannot="No Mondays",
        words="Zqours alone",
    )
    date_back(days=days)
    return partner


def week_of(cast: Cast, who: str = "lee", today: date = TODAY) -> WeekOfChecks:
    """What a member is asked in the week of this day."""
    return checks_this_week(getattr(cast, who), cast.library, today=today)


def asked(week: WeekOfChecks) -> list[tuple[str, str]]:
    """What is still to do: of which thing, which field."""
    return [(check.fact.thing.name, check.fact.name.field) for check in week.open]
