"""The page where one chooses what to print, and the documents themselves."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.community.asking.models import Survey
from wherewithal.community.asking.queries import surveys_in
from wherewithal.partnerships.asks.actions.allowed import require_edit_ask
from wherewithal.partnerships.asks.queries import asks_in
from wherewithal.printing.answers import made_pdf, paper_of
from wherewithal.printing.documents import (
    DOCUMENTS,
    PrintChoice,
    make_brief,
    make_document,
    make_letter,
    make_program_plan,
    make_report,
    make_talking_points,
)
from wherewithal.printing.forms import PrintForm
from wherewithal.printing.parts.survey import survey_part
from wherewithal.printing.typeset import Document, Paper, typeset
from wherewithal.programs.queries import programs_with_places
from wherewithal.reports.kinds import KINDS
from wherewithal.reports.views.asking import asked_in, kind_named
from wherewithal.worksheets.forms import read_scope
from wherewithal.worksheets.sheets import SHEETS

BLANK = "blank"
SINGLE = (
    "map",
    "to-check",
    "what-we-bring",
    "program-plan",
)  # beside the workbook and the worksheets


@require_safe
def print_page(request: LibraryRequest) -> HttpResponse:
    """Choose what to print; every button opens a document."""
    form = PrintForm(library=request.library)
    return render(request, "printing/print.html", _context(form))


@require_safe
def print_document(request: LibraryRequest, document: str) -> HttpResponse:
    """One document as PDF, to be looked at in the browser and printed from there."""
    if document not in DOCUMENTS:
        raise Http404
    form = PrintForm(request.GET, library=request.library)
    if not form.is_valid():
        return render(request, "printing/print.html", _context(form), status=422)
    is_filled = request.GET.get("as") != BLANK or not DOCUMENTS[document].can_be_blank
    choice = PrintChoice(
        paper=form.cleaned_data["paper"],
        is_filled=is_filled,
        room_rows=form.cleaned_data["rows"],
        scope=read_scope(request, request.library),
    )
    made = make_document(request.member, request.library, name=document, choice=choice)
    end = "" if is_filled else f"-{BLANK}"
    return made_pdf(typeset(made), name=f"{request.library.slug}-{document}{end}.pdf")


@require_safe
def print_program(request: LibraryRequest, program_id: int) -> HttpResponse:
    """The plan of one program, on one or two pages."""
    program = get_object_or_404(programs_with_places(request.member), pk=program_id)
    form = PrintForm(request.GET, library=request.library)
    if not form.is_valid():
        return render(request, "printing/print.html", _context(form), status=422)
    choice = PrintChoice(paper=form.cleaned_data["paper"])
    made = make_program_plan(request.member, request.library, program=program, choice=choice)
    return made_pdf(typeset(made), name=f"{request.library.slug}-program-{program.pk}.pdf")


@require_safe
def print_brief(request: LibraryRequest, ask_id: int) -> HttpResponse:
    """The page for the partner of an ask."""
    ask = get_object_or_404(asks_in(request.member), pk=ask_id)
    choice = PrintChoice(paper=paper_of(request))
    made = make_brief(request.member, request.library, ask=ask, choice=choice)
    return made_pdf(typeset(made), name=f"{request.library.slug}-ask-{ask.pk}.pdf")


@require_safe
def print_points(request: LibraryRequest, ask_id: int) -> HttpResponse:
    """The talking points of an ask."""
    ask = get_object_or_404(asks_in(request.member), pk=ask_id)
    choice = PrintChoice(paper=paper_of(request))
    made = make_talking_points(request.member, request.library, ask=ask, choice=choice)
    return made_pdf(typeset(made), name=f"{request.library.slug}-talking-points-{ask.pk}.pdf")


@require_safe
def print_letter(request: LibraryRequest, ask_id: int) -> HttpResponse:
    """The letter of an ask."""
    ask = get_object_or_404(asks_in(request.member), pk=ask_id)
    require_edit_ask(request.member, ask)
    made = make_letter(
        request.member, request.library, ask=ask, choice=PrintChoice(paper=paper_of(request))
    )
    return made_pdf(typeset(made), name=f"{request.library.slug}-letter-{ask.pk}.pdf")


@require_safe
def print_report(request: LibraryRequest, report: str) -> HttpResponse:
    """A report, with an appendix of what its figures rest on."""
    found = kind_named(report).make(request.member, asked_in(request))
    choice = PrintChoice(paper=paper_of(request))
    made = make_report(request.library, report=found, choice=choice)
    return made_pdf(typeset(made), name=f"{request.library.slug}-{report}.pdf")


@require_safe
def survey_paper(request: LibraryRequest, survey_id: int) -> HttpResponse:
    """A survey of the community for the desk, in English or Spanish, with its code to scan."""
    survey = get_object_or_404(surveys_in(request.member), pk=survey_id)
    language = "es" if request.GET.get("in") == "es" else "en"
    address = request.build_absolute_uri(reverse("public_survey", args=[survey.code]))
    paper = paper_of(request)
    with translation.override(language):
        made = typeset(_survey_document(survey, language, f"{address}?in={language}", paper))
    return made_pdf(made, name=f"{request.library.slug}-survey-{survey.pk}-{language}.pdf")


def _survey_document(survey: Survey, language: str, address: str, paper: Paper) -> Document:
    return Document(
        title=f"{survey.title_in(language)} · {survey.library.name}",
        library=survey.library.name,
        foot=survey.library.name,
        sharing=_("No account, no name: we count what was chosen and keep nothing else about you."),
        paper=paper,
        parts=[survey_part(survey, language=language, address=address)],
        is_landscape=False,
    )


def _context(form: PrintForm) -> dict[str, object]:
    single = [(name, DOCUMENTS[name].title, DOCUMENTS[name].files) for name in SINGLE]
    return {
        "here": "print",
        "form": form,
        "sheets": SHEETS.values(),
        "single": single,
        "reports": KINDS.values(),
    }
