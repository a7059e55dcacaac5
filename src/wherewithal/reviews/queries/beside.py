"""The part of the map that stands beside each prompt, loaded once for all prompts of a page."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import prefetch_related_objects

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import Area, Asset, Note
from wherewithal.capacity.queries import assets_visible_to, notes_visible_to
from wherewithal.people.models import PersonLine
from wherewithal.people.queries import lines_visible_to
from wherewithal.reviews.prompts import Part, Prompt

NOTES_A_ROW = 2
LINES_ABOUT_PEOPLE = 8


@dataclass(frozen=True, slots=True)
class AssetBeside:
    """A row with the first of its lines."""

    asset: Asset
    notes: list[Note]


@dataclass(frozen=True, slots=True)
class AreaBeside:
    """The first rows of an area, and how many there would be to show."""

    area: Area
    rows: list[AssetBeside]
    total: int


@dataclass(frozen=True, slots=True)
class Beside:
    """What is shown beside one prompt."""

    part: Part
    areas: list[AreaBeside]
    lines: list[PersonLine]
    more_lines: int

    @property
    def is_empty(self) -> bool:
        """True when the map has nothing there yet that this member may read."""
        if self.lines:
            return False
        return not any(area.rows if self.part.rows else area.total for area in self.areas)


def all_assets(member: Member) -> list[Asset]:
    """Every row that the member may read, in the order of the worksheets."""
    found = assets_visible_to(member).select_related("team")
    order = {area: place for place, area in enumerate(Area)}
    return sorted(found, key=lambda asset: (order[Area(asset.area)], asset.position, asset.pk))


def parts_beside(
    member: Member, prompts: Iterable[Prompt], *, assets: list[Asset]
) -> dict[str, Beside]:
    """By prompt: the rows and the lines about people that it is about. A fixed number of queries."""
    asked = list(prompts)
    notes = _notes_by_row(member, asked)
    lines = _lines(member, asked)
    found = {p.key: _beside(p.part, assets=assets, notes=notes, lines=lines) for p in asked}
    _name_places(found.values())
    return found


def _notes_by_row(member: Member, prompts: list[Prompt]) -> dict[int, list[Note]]:
    kinds = {kind for prompt in prompts for kind in prompt.part.notes if prompt.part.areas}
    by_row = defaultdict(list)
    if kinds:
        open_ones = notes_visible_to(member).filter(kind__in=kinds, closed_at=None)
        for note in open_ones.only("asset_id", "kind", "text", "library_id"):
            by_row[note.asset_id].append(note)
    return by_row


def _lines(member: Member, prompts: list[Prompt]) -> list[PersonLine]:
    kinds = {kind for prompt in prompts for kind in prompt.part.people}
    if not kinds:
        return []
    lines = lines_visible_to(member).filter(kind__in=kinds).select_related("person")
    return list(lines.order_by("person__position", "person_id", "position", "pk"))


def _beside(
    part: Part, *, assets: list[Asset], notes: dict[int, list[Note]], lines: list[PersonLine]
) -> Beside:
    about = [line for line in lines if line.kind in part.people]
    return Beside(
        part=part,
        areas=[_area(area, part=part, assets=assets, notes=notes) for area in part.areas],
        lines=about[:LINES_ABOUT_PEOPLE],
        more_lines=max(len(about) - LINES_ABOUT_PEOPLE, 0),
    )


def _area(
    area: Area, *, part: Part, assets: list[Asset], notes: dict[int, list[Note]]
) -> AreaBeside:
    """Rows that have something to say come first; each stays in the order of its sheet."""
    rows = [
        AssetBeside(asset, _telling(notes.get(asset.pk, []), part))
        for asset in assets
        if asset.area == area
    ]
    telling = [row for row in rows if row.notes]
    silent = [] if part.only_telling else [row for row in rows if not row.notes]
    shown = telling + silent
    return AreaBeside(area=area, rows=shown[: part.rows], total=len(shown))


def _telling(notes: list[Note], part: Part) -> list[Note]:
    """The first lines of each kind asked for, strengths before the rest."""
    wanted = [note for kind in part.notes for note in notes if note.kind == kind]
    return wanted[:NOTES_A_ROW]


def _name_places(besides: Iterable[Beside]) -> None:
    shown = {row.asset.pk: row.asset for b in besides for area in b.areas for row in area.rows}
    prefetch_related_objects(list(shown.values()), "placements__outlet")
