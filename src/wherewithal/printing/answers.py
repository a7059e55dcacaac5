"""How a document leaves as an answer: on which paper, and under which name it is kept."""

from django.http import HttpResponse

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.printing.files import CONTENT_TYPES, FileFormat
from wherewithal.printing.forms import usual_paper
from wherewithal.printing.typeset import Paper


def paper_of(request: LibraryRequest) -> Paper:
    """The paper that was asked for, or the usual one of the language."""
    asked = {paper.value: paper for paper in Paper}
    return asked.get(request.GET.get("paper", "")) or usual_paper()


def made_pdf(made: bytes, *, name: str) -> HttpResponse:
    """A PDF, to be looked at in the browser."""
    return HttpResponse(
        made,
        content_type="application/pdf",
        headers={"Content-Disposition": f'inline; filename="{name}"'},
    )


def made_file(made: bytes, file_format: FileFormat, *, name: str) -> HttpResponse:
    """A file to be kept."""
    return HttpResponse(
        made,
        content_type=CONTENT_TYPES[file_format],
        headers={"Content-Disposition": f'attachment; filename="{name}.{file_format.value}"'},
    )
