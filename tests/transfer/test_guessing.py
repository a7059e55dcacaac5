"""Columns by their heading, else by their cells; and what is only guessed says so."""

import random

import pytest

from wherewithal.transfer.guessing import Ground, guess_columns

HEADER = [
    "Organization",
    "Street address",
    "Telephone",
    "E-mail",
    "Website",
    "Lat",
    "Long",
    "Notes",
]
SITES = ["seeds.org", "https://bikes.example", "www.rosa.example"]
ROWS = [
    [
        "Seed shop",
        "1 Oak Street",
        "410-555-0101",
        "a@seeds.example.org",
        SITES[0],
        "39.28",
        "-76.61",
    ],
    [
        "Bike kitchen",
        "22 Elm Ave",
        "(410) 555-0102",
        "b@x.example.org",
        SITES[1],
        "39.2901",
        "-76.6112",
    ],
    ["Rosa’s bakery", "333 N Ash Road", "410.555.0103", "", SITES[2], "39.301", "-76.622"],
]
ROWS = [
    [*row, words] for row, words in zip(ROWS, ["ring twice", "", "warm bread at six"], strict=True)
]
FIELDS = ["name", "address", "phone", "email", "website", "latitude", "longitude", "words"]


def fields(header: list[str], rows: list[list[str]]) -> list[str]:
    return [guess.field for guess in guess_columns(header, rows, len(rows[0]))]


def test_by_headings() -> None:
    guesses = guess_columns(HEADER, ROWS, len(HEADER))
    assert [guess.field for guess in guesses] == FIELDS
    assert all(guess.is_sure for guess in guesses)


def test_by_headings_in_spanish() -> None:
    spanish = ["Nombre", "Dirección", "Teléfono", "Correo electrónico", "Sitio web", "Latitud"]
    spanish += ["Longitud", "Notas"]
    assert fields(spanish, ROWS) == FIELDS


@pytest.mark.parametrize("seed", range(10))
def test_by_content_alone_in_any_order_and_it_asks(seed: int) -> None:
    order = list(range(7))
    random.Random(seed).shuffle(order)  # noqa: S311
    rows = [[row[index] for index in order] for row in ROWS]
    rows[0][order.index(5)] = "39.2811"
    rows[0][order.index(6)] = "-76.6111"
    guesses = guess_columns([], rows, 7)
    assert [guess.field for guess in guesses] == [FIELDS[index] for index in order]
    assert not any(guess.is_sure for guess in guesses)


def test_a_heading_is_not_believed_against_its_cells() -> None:
    header, rows = ["Name", "Location"], [["Mill", "39.2811"], ["Dam", "39.2822"]]
    assert [(g.field, g.ground) for g in guess_columns(header, rows, 2)] == [
        ("name", Ground.HEADING),
        ("latitude", Ground.CELLS),
    ]


def test_what_nothing_speaks_for_is_left_open() -> None:
    assert fields(["Name", "Zone"], [["Mill", "B"], ["Dam", "B"]]) == ["name", ""]
