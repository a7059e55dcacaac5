"""A report as a file that people edit: DOCX to write on, XLSX to count with."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.printing.answers import made_file, paper_of
from wherewithal.printing.files import FileFormat, report_file
from wherewithal.reports.views.asking import asked_in, kind_named


@require_safe
def report_document(request: LibraryRequest, report: str) -> HttpResponse:
    """A report as DOCX, with what its figures rest on behind it."""
    return _file(request, report, FileFormat.DOCX)


@require_safe
def report_workbook(request: LibraryRequest, report: str) -> HttpResponse:
    """A report as XLSX: its tables, its figures, and the records behind them."""
    return _file(request, report, FileFormat.XLSX)


def _file(request: LibraryRequest, report: str, file_format: FileFormat) -> HttpResponse:
    found = kind_named(report).make(request.member, asked_in(request))
    made = report_file(
        request.library, report=found, paper=paper_of(request), file_format=file_format
    )
    return made_file(made, file_format, name=f"{request.library.slug}-{report}")
