"""Numbers and words that contradict each other."""

from dataclasses import replace
from typing import Any

import pytest

from engine.observations.pictures import (
    about,
    between,
    challenge,
    exact,
    marked,
    noticed,
    question,
    strength,
)
from wherewithal.engine.observations import Kind
from wherewithal.engine.observations.picture import Asset
from wherewithal.quantities import Quantity

ROOM = Asset("asset-1", "Meeting room (40 people)", "space", seats=exact(50))
GROUP = Asset("asset-2", "Teen staff", "staff", quantity=exact(2))


@pytest.mark.parametrize(
    ("rows", "what"),
    [
        ((replace(ROOM, seats_in_name=exact(40)),), "seats"),
        ((replace(ROOM, in_name=exact(2), quantity=exact(3)),), "quantity"),
        ((ROOM, replace(strength("asset-1", "Holds 40 people"), seats=exact(40))), "seats"),
        ((replace(ROOM, seats_by_layout=(("audience", exact(80)),)),), "layout-audience"),
        ((replace(GROUP, named_people=3),), "people"),
    ],
    ids=["name and seats", "name and number", "line and seats", "layout", "people by name"],
)
def test_two_numbers_that_cannot_both_be_right(rows: tuple[Any, ...], what: str) -> None:
    assert [each.numbers["what"] for each in noticed(Kind.NUMBERS_DISAGREE, *rows)] == [what]


@pytest.mark.parametrize(
    "row",
    [
        replace(ROOM, seats_in_name=about(48)),
        replace(ROOM, seats_in_name=between(40, 60)),
        replace(ROOM, seats_in_name=Quantity.unknown()),
        replace(ROOM, seats=Quantity.unknown(), seats_in_name=exact(40)),
        replace(ROOM, seats_by_layout=(("circle", exact(20)),)),
        replace(ROOM, in_name=Quantity.several(), quantity=exact(5)),
        replace(GROUP, named_people=1),
        replace(GROUP, quantity=between(2, 4), named_people=3),
    ],
    ids=str,
)
def test_numbers_that_may_both_be_right(row: Asset) -> None:
    assert noticed(Kind.NUMBERS_DISAGREE, row) == []


EASY = strength("asset-1", "Chairs and tables move easily")


def test_two_lines_that_say_the_opposite() -> None:
    (found,) = noticed(
        Kind.WORDS_DISAGREE, ROOM, EASY, challenge("asset-1", "The tables are heavy")
    )
    assert marked(found) == ["move easily", "tables are heavy"]


def test_a_line_and_a_question_that_doubts_it() -> None:
    doubt = question("asset-1", "Does it move? Elsewhere we wrote: hard to rearrange")
    (found,) = noticed(Kind.WORDS_DISAGREE, ROOM, EASY, doubt)
    assert marked(found) == ["move easily", "hard to rearrange"]


@pytest.mark.parametrize(
    "rows",
    [
        (ROOM, EASY, challenge("asset-1", "Not hard to move, only noisy")),
        (ROOM, EASY, challenge("asset-1", "Hard to move until we had wheels put on")),
        (ROOM, GROUP, EASY, challenge("asset-2", "Hard to move them")),
        (ROOM, strength("asset-1", "Seldom fully booked"), challenge("asset-1", "Dark")),
        (ROOM, EASY, question("asset-1", "Who has the key?")),
    ],
    ids=["denied", "past", "another record", "one phrase inside the other", "another question"],
)
def test_lines_that_go_together(rows: tuple[Any, ...]) -> None:
    assert noticed(Kind.WORDS_DISAGREE, *rows) == []
