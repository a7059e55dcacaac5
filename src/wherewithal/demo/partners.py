"""All that a sample library does with its partners: what it offers, whom it asks, what it keeps up and tells.

Each sample tells this in a module of facts of its own (`gotham_partners` and its like); here they are carried out.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypedDict

from wherewithal.accounts.models import Membership
from wherewithal.demo.asks import SampleAsk, write_asks
from wherewithal.demo.freshness import LongAgo, tell_of_long_ago
from wherewithal.demo.leaving import Leaves, say_who_leaves
from wherewithal.demo.offers import Offer, write_offers
from wherewithal.demo.opportunities import Idea, draw_ideas
from wherewithal.demo.partnerships import Partnerships, keep_partnerships
from wherewithal.demo.talks import KeptUp, keep_up
from wherewithal.people.actions import change_organization
from wherewithal.people.models import LegalType, Organization, PartnerArea
from wherewithal.reports.actions import change_report_words


class Body(TypedDict, total=False):
    """What is noted of an organization of the sample; what is not said here stays unknown."""

    partner_area: PartnerArea
    legal_type: LegalType
    wants: str


@dataclass(frozen=True, slots=True)
class Partners:
    """The facts of one sample. `bodies` go by their names, `reports` by what the library says in which report."""

    bodies: Mapping[str, Body]
    offers: tuple[Offer, ...]
    asks: tuple[SampleAsk, ...]
    partnerships: Partnerships
    ideas: tuple[Idea, ...]
    long_ago: LongAgo
    kept_up: KeptUp
    reports: Mapping[str, str]
    leaves: Leaves | None = None


def work_with_partners(
    told: Partners, *, admin: Membership, editor: Membership, colleague: Membership
) -> None:
    """Each step as an editor would take it; an admin sees to the library's own rules."""
    for name, known in told.bodies.items():
        found = Organization.objects.in_library(editor.library_id).get(name=name)
        change_organization(by=editor, organization=found, **known)
    write_offers(told.offers, by=editor)
    write_asks(told.asks, by=editor)
    keep_partnerships(told.partnerships, admin=admin, by=editor)
    draw_ideas(told.ideas, by=editor)
    tell_of_long_ago(told.long_ago, by=editor)
    keep_up(told.kept_up, by=editor, admin=admin, colleagues=(colleague,))
    for report, words in told.reports.items():
        change_report_words(by=editor, report=report, words=words)
    if told.leaves is not None:
        say_who_leaves(told.leaves, by=admin, to=editor)
