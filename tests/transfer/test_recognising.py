"""Columns by their heading, else by their cells; each guess says why."""

import csv
import random
from io import StringIO

import pytest

from wherewithal.formats.files import read_file
from wherewithal.transfer.kinds.organizations import ORGANIZATIONS
from wherewithal.transfer.recognising import Guess, guess_columns

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


def guesses(header: list[str], rows: list[list[str]]) -> list[Guess]:
    out = StringIO(newline="")
    csv.writer(out).writerows([header, *rows] if header else rows)
    (table,) = read_file(out.getvalue().encode(), "list.csv").tables
    return guess_columns(ORGANIZATIONS, table, len(rows[0]))


def fields(header: list[str], rows: list[list[str]]) -> list[str]:
    return [guess.field for guess in guesses(header, rows)]


def test_by_headings_with_the_reason() -> None:
    found = guesses(HEADER, ROWS)
    assert [guess.field for guess in found] == FIELDS
    assert all(guess.is_sure for guess in found)
    assert "Telephone" in found[2].reason


def test_by_headings_in_spanish() -> None:
    spanish = ["Nombre", "Dirección", "Teléfono", "Correo electrónico", "Sitio web", "Latitud"]
    spanish += ["Longitud", "Notas"]
    assert fields(spanish, ROWS) == FIELDS


@pytest.mark.parametrize("seed", range(10))
def test_by_content_alone_in_any_order(seed: int) -> None:
    order = list(range(7))
    random.Random(seed).shuffle(order)  # noqa: S311
    rows = [[row[index] for index in order] for row in ROWS]
    found = fields([], rows)
    for place, index in enumerate(order):
        assert found[place] in (FIELDS[index], ""), "rather nothing than something wrong"
    assert {"address", "phone", "email", "website"} <= set(found)


def test_a_heading_is_not_believed_against_its_cells() -> None:
    header, rows = ["Name", "Website"], [["Mill", "a@x.example.org"], ["Dam", "b@x.example.org"]]
    assert fields(header, rows) == ["name", "email"]


def test_what_nothing_speaks_for_is_left_open() -> None:
    assert fields(["Name", "Zone"], [["Mill", "B"], ["Dam", "B"]]) == ["name", ""]


def test_what_is_missing_or_comes_twice_identifies_nobody() -> None:
    header = ["Name", "ID"]
    assert fields(header, [["Mill", "7"], ["Dam", "8"]]) == ["name", "code"]
    assert fields(header, [["Mill", "7"], ["Dam", "7"]]) == ["name", ""]
    assert fields(header, [["Mill", "7"], ["Dam", ""]]) == ["name", ""]
