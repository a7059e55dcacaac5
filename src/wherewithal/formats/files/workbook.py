"""Workbooks: values from calamine, and beside them what it does not tell (see `marks`)."""

import io
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Any

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from wherewithal.formats.files.marks import Marks, Place, excel_marks, open_document_marks
from wherewithal.formats.files.model import EMPTY, Cell, FileKind, RawTable, Row
from wherewithal.formats.files.problems import (
    FILE_BOUNDS,
    FileProblem,
    FileProblemCode,
    Stop,
    check_size,
)
from wherewithal.formats.files.unpack import Budget, check_office, open_zip

_MARKS = {FileKind.XLSX: excel_marks, FileKind.ODS: open_document_marks}


def read_workbook(data: bytes, kind: FileKind) -> list[RawTable]:
    """Each sheet as a table. All bounds are kept before calamine builds anything from the file."""
    marks: dict[str, Marks] = {}
    if kind in _MARKS:
        with open_zip(data) as archive:
            check_office(archive, Budget())
            marks = _MARKS[kind](archive)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = [about for about in book.sheets_metadata if about.typ == SheetTypeEnum.WorkSheet]
        if len(sheets) > FILE_BOUNDS.tables:
            raise Stop(FileProblemCode.TOO_MANY_TABLES, limit=FILE_BOUNDS.tables)
        return [
            _table(
                book.get_sheet_by_name(about.name),
                marks.get(about.name, Marks()),
                is_hidden=about.visible != SheetVisibleEnum.Visible,
            )
            for about in sheets
        ]
    except PasswordError as error:
        raise Stop(FileProblemCode.ENCRYPTED) from error
    except CalamineError as error:
        raise Stop(FileProblemCode.BROKEN) from error
    except BaseException as error:  # calamine, in Rust, panics at some broken files
        if type(error).__name__ != "PanicException":
            raise
        raise Stop(FileProblemCode.BROKEN) from error


def _table(sheet: CalamineSheet, marks: Marks, *, is_hidden: bool) -> RawTable:
    row, column = sheet.end or (0, 0)
    check_size(row + 1, column + 1, sheet=sheet.name)
    merged = [*marks.merged, *(sheet.merged_cell_ranges or ())]
    return RawTable(
        sheet.name,
        partial(_rows, sheet, marks, merged),
        is_hidden=is_hidden,
        hidden_columns=frozenset(column + 1 for column in marks.hidden_columns),
        problems=tuple(_remarks(sheet.name, marks, is_hidden=is_hidden)),
    )


def _remarks(name: str, marks: Marks, *, is_hidden: bool) -> Iterator[FileProblem]:
    if is_hidden:
        yield FileProblem(FileProblemCode.HIDDEN_SHEET, name)
    for code, places in (
        (FileProblemCode.FORMULAS, marks.formulas),
        (FileProblemCode.HIDDEN_ROWS, {row for row in marks.hidden_rows if row < marks.rows}),
        (FileProblemCode.HIDDEN_COLUMNS, {at for at in marks.hidden_columns if at < marks.columns}),
    ):
        if places:
            yield FileProblem(code, name, args={"count": len(places)})


def _rows(
    sheet: CalamineSheet, marks: Marks, merged: Sequence[tuple[Place, Place]]
) -> Iterator[Row]:
    repeated = _Repeated(merged)
    before = [EMPTY] * (
        sheet.start[1] if sheet.start else 0
    )  # rows begin where the sheet's words do
    for at, values in enumerate(sheet.iter_rows()):
        problems: list[FileProblem] = []
        cells = before + [
            _cell(value, (at, column), marks, problems, sheet.name)
            for column, value in enumerate(values, start=len(before))
        ]
        repeated.fill(at, cells)
        yield Row(at + 1, tuple(cells), at in marks.hidden_rows, tuple(problems))


def _cell(value: Any, place: Place, marks: Marks, problems: list[FileProblem], sheet: str) -> Cell:
    is_formula = place in marks.formulas
    if place in marks.errors:
        words = marks.errors[place]
        problems.append(_at(FileProblemCode.CELL_SHOWS_ERROR, place, sheet, error=words))
        return Cell(words, words, is_formula)
    if value == "":
        if is_formula:
            problems.append(_at(FileProblemCode.FORMULA_WITHOUT_RESULT, place, sheet))
            return Cell(is_formula=True)
        return EMPTY
    if isinstance(value, str):
        return Cell(value, value, is_formula)
    shown = marks.formats.get(place, "")
    return Cell(_text(value, shown), value, is_formula, is_percent=shown == "%")


def _at(code: FileProblemCode, place: Place, sheet: str, **args: str) -> FileProblem:
    return FileProblem(code, sheet, place[0] + 1, place[1] + 1, args)


def _text(value: Any, shown: str) -> str:
    """How a person would write the value; numbers whole where they are, days as 2024-05-01."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        if shown == "%":
            return f"{round(value * 100, 10):.12g}%"
        text = f"{value:.0f}" if value.is_integer() and abs(value) < 1e15 else repr(value)
        return text.zfill(len(shown)) if shown and text.isdigit() else text
    if isinstance(value, datetime):
        return value.isoformat(sep=" ")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        seconds = round(value.total_seconds())
        return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    return str(value)


class _Repeated:
    """Puts the words of a merged cell on each place that it covers, marked as said again."""

    def __init__(self, merged: Sequence[tuple[Place, Place]]) -> None:
        self.waiting = sorted(merged, reverse=True)
        self.open: list[tuple[Place, Place, Cell]] = []

    def fill(self, row: int, cells: list[Cell]) -> None:
        while self.waiting and self.waiting[-1][0][0] <= row:
            first, last = self.waiting.pop()
            if first[0] == row and first[1] < len(cells) and cells[first[1]].text:
                self.open.append((first, last, cells[first[1]]._replace(is_repeated=True)))
        for first, last, cell in self.open:
            for column in range(first[1], min(last[1] + 1, len(cells))):
                if (row, column) != first and not cells[column].text:
                    cells[column] = cell
        self.open = [area for area in self.open if area[1][0] > row]
