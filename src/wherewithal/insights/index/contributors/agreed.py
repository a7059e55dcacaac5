"""Whoever has not agreed, or stays out, is no source and stands behind none, for no reader at all.

The worksheets show more than that; who could be asked is another matter.
"""

from collections.abc import Callable
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from wherewithal.accounts.actors import Member
from wherewithal.capacity import queries as capacity
from wherewithal.capacity.models import Area, Asset, Note, RelationshipFacts
from wherewithal.community import queries as community
from wherewithal.community.models import CommunityAsset
from wherewithal.insights.networks.queries import people_shown
from wherewithal.partnerships.ending.queries import over_on
from wherewithal.people import queries as people
from wherewithal.people.models import Commitment, Person, PersonLine, Role
from wherewithal.people.week import present_roles


def people_agreed(member: Member) -> QuerySet[Person]:
    """The persons who may be suggested: the same as stand in the networks."""
    return people_shown(member)


def assets_agreed(member: Member) -> QuerySet[Asset]:
    """The rows of the worksheets, without relationships with somebody who may not be suggested.

    A partnership that ended is no source either, until the day has come to knock again.
    """
    rows = capacity.assets_visible_to(member, leaving=True)
    with_somebody = RelationshipFacts.objects.in_library(member.library_id).exclude(person=None)
    over = over_on(member.library_id, timezone.localdate())
    silent = with_somebody.exclude(person__in=people_agreed(member)).values("asset")
    found = rows.exclude(pk__in=silent, area=Area.RELATIONSHIP)
    return found.exclude(pk__in=over.values("asset"), area=Area.RELATIONSHIP)


def notes_agreed(member: Member) -> QuerySet[Note]:
    """Lines about these rows, as far as this very member may read them."""
    return capacity.notes_visible_to(member).filter(asset__in=assets_agreed(member))


def facts_agreed(model: Any) -> Any:
    """The facts of these rows."""

    def visible_to(member: Member) -> QuerySet[Any]:
        rows: QuerySet[Any] = model.objects.in_library(member.library_id)
        return rows.filter(asset__in=assets_agreed(member))

    return visible_to


def lines_agreed(member: Member) -> QuerySet[PersonLine]:
    """Lines about people who agreed, as far as this member may read them."""
    return people.lines_visible_to(member).filter(person__in=people_agreed(member))


def roles_agreed(member: Member) -> QuerySet[Role]:
    """What people who agreed are today: a role that has ended is no strength, and tells of no one."""
    held = present_roles(timezone.localdate())
    return people.roles_visible_to(member).filter(held, person__in=people_agreed(member))


def duties_agreed(member: Member) -> QuerySet[Commitment]:
    """What people who agreed do every week."""
    return people.commitments_visible_to(member).filter(person__in=people_agreed(member))


def cards_agreed(member: Member) -> QuerySet[CommunityAsset]:
    """Cards, without those about somebody who may not be suggested."""
    seen = community.assets_visible_to(member).prefetch_related(None).select_related(None)
    cards = CommunityAsset.objects.in_library(member.library_id).filter(pk__in=seen.values("pk"))
    return cards.filter(Q(person=None) | Q(person__in=people_agreed(member)))


HELPERS: dict[str, Callable[[Member], QuerySet[Any]]] = {
    "asset": assets_agreed,
    "person": people_agreed,
    "organization": people.organizations_in,
    "communityasset": cards_agreed,
}


def helpers_agreed(member: Member, kind: str) -> QuerySet[Any]:
    """Those of a kind ("asset", "communityasset" …) whom a member may decide about, or plan to ask."""
    found: QuerySet[Any] = HELPERS[kind](member)
    return found
