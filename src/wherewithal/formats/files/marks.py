"""What a spreadsheet says of its cells beside their values: formulas, formats, what is hidden or merged."""

import posixpath
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field

from wherewithal.formats.files.problems import FILE_BOUNDS, FileProblemCode, Stop, check_size
from wherewithal.formats.files.unpack import Budget, pieces
from wherewithal.formats.files.xml_walk import local, walk

Place = tuple[int, int]
_REFERENCE = re.compile(r"([A-Z]{1,4})(\d{1,8})")
_PERCENT_FORMATS = {9, 10}
_MOST_ROWS, _MOST_COLUMNS = 1_048_576, 16_384  # what a spreadsheet itself has


@dataclass
class Marks:
    """Places count from 0. `formats` holds "%" or the zeros of a format such as 00000."""

    formulas: set[Place] = field(default_factory=set)
    formats: dict[Place, str] = field(default_factory=dict)
    errors: dict[Place, str] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merged: list[tuple[Place, Place]] = field(default_factory=list)
    rows: int = 0
    columns: int = 0

    def fill(self, row: int, column: int, sheet: str) -> None:
        """Note that a cell holds something, and stop where that is too far out."""
        if row >= self.rows or column >= self.columns:
            self.rows = max(self.rows, row + 1)
            self.columns = max(self.columns, column + 1)
            check_size(self.rows, self.columns, sheet=sheet)

    def hide_columns(self, first: int, last: int) -> None:
        """Note hidden columns, as far as is read at all."""
        self.hidden_columns.update(range(first, min(last, FILE_BOUNDS.columns)))


def excel_marks(archive: zipfile.ZipFile) -> dict[str, Marks]:
    """The marks of each sheet of an Excel workbook, by its name."""
    budget = Budget()
    formats = _formats(archive, budget)
    found = {}
    for name, path in _sheets(archive, budget):
        scan = _ExcelScan(name, formats)
        walk(
            pieces(archive, archive.getinfo(path), budget),
            scan.start,
            end=scan.end,
            words=scan.words,
        )
        found[name] = scan.marks
    return found


def open_document_marks(archive: zipfile.ZipFile) -> dict[str, Marks]:
    """The marks of each sheet of an open document, by its name."""
    scan = _OpenScan()
    walk(pieces(archive, archive.getinfo("content.xml"), Budget()), scan.start)
    return scan.found


def _sheets(archive: zipfile.ZipFile, budget: Budget) -> list[tuple[str, str]]:
    paths: dict[str, str] = {}
    sheets: list[tuple[str, str]] = []

    def relation(name: str, given: Mapping[str, str]) -> None:
        if name == "Relationship" and given.get("Type", "").endswith("/worksheet"):
            target = given.get("Target", "")
            path = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
            paths[given.get("Id", "")] = posixpath.normpath(path)

    def sheet(name: str, given: Mapping[str, str]) -> None:
        if name == "sheet":
            plain = {local(key): value for key, value in given.items() if local(key) == "id"}
            sheets.append((given.get("name", ""), paths.get(plain.get("id", ""), "")))

    walk(pieces(archive, archive.getinfo("xl/_rels/workbook.xml.rels"), budget), relation)
    walk(pieces(archive, archive.getinfo("xl/workbook.xml"), budget), sheet)
    known = set(archive.namelist())
    return [(name, path) for name, path in sheets if path in known]


def _formats(archive: zipfile.ZipFile, budget: Budget) -> dict[str, str]:
    """Which cell styles mean percent, and which write leading zeros."""
    codes: dict[int, str] = {}
    styles: list[str] = []
    inside = [False]

    def start(name: str, given: Mapping[str, str]) -> None:
        if name == "numFmt":
            codes[int(given.get("numFmtId", "0"))] = given.get("formatCode", "")
        elif name == "cellXfs":
            inside[0] = True
        elif name == "xf" and inside[0]:
            number = int(given.get("numFmtId", "0"))
            code = codes.get(number, "")
            is_percent = number in _PERCENT_FORMATS or "%" in code
            styles.append("%" if is_percent else code if re.fullmatch("00{1,30}", code) else "")

    def end(name: str) -> None:
        if name == "cellXfs":
            inside[0] = False

    if "xl/styles.xml" in archive.namelist():
        walk(pieces(archive, archive.getinfo("xl/styles.xml"), budget), start, end=end)
    return {str(place): style for place, style in enumerate(styles) if style}


