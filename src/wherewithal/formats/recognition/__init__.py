"""What a table is about: its kind, and what each column says, by headings and by what stands in it.

Pure: a `FileTable` on one side, a `Recognition` with confidence and reasons on the other. Owns the words
recognition, column guess, field and kind of table.
"""

from wherewithal.formats.recognition.model import ColumnGuess, Field, Recognition, TableKind
from wherewithal.formats.recognition.recognise import recognise
from wherewithal.formats.recognition.values import ParsedValue, ValueProblem, parse_value

__all__ = [
    "ColumnGuess",
    "Field",
    "ParsedValue",
    "Recognition",
    "TableKind",
    "ValueProblem",
    "parse_value",
    "recognise",
]
