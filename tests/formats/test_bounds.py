"""Too much is refused kindly, and soon."""

import time

import pytest

from wherewithal.formats import MESSAGES, ProblemCode, read_pasted

LARGE = 1_000_000
FEW_SECONDS = 20  # each takes well under two; slow machines are not what this is about


def table_of(rows, columns, words="x"):
    return "<table>" + ("<tr>" + f"<td>{words}</td>" * columns + "</tr>") * rows + "</table>"


@pytest.mark.parametrize(
    ("html", "text", "code"),
    [
        ("", "x" * 5_000_001, "too_large"),
        ("", "é" * 2_500_001, "too_large"),
        ("<p>" * 2_000_000, "", "too_large"),
        (table_of(2_001, 1), "", "too_many_rows"),
        (table_of(1_500, 1) + table_of(501, 1), "", "too_many_rows"),
        ("", "x\n" * 2_001, "too_many_rows"),
        ("", "x\ty\n" * 2_001, "too_many_rows"),
        ("", "x,y\n" * 2_001, "too_many_rows"),
        ("", "|x|\n" * 2_002, "too_many_rows"),
        (table_of(1, 61), "", "too_many_columns"),
        ("", "\t".join(["x"] * 61), "too_many_columns"),
        ("", ("|x" * 61 + "|\n") * 2, "too_many_columns"),
        (table_of(1, 1) * 51, "", "too_many_tables"),
        (table_of(1, 1, "x" * 20_001), "", "cell_too_long"),
        ("", "x" * 20_001, "cell_too_long"),
        ("<table><tr><td>" * 10_000, "", "nested_too_deeply"),
    ],
)
def test_refusals(html, text, code):
    result = read_pasted(html=html, text=text)
    assert result.tables == ()
    assert [(problem.code, problem.refuses) for problem in result.problems] == [(code, True)]
    assert "%" not in result.problems[0].message


def test_the_place_of_a_cell_that_is_too_long():
    (problem,) = read_pasted(html=None, text="a\tb\nc\t" + "x" * 20_001).problems
    assert (problem.row, problem.column, problem.args) == (2, 2, {"limit": 20_000})


@pytest.mark.parametrize(
    "html", [table_of(2_000, 1), table_of(1, 60), table_of(1, 1) * 50, table_of(1, 1, "x" * 20_000)]
)
def test_the_bounds_themselves_are_allowed(html):
    assert read_pasted(html=html, text="").problems == ()


def test_empty_rows_and_columns_do_not_count():
    html = table_of(5_000, 2, "") + "<table><td>x" + "<td>" * 100 + "</table>"
    (table,) = read_pasted(html=html, text="").tables
    assert [row.texts[0] for row in table.rows] == ["x"]
    assert len(table.rows[0].cells) == 1


def test_a_cell_across_a_million_columns():
    html = "<table><tr><td colspan=1000000>Rooms<tr><td>A<td>1</table>"
    (table,) = read_pasted(html=html, text="").tables
    assert (table.title, [row.texts[:2] for row in table.rows]) == ("Rooms", [("A", "1")])


def test_a_cell_across_a_million_rows():
    html = "<table><tr><td rowspan=1000000>A<td>1<tr><td>2</table>"
    (table,) = read_pasted(html=html, text="").tables
    assert [row.texts for row in table.rows] == [("A", "1"), ("A", "2")]


def test_plain_text_is_read_where_the_formatted_copy_is_too_large():
    result = read_pasted(html="<p>" + "x" * 5_000_000, text="Main\nEast")
    assert [row.texts for row in result.tables[0].rows] == [("Main",), ("East",)]
    assert [problem.code for problem in result.problems] == ["plain_text_read_instead"]


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * (LARGE // 5),
        "<b id=1><p>x" * (LARGE // 12),
        "<table><td>" + "&amp;" * (LARGE // 5),
        "<table><td>&#" + "9" * LARGE,
        "<table>" + "<td>" * (LARGE // 4),
        "<table>" + "<tr><td colspan=99 rowspan=99999>" * (LARGE // 33),
        "<table>" + "x<tr>" * (LARGE // 5),
        "<svg>" * (LARGE // 5),
        "<![if !supportLists]>" * (LARGE // 21),
        "<a " * (LARGE // 3),
        '<a b="' * (LARGE // 6),
        "<!--" * (LARGE // 4),
        "<" * LARGE,
    ],
    ids=lambda html: html[:20],
)
def test_hostile_markup_takes_little_time(html):
    start = time.perf_counter()
    read_pasted(html=html, text="")
    assert time.perf_counter() - start < FEW_SECONDS


@pytest.mark.parametrize(
    "text",
    ["\t", "a\t", "\n", '"', '"a\t', '"\n""', "a,", "|", "|-", " ", " \n", "• ", "1. ", "o  "],
)
def test_hostile_text_takes_little_time(text):
    start = time.perf_counter()
    read_pasted(html=None, text='"' + text * (LARGE // len(text)))
    assert time.perf_counter() - start < FEW_SECONDS


def test_every_problem_has_its_sentence():
    assert set(MESSAGES) == set(ProblemCode)
