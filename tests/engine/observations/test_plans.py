"""What must be there soon, what rests on a question, what two programs need."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from engine.observations.pictures import TALKS, TODAY, noticed, question, told
from wherewithal.engine.observations import Kind
from wherewithal.engine.observations.picture import (
    Asset,
    Closure,
    Need,
    Offer,
    Program,
    Promise,
    SetAside,
)

SOON = replace(TALKS, starts_on=TODAY + timedelta(days=30))
MUST = Need("resource_need-1", "An interpreter", "human", "program-1", is_must=True)


def test_it_begins_soon_and_nobody_was_asked() -> None:
    other = replace(MUST, key="resource_need-2", name="A microphone", kind="technology")
    (found,) = noticed(Kind.MUST_NOBODY_ASKED, SOON, MUST, other)
    assert [seen.key for seen in found.records] == [
        "program-1",
        "resource_need-1",
        "resource_need-2",
    ]
    assert (found.numbers, found.passing) == ({"count": 2}, {"days": 30})


@pytest.mark.parametrize(
    "rows",
    [
        (SOON, replace(MUST, is_given=True)),
        (SOON, replace(MUST, is_assigned=True)),
        (SOON, replace(MUST, is_must=False)),
        (SOON, replace(MUST, is_open=False)),
        (replace(SOON, starts_on=TODAY + timedelta(days=43)), MUST),
        (replace(SOON, starts_on=TODAY - timedelta(days=1)), MUST),
        (replace(SOON, starts_on=None), MUST),
        (replace(SOON, goes_on=False), MUST),
        (SOON, replace(MUST, starts_on=TODAY + timedelta(days=200))),
    ],
    ids=[
        "asked",
        "somebody sees to it",
        "nice to have",
        "taken care of",
        "far away",
        "has begun",
        "no day",
        "over",
        "needed later",
    ],
)
def test_nothing_presses(rows: tuple[Any, ...]) -> None:
    assert noticed(Kind.MUST_NOBODY_ASKED, *rows) == []


def test_the_days_that_pass_do_not_bring_it_back() -> None:
    (today,) = noticed(Kind.MUST_NOBODY_ASKED, SOON, MUST)
    (later,) = noticed(
        Kind.MUST_NOBODY_ASKED, replace(SOON, starts_on=TODAY + timedelta(days=10)), MUST
    )
    assert today.facts == later.facts


PRINTER = Asset("asset-1", "Printer", "material")
SET = SetAside("allocation-1", "asset-1", "resource_need-1")
GIVEN = replace(MUST, is_given=True)
ASKS = question("asset-1", "Does it print in color?", date(2026, 1, 2))


def test_a_program_counts_on_what_somebody_asks_about() -> None:
    assert told(Kind.LEANS_ON_QUESTION, TALKS, GIVEN, PRINTER, SET, ASKS) == [
        [("asset", "asset-1"), ("program", "program-1")]
    ]


@pytest.mark.parametrize(
    "rows",
    [
        (TALKS, GIVEN, SET),
        (TALKS, GIVEN, ASKS),
        (TALKS, GIVEN, ASKS, replace(SET, is_asked=True)),
        (replace(TALKS, goes_on=False), GIVEN, SET, ASKS),
    ],
    ids=["no question", "nothing counts on it", "only asked for", "over"],
)
def test_no_program_counts_on_a_question(rows: tuple[Any, ...]) -> None:
    assert noticed(Kind.LEANS_ON_QUESTION, PRINTER, *rows) == []


ROBOTS = Program("program-2", "Robots")
BATTERIES = Need("resource_need-3", "Batteries", "material", "program-1")
MORE = Need("resource_need-4", "Spare parts and batteries", "material", "program-2")


def test_two_programs_need_the_same_thing() -> None:
    assert told(Kind.NEEDED_TWICE, TALKS, ROBOTS, BATTERIES, MORE) == [
        [
            ("need", "resource_need-3"),
            ("need", "resource_need-4"),
            ("program", "program-1"),
            ("program", "program-2"),
        ]
    ]


@pytest.mark.parametrize(
    "rows",
    [
        (BATTERIES, replace(MORE, owner="program-1")),
        (BATTERIES, replace(MORE, kind="financial")),
        (BATTERIES, replace(MORE, is_given=True)),
        (BATTERIES, replace(MORE, name="Spare parts")),
        (replace(BATTERIES, name="Supplies"), replace(MORE, name="Other supplies")),
        (replace(BATTERIES, name="Picture books"), replace(MORE, name="Picture frames")),
    ],
    ids=["one program", "money", "has it", "other things", "says little", "half of it"],
)
def test_two_needs_of_two_things(rows: tuple[Any, ...]) -> None:
    assert noticed(Kind.NEEDED_TWICE, TALKS, ROBOTS, *rows) == []


DAY = TODAY + timedelta(days=9)
HALL = Asset("asset-2", "Hall", "space", outlets=frozenset({"outlet-1"}))
EVENING = Offer("offer-1", "The hall for an evening", "space", frozenset({"asset-2"}))
PROMISE = Promise("promise-1", "offer-1", DAY, DAY)
STAFF_DAY = Closure("closure-1", "Staff day", DAY, DAY)


@pytest.mark.parametrize("outlet", ["", "outlet-1"])
def test_what_is_promised_while_we_are_closed(outlet: str) -> None:
    closed = replace(STAFF_DAY, outlet=outlet)
    (found,) = noticed(Kind.PROMISED_WHILE_CLOSED, HALL, EVENING, PROMISE, closed)
    assert ([seen.key for seen in found.records], found.numbers) == (
        ["offer-1"],
        {"closure": "Staff day", "day": DAY},
    )


@pytest.mark.parametrize(
    "rows",
    [
        (PROMISE,),
        (replace(PROMISE, last=DAY + timedelta(days=60)), STAFF_DAY),
        (PROMISE, replace(STAFF_DAY, outlet="outlet-2")),
        (replace(PROMISE, first=DAY + timedelta(days=1), last=DAY + timedelta(days=1)), STAFF_DAY),
        (
            replace(PROMISE, first=TODAY - timedelta(days=7), last=TODAY - timedelta(days=7)),
            replace(STAFF_DAY, first=TODAY - timedelta(days=7)),
        ),
    ],
    ids=["open", "a closed day within a long time", "another outlet", "the day after", "long over"],
)
def test_what_is_promised_while_we_are_open(rows: tuple[Any, ...]) -> None:
    assert noticed(Kind.PROMISED_WHILE_CLOSED, HALL, EVENING, *rows) == []
