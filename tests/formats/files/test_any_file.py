"""Whatever the bytes are: never an error; and what another library wrote comes back as it was."""

import csv
import io
import json
import string
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from formats.files.made import document, only, packed, texts, workbook
from formats.files.test_office_files import HERE, rooms
from wherewithal.formats.files import read_file

LETTERS = string.ascii_letters + "ñéüßقлшあ한 .-_'&<>\"=+@#"
WORDS = st.text(LETTERS, min_size=1, max_size=12).map(str.strip).filter(bool)
CELLS = WORDS | st.integers(0, 10**9).map(str) | st.just("")
HEADER = ["Name", "Seats", "Notes"]
SEEDS = [
    workbook(rooms), (HERE / "rooms.xls").read_bytes(), (HERE / "rooms.ods").read_bytes(),
    document([["Name", "Seats"], ["Hall", "80"]]), packed({"a.csv": b"Name,Seats\nHall,80"}),
    b'{"contents": [{"name": "Hall", "at": {"x": 1}}]}', b"<table><tr><td>Hall<td>80</table>",
    b'"Name";"Seats"\r\n"Hall";80', b"\x1f\x8b\x08\x00",
]  # fmt: skip


@st.composite
def grids(draw: Any) -> list[tuple[str, ...]]:
    row = st.tuples(WORDS, st.integers(0, 10**9).map(str), CELLS)
    return draw(st.lists(row, min_size=2, max_size=8))


def walk(data: bytes, name: str) -> None:
    read = read_file(data, name)
    assert read.tables or read.problems
    assert all(problem.message for problem in read.all_problems())
    for table in read.tables:
        for row in table.rows():
            assert row.number >= 1


@given(
    st.binary(max_size=300)
    | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))
)
def test_nothing_raises(data: bytes) -> None:
    walk(data, "file.csv")


@given(
    seed=st.sampled_from(SEEDS),
    at=st.floats(0, 1),
    put=st.binary(min_size=1, max_size=8),
    cut=st.booleans(),
)
def test_nothing_raises_where_a_real_file_is_damaged(
    seed: bytes, at: float, put: bytes, *, cut: bool
) -> None:
    place = int(at * len(seed))
    walk(seed[:place] + put + (b"" if cut else seed[place + len(put) :]), "file.xlsx")


@given(rows=grids(), mark=st.sampled_from(",;\t"), end=st.sampled_from(["\n", "\r\n", "\r"]))
def test_separated_values_and_back(rows: list[tuple[str, ...]], mark: str, end: str) -> None:
    text = io.StringIO()
    csv.writer(text, delimiter=mark, lineterminator=end, quoting=csv.QUOTE_ALL).writerows(
        [HEADER, *rows]
    )
    assert texts(only(text.getvalue(), "file.csv")) == rows


@given(grids())
def test_workbooks_and_back(rows: list[tuple[str, ...]]) -> None:
    def fill(book: Any) -> None:
        sheet = book.add_worksheet()
        for row, cells in enumerate([HEADER, *rows]):
            for column, text in enumerate(cells):
                sheet.write_string(row, column, text)

    assert texts(only(workbook(fill), "file.xlsx")) == rows


@given(grids())
def test_json_and_back(rows: list[tuple[str, ...]]) -> None:
    entries = [dict(zip(HEADER, row, strict=True)) for row in rows]
    assert texts(only(json.dumps(entries), "file.json")) == rows
