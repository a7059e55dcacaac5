"""Files made by other libraries than those that read them."""

import io
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

import xlsxwriter
from docx import Document

from wherewithal.formats.files import FileProblemCode, FileTable, ReadFile, read_file


def workbook(fill: Callable[[Any], None]) -> bytes:
    """An Excel workbook, filled by `fill`."""
    data = io.BytesIO()
    book = xlsxwriter.Workbook(data, {"in_memory": True})
    fill(book)
    book.close()
    return data.getvalue()


def document(*tables: list[list[str]], before: str = "") -> bytes:
    """A Word document with tables."""
    paper = Document()
    if before:
        paper.add_paragraph(before)
    for rows in tables:
        table = paper.add_table(len(rows), len(rows[0]))
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                table.cell(row, column).text = text
        paper.add_paragraph()
    data = io.BytesIO()
    paper.save(data)
    return data.getvalue()


def packed(parts: Mapping[str, bytes], level: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP of these parts."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", level) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()


def with_part(office: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """An office file in which one part is changed, or added."""
    with zipfile.ZipFile(io.BytesIO(office)) as archive:
        parts = {one: archive.read(one) for one in archive.namelist()}
    parts[name] = change(parts.get(name, b""))
    return packed(parts)


def only(data: bytes | str, name: str = "file.csv") -> FileTable:
    """The one table of a file."""
    read = read_file(data.encode() if isinstance(data, str) else data, name)
    assert len(read.tables) == 1, read
    return read.tables[0]


def texts(table: FileTable) -> list[tuple[str, ...]]:
    """The rows as plain words."""
    return [row.texts for row in table.rows()]


def codes(read: ReadFile) -> set[FileProblemCode]:
    """Every kind of problem in a file, each of which must have a whole sentence."""
    problems = list(read.all_problems())
    assert all(problem.message.endswith((".", "?", ")")) for problem in problems)
    return {problem.code for problem in problems}
