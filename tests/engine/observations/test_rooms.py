"""Quiet rooms, rooms that are too small, rooms elsewhere, rooms of which nobody knows enough."""

from dataclasses import replace
from typing import Any

import pytest

from engine.observations.pictures import (
    TALKS,
    about,
    between,
    challenge,
    exact,
    marked,
    noticed,
    strength,
    told,
)
from wherewithal.engine.observations import Kind
from wherewithal.engine.observations.picture import (
    Asset,
    Line,
    LineKind,
    Need,
    SetAside,
    Topic,
    Wish,
)

STUDY = Asset("asset-1", "Study room", "space", seats=between(2, 5))
HALL = Asset("asset-2", "Hall", "space", seats=exact(50))
FLOOR = Asset("asset-3", "Main floor", "space")
PLACE = Need("resource_need-1", "A place for groups", "space", "program-1", layout="hang_out")
FORTY = replace(PLACE, name="A room for 40", seats=exact(40), layout="workshop")
QUIET = challenge("asset-1", "Rarely used")


def test_a_quiet_room_and_somebody_who_looks_for_a_place() -> None:
    no_place = challenge("asset-3", "No place for groups")
    wish = Wish("community_need-1", "Somewhere to be after school")
    topic = Topic("topic-1", "A place to be", frozenset({"asset-1", "community_need-1"}))
    rows = (STUDY, FLOOR, TALKS, PLACE, QUIET, no_place, wish, topic)
    (found,) = noticed(Kind.QUIET_ROOM, *rows)
    assert [(seen.role, seen.key) for seen in found.records] == [
        ("room", "asset-1"),
        ("need", "resource_need-1"),
        ("challenge", "asset-3"),
        ("wish", "community_need-1"),
    ]
    assert marked(found) == ["Rarely used", "place", "No place for groups", "Somewhere to be"]


@pytest.mark.parametrize(
    "words",
    [
        "Seldom fully booked",
        "Often empty",
        "Stands empty in the morning",
        "Never fully booked",
        "Rara vez se usa",
    ],
)
def test_many_ways_to_say_that_a_room_is_quiet(words: str) -> None:
    assert len(noticed(Kind.QUIET_ROOM, STUDY, TALKS, PLACE, strength("asset-1", words))) == 1


@pytest.mark.parametrize(
    "rows",
    [
        (STUDY, TALKS, PLACE, challenge("asset-1", "No longer rarely used")),
        (STUDY, TALKS, PLACE, challenge("asset-1", "Rarely used until last year")),
        (STUDY, TALKS, PLACE, challenge("asset-1", "Used every day")),
        (STUDY, TALKS, FORTY, QUIET),
        (STUDY, TALKS, replace(PLACE, is_given=True), QUIET),
        (STUDY, TALKS, replace(PLACE, is_open=False), QUIET),
        (STUDY, replace(TALKS, goes_on=False), PLACE, QUIET),
        (STUDY, TALKS, Need("resource_need-1", "A locked shelf", "space", "program-1"), QUIET),
        (replace(STUDY, area="material"), TALKS, PLACE, QUIET),
        (STUDY, TALKS, QUIET, Wish("community_need-1", "Somewhere to be after school")),
        (
            STUDY,
            TALKS,
            replace(PLACE, name="A place with a screen"),
            QUIET,
            challenge("asset-1", "No screen and no projector", 2),
        ),
    ],
    ids=[
        "no longer",
        "until last year",
        "in use",
        "too small",
        "has a room",
        "taken care of",
        "program is over",
        "a shelf is no room",
        "not a room",
        "a wish about something else",
        "lacks what is asked",
    ],
)
def test_what_looks_like_a_quiet_room_and_is_none(rows: tuple[Any, ...]) -> None:
    assert noticed(Kind.QUIET_ROOM, *rows) == []


GIVEN = replace(FORTY, is_given=True)
SET = SetAside("allocation-1", "asset-1", "resource_need-1")


