"""From the page of a need to the priorities: put it up, or see where it stands already."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.sensitivity import MAY_LEAVE
from wherewithal.accounts.steps import Step
from wherewithal.community.needs.models import CommunityNeed
from wherewithal.opportunities.weighing.queries import candidates_in
from wherewithal.ui.links import library_url


def priority_steps(member: Member, need: CommunityNeed) -> Iterator[Step]:
    """Each priority that was put up from this need; without one, the way to put it up."""
    found = list(candidates_in(member).filter(need=need))
    page = library_url(need.library, "priorities")
    for row in found:
        words = _("A priority, set aside for now") if row.is_set_aside else _("A possible priority")
        yield Step(words, f"{page}#candidate-{row.pk}", is_taken=True)
    may_add = member.can(Permission.EDIT_COMMUNITY) and need.level in MAY_LEAVE
    if may_add and not found:
        address = library_url(need.library, "add_candidate")
        yield Step(_("Put it up as a priority"), f"{address}?need={need.pk}")
