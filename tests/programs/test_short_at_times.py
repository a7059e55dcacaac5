"""What is there on paper and not for all counts as missing: on a program's page and over all programs alike."""

import random
from datetime import date

import pytest

from make import make_outlet, make_person
from programs.plans import exact, given, laptops, need_of, page_of, plan, room, staff, weekly
from wherewithal.capacity.models import GroupMember, Placement
from wherewithal.engine.coverage import Standing
from wherewithal.people.models import Commitment
from wherewithal.programs.coverage.clashes import clashes_of
from wherewithal.programs.coverage.gather import gather, window_of
from wherewithal.programs.coverage.in_time import cover_in_time
from wherewithal.programs.coverage.measures import measure
from wherewithal.programs.coverage.most_needed import most_needed
from wherewithal.programs.coverage.people_hours import hours_of
from wherewithal.programs.coverage.shortfalls import of_all, of_one
from wherewithal.programs.models import Allocation, HumanNeedFacts
from wherewithal.quantities import UNKNOWN, Quantity


@pytest.fixture
def two_programs(cast):
    """Ten laptops; each of two programs takes 6 of them, and for an hour both do."""
    things = laptops(cast.library, exact(10))
    programs = [plan(cast.library, name) for name in ("Homework corner", "Robot club")]
    for number, program in enumerate(programs):
        weekly(program, 15 + number, 17 + number)
        need = need_of(program, name="Laptops", how_many=exact(6))
        given(need, asset=things, how_many=exact(6))
    return programs


def lines(cast):
    return [
        (wish.name, line.owner.name, str(line.row.standing), line.row.missing)
        for wish in most_needed(gather(cast.lee), {})
        for line in wish.lines
    ]


def test_what_is_booked_twice_is_needed_most(cast, two_programs):
    assert lines(cast) == [
        ("Laptops", "Homework corner", "covered on paper only", "2 at some times"),
        ("Laptops", "Robot club", "covered on paper only", "2 at some times"),
    ]


def test_the_page_of_the_program_says_the_same(cast, two_programs):
    (row,) = page_of(cast.lee, two_programs[0]).needs
    assert (row.have, row.missing, row.coverage.missing_low) == ("6", "2 at some times", 0)


def test_a_part_that_is_missing_and_a_part_that_is_booked_twice(cast, two_programs):
    need = two_programs[0].resource_needs.get()
    need.how_many = exact(9)
    need.save()
    assert lines(cast)[0][2:] == ("partly covered", "5, 2 of it at some times")


def test_nobody_misses_more_than_they_were_given(cast, two_programs):
    robots = two_programs[1].resource_needs.get()
    robots.allocations.update(how_many=exact(20))
    assert [line[3] for line in lines(cast)] == ["6 at some times", "2 at some times"]


def test_hours_that_are_not_free_are_missing(cast):
    pam = make_person(cast.library, consent="given", hours_per_week=exact(20))
    Commitment.objects.create(
        library=cast.library, person=pam, duty="Desk", hours_per_week=exact(14)
    )
    need = need_of(plan(cast.library), "human", name="A mentor")
    HumanNeedFacts.objects.create(library=cast.library, resource_need=need, hours_per_week=exact(8))
    given(need, person=pam, hours_per_week=exact(8))
    assert lines(cast) == [
        ("A mentor", "Homework corner", "covered on paper only", "2 hours a week at some times")
    ]


def test_programs_that_never_meet_miss_nothing(cast, two_programs):
    two_programs[1].weekly_times.update(weekday=3)
    assert lines(cast) == []


def test_the_page_says_why(cast, two_programs):
    page = cast.client(cast.rae).get("/sunnydale/needed-most/").content.decode()
    assert (
        page.count("<strong>covered on paper only</strong>, missing: <bdi>2 at some times</bdi>")
        == 2
    )
    assert page.count("(<bdi>booked twice</bdi>)") == 2


SOME = [exact(1), exact(3), exact(6), Quantity.about(6), Quantity.between(2, 8), UNKNOWN]


def a_busy_library(cast, seed):
    """Programs that share things, rooms and people at random, one of them years from now."""
    chance = random.Random(seed)  # noqa: S311 - the same library each time, no secret
    library = cast.library
    outlets = [make_outlet(library, name) for name in ("East", "West")]
    things = [laptops(library, chance.choice(SOME), name) for name in ("Laptops", "Robots")]
    rooms = [room(library, how_many=chance.choice(SOME)), room(library, "Hall")]
    for outlet in outlets:
        Placement.objects.create(library=library, asset=rooms[0], outlet=outlet)
    pam, sam = (
        make_person(library, name=name, consent="given", hours_per_week=chance.choice(SOME))
        for name in ("Pam", "Sam")
    )
    team = staff(library, hours_per_week=chance.choice(SOME))
    for person in (pam, sam):
        GroupMember.objects.create(library=library, asset=team, person=person)
        Commitment.objects.create(
            library=library, person=person, duty="Desk", hours_per_week=exact(1)
        )
    for number in range(6):
        starts = chance.choice([None, date(2027, 3, 1), date(2041, 1, 7)])
        program = plan(
            library, f"Program {number}", outlet=chance.choice(outlets), starts_on=starts
        )
        for _time in range(chance.randint(1, 2)):
            hour = chance.randint(9, 12)
            weekly(program, hour, hour + 2, weekday=chance.randint(0, 1))
        for thing in chance.sample(things, 1) + chance.sample(rooms, 1):
            kind = "space" if thing in rooms else "technology"
            given(need_of(program, kind), asset=thing, how_many=chance.choice(SOME))
        for giver in chance.sample([{"person": pam}, {"person": sam}, {"asset": team}], 2):
            given(need_of(program, "human"), hours_per_week=chance.choice(SOME), **giver)


def test_the_busy_libraries_are_short_of_something(cast):
    a_busy_library(cast, 1)
    gathered = gather(cast.lee)
    windows = {
        key: window_of(each, today=gathered.today) for key, each in gathered.programs.items()
    }
    assert {short.is_hours for short in of_all(gathered, windows).values()} == {True, False}


@pytest.mark.parametrize("seed", range(8))
def test_one_rule_for_one_program_and_for_all(cast, seed):
    a_busy_library(cast, seed)
    gathered = gather(cast.lee)
    windows = {
        key: window_of(each, today=gathered.today) for key, each in gathered.programs.items()
    }
    everybody = of_all(gathered, windows)
    alone = {}
    for key, program in gathered.programs.items():
        own = {row.pk for need in gathered.needs_of(key) for row in gathered.given_to(need.pk)}
        clashes = clashes_of(gathered, program, windows[key])
        found = of_one(clashes, hours_of(gathered, program, windows[key]))
        alone |= {row: short for row, short in found.items() if row in own}
    assert everybody == alone


@pytest.mark.parametrize("first", ["uncounted", "nothing"])
def test_a_day_with_nothing_at_all_is_thinner_than_one_with_what_nobody_counted(cast, first):
    need, today = need_of(plan(cast.library), name="Laptops"), date(2027, 3, 1)
    days = (
        {"ends_on": date(2027, 3, 9)} if first == "uncounted" else {"starts_on": date(2027, 3, 9)}
    )
    given(need, words="Some of the school's", state="secured", **days)
    rows = list(Allocation.objects.in_library(cast.library))
    found = cover_in_time(need, need.program, rows, measure(need, rows), today=today)
    assert found.standing is Standing.MISSING
