"""Whatever comes in as a survey: nothing raises, nothing is dropped, no code becomes a number."""

import csv
import gzip
import io
import zipfile
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wherewithal.formats.pls import Kind, Meaning, PlsCode, Silence, open_tables, sources
from wherewithal.formats.pls.model import CODES
from wherewithal.formats.pls.years import year_of

HEADINGS = ["FSCSKEY", "LIBNAME", "POPU_LSA", "TOTSTAFF", "F_TOTSTF", "ZIP", "OUR_OWN"]
CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
ODD = st.sampled_from(["-1", "-3", "-4", "-9", "M", "", "1204", "0", "NaN", "-7", "1e9", "01730"])


def as_csv(rows: list[list[str]], *, delimiter: str = ",") -> bytes:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue().encode()


def as_zip(**members: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as folder:
        for name, content in members.items():
            folder.writestr(f"{name}.csv", content)
    return data.getvalue()


@given(
    st.binary(max_size=300),
    st.sampled_from([b"", b"PK\x03\x04", b"\x1f\x8b", b"FSCSKEY,FSCS_SEQ\n"]),
)
def test_any_bytes(content: bytes, begin: bytes) -> None:
    opened = open_tables(begin + content, "anything")
    assert opened.tables or all(each.refuses for each in opened.problems)
    for table in opened.tables:
        rows = table.rows()
        for entity in rows:
            for meaning in Meaning:
                reported = entity.figure(meaning)
                assert (reported.value is None) == (reported.silence is not None)
                assert reported.value is None or reported.value >= 0
        assert all(each.message for each in rows.problems)


@given(
    st.lists(st.lists(ODD | CELLS, min_size=1, max_size=9), max_size=6), st.sampled_from(",;\t|")
)
def test_each_cell_is_kept_as_it_was_written(rows: list[list[str]], delimiter: str) -> None:
    (table,) = open_tables(as_csv([HEADINGS, *rows], delimiter=delimiter)).tables
    kept = [list(entity.cells.values()) for entity in table.rows()]
    assert kept == [row for row in rows if any(cell.strip() for cell in row)]


@given(st.binary(min_size=1, max_size=40), st.integers(0, 400))
def test_a_damaged_zip(noise: bytes, at: int) -> None:
    whole = bytearray(as_zip(systems=as_csv([HEADINGS, ["XX0001", "Old Mill", "-9"]])))
    at %= len(whole)
    whole[at : at + len(noise)] = noise
    for table in open_tables(bytes(whole)).tables:
        list(table.rows())


@pytest.mark.parametrize(("code", "silence"), CODES.items())
def test_codes_are_told_apart_and_are_no_numbers(code: str, silence: Silence) -> None:
    (table,) = open_tables(as_csv([HEADINGS, ["XX0001", code, code]])).tables
    (entity,) = table.rows()
    assert entity.figure(Meaning.POPULATION).silence is silence
    assert entity.figure(Meaning.VISITS).silence is Silence.NO_COLUMN
    assert entity.words(Meaning.NAME) == ""


def test_a_zero_is_a_number_and_an_estimate_says_so() -> None:
    rows = [
        HEADINGS,
        ["XX0001", "Old Mill", "0", "2.5", "IT21"],
        ["XX0002", "New Mill", "7", "1", "R_21"],
    ]
    (table,) = open_tables(as_csv(rows)).tables
    first, second = table.rows()
    assert first.figure(Meaning.POPULATION).value == Decimal(0)
    assert first.figure(Meaning.STAFF).is_estimated
    assert not second.figure(Meaning.STAFF).is_estimated


def test_both_tables_of_a_release_in_one_zip_in_two_encodings() -> None:
    systems = as_csv([HEADINGS, ["XX0001", "Peñitas"]])
    outlets = "FSCSKEY,FSCS_SEQ,LIBNAME\r\nXX0001,002,Peñitas – branch\r\n".encode("cp1252")
    opened = open_tables(
        as_zip(pls_fy2017_ae=systems, pls_fy2017_outlet=outlets, states=b"STABR,VISITS\nRI,1\n")
    )
    names = {
        table.kind: [row.words(Meaning.NAME) for row in table.rows()] for table in opened.tables
    }
    assert names == {Kind.SYSTEMS: ["Peñitas"], Kind.OUTLETS: ["Peñitas – branch"]}
    assert {table.year.number for table in opened.tables} == {2017}


def test_trouble_has_its_row_and_column() -> None:
    rows = [
        HEADINGS,
        ["XX0001", "Old Mill", "many"],
        ["", "?", "1", "1", "", "", "", "more"],
        ["XX0001"],
    ]
    (table,) = open_tables(as_csv(rows)).tables
    read = table.rows()
    assert len(list(read)) == 3
    told = {(each.code, each.row, each.column) for each in read.problems}
    assert {
        (PlsCode.NO_NUMBER, 2, "POPU_LSA"),
        (PlsCode.NO_KEY, 3, ""),
        (PlsCode.WIDTH, 3, ""),
        (PlsCode.TWICE, 4, ""),
    } <= told


def test_a_bomb_ends_at_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "MAX_UNPACKED", 1_000_000)
    bomb = b"FSCSKEY,LIBNAME,POPU_LSA\n" + b"XX0001,Old Mill,1\n" * 100_000
    for content in (as_zip(systems=bomb), gzip.compress(bomb), bomb):
        (problem,) = open_tables(content).problems
        assert problem.code is PlsCode.TOO_LARGE
        assert problem.refuses


def test_a_line_without_an_end_is_no_table() -> None:
    assert open_tables(b"FSCSKEY," + b"x" * 2_000_000).problems[0].code is PlsCode.TOO_LARGE


@pytest.mark.parametrize(
    ("row", "name", "year"),
    [
        ({"F_VISITS": "R_14", "YR_SUB": "2015"}, "", 2014),
        ({"ENDDATE": "06/30/2016"}, "fy2020.csv", 2016),
        ({"ENDDATE": "6/30/18"}, "", 2018),
        ({"ENDDATE": "2019-12-31"}, "", 2019),
        ({"ENDDATE": "-3", "YR_SUB": "2020"}, "", 2019),
        ({}, "PLS_FY2015_AE_pupld15a.csv", 2015),
        ({}, "puplda14.csv", 2014),
        ({}, "libraries.csv", None),
    ],
)
def test_the_year(row: dict[str, str], name: str, year: int | None) -> None:
    assert year_of([row], name).number == year


def test_locales_under_the_names_of_their_years() -> None:
    for heading in ("LOCALE", "LOCALE_ADD", "LOCALE_MOD", "locale_mod"):
        content = as_csv(
            [["FSCSKEY", "LIBNAME", "POPU_LSA", heading], ["XX0001", "Old Mill", "1", "42"]]
        )
        (entity,) = open_tables(content).tables[0].rows()
        assert entity.words(Meaning.LOCALE) == "42"
