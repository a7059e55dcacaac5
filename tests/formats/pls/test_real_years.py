"""The published years, beside sums that another reader worked out."""

from collections import Counter
from decimal import Decimal
from functools import cache

import pytest

from reading_places import beside
from wherewithal.formats.inspection import inspect_file
from wherewithal.formats.inspection.telling import as_data, as_lines
from wherewithal.formats.pls import Entity, Kind, Meaning, Silence, Table, open_tables

SYSTEMS = "data/pls/PLS_FY21_AE_pud21i.csv.gz"
OUTLETS = "data/pls/pls_fy21_outlet_pud21i.csv.gz"
OLDER = "data/pls/pls_fy2018_libraries.csv.gz"


@cache
def read(path: str) -> tuple[Table, tuple[Entity, ...]]:
    (table,) = open_tables(beside(path).read_bytes(), "table.csv.gz").tables
    rows = table.rows()
    entities = tuple(rows)
    assert rows.problems == ()
    return table, entities


def total(path: str, meaning: Meaning) -> Decimal:
    return sum((row.figure(meaning).value or Decimal(0) for row in read(path)[1]), Decimal(0))


@pytest.mark.parametrize(
    ("path", "kind", "year", "rows"),
    [
        (SYSTEMS, Kind.SYSTEMS, 2021, 9_215),
        (OUTLETS, Kind.OUTLETS, 2021, 17_426),
        (OLDER, Kind.SYSTEMS, 2018, 9_261),
    ],
)
def test_what_it_is(path: str, kind: Kind, year: int, rows: int) -> None:
    table, entities = read(path)
    assert (table.kind, table.year.number, len(entities)) == (kind, year, rows)
    assert table.headings[0] == "STABR"  # no mark at the beginning


def test_totals_without_codes() -> None:
    assert total(SYSTEMS, Meaning.POPULATION) == 328_578_563
    assert total(SYSTEMS, Meaning.VISITS) == 417_494_680
    assert total(SYSTEMS, Meaning.STAFF) == Decimal("138826.58")
    assert total(SYSTEMS, Meaning.PROGRAMS) == 1_963_946
    assert total(OUTLETS, Meaning.SQUARE_FEET) == 214_612_314


def test_why_there_is_no_figure() -> None:
    _table, entities = read(SYSTEMS)
    why = {each: Counter(row.figure(each).silence for row in entities) for each in Meaning}
    assert why[Meaning.SALARIES][Silence.WITHHELD] == 3_197
    assert why[Meaning.POPULATION][Silence.WITHHELD] == 35
    assert why[Meaning.PROGRAMS][Silence.MISSING] == 483
    assert why[Meaning.HOURS][Silence.MISSING] == 420
    assert sum(row.is_closed for row in entities) == 8
    assert sum(row.figure(Meaning.STAFF).is_estimated for row in entities) == 233


def test_letters_and_zeros() -> None:
    assert {row.words(Meaning.ADDRESS) for row in read(SYSTEMS)[1]} >= {"710 W CÉSAR CHÁVEZ ST"}
    outlets = {(row.words(Meaning.KEY), row.words(Meaning.NUMBER)): row for row in read(OUTLETS)[1]}
    assert outlets["TX0730", "001"].words(Meaning.NAME) == "PEÑITAS PUBLIC LIBRARY"
    assert "–" in outlets["CO0144", "004"].words(Meaning.NAME)
    assert sum(row.words(Meaning.ZIP).startswith("0") for row in outlets.values()) == 1_920


def test_two_years_side_by_side() -> None:
    now, before = ({row.words(Meaning.KEY) for row in read(path)[1]} for path in (SYSTEMS, OLDER))
    assert (len(now & before), len(before - now), len(now - before)) == (9_179, 82, 36)


def test_inspected_by_kind_and_year() -> None:
    found = inspect_file(beside(OUTLETS).read_bytes(), "outlets.csv.gz")
    assert as_data(found, "outlets.csv.gz")["kind"] == "pls"
    (survey,) = as_data(found, "outlets.csv.gz")["surveys"]
    assert (survey["kind"], survey["year"], survey["records"], survey["closed"]) == (
        "outlets",
        2021,
        17_426,
        55,
    )
    assert any("outlets, fiscal year 2021" in line for line in as_lines(found))
    assert "  column SQ_FEET: square feet" in "\n".join(as_lines(found))
    assert sum(survey["no_figure"]["square_feet"].values()) == 814
