"""How strong evidence is, by one rule: worked by hand."""

from datetime import date

import pytest

from wherewithal.community.needs.strength import Piece, Standing, strength
from wherewithal.community.needs.strength_words import say
from wherewithal.quantities import Quantity, parse_quantity

TODAY = date(2026, 6, 15)
MAY = date(2026, 5, 20)


def people(words: str) -> Quantity:
    return parse_quantity(words)


CASES: list[tuple[str, list[Piece], Standing, int]] = [
    ("nothing at all", [], Standing.NOBODY, 0),
    ("figures alone", [Piece("statistics", MAY)], Standing.LOOKED_UP, 0),
    ("two ways of looking", [Piece("walk"), Piece("directory", MAY)], Standing.LOOKED_UP, 0),
    ("one talk", [Piece("conversation", MAY)], Standing.ONE_VOICE, 0),
    ("one person", [Piece("interview", MAY, people("1"))], Standing.ONE_VOICE, 0),
    ("one talk with three", [Piece("conversation", MAY, people("3"))], Standing.ONE_METHOD, 0),
    ("a survey", [Piece("survey", MAY)], Standing.ONE_METHOD, 0),
    ("two talks", [Piece("conversation"), Piece("conversation")], Standing.ONE_METHOD, 0),
    ("asked and looked up", [Piece("survey"), Piece("statistics")], Standing.SEVERAL, 0),
    ("two years to the day", [Piece("survey", date(2024, 6, 15))], Standing.ONE_METHOD, 2),
    ("a day short of it", [Piece("survey", date(2024, 6, 16))], Standing.ONE_METHOD, 1),
    ("a day to come", [Piece("survey", date(2027, 1, 1))], Standing.ONE_METHOD, 0),
    (
        "the newest counts",
        [Piece("survey", date(2020, 1, 1)), Piece("survey", MAY)],
        Standing.ONE_METHOD,
        0,
    ),
]


@pytest.mark.parametrize(
    ("pieces", "standing", "years"),
    [case[1:] for case in CASES],
    ids=[case[0] for case in CASES],
)
def test_the_rule(pieces: list[Piece], standing: Standing, years: int) -> None:
    found = strength(pieces, today=TODAY)
    assert (found.standing, found.years) == (standing, years)


def test_only_people_who_were_asked_are_counted() -> None:
    pieces = [
        Piece("survey", MAY, people("30")),
        Piece("interview", MAY, people("12")),
        Piece("statistics", MAY, people("16000")),
    ]
    found = strength(pieces, today=TODAY)
    assert (found.people.low, found.people.high, found.people.unknown_count) == (42, 42, 0)


def test_unknown_is_not_nobody() -> None:
    found = strength([Piece("survey", MAY, people("30")), Piece("focus-group")], today=TODAY)
    assert (found.people.low, found.people.unknown_count) == (30, 1)


@pytest.mark.parametrize(
    ("pieces", "sentence"),
    [
        ([], "Nobody was asked yet"),
        (
            [
                Piece("survey", MAY, people("30")),
                Piece("interview", MAY, people("12")),
                Piece("walk"),
            ],
            "Three methods agree, the last in May; people asked: 42",
        ),
        ([Piece("conversation", date(2024, 3, 1))], "One voice, 2 years old"),
        ([Piece("survey", date(2025, 6, 1))], "One method (survey), the last in June 2025"),
        ([Piece("directory")], "Looked up, but nobody was asked yet, no day noted"),
    ],
)
def test_said_in_a_sentence(pieces: list[Piece], sentence: str) -> None:
    assert say(strength(pieces, today=TODAY)) == sentence
