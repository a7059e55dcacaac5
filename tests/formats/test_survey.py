"""The Public Libraries Survey: checked on the real files, with sums worked out by another reader."""

import csv
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from functools import cache

import pytest

from reading_places import beside
from wherewithal.formats.survey import (
    NotASurvey,
    System,
    SystemOutlet,
    decode,
    read_outlets,
    read_systems,
)


@cache
def systems() -> tuple[System, ...]:
    return tuple(read_systems(beside("data/pls/PLS_FY21_AE_pud21i.csv.gz").read_bytes()))


@cache
def outlets() -> tuple[SystemOutlet, ...]:
    return tuple(read_outlets(beside("data/pls/pls_fy21_outlet_pud21i.csv.gz").read_bytes()))


def total(numbers: Iterable[Decimal | None]) -> Decimal:
    return sum((number for number in numbers if number is not None), Decimal(0))


def not_told(numbers: Iterable[Decimal | None]) -> int:
    return sum(number is None for number in numbers)


def test_every_system_and_outlet_is_read_once() -> None:
    keys = {system.key for system in systems()}
    assert (len(systems()), len(keys)) == (9_215, 9_215)
    assert len({system.place.state for system in systems()}) == 55
    assert len({(outlet.system_key, outlet.number) for outlet in outlets()}) == 17_426
    assert {outlet.system_key for outlet in outlets()} <= keys


def test_kinds_and_closures() -> None:
    kinds = Counter(outlet.kind for outlet in outlets())
    assert kinds == {"CE": 9_041, "BR": 7_744, "BS": 640, "BM": 1}
    assert sum(system.is_closed for system in systems()) == 8
    assert sum(outlet.is_closed for outlet in outlets()) == 55


def test_codes_are_no_numbers() -> None:
    assert total(system.population for system in systems()) == 328_578_563
    assert total(system.visits for system in systems()) == 417_494_680
    assert total(system.staff_fte for system in systems()) == Decimal("138826.58")
    assert total(system.programs for system in systems()) == 1_963_946
    assert total(outlet.square_feet for outlet in outlets()) == 214_612_314
    assert not_told(outlet.square_feet for outlet in outlets()) == 814


@pytest.mark.parametrize(
    ("column", "code", "how_many", "field"),
    [
        ("SALARIES", "-9", 3_197, "salaries"),
        ("POPU_LSA", "-9", 35, "population"),
        ("TOTPRO", "-1", 483, "programs"),
        ("HRS_OPEN", "-1", 420, "hours_a_year"),
    ],
)
def test_what_was_not_told_is_none(column: str, code: str, how_many: int, field: str) -> None:
    text = decode(beside("data/pls/PLS_FY21_AE_pud21i.csv.gz").read_bytes())
    silent = {row["FSCSKEY"] for row in csv.DictReader(text.splitlines()) if row[column] == code}
    assert len(silent) == how_many
    told = {system.key for system in systems() if getattr(system, field) is not None}
    assert told & silent == set()


@pytest.mark.parametrize(
    ("key", "number", "square_feet"),
    [
        ("MA0049", 7, 142_946),
        ("WA0064", 28, 611_173),
        ("WA0069", 29, 214_416),
        ("MD0003", 25, 572_260),
        ("IL0098", 81, 1_844_201),
    ],
)
def test_outlets_of_a_system(key: str, number: int, square_feet: int) -> None:
    here = [outlet for outlet in outlets() if outlet.system_key == key]
    assert (len(here), total(outlet.square_feet for outlet in here)) == (number, square_feet)


def test_one_row_can_be_several_bookmobiles() -> None:
    seattle = [outlet for outlet in outlets() if outlet.system_key == "WA0064"]
    assert Counter(outlet.kind for outlet in seattle) == {"BR": 26, "CE": 1, "BS": 1}
    assert total(outlet.bookmobiles for outlet in seattle if outlet.kind == "BS") == 4


@pytest.mark.parametrize(
    ("state", "how_many", "places"),
    [("RI", 48, 73), ("WA", 60, 363), ("MA", 369, 467), ("VT", 184, 189), ("DC", 1, 26)],
)
def test_states(state: str, how_many: int, places: int) -> None:
    assert sum(system.place.state == state for system in systems()) == how_many
    assert sum(outlet.place.state == state for outlet in outlets()) == places


def test_most_systems_have_one_outlet() -> None:
    sizes = Counter(outlet.system_key for outlet in outlets())
    assert sum(size == 1 for size in sizes.values()) == 7_472


def test_identifiers_keep_their_zeros() -> None:
    assert sum(outlet.place.zip_code.startswith("0") for outlet in outlets()) == 1_920
    assert sum(system.place.zip_code.startswith("0") for system in systems()) == 1_568
    assert "002" in {outlet.number for outlet in outlets()}


def test_accents_survive_two_encodings() -> None:
    addresses = {system.key: system.place.address for system in systems()}
    names = {(outlet.system_key, outlet.number): outlet.name for outlet in outlets()}
    assert addresses["TX0111"] == "710 W CÉSAR CHÁVEZ ST"
    assert names["NY0005", "013"] == "ISAÍAS GONZÁLEZ-SOTO BRANCH LIBRARY"
    assert names["TX0730", "001"] == "PEÑITAS PUBLIC LIBRARY"
    assert "–" in names["CO0144", "004"]
    assert "–" in names["VA0081", "006"]


def test_an_older_year_that_begins_with_a_mark() -> None:
    older = tuple(read_systems(beside("data/pls/pls_fy2018_libraries.csv.gz").read_bytes()))
    assert len(older) == 9_261
    visits = {system.key: system.visits for system in older}
    assert visits["MA0049"] == 906_090


def test_another_file_says_which_columns_it_lacks() -> None:
    with pytest.raises(NotASurvey) as refused:
        read_systems(b"name,city\nOld Mill,Springfield\n")
    assert refused.value.missing == ("FSCSKEY", "LIBNAME", "POPU_LSA", "TOTSTAFF")


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(NotASurvey):
        read_outlets(b"")


def test_odd_cells_are_unknown_and_short_rows_are_read() -> None:
    content = b"FSCSKEY,LIBNAME,POPU_LSA,TOTSTAFF,LONGITUD\nXX0001,Old Mill,many,NaN,-71.5\nXX0002,New Mill\n"
    first, second = read_systems(content)
    assert (first.population, first.staff_fte) == (None, None)
    assert first.place.longitude == Decimal("-71.5")
    assert (second.name, second.population) == ("New Mill", None)


def test_both_encodings_are_told_apart() -> None:
    assert decode("Peñitas – branch".encode()) == decode("Peñitas – branch".encode("cp1252"))
