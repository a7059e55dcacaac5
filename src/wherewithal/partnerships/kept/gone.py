"""Whom the worksheet still names as holding a partnership although their last day in it is over.

A day that passes changes nobody's words: whoever looks after the partnership is asked who keeps it now.
"""

from collections.abc import Iterable
from datetime import date

from django.db.models import Exists, F, OuterRef, Q

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.capacity.models import RelationshipFacts
from wherewithal.partnerships.ending.queries import ended
from wherewithal.partnerships.kept.models import PartnershipContact, Side
from wherewithal.partnerships.kept.queries import contacts_in, here_on, may_edit_partnership


def gone_holders(
    contacts: Iterable[PartnershipContact], facts: RelationshipFacts, *, today: date
) -> tuple[PartnershipContact, ...]:
    """Of one partnership: each holder once, by the part that ended last, unless another part goes on."""
    ours = [row for row in contacts if row.side == Side.OURS and row.person_id is not None]
    here = {row.person_id for row in ours if row.is_here(today)}
    named = {facts.holder_id, facts.second_holder_id} - here
    gone = {row.person_id: row for row in sorted(ours, key=_last_day) if row.person_id in named}
    return tuple(gone.values())


def all_gone_holders(member: Member, *, today: date) -> list[PartnershipContact]:
    """Of every partnership that goes on and that this member may change, the longest gone first."""
    if not member.can(Permission.EDIT_CAPACITY):
        return []
    held = Q(asset__relationship_facts__holder=F("person"))
    held |= Q(asset__relationship_facts__second_holder=F("person"))
    beside = PartnershipContact.objects.in_library(member.library_id).filter(
        here_on(today), side=Side.OURS, asset=OuterRef("asset"), person=OuterRef("person")
    )
    rows = contacts_in(member).filter(held, ~Exists(beside), side=Side.OURS)
    over = ended(member, today=today)
    found = rows.select_related("asset").prefetch_related("asset__placements")
    return [
        row
        for row in found.order_by("ends_on", "pk")
        if row.asset_id not in over and may_edit_partnership(member, row.asset)
    ]


def _last_day(row: PartnershipContact) -> date:
    return row.ends_on or date.max
