"""The page where one chooses what to print, and the documents themselves."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.printing.documents import DOCUMENTS, PrintChoice, make_document
from wherewithal.printing.forms import PrintForm
from wherewithal.printing.typeset import typeset
from wherewithal.worksheets.forms import read_scope
from wherewithal.worksheets.sheets import SHEETS

BLANK = "blank"
SINGLE = ("map", "to-check", "what-we-bring")  # beside the workbook and the worksheets


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
    name = f"{request.library.slug}-{document}{end}.pdf"
    return HttpResponse(
        typeset(made),
        content_type="application/pdf",
        headers={"Content-Disposition": f'inline; filename="{name}"'},
    )


def _context(form: PrintForm) -> dict[str, object]:
    single = [(name, DOCUMENTS[name].title) for name in SINGLE]
    return {"here": "print", "form": form, "sheets": SHEETS.values(), "single": single}
