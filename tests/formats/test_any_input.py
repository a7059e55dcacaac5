"""Whatever is pasted: never an error, and what was a table comes back as it was."""

from html import escape

from hypothesis import assume, given
from hypothesis import strategies as st

from wherewithal.formats import ColumnSpec, match_columns, read_pasted, write_tsv
from wherewithal.formats.words import has_list_mark, tidy

SHEET = (ColumnSpec("name", ("Name", "Item")), ColumnSpec("strength", ("Strength",)))

TABLE_TAGS = st.sampled_from(
    ["<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<th>", "<thead>", "<caption>"]
)
OTHER_TAGS = st.sampled_from(
    ["<td colspan=3>", "<td rowspan=0>", "<p>", "</p>", "<br/>", "<li>", "<pre>", "<select>", "<b>"]
)
CURIOUS_TAGS = st.sampled_from(
    ["<!--", "-->", "<![if !supportLists]>", "<![endif]>", "<script>", "</script>", "<svg>", "<hr>"]
)
MARKS = st.sampled_from(
    ["&", "&amp;", "&#x;", "&#0;", "<", ">", '"', "'", "=", "|", "|-|-|", ",", ";", "1.", "•", "\t"]
)
TAGS = TABLE_TAGS | OTHER_TAGS | CURIOUS_TAGS | MARKS | st.just("\n")
MARKUP = st.lists(TAGS | st.text(max_size=5), max_size=60).map("".join)
WORDS = st.lists(
    st.text(max_size=8) | st.sampled_from(['"', "'", "&amp;", "<b>", "|", ",", "\n", "1. ", "- "]),
    max_size=6,
).map(lambda parts: "\n".join(" ".join(line.split()) for line in tidy("".join(parts)).split("\n")))
CELLS = WORDS.map(tidy).filter(lambda text: "<table" not in text)


@st.composite
def grids(draw):
    """Rows of two to four cells, none of them empty."""
    width = draw(st.integers(2, 4))
    row = st.lists(CELLS, min_size=width, max_size=width).filter(any)
    rows = draw(st.lists(row, min_size=1, max_size=5))
    # A bullet in a cell of its own, line after line, is a list.
    assume(not has_list_mark(f"{rows[0][0]}\twords"))
    return rows


def as_html(rows):
    cells = ["".join(f"<td>{escape(text)}</td>" for text in row) for row in rows]
    return (
        "<table>" + "".join(f"<tr>{row}</tr>" for row in cells).replace("\n", "<br>") + "</table>"
    )


def same(rows, pasted):
    return [[*row.texts] for row in pasted.tables[0].rows] == rows


@given(html=MARKUP | st.text(), text=MARKUP | st.text())
def test_nothing_raises(html, text):
    result = read_pasted(html=html, text=text)
    assert result.tables or result.problems
    for table in result.tables:
        widths = {len(row.cells) for row in table.rows} | ({len(table.header)} - {0})
        assert len(widths) == 1
        assert all(any(row.texts) for row in table.rows)
        found = match_columns(table.header, table.rows, SHEET)
        assert len(found.columns) == widths.pop()


@given(grids())
def test_html_and_back(rows):
    assert same(rows, read_pasted(html=as_html(rows), text=""))


@given(grids())
def test_tabs_and_back(rows):
    # Rows whose cells happen to draw a table with pipes are read as one.
    assume(not any("|" in text for row in rows for text in row))
    assert same(rows, read_pasted(html=None, text=write_tsv(rows)))
