"""Who keeps a partnership, on both sides. Who holds it on ours is the worksheet's own fact."""

from datetime import timedelta
from typing import Any, Unpack

from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import Membership
from wherewithal.audit.log import Changes, change_set
from wherewithal.capacity.actions.assets import assign_facts
from wherewithal.capacity.models import Asset
from wherewithal.partnerships.kept import queries
from wherewithal.partnerships.kept.actions.allowed import (
    hold_partnership,
    require_edit_partnership,
)
from wherewithal.partnerships.kept.actions.fields import ContactFields
from wherewithal.partnerships.kept.models import PartnershipContact, Rank, Side
from wherewithal.people.actions.fields import tidied
from wherewithal.people.allowed import require_known
from wherewithal.people.models import Person
from wherewithal.programs.coverage.gather import today_of

HOLDERS = {Rank.FIRST: "holder", Rank.SECOND: "second_holder"}


def add_partnership_contact(
    *,
    by: Member,
    asset: Asset,
    side: str,
    person: Person | None = None,
    member: Membership | None = None,
    **fields: Unpack[ContactFields],
) -> PartnershipContact:
    """Somebody keeps it. A colleague with a record of their own is noted as that person."""
    require_edit_partnership(by, asset)
    require_known(by, person, member)
    if member is not None and member.person is not None:
        person, member = member.person, None
    values = tidied(fields, of=ContactFields)
    rank = values.pop("rank", Rank.OTHER)
    what = gettext_noop("noted who keeps the partnership “%(name)s”")
    with change_set(by=by, what=what, about=asset, name=asset.name) as changes:
        held = hold_partnership(asset)
        contact = PartnershipContact(
            library_id=held.library_id,
            asset=held,
            side=side,
            person=person,
            member=member,
            rank=rank if side == Side.THEIRS else Rank.OTHER,
            **values,
        )
        changes.create(contact)
        _say_who_holds(changes, held, contact, rank)
    return contact


def change_partnership_contact(
    *, by: Member, contact: PartnershipContact, **fields: Unpack[ContactFields]
) -> PartnershipContact:
    """Another part, other days. Whoever goes today, or has gone, no longer holds it."""
    require_edit_partnership(by, contact.asset)
    require_known(by, contact.person)
    values = tidied(fields, of=ContactFields)
    rank = values.pop("rank", None)
    if contact.side == Side.THEIRS and rank is not None:
        values["rank"] = rank
    what = gettext_noop("changed who keeps the partnership “%(name)s”")
    name = contact.asset.name
    with change_set(by=by, what=what, about=contact.asset, name=name) as changes:
        held = hold_partnership(contact.asset)
        changes.change(contact, **values)
        _say_who_holds(changes, held, contact, rank)
    return contact


def let_go_of_partnership(*, by: Member, contact: PartnershipContact) -> None:
    """Their last day is over: the worksheet no longer names them as a holder, and they stay as history."""
    require_edit_partnership(by, contact.asset)
    what = gettext_noop("noted that somebody no longer holds the partnership “%(name)s”")
    name = contact.asset.name
    with change_set(by=by, what=what, about=contact.asset, name=name) as changes:
        held = hold_partnership(contact.asset)
        _say_who_holds(changes, held, contact, Rank.OTHER)


def remove_partnership_contact(*, by: Member, contact: PartnershipContact) -> None:
    """They never were; whoever has gone gets a last day instead."""
    require_edit_partnership(by, contact.asset)
    what = gettext_noop("took somebody out who keeps the partnership “%(name)s”")
    name = contact.asset.name
    with change_set(by=by, what=what, about=contact.asset, name=name) as changes:
        held = hold_partnership(contact.asset)
        _say_who_holds(changes, held, contact, Rank.OTHER)
        changes.delete_with_children(contact)


def _say_who_holds(
    changes: Changes, asset: Asset, contact: PartnershipContact, rank: str | None
) -> None:
    """On our side: the holder, or the second, of the worksheet's row; nobody is both.

    Who names a last day to come holds it until then; who goes today need not be asked about tomorrow.
    """
    if contact.side != Side.OURS or contact.person is None:
        return
    facts = queries.facts_of(asset)
    now = {name: getattr(facts, name) for name in HOLDERS.values()}
    wanted: dict[str, Any] = dict(now)
    stays = contact.is_here(today_of(asset.library_id) + timedelta(days=1))
    if rank is not None or not stays:
        for name, person in now.items():
            if person == contact.person:
                wanted[name] = None
    if rank in HOLDERS and stays:
        wanted[HOLDERS[Rank(rank)]] = contact.person
    if wanted != now:
        assign_facts(changes, asset=asset, values=wanted)
