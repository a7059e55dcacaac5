"""Decisions about who can help, as far as a member may read them."""

from collections.abc import Callable
from typing import Any

from django.db.models import Q, QuerySet

from wherewithal.accounts.actors import Member
from wherewithal.capacity.queries import assets_visible_to
from wherewithal.community.queries import assets_visible_to as cards_visible_to
from wherewithal.insights.index.contributors import sources as called
from wherewithal.insights.matches.models import MatchDecision
from wherewithal.people.queries import people_visible_to
from wherewithal.programs.models import ResourceNeed


def decisions_visible_to(member: Member) -> QuerySet[MatchDecision]:
    """Every decision about something that this member may read."""
    found: Any = MatchDecision.objects.in_library(member.library_id)
    rows: QuerySet[MatchDecision] = found
    cards = cards_visible_to(member).prefetch_related(None).select_related(None)
    return rows.filter(
        Q(asset=None) | Q(asset__in=assets_visible_to(member)),
        Q(person=None) | Q(person__in=people_visible_to(member)),
        Q(community_asset=None) | Q(community_asset__in=cards.values("pk")),
    )


def decisions_about(member: Member, need: ResourceNeed) -> dict[str, MatchDecision]:
    """What was decided about one need, by source."""
    rows = decisions_visible_to(member).filter(resource_need=need)
    rows = rows.select_related("asset", "person", "organization", "community_asset")
    return {source_of(row): row for row in rows}


def source_of(row: MatchDecision) -> str:
    """What the source is called inside."""
    for name, call in CALLED.items():
        key: int | None = getattr(row, f"{name}_id")
        if key is not None:
            return call(key)
    message = "a decision is about one source"
    raise ValueError(message)


CALLED: dict[str, Callable[[int], str]] = {
    "asset": called.asset,
    "person": called.person,
    "organization": called.organization,
    "community_asset": called.card,
}
