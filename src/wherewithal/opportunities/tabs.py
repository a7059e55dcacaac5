"""The pages of this room, side by side on top of each of them."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.libraries.queries import outlets_in


@dataclass(frozen=True, slots=True)
class Tab:
    """One page of the room."""

    url_name: str
    label: str | Promise


SHEET = Tab("opportunities", _("Opportunities"))
SUGGESTED = Tab("suggested_ties", _("What could meet"))
PRIORITIES = Tab("priorities", _("Priorities"))
MATRIX = Tab("matrix", _("Strengths and needs"))
GRID = Tab("source_grid", _("Who could bring what"))
TOPICS = Tab("topics", _("Topics"))
BRANCHES = Tab("branch_lens", _("Branches"))
FEWEST_OUTLETS = 2


def tabs(member: Member) -> list[Tab]:
    """Branches are compared where there are two or more."""
    several = outlets_in(member).count() >= FEWEST_OUTLETS
    return [SHEET, SUGGESTED, PRIORITIES, MATRIX, TOPICS, GRID, *([BRANCHES] if several else [])]
