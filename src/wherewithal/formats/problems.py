"""What can go wrong with outside data, said kindly and without stopping the program."""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, ClassVar

MAX_BYTES = 5_000_000
MAX_ROWS = 2_000
MAX_COLUMNS = 60
MAX_CELL_CHARACTERS = 20_000
MAX_TABLES = 50
MAX_NESTED_TABLES = 20


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much one source may hold. A paste is bounded by what a person can look over at once."""

    rows: int = MAX_ROWS
    columns: int = MAX_COLUMNS
    cell_characters: int = MAX_CELL_CHARACTERS
    tables: int = MAX_TABLES


PASTE = Bounds()


class ProblemCode(StrEnum):
    """One code per kind of problem; callers keep a translated sentence for each."""

    TOO_LARGE = "too_large"
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_COLUMNS = "too_many_columns"
    TOO_MANY_TABLES = "too_many_tables"
    CELL_TOO_LONG = "cell_too_long"
    NESTED_TOO_DEEPLY = "nested_too_deeply"
    PLAIN_TEXT_READ_INSTEAD = "plain_text_read_instead"
    WORDS_LEFT_OUT = "words_left_out"
    NOTHING_TO_READ = "nothing_to_read"


MESSAGES: Mapping[ProblemCode, str] = {
    ProblemCode.TOO_LARGE: (
        "This is more than fits in one paste (%(limit)s megabytes). Please paste it in parts."
    ),
    ProblemCode.TOO_MANY_ROWS: (
        "One paste takes up to %(limit)s rows, and here are more. Please paste it in parts."
    ),
    ProblemCode.TOO_MANY_COLUMNS: (
        "One paste takes up to %(limit)s columns, and here are more. "
        "Please copy only the columns that you need."
    ),
    ProblemCode.TOO_MANY_TABLES: (
        "One paste takes up to %(limit)s tables, and here are more. Please paste it in parts."
    ),
    ProblemCode.CELL_TOO_LONG: (
        "One cell holds up to %(limit)s characters, and this one is longer. "
        "Could it be shared out over a few rows?"
    ),
    ProblemCode.NESTED_TOO_DEEPLY: (
        "This page has tables within tables within tables. "
        "Please copy just the innermost one, or paste it as plain text."
    ),
    ProblemCode.PLAIN_TEXT_READ_INSTEAD: (
        "The formatted copy was too big, so we read the plain text that came with it."
    ),
    ProblemCode.WORDS_LEFT_OUT: (
        "Some words stood outside the tables and are left out, starting with “%(excerpt)s”."
    ),
    ProblemCode.NOTHING_TO_READ: "We could not find any words in what you pasted.",
}

_REMARKS = {ProblemCode.PLAIN_TEXT_READ_INSTEAD, ProblemCode.WORDS_LEFT_OUT}


class Said:
    """What problems of every kind say of themselves, by their code."""

    __slots__ = ()
    SENTENCES: ClassVar[Mapping[Any, str]]
    REMARKS: ClassVar[Set[Any]]
    code: Any
    args: Mapping[str, str | int]

    @property
    def refuses(self) -> bool:
        """Whether nothing could be taken over; otherwise it is a remark beside the result."""
        return self.code not in self.REMARKS

    @property
    def message(self) -> str:
        """The English sentence; pages translate by `code` and fill in `args` themselves."""
        return self.SENTENCES[self.code] % self.args


@dataclass(frozen=True)
class Problem(Said):
    """One problem, with its place (counted from 1) when it has one."""

    SENTENCES = MESSAGES
    REMARKS = _REMARKS

    code: ProblemCode
    row: int | None = None
    column: int | None = None
    args: Mapping[str, str | int] = field(default_factory=dict)


class Refused(Exception):
    """Raised inside the room to stop reading; the door turns it into its `problem`."""

    def __init__(
        self,
        code: ProblemCode,
        *,
        limit: int | None = None,
        row: int | None = None,
        column: int | None = None,
    ) -> None:
        super().__init__(code)
        args = {} if limit is None else {"limit": limit}
        self.problem = Problem(code, row=row, column=column, args=args)
