"""Resource needs as the engine reads them."""

from datetime import date, time
from typing import Any

import pytest

from cast import Cast
from make import make_outlet
from wherewithal.engine.matching.problem import Need, NeedKind, Place, Wanted
from wherewithal.engine.matching.problem import WeeklyTime as WeeklyHours
from wherewithal.insights.gather.asked_in_words import languages_in
from wherewithal.insights.gather.needs import open_needs
from wherewithal.programs.models import (
    Goal,
    HumanNeedFacts,
    Program,
    ResourceNeed,
    SpaceNeedFacts,
    WeeklyTime,
)
from wherewithal.quantities import Quantity


def program(cast: Cast, **fields: Any) -> Program:
    return Program.objects.create(library=cast.library, name="Maker nights", **fields)


def need(cast: Cast, **fields: Any) -> ResourceNeed:
    values = {"kind": "human", "name": "Two tutors", **fields}
    return ResourceNeed.objects.create(library=cast.library, **values)


def the_need(cast: Cast) -> Need:
    (found,) = open_needs(cast.rae)
    return found


def test_a_goals_need_of_which_only_the_words_are_known(cast: Cast) -> None:
    goal = Goal.objects.create(library=cast.library, name="Learn together")
    row = need(cast, goal=goal)
    assert the_need(cast) == Need(f"need:{row.pk}", "Two tutors", NeedKind.HUMAN)


def test_people_with_their_skills_hours_and_weeks(cast: Cast) -> None:
    nights = program(cast, audience="teens")
    WeeklyTime.objects.create(
        library=cast.library, program=nights, weekday=1, starts_at=time(17), ends_at=time(18, 30)
    )
    row = need(cast, program=nights, importance="must", how_many=Quantity.exact(2))
    HumanNeedFacts.objects.create(
        library=cast.library,
        resource_need=row,
        skills="Sewing",
        manner="Patient",
        hours_per_week=Quantity.exact(3),
    )
    assert the_need(cast) == Need(
        f"need:{row.pk}",
        "Two tutors\nSewing\nPatient",
        NeedKind.HUMAN,
        Wanted(
            quantity=Quantity.exact(2),
            audiences=frozenset({"teens"}),
            hours_per_week=Quantity.exact(3),
            is_weekly=True,
            times=(WeeklyHours(1, 17 * 60, 18 * 60 + 30),),
        ),
        is_must=True,
    )


def test_a_room_where_the_program_is(cast: Cast) -> None:
    east = make_outlet(cast.library, latitude="42.5", longitude="-71.25", placed_how="hand")
    row = need(cast, program=program(cast, outlet=east), kind="space", name="Room for forty")
    SpaceNeedFacts.objects.create(
        library=cast.library,
        resource_need=row,
        seats=Quantity.exact(40),
        layout="circle",
        equipment="projector, whiteboard\npiano",
        is_accessible=True,
    )
    assert the_need(cast).wanted == Wanted(
        seats=Quantity.exact(40),
        layout="circle",
        is_accessible=True,
        equipment=("projector", "whiteboard", "piano"),
        place=Place(42.5, -71.25),
    )


SUMMER = {"starts_on": date(2026, 6, 20), "ends_on": date(2026, 8, 2)}
WINTER = {"starts_on": date(2026, 12, 1), "ends_on": date(2027, 1, 31)}


@pytest.mark.parametrize(
    ("own", "of_program", "months"),
    [
        ({}, SUMMER, {6, 7, 8}),
        ({}, WINTER, {12, 1}),
        (WINTER, SUMMER, {12, 1}),
        ({"starts_on": date(2026, 5, 1)}, SUMMER, set()),
        ({}, {"starts_on": date(2026, 1, 1), "ends_on": date(2026, 12, 31)}, set()),
        ({}, {}, set()),
    ],
)
def test_months_come_from_the_days_of_the_need_or_the_program(
    cast: Cast, own: dict[str, date], of_program: dict[str, date], months: set[int]
) -> None:
    need(cast, program=program(cast, **of_program), **own)
    assert the_need(cast).wanted.months == months


@pytest.mark.parametrize(
    ("name", "kind", "languages", "miles"),
    [
        ("A tutor who speaks Farsi", "human", {"Persian (Farsi)"}, None),
        (
            "ASL and English, at ease with children",
            "human",
            {"American Sign Language", "English"},
            None,
        ),
        ("Books in Spanish", "material", set(), None),
        ("An English class", "human", set(), None),
        ("A hall within 2 miles", "space", set(), 2.0),
        ("Un salón a menos de 3 km", "space", set(), 1.86),
        ("A hall for 2 groups", "space", set(), None),
    ],
)
def test_languages_and_distance_are_what_the_planner_plainly_says(
    cast: Cast, name: str, kind: str, languages: set[str], miles: float | None
) -> None:
    need(cast, program=program(cast), name=name, kind=kind)
    wanted = the_need(cast).wanted
    assert (wanted.languages, wanted.within_miles) == (languages, miles)


def test_needs_that_are_met_or_dropped_are_left_out(cast: Cast) -> None:
    for state in ("open", "met", "dropped"):
        need(cast, program=program(cast), name=state, state=state)
    assert the_need(cast).text == "open"


def test_all_needs_cost_the_same_few_queries(cast: Cast, django_assert_num_queries: Any) -> None:
    for _ in range(3):
        need(cast, program=program(cast))
    with django_assert_num_queries(7):
        assert len(open_needs(cast.rae)) == 3


@pytest.mark.parametrize(
    ("words", "languages"),
    [
        ("Somebody who speaks Spanish", {"Spanish"}),
        ("Two people who speak Spanish, for the desk", {"Spanish"}),
        ("A Spanish-speaking storyteller for children", {"Spanish"}),
        ("A tutor who speaks Somali to children who speak English", {"Somali"}),
        ("A volunteer to teach English to people who speak Farsi", set()),
        ("Tutors for families who speak Spanish", set()),
        ("Somebody to read with Spanish-speaking children", set()),
        ("A tutor for children whose parents speak Somali", set()),
        ("Volunteers, no Spanish needed", set()),
    ],
)
def test_the_language_of_whom_it_is_for_is_asked_of_nobody(words: str, languages: set[str]) -> None:
    assert languages_in(words) == languages


def test_miles_are_counted_from_the_outlet_or_from_nowhere(cast: Cast) -> None:
    library = cast.library
    library.latitude, library.longitude, library.placed_how = "42.5", "-71.25", "hand"
    library.save()
    row = need(cast, program=program(cast), name="A speaker, within 5 miles")
    assert the_need(cast).wanted.place == Place(42.5, -71.25)
    row.program.outlet = make_outlet(library, name="East")
    row.program.save()
    assert the_need(cast).wanted.place is None
