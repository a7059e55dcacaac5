"""What the samples want to reach: on the facts that are told, and open where nobody has told."""

import pytest

from demo.conftest import Libraries
from wherewithal.programs.models import (
    Allocation,
    FinancialNeedFacts,
    Goal,
    LegitimacyNeedFacts,
    NeedKind,
    Program,
    ResourceNeed,
)
from wherewithal.quantities import Quantity

pytestmark = pytest.mark.django_db

PROGRAMS = {
    "gotham": ["Robot lending shelf", "Teens design their city"],
    "sunnydale": ["After-school crowd", "Storytime in American Sign Language"],
    "smallville": ["Robotics day"],
}
GOALS = {
    "gotham": ["Become a space of innovation", "Advanced digital skills for IT jobs"],
    "sunnydale": ["Nobody misses the story"],
    "smallville": ["Things to do with your hands"],
}


@pytest.mark.parametrize("slug", PROGRAMS)
def test_goals_and_programs_of_each_library(libraries: Libraries, slug: str) -> None:
    library = libraries[slug]
    programs = Program.objects.in_library(library).order_by("name")
    assert [program.name for program in programs] == PROGRAMS[slug]
    assert [goal.name for goal in Goal.objects.in_library(library)] == GOALS[slug]


def test_every_planned_program_asks_for_all_six_kinds_of_things(libraries: Libraries) -> None:
    for library in libraries.values():
        for program in Program.objects.in_library(library).filter(state="planned"):
            needs = ResourceNeed.objects.in_library(library).filter(program=program)
            assert set(needs.values_list("kind", flat=True)) == set(NeedKind.values), program.name


def test_the_robots_cost_what_nobody_has_said_yet(libraries: Libraries) -> None:
    facts = FinancialNeedFacts.objects.in_library(libraries["gotham"])
    robots = facts.get(resource_need__name="A first set of small robots")
    assert (robots.low_cents, robots.high_cents, robots.amount_words) == (None, None, "")
    assert robots.rhythm == "once"


def test_the_new_role_in_the_city_is_a_matter_of_the_local_government(libraries: Libraries) -> None:
    facts = LegitimacyNeedFacts.objects.in_library(libraries["gotham"])
    role = facts.get(resource_need__name="A new role for the library in the city")
    assert "government" in role.whose
    assert role.government_point is not None
    assert role.government_point.topic == "part"
    assert role.organization is not None
    assert role.organization.is_local_government
    assert role.resource_need.goal == Goal.objects.in_library(libraries["gotham"]).first()


def test_only_gotham_has_said_when_its_budget_year_begins(libraries: Libraries) -> None:
    known = {slug: library.budget_year_starts for slug, library in libraries.items()}
    assert known == {"gotham": 7, "sunnydale": None, "smallville": None}


GIVEN = {
    "gotham": [
        ("Robot lending shelf", "Shelf behind the desk at the central branch (sample)", "have"),
        ("Robot lending shelf", "A company that lends its robots (sample)", "asked"),
        ("Robot lending shelf", "IT staff", "have"),
        ("Teens design their city", "10 laptops", "have"),
        ("Robot lending shelf", "The trustees (sample)", "secured"),
        ("Teens design their city", "Local high schools", "asked"),
        ("Robot lending shelf", "A university lab (sample)", "declined"),
        ("Teens design their city", "A school of design (sample)", "declined"),
        ("Robot lending shelf", "A company that makes games (sample)", "released"),
    ],
    "sunnydale": [
        ("Storytime in American Sign Language", "1 meeting room for programs (50 people)", "have"),
        (
            "Storytime in American Sign Language",
            "Families who come to storytime know an interpreter (sample)",
            "asked",
        ),
        (
            "Storytime in American Sign Language",
            "The Friends’ fund for courses (sample)",
            "secured",
        ),
        ("After-school crowd", "The reading circle (sample)", "secured"),
        ("Storytime in American Sign Language", "Neighborhood association 1", "declined"),
    ],
    "smallville": [
        ("Robotics day", "2 tablets", "have"),
        ("Robotics day", "1,000 googly eyes (a gift)", "have"),
        ("Robotics day", "John", "asked"),
        ("Robotics day", "1 activity room (10 people)", "have"),
        ("Robotics day", "Elementary school", "secured"),
        ("Robotics day", "The bakery (sample)", "asked"),
    ],
}


@pytest.mark.parametrize("slug", GIVEN)
def test_what_is_set_aside_is_ours_or_called_a_sample(libraries: Libraries, slug: str) -> None:
    rows = Allocation.objects.in_library(libraries[slug]).order_by("pk")
    assert [(row.resource_need.owner.name, source_of(row), row.state) for row in rows] == (
        GIVEN[slug]
    )


def source_of(row: Allocation) -> str:
    """Where it comes from, by its name."""
    named = row.asset or row.person or row.organization
    return named.name if named else row.words


def test_two_of_six_tablets_are_there_and_john_was_asked(libraries: Libraries) -> None:
    given = Allocation.objects.in_library(libraries["smallville"]).order_by("pk")
    tablets, _eyes, john, *_others = given
    assert (tablets.how_many, tablets.resource_need.how_many) == (
        Quantity.exact(2),
        Quantity.exact(6),
    )
    assert (john.person and john.person.name, john.state) == ("John", "asked")
