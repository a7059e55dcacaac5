"""What rooms tell the rooms above them at start-up: plain calls in one folder, instead of signals.

Called once by the app.
"""

from wherewithal.history import registry as history
from wherewithal.insights.index.work import WORK as READING
from wherewithal.insights.portfolio.search_work import WORK as SEARCHING
from wherewithal.insights.tasks import work
from wherewithal.registrations.guards import register_guards
from wherewithal.registrations.pages import PAGES
from wherewithal.registrations.people import register_about_people
from wherewithal.registrations.steps import register_steps
from wherewithal.registrations.told import TOLD
from wherewithal.registrations.withdrawals import register_withdrawals
from wherewithal.search import registry as search_registry
from wherewithal.search.sources import SEARCHABLES
from wherewithal.transfer.long_work import WORK as TAKING_LISTS_OVER
from wherewithal.ui import navigation


def register_rooms() -> None:
    """Make every room known."""
    for entry in PAGES:
        navigation.register(entry)
    for room in TOLD:
        history.register(room.TELLINGS)
    for searchable in SEARCHABLES:
        search_registry.register(searchable)
    for long_work in (READING, SEARCHING, TAKING_LISTS_OVER):
        work.register(long_work)
    register_guards()
    register_withdrawals()
    register_about_people()
    register_steps()
