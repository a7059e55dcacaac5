"""Values between marks: which mark, which letters, which line ends, which rows are headings."""

import gzip

import pytest

from formats.files.made import codes, only, texts
from wherewithal.formats.files import FileKind, FileProblemCode, read_file

ROWS = [("Niño hall", "80"), ("Annex", "5")]


@pytest.mark.parametrize("mark", ["\t", ",", ";", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    "letters", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_marks_letters_and_line_ends(mark: str, end: str, letters: str) -> None:
    text = end.join(mark.join(row) for row in [("Name", "Seats"), *ROWS])
    table = only(text.encode(letters))
    assert table.header == ("Name", "Seats")
    assert texts(table) == ROWS
    assert [row.number for row in table.rows()] == [2, 3]


def test_guessed_letters_are_said_with_a_word_to_look_at() -> None:
    read = read_file("Name,Seats\nNiño hall,80".encode("cp1252"), "rooms.csv")
    (problem,) = read.all_problems()
    assert problem.code is FileProblemCode.LETTERS_GUESSED
    assert "Niño" in problem.message


def test_line_breaks_marks_and_quotes_in_cells() -> None:
    table = only('Name,Notes,Seats\r\n"Hall\n(big), ""old""","a,b",80\r\n')
    assert texts(table) == [('Hall\n(big), "old"', "a,b", "80")]


def test_old_line_ends_within_cells() -> None:
    assert texts(only('Name,Seats\r"Hall\r\rside door",80\rAnnex,5')) == [
        ("Hall\r\rside door", "80"),
        ("Annex", "5"),
    ]


def test_a_comma_in_a_name_does_not_separate() -> None:
    assert texts(only("Name;Seats\nSmith, John;80\nDoe, Jane;5")) == [
        ("Smith, John", "80"),
        ("Doe, Jane", "5"),
    ]


def test_excels_own_first_line() -> None:
    assert texts(only("sep=;\nName;Seats\nHall, big;80")) == [("Hall, big", "80")]


def test_ragged_rows_keep_all_cells_and_say_where() -> None:
    table = only("Name,City,Seats\nHall,Oslo,80\nAnnex,Oslo\nRoom,Oslo,5,and more")
    rows = list(table.rows())
    assert [row.texts for row in rows][1:] == [
        ("Annex", "Oslo", ""),
        ("Room", "Oslo", "5", "and more"),
    ]
    found = [(one.code, one.row, one.column) for row in rows for one in row.problems]
    assert found == [(FileProblemCode.SHORTER_ROW, 3, 3), (FileProblemCode.LONGER_ROW, 4, 4)]


def test_a_quotation_mark_that_is_never_closed_swallows_nothing() -> None:
    read = read_file(b'Name,Width\nPipe,"5\nHose,4\nRod,3', "pipes.csv")
    assert FileProblemCode.QUOTE_NEVER_CLOSED in codes(read)
    assert texts(read.tables[0]) == [("Pipe", '"5'), ("Hose", "4"), ("Rod", "3")]


def test_codes_and_amounts_stay_as_typed() -> None:
    (row,) = only('Name,Code,Seats,Cost\nHall,007,80,"1,200.50"').rows()
    assert row.texts == ("Hall", "007", "80", "1,200.50")
    assert [str(cell.number) for cell in row.cells] == ["None", "None", "80", "1200.50"]
    assert row.cells[1].is_number_as_text


def test_no_headings() -> None:
    table = only("Hall,80,a@example.org\nAnnex,5,b@example.org")
    assert table.header == ()
    assert len(texts(table)) == 2


def test_titles_above_and_two_lines_of_headings() -> None:
    table = only("Our rooms\n\nRoom,,Seats,\nName,Floor,Tables,Rows\nHall,1,40,80\nAnnex,2,10,20\n")
    assert table.title == "Our rooms"
    assert table.header == ("Room Name", "Room Floor", "Seats Tables", "Seats Rows")
    assert (table.header_rows, table.is_header_sure) == ((3, 4), True)
    assert [row.number for row in table.rows()] == [5, 6]


def test_a_sheet_on_its_side() -> None:
    table = only("Name,Hall,Annex\nSeats,80,5\nPhone,555-010-1234,555-010-9876")
    assert table.is_transposed
    assert table.header == ("Name", "Seats", "Phone")
    assert [(row.number, row.texts[0]) for row in table.rows()] == [(2, "Hall"), (3, "Annex")]


def test_words_alone_leave_the_headings_unsure() -> None:
    table = only("Bezeichnung,Ort\nHalle,Oben\nAnbau,Unten")
    assert (table.header, table.is_header_sure) == (("Bezeichnung", "Ort"), False)


def test_compressed() -> None:
    read = read_file(gzip.compress(b"Name,Seats\n") + gzip.compress(b"Hall,80"), "rooms.csv.gz")
    assert texts(read.tables[0]) == [("Hall", "80")]


def test_rows_come_in_chunks() -> None:
    table = only("Name,Seats\n" + "Hall,80\n" * 25)
    assert [len(chunk) for chunk in table.chunks(10)] == [10, 10, 5]


def test_web_words_stay_words() -> None:
    (row,) = only("Name,Seats,Notes\nHall,80,<b onclick=run()>=1+1</b>").rows()
    assert row.texts[2] == "<b onclick=run()>=1+1</b>"


def test_a_table_that_begins_with_a_code_in_braces_is_no_json() -> None:
    found = read_file(b"{032E3BBA-AD43},Sennott Park\n{0E1424E4-DEBF},Tot Lot\n", "parks.csv")
    assert found.kind is FileKind.SEPARATED
    assert texts(found.tables[0])[-1] == ("{0E1424E4-DEBF}", "Tot Lot")
