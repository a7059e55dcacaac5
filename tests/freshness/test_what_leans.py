"""What a program leans on, and since when: which facts are worth asking about, and which are not."""

from datetime import timedelta
from typing import Any

import pytest

from cast import Cast
from make import make_asset, make_person
from old_facts import (
    MONDAY,
    TODAY,
    asked,
    date_back,
    lean_on,
    make_program,
    old_partner,
    old_room,
    week_of,
)
from wherewithal.capacity.models import SpaceFacts
from wherewithal.freshness.checks.actions import put_check_off
from wherewithal.freshness.checks.queue import checks_this_week
from wherewithal.freshness.facts import input_for
from wherewithal.freshness.leaning import what_leans
from wherewithal.partnerships.asks.models import Ask, AskNeed
from wherewithal.people import actions as people
from wherewithal.programs.models import Allocation, AllocationState, NeedState
from wherewithal.quantities import parse_quantity


def test_a_plan_without_a_day_leans_less_than_a_program_that_runs(cast: Cast) -> None:
    planned, runs = old_room(cast.ada), old_room(cast.ada)
    lean_on(cast.ada, make_program(cast.ada, state="planned")[1], asset=planned)
    lean_on(cast.ada, make_program(cast.ada)[1], asset=runs)
    first, second = week_of(cast).open
    assert [first.fact.thing, second.fact.thing] == [runs, planned]
    assert (first.check.needed_on, second.check.needed_on) == (
        MONDAY,
        MONDAY + timedelta(weeks=3),
    )


def test_a_need_that_was_dropped_leans_on_nothing(cast: Cast) -> None:
    _program, need = make_program(cast.ada)
    lean_on(cast.ada, need, asset=old_room(cast.ada))
    type(need).objects.in_library(cast.library).update(state=NeedState.DROPPED)
    assert asked(week_of(cast)) == []


def test_what_was_turned_down_is_not_leaned_on(cast: Cast) -> None:
    _program, need = make_program(cast.ada)
    given = lean_on(cast.ada, need, asset=old_room(cast.ada))
    Allocation.objects.in_library(cast.library).filter(pk=given.pk).update(
        state=AllocationState.DECLINED
    )
    assert asked(week_of(cast)) == []


@pytest.mark.parametrize(
    ("state", "is_asked"), [("to-ask", True), ("yes", True), ("no", False), ("withdrawn", False)]
)
def test_an_ask_that_goes_on_leans_on_whom_it_is_to(
    cast: Cast, state: str, *, is_asked: bool
) -> None:
    partner, other = old_partner(cast.ada), old_partner(cast.ada)
    _program, need = make_program(cast.ada)
    _gone, elsewhere = make_program(cast.ada, state="ended")
    for whom, what, how in ((partner, need, state), (other, elsewhere, "to-ask")):
        ask = Ask.objects.create(library=cast.library, organization=whom, state=how)
        AskNeed.objects.create(library=cast.library, ask=ask, resource_need=what)
    leaned = what_leans(cast.lee, today=MONDAY)
    assert (("organization", partner.pk) in leaned) is is_asked
    assert ("organization", other.pk) not in leaned


def test_an_asks_owners_see_to_it_and_nobody_else_is_asked(cast: Cast) -> None:
    partner = old_partner(cast.ada)
    _program, need = make_program(cast.ada)
    ask = Ask.objects.create(
        library=cast.library, organization=partner, state="to-ask", second_owner=cast.lee
    )
    AskNeed.objects.create(library=cast.library, ask=ask, resource_need=need)
    assert asked(week_of(cast, "ada")) == []
    assert asked(week_of(cast))


def test_how_many_more_programs_lean_on_it_is_said(cast: Cast) -> None:
    room = old_room(cast.ada)
    for name in ("Chess club", "Film night", "Seed swap"):
        lean_on(cast.ada, make_program(cast.ada, name=name)[1], asset=room)
    (check,) = week_of(cast).open
    assert check.more_programs == 2
    page = cast.client(cast.lee).get("/sunnydale/still-right/").content.decode()
    assert "So do 2 other programs." in page


def test_what_nobody_ever_confirmed_is_said_to_be_so(cast: Cast) -> None:
    room = make_asset(cast.library, "space", "Attic")
    SpaceFacts.objects.create(library=cast.library, asset=room, capacity=parse_quantity("12"))
    lean_on(cast.ada, make_program(cast.ada)[1], asset=room)
    old = old_room(cast.ada)
    lean_on(cast.ada, make_program(cast.ada)[1], asset=old)
    told = {check.fact.thing.name: check.is_never for check in week_of(cast).open}
    assert told == {"Attic": True, "Reading room": False}


def test_not_now_on_a_monday_counts_for_that_week(cast: Cast) -> None:
    lean_on(cast.ada, make_program(cast.ada)[1], asset=old_room(cast.ada))
    (check,) = week_of(cast).open
    put_check_off(by=cast.lee, fact=check.fact, today=MONDAY)
    assert (asked(week_of(cast)), week_of(cast).put_off) == ([], 1)
    assert week_of(cast, today=TODAY + timedelta(weeks=1)).put_off == 0


@pytest.mark.parametrize("field", ["capacity", "phone", "hours_per_week"])
def test_what_it_is_by_now_is_typed_where_its_own_page_would_ask(cast: Cast, field: str) -> None:
    person = make_person(cast.library, "Xia")
    values: dict[str, Any] = {"hours_per_week": parse_quantity("5")}
    people.change_person(by=cast.ada, person=person, **values)
    date_back(days=900)
    _program, need = make_program(cast.ada)
    for source in (
        {"asset": old_room(cast.ada)},
        {"organization": old_partner(cast.ada)},
        {"person": person},
    ):
        lean_on(cast.ada, need, **source)
    week = checks_this_week(cast.lee, cast.library, today=TODAY)
    facts = {check.fact.name.field: check.fact for check in week.open}
    found = input_for(facts[field], member=cast.lee)
    assert str(found.label).lower() == facts[field].label.lower()
    assert found.clean("12") == ("12" if field == "phone" else parse_quantity("12"))
