"""Things and rooms that are set aside for two programs at the same time."""

from datetime import date

import pytest

from make import make_outlet
from programs.plans import exact, given, laptops, need_of, page_of, plan, room, weekly
from wherewithal.capacity.models import Placement
from wherewithal.libraries.models import CalendarEntry
from wherewithal.programs.models import Program, SkippedDay
from wherewithal.quantities import UNKNOWN


@pytest.fixture
def two_programs(cast):
    """Ten laptops; homework takes 6 on Tuesdays 3 to 5, robots 6 from 4 to 6, one holiday excepted."""
    cast.library.time_zone = "America/Chicago"
    cast.library.save()
    things = laptops(cast.library, exact(10))
    homework, robots = plan(cast.library), plan(cast.library, "Robot club")
    weekly(homework, 15, 17)
    weekly(robots, 16, 18)
    SkippedDay.objects.create(library=cast.library, program=homework, on=date(2027, 3, 23))
    for program in (homework, robots):
        given(need_of(program, how_many=exact(6)), asset=things, how_many=exact(6))
    return homework, robots


def test_ten_laptops_are_not_twenty_on_either_side_of_the_clock_change(cast, two_programs):
    homework, robots = two_programs
    (row,) = page_of(cast.lee, homework).clashes
    assert row.words == "Laptops: short by 2; also used by Robot club."
    assert row.dates == (
        "Tuesday, March 2, 2027, 4 p.m. to 5 p.m.",
        "Tuesday, March 9, 2027, 4 p.m. to 5 p.m.",
        "Tuesday, March 16, 2027, 4 p.m. to 5 p.m.",
        "Tuesday, March 30, 2027, 4 p.m. to 5 p.m.",
    )
    (other,) = page_of(cast.lee, robots).clashes
    assert (other.words, other.dates) == (
        "Laptops: short by 2; also used by Homework corner.",
        row.dates,
    )


def test_what_is_booked_twice_is_covered_on_paper_only(cast, two_programs):
    page = page_of(cast.lee, two_programs[0])
    (row,) = page.needs
    assert (row.standing, row.given[0].caution) == ("covered on paper only", "booked twice")
    assert page.counts == (("covered on paper only", 1),)


def test_what_binds_is_named(cast, two_programs):
    assert page_of(cast.lee, two_programs[0]).binding == (
        "Laptops: 10 there, 12 needed at the same time."
    )


def test_two_others_of_one_name_are_told_apart(cast, two_programs):
    homework, robots = two_programs
    twin = plan(cast.library, "Robot club", outlet=make_outlet(cast.library, "East"))
    weekly(twin, 16, 18)
    things = robots.resource_needs.get().allocations.get().asset
    given(need_of(twin, how_many=exact(6)), asset=things, how_many=exact(6))
    (row,) = page_of(cast.lee, homework).clashes
    assert row.words == (
        "Laptops: short by 8; also used by "
        "Robot club (no place and no days noted) and Robot club (East)."
    )


def test_a_closed_day_is_no_double_booking(cast, two_programs):
    CalendarEntry.objects.create(
        library=cast.library,
        kind="closure",
        name="Spring cleaning",
        starts_on=date(2027, 3, 8),
        ends_on=date(2027, 3, 17),
    )
    (row,) = page_of(cast.lee, two_programs[0]).clashes
    assert [each[9:16] for each in row.dates] == ["March 2", "March 3"]


def test_what_is_only_asked_for_books_nothing(cast, two_programs):
    homework, robots = two_programs
    robots.resource_needs.get().allocations.update(state="asked")
    assert page_of(cast.lee, homework).clashes == ()


def test_a_program_that_rests_books_nothing(cast, two_programs):
    homework, robots = two_programs
    Program.objects.in_library(cast.library).filter(pk=robots.pk).update(state="paused")
    assert page_of(cast.lee, homework).clashes == ()


def test_an_unknown_number_may_be_short(cast):
    things = laptops(cast.library, exact(10))
    homework, robots = plan(cast.library), plan(cast.library, "Robot club")
    for program, number in ((homework, exact(6)), (robots, UNKNOWN)):
        weekly(program, 15, 17)
        given(need_of(program), asset=things, how_many=number)
    (row,) = page_of(cast.lee, homework).clashes
    assert row.words == "Laptops: may be short; also used by Robot club."


def test_one_room_is_not_booked_twice(cast):
    meeting = room(cast.library)
    for name, hours in (("Homework corner", (15, 17)), ("Yoga", (16, 18))):
        program = plan(cast.library, name)
        weekly(program, *hours)
        given(need_of(program, "space"), asset=meeting)
    (row,) = page_of(cast.lee, program).clashes
    assert row.words == "Meeting room: short by 1; also used by Homework corner."


def test_the_same_row_in_two_branches_is_two_rooms(cast):
    meeting = room(cast.library)
    outlets = [make_outlet(cast.library, name) for name in ("East branch", "West branch")]
    for outlet in outlets:
        Placement.objects.create(library=cast.library, asset=meeting, outlet=outlet)
        program = plan(cast.library, f"Yoga {outlet.name}", outlet=outlet)
        weekly(program, 15, 17)
        given(need_of(program, "space"), asset=meeting)
    assert page_of(cast.lee, program).clashes == ()


def test_programs_without_times_are_said_not_to_be_compared(cast, two_programs):
    homework, robots = two_programs
    robots.weekly_times.all().delete()
    page = page_of(cast.lee, homework)
    assert (page.clashes, page.without_times) == ((), (robots,))


def test_five_rooms_at_two_outlets_may_be_enough_for_two(cast):
    meeting = room(cast.library, "Large meeting rooms", how_many=exact(5))
    outlets = [make_outlet(cast.library, name) for name in ("East", "West")]
    for outlet in outlets:
        Placement.objects.create(library=cast.library, asset=meeting, outlet=outlet)
    for name in ("Yoga", "Chess"):
        program = plan(cast.library, name, outlet=outlets[0])
        weekly(program, 15, 17)
        given(need_of(program, "space"), asset=meeting)
    (row,) = page_of(cast.lee, program).clashes
    assert (row.clash.short_low, row.clash.short_high) == (0, 1)
