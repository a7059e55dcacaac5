"""Tables and lists in plain text."""

import pytest

from formats.pasting import text_rows, texts
from wherewithal.formats import read_pasted, write_tsv


def test_a_list_of_17_branches():
    names = [f"Branch {letter}" for letter in "ABCDEFGHIJKLMNOPQ"]
    text = "\r\n".join(f"{number}. {name}" for number, name in enumerate(names, start=1))
    assert text_rows(text) == [(name,) for name in names]


@pytest.mark.parametrize(
    ("line", "item"),
    [
        ("1. Main", "Main"),
        ("1) Main", "Main"),
        ("(1) Main", "Main"),
        ("1.Main", "Main"),
        ("1.\tMain", "Main"),
        ("• East branch", "East branch"),
        ("•East branch", "East branch"),
        ("- East branch", "East branch"),
        ("* East branch", "East branch"),
        ("- [ ] East branch", "East branch"),
        ("o\tEast branch", "East branch"),
        ("\uf0b7\u00a0East branch", "East branch"),
        ("3D printer", "3D printer"),
        ("4-H", "4-H"),
        ("10 laptops", "10 laptops"),
        ("3.5 hours each week", "3.5 hours each week"),
        ("3. grade visits", "3. grade visits"),
        ("-", "-"),
        ("-20 degrees store", "-20 degrees store"),
        ("o algo así", "o algo así"),
        ("2nd floor", "2nd floor"),
        ("Main, downtown", "Main, downtown"),
        ('"The Nest"', '"The Nest"'),
    ],
)
def test_list_marks(line, item):
    assert text_rows(line) == [(item,)]


def test_nested_bullets_from_a_word_processor():
    assert text_rows("•\tMain\n\to\tKitchen\n•\tEast") == [("Main",), ("Kitchen",), ("East",)]


def test_a_mixed_list():
    text = "1. Main\n\n• East branch\n2. 3D printer\n4-H\n"
    assert text_rows(text) == [("Main",), ("East branch",), ("3D printer",), ("4-H",)]


def test_numbers_that_do_not_count_the_lines_stay():
    assert text_rows("7. grade\n3. grade") == [("7. grade",), ("3. grade",)]


def test_a_copied_part_of_a_numbered_list():
    assert text_rows("8. Main\n9. East\n10. West") == [("Main",), ("East",), ("West",)]


def test_spreadsheet_cells():
    text = 'Attic\t"warm\n""sunny"""\t\r\nHall\t\tcold\r\n\t\t\r\n'
    assert text_rows(text) == [("Attic", 'warm\n"sunny"', ""), ("Hall", "", "cold")]


def test_an_empty_first_cell_keeps_its_place():
    assert text_rows("Room\tSeats\n\t12") == [("Room", "Seats"), ("", "12")]


def test_one_column_with_a_line_break_in_a_cell():
    assert text_rows('"warm\nsunny"\ncold') == [("warm\nsunny",), ("cold",)]


def test_quotation_marks_that_a_person_typed():
    assert text_rows('"The Nest"\tnew\n"Old" hall\t5" pipe') == [
        ('"The Nest"', "new"),
        ('"Old" hall', '5" pipe'),
    ]


def test_quotation_marks_around_everything():
    assert text_rows('"Room"\t"Seats"\n"Attic"\t"12"') == [("Room", "Seats"), ("Attic", "12")]


def test_a_quotation_mark_that_never_ends():
    assert text_rows('"Attic\t12\nHall\t80') == [('"Attic', "12"), ("Hall", "80")]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Attic,12\nHall,80", [("Attic", "12"), ("Hall", "80")]),
        ('"Attic, old",12\nHall,""', [("Attic, old", "12"), ("Hall", "")]),
        ("Room;Seats\nAttic;12,5", [("Room", "Seats"), ("Attic", "12,5")]),
        (
            "Room, Seats, Light\nHall, 80, none",
            [("Room", "Seats", "Light"), ("Hall", "80", "none")],
        ),
        ("Main, downtown\nEast, by the park", [("Main, downtown",), ("East, by the park",)]),
        ("1,000\n2,000", [("1,000",), ("2,000",)]),
        ("Books, maps\nA press", [("Books, maps",), ("A press",)]),
    ],
)
def test_separated_values_and_sentences(text, rows):
    assert text_rows(text) == rows


def test_a_table_drawn_with_pipes():
    text = (
        "## Rooms\n\n| Room | Light |\n|:-----|------:|\n| Attic | a \\| b |\n"
        "| Hall | one<br>two |\n| | |\n\nThe end"
    )
    result = read_pasted(html=None, text=text)
    (table,) = result.tables
    assert (table.title, table.header) == ("Rooms", ("Room", "Light"))
    assert texts(table) == [("Attic", "a | b"), ("Hall", "one\ntwo")]
    assert [problem.args for problem in result.problems] == [{"excerpt": "The end"}]


def test_pipes_without_outer_ones():
    (table,) = read_pasted(html=None, text="Room | Seats\n--- | ---\nAttic | 12").tables
    assert (table.header, texts(table)) == (("Room", "Seats"), [("Attic", "12")])


def test_pipes_with_a_frame():
    text = "+-----+----+\n| A   | B  |\n+-----+----+\n| one | 2  |\n+-----+----+"
    (table,) = read_pasted(html=None, text=text).tables
    assert (table.header, texts(table)) == (("A", "B"), [("one", "2")])


def test_pipes_in_spreadsheet_cells():
    assert text_rows("Room\ta|b\n---\t-|-") == [("Room", "a|b"), ("---", "-|-")]


def test_a_pipe_in_a_sentence():
    assert text_rows("Open | closed\nOther") == [("Open | closed",), ("Other",)]


def test_formatted_lines_count_where_there_is_no_plain_text():
    result = read_pasted(html="<ul><li>Main<li>East</ul>", text=" ")
    assert texts(result.tables[0]) == [("Main",), ("East",)]


def test_plain_text_goes_before_formatted_lines():
    result = read_pasted(html="<p>Main East</p>", text="Main\nEast")
    assert texts(result.tables[0]) == [("Main",), ("East",)]


@pytest.mark.parametrize("nothing", ["", " \n\t\n", "\u200b\u00a0", "\n"])
def test_nothing_to_read(nothing):
    result = read_pasted(html=None, text=nothing)
    assert result.tables == ()
    assert [problem.code for problem in result.problems] == ["nothing_to_read"]


def test_write_tsv_quotes_what_would_be_torn():
    assert write_tsv([["a", "b\nc"], ['d"', "e\tf"]]) == 'a\t"b\nc"\n"d"""\t"e\tf"'
