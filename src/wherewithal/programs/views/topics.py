"""What a program is about."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.people.views.answers import form_page
from wherewithal.programs.queries import programs_in
from wherewithal.programs.views.pages import HERE, find_program, page_of_program
from wherewithal.ui.answered import was_done
from wherewithal.ui.links import library_url
from wherewithal.vocabulary import actions as vocabulary
from wherewithal.vocabulary.forms import TopicForm
from wherewithal.vocabulary.models import Tagging

PLACE = "#topics"


def tag_program(request: LibraryRequest, program_id: int) -> HttpResponse:
    """Say what it is about; also how a suggested topic is confirmed."""
    access.require(request.member, Permission.EDIT_COMMUNITY, request.library.pk)
    found = find_program(request, program_id)
    return form_page(
        request,
        TopicForm(request.POST or None),
        lambda name: vocabulary.tag(by=request.member, row=found, name=name),
        title=_("What is it about?"),
        button=_("Add topic"),
        back=page_of_program(request, found, PLACE),
        here=HERE,
        lede=found.name,
    )


@require_POST
def untag_program(request: LibraryRequest, program_tagging_id: int) -> HttpResponse:
    """It is not about that after all."""
    ties = Tagging.objects.in_library(request.library)
    ties = ties.filter(program__in=programs_in(request.member)).select_related("program", "topic")
    tie = get_object_or_404(ties, pk=program_tagging_id)
    vocabulary.untag(by=request.member, tagging=tie)
    return was_done(
        request, library_url(request.library, "program", program_id=tie.program_id) + PLACE
    )
