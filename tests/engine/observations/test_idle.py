"""Offers and strengths that lie idle, and what the past still holds."""

from dataclasses import replace
from typing import Any

import pytest

from engine.observations.pictures import TALKS, challenge, marked, noticed, strength, told
from wherewithal.engine.observations import Kind
from wherewithal.engine.observations.picture import (
    Asset,
    Line,
    LineKind,
    Need,
    Neighbor,
    Offer,
    SetAside,
    Topic,
)

CLUB = Neighbor("organization-1", "Chess club")
WANTS = Line("w-1", "organization-1", LineKind.WANT, "A room for their tournament")
ROOM = Offer("offer-1", "The meeting room on a Saturday", "space")


def test_a_partner_wants_what_we_offer() -> None:
    (found,) = noticed(Kind.WANTED_OFFER, CLUB, WANTS, ROOM)
    assert [seen.key for seen in found.records] == ["organization-1", "offer-1"]
    assert marked(found) == ["A room for"]


@pytest.mark.parametrize(
    "rows",
    [
        (WANTS, replace(ROOM, is_open=False)),
        (WANTS, replace(ROOM, promised_to=frozenset({"organization-1"}))),
        (WANTS, replace(ROOM, kind="data")),
        (replace(WANTS, text="No longer wants a room for anything"), ROOM),
        (replace(WANTS, kind=LineKind.STRENGTH), ROOM),
    ],
    ids=["rests", "promised to them", "another kind", "no longer", "they have one"],
)
def test_a_partner_wants_something_else(rows: tuple[Any, ...]) -> None:
    assert noticed(Kind.WANTED_OFFER, CLUB, *rows) == []


ANN = Neighbor("person-1", "Ann")
TEACHES = Line("line-1", "person-1", LineKind.OFFER, "Happy to teach sewing twice a month")
NEED = Need("resource_need-1", "Somebody who teaches sewing", "human", "program-1", is_given=True)


def test_what_somebody_offers_and_no_program_took_up() -> None:
    assert told(Kind.UNTAKEN_OFFER, ANN, TEACHES, TALKS) == [[("person", "person-1")]]


def test_our_own_offers_are_told_together() -> None:
    other = Offer("offer-2", "A line in the newsletter", "promotion", is_promised=True)
    (found,) = noticed(Kind.UNTAKEN_OFFER, ROOM, other)
    assert ([seen.key for seen in found.records], found.numbers) == (
        ["offer-1"],
        {"waiting": 1, "all": 2},
    )


@pytest.mark.parametrize(
    "rows",
    [
        (ANN, TEACHES, TALKS, NEED, SetAside("allocation-1", "person-1", "resource_need-1")),
        (ANN, replace(TEACHES, kind=LineKind.WORDS)),
        (replace(ROOM, is_promised=True),),
        (replace(ROOM, is_open=False),),
    ],
    ids=["taken up", "an interest is no offer", "promised", "rests"],
)
def test_offers_that_do_not_wait(rows: tuple[Any, ...]) -> None:
    assert noticed(Kind.UNTAKEN_OFFER, *rows) == []


COLLEGE = Asset("asset-5", "The college", "relationship", partner="organization-1")


@pytest.mark.parametrize(
    "words",
    [
        "Sends student teachers who need 20 volunteer hours each term",
        "Always asking what they can do",
        "The dean said “call me”",
        "Would love to do more",
    ],
)
def test_a_partner_who_would_help_and_was_not_asked(words: str) -> None:
    assert told(Kind.UNTAKEN_OFFER, COLLEGE, strength("asset-5", words)) == [
        [("partner", "asset-5")]
    ]


@pytest.mark.parametrize(
    "rows",
    [
        (COLLEGE, strength("asset-5", "No longer happy to help")),
        (COLLEGE, challenge("asset-5", "They have asked us for help")),
        (
            COLLEGE,
            strength("asset-5", "Happy to help"),
            TALKS,
            NEED,
            SetAside("allocation-1", "organization-1", "resource_need-1", is_asked=True),
        ),
        (replace(COLLEGE, area="staff", partner=""), strength("asset-5", "Happy to help")),
    ],
    ids=["no longer", "the other way round", "asked", "our own people"],
)
def test_a_partner_who_does_not_wait_to_be_asked(rows: tuple[Any, ...]) -> None:
    assert noticed(Kind.UNTAKEN_OFFER, *rows) == []


