"""What stands on the map, read in a fixed number of statements.

A picture goes further than the screen it is seen on: nothing private stands on it, and nobody who has
not agreed to be written about, whoever looks.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q
from django.utils import timezone

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import Area, NoteKind
from wherewithal.capacity.queries import assets_visible_to, notes_visible_to
from wherewithal.libraries.models import Outlet
from wherewithal.people.models import LineKind, RoleKind
from wherewithal.people.queries import lines_visible_to, people_visible_to, roles_visible_to

WHOLE_LIBRARY = 0
STAFF_ROLES = (RoleKind.STAFF, RoleKind.VOLUNTEER, RoleKind.TRUSTEE)


@dataclass(slots=True)
class Marks:
    """How many lines of each kind; what shows as marks on the map."""

    strengths: int = 0
    challenges: int = 0
    questions: int = 0

    def add(self, other: "Marks") -> None:
        """Count these, too."""
        self.strengths += other.strengths
        self.challenges += other.challenges
        self.questions += other.questions


@dataclass(slots=True)
class MapItem:
    """One thing on the map: an asset, or a person of the staff."""

    page: str
    key: int
    area: str
    name: str
    places: tuple[int, ...]
    marks: Marks = field(default_factory=Marks)
    highlight: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where things are: an outlet, or the library as a whole."""

    key: int
    name: str


@dataclass(frozen=True, slots=True)
class LibraryMap:
    """All of it: the items, and the places in which they are found."""

    items: list[MapItem]
    places: list[Place]

    def at(self, *, area: str, place: int | None = None) -> list[MapItem]:
        """The items of an area, at one place where one is named."""
        return [
            item
            for item in self.items
            if item.area == area and (place is None or place in item.places)
        ]


def library_map(member: Member, *, whole_library: str) -> LibraryMap:
    """The map as it may be shown. `whole_library` names the place of what belongs to no one outlet."""
    items = [*_assets(member), *_persons(member)]
    outlets = [
        Place(outlet.pk, outlet.name) for outlet in Outlet.objects.in_library(member.library_id)
    ]
    used = {place for item in items for place in item.places}
    places = [Place(WHOLE_LIBRARY, whole_library)] if WHOLE_LIBRARY in used or not outlets else []
    return LibraryMap(items, places + outlets)


def leaves_out_colleagues(member: Member) -> bool:
    """Are there colleagues whom this member sees on the sheet, but nobody on the map?

    True or False only: how many they are is not the map's to tell.
    """
    shown = people_visible_to(member, leaving=True)
    on_the_sheet = roles_visible_to(member).filter(_current(), kind__in=STAFF_ROLES)
    return on_the_sheet.exclude(person__in=shown).exists()


def _current() -> Q:
    return Q(until=None) | Q(until__gte=timezone.localdate())


def _assets(member: Member) -> list[MapItem]:
    notes = notes_visible_to(member, leaving=True).filter(closed_at=None)
    lines = notes.values_list("asset_id", "kind", "text")
    marks, highlights = _marks(
        lines, strengths={NoteKind.STRENGTH}, challenges={NoteKind.CHALLENGE}
    )
    assets = assets_visible_to(member, leaving=True).prefetch_related("placements")
    return [
        MapItem(
            page="asset",
            key=asset.pk,
            area=asset.area,
            name=asset.name,
            places=_places(placement.outlet_id for placement in asset.placements.all()),
            marks=marks[asset.pk],
            highlight=highlights.get(asset.pk, ""),
        )
        for asset in assets.order_by("area", "position", "pk")
    ]


def _persons(member: Member) -> list[MapItem]:
    roles = roles_visible_to(member, leaving=True).filter(_current(), kind__in=STAFF_ROLES)
    outlets: dict[int, list[int | None]] = defaultdict(list)
    for person_id, outlet_id in roles.order_by("pk").values_list("person_id", "outlet_id"):
        outlets[person_id].append(outlet_id)
    lines = lines_visible_to(member, leaving=True).values_list("person_id", "kind", "text")
    gifts = set(LineKind.values) - {LineKind.HARD}
    marks, highlights = _marks(lines, strengths=gifts, challenges={LineKind.HARD})
    people = people_visible_to(member, leaving=True).filter(pk__in=list(outlets))
    return [
        MapItem(
            page="person",
            key=person.pk,
            area=Area.STAFF,
            name=person.name,
            places=_places(outlets[person.pk]),
            marks=marks[person.pk],
            highlight=highlights.get(person.pk, ""),
        )
        for person in people.order_by("position", "pk")
    ]


def _places(outlets: Any) -> tuple[int, ...]:
    found = dict.fromkeys(key for key in outlets if key is not None)
    return tuple(found) or (WHOLE_LIBRARY,)


def _marks(
    lines: Any, *, strengths: set[Any], challenges: set[Any]
) -> tuple[dict[int, Marks], dict[int, str]]:
    marks: dict[int, Marks] = defaultdict(Marks)
    highlights: dict[int, str] = {}
    for key, kind, text in lines:
        if kind in strengths:
            marks[key].strengths += 1
            highlights.setdefault(key, text)
        elif kind in challenges:
            marks[key].challenges += 1
        elif kind == NoteKind.QUESTION:
            marks[key].questions += 1
    return marks, highlights