def test_a_room_that_is_set_aside_for_more_than_it_holds() -> None:
    (found,) = noticed(Kind.ROOM_TOO_SMALL, STUDY, TALKS, GIVEN, SET)
    assert [seen.key for seen in found.records] == ["resource_need-1", "asset-1", "program-1"]
    assert found.numbers == {"holds": between(2, 5), "wanted": exact(40)}


@pytest.mark.parametrize(
    "rows",
    [
        (HALL, TALKS, GIVEN, replace(SET, source="asset-2")),
        (replace(STUDY, seats=about(38)), TALKS, GIVEN, SET),
        (replace(STUDY, seats=Asset("", "", "").seats), TALKS, GIVEN, SET),
        (STUDY, TALKS, GIVEN, replace(SET, is_asked=True)),
        (STUDY, TALKS, replace(GIVEN, kind="material"), SET),
        (STUDY, replace(TALKS, goes_on=False), GIVEN, SET),
    ],
    ids=["large enough", "about as many", "nobody counted", "only asked", "no space", "over"],
)
def test_a_room_that_may_be_large_enough(rows: tuple[Any, ...]) -> None:
    assert noticed(Kind.ROOM_TOO_SMALL, *rows) == []


HERE = replace(TALKS, outlets=frozenset({"outlet-1"}))
THERE = replace(HALL, outlets=frozenset({"outlet-2"}))


def test_a_room_at_another_outlet() -> None:
    rows = (THERE, HERE, GIVEN, replace(SET, source="asset-2"))
    assert told(Kind.ROOM_ELSEWHERE, *rows) == [
        [
            ("need", "resource_need-1"),
            ("room", "asset-2"),
            ("program", "program-1"),
            ("here", "outlet-1"),
            ("there", "outlet-2"),
        ]
    ]


@pytest.mark.parametrize(
    "rows",
    [
        (HALL, HERE),
        (THERE, TALKS),
        (replace(THERE, outlets=frozenset({"outlet-1", "outlet-2"})), HERE),
        (replace(THERE, area="material"), HERE),
    ],
    ids=["of the whole library", "nobody said where", "at both", "a thing travels"],
)
def test_a_room_that_may_be_where_the_program_is(rows: tuple[Any, ...]) -> None:
    assert noticed(Kind.ROOM_ELSEWHERE, *rows, GIVEN, replace(SET, source="asset-2")) == []


CIRCLE = replace(PLACE, seats=about(30), layout="circle", is_given=True)
IN_HALL = replace(SET, source="asset-2")
TABLES = challenge("asset-2", "Big, heavy tables take up the space")


def test_a_program_that_leans_on_a_layout_nobody_counted() -> None:
    (found,) = noticed(Kind.LEANS_ON_UNKNOWN, HALL, TALKS, CIRCLE, IN_HALL, TABLES)
    assert [seen.key for seen in found.records] == ["resource_need-1", "asset-2", "program-1"]
    assert marked(found) == ["Big, heavy tables", "take up the space"]


@pytest.mark.parametrize(
    "rows",
    [
        (replace(HALL, seats_by_layout=(("circle", exact(35)),)), CIRCLE, TABLES),
        (HALL, replace(CIRCLE, layout=""), TABLES),
        (HALL, CIRCLE, challenge("asset-2", "The heating hums")),
        (HALL, CIRCLE, challenge("asset-2", "The tables are not heavy")),
        (HALL, CIRCLE, Line("note-9", "asset-2", LineKind.STRENGTH, "Big, solid tables")),
    ],
    ids=["counted", "no layout", "something else", "denied", "a strength"],
)
def test_a_layout_that_is_known_or_not_in_doubt(rows: tuple[Any, ...]) -> None:
    assert noticed(Kind.LEANS_ON_UNKNOWN, TALKS, IN_HALL, *rows) == []
