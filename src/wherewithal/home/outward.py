"""What home tells of what is around the library and of what its programs need, and the next step there."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import Permission
from wherewithal.community.needs.queries import needs_visible_to
from wherewithal.community.queries import assets_visible_to
from wherewithal.home.steps import NextStep
from wherewithal.libraries.models import Library
from wherewithal.programs.coverage.gather import GOES_ON
from wherewithal.programs.models import NeedState
from wherewithal.programs.queries import needs_in, programs_in
from wherewithal.ui.links import library_url


@dataclass(frozen=True, slots=True)
class Outward:
    """How much is written about what lies beyond the library's own shelves."""

    cards: int
    needs: int
    programs: int
    open_lines: int

    @property
    def is_empty(self) -> bool:
        """True while nobody has looked outside yet."""
        return not (self.cards or self.needs or self.programs)


def look_outward(member: Membership) -> Outward:
    """Count what this member may read."""
    programs = programs_in(member).filter(state__in=GOES_ON)
    still_open = needs_in(member).filter(state=NeedState.OPEN, program__in=programs)
    return Outward(
        cards=assets_visible_to(member).order_by().count(),
        needs=needs_visible_to(member).order_by().count(),
        programs=programs.order_by().count(),
        open_lines=still_open.order_by().count(),
    )


def outward_step(member: Membership, library: Library, outward: Outward) -> NextStep | None:
    """The one useful thing to do next out there: look around, then listen, then plan, then see what is missing."""
    if not outward.cards and member.can(Permission.EDIT_COMMUNITY):
        return NextStep(
            _("Write down what is good around you"),
            _("Four buckets, a line for each person, group or place that comes to mind."),
            library_url(library, "buckets"),
        )
    if not outward.needs and member.can(Permission.EDIT_COMMUNITY):
        return NextStep(
            _("Write down what people around you want or lack"),
            _("One sentence, and how you know: that is what a program can stand on."),
            library_url(library, "community_needs"),
        )
    if not outward.programs and member.can(Permission.EDIT_PROGRAMS):
        return NextStep(
            _("Plan a program"),
            _("Begin with a starter, and strike what does not fit."),
            library_url(library, "starters"),
        )
    return _what_is_missing(library, outward) if member.can(Permission.EDIT_PROGRAMS) else None


def _what_is_missing(library: Library, outward: Outward) -> NextStep | None:
    if not outward.open_lines:
        return None
    words = ngettext(
        "See the one thing that your programs still need",
        "See which of %(number)s things your programs need most",
        outward.open_lines,
    )
    return NextStep(
        words % {"number": outward.open_lines},
        _("Some of it may stand on your own shelves already."),
        library_url(library, "most_needed"),
    )
