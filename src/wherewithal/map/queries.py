"""What stands on the map, read in a fixed number of statements.

A picture goes further than the screen it is seen on: nothing private stands on it, and nobody who has
not agreed to be written about, whoever looks.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import ngettext

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import Area, NoteKind
from wherewithal.capacity.queries import assets_visible_to, notes_visible_to
from wherewithal.libraries.models import Outlet, Team
from wherewithal.people.models import LineKind, RoleKind
from wherewithal.people.queries import lines_visible_to, people_visible_to, roles_visible_to

WHOLE_LIBRARY = 0
BY_OUTLET, BY_TEAM = "outlet", "team"
STAFF_ROLES = (RoleKind.STAFF, RoleKind.VOLUNTEER, RoleKind.TRUSTEE)


@dataclass(slots=True)
class Marks:
    """How many lines of each kind; what shows as marks on the map."""

    strengths: int = 0
    challenges: int = 0
    questions: int = 0

    @property
    def said(self) -> str:
        """The same for a name that is read aloud; what nobody has told is left out, and no zero."""
        lines = (
            (self.strengths, ngettext("%(n)s strength", "%(n)s strengths", self.strengths)),
            (self.challenges, ngettext("%(n)s challenge", "%(n)s challenges", self.challenges)),
            (self.questions, ngettext("%(n)s to check", "%(n)s to check", self.questions)),
        )
        return ", ".join(words % {"n": number} for number, words in lines if number)

    @property
    def words(self) -> tuple[tuple[str, bool], ...]:
        """The marks as they stand in the picture; True for what is to check."""
        signs = (("+", self.strengths), ("–", self.challenges), ("?", self.questions))
        return tuple((f"{sign}{number}", sign == "?") for sign, number in signs if number)


@dataclass(slots=True)
class MapItem:
    """One thing on the map: an asset, or a person of the staff."""

    page: str
    key: int
    area: str
    name: str
    outlets: tuple[int, ...]
    teams: tuple[int, ...]
    marks: Marks = field(default_factory=Marks)
    highlight: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where things are or who holds them: an outlet or a team, or the library as a whole."""

    key: int
    name: str


@dataclass(frozen=True, slots=True)
class LibraryMap:
    """All of it: the items, and the outlets and teams under which they can be looked at."""

    items: list[MapItem]
    outlets: list[Place]
    teams: list[Place]

    def at(self, *, area: str) -> list[MapItem]:
        """The items of an area."""
        return [item for item in self.items if item.area == area]

    def places(self, by: str) -> list[Place]:
        """The outlets, or the teams where these are asked for."""
        return self.teams if by == BY_TEAM else self.outlets

    def sorted_by(self, by: str) -> dict[tuple[str, int], list[MapItem]]:
        """The items of each area at each outlet, or with each team."""
        found: dict[tuple[str, int], list[MapItem]] = defaultdict(list)
        for item in self.items:
            for key in item.teams if by == BY_TEAM else item.outlets:
                found[item.area, key].append(item)
        return dict(found)


def library_map(member: Member, *, whole_library: str, no_team: str = "") -> LibraryMap:
    """The map as it may be shown. Two names say what belongs to no one outlet, and to no team."""
    items = [*_assets(member), *_persons(member)]
    outlets = Outlet.objects.in_library(member.library_id).values_list("pk", "name")
    teams = Team.objects.in_library(member.library_id).values_list("pk", "name")
    has_no_outlet = any(WHOLE_LIBRARY in item.outlets for item in items) or not outlets
    return LibraryMap(
        items,
        _after(whole_library if has_no_outlet else "", outlets),
        _after(no_team if any(WHOLE_LIBRARY in item.teams for item in items) else "", teams),
    )


def total(items: Iterable[MapItem]) -> Marks:
    """The marks of several things together."""
    marks = [item.marks for item in items]
    return Marks(
        strengths=sum(mark.strengths for mark in marks),
        challenges=sum(mark.challenges for mark in marks),
        questions=sum(mark.questions for mark in marks),
    )


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
            outlets=_places(placement.outlet_id for placement in asset.placements.all()),
            teams=_places([asset.team_id]),
            marks=marks[asset.pk],
            highlight=highlights.get(asset.pk, ""),
        )
        for asset in assets.order_by("area", "position", "pk")
    ]


def _persons(member: Member) -> list[MapItem]:
    roles = roles_visible_to(member, leaving=True).filter(_current(), kind__in=STAFF_ROLES)
    outlets: dict[int, list[int | None]] = defaultdict(list)
    teams: dict[int, list[int | None]] = defaultdict(list)
    for person_id, outlet_id, team_id in roles.order_by("pk").values_list(
        "person_id", "outlet_id", "team_id"
    ):
        outlets[person_id].append(outlet_id)
        teams[person_id].append(team_id)
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
            outlets=_places(outlets[person.pk]),
            teams=_places(teams[person.pk]),
            marks=marks[person.pk],
            highlight=highlights.get(person.pk, ""),
        )
        for person in people.order_by("position", "pk")
    ]


def _after(whole: str, named: Iterable[tuple[int, str]]) -> list[Place]:
    first = [Place(WHOLE_LIBRARY, whole)] if whole else []
    return first + [Place(key, name) for key, name in named]


def _places(keys: Iterable[int | None]) -> tuple[int, ...]:
    found = dict.fromkeys(key for key in keys if key is not None)
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
