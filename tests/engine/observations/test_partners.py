"""Partners whose gifts lie untapped, and partners whom several know."""

from dataclasses import replace
from typing import Any

import pytest

from engine.observations.pictures import TALKS, challenge, marked, noticed, told
from wherewithal.engine.observations import Kind
from wherewithal.engine.observations.picture import (
    Asset,
    Line,
    LineKind,
    Need,
    Neighbor,
    Program,
    SetAside,
    Tie,
    Wish,
)

MUSEUM = Asset("asset-1", "Natural history museum", "relationship", partner="organization-1")
UNTAPPED = challenge("asset-1", "What they know is not put to use by us yet")
BONES = Wish("community_need-1", "To get close to animals and bones", has_evidence=True)
SHELF = Line(
    "evidence-1", "community_need-1", LineKind.EVIDENCE, "The museum’s shelf is always empty"
)


def test_an_untapped_partner_and_a_wish_that_names_it() -> None:
    (found,) = noticed(Kind.UNTAPPED_PARTNER, MUSEUM, UNTAPPED, BONES, SHELF)
    assert [(seen.role, seen.key) for seen in found.records] == [
        ("partner", "asset-1"),
        ("wish", "community_need-1"),
        ("heard", "community_need-1"),
    ]
    assert marked(found) == ["not put to use by us yet", "museum’s"]


@pytest.mark.parametrize(
    "rows",
    [
        (MUSEUM, UNTAPPED, BONES),
        (MUSEUM, challenge("asset-1", "No longer untapped"), BONES, SHELF),
        (MUSEUM, challenge("asset-1", "Closed on Mondays"), BONES, SHELF),
        (
            replace(MUSEUM, name="Community group"),
            UNTAPPED,
            BONES,
            replace(SHELF, text="The whole community asks"),
        ),
        (
            MUSEUM,
            UNTAPPED,
            BONES,
            SHELF,
            TALKS,
            Need("resource_need-1", "A guide", "human", "program-1", is_given=True),
            SetAside("allocation-1", "organization-1", "resource_need-1"),
        ),
        (replace(MUSEUM, area="material", partner=""), UNTAPPED, BONES, SHELF),
    ],
    ids=[
        "the wish names somebody else",
        "no longer",
        "another challenge",
        "a word that every library writes",
        "is used meanwhile",
        "no partner",
    ],
)
def test_nothing_lies_untapped(rows: tuple[Any, ...]) -> None:
    assert noticed(Kind.UNTAPPED_PARTNER, *rows) == []


ROBOTS = Program("program-2", "Robots")
COLLEGE = Neighbor("organization-2", "The college")
ONE = Need("resource_need-1", "A speaker", "human", "program-1", is_given=True)
TWO = Need("resource_need-2", "A lab", "technology", "program-2", is_given=True)
ASKED = SetAside("allocation-1", "organization-2", "resource_need-1", is_asked=True)
GIVEN = SetAside("allocation-2", "organization-2", "resource_need-2")


def test_two_programs_beside_one_partner() -> None:
    rows = (TALKS, ROBOTS, COLLEGE, ONE, TWO, ASKED, GIVEN)
    assert told(Kind.SAME_PARTNER_PROGRAMS, *rows) == [
        [("partner", "organization-2"), ("program", "program-1"), ("program", "program-2")]
    ]


@pytest.mark.parametrize(
    "rows",
    [
        (ONE, replace(TWO, owner="program-1"), ASKED, GIVEN),
        (ONE, TWO, ASKED, replace(GIVEN, source="organization-3")),
        (ONE, TWO, ASKED, replace(GIVEN, source="")),
        (ONE, TWO, replace(ASKED, source="asset-1"), replace(GIVEN, source="asset-1"), MUSEUM),
    ],
    ids=["one program", "two partners", "somebody who is not to be shown", "our own row"],
)
def test_programs_that_share_no_partner(rows: tuple[Any, ...]) -> None:
    assert noticed(Kind.SAME_PARTNER_PROGRAMS, TALKS, ROBOTS, COLLEGE, *rows) == []


def test_a_program_that_is_over_does_not_count() -> None:
    rows = (TALKS, replace(ROBOTS, goes_on=False), COLLEGE, ONE, TWO, ASKED, GIVEN)
    assert noticed(Kind.SAME_PARTNER_PROGRAMS, *rows) == []


ANN = Neighbor("person-1", "Ann", team="team-1")
BEN = Neighbor("person-2", "Ben", team="team-2")
KNOW = (Tie("person-1", "organization-2"), Tie("person-2", "organization-2"))


def test_two_people_beside_one_partner() -> None:
    assert told(Kind.SAME_PARTNER_PEOPLE, COLLEGE, ANN, BEN, *KNOW) == [
        [("partner", "organization-2"), ("holder", "person-1"), ("holder", "person-2")]
    ]


@pytest.mark.parametrize(
    "rows",
    [
        (ANN, replace(BEN, team="team-1"), *KNOW),
        (ANN, BEN, *KNOW, Tie("person-2", "person-1")),
        (ANN, BEN, KNOW[0], Tie("team-1", "organization-2")),
        (ANN, BEN, KNOW[0], KNOW[0]),
        (ANN, BEN, KNOW[0], Tie("person-2", "organization-3")),
        (ANN, BEN, Tie("person-1", "person-3"), Tie("person-2", "person-3")),
    ],
    ids=[
        "one team",
        "tied",
        "a person and their team",
        "one person",
        "two partners",
        "a person is no partner",
    ],
)
def test_people_who_know_of_each_other_or_share_nobody(rows: tuple[Any, ...]) -> None:
    assert noticed(Kind.SAME_PARTNER_PEOPLE, COLLEGE, *rows) == []
