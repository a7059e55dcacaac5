"""Which partnerships are over, whose door's day has come, and what could be said of what came of them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.capacity import queries as capacity
from wherewithal.capacity.models import Area, Asset
from wherewithal.partnerships.asks.models import AskState
from wherewithal.partnerships.ending.models import PartnershipEnding, PartnershipThanks
from wherewithal.partnerships.kept import queries as kept
from wherewithal.people.queries import people_visible_to
from wherewithal.programs.offering.models import PromiseState


def over_on(library_id: int, today: date) -> QuerySet[PartnershipEnding]:
    """What is over on this day and not asked about again yet: no source until the door's day has come."""
    rows = PartnershipEnding.objects.in_library(library_id)
    closed = Q(door_on=None) | Q(door_on__gt=today)
    return rows.filter(closed, ended_on__lte=today, reopened_on=None)


def endings_in(member: Member) -> QuerySet[PartnershipEnding]:
    """The ends of all partnerships that this member may read."""
    assets = capacity.assets_visible_to(member).filter(area=Area.RELATIONSHIP)
    rows = PartnershipEnding.objects.in_library(member.library_id).filter(asset__in=assets)
    return rows.select_related("asset")


def ended(member: Member, *, today: date) -> dict[int, PartnershipEnding]:
    """Those that are over, by the key of the row."""
    rows = endings_in(member).filter(ended_on__lte=today, reopened_on=None)
    return {row.asset_id: row for row in rows.order_by("pk")}


def doors_due(member: Member, *, today: date) -> list[PartnershipEnding]:
    """Where the day has come to knock again, for those who may; the longest due first."""
    if not member.can(Permission.EDIT_PROGRAMS):
        return []
    rows: Any = endings_in(member).filter(door_on__lte=today, reopened_on=None)
    found = rows.filter(ended_on__lte=today).prefetch_related("asset__placements")
    return [
        row
        for row in found.order_by("door_on", "pk")
        if kept.may_edit_partnership(member, row.asset)
    ]


def thanks_of(member: Member, ending: PartnershipEnding) -> list[PartnershipThanks]:
    """Whom to thank, as far as the member may read about them."""
    seen = people_visible_to(member)
    rows = PartnershipThanks.objects.in_library(ending.library_id).filter(ending=ending)
    found = rows.filter(Q(person=None) | Q(person__in=seen))
    return list(found.select_related("person", "by_member__user").order_by("pk"))


@dataclass(frozen=True, slots=True)
class CameOfIt:
    """What is on record of asks and promises: figures to begin with, not the whole story."""

    asked: int
    said_yes: int
    promised: int
    kept: int


def came_of_it(member: Member, asset: Asset) -> CameOfIt:
    """Counted from what the member may read."""
    states = list(kept.asks_of(member, asset).order_by().values_list("state", flat=True))
    rows = kept.promises_to(member, asset).order_by()
    # What goes with an ask that nobody has answered is kept free, and not promised.
    made = rows.filter(Q(ask_offer=None) | ~Q(ask_offer__ask__state=AskState.ASKED))
    promises = list(made.values_list("state", flat=True))
    yes = {AskState.YES, AskState.PARTLY, AskState.DONE}
    unasked = {AskState.IDEA, AskState.TO_ASK}
    return CameOfIt(
        asked=sum(state not in unasked for state in states),
        said_yes=sum(state in yes for state in states),
        promised=sum(state != PromiseState.TAKEN_BACK for state in promises),
        kept=sum(state == PromiseState.KEPT for state in promises),
    )
