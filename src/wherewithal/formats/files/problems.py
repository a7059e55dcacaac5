"""What can be wrong with a file, said with the sheet, row and column it stands at.

The same way as `formats.problems`: a code, the words that fill its sentence, and whether it refuses. Pages
translate by `code`; the sentences here are their English.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from wherewithal.formats.problems import Bounds, Said

MEGABYTE = 1_000_000
MAX_FILE_BYTES = 60 * MEGABYTE
MAX_UNPACKED_BYTES = 300 * MEGABYTE
MAX_SHEET_CELLS = 10_000_000
MAX_PARTS = 2_000
MAX_PAGE_BYTES = 10 * MEGABYTE  # the tables of a page are worked out slowly, cell by cell
MAX_PAGE_ROWS = 20_000
FILE_BOUNDS = Bounds(rows=200_000, columns=500, cell_characters=131_072, tables=200)


class FileProblemCode(StrEnum):
    """One code per kind of problem with a file; callers keep a translated sentence for each."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    UNPACKS_TOO_LARGE = "unpacks_too_large"
    TOO_MANY_PARTS = "too_many_parts"
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_COLUMNS = "too_many_columns"
    TOO_MANY_CELLS = "too_many_cells"
    TOO_MANY_TABLES = "too_many_tables"
    CELL_TOO_LONG = "cell_too_long"
    NESTED_TOO_DEEPLY = "nested_too_deeply"
    NOT_A_TABLE = "not_a_table"
    SAVE_AS_ANOTHER = "save_as_another"
    BROKEN = "broken"
    ENCRYPTED = "encrypted"
    MACROS = "macros"
    XML_ENTITIES = "xml_entities"
    NOT_JSON = "not_json"
    NO_TABLE = "no_table"
    UNSAFE_PATH = "unsafe_path"
    ZIP_IN_ZIP = "zip_in_zip"
    PART_LEFT_OUT = "part_left_out"
    WRONG_ENDING = "wrong_ending"
    LETTERS_GUESSED = "letters_guessed"
    QUOTE_NEVER_CLOSED = "quote_never_closed"
    LONGER_ROW = "longer_row"
    SHORTER_ROW = "shorter_row"
    FORMULAS = "formulas"
    FORMULA_WITHOUT_RESULT = "formula_without_result"
    CELL_SHOWS_ERROR = "cell_shows_error"
    HIDDEN_SHEET = "hidden_sheet"
    HIDDEN_ROWS = "hidden_rows"
    HIDDEN_COLUMNS = "hidden_columns"
    SAME_KEY_TWICE = "same_key_twice"
    NOT_AN_OBJECT = "not_an_object"
    NO_PLACE = "no_place"
    WORDS_LEFT_OUT = "words_left_out"


