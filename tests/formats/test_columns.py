"""Pasted columns find their place in the worksheet."""

import pytest

from wherewithal.formats import USUAL_NAMES, ColumnSpec, match_columns, read_pasted, write_tsv

SHEET = (
    ColumnSpec("name", ("Partner", *USUAL_NAMES["relationship"], *USUAL_NAMES["name"])),
    ColumnSpec("strength", USUAL_NAMES["strength"], takes_many_lines=True),
    ColumnSpec("challenge", USUAL_NAMES["challenge"]),
    ColumnSpec("improvement", USUAL_NAMES["improvement"]),
    ColumnSpec("question", USUAL_NAMES["question"]),
)


def match(*rows, header=()):
    (table,) = read_pasted(html=None, text=write_tsv(rows)).tables
    return match_columns(header, table.rows, SHEET)


def targets(found):
    return [(column.target, column.confidence) for column in found.columns]


@pytest.mark.parametrize(
    ("heading", "target", "confidence"),
    [
        ("Strengths", "strength", "sure"),
        ("STRENGTH", "strength", "sure"),
        ("Our strengths", "strength", "sure"),
        ("Strengths (what goes well)", "strength", "sure"),
        ("Strengths: what goes well", "strength", "sure"),
        ("Assets", "strength", "sure"),
        ("Fortalezas", "strength", "sure"),
        ("Nuestras fortalezas", "strength", "guess"),
        ("Strenghts", "strength", "guess"),
        ("Weaknesses", "challenge", "sure"),
        ("Weakness", "challenge", "sure"),
        ("Weeknesses", "challenge", "guess"),
        ("Challenges", "challenge", "sure"),
        ("Desafios", "challenge", "sure"),
        ("Desafíos", "challenge", "sure"),
        ("Debilidades", "challenge", "sure"),
        ("How could it improve?", "improvement", "sure"),
        ("Improvements", "improvement", "sure"),
        ("¿Cómo podría mejorar?", "improvement", "sure"),
        ("To check", "question", "sure"),
        ("Questions", "question", "sure"),
        ("Relationship", "name", "sure"),
        ("Organization(s)", "name", "sure"),
        ("Biggest challenges this year", "challenge", "guess"),
        ("Budget", None, "none"),
        ("Con quién", "name", "guess"),
    ],
)
def test_headings(heading, target, confidence):
    found = match(("anything", "PTA"), header=("Nothing known", heading))
    assert (found.columns[1].target, found.columns[1].confidence) == (target, confidence)


def test_every_heading_finds_its_column_in_any_order():
    found = match(("far", "gym", "PTA"), header=("Weaknesses", "Strengths", "Relationship"))
    assert targets(found) == [("challenge", "sure"), ("strength", "sure"), ("name", "sure")]


def test_headings_found_in_the_first_row():
    found = match(("Relationship", "Strengths"), ("PTA", "gym"))
    assert found.header == ("Relationship", "Strengths")
    assert [row.texts for row in found.rows] == [("PTA", "gym")]
    assert not found.by_position


def test_headings_found_below_a_title():
    found = match(("Our friends", ""), ("Relationship", "Strengths"), ("PTA", "gym"))
    assert [row.texts for row in found.set_aside] == [("Our friends", "")]
    assert [row.texts for row in found.rows] == [("PTA", "gym")]


def test_a_first_item_is_not_taken_for_a_heading():
    found = match(("Partner", "", "", "", "late"), ("PTA", "gym", "", "", ""))
    assert (found.header, len(found.rows)) == ((), 2)


def test_a_single_column_with_its_heading():
    found = match(("Name",), ("PTA",), ("Museum",))
    assert (found.header, targets(found)) == (("Name",), [("name", "sure")])


def test_a_single_column_without_heading():
    found = match(("PTA",), ("Museum",))
    assert (targets(found), found.by_position) == ([("name", "guess")], True)


def test_no_headings_but_the_same_width():
    found = match(("PTA", "gym", "busy", "ask in May", "who leads?"))
    assert [column.target for column in found.columns] == [column.key for column in SHEET]
    assert {column.confidence for column in found.columns} == {"guess"}


def test_no_headings_and_another_width():
    found = match(("PTA", "gym", "busy"))
    assert targets(found) == [("name", "guess"), (None, "none"), (None, "none")]
    assert [column.index for column in found.unmapped] == [1, 2]


def test_two_columns_share_a_target_only_where_it_takes_many_lines():
    header = ("Name", "Strengths", "Assets", "Challenges", "Weaknesses")
    found = match(("PTA", "gym", "hall", "busy", "far"), header=header)
    assert [column.target for column in found.columns] == [
        "name",
        "strength",
        "strength",
        "challenge",
        None,
    ]
    assert [column.heading for column in found.unmapped] == ["Weaknesses"]


def test_the_better_match_wins_the_target():
    found = match(("PTA", "busy", "far"), header=("Name", "Main challenges", "Challenges"))
    assert targets(found)[1:] == [(None, "none"), ("challenge", "sure")]


def test_the_first_column_is_the_name_where_nothing_else_is():
    found = match(("PTA", "gym"), header=("Club", "Strengths"))
    assert targets(found) == [("name", "guess"), ("strength", "sure")]


def test_an_unmapped_column_without_words_is_not_reported():
    found = match(("PTA", "gym", ""), header=("Name", "Strengths", "Budget"))
    assert found.unmapped == ()


def test_headings_without_rows():
    found = match_columns(("Relationship", "Strengths"), (), SHEET)
    assert (targets(found), found.rows) == ([("name", "sure"), ("strength", "sure")], ())


def test_nothing_at_all():
    assert match_columns((), (), SHEET).columns == ()
    assert match_columns((), (), ()).columns == ()
