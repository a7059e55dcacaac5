"""A report as a file that people edit: DOCX to write on, XLSX to count with."""

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.printing.documents import foot_of, sharing_words
from wherewithal.printing.office import Document, Workbook, docx, xlsx
from wherewithal.printing.parts.report_files import report_blocks, report_tables
from wherewithal.printing.typeset import Paper
from wherewithal.reports.views.asking import asked_in, kind_named

OPEN_XML = "application/vnd.openxmlformats-officedocument"
DOCX = f"{OPEN_XML}.wordprocessingml.document"
XLSX = f"{OPEN_XML}.spreadsheetml.sheet"


@require_safe
def report_document(request: LibraryRequest, report: str) -> HttpResponse:
    """A report as DOCX, with what its figures rest on behind it."""
    found = kind_named(report).make(request.member, asked_in(request))
    name = request.library.name
    made = docx(
        Document(
            title=_("%(title)s · %(library)s") % {"title": found.title, "library": name},
            library=name,
            foot=foot_of(name, found.title),
            sharing=sharing_words(),
            paper=paper_in(request),
            blocks=report_blocks(found, library=name),
            is_landscape=found.is_landscape,
        )
    )
    return _file(made, DOCX, name=f"{request.library.slug}-{report}.docx")


@require_safe
def report_workbook(request: LibraryRequest, report: str) -> HttpResponse:
    """A report as XLSX: its tables, its figures, and the records behind them."""
    found = kind_named(report).make(request.member, asked_in(request))
    made = xlsx(
        Workbook(
            title=found.title,
            library=request.library.name,
            sharing=sharing_words(),
            paper=paper_in(request),
            tables=report_tables(found),
        )
    )
    return _file(made, XLSX, name=f"{request.library.slug}-{report}.xlsx")


def paper_in(request: LibraryRequest) -> Paper:
    """The paper that the address asks for."""
    return Paper.A4 if request.GET.get("paper") == Paper.A4 else Paper.LETTER


def _file(made: bytes, content_type: str, *, name: str) -> HttpResponse:
    return HttpResponse(
        made,
        content_type=content_type,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
