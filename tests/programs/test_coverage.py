"""What of a program is covered, what is booked twice, whose hours are too many."""

from datetime import date

import pytest

from make import make_outlet, make_person
from programs.plans import (
    exact,
    given,
    laptops,
    need_of,
    page_of,
    plan,
    room,
    staff,
    weekly,
)
from wherewithal.capacity.models import GroupMember, Placement
from wherewithal.libraries.models import CalendarEntry
from wherewithal.people.models import Commitment
from wherewithal.programs.models import (
    FinancialNeedFacts,
    HumanNeedFacts,
    Program,
    SkippedDay,
    SpaceNeedFacts,
)
from wherewithal.quantities import UNKNOWN, Quantity


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


def test_teen_staff_has_six_hours_and_the_plan_asks_fourteen(cast):
    teens = staff(cast.library, hours_per_week=exact(20))
    pam = make_person(cast.library, consent="given", hours_per_week=exact(20))
    GroupMember.objects.create(library=cast.library, asset=teens, person=pam)
    Commitment.objects.create(
        library=cast.library, person=pam, duty="Desk", hours_per_week=exact(14)
    )
    program = plan(cast.library)
    given(need_of(program, "human"), asset=teens, hours_per_week=exact(14))
    page = page_of(cast.lee, program)
    assert [row.words for row in page.hours] == ["Teen staff: 6 h free, this plan asks 14 h."]
    assert page.binding == page.hours[0].words


def test_a_persons_hours_are_not_spent_twice(cast):
    pam = make_person(cast.library, consent="given", hours_per_week=exact(20))
    Commitment.objects.create(
        library=cast.library, person=pam, duty="Desk", hours_per_week=exact(14)
    )
    spring = plan(cast.library, "Spring", starts_on=date(2027, 3, 1), ends_on=date(2027, 5, 1))
    autumn = plan(cast.library, "Autumn", starts_on=date(2027, 9, 1))
    all_year = plan(cast.library, "All year")
    for program in (spring, autumn, all_year):
        given(need_of(program, "human"), person=pam, hours_per_week=exact(4))
    (row,) = page_of(cast.lee, spring).hours
    assert row.words == "Pam: 2 h free, this plan asks 4 h."
    assert row.hours.others == (all_year,)


def test_hours_that_nobody_noted_stay_unknown(cast):
    pam = make_person(cast.library, consent="given")
    program = plan(cast.library)
    given(need_of(program, "human"), person=pam)
    (row,) = page_of(cast.lee, program).hours
    assert row.words == (
        "Pam: nobody knows how many hours are free, this plan asks hours that nobody has noted yet."
    )


def test_somebody_who_has_not_agreed_is_not_named_to_viewers(cast):
    pam = make_person(cast.library, hours_per_week=exact(1))
    program = plan(cast.library)
    given(need_of(program, "human"), person=pam, hours_per_week=exact(4))
    page = page_of(cast.rae, program)
    assert page.hours == ()
    assert page.needs[0].given[0].source.name == "somebody"


WORDS = [
    (
        "technology",
        {"how_many": exact(10)},
        {"how_many": exact(6)},
        "10",
        "6",
        "4",
        "partly covered",
    ),
    (
        "technology",
        {},
        {"how_many": exact(6)},
        "not known yet",
        "6",
        "not known yet",
        "not known yet",
    ),
    (
        "material",
        {"how_many": Quantity.between(8, 12)},
        {"how_many": exact(12)},
        "8 to 12",
        "12",
        "",
        "covered",
    ),
    ("space", {}, {}, "1 room", "1 room", "", "covered"),
    ("legitimacy", {}, {}, "yes", "yes", "", "covered"),
]


@pytest.mark.parametrize(("kind", "wants", "gives", "wanted", "have", "missing", "standing"), WORDS)
def test_a_need_in_words(cast, kind, wants, gives, wanted, have, missing, standing):
    program = plan(cast.library)
    given(need_of(program, kind, **wants), words="From the cupboard", **gives)
    (row,) = page_of(cast.lee, program).needs
    assert (row.wanted, row.have, row.missing, row.standing) == (wanted, have, missing, standing)


