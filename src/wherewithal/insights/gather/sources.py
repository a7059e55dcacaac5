"""Who or what could help, with the facts that are known of them beside their words."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from django.db.models import Q
from django.utils import timezone

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import Area, Asset, SpaceFacts
from wherewithal.community.models import CommunityAsset
from wherewithal.engine.matching.problem import Facts, Place, Source, SourceKind
from wherewithal.insights.gather.asked import Asked, asked_lately
from wherewithal.insights.gather.asked_in_words import as_called_here
from wherewithal.insights.index.contributors import agreed
from wherewithal.insights.index.contributors import sources as called
from wherewithal.insights.networks.queries import unspoken
from wherewithal.libraries.models import Library
from wherewithal.libraries.on_the_map import OnTheMap
from wherewithal.people.hours import Week
from wherewithal.people.models import Organization, OrganizationLocation, Person
from wherewithal.people.queries import organizations_in
from wherewithal.people.week import person_key, week_of
from wherewithal.programs.models import SpaceLayout
from wherewithal.quantities import UNKNOWN, Difference, Quantity

KINDS = {
    Area.STAFF: SourceKind.STAFF_GROUP,
    Area.SPACE: SourceKind.SPACE,
    Area.MATERIAL: SourceKind.MATERIAL,
    Area.RELATIONSHIP: SourceKind.RELATIONSHIP,
}
ZERO = Decimal(0)
# All that is read of them: there may be many thousands.
ORGANIZATION_COLUMNS = ("name", "languages", "latitude", "longitude", "do_not_contact")
BETWEEN_LANGUAGES = re.compile(r"\s*(?:[,;/&\n]|\band\b|\by\b)\s*")


def sources_told_to(member: Member) -> list[Source]:
    """Everything and everybody that this member could be shown; nothing that is called after who stays out."""
    asked = asked_lately(member, today=timezone.localdate())
    silent = unspoken(member)
    found = (
        *_assets(member, asked),
        *_people(member, asked),
        *_organizations(member, asked),
        *_cards(member, asked),
    )
    return [each for each in found if each.kind is SourceKind.PERSON or silent.allows(each.name)]


def place_of(row: OnTheMap | None) -> Place | None:
    """Where it stands, where that is known."""
    if row is None or row.latitude is None or row.longitude is None:
        return None
    return Place(float(row.latitude), float(row.longitude))


def _assets(member: Member, asked: Asked) -> Iterator[Source]:
    """The worksheets; a relationship with an organization or a person is that one's, not a source."""
    rows = agreed.assets_agreed(member).select_related(
        "space_facts", "material_facts", "staff_facts", "relationship_facts"
    )
    facts = "relationship_facts"
    with_somebody = Q(**{f"{facts}__organization__isnull": False}) | Q(
        **{f"{facts}__person__isnull": False}
    )
    rows = rows.exclude(with_somebody, area=Area.RELATIONSHIP)
    library = Library.objects.get(pk=member.library_id)
    for row in rows.prefetch_related("placements__outlet"):
        key = called.asset(row.pk)
        yield Source(
            id=key,
            name=row.name,
            kind=KINDS[Area(row.area)],
            facts=_asset_facts(row, library),
            asked_on=asked.last(key),
            asked_lately=asked.count(key),
        )


def _asset_facts(row: Asset, library: Library) -> Facts:
    place = _asset_place(row, library)
    if row.area == Area.SPACE and (space := getattr(row, "space_facts", None)) is not None:
        return Facts(
            quantity=space.how_many,
            seats=space.capacity,
            seats_by_layout=_layouts(space),
            is_accessible=space.is_accessible,
            equipment=space.equipment or None,
            place=place,
        )
    if row.area == Area.MATERIAL and (thing := getattr(row, "material_facts", None)) is not None:
        return Facts(quantity=thing.quantity, place=place)
    if row.area == Area.STAFF and (group := getattr(row, "staff_facts", None)) is not None:
        return Facts(quantity=group.headcount, place=place)
    if (
        row.area == Area.RELATIONSHIP
        and (tie := getattr(row, "relationship_facts", None)) is not None
    ):
        return Facts(languages=_languages(tie.languages), place=place)
    return Facts(place=place)


