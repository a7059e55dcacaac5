"""The Public Libraries Survey of any year, whatever columns it has: systems and outlets, row by row.

Pure: bytes and a name on one side, tables, rows and problems on the other. Every cell is kept as it was
written; codes for what was not reported stay apart from numbers. Owns the words silence and fiscal year.
"""

from wherewithal.formats.pls.model import Entity, Kind, Meaning, Reported, Silence, Year
from wherewithal.formats.pls.problems import PlsCode, PlsProblem
from wherewithal.formats.pls.reading import Opened, Rows, Table, open_tables

__all__ = [
    "Entity",
    "Kind",
    "Meaning",
    "Opened",
    "PlsCode",
    "PlsProblem",
    "Reported",
    "Rows",
    "Silence",
    "Table",
    "Year",
    "open_tables",
]
