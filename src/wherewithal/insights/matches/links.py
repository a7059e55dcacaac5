"""From the page of a need to who can help with it."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.steps import Step
from wherewithal.programs.models import NeedState, ResourceNeed
from wherewithal.ui.links import library_url


def help_steps(member: Member, need: ResourceNeed) -> Iterator[Step]:
    """Where somebody still has to see to it."""
    if need.state == NeedState.OPEN:
        address = library_url(need.library, "who_can_help", resource_need_id=need.pk)
        yield Step(_("Who can help?"), address)
