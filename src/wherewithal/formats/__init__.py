"""Files and clipboards on one side, plain dataclasses and a list of problems on the other.

Pure: no Django, no reading or writing of files. May import `quantities` only. Owns the words
pasted table, problem and column match. `files` reads whole files that hold tables, of any kind.
"""

from wherewithal.formats.columns import (
    ColumnMatch,
    ColumnSpec,
    Confidence,
    MatchedColumn,
    match_columns,
)
from wherewithal.formats.delimited import write_tsv
from wherewithal.formats.headings import USUAL_NAMES
from wherewithal.formats.paste import read_pasted
from wherewithal.formats.problems import MESSAGES, Problem, ProblemCode
from wherewithal.formats.table import PastedCell, PastedRow, PastedTable, PastedTables

__all__ = [
    "MESSAGES",
    "USUAL_NAMES",
    "ColumnMatch",
    "ColumnSpec",
    "Confidence",
    "MatchedColumn",
    "PastedCell",
    "PastedRow",
    "PastedTable",
    "PastedTables",
    "Problem",
    "ProblemCode",
    "match_columns",
    "read_pasted",
    "write_tsv",
]