C = FileProblemCode
FILE_MESSAGES: Mapping[FileProblemCode, str] = {
    C.EMPTY: "This file is empty. Was it saved before it was chosen?",
    C.TOO_LARGE: "A file may have up to %(limit)s megabytes, and this one has more. "
    "Please share it out over a few files.",
    C.UNPACKS_TOO_LARGE: "Unpacked, this file would be larger than %(limit)s megabytes, so we stopped. "
    "Please share it out over a few files.",
    C.TOO_MANY_PARTS: "This file holds more than %(limit)s parts. Please send only those with tables.",
    C.TOO_MANY_ROWS: "A table may have up to %(limit)s rows, and here are more. "
    "Please share it out over a few files.",
    C.TOO_MANY_COLUMNS: "A table may have up to %(limit)s columns, and here are more. "
    "Is something written far out to the right? Please delete it, or keep only the columns you need.",
    C.TOO_MANY_CELLS: "This sheet reaches over more than %(limit)s cells. "
    "Is something written far out at its edge? Please delete it, or send the sheet in parts.",
    C.TOO_MANY_TABLES: "One file may hold up to %(limit)s tables, and here are more. "
    "Please share it out over a few files.",
    C.CELL_TOO_LONG: "One cell holds up to %(limit)s characters, and this one is longer. "
    "Could it be shared out over a few rows?",
    C.NESTED_TOO_DEEPLY: "This file has lists within lists within lists, too many for us. "
    "Please keep just the innermost table.",
    C.NOT_A_TABLE: "We see no table here. Please save it as a spreadsheet (.xlsx or .ods) or as .csv.",
    C.SAVE_AS_ANOTHER: "We cannot read %(kind)s. Please open it and save it as %(better)s.",
    C.BROKEN: "This file is damaged or was cut short. Please open it in the program it comes from, "
    "save it anew and send that.",
    C.ENCRYPTED: "This file is locked with a password. Please save it without one and send that.",
    C.MACROS: "This file holds macros, small programs that we do not take in. "
    "Please save it as a plain workbook or document (.xlsx, .docx or .ods) and send that.",
    C.XML_ENTITIES: "This file defines abbreviations of its own inside, as office programs never do. "
    "Please open it in an office program, save it anew and send that.",
    C.NOT_JSON: "This begins like JSON, but something is wrong near line %(line)s. "
    "Please export it once more from where it comes from.",
    C.NO_TABLE: "There is no table with words in this file.",
    C.UNSAFE_PATH: "“%(name)s” has a name that leads out of its folder, so we left it out. "
    "If you need it, please send it by itself.",
    C.ZIP_IN_ZIP: "“%(name)s” is a packed folder inside a packed folder, so we left it out. "
    "If you need it, please unpack it and send what is in it.",
    C.PART_LEFT_OUT: "“%(name)s” is no table that we can read, so we left it out.",
    C.WRONG_ENDING: "The name ends in .%(ending)s, but inside is %(kind)s. We read it as what it is.",
    C.LETTERS_GUESSED: "The file does not say how its letters are written. We read them as %(letters)s; "
    "please see whether “%(excerpt)s” looks right.",
    C.QUOTE_NEVER_CLOSED: "A quotation mark is opened and never closed. We read quotation marks as "
    "ordinary letters; please see whether the rows look right.",
    C.LONGER_ROW: "This row has more cells than the table has headings. Is there a separator too many?",
    C.SHORTER_ROW: "This row has fewer cells than the table has headings. Is a cell missing?",
    C.FORMULAS: "Cells with formulas here: %(count)s. We read the results that were saved with them.",
    C.FORMULA_WITHOUT_RESULT: "This cell is a formula whose result was not saved. "
    "Please open the file in a spreadsheet program, save it and send it again.",
    C.CELL_SHOWS_ERROR: "This cell shows the error %(error)s instead of a value. Please mend it in the sheet.",
    C.HIDDEN_SHEET: "This sheet is hidden in the workbook. It is read all the same.",
    C.HIDDEN_ROWS: "Hidden rows in this sheet: %(count)s. They are read all the same, and marked.",
    C.HIDDEN_COLUMNS: "Hidden columns in this sheet: %(count)s. They are read all the same, and marked.",
    C.SAME_KEY_TWICE: "“%(name)s” stands twice in one entry. We kept the last; please see which is right.",
    C.NOT_AN_OBJECT: "This entry is no list of named values like the others, so it stands in a column of its own.",
    C.NO_PLACE: "This entry has no point on the map that we can read (%(reason)s).",
    C.WORDS_LEFT_OUT: "Some words stood outside the tables and are left out, starting with “%(excerpt)s”.",
}

_REMARKS = frozenset({
    C.UNSAFE_PATH, C.ZIP_IN_ZIP, C.PART_LEFT_OUT, C.WRONG_ENDING, C.LETTERS_GUESSED,
    C.QUOTE_NEVER_CLOSED, C.LONGER_ROW, C.SHORTER_ROW, C.FORMULAS, C.FORMULA_WITHOUT_RESULT,
    C.CELL_SHOWS_ERROR, C.HIDDEN_SHEET, C.HIDDEN_ROWS, C.HIDDEN_COLUMNS, C.SAME_KEY_TWICE,
    C.NOT_AN_OBJECT, C.NO_PLACE, C.WORDS_LEFT_OUT,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class FileProblem(Said):
    """One problem and its place: the sheet or part, the row and the column counted from 1.

    One that refuses says that the file, or the part it names, could not be read.
    """

    SENTENCES = FILE_MESSAGES
    REMARKS = _REMARKS

    code: FileProblemCode
    sheet: str = ""
    row: int | None = None
    column: int | None = None
    args: Mapping[str, str | int] = field(default_factory=dict)


class Stop(Exception):
    """Raised inside the readers to stop reading; the door turns it into its `problem`."""

    def __init__(
        self,
        code: FileProblemCode,
        *,
        sheet: str = "",
        row: int | None = None,
        column: int | None = None,
        **args: str | int,
    ) -> None:
        super().__init__(code)
        self.problem = FileProblem(code, sheet, row, column, args)


def check_size(rows: int, columns: int, *, sheet: str = "") -> None:
    """Stop where a sheet reaches further than is read."""
    if columns > FILE_BOUNDS.columns:
        raise Stop(C.TOO_MANY_COLUMNS, sheet=sheet, limit=FILE_BOUNDS.columns)
    if rows > FILE_BOUNDS.rows:
        raise Stop(C.TOO_MANY_ROWS, sheet=sheet, limit=FILE_BOUNDS.rows)
    if rows * columns > MAX_SHEET_CELLS:
        raise Stop(C.TOO_MANY_CELLS, sheet=sheet, limit=MAX_SHEET_CELLS)
