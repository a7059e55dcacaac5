"""Plain functions that make programs with their week, what they need and what is set aside."""

from datetime import date, time
from typing import Any

from make import make_asset
from wherewithal.accounts.models import Membership
from wherewithal.capacity.models import Asset, MaterialFacts, SpaceFacts, StaffFacts
from wherewithal.libraries.models import Library
from wherewithal.programs.coverage.gather import Window, gather
from wherewithal.programs.coverage.page import CoveragePage, coverage_page
from wherewithal.programs.models import Allocation, Program, ResourceNeed, WeeklyTime
from wherewithal.quantities import Quantity

TUESDAY = 1
MARCH = Window(date(2027, 3, 1), date(2027, 3, 31))
exact = Quantity.exact


def plan(library: Library, name: str = "Homework corner", **fields: Any) -> Program:
    return Program.objects.create(library=library, name=name, **fields)


def weekly(program: Program, starts: int, ends: int, **fields: Any) -> WeeklyTime:
    return WeeklyTime.objects.create(
        library=program.library,
        program=program,
        starts_at=time(starts),
        ends_at=time(ends),
        **{"weekday": TUESDAY, **fields},
    )


def need_of(program: Program, kind: str = "technology", **fields: Any) -> ResourceNeed:
    values = {"name": f"Something for {program.name}", "importance": "must", **fields}
    return ResourceNeed.objects.create(
        library=program.library, program=program, kind=kind, **values
    )


def given(need: ResourceNeed, **fields: Any) -> Allocation:
    return Allocation.objects.create(library=need.library, resource_need=need, **fields)


def laptops(library: Library, quantity: Quantity, name: str = "Laptops") -> Asset:
    asset = make_asset(library, "material", name)
    MaterialFacts.objects.create(library=library, asset=asset, quantity=quantity)
    return asset


def room(library: Library, name: str = "Meeting room", **facts: Any) -> Asset:
    asset = make_asset(library, "space", name)
    SpaceFacts.objects.create(library=library, asset=asset, **facts)
    return asset


def staff(library: Library, name: str = "Teen staff", **facts: Any) -> Asset:
    asset = make_asset(library, "staff", name)
    StaffFacts.objects.create(library=library, asset=asset, **facts)
    return asset


def page_of(member: Membership, program: Program, window: Window = MARCH) -> CoveragePage:
    return coverage_page(gather(member), program, window)
