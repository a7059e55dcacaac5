"""What a table is and what its columns say: by headings, by contents, and how sure that is."""

import pytest

from formats.recognition.disguises import DISGUISES, FILES, told_columns
from reading_places import beside
from wherewithal.formats.files import read_file
from wherewithal.formats.recognition import Field, Recognition, TableKind, recognise

NAMES = ("Oak Hall", "Pine Room", "River Center", "Maple Kitchen", "Stone House", "Lake Lab")


def told(text: str) -> Recognition:
    (table,) = read_file(text.encode(), "list.csv").tables
    return recognise(table)


def lines(heading: str, *columns: tuple[str, ...]) -> str:
    rows = [",".join(row) for row in zip(NAMES, *columns, strict=True)]
    return "\n".join([heading, *rows] if heading else rows) + "\n"


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Name,Strengths,Challenges", TableKind.WORKSHEET),
        ("Nombre,Fortalezas,Desafíos", TableKind.WORKSHEET),
        ("Full name,Role,Organization", TableKind.PEOPLE),
        ("Service,Organization,Eligibility", TableKind.DIRECTORY),
        ("Artículo,Categoría,Cantidad", TableKind.INVENTORY),
        ("Room,Notes,Capacity", TableKind.ROOMS),
        ("Category,Age group,Attendance", TableKind.PROGRAMS),
        ("STABR,FSCSKEY,Library", TableKind.SURVEY),
        ("What do you need?,Who could help?,What else?", TableKind.SURVEY),
    ],
)
def test_the_kind_is_told_by_headings_in_two_languages(heading: str, kind: TableKind) -> None:
    found = told(heading + "\nQuiet corner,warm and bright,7\nBook bus,goes far,9\n")
    assert (found.kind, found.asks) == (kind, False)
    assert found.reasons


def test_rooms_and_inventories_without_headings_are_mapped_and_asked_about() -> None:
    seats = told(lines("", ("40", "25", "80", "120", "60", "30")))
    assert [guess.field for guess in seats.columns] == [Field.NAME, Field.CAPACITY]
    things = told(lines("", ("3", "1", "12", "2", "7", "few")))
    assert [guess.field for guess in things.columns] == [Field.NAME, Field.QUANTITY]
    strange = told(lines("Foo,Bar", ("3", "1", "12", "2", "7", "4")))
    assert [(guess.field, guess.asks) for guess in strange.columns][1] == (Field.QUANTITY, True)


def test_a_heading_that_the_cells_deny_is_doubted() -> None:
    found = told(lines("Name,Phone", tuple(f"{who}@example.org" for who in "abcdef")))
    assert (found.columns[1].field, found.columns[1].asks) == (Field.EMAIL, False)


def test_an_identifier_of_an_organization_does_not_name_it() -> None:
    found = told(lines("name,organization_id", ("7", "3", "9", "4", "1", "2")))
    assert [guess.field for guess in found.columns] == [Field.NAME, Field.IDENTIFIER]


def test_a_table_of_nothing_known_says_so() -> None:
    found = told("Foo,Bar\nx-x,y-y\nz-z,w-w\n")
    assert [guess.asks for guess in found.columns] == [True, True]
    assert found.asks


def test_latitude_and_longitude_without_headings() -> None:
    north = ("42.36395", "42.38334", "42.37691", "42.36391", "42.37001", "42.38778")
    west = ("-71.08169", "-71.13260", "-71.14683", "-71.10392", "-71.09198", "-71.13055")
    found = told(lines("", west, north))
    assert [guess.field for guess in found.columns] == [
        Field.NAME,
        Field.LONGITUDE,
        Field.LATITUDE,
    ]


@pytest.mark.parametrize(("disguise", "floor"), [*zip(DISGUISES, (40, 39, 39, 40), strict=True)])
def test_real_tables_in_disguise(disguise: str, floor: int) -> None:
    """Of 40 labelled columns; the figures stand in docs/measurements.md."""
    told_all = [
        (wanted, guess)
        for path, labels in FILES.items()
        for wanted, guess in told_columns(beside(f"data/{path}"), labels, disguise)
    ]
    wrong = [pair for pair in told_all if pair[1].field != pair[0] and not pair[1].asks]
    right = sum(guess.field == wanted for wanted, guess in told_all)
    assert (len(told_all), right >= floor, wrong) == (40, True, [])
