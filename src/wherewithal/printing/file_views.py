"""What is opened in an office program: documents, a program's plan, what goes along with an ask."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.partnerships.asks.actions.allowed import require_edit_ask
from wherewithal.partnerships.asks.models import Ask
from wherewithal.partnerships.asks.queries import asks_in
from wherewithal.printing.answers import made_file, paper_of
from wherewithal.printing.documents import (
    DOCUMENTS,
    PrintChoice,
    make_brief,
    make_document,
    make_letter,
    make_talking_points,
)
from wherewithal.printing.files import (
    CONTENT_TYPES,
    FileFormat,
    file_of,
    paper_for_partners,
    program_file,
)
from wherewithal.programs.queries import programs_with_places
from wherewithal.worksheets.forms import read_scope


@require_safe
def document_file(request: LibraryRequest, document: str, file_format: str) -> HttpResponse:
    """One document as DOCX, or its tables as XLSX, where that document has it."""
    if document not in DOCUMENTS or file_format not in DOCUMENTS[document].files:
        raise Http404
    choice = PrintChoice(paper=paper_of(request), scope=read_scope(request, request.library))
    made = make_document(request.member, request.library, name=document, choice=choice)
    kind = FileFormat(file_format)
    return made_file(file_of(made, kind), kind, name=f"{request.library.slug}-{document}")


@require_safe
def plan_file(request: LibraryRequest, program_id: int, file_format: str) -> HttpResponse:
    """The plan of one program, to be gone on with."""
    if file_format not in CONTENT_TYPES:
        raise Http404
    program = get_object_or_404(programs_with_places(request.member), pk=program_id)
    kind = FileFormat(file_format)
    made = program_file(request.member, request.library, program=program, file_format=kind)
    return made_file(made, kind, name=f"{request.library.slug}-program-{program.pk}")


@require_safe
def brief_file(request: LibraryRequest, ask_id: int) -> HttpResponse:
    """The page for the partner of an ask."""
    ask = _ask(request, ask_id)
    made = make_brief(
        request.member, request.library, ask=ask, choice=PrintChoice(paper=paper_of(request))
    )
    name = f"{request.library.slug}-ask-{ask.pk}"
    return made_file(paper_for_partners(made), FileFormat.DOCX, name=name)


@require_safe
def points_file(request: LibraryRequest, ask_id: int) -> HttpResponse:
    """The talking points of an ask."""
    ask = _ask(request, ask_id)
    choice = PrintChoice(paper=paper_of(request))
    made = make_talking_points(request.member, request.library, ask=ask, choice=choice)
    name = f"{request.library.slug}-talking-points-{ask.pk}"
    return made_file(file_of(made, FileFormat.DOCX), FileFormat.DOCX, name=name)


@require_safe
def letter_file(request: LibraryRequest, ask_id: int) -> HttpResponse:
    """The letter of an ask."""
    ask = _ask(request, ask_id)
    require_edit_ask(request.member, ask)
    made = make_letter(
        request.member, request.library, ask=ask, choice=PrintChoice(paper=paper_of(request))
    )
    name = f"{request.library.slug}-letter-{ask.pk}"
    return made_file(paper_for_partners(made), FileFormat.DOCX, name=name)


def _ask(request: LibraryRequest, ask_id: int) -> Ask:
    return get_object_or_404(asks_in(request.member), pk=ask_id)
