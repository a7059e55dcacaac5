"""The next steps on the home page that keep facts fresh: what partners said, what to look over."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wherewithal.accounts.models import Membership
from wherewithal.freshness.checks.queue import checks_this_week
from wherewithal.freshness.partner.queries import asks_to_go, count_from_partners
from wherewithal.home.steps import NextStep
from wherewithal.libraries.models import Library
from wherewithal.ui.links import library_url


def from_partners(member: Membership, library: Library) -> Iterator[NextStep]:
    """What came in by partners' links; whoever asks to be gone comes first."""
    waiting = count_from_partners(member)
    if not waiting:
        return
    address = library_url(library, "partner_answers")
    if asks_to_go(member):
        words = _("A partner asks you to take something away")
        yield NextStep(words, _("They said so through their link; a person sees to it."), address)
        return
    words = ngettext(
        "Look at what a partner said by link",
        "Look at %(number)s things that partners said by link",
        waiting,
    )
    why = _("They wait for you; nothing is taken over by itself.")
    yield NextStep(words % {"number": waiting}, why, address)


def still_right(member: Membership, library: Library) -> Iterator[NextStep]:
    """This week's checks."""
    number = len(checks_this_week(member, library).open)
    if number:
        words = ngettext(
            "Look over one fact: is it still right?",
            "Look over %(number)s facts: are they still right?",
            number,
        )
        yield NextStep(
            words % {"number": number},
            _("A program leans on them, and nobody has looked for a while. One click each."),
            library_url(library, "to_confirm"),
        )
