"""Files that people edit: DOCX and XLSX, from plain data, by one writer each.

Owns *block* (a heading, a paragraph, a list, a table) and the two kinds of files. A part gives blocks or
tables with words in the reader's language, that may leave the screen; `docx` and `xlsx` make bytes of them.
May import typeset's Paper and what is pure.
"""

from wherewithal.printing.office.content import (
    Block,
    Bullets,
    Document,
    Heading,
    Item,
    Look,
    NewPage,
    Paragraph,
    Table,
    Workbook,
)
from wherewithal.printing.office.spreadsheet import xlsx
from wherewithal.printing.office.values import Value
from wherewithal.printing.office.word import docx

__all__ = [
    "Block",
    "Bullets",
    "Document",
    "Heading",
    "Item",
    "Look",
    "NewPage",
    "Paragraph",
    "Table",
    "Value",
    "Workbook",
    "docx",
    "xlsx",
]
