"""Records that say who could bring what: cards, lines of people, rooms, money set aside, offers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from wherewithal.accounts.actors import Member
from wherewithal.capacity import queries as capacity
from wherewithal.capacity.models import Area, SummaryRow
from wherewithal.community import queries as community
from wherewithal.community.models import Bucket, GovernmentTopic
from wherewithal.libraries.models import Library
from wherewithal.opportunities.connections.cards import page_of
from wherewithal.people import queries as people
from wherewithal.people.models import LineKind, RoleKind
from wherewithal.programs.models import Allocation, AllocationState, NeedKind
from wherewithal.programs.offering.models import OfferState
from wherewithal.programs.offering.queries import offers_in
from wherewithal.ui.links import library_url
from wherewithal.vocabulary.offers import OfferKind

ORGANIZATIONS, STAKEHOLDERS = "organizations", "stakeholders"
STAFF, VOLUNTEERS = "staff", "volunteers"
EXPERTISE, RELATIONSHIPS, PASSION = "expertise", "relationships", "passion"
SPACE, FUNDING = "space", "funding"

SOURCE_OF_ROLE: dict[str, str] = {
    RoleKind.STAFF: STAFF,
    RoleKind.VOLUNTEER: VOLUNTEERS,
    RoleKind.TRUSTEE: STAKEHOLDERS,
    RoleKind.COMMUNITY: STAKEHOLDERS,
    RoleKind.CONTACT: ORGANIZATIONS,
}
WANT_OF_LINE: dict[str, str] = {
    LineKind.OFFER: EXPERTISE,
    LineKind.INSIDE: RELATIONSHIPS,
    LineKind.COMMUNITY: RELATIONSHIPS,
    LineKind.INTEREST: PASSION,
}
WANT_OF_BUCKET: dict[str, tuple[str, ...]] = {
    Bucket.EXPERTISE: (EXPERTISE, PASSION),
    Bucket.FUNDING: (FUNDING,),
    Bucket.SPACE: (SPACE,),
    Bucket.RELATIONSHIPS: (RELATIONSHIPS,),
}
WANT_OF_OFFER: dict[str, str] = {
    OfferKind.SPACE: SPACE,
    OfferKind.EQUIPMENT: EXPERTISE,
    OfferKind.OFF_SITE: EXPERTISE,
    OfferKind.AUDIENCE: RELATIONSHIPS,
    OfferKind.PROMOTION: RELATIONSHIPS,
}
SURE = (AllocationState.HAVE, AllocationState.ASKED, AllocationState.SECURED)
OF_VOLUNTEERS = re.compile(r"\bvolunteers?\b", re.I)


@dataclass(frozen=True, slots=True)
class Found:
    """One record that speaks for a cell: whose, its words, its page."""

    source: str
    want: str
    title: str
    words: str
    url: str


def everything(member: Member, library: Library) -> Iterator[Found]:
    """Every record that speaks for a cell and that the member may read."""
    yield from _cards(member, library)
    yield from _organizations(member, library)
    yield from _government(member, library)
    yield from _lines(member, library)
    yield from _own_assets(member, library)
    yield from _offers(member, library)
    yield from _allocations(member, library)


def _cards(member: Member, library: Library) -> Iterator[Found]:
    cards = community.assets_visible_to(member).filter(bucket__in=WANT_OF_BUCKET)
    for card in cards.prefetch_related(None):
        source = STAKEHOLDERS if card.person_id is not None else ORGANIZATIONS
        url = page_of(library, "community_asset", card.pk) or library_url(library, "opportunities")
        for want in WANT_OF_BUCKET.get(card.bucket, ()):
            yield Found(source, want, card.name, card.words, url)


def _organizations(member: Member, library: Library) -> Iterator[Found]:
    """What organizations bring says what they are good at; what they want, what they care about."""
    for body in people.organizations_in(member):
        url = library_url(library, "organization", organization_id=body.pk)
        source = STAKEHOLDERS if body.is_local_government else ORGANIZATIONS
        for want, words in ((EXPERTISE, body.brings), (PASSION, body.wants)):
            if words:
                yield Found(source, want, body.name, words, url)


def _government(member: Member, library: Library) -> Iterator[Found]:
    for point in community.points_in(member).exclude(words=""):
        url = library_url(library, "organization", organization_id=point.organization_id)
        want = FUNDING if point.topic == GovernmentTopic.FUNDS else RELATIONSHIPS
        yield Found(STAKEHOLDERS, want, point.organization.name, point.words, url)


def _lines(member: Member, library: Library) -> Iterator[Found]:
    """Lines of people by what they are today; somebody who is two things speaks for both."""
    today = timezone.localdate()
    roles: dict[int, set[str]] = {}
    for role in people.roles_visible_to(member):
        if role.until is None or role.until >= today:
            roles.setdefault(role.person_id, set()).add(SOURCE_OF_ROLE[role.kind])
    lines = people.lines_visible_to(member).filter(kind__in=WANT_OF_LINE).select_related("person")
    for line in lines.order_by("person__position", "person_id", "position", "pk"):
        url = library_url(library, "person", person_id=line.person_id)
        for source in sorted(roles.get(line.person_id, ())):
            yield Found(source, WANT_OF_LINE[line.kind], line.person.name, line.text, url)


def _own_assets(member: Member, library: Library) -> Iterator[Found]:
    """Our rooms, our groups, whom we know, and where our money comes from."""
    assets = capacity.assets_visible_to(member).select_related(
        "space_facts", "material_facts", "relationship_facts"
    )
    for asset in assets:
        url = library_url(library, "asset", asset_id=asset.pk)
        if asset.summary_row != SummaryRow.NONE:
            facts: Any = getattr(asset, "material_facts", None)
            for words in (facts.budgets, facts.givers) if facts else ():
                if words:
                    yield Found(STAFF, FUNDING, asset.name, words, url)
        elif asset.area == Area.SPACE:
            yield Found(STAFF, SPACE, asset.name, "", url)
        elif asset.area == Area.STAFF:
            source = VOLUNTEERS if OF_VOLUNTEERS.search(asset.name) else STAFF
            yield Found(source, EXPERTISE, asset.name, "", url)
        elif asset.area == Area.RELATIONSHIP:
            known: Any = getattr(asset, "relationship_facts", None)
            yield Found(STAFF, RELATIONSHIPS, asset.name, known.brings if known else "", url)


def _offers(member: Member, library: Library) -> Iterator[Found]:
    for offer in offers_in(member).filter(state=OfferState.OPEN, kind__in=WANT_OF_OFFER):
        url = library_url(library, "library_offer", library_offer_id=offer.pk)
        yield Found(STAFF, WANT_OF_OFFER[offer.kind], offer.words, offer.when, url)


def _allocations(member: Member, library: Library) -> Iterator[Found]:
    """Money that somebody gives, was asked for, or has promised."""
    given = Allocation.objects.in_library(member.library_id).filter(
        resource_need__kind=NeedKind.FINANCIAL, state__in=SURE
    )
    seen = set(people.people_visible_to(member).values_list("pk", flat=True))
    seen_assets = set(capacity.assets_visible_to(member).values_list("pk", flat=True))
    rows = given.select_related("organization", "person", "asset", "resource_need")
    for row in rows:
        if row.person_id is not None and row.person_id not in seen:
            continue
        if row.asset_id is not None and row.asset_id not in seen_assets:
            continue
        url = library_url(library, "resource_need", resource_need_id=row.resource_need_id)
        giver = row.organization or row.person or row.words or row.asset
        source = ORGANIZATIONS if row.organization_id else STAKEHOLDERS
        source = STAFF if row.asset_id else source
        yield Found(source, FUNDING, str(giver), row.resource_need.name, url)
