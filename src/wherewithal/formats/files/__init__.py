"""Files with tables in them: bytes and a name on one side, tables with their places and problems on the other."""

from wherewithal.formats.files.model import Cell, FileKind, FileTable, ReadFile, Row
from wherewithal.formats.files.problems import FILE_MESSAGES, FileProblem, FileProblemCode
from wherewithal.formats.files.read import read_file

__all__ = [
    "FILE_MESSAGES",
    "Cell",
    "FileKind",
    "FileProblem",
    "FileProblemCode",
    "FileTable",
    "ReadFile",
    "Row",
    "read_file",
]