def _layouts(space: SpaceFacts) -> tuple[tuple[str, Quantity], ...]:
    named = [layout.value for layout in SpaceLayout if layout]
    noted = [(layout, getattr(space, f"capacity_{layout}")) for layout in named]
    return tuple((layout, seats) for layout, seats in noted if seats.is_known)


def _asset_place(row: Asset, library: Library) -> Place | None:
    """Its outlet; what is found at several stands nowhere in particular."""
    placements = list(row.placements.all())
    if not placements:
        return place_of(library)
    return place_of(placements[0].outlet) if len(placements) == 1 else None


def _people(member: Member, asked: Asked) -> Iterator[Source]:
    week = week_of(member)
    known = {holder.key for holder in week.holders}
    for row in agreed.people_agreed(member):
        key = called.person(row.pk)
        yield Source(
            id=key,
            name=row.name,
            kind=SourceKind.PERSON,
            facts=Facts(
                hours_per_week=_free(week, row) if person_key(row.pk) in known else UNKNOWN
            ),
            do_not_ask_before=asked.again.get(key),
            asked_on=asked.last(key),
            asked_lately=asked.count(key),
        )


def _free(week: Week, row: Person) -> Quantity:
    """The hours that remain beside their duties; unknown where nobody listed those."""
    free: Difference = week.free(person_key(row.pk))
    low, high = free.floor, free.ceiling
    if low is None or high is None or free.unknown_count:
        return UNKNOWN
    return Quantity.between(max(ZERO, low), max(ZERO, high))


def _organizations(member: Member, asked: Asked) -> Iterator[Source]:
    elsewhere = _first_placed(member)
    rows = organizations_in(member).only(*ORGANIZATION_COLUMNS)
    for row in rows:
        key = called.organization(row.pk)
        yield Source(
            id=key,
            name=row.name,
            kind=SourceKind.ORGANIZATION,
            facts=Facts(
                languages=_languages(row.languages),
                place=place_of(row) or elsewhere.get(row.pk),
            ),
            do_not_ask=row.do_not_contact,
            do_not_ask_before=asked.again.get(key),
            asked_on=asked.last(key),
            asked_lately=asked.count(key),
        )


def _first_placed(member: Member) -> dict[int, Place]:
    """Where organizations can be found that have no place of their own on the map."""
    rows: Any = OrganizationLocation.objects.in_library(member.library_id)
    found: dict[int, Place] = {}
    for row in rows.filter(latitude__isnull=False).order_by("position", "pk"):
        place = place_of(row)
        if place is not None:
            found.setdefault(row.organization_id, place)
    return found


def _languages(words: str) -> frozenset[str] | None:
    """The languages of a list as it was typed; None where nobody noted any."""
    named = {part for part in BETWEEN_LANGUAGES.split(words.casefold().strip()) if part}
    return frozenset(map(as_called_here, named)) or None


def _cards(member: Member, asked: Asked) -> Iterator[Source]:
    """Cards about a person are that person's. Who asked not to be contacted is not, by a card either."""
    rows = agreed.cards_agreed(member).filter(person=None).select_related("organization")
    for row in rows:
        key = called.card(row.pk)
        holder = _holder(row)
        theirs = called.organization(holder.pk) if holder is not None else ""
        yield Source(
            id=key,
            name=row.name,
            kind=SourceKind.COMMUNITY_ASSET,
            facts=Facts(place=place_of(row) or place_of(holder)),
            do_not_ask=holder is not None and holder.do_not_contact,
            do_not_ask_before=asked.again.get(theirs),
            asked_on=asked.last(theirs),
            asked_lately=asked.count(theirs),
        )


def _holder(row: CommunityAsset) -> Organization | None:
    return row.organization
