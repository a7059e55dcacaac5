"""The three tables that the worksheets grew from, with every fault that is in them."""

import os
from pathlib import Path

import pytest

from formats.pasting import texts
from wherewithal.formats import read_pasted

SOURCE = Path(__file__).parents[2].parent / "shared" / "source" / "relationships.txt"
HEADINGS = ("Relationship", "Strengths", "Weaknesses")
SPOILED_HEAD = "<tr><th>Relationship<th> <th>Strengths</th><th>Weaknesses</th></tr>"
OWN_TABLES = f"""
Some words of welcome.

## Harbor Library
<table class="sheet">
	{SPOILED_HEAD}
	<tr><td>Both middle schools</td><td></td><td></td></tr>
</table>

## Hill Library
<table class="sheet">
	{SPOILED_HEAD}
	<tr><td>Rowing club</td><td>Speaks (Spanish/Tagalog)</td><td>Far away</td></tr>
	<tr><td>Museum (guides & friends)</td><td>A lecture hall</td><td>Closed in winter</td></tr>
	<tr><td>Bakery</td><td>Lends its oven<br/>Gives bread</td><td>Two people</td></tr>
</table>

### Valley Library
<table class="sheet">
	{SPOILED_HEAD}
	<tr><td></td><td></td><td></td></tr>
</table>
"""


@pytest.mark.parametrize(
    ("html", "text"), [(OWN_TABLES, ""), (None, OWN_TABLES)], ids=["formatted", "as source text"]
)
def test_three_tables_with_faults(html, text):
    tables = read_pasted(html=html, text=text).tables
    assert [table.header for table in tables] == [HEADINGS] * 3
    assert [table.title for table in tables] == ["Harbor Library", "Hill Library", "Valley Library"]
    assert [texts(table) for table in tables] == [
        [("Both middle schools", "", "")],
        [
            ("Rowing club", "Speaks (Spanish/Tagalog)", "Far away"),
            ("Museum (guides & friends)", "A lecture hall", "Closed in winter"),
            ("Bakery", "Lends its oven\nGives bread", "Two people"),
        ],
        [],
    ]


def test_lines_of_a_cell():
    tables = read_pasted(html=OWN_TABLES, text="").tables
    assert tables[1].rows[2].cells[1].lines == ("Lends its oven", "Gives bread")


def test_words_outside_are_reported():
    (problem,) = read_pasted(html=OWN_TABLES, text="").problems
    assert (problem.code, problem.refuses) == ("words_left_out", False)
    assert problem.args == {"excerpt": "Some words of welcome."}


def test_the_original_tables():
    if not SOURCE.exists():
        if os.environ.get("CI") == "true":
            pytest.fail(f"{SOURCE.name} is missing")
        pytest.skip("the original tables are not beside this checkout")
    tables = read_pasted(html=SOURCE.read_text(encoding="utf-8"), text="").tables
    assert [len(table.rows) for table in tables] == [1, 3, 0]
    assert [table.header for table in tables] == [HEADINGS] * 3
    assert tables[1].rows[2].cells[1].lines == (
        "Owns a building with a large meeting space",
        "Provides technology",
    )
    assert tables[1].rows[1].texts[0] == "Local schools (teachers & PTA)"
