"""What can be wrong with a directory, said kindly. Nothing that could be read is left out because of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

MAX_BYTES = 150_000_000  # of all files together, unpacked
MAX_FILES = 500
MAX_RECORDS = 400_000
MAX_CELLS = 6_000_000
MAX_CELL_CHARACTERS = 2_000_000  # the outline of an area is long
MAX_COLUMNS = 1_000
MAX_ID_CHARACTERS = 200
MAX_DEPTH = 30
MOST_PROBLEMS_OF_A_KIND = 1_000


class DirectoryProblem(StrEnum):
    """One for each kind of problem; whoever shows it has a sentence of their own language."""

    TOO_LARGE = "too large"
    TOO_MANY = "too many"
    TOO_DEEP = "too deep"
    TOO_MANY_COLUMNS = "too many columns"
    BROKEN_FOLDER = "broken folder"
    LOCKED_FOLDER = "locked folder"
    NOT_JSON = "not json"
    NOT_A_TABLE = "not a table"
    NOT_A_DIRECTORY = "not a directory"
    UNKNOWN_TABLE = "unknown table"
    OLD_ENCODING = "old encoding"
    PAGES_MISSING = "pages missing"
    CUT_SHORT = "cut short"
    RAGGED_ROW = "ragged row"
    NO_ID = "no id"
    LONG_ID = "long id"
    SAME_ID = "same id"
    NO_NAME = "no name"
    NO_ORGANIZATION = "no organization"
    NO_COORDINATES = "no coordinates"
    ODD_COORDINATES = "odd coordinates"
    POINTS_NOWHERE = "points nowhere"
    BELONGS_TO_NOTHING = "belongs to nothing"
    PARENTS_IN_A_CIRCLE = "parents in a circle"
    AND_MORE = "and more"


MESSAGES: Mapping[DirectoryProblem, str] = {
    DirectoryProblem.TOO_LARGE: "This is larger than we read at once. Could it come in parts?",
    DirectoryProblem.TOO_MANY: "Here are more records than we read at once. Could they come in parts?",
    DirectoryProblem.TOO_DEEP: "This file holds things within things within things, deeper than a directory is.",
    DirectoryProblem.TOO_MANY_COLUMNS: "This table has more columns than we read.",
    DirectoryProblem.BROKEN_FOLDER: "This compressed folder is damaged. Could you pack it once more?",
    DirectoryProblem.LOCKED_FOLDER: "This compressed folder has a password. Please pack it without one.",
    DirectoryProblem.NOT_JSON: "This is no complete JSON file; it stops making sense here.",
    DirectoryProblem.NOT_A_TABLE: "This is no table that we can read; it stops making sense here.",
    DirectoryProblem.NOT_A_DIRECTORY: "We could not find organizations, services or locations in this file.",
    DirectoryProblem.UNKNOWN_TABLE: "We do not know this table. Its rows are kept as they are.",
    DirectoryProblem.OLD_ENCODING: "This file is not in UTF-8; we read it as an older Windows file.",
    DirectoryProblem.PAGES_MISSING: "This is one page of several, and others are missing: “%(words)s”.",
    DirectoryProblem.CUT_SHORT: "Something nested here could not be read as records and is kept as text: “%(words)s”.",
    DirectoryProblem.RAGGED_ROW: "This row has more cells than the heading. They are kept.",
    DirectoryProblem.NO_ID: "This record has no identifier, so that nothing else can point at it.",
    DirectoryProblem.LONG_ID: "This identifier is very long: “%(words)s”.",
    DirectoryProblem.SAME_ID: "Another record has the same identifier: “%(words)s”.",
    DirectoryProblem.NO_NAME: "This record has no name.",
    DirectoryProblem.NO_ORGANIZATION: "No organization offers this service: “%(words)s”.",
    DirectoryProblem.NO_COORDINATES: "This location has no coordinates: “%(words)s”.",
    DirectoryProblem.ODD_COORDINATES: "These coordinates are not on this earth: “%(words)s”.",
    DirectoryProblem.POINTS_NOWHERE: "This points at a record that is not here: “%(words)s”.",
    DirectoryProblem.BELONGS_TO_NOTHING: "This record belongs to nothing: “%(words)s”.",
    DirectoryProblem.PARENTS_IN_A_CIRCLE: "Following the parents leads back to this record: “%(words)s”.",
    DirectoryProblem.AND_MORE: "There are %(words)s more of this kind.",
}

REFUSALS = frozenset(
    {
        DirectoryProblem.TOO_LARGE,
        DirectoryProblem.TOO_MANY,
        DirectoryProblem.TOO_DEEP,
        DirectoryProblem.TOO_MANY_COLUMNS,
        DirectoryProblem.BROKEN_FOLDER,
        DirectoryProblem.LOCKED_FOLDER,
        DirectoryProblem.NOT_JSON,
        DirectoryProblem.NOT_A_TABLE,
        DirectoryProblem.NOT_A_DIRECTORY,
    }
)


@dataclass(frozen=True, slots=True)
class DirectoryTrouble:
    """One problem and its place: file, table, row (the heading is 1; in JSON the record counts) and column."""

    what: DirectoryProblem
    file: str = ""
    table: str = ""
    row: int | None = None
    column: str = ""
    words: str = ""

    @property
    def refuses(self) -> bool:
        """Whether a file, or the rest of it, could not be read."""
        return self.what in REFUSALS

    @property
    def message(self) -> str:
        """The English sentence."""
        return MESSAGES[self.what] % {"words": self.words}


class Unreadable(Exception):
    """Raised inside this room; the door turns it into its `trouble`."""

    def __init__(self, what: DirectoryProblem, *, file: str = "", row: int | None = None) -> None:
        super().__init__(what)
        self.trouble = DirectoryTrouble(what, file=file, row=row)


def excerpt(words: str, length: int = 80) -> str:
    """The beginning of long words."""
    return words if len(words) <= length else words[: length - 1] + "…"
