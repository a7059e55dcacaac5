"""The relationships that a member may read, with what is known of each, and who may change them."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from django.db import models
from django.db.models import Q, QuerySet

from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import Permission
from wherewithal.capacity import queries as capacity
from wherewithal.capacity.models import Area, Asset, Note, NoteKind, RelationshipFacts
from wherewithal.partnerships.asks.models import Ask
from wherewithal.partnerships.asks.queries import asks_in
from wherewithal.partnerships.kept.models import PartnershipContact, PartnershipFacts, Rank, Side
from wherewithal.people.models import Organization, Person, Role, Tie
from wherewithal.people.queries import people_visible_to, roles_visible_to, ties_visible_to
from wherewithal.programs.offering.models import OfferPromise
from wherewithal.programs.offering.queries import promises_in

NO_ROW = frozenset({0})
STRENGTHS_SHOWN = 2
_NO_RECORD = {"relationship_facts__organization": None, "relationship_facts__person": None}


def partnerships_in(member: Member, *, leaving: bool = False) -> QuerySet[Asset]:
    """Every relationship that this member may read, in the order of the sheet."""
    rows = capacity.assets_visible_to(member, leaving=leaving).filter(area=Area.RELATIONSHIP)
    records = [f"relationship_facts__{name}" for name in ("organization", "person")]
    holders = [f"relationship_facts__{name}" for name in ("holder", "second_holder")]
    facts = ("relationship_facts", "partnership_facts", "partnership_agreement")
    found = rows.select_related("team", *facts, *records, *holders)
    return found.prefetch_related("placements__outlet").order_by("position", "pk")


def near(member: Member) -> Q:
    """What a member looks after who looks after one place, and what is of no one place."""
    found = Q(placements=None, team=None)
    if member.outlet_id is not None:
        found |= Q(placements__outlet=member.outlet_id)
    if member.team_id is not None:
        found |= Q(team=member.team_id)
    return found


def may_edit_partnership(member: Member, asset: Asset) -> bool:
    """Whoever may change the row of the worksheet, and plan; for many, prefetch "placements"."""
    return member.can(Permission.EDIT_PROGRAMS) and capacity.may_edit(member, asset)


def facts_of(asset: Asset) -> RelationshipFacts:
    """What the worksheet knows of the relationship; empty facts where nothing was noted."""
    found: RelationshipFacts | None = getattr(asset, "relationship_facts", None)
    return found or RelationshipFacts(asset=asset, library_id=asset.library_id)


def partnership_facts_of(asset: Asset) -> PartnershipFacts:
    """Where it stands; empty facts where nobody has said."""
    found: PartnershipFacts | None = getattr(asset, "partnership_facts", None)
    return found or PartnershipFacts(asset=asset, library_id=asset.library_id)


def facts_visible_to(member: Member) -> QuerySet[PartnershipFacts]:
    """What is said of partnerships whose row this member may read."""
    rows = PartnershipFacts.objects.in_library(member.library_id)
    return rows.filter(asset__in=capacity.assets_visible_to(member)).order_by("pk")


def contacts_in(member: Member, *, leaving: bool = False) -> QuerySet[PartnershipContact]:
    """Who keeps partnerships, of those whom this member may read about; who has gone stands last."""
    seen = people_visible_to(member, leaving=leaving)
    rows = PartnershipContact.objects.in_library(member.library_id)
    rows = rows.filter(Q(person=None) | Q(person__in=seen))
    found = rows.filter(asset__in=capacity.assets_visible_to(member, leaving=leaving))
    return found.select_related("person", "member__user").order_by(
        models.F("ends_on").desc(nulls_first=True), "pk"
    )


def here_on(day: date, *, of: str = "") -> Q:
    """Who still is in the partnership on a day: their last day counts. `of`: the way to the contact's columns."""
    return Q(**{f"{of}ends_on": None}) | Q(**{f"{of}ends_on__gte": day})


def rank_of(contact: PartnershipContact) -> str:
    """First or second contact; on our side as the row of the worksheet says."""
    if contact.side == Side.THEIRS or contact.person_id is None:
        return str(contact.rank)
    facts = facts_of(contact.asset)
    holders = {facts.second_holder_id: Rank.SECOND, facts.holder_id: Rank.FIRST}
    return str(holders.get(contact.person_id, Rank.OTHER))


def keepers(
    contacts: Iterable[PartnershipContact], facts: RelationshipFacts, *, today: date
) -> set[str]:
    """Everybody on our side who keeps it today: those the worksheet names, and those noted here."""
    named = {f"person-{key}" for key in (facts.holder_id, facts.second_holder_id) if key}
    return named | {
        f"person-{row.person_id}" if row.person_id else f"member-{row.member_id}"
        for row in contacts
        if row.side == Side.OURS and row.is_here(today)
    }


def all_contacts(library_id: int, assets: Collection[Asset]) -> dict[int, list[PartnershipContact]]:
    """Every contact by the key of the row, also those whom nobody may name: to be counted alone."""
    found = defaultdict(list)
    keys = {asset.pk for asset in assets} | NO_ROW
    rows = PartnershipContact.objects.in_library(library_id).filter(asset__in=keys)
    for row in rows.order_by("pk"):
        found[row.asset_id].append(row)
    return found