class _ExcelScan:
    def __init__(self, sheet: str, formats: Mapping[str, str]) -> None:
        self.sheet = sheet
        self.formats = formats
        self.marks = Marks()
        self.row = self.column = -1
        self.is_error = self.in_value = False

    def start(self, name: str, given: Mapping[str, str]) -> None:
        if name == "c":
            self._cell(given)
        elif name == "v":
            self.marks.fill(self.row, self.column, self.sheet)
            self.in_value = self.is_error
        elif name == "is":
            self.marks.fill(self.row, self.column, self.sheet)
        elif name == "f":
            self.marks.formulas.add((self.row, self.column))
        elif name == "row":
            self.row = int(given["r"]) - 1 if "r" in given else self.row + 1
            self.column = -1
            if given.get("hidden") in ("1", "true"):
                self.marks.hidden_rows.add(self.row)
        elif name == "col" and given.get("hidden") in ("1", "true"):
            self.marks.hide_columns(int(given["min"]) - 1, int(given["max"]))

    def _cell(self, given: Mapping[str, str]) -> None:
        found = _REFERENCE.fullmatch(given.get("r", ""))
        if found:
            self.row, self.column = int(found[2]) - 1, _column(found[1])
        else:
            self.column += 1
        self.is_error = given.get("t") == "e"
        style = self.formats.get(given.get("s", "0"))
        if style and given.get("t", "n") == "n":
            self.marks.formats[self.row, self.column] = style

    def words(self, text: str) -> None:
        if self.in_value:
            place = (self.row, self.column)
            self.marks.errors[place] = (self.marks.errors.get(place, "") + text)[:40]

    def end(self, name: str) -> None:
        if name == "v":
            self.in_value = False


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


class _OpenScan:
    def __init__(self) -> None:
        self.found: dict[str, Marks] = {}
        self.marks = Marks()
        self.sheet = ""
        self.row = self.column = self.next_row = self.next_column = 0
        self.described = 0

    def start(self, name: str, given: Mapping[str, str]) -> None:
        if name in ("table-cell", "covered-table-cell"):
            self._cell({local(key): value for key, value in given.items()})
        elif name == "table-row":
            self._row({local(key): value for key, value in given.items()})
        elif name == "table-column":
            plain = {local(key): value for key, value in given.items()}
            first, self.described = self.described, self.described + _times(plain, "columns")
            if plain.get("visibility", "visible") != "visible":
                self.marks.hide_columns(first, self.described)
        elif name == "table" and "table:name" in given:
            self.sheet = given["table:name"]
            self.marks = self.found[self.sheet] = Marks()
            self.next_row = self.described = 0

    def _row(self, given: Mapping[str, str]) -> None:
        self.row, self.next_column = self.next_row, 0
        self.times = _times(given, "rows")
        self.next_row += self.times
        if self.next_row > _MOST_ROWS:
            raise Stop(FileProblemCode.TOO_MANY_ROWS, sheet=self.sheet, limit=FILE_BOUNDS.rows)
        if given.get("visibility", "visible") != "visible":
            shown = min(self.next_row, FILE_BOUNDS.rows)
            self.marks.hidden_rows.update(range(self.row, shown))

    def _cell(self, given: Mapping[str, str]) -> None:
        column = self.next_column
        self.next_column += (times := _times(given, "columns"))
        if self.next_column > _MOST_COLUMNS:
            raise Stop(
                FileProblemCode.TOO_MANY_COLUMNS, sheet=self.sheet, limit=FILE_BOUNDS.columns
            )
        if "value-type" not in given and "formula" not in given:
            return
        self.marks.fill(self.row + self.times - 1, column + times - 1, self.sheet)
        place = (self.row, column)
        if "formula" in given:
            self.marks.formulas.add(place)
        if given.get("value-type") == "percentage":
            for row in range(self.row, self.row + self.times):
                self.marks.formats.update(
                    ((row, reached), "%") for reached in range(column, column + times)
                )
        down, right = (
            int(given.get("number-rows-spanned", 1)),
            int(given.get("number-columns-spanned", 1)),
        )
        if down > 1 or right > 1:
            self.marks.merged.append((place, (self.row + down - 1, column + right - 1)))


def _times(given: Mapping[str, str], what: str) -> int:
    return max(1, int(given.get(f"number-{what}-repeated", 1)))
