"""What leaves as a file that people edit: the documents of paper as DOCX, their tables as XLSX."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import StrEnum

from wherewithal.accounts.actors import Member
from wherewithal.libraries.models import Library
from wherewithal.people.quoting import may_quote, spoken
from wherewithal.printing import office, typeset
from wherewithal.printing.documents import (
    PrintChoice,
    foot_of,
    make_program_plan,
    sharing_words,
    titled,
)
from wherewithal.printing.office.content import SAYS_WORDS
from wherewithal.printing.office.from_paper import office_document, office_workbook
from wherewithal.printing.parts.program import program_tables
from wherewithal.printing.parts.report_files import report_blocks, report_tables
from wherewithal.printing.typeset import Paper
from wherewithal.programs.models import Program
from wherewithal.reports.report import Report


class FileFormat(StrEnum):
    """What a file is, as its name ends."""

    DOCX = "docx"
    XLSX = "xlsx"


CONTENT_TYPES = {
    FileFormat.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    FileFormat.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_WRITERS: dict[FileFormat, Callable[[typeset.Document], bytes]] = {
    FileFormat.DOCX: lambda document: office.docx(office_document(document)),
    FileFormat.XLSX: lambda document: office.xlsx(office_workbook(document)),
}


def file_of(document: typeset.Document, file_format: FileFormat) -> bytes:
    """A document of paper as a file."""
    return _WRITERS[file_format](document)


def paper_for_partners(document: typeset.Document) -> bytes:
    """What goes to somebody else as DOCX: nothing of ours stands below it."""
    return office.docx(office_document(document, with_sharing=False))


def program_file(
    member: Member, library: Library, *, program: Program, file_format: FileFormat
) -> bytes:
    """The plan of one program, with its tables."""
    on_paper = make_program_plan(member, library, program=program, choice=PrintChoice())
    tables = spoken(
        program_tables(member, library, program), may_quote(member, leaving=True), into=SAYS_WORDS
    )
    if file_format is FileFormat.XLSX:
        found = office_workbook(on_paper)
        return office.xlsx(replace(found, tables=tuple(tables)))
    document = office_document(on_paper)
    blocks = (*document.blocks, *_with_headings(tables))
    return office.docx(replace(document, blocks=blocks, is_landscape=True))


def _with_headings(tables: Sequence[office.Table]) -> list[office.Block]:
    found = [table for table in tables if table.rows]
    return [block for table in found for block in (office.Heading(table.title, 2), table)]


def report_file(
    library: Library, *, report: Report, paper: Paper, file_format: FileFormat
) -> bytes:
    """A report: as DOCX with what its figures rest on, as XLSX with its tables, figures and records."""
    if file_format is FileFormat.XLSX:
        return office.xlsx(
            office.Workbook(
                title=report.title,
                library=library.name,
                sharing=sharing_words(),
                paper=paper,
                tables=report_tables(report),
            )
        )
    return office.docx(
        office.Document(
            title=titled(report.title, library),
            library=library.name,
            foot=foot_of(library.name, report.title),
            sharing=sharing_words(),
            paper=paper,
            blocks=report_blocks(report, library=library.name),
            is_landscape=report.is_landscape,
        )
    )
