"""What rooms tell the rooms above them at start-up: pages for the navigation, and more to come.

Called once by the app; plain calls in one place, instead of signals.
"""

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actions import members
from wherewithal.audit import guards, withdrawal
from wherewithal.search import follow
from wherewithal.search import registry as search_registry
from wherewithal.search.sources import SEARCHABLES
from wherewithal.ui import navigation
from wherewithal.ui.navigation import Entry


def register_rooms() -> None:
    """Make every room known."""
    for entry in PAGES:
        navigation.register(entry)
    guards.register(
        "membership",
        guards.Guard(
            before=members.require_manager_to_undo, after=members.refuse_undo_without_admin
        ),
    )
    for searchable in SEARCHABLES:
        search_registry.register(searchable)
    withdrawal.register_keeper(follow.forget)


PAGES: list[Entry] = [
    Entry("worksheets", _("What we have"), 10),
    Entry("places", _("Places"), order=70, in_menu=True),
    Entry("library_profile", _("About this library"), order=75, in_menu=True),
    Entry("members", _("Members"), order=80, in_menu=True),
    Entry("reviews", _("Review"), 40),
    Entry("what_we_bring", _("What we bring"), 20, in_menu=True),
]
