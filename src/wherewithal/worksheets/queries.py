"""What a worksheet page shows, read in a fixed number of statements."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Prefetch, QuerySet
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.sensitivity import Level
from wherewithal.capacity import queries as capacity
from wherewithal.capacity.fields import fact_field
from wherewithal.capacity.models import Asset, Note
from wherewithal.capacity.summary import summary_of
from wherewithal.libraries.models import Library, Outlet, Team
from wherewithal.people.queries import people_visible_to
from wherewithal.proposals.models import Decision, Proposal, ProposalSource
from wherewithal.proposals.queries import proposals_about
from wherewithal.worksheets.actions.suggestions import value_in_words
from wherewithal.worksheets.edits import NAME, digest
from wherewithal.worksheets.sheets import LineColumn, Sheet

ROWS_A_PAGE = 40
WHOLE_LIBRARY = 0


@dataclass(frozen=True, slots=True)
class LineView:
    """One line in a cell, as the member may see and change it."""

    key: int
    text: str
    may_edit: bool
    by_name: str
    level: str

    @property
    def level_words(self) -> str | Promise:
        """Who may see it, in words."""
        return Level(self.level).label


@dataclass(frozen=True, slots=True)
class CellView:
    """One cell of a row."""

    kind: str
    label: str | Promise
    sign: str
    lines: list[LineView]
    may_add: bool


@dataclass(frozen=True, slots=True)
class SuggestionView:
    """A suggested fact, as a question, with the words it rests on."""

    key: int
    question: str
    grounds: str


@dataclass(frozen=True, slots=True)
class RowView:
    """One row of a sheet, ready to be shown."""

    key: int
    name: str
    summary: list[str]
    cells: list[CellView]
    may_edit: bool
    suggestions: list[SuggestionView] = field(default_factory=list)

    @property
    def was(self) -> str:
        """Digests of all that stands in the row, to notice later that somebody changed it."""
        pairs = [f"{NAME}={digest(self.name)}"]
        pairs += [f"{line.key}={digest(line.text)}" for cell in self.cells for line in cell.lines]
        return " ".join(pairs)


@dataclass(frozen=True, slots=True)
class Scope:
    """Which part of a sheet is shown: an outlet, a team, or everything."""

    outlet: Outlet | None = None
    team: Team | None = None
    whole_library_only: bool = False

    @property
    def query(self) -> str:
        """The scope as a query string, to come back to the same part."""
        if self.outlet:
            return f"outlet={self.outlet.pk}"
        if self.whole_library_only:
            return f"outlet={WHOLE_LIBRARY}"
        return f"team={self.team.pk}" if self.team else ""


@dataclass(frozen=True, slots=True)
class SheetPage:
    """A page of a worksheet."""

    sheet: Sheet
    columns: list[LineColumn]
    rows: list[RowView]
    page: Page[Any]
    may_add_row: bool


def sheet_page(
    member: Member, sheet: Sheet, *, library: Library, scope: Scope, number: int = 1
) -> SheetPage:
    """The rows of one page of a sheet."""
    assets = assets_in_scope(member, sheet, scope)
    page = Paginator(assets, ROWS_A_PAGE).get_page(number)
    return SheetPage(
        sheet=sheet,
        columns=columns_of(sheet, library),
        rows=row_views(member, sheet, page.object_list, library=library),
        page=page,
        may_add_row=member.can(Permission.EDIT_CAPACITY),
    )


def assets_in_scope(member: Member, sheet: Sheet, scope: Scope) -> QuerySet[Asset]:
    """The sheet's rows in that part of the library."""
    assets = capacity.assets_visible_to(member).filter(area=sheet.area)
    if scope.outlet:
        assets = assets.filter(placements__outlet=scope.outlet)
    if scope.whole_library_only:
        assets = assets.filter(placements=None)
    if scope.team:
        assets = assets.filter(team=scope.team)
    return assets.order_by("position", "pk")


def columns_of(sheet: Sheet, library: Library) -> list[LineColumn]:
    """The sheet's columns, in the words that this library chose for them."""
    return [
        LineColumn(column.kind, library.labels.get(column.kind) or column.label, column.sign)
        for column in sheet.columns
    ]


def row_views(
    member: Member, sheet: Sheet, assets: Iterable[Asset], *, library: Library
) -> list[RowView]:
    """These rows as the member may see and change them."""
    loaded = _load(member, assets)
    suggestions = _open_suggestions(member, loaded)
    people = dict(people_visible_to(member).values_list("pk", "name"))
    columns = columns_of(sheet, library)
    return [
        RowView(
            key=asset.pk,
            name=asset.name,
            summary=summary_of(asset, people=people),
            cells=_cells(member, asset, columns),
            may_edit=capacity.may_edit(member, asset),
            suggestions=[_suggestion(asset, proposal) for proposal in suggestions[asset.pk]],
        )
        for asset in loaded
    ]


def row_views_by_key(
    member: Member, sheet: Sheet, keys: Iterable[int], *, library: Library
) -> list[RowView]:
    """These rows of the sheet, those that are still there."""
    wanted = list(keys)
    if not wanted:
        return []
    assets = capacity.assets_visible_to(member).filter(area=sheet.area, pk__in=wanted)
    return row_views(member, sheet, assets, library=library)


def _load(member: Member, assets: Iterable[Asset]) -> list[Any]:
    keys = [asset.pk for asset in assets]
    notes = Prefetch("notes", queryset=capacity.notes_visible_to(member), to_attr="seen_notes")
    found = (
        Asset.objects.in_library(member.library_id)
        .filter(pk__in=keys)
        .select_related("staff_facts", "space_facts", "material_facts", "relationship_facts")
        .prefetch_related("placements", notes)
        .in_bulk()
    )
    return [found[key] for key in keys]


def _open_suggestions(member: Member, assets: list[Any]) -> dict[int, list[Proposal]]:
    by_asset: dict[int, list[Proposal]] = defaultdict(list)
    if member.can(Permission.DECIDE_PROPOSALS):
        keys = [asset.pk for asset in assets]
        found = proposals_about(member.library_id, keys).filter(
            decision=Decision.OPEN, source=ProposalSource.WORDS
        )
        for proposal in found:
            by_asset[proposal.asset_id or 0].append(proposal)
    return by_asset


def _suggestion(asset: Asset, proposal: Proposal) -> SuggestionView:
    label = fact_field(asset.area, proposal.field).label
    question = _("%(label)s: %(value)s?") % {"label": label, "value": value_in_words(proposal)}
    return SuggestionView(proposal.pk, capfirst(question), proposal.grounds)


def _cells(member: Member, asset: Any, columns: list[LineColumn]) -> list[CellView]:
    by_kind: dict[str, list[Note]] = defaultdict(list)
    for note in asset.seen_notes:
        note.asset = asset
        if note.closed_at is None:
            by_kind[note.kind].append(note)
    may_add = member.can(Permission.ADD_NOTES)
    return [
        CellView(
            kind=column.kind,
            label=column.label,
            sign=column.sign,
            lines=[_line(member, note) for note in by_kind[column.kind]],
            may_add=may_add,
        )
        for column in columns
    ]


def _line(member: Member, note: Note) -> LineView:
    return LineView(
        key=note.pk,
        text=note.text,
        may_edit=capacity.may_edit_note(member, note),
        by_name=note.edited_by_name or note.noted_by_name,
        level=note.level,
    )
