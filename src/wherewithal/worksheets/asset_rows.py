"""Worksheet rows that are assets, with notes for lines."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import Changes
from wherewithal.capacity import queries as capacity
from wherewithal.capacity.actions.assets import insert_asset, place_asset
from wherewithal.capacity.actions.notes import change_words, insert_note
from wherewithal.capacity.fields import fact_field
from wherewithal.capacity.models import Asset, Note
from wherewithal.capacity.summary import summary_of
from wherewithal.people.queries import people_visible_to
from wherewithal.proposals.models import READ_SOMEWHERE, Decision, Proposal, ProposalSource
from wherewithal.proposals.queries import proposals_about
from wherewithal.worksheets.grid import CellView, LineView, RowView, Scope, SuggestionView
from wherewithal.worksheets.sheets import LineColumn, Sheet
from wherewithal.worksheets.stored_rows import StoredRows
from wherewithal.worksheets.suggested_values import value_in_words


class AssetRows(StoredRows):
    """Reads and writes rows of the four areas."""

    states_facts = True
    row_model, line_model = Asset, Note

    def in_scope(
        self, member: Member, sheet: Sheet, scope: Scope, *, leaving: bool = False
    ) -> QuerySet[Any]:
        """The sheet's rows in that part of the library, in their order."""
        assets = capacity.assets_visible_to(member, leaving=leaving).filter(area=sheet.area)
        if scope.outlet:
            assets = assets.filter(placements__outlet=scope.outlet)
        if scope.whole_library_only:
            assets = assets.filter(placements=None)
        if scope.team:
            assets = assets.filter(team=scope.team)
        return assets.order_by("summary_row", "position", "pk")  # what sums it up stands at the end

    def views(
        self,
        member: Member,
        columns: list[LineColumn],
        rows: Iterable[Any],
        *,
        leaving: bool = False,
    ) -> list[RowView]:
        """These rows as the member may see and change them, in a fixed number of statements."""
        loaded = _load(member, rows, leaving=leaving)
        suggestions = _open_suggestions(member, loaded)
        people = dict(people_visible_to(member, leaving=leaving).values_list("pk", "name"))
        return [
            RowView(
                key=asset.pk,
                name=asset.name,
                page="asset",
                summary=summary_of(asset, people=people),
                cells=_cells(member, asset, columns),
                may_edit=capacity.may_edit(member, asset),
                sums_up=bool(asset.summary_row),
                suggestions=[_suggestion(asset, proposal) for proposal in suggestions[asset.pk]],
            )
            for asset in loaded
        ]

    def rows(self, member: Member, sheet: Sheet, keys: Iterable[int]) -> dict[int, Any]:
        """The rows of the sheet that the member may read, with the lines that they may read."""
        assets = capacity.assets_visible_to(member).filter(area=sheet.area, pk__in=list(keys))
        return assets.prefetch_related("placements", _notes_seen_by(member)).in_bulk()

    def lines(self, row: Any) -> dict[int, Any]:
        """The row's lines by key."""
        for note in row.seen_notes:
            note.asset = row
        return {note.pk: note for note in row.seen_notes}

    def may_add_row(self, member: Member) -> bool:
        """Editors add rows."""
        return member.can(Permission.EDIT_CAPACITY)

    def may_rename(self, member: Member, row: Any) -> bool:
        """Those who may change the row."""
        return capacity.may_edit(member, row)

    def may_add_line(self, member: Member, row: Any, kind: str) -> bool:
        """Contributors, too, add lines of their own."""
        return member.can(Permission.ADD_NOTES)

    def may_edit_line(self, member: Member, row: Any, line: Any) -> bool:
        """The author, and those who may change the row."""
        return capacity.may_edit_note(member, line)

    def add_row(
        self, changes: Changes, *, by: Member, sheet: Sheet, name: str, scope: Scope
    ) -> Any:
        """A new asset, at the outlet or of the team that the sheet shows."""
        asset = insert_asset(
            changes, by=by, area=sheet.area, name=name, team=scope.team, summary_row=""
        )
        place_asset(changes, asset, by=by, outlets=[scope.outlet] if scope.outlet else [])
        return asset

    def add_line(self, changes: Changes, *, by: Member, row: Any, kind: str, text: str) -> Any:
        """A new note."""
        return insert_note(changes, by=by, asset=row, kind=kind, text=text)

    def change_line(self, changes: Changes, *, by: Member, line: Any, text: str) -> None:
        """Other words for a note; no words take it off the sheet."""
        if text:
            change_words(changes, by=by, note=line, text=text)
        else:
            changes.delete_with_children(line)

    def author_of(self, line: Any) -> str:
        """Who wrote or last edited the note."""
        return str(line.edited_by_name or line.noted_by_name)


def _notes_seen_by(member: Member, *, leaving: bool = False) -> Any:
    notes = capacity.notes_visible_to(member, leaving=leaving)
    return Prefetch("notes", queryset=notes, to_attr="seen_notes")


def _load(member: Member, assets: Iterable[Asset], *, leaving: bool) -> list[Any]:
    keys = [asset.pk for asset in assets]
    found = (
        Asset.objects.in_library(member.library_id)
        .filter(pk__in=keys)
        .select_related("team", "staff_facts", "space_facts", "material_facts")
        .select_related("relationship_facts__organization")
        .prefetch_related("placements__outlet", "group_members")
        .prefetch_related(_notes_seen_by(member, leaving=leaving))
        .in_bulk()
    )
    return [found[key] for key in keys]


def _open_suggestions(member: Member, assets: list[Any]) -> dict[int, list[Proposal]]:
    by_asset: dict[int, list[Proposal]] = defaultdict(list)
    if not member.can(Permission.DECIDE_PROPOSALS):
        return by_asset
    theirs = [asset.pk for asset in assets if capacity.may_edit(member, asset)]
    found = proposals_about(member.library_id, theirs)
    for proposal in found.filter(decision=Decision.OPEN, source__in=READ_SOMEWHERE):
        by_asset[proposal.asset_id or 0].append(proposal)
    return by_asset


def _suggestion(asset: Asset, proposal: Proposal) -> SuggestionView:
    label = fact_field(asset.area, proposal.field).label
    question = _("%(label)s: %(value)s?") % {"label": label, "value": value_in_words(proposal)}
    is_quoted = proposal.source == ProposalSource.WORDS
    return SuggestionView(proposal.pk, capfirst(question), proposal.grounds, is_quoted=is_quoted)


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