READERS = Asset("asset-6", "40 e-readers", "material")


@pytest.mark.parametrize(
    "words",
    [
        "Nobody borrows them",
        "Still in shrink wrap",
        "Gathering dust since the grant ended",
        "Have never been opened",
        "Nobody remembers why we got them",
    ],
)
def test_somebody_wrote_that_it_lies_idle(words: str) -> None:
    line = Line("x", "asset-6", LineKind.WORDS, words)
    assert told(Kind.SAID_TO_BE_IDLE, READERS, line) == [[("asset", "asset-6")]]


IDLE = challenge("asset-6", "Nobody borrows them")


@pytest.mark.parametrize(
    "rows",
    [
        (READERS, challenge("asset-6", "No longer unused")),
        (READERS, IDLE, Offer("offer-1", "E-readers", "equipment", frozenset({"asset-6"}))),
        (READERS, IDLE, TALKS, NEED, SetAside("allocation-1", "asset-6", "resource_need-1")),
        (replace(READERS, is_summary=True), IDLE),
        (replace(READERS, area="staff"), IDLE),
    ],
    ids=["no longer", "behind an offer", "a program uses it", "a row that sums up", "people"],
)
def test_it_does_not_lie_idle(rows: tuple[Any, ...]) -> None:
    assert noticed(Kind.SAID_TO_BE_IDLE, *rows) == []


HALL = Asset("asset-1", "Auditorium", "space")
STAGE = strength("asset-1", "Very large, with a big stage")
PLACE = Need("resource_need-2", "A place for the concert", "space", "program-1")


def test_a_strength_that_no_program_uses() -> None:
    (found,) = noticed(Kind.UNUSED_STRENGTH, HALL, STAGE, TALKS, PLACE)
    assert [(seen.key, seen.words) for seen in found.records] == [
        ("asset-1", "Very large, with a big stage")
    ]


@pytest.mark.parametrize(
    "rows",
    [
        (HALL, TALKS, PLACE, STAGE, SetAside("allocation-1", "asset-1", "resource_need-2")),
        (HALL, TALKS, PLACE, STAGE, replace(ROOM, behind=frozenset({"asset-1"}))),
        (HALL, TALKS, PLACE, STAGE, Topic("topic-1", "Music", frozenset({"asset-1", "program-1"}))),
        (replace(HALL, team="team-1"), replace(TALKS, team="team-1"), PLACE, STAGE),
        (replace(HALL, is_summary=True), TALKS, PLACE, STAGE),
        (HALL, TALKS, PLACE, STAGE, challenge("asset-1", "Cold"), challenge("asset-1", "Dark", 2)),
        (HALL, TALKS, STAGE),
        (HALL, TALKS, replace(PLACE, kind="human"), STAGE),
        (HALL, TALKS, replace(PLACE, is_given=True), STAGE),
        (HALL, TALKS, PLACE),
    ],
    ids=[
        "set aside",
        "behind an offer",
        "about a program's topic",
        "its team runs a program",
        "sums up",
        "has enough on its plate",
        "nothing is missing",
        "something else is missing",
        "nothing is missing any more",
        "no strength",
    ],
)
def test_a_strength_that_is_used_or_not_called_for(rows: tuple[Any, ...]) -> None:
    assert noticed(Kind.UNUSED_STRENGTH, *rows) == []


OVER = replace(TALKS, goes_on=False, has_ended=True)
SET = SetAside("allocation-1", "asset-1", "resource_need-2")


def test_a_program_that_is_over_still_holds_it() -> None:
    assert told(Kind.HELD_BY_ENDED, HALL, OVER, PLACE, SET) == [
        [("asset", "asset-1"), ("program", "program-1")]
    ]


@pytest.mark.parametrize(
    "rows",
    [
        (HALL, TALKS, PLACE, SET),
        (HALL, replace(OVER, has_ended=False), PLACE, SET),
        (HALL, OVER, PLACE, replace(SET, is_asked=True)),
        (HALL, OVER, PLACE, replace(SET, source="")),
    ],
    ids=["goes on", "rests", "only asked", "in words"],
)
def test_nothing_is_held_by_the_past(rows: tuple[Any, ...]) -> None:
    assert noticed(Kind.HELD_BY_ENDED, *rows) == []