def test_money_in_words(cast):
    program = plan(cast.library)
    need = need_of(program, "financial")
    FinancialNeedFacts.objects.create(
        library=cast.library, resource_need=need, low_cents=120_000, high_cents=150_000
    )
    given(need, words="Friends", cents=100_050, state="secured")
    given(need, words="City", cents=10_000, state="asked")
    given(need, words="A neighbor", state="asked")
    (row,) = page_of(cast.lee, program).needs
    assert (row.wanted, row.secured, row.asked, row.missing) == (
        "$1,200 to $1,500",
        "$1,000.50",
        "$100, and 1 amount not known yet",
        "up to $399.50",
    )
    assert row.unknown == ("how much of “A neighbor”",)


def test_hours_of_a_need_in_words(cast):
    program = plan(cast.library)
    need = need_of(program, "human")
    HumanNeedFacts.objects.create(
        library=cast.library, resource_need=need, hours_per_week=Quantity.about(6)
    )
    given(need, words="A student", hours_per_week=exact(1))
    (row,) = page_of(cast.lee, program).needs
    assert (row.wanted, row.have, row.missing) == (
        "about 6 hours a week",
        "1 hour a week",
        "5 hours a week",
    )


def test_the_bar_is_to_scale(cast):
    program = plan(cast.library)
    need = need_of(program, how_many=exact(12))
    for state, number in (("have", 3), ("secured", 3), ("asked", 2)):
        given(need, words=state, state=state, how_many=exact(number))
    (row,) = page_of(cast.lee, program).needs
    assert [(part.part, part.starts, part.width) for part in row.bar] == [
        ("have", 0, 30),
        ("secured", 30, 30),
        ("asked", 60, 20),
        ("missing", 80, 40),
    ]


def test_what_was_given_back_or_declined_covers_nothing(cast):
    program = plan(cast.library)
    need = need_of(program, how_many=exact(2))
    for state in ("released", "declined"):
        given(need, words=state, state=state, how_many=exact(2))
    (row,) = page_of(cast.lee, program).needs
    assert (row.standing, row.missing) == ("missing", "2")


def test_a_room_that_is_too_small_is_said_to_be(cast):
    program = plan(cast.library)
    need = need_of(program, "space")
    SpaceNeedFacts.objects.create(library=cast.library, resource_need=need, seats=exact(40))
    given(need, asset=room(cast.library, capacity=exact(10)))
    given(need, asset=room(cast.library, "Hall", capacity=exact(60)))
    given(need, asset=room(cast.library, "Attic"))
    (row,) = page_of(cast.lee, program).needs
    assert [each.caution for each in row.given] == ["holds 10, wanted 40", "", ""]
    assert row.standing == "covered on paper only"


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


def standing_of(cast, need):
    (row,) = page_of(cast.lee, need.program).needs
    return row.standing, row.missing


def test_what_is_there_for_half_of_the_time_does_not_cover_the_rest(cast):
    program = plan(cast.library, starts_on=date(2037, 1, 1), ends_on=date(2037, 6, 30))
    need = need_of(program, how_many=exact(10))
    given(need, words="From the school", how_many=exact(10), ends_on=date(2037, 3, 31))
    assert standing_of(cast, need) == ("missing", "10")
    given(need, words="From the lodge", how_many=exact(10), starts_on=date(2037, 4, 1))
    assert standing_of(cast, need) == ("covered", "")
    (row,) = page_of(cast.lee, program).needs
    assert [each.amount for each in row.given] == [
        "10, until March 31, 2037",
        "10, from April 1, 2037",
    ]


def test_what_was_there_once_covers_nothing_now_but_did_then(cast):
    ran = need_of(plan(cast.library, "Ran", ends_on=date(2020, 6, 1)), how_many=exact(1))
    runs = need_of(plan(cast.library, "Runs"), how_many=exact(1))
    for need in (ran, runs):
        given(need, words="A loan", how_many=exact(1), ends_on=date(2020, 6, 1))
    assert standing_of(cast, ran) == ("covered", "")
    assert standing_of(cast, runs) == ("missing", "1")


def test_money_that_came_early_still_covers(cast):
    need = need_of(plan(cast.library), "financial")
    FinancialNeedFacts.objects.create(
        library=cast.library, resource_need=need, low_cents=5000, high_cents=5000
    )
    given(need, words="A gift", cents=5000, ends_on=date(2020, 6, 1))
    assert standing_of(cast, need) == ("covered", "")
