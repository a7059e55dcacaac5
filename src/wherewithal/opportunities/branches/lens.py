"""What every outlet has, lacks and shares, in a fixed number of queries however many there are."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count

from wherewithal.accounts.actors import Member
from wherewithal.capacity import queries as capacity
from wherewithal.capacity.models import Area, Asset, SummaryRow
from wherewithal.community import queries as community
from wherewithal.community.models import CommunityAssetOutlet
from wherewithal.libraries.models import Outlet
from wherewithal.libraries.queries import outlets_in, teams_in
from wherewithal.programs.models import NeedKind, NeedState, Program, ProgramState, ResourceNeed
from wherewithal.programs.queries import needs_in, programs_in

TRAVELS = re.compile(
    r"\b(travels?|traveling|goes around|from branch to branch|on loan|rotates?|bookmobile|van|"
    r"shared by|borrow(ed)?)\b",
    re.I,
)
FEWEST_TO_SHARE = 2


@dataclass(slots=True)
class Seen:
    """One outlet through the lens."""

    outlet: Outlet
    has: dict[str, list[Asset]] = field(default_factory=lambda: {area: [] for area in Area})
    teams: list[Any] = field(default_factory=list)
    programs: list[Program] = field(default_factory=list)
    around: int = 0
    needs: dict[str, list[ResourceNeed]] = field(
        default_factory=lambda: {kind: [] for kind in NeedKind}
    )

    @property
    def cells(self) -> list[tuple[Any, list[Asset]]]:
        """What it has, by area."""
        return [(Area(area), rows) for area, rows in self.has.items()]

    @property
    def gaps(self) -> list[tuple[Any, list[ResourceNeed]]]:
        """What programs there still need, by kind."""
        return [(NeedKind(kind), rows) for kind, rows in self.needs.items()]

    @property
    def blank_areas(self) -> list[Any]:
        """Areas of which nothing is written down for this outlet: a question, not a finding."""
        return [Area(area).label for area, rows in self.has.items() if not rows]


@dataclass(frozen=True, slots=True)
class Shared:
    """Something that several outlets have in common, and where."""

    row: Any
    outlets: list[Outlet]


@dataclass(frozen=True, slots=True)
class Kit:
    """A thing that travels or could, and the words or places that say so."""

    asset: Asset
    outlets: list[Outlet]
    words: str


@dataclass(frozen=True, slots=True)
class Lens:
    """All outlets side by side."""

    seen: list[Seen]
    assets: list[Shared]
    teams: list[Shared]
    kit: list[Kit]
    of_all: int
    homeless_needs: int


def read_lens(member: Member) -> Lens:
    """Outlets side by side, as far as this member may read what they have."""
    seen = {outlet.pk: Seen(outlet) for outlet in outlets_in(member)}
    assets = list(_assets(member))
    for asset in assets:
        for outlet_id in places_of(asset):
            seen[outlet_id].has[asset.area].append(asset)
    teams = list(teams_in(member))
    for team in teams:
        for row in team.team_outlets.all():
            seen[row.outlet_id].teams.append(team)
    homeless = _place_programs(member, seen)
    _count_around(member, seen)
    return Lens(
        seen=list(seen.values()),
        assets=_shared(assets, seen),
        teams=_shared_teams(teams, seen),
        kit=_kit(assets, seen),
        of_all=sum(not places_of(asset) for asset in assets),
        homeless_needs=homeless,
    )


def places_of(asset: Any) -> list[int]:
    """The outlets where an asset is found."""
    return [placement.outlet_id for placement in asset.placements.all()]


def _assets(member: Member) -> Iterable[Any]:
    rows = capacity.assets_visible_to(member).filter(summary_row=SummaryRow.NONE)
    rows = rows.select_related("material_facts", "team")
    return rows.prefetch_related("placements", "team__team_outlets")


def _place_programs(member: Member, seen: dict[int, Seen]) -> int:
    """Programs and their open needs where they take place; how many needs have no place at all."""
    needs: dict[int, list[ResourceNeed]] = defaultdict(list)
    for need in needs_in(member).filter(state=NeedState.OPEN, program__isnull=False):
        needs[need.program_id or 0].append(need)
    homeless = 0
    programs = programs_in(member).exclude(state=ProgramState.ENDED)
    for program in programs.prefetch_related("program_outlets"):
        places = _places_of_program(program)
        homeless += 0 if places else len(needs[program.pk])
        for outlet_id in places:
            seen[outlet_id].programs.append(program)
            for need in needs[program.pk]:
                seen[outlet_id].needs[need.kind].append(need)
    return homeless


def _places_of_program(program: Any) -> list[int]:
    first = [] if program.outlet_id is None else [program.outlet_id]
    others = [row.outlet_id for row in program.program_outlets.all()]
    return list(dict.fromkeys([*first, *others]))


def _count_around(member: Member, seen: dict[int, Seen]) -> None:
    known = CommunityAssetOutlet.objects.in_library(member.library_id).order_by()
    known = known.filter(community_asset__in=community.assets_visible_to(member))
    for outlet_id, number in known.values_list("outlet").annotate(Count("pk")):
        seen[outlet_id].around = number


def _shared(assets: Iterable[Any], seen: dict[int, Seen]) -> list[Shared]:
    found = [(asset, places_of(asset)) for asset in assets]
    return [
        Shared(asset, [seen[key].outlet for key in seen if key in places])
        for asset, places in found
        if len(places) >= FEWEST_TO_SHARE
    ]


def _shared_teams(teams: Iterable[Any], seen: dict[int, Seen]) -> list[Shared]:
    found = [(team, [row.outlet_id for row in team.team_outlets.all()]) for team in teams]
    return [
        Shared(team, [seen[key].outlet for key in seen if key in places])
        for team, places in found
        if len(places) >= FEWEST_TO_SHARE
    ]


def _kit(assets: Iterable[Any], seen: dict[int, Seen]) -> list[Kit]:
    """Things at several outlets, of a team that works at several, or of which somebody said so."""
    found = []
    for asset in assets:
        if asset.area != Area.MATERIAL:
            continue
        places = set(places_of(asset)) | _places_of_team(asset)
        words = _says_it_travels(asset)
        if words or len(places) >= FEWEST_TO_SHARE:
            outlets = [seen[key].outlet for key in seen if key in places]
            found.append(Kit(asset, outlets, words))
    return found


def _places_of_team(asset: Any) -> set[int]:
    if asset.team is None:
        return set()
    return {row.outlet_id for row in asset.team.team_outlets.all()}


def _says_it_travels(asset: Any) -> str:
    facts = getattr(asset, "material_facts", None)
    told = (facts.kept_where, facts.who_can_use) if facts is not None else ()
    return next((words for words in (asset.name, *told) if TRAVELS.search(words)), "")
