"""What can be wrong with a table of the survey, each with its row, column and a sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from wherewithal.formats.problems import Said


class PlsCode(StrEnum):
    """One code per kind of problem; callers keep a translated sentence for each."""

    NOT_THE_SURVEY = "not_the_survey"
    BROKEN = "broken"
    TOO_LARGE = "too_large"
    CUT_SHORT = "cut_short"
    WIDTH = "width"
    NO_KEY = "no_key"
    TWICE = "twice"
    NO_NUMBER = "no_number"
    YEAR_NOT_TOLD = "year_not_told"
    HEADING_TWICE = "heading_twice"
    MORE = "more"


MESSAGES: Mapping[PlsCode, str] = {
    PlsCode.NOT_THE_SURVEY: (
        "This is no table of library systems or outlets of the Public Libraries Survey: a column FSCSKEY and "
        "the columns that go with it are missing. The CSV files of any year are understood, alone or as a ZIP."
    ),
    PlsCode.BROKEN: "The file is damaged or locked with a password and could not be opened.",
    PlsCode.TOO_LARGE: "This is more than %(limit)s megabytes once unpacked, more than any year of the survey.",
    PlsCode.CUT_SHORT: "From here on the file is damaged; the rows before it were read.",
    PlsCode.WIDTH: "This row has %(cells)s cells and the headings are %(columns)s.",
    PlsCode.NO_KEY: "This row has no FSCSKEY, so nobody can tell which library it is.",
    PlsCode.TWICE: "“%(key)s” stood in row %(first)s already.",
    PlsCode.NO_NUMBER: "“%(cell)s” is no number and no code of the survey.",
    PlsCode.YEAR_NOT_TOLD: "Nothing in the file tells of which year it is. Please say which.",
    PlsCode.HEADING_TWICE: "The heading “%(heading)s” stands here twice; the first column counts.",
    PlsCode.MORE: "And %(count)s more problems like these.",
}


@dataclass(frozen=True, slots=True)
class PlsProblem(Said):
    """One problem, with its place where it has one."""

    SENTENCES = MESSAGES
    REMARKS = frozenset(PlsCode) - {PlsCode.NOT_THE_SURVEY, PlsCode.BROKEN, PlsCode.TOO_LARGE}

    code: PlsCode
    part: str = ""
    row: int | None = None
    column: str = ""
    args: Mapping[str, str | int] = field(default_factory=dict)
