"""From a program to looking back at its dates."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.steps import Step
from wherewithal.libraries.models import Library
from wherewithal.programs.models import Program
from wherewithal.ui.links import library_url


def debrief_steps(member: Member, program: Program | None) -> Iterator[Step]:
    """The page of the program's looks back."""
    if program is not None:
        library = Library.objects.get(pk=member.library_id)
        yield Step(_("Look back"), library_url(library, "debriefs", program_id=program.pk))
