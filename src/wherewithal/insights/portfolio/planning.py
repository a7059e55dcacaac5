"""From the page to a next step: a conversation on the member's own list."""

from django.utils.translation import gettext as _

from wherewithal.accounts.models import Membership
from wherewithal.insights.conversations.plans import ASKED
from wherewithal.insights.portfolio.actions import Holder
from wherewithal.insights.portfolio.gather import asking_of
from wherewithal.insights.portfolio.queries import CALLED, HOLDER_COLUMNS
from wherewithal.people.actions import plan_talk
from wherewithal.people.models import Organization, Person, PlannedTalk
from wherewithal.programs.models import Program

MOST_LETTERS = 300


def plan_ask(*, by: Membership, program: Program | None, holder: Holder) -> PlannedTalk:
    """Remember to talk to them, with what they could help with, each by its name."""
    asking = asking_of(by, program)
    key = CALLED[HOLDER_COLUMNS[type(holder)]](holder.pk)
    needs = [asking.needs[need].name for who, need in sorted(asking.leads) if who == key]
    return plan_talk(
        by=by,
        what=ASKED,
        whom=str(holder)[:MOST_LETTERS],
        why="\n".join([_("Ask whether they could help with this:"), *needs]),
        person=holder if isinstance(holder, Person) else None,
        organization=holder if isinstance(holder, Organization) else None,
    )
