"""HTML tables, well made and otherwise."""

import pytest

from formats.pasting import html_rows, html_tables, texts
from wherewithal.formats import read_pasted


def only_cell(html):
    ((text,),) = html_rows(f"<table><tr><td>{html}</td></tr></table>")
    return text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("Parks & Recreation", "Parks & Recreation"),
        ("AT&T &amp; friends &lt;3", "AT&T & friends <3"),
        ("fish &am<b>p;</b> chips", "fish &amp; chips"),
        ("a < b", "a < b"),
        ("1 <<b>b>2</b>", "1 <b>2"),
        ("one<br>two<br/>three</br>four", "one\ntwo\nthree\nfour"),
        ("one<br><br>two<br>", "one\n\ntwo"),
        ("<p>one</p>\n<p>two", "one\ntwo"),
        ("<ul><li>one<li>two<ul><li>three</ul></ul>", "one\ntwo\nthree"),
        ("<div><div>one</div></div>two", "one\ntwo"),
        ("so   <i>much</i>\n  <b>space</b> ", "so much space"),
        ("<pre>kept\n  lines</pre>", "kept\nlines"),
        ("hidden<script>alert('</td>')</script> and<style>b{}</style> gone", "hidden and gone"),
        ("<!-- <td>no</td> -->yes<!---->!", "yes!"),
        ("<span title='a > b' data-x=\"</td>\">kept</span>", "kept"),
        ("<a href=don't>it's</a>", "it's"),
        ("co\u00adopera\u200btion&nbsp;&zwnj;", "cooperation \u200c"),
        ("كتاب\u200cها", "كتاب\u200cها"),
        ("a\x00\ud800b&#x1e;", "a\ufffdb"),
        ("<template>no</template><svg><text>no</text></svg>yes", "yes"),
        ("<svg/>yes", "yes"),
    ],
)
def test_words_of_a_cell(html, text):
    assert only_cell(html) == text


def test_bullets_stay_in_the_text_and_leave_the_lines():
    (table,) = html_tables("<table><td>· Seeds<p>o&nbsp;&nbsp; Tools<p>o una pala<p>- Soil")
    (cell,) = table.rows[0].cells
    assert cell.text == "· Seeds\no   Tools\no una pala\n- Soil"
    assert cell.lines == ("Seeds", "Tools", "o una pala", "Soil")


def test_nothing_closed():
    (table,) = html_tables("<TABLE><TR><TH>Room<TH>Seats<TR><TD>Attic<TD>12<TR><TD>Hall<TD>80")
    assert table.header == ("Room", "Seats")
    assert texts(table) == [("Attic", "12"), ("Hall", "80")]


def test_head_in_thead_of_plain_cells():
    html = "<table><thead><tr><td>Room<td>Seats</thead><tr><td>Attic<td>12</table>"
    (table,) = html_tables(html)
    assert (table.header, texts(table)) == (("Room", "Seats"), [("Attic", "12")])


def test_no_head_at_all():
    (table,) = html_tables("<table><tr><td>Attic<td>12</table>")
    assert (table.header, texts(table)) == ((), [("Attic", "12")])


def test_row_headings_are_cells():
    (table,) = html_tables("<table><tr><th>Attic<td>12<tr><th>Hall<td>80</table>")
    assert (table.header, texts(table)) == ((), [("Attic", "12"), ("Hall", "80")])


def test_only_heading_cells():
    (table,) = html_tables("<table><tr><th>Room<th>Seats<tr><th>Attic<th>12</table>")
    assert (table.header, texts(table)) == (("Room", "Seats"), [("Attic", "12")])


def test_an_empty_corner_stays():
    (table,) = html_tables("<table><tr><th><th>Seats<th><tr><td>Attic<td>12</table>")
    assert (table.header, texts(table)) == (("", "Seats"), [("Attic", "12")])


def test_short_rows_and_short_heads_are_filled_up():
    (table,) = html_tables("<table><tr><th>Room<tr><td>Attic<td>12<td>warm<tr><td>Hall</table>")
    assert table.header == ("Room", "", "")
    assert texts(table) == [("Attic", "12", "warm"), ("Hall", "", "")]


def test_groups_of_headings():
    (table,) = html_tables(
        "<table><tr><th rowspan=2>Room<th colspan=2>Seats<tr><th>Chairs<th>Floor"
        "<tr><td>Attic<td>12<td>20</table>"
    )
    assert table.header == ("Room", "Seats Chairs", "Seats Floor")
    assert texts(table) == [("Attic", "12", "20")]


def test_spans():
    assert html_rows(
        "<table><tr><td rowspan=2>A<td>1<td>x<tr><td colspan=2>2<tr><td colspan=3>B</table>"
    ) == [("A", "1", "x"), ("A", "2", ""), ("B", "", "")]


def test_a_row_of_echoes_only_is_empty():
    assert html_rows("<table><tr><td rowspan=0>A<td>1<tr><td><tr><td>2</table>") == [
        ("A", "1"),
        ("A", "2"),
    ]


def test_rows_that_look_empty_are_left_out():
    html = "<table><tr><td>&nbsp;<td>\u200b<tr><td>\u2060\u200c<td><br><tr><td>A<td></table>"
    assert html_rows(html) == [("A", "")]


def test_repeated_headings_are_left_out():
    html = "<table><tr><th>Room<tr><td>Attic<tr><th>Room<tr><td>Hall</table>"
    assert html_rows(html) == [("Attic",), ("Hall",)]


def test_a_title_above_the_headings():
    (table,) = html_tables(
        "<table><tr><th colspan=2>All rooms<tr><td><td><tr><th>Room<th>Seats<tr><td>A<td>1</table>"
    )
    assert (table.title, table.header) == ("All rooms", ("Room", "Seats"))


def test_a_caption_is_the_title():
    (table,) = html_tables("<p>Aside<table><caption>All rooms</caption><tr><td>Attic</table>")
    assert table.title == "All rooms"


def test_a_table_that_only_lays_out_gives_way():
    inner = "<table><tr><th>Room<tr><td>Attic</table>"
    result = read_pasted(html=f"<table><tr><td>Menu<td><p>Rooms</p>{inner}</table>", text="")
    (table,) = result.tables
    assert (table.title, table.header, texts(table)) == ("Rooms", ("Room",), [("Attic",)])
    assert [problem.args for problem in result.problems] == [{"excerpt": "Menu"}]


def test_a_table_within_a_cell_becomes_lines():
    inner = "<table><tr><td>chairs<td>12<tr><td>tables<td>3</table>"
    html = f"<table><tr><td>Attic<td>warm{inner}dry<tr><td>Hall<td>cold</table>"
    assert html_rows(html) == [("Attic", "warm\nchairs, 12\ntables, 3\ndry"), ("Hall", "cold")]


def test_cells_without_a_table_around_them():
    assert html_rows("<tr><td>Attic</td><td>12</td></tr>") == [("Attic", "12")]


def test_the_clipboard_head_of_windows():
    head = "Version:1.0\r\nStartHTML:0000000105\r\nEndHTML:0000000300\r\n"
    result = read_pasted(html=f"{head}<html><table><td>Attic</table>", text="")
    assert (texts(result.tables[0]), result.problems) == ([("Attic",)], ())