def is_over(today: date, *, of: str = "") -> Q:
    """Ended by this day, and not gone on with again. `of`: the way to the row of the worksheet."""
    said = {"isnull": False, "ended_on__lte": today, "reopened_on": None}
    return Q(**{f"{of}ending__{name}": value for name, value in said.items()})


def kept_by(member: Membership, *, today: date) -> Q:
    """Whom the worksheet names as a holder, and who is noted as one of ours on this day."""
    contacts = PartnershipContact.objects.in_library(member.library_id).filter(side=Side.OURS)
    who = Q(member=member.pk)
    if member.person_id is not None:
        who |= Q(person=member.person_id)
    found = Q(pk__in=contacts.filter(who, here_on(today)).values("asset"))
    if member.person_id is not None:
        found |= Q(relationship_facts__holder=member.person_id)
        found |= Q(relationship_facts__second_holder=member.person_id)
    return found


def partnerships_due(member: Member, *, today: date) -> QuerySet[Asset]:
    """Those that somebody wanted to look at again by today, or whose agreement, where this member may."""
    is_time = Q(partnership_facts__review_on__lte=today)
    is_time |= Q(partnership_agreement__review_on__lte=today)
    rows = partnerships_in(member).filter(is_time).exclude(is_over(today))
    return rows.filter(near(member)).distinct() if member.is_limited else rows


def strengths_of(member: Member, assets: Collection[Asset]) -> dict[int, list[Note]]:
    """What was praised, by the key of the row: the very lines of the worksheet. One query."""
    found = defaultdict(list)
    keys = {asset.pk for asset in assets} | NO_ROW
    notes = capacity.notes_visible_to(member).filter(asset__in=keys, kind=NoteKind.STRENGTH)
    for note in notes.order_by("position", "pk"):
        found[note.asset_id].append(note)
    return found


def lines_of(member: Member, asset: Asset) -> list[Note]:
    """The lines of the worksheet about it that nobody has closed: those very rows, no copies."""
    notes = capacity.notes_visible_to(member).filter(asset=asset, closed_at=None)
    return list(notes.order_by("position", "pk"))


def seen_people(member: Member, people: Iterable[Person | None]) -> frozenset[int]:
    """Which of these this member may read about. One query."""
    keys = {person.pk for person in people if person is not None} | NO_ROW
    return frozenset(people_visible_to(member).filter(pk__in=keys).values_list("pk", flat=True))


def roles_at(member: Member, organization: Organization | None) -> list[Role]:
    """Whom we know there, those who still are there first. One query, also where there is nobody."""
    key = 0 if organization is None else organization.pk
    roles = roles_visible_to(member).filter(organization=key).select_related("person")
    return list(roles.order_by("until", "person__name", "pk"))


def ties_to(member: Member, facts: RelationshipFacts) -> list[Tie]:
    """Who of ours knows them, and agreed to be named: as reports say it. One query, also where there is no record."""
    rows = ties_visible_to(member, leaving=True).exclude(from_person=None, from_team=None)
    if facts.organization_id is not None:
        rows = rows.filter(to_organization=facts.organization_id)
    else:
        rows = rows.filter(to_person=facts.person_id or 0)
    # Who is of theirs stands on their side already.
    of_theirs = Role.objects.in_library(member.library_id).filter(
        organization=facts.organization_id or 0
    )
    rows = rows.exclude(from_person__in=of_theirs.values("person"))
    return list(rows.select_related("from_person", "from_team").order_by("pk"))


def partnerships_with(member: Member, ask: Ask) -> list[Asset]:
    """The relationships with whoever is asked. One query, also where words alone name them."""
    rows = capacity.assets_visible_to(member).filter(area=Area.RELATIONSHIP)
    if ask.organization_id is not None:
        rows = rows.filter(relationship_facts__organization=ask.organization_id)
    elif ask.person_id is not None:
        rows = rows.filter(relationship_facts__person=ask.person_id)
    else:
        rows = rows.filter(name__iexact=ask.whom, **_NO_RECORD)
    return list(rows.order_by("position", "pk"))


def asks_of(member: Member, asset: Asset) -> QuerySet[Ask]:
    """What the partner was or is to be asked for, the newest first."""
    return asks_in(member).filter(_to_partner(asset)).order_by("-pk")


def promises_to(member: Member, asset: Asset) -> QuerySet[OfferPromise]:
    """What of ours is promised to them."""
    facts = facts_of(asset)
    promises: Any = promises_in(member).select_related("offer", "ask_offer__ask")
    return promises.filter(organization=facts.organization_id or 0)


def _to_partner(asset: Asset) -> Q:
    """As an ask names them: the record behind the row, or the row's own name."""
    facts = facts_of(asset)
    if facts.organization_id is not None:
        return Q(organization=facts.organization_id)
    if facts.person_id is not None:
        return Q(person=facts.person_id)
    return Q(organization=None, person=None, whom__iexact=asset.name)
