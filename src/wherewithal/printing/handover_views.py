"""The pack of somebody who leaves, as PDF and to be gone on with."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.partnerships.asks.queries import members_of
from wherewithal.partnerships.handover.leaver import (
    Leaver,
    leaver_of_member,
    leaver_of_person,
    may_read_pack,
)
from wherewithal.people.views.answers import find_person
from wherewithal.printing.answers import made_file, made_pdf, paper_of
from wherewithal.printing.documents import PrintChoice, make_handover
from wherewithal.printing.files import FileFormat, file_of
from wherewithal.printing.typeset import typeset

PDF = "pdf"


@require_safe
def handover_of_person(request: LibraryRequest, person_id: int, file_format: str) -> HttpResponse:
    """What a person looks after."""
    return _pack(request, leaver_of_person(find_person(request, person_id)), file_format)


@require_safe
def handover_of_member(request: LibraryRequest, member_id: int, file_format: str) -> HttpResponse:
    """What a member looks after, also one without a record of their own."""
    member = get_object_or_404(members_of(request.library.pk), pk=member_id)
    return _pack(request, leaver_of_member(request.member, member), file_format)


def _pack(request: LibraryRequest, leaver: Leaver, file_format: str) -> HttpResponse:
    if file_format not in (PDF, FileFormat.DOCX):
        raise Http404
    if not may_read_pack(request.member, leaver):
        raise PermissionDenied
    choice = PrintChoice(paper=paper_of(request))
    made = make_handover(request.member, request.library, leaver=leaver, choice=choice)
    name = f"{request.library.slug}-handover-{leaver.member_id or leaver.person_id}"
    if file_format == PDF:
        return made_pdf(typeset(made), name=f"{name}.pdf")
    return made_file(file_of(made, FileFormat.DOCX), FileFormat.DOCX, name=name)
