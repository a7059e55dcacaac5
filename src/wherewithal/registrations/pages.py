"""The pages of the navigation."""

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.permissions import Permission
from wherewithal.ui.navigation import Entry

PAGES: list[Entry] = [
    Entry("worksheets", _("What we have"), 10),
    Entry("community", _("Around us"), 15),
    Entry("map", _("Our map"), 20),
    Entry("programs", _("Programs"), 25),
    Entry("calendar", _("Calendar"), order=37, in_menu=True),
    Entry("to_check", _("To check"), 30),
    Entry("history", _("History"), order=60, in_menu=True),
    Entry("bin", _("Bin"), order=65, in_menu=True),
    Entry("my_page", _("My page"), order=10, in_menu=True),
    Entry("people", _("People and organizations"), order=30, in_menu=True),
    Entry("priorities", _("Priorities"), order=26, in_menu=True),
    Entry("matrix", _("Strengths and needs"), order=27, in_menu=True),
    Entry("never_noticed", _("What we never noticed"), order=28, in_menu=True),
    Entry("people_and_silos", _("People and silos"), order=32, in_menu=True),
    Entry("hours", _("Hours"), order=35, in_menu=True),
    Entry("reports", _("Reports"), order=38, in_menu=True),
    Entry("print", _("Print"), order=40, in_menu=True),
    Entry("places", _("Outlets and teams"), order=70, in_menu=True),
    Entry("library_profile", _("About this library"), order=75, in_menu=True),
    Entry("members", _("Members"), order=80, in_menu=True),
    Entry(
        "everything",
        _("Take everything with you"),
        order=85,
        in_menu=True,
        needs=Permission.TAKE_EVERYTHING,
    ),
    Entry("reviews", _("Review"), 15, in_menu=True),
    Entry("what_we_bring", _("What we bring"), 20, in_menu=True),
    Entry("opportunities", _("Opportunities"), 27),
    Entry("asks", _("Asks"), 28),
    Entry("partnerships", _("Partnerships"), 29, in_menu=True),
    Entry("conversations", _("Conversations"), 29, in_menu=True),
    Entry("exchanges", _("Given and received"), 29, in_menu=True),
    Entry("requests", _("Share out"), 60, in_menu=True, needs=Permission.SEND_LINKS),
]
