"""What the usual programs put on the clipboard."""

from pathlib import Path

import pytest

from formats.pasting import html_rows, html_tables, texts

CLIPBOARDS = Path(__file__).parent / "clipboards"


def paste_from(program):
    (table,) = html_tables((CLIPBOARDS / f"{program}.html").read_text(encoding="utf-8"))
    return table


def test_word():
    table = paste_from("word")
    assert texts(table) == [
        ("Room", "Strengths"),
        ("Story corner by the door", "Low shelves\nA rug & cushions"),
    ]
    assert table.rows[1].cells[1].lines == ("Low shelves", "A rug & cushions")


def test_google_docs():
    assert texts(paste_from("google_docs")) == [
        ("Partner", "What they bring"),
        ("Garden club", "Seeds\nA shed with tools"),
    ]


def test_google_sheets():
    assert texts(paste_from("google_sheets")) == [
        ("Item", "Quantity"),
        ("Laptops", "10"),
        ("Sewing kits", "about 6\ntwo need repair"),
    ]


def test_libreoffice_repeats_a_cell_that_spans_rows():
    table = paste_from("libreoffice")
    assert texts(table) == [
        ("Resource", "Where"),
        ("3D printer", "Main, 2nd floor"),
        ("3D printer", "East branch\n(on loan)"),
    ]
    assert [row.cells[0].repeated for row in table.rows] == [False, False, True]


def test_excel():
    table = paste_from("excel")
    assert table.title == "Who we work with, spring"
    assert texts(table) == [
        ("Relationship", "Strengths", "Weaknesses"),
        ("4-H club", "Keen teens\nOwn transport", ""),
    ]
    assert [row.number for row in table.rows] == [2, 3]


ROOMS = [
    ("Kids’ corner", "Low shelves\nA rug, and twelve cushions", ""),
    ("Auditorium (120 seats)", "Booked every weekend", "Ramp too steep"),
]


@pytest.mark.parametrize(
    "program", ["word", "excel", "google_docs", "google_sheets", "calc", "wiki"]
)
def test_the_same_sheet_from_every_program(program):
    """With all that each of them wraps around it: nothing hidden, deleted or noted in the margin comes along."""
    table = paste_from(f"{program}_sheet")
    headings = table.header or table.rows[0].texts
    wanted = [headings.index(name) for name in ("Room or place", "Strengths", "Challenges")]
    rows = [tuple(row.texts[index] for index in wanted) for row in table.rows]
    assert rows[-2:] == ROOMS


def test_a_folded_column_stays_at_home():
    table = paste_from("excel_sheet")
    assert table.title == "Spaces, spring inventory"
    assert [len(row.texts) for row in table.rows] == [4, 4, 4]


def test_hidden_elements_that_are_never_closed_take_nothing_along():
    html = "<table><tr><td><span style='display:none'>Garden<td>Roses</table>"
    assert html_rows(html) == [("Garden", "Roses")]
