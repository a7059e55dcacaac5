"""What rooms tell the rooms above them at start-up: pages for the navigation, and more to come.

Called once by the app; plain calls in one place, instead of signals.
"""

from django.utils.translation import gettext_lazy as _

from wherewithal.ui import navigation
from wherewithal.ui.navigation import Entry


def register_rooms() -> None:
    """Make every room known."""
    for entry in PAGES:
        navigation.register(entry)


PAGES: list[Entry] = [
    Entry("worksheets", _("What we have"), 10),
    Entry("places", _("Places"), order=70, in_menu=True),
    Entry("library_profile", _("About this library"), order=75, in_menu=True),
]
