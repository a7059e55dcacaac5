"""From what is missing to the fewest asks."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.steps import Step
from wherewithal.libraries.models import Library
from wherewithal.programs.models import Program
from wherewithal.ui.links import library_url


def ask_steps(member: Member, program: Program | None) -> Iterator[Step]:
    """The page of the program, or that of the whole library."""
    library = Library.objects.get(pk=member.library_id)
    if program is None:
        yield Step(_("The fewest asks"), library_url(library, "fewest_asks_library"))
    else:
        address = library_url(library, "fewest_asks", program_id=program.pk)
        yield Step(_("The fewest asks"), address)
