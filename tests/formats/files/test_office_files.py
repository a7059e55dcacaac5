"""Workbooks and documents: values beside what is shown, what is hidden, merged or worked out."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from formats.files.made import codes, document, only, texts, with_part, workbook
from wherewithal.formats.files import FileKind, FileProblemCode, read_file

HERE = Path(__file__).parent


def rooms(book: Any) -> None:
    sheet = book.add_worksheet("Rooms")
    sheet.write_row(0, 0, ["Name", "Seats", "Since", "Share", "Zip", "Open"])
    sheet.write_row(1, 0, ["Hall", 80])
    sheet.write_datetime(1, 2, date(2024, 5, 1), book.add_format({"num_format": "d mmm yyyy"}))
    sheet.write(1, 3, 0.125, book.add_format({"num_format": "0.0%"}))
    sheet.write(1, 4, 1730, book.add_format({"num_format": "00000"}))
    sheet.write(1, 5, True)
    sheet.write_string(2, 1, "012")
    sheet.write_formula(2, 3, "=1/4", None, 0.25)
    sheet.write_formula(2, 4, "=1/0", None, "#DIV/0!")
    sheet.merge_range(2, 0, 3, 0, "Annex")
    sheet.write(3, 1, 2.5)
    sheet.set_row(3, None, None, {"hidden": True})
    sheet.set_column(5, 5, None, None, {"hidden": True})
    old = book.add_worksheet("Old")
    old.write_row(0, 0, ["Name", "Seats"])
    old.write_row(1, 0, ["Shed", 1])
    old.hide()


def test_a_workbook() -> None:
    read = read_file(workbook(rooms), "rooms.xlsx")
    table, old = read.tables
    assert (read.kind, table.name, old.name, old.is_hidden) == (FileKind.XLSX, "Rooms", "Old", True)
    hall, annex, again = table.rows()
    assert hall.texts == ("Hall", "80", "2024-05-01", "12.5%", "01730", "TRUE")
    assert [cell.value for cell in hall.cells][1:4] == [80, date(2024, 5, 1), 0.125]
    assert hall.cells[3].is_percent
    assert annex.cells[1].is_number_as_text
    assert annex.cells[3].is_formula
    assert annex.texts == ("Annex", "012", "", "0.25", "#DIV/0!", "")
    assert (again.texts[0], again.cells[0].is_repeated, again.is_hidden) == ("Annex", True, True)
    assert table.hidden_columns == {6}
    assert [(one.code, one.row, one.column) for one in annex.problems] == [
        (FileProblemCode.CELL_SHOWS_ERROR, 3, 5)
    ]
    assert {"formulas", "hidden_sheet", "hidden_rows", "hidden_columns"} <= codes(read)


@pytest.mark.parametrize(("name", "knows_hidden"), [("rooms.xls", False), ("rooms.ods", True)])
def test_workbooks_that_an_office_program_wrote(name: str, *, knows_hidden: bool) -> None:
    read = read_file((HERE / name).read_bytes(), name)
    table = read.tables[0]
    hall, room, annex, again = table.rows()
    assert table.header == ("Name", "Seats", "Since", "Share", "Open")
    assert [cell.value for cell in hall.cells][:4] == ["Hall", 80, date(2024, 5, 1), 0.25]
    assert room.texts[:2] == ("Niño room", "012")
    assert (annex.texts[0], again.texts[0], again.cells[0].is_repeated) == ("Annex", "Annex", True)
    assert read.tables[1].is_hidden
    assert (room.is_hidden, hall.texts[3]) == ((True, "25%") if knows_hidden else (False, "0.25"))


def test_a_table_that_begins_far_down() -> None:
    def far(book: Any) -> None:
        sheet = book.add_worksheet()
        sheet.write_row(10, 3, ["Name", "Seats"])
        sheet.write_row(11, 3, ["Hall", 80])

    (row,) = only(workbook(far), "far.xlsx").rows()
    assert (row.number, row.texts) == (12, ("", "", "", "Hall", "80"))


def test_a_formula_whose_result_was_not_saved() -> None:
    data = with_part(
        workbook(rooms),
        "xl/worksheets/sheet1.xml",
        lambda xml: xml.replace(b"<f>1/4</f><v>0.25</v>", b"<f>1/4</f>"),
    )
    places = [
        (one.row, one.column)
        for one in read_file(data, "rooms.xlsx").all_problems()
        if one.code is FileProblemCode.FORMULA_WITHOUT_RESULT
    ]
    assert places == [(3, 4)]


def test_a_day_beyond_the_calendar() -> None:
    def days(book: Any) -> None:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Name", "Since"])
        for row in range(1, 100):
            sheet.write(row, 0, "Hall")
            sheet.write_number(row, 1, 10.0**row, book.add_format({"num_format": "yyyy-mm-dd"}))

    assert len(texts(only(workbook(days), "days.xlsx"))) == 99


def test_tables_of_a_document() -> None:
    first = [["Name", "Strength"], ["Gym", "Large\nand bright"]]
    second = [["Name", "Seats"], ["Hall", "80"]]
    read = read_file(document(first, second, before="What we have"), "map.docx")
    assert read.tables[0].title == "What we have"
    assert [texts(table) for table in read.tables] == [
        [("Gym", "Large\nand bright")],
        [("Hall", "80")],
    ]


def test_merged_and_nested_cells_of_a_document(tmp_path: Path) -> None:
    paper = Document()
    table = paper.add_table(3, 2)
    for row, words in enumerate([("Name", "Seats"), ("Hall", "80"), ("", "5")]):
        for column, text in enumerate(words):
            table.cell(row, column).text = text
    table.cell(1, 0).merge(table.cell(2, 0))
    table.cell(1, 1).add_table(1, 1).cell(0, 0).text = "with tables"
    paper.save(str(tmp_path / "a.docx"))
    first, second = only((tmp_path / "a.docx").read_bytes(), "a.docx").rows()
    assert first.texts[1].split() == ["80", "with", "tables"]
    assert (second.texts, second.cells[0].is_repeated) == (("Hall", "5"), True)
