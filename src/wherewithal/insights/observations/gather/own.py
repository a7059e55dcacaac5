"""Our own rows: assets with their facts and lines, teams, outlets."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from wherewithal.accounts.actors import Member
from wherewithal.capacity import queries as capacity
from wherewithal.capacity.models import Area, Asset, FactCheck, Note, NoteKind
from wherewithal.engine.observations import picture as seen
from wherewithal.engine.observations.picture import Line, LineKind
from wherewithal.insights.networks.queries import people_shown
from wherewithal.libraries.models import Outlet, Team
from wherewithal.phrases import Fact, find_facts
from wherewithal.quantities import UNKNOWN, Quantity

LAYOUTS = ("hang_out", "workshop", "computers", "audience", "circle")
_NOTES = {
    NoteKind.STRENGTH: LineKind.STRENGTH,
    NoteKind.CHALLENGE: LineKind.CHALLENGE,
    NoteKind.QUESTION: LineKind.QUESTION,
}
# Facts in words, by area, that say something of the row as a line does.
_WORDS: dict[str, tuple[str, tuple[str, ...]]] = {
    Area.SPACE: ("space_facts", ("how_full",)),
    Area.MATERIAL: ("material_facts", ("condition", "who_can_use")),
    Area.RELATIONSHIP: ("relationship_facts", ("brings",)),
}
# A number of seats that is meant for one way to set up a room is not the room's own.
_OF_A_LAYOUT = re.compile(
    r"table|workshop|circle|audience|computer|standing|rows|chairs only|mesa|circulo", re.I
)


@dataclass(frozen=True, slots=True)
class Own:
    """What was read, the names of it all, and the keys that may be shown."""

    assets: tuple[seen.Asset, ...]
    lines: tuple[Line, ...]
    teams: tuple[seen.Neighbor, ...]
    held: tuple[seen.Tie, ...]
    names: dict[str, str]

    @property
    def shown(self) -> frozenset[str]:
        """The keys of the assets."""
        return frozenset(asset.key for asset in self.assets)


def look_inside(member: Member, *, silent: Collection[int]) -> Own:
    """Assets, their open lines, teams and outlets; relationships with the `silent` organizations stay out."""
    people = set(people_shown(member).values_list("pk", flat=True))
    rows = [
        row
        for row in _rows(member)
        if _partner_id(row) not in silent and _person_id(row) in people | {None}
    ]
    by_key = {row.pk: row for row in rows}
    members = capacity.group_members(member, leaving=True).filter(person__in=people)
    named = Counter(members.values_list("asset_id", flat=True))
    settled = _need_not_be_taught(member)
    teams = list(Team.objects.in_library(member.library_id))
    outlets = Outlet.objects.in_library(member.library_id)
    return Own(
        assets=tuple(_asset(row, named[row.pk], settled) for row in rows),
        lines=(*_notes(member, by_key), *(line for row in rows for line in _fact_lines(row))),
        teams=tuple(
            seen.Neighbor(f"team-{row.pk}", row.name, team=f"team-{row.pk}") for row in teams
        ),
        held=tuple(_held(rows)),
        names={
            **{f"asset-{row.pk}": _called(row) for row in rows},
            **{f"team-{row.pk}": row.name for row in teams},
            **{f"outlet-{row.pk}": row.name for row in outlets},
        },
    )


def _called(row: Asset) -> str:
    """A row that sums up its sheet is called as on the sheet, with the name of the sheet before it."""
    if not row.summary_row:
        return row.name
    return _("%(sheet)s: %(row)s") % {"sheet": Area(row.area).label, "row": row.name}


def _rows(member: Member) -> Iterable[Asset]:
    rows = capacity.assets_visible_to(member, leaving=True).select_related(
        "space_facts", "material_facts", "staff_facts", "relationship_facts"
    )
    return rows.prefetch_related("placements").order_by("pk")


def _partner_id(row: Asset) -> int | None:
    facts = getattr(row, "relationship_facts", None)
    return None if facts is None or row.area != Area.RELATIONSHIP else facts.organization_id


def _person_id(row: Asset) -> int | None:
    facts = getattr(row, "relationship_facts", None)
    return None if facts is None or row.area != Area.RELATIONSHIP else facts.person_id


def _need_not_be_taught(member: Member) -> set[int]:
    """Things of which somebody decided that it need not be known who teaches them."""
    checks = FactCheck.objects.in_library(member.library_id)
    settled = checks.filter(field="who_can_teach", is_not_needed=True)
    return set(settled.values_list("asset_id", flat=True))


def _asset(row: Asset, named_people: int, settled: Collection[int]) -> seen.Asset:
    return seen.Asset(
        key=f"asset-{row.pk}",
        name=row.name,
        area=row.area,
        is_summary=bool(row.summary_row),
        partner=_partner(row),
        team=f"team-{row.team_id}" if row.team_id else "",
        outlets=frozenset(f"outlet-{place.outlet_id}" for place in row.placements.all()),
        named_people=named_people,
        is_taught=row.pk in settled or _is_taught(row),
        **_facts(row),
    )


def _partner(row: Asset) -> str:
    facts = getattr(row, "relationship_facts", None)
    if facts is None or row.area != Area.RELATIONSHIP:
        return ""
    if facts.organization_id:
        return f"organization-{facts.organization_id}"
    return f"person-{facts.person_id}" if facts.person_id else ""


def _facts(row: Asset) -> dict[str, Any]:
    """The numbers of its area, and those that its name states."""
    space, things, group = (
        getattr(row, name, None) for name in ("space_facts", "material_facts", "staff_facts")
    )
    if row.area == Area.SPACE:
        found = {"in_name": _number_in(row.name, Fact.QUANTITY)}
        found["seats_in_name"] = _number_in(row.name, Fact.CAPACITY)
        if space is None:
            return found
        layouts = tuple((name, getattr(space, f"capacity_{name}")) for name in LAYOUTS)
        return {
            **found,
            "quantity": space.how_many,
            "seats": space.capacity,
            "seats_by_layout": layouts,
        }
    if row.area == Area.MATERIAL:
        quantity = things.quantity if things is not None else UNKNOWN
        in_name = _number_in(row.name, Fact.QUANTITY)
        return {"in_name": in_name, "quantity": quantity}
    if row.area == Area.STAFF and group is not None:
        return {"quantity": group.headcount}
    return {}


def _is_taught(row: Asset) -> bool:
    things = getattr(row, "material_facts", None)
    return things is not None and bool(things.who_can_teach.strip())


def _number_in(text: str, fact: Fact) -> Quantity:
    """The one number of this sort that a text states; unknown where it states none, or two."""
    found = [finding.value for finding in find_facts(text) if finding.fact is fact]
    return found[0] if len(found) == 1 and isinstance(found[0], Quantity) else UNKNOWN


def _notes(member: Member, rows: dict[int, Asset]) -> Iterator[Line]:
    notes = capacity.notes_visible_to(member, leaving=True).filter(closed_at=None, kind__in=_NOTES)
    for note in notes.order_by("pk"):
        row = rows.get(note.asset_id)
        if row is not None:
            yield _line(note, row)


def _line(note: Note, row: Asset) -> Line:
    is_room = row.area == Area.SPACE and not _OF_A_LAYOUT.search(note.text)
    return Line(
        key=f"note-{note.pk}",
        of=f"asset-{row.pk}",
        kind=_NOTES[NoteKind(note.kind)],
        text=note.text,
        on=note.noted_at.date(),
        seats=_number_in(note.text, Fact.CAPACITY) if is_room else UNKNOWN,
    )


def _fact_lines(row: Asset) -> Iterator[Line]:
    table, fields = _WORDS.get(row.area, ("", ()))
    facts = getattr(row, table, None) if table else None
    for field in fields if facts is not None else ():
        if words := getattr(facts, field).strip():
            yield Line(f"asset-{row.pk}.{field}", f"asset-{row.pk}", LineKind.WORDS, words)


def _held(rows: Iterable[Asset]) -> Iterator[seen.Tie]:
    """Teams that hold a relationship know whom it is with."""
    for row in rows:
        if row.team_id and (partner := _partner(row)):
            yield seen.Tie(f"team-{row.team_id}", partner)
