"""From a finding to a next step: a conversation on the member's own list."""

from django.utils.translation import gettext as _

from wherewithal.accounts.models import Membership
from wherewithal.insights.conversations.plans import INTRODUCED, PASSED_ON
from wherewithal.insights.networks.around_one import AroundOne
from wherewithal.insights.networks.meeting import Pair, ReasonRow, whom
from wherewithal.people.actions import plan_talk
from wherewithal.people.models import Person, PlannedTalk

MOST_LETTERS = 300


def plan_introduction(*, by: Membership, pair: Pair) -> PlannedTalk:
    """Put “introduce them” on the member's list, with the reasons in the words of both."""
    return plan_talk(
        by=by,
        what=INTRODUCED,
        whom=whom(pair)[:MOST_LETTERS],
        why="\n".join([_("Introduce them to each other."), *map(_in_words, pair.reasons)]),
    )


def plan_passing_on(*, by: Membership, about: AroundOne) -> PlannedTalk:
    """Put a conversation on the member's list: who could learn what this person alone knows?"""
    gone = about.leaving.gone if about.leaving else ()
    why = [_("Who could be shown this as well, so that it stays with us?")]
    person = Person.objects.in_library(by.library_id).get(pk=int(about.node.id.partition("-")[2]))
    return plan_talk(
        by=by,
        what=PASSED_ON,
        whom=about.node.name[:MOST_LETTERS],
        why="\n".join([*why, *(each.name for each in gone)]),
        person=person,
    )


def _in_words(reason: ReasonRow) -> str:
    return _("%(wanting)s: “%(wish)s” – %(giving)s: “%(gift)s”") % {
        "wanting": reason.wanting.name,
        "wish": reason.wish.words,
        "giving": reason.giving.name,
        "gift": reason.gift.words,
    }
