"""The sheet of an area as whoever answers by link sees and fills it: lines arrive at once.

They see the names of the rows of their own outlet or team, the lines that partners may read, and what
was written through this same link as long as nobody else changed it. They change the last only.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Prefetch, Q, QuerySet

from wherewithal.accounts.actors import Member
from wherewithal.accounts.sensitivity import MAY_SEE
from wherewithal.audit.log import Changes
from wherewithal.capacity import queries as capacity
from wherewithal.capacity.actions.assets import insert_asset, place_asset
from wherewithal.capacity.actions.notes import insert_note
from wherewithal.capacity.models import Asset, Note
from wherewithal.worksheets.grid import CellView, LineView, RowView, Scope
from wherewithal.worksheets.requests.answered_rows import AnsweredRows
from wherewithal.worksheets.requests.arrivals import remember
from wherewithal.worksheets.sheets import LineColumn, Sheet


class AssetAnswers(AnsweredRows):
    """Reads and writes rows of the four areas through one request."""

    states_facts = True
    row_model, line_model = Asset, Note

    def in_scope(self, member: Member, sheet: Sheet, scope: Scope, *, leaving: bool = False) -> Any:
        """The rows of the outlet or team that was asked; for a person those that they added."""
        return self._assets(member, sheet)

    def _assets(self, member: Member, sheet: Sheet) -> QuerySet[Asset]:
        assets = capacity.assets_visible_to(member).filter(area=sheet.area)
        if self.request.outlet_id:
            assets = assets.filter(placements__outlet=self.request.outlet_id)
        elif self.request.team_id:
            assets = assets.filter(team=self.request.team_id)
        else:
            assets = assets.filter(pk__in=self._own_assets())
        return assets.order_by("position", "pk")

    def _own_assets(self) -> frozenset[int]:
        return self.own.keys(Asset)

    def views(
        self,
        member: Member,
        columns: list[LineColumn],
        rows: Iterable[Any],
        *,
        leaving: bool = False,
    ) -> list[RowView]:
        """These rows without anything that is not for them, in a fixed number of statements."""
        keys = [row.pk for row in rows]
        assets = Asset.objects.in_library(member.library_id).filter(pk__in=keys)
        loaded = assets.prefetch_related("placements", self._notes(member)).in_bulk()
        return [self._view(loaded[key], columns) for key in keys]

    def _view(self, asset: Any, columns: list[LineColumn]) -> RowView:
        by_kind: dict[str, list[LineView]] = defaultdict(list)
        for note in asset.seen_notes:
            by_kind[note.kind].append(line_view(note, note.level, may_edit=self.own.has(note)))
        is_own = self.own.has(asset)
        return row_view(
            asset.pk,
            asset.name,
            columns,
            by_kind,
            may_rename=is_own,
            may_add=True,
            elsewhere=self.outlets_beside(asset),
        )

    def outlets_beside(self, asset: Any) -> int:
        """At how many other outlets the row stands: what is written there is said of them as well."""
        return len(asset.placements.all()) - 1 if self.request.outlet_id else 0

    def rows(self, member: Member, sheet: Sheet, keys: Iterable[int]) -> dict[int, Any]:
        """The rows of the request with these keys."""
        assets = self._assets(member, sheet).filter(pk__in=list(keys))
        return dict(assets.prefetch_related(self._notes(member)).in_bulk())

    def _notes(self, member: Member) -> Any:
        """Open lines for partners, and own ones until somebody else puts other words there."""
        own = Q(pk__in=self.own.keys(Note), edited_at=None)
        notes = Note.objects.in_library(member.library_id).filter(withdrawn_at=None, closed_at=None)
        notes = notes.filter(Q(level__in=MAY_SEE[member.role]) | own)
        return Prefetch("notes", queryset=notes, to_attr="seen_notes")

    def lines(self, row: Any) -> dict[int, Any]:
        """The row's lines by key."""
        return {note.pk: note for note in row.seen_notes}

    def may_add_row(self, member: Member) -> bool:
        """That is what the link is for."""
        return True

    def may_rename(self, member: Member, row: Any) -> bool:
        """Rows that came in through this link."""
        return self.own.has(row)

    def may_add_line(self, member: Member, row: Any, kind: str) -> bool:
        """That is what the link is for."""
        return True

    def add_row(
        self, changes: Changes, *, by: Member, sheet: Sheet, name: str, scope: Scope
    ) -> Any:
        """A new asset at the outlet or of the team that was asked."""
        asset = insert_asset(changes, by=by, area=sheet.area, name=name, team=None, summary_row="")
        place_asset(changes, asset, by=by, outlets=[])
        remember(changes, self.request, asset, is_row=True)
        return asset

    def add_line(self, changes: Changes, *, by: Member, row: Any, kind: str, text: str) -> Any:
        """A new note, in the answerer's name."""
        note = insert_note(changes, by=by, asset=row, kind=kind, text=text)
        remember(changes, self.request, note)
        return note

    def author_of(self, line: Any) -> str:
        """Who wrote it: two colleagues may share a link."""
        return str(line.noted_by_name)


def line_view(line: Any, level: str, *, may_edit: bool) -> LineView:
    """A line without its author's name."""
    return LineView(line.pk, line.text, may_edit, by_name="", level=level)


def row_view(
    key: int,
    name: str,
    columns: list[LineColumn],
    lines: dict[str, list[LineView]],
    *,
    may_rename: bool,
    may_add: bool,
    elsewhere: int = 0,
) -> RowView:
    """A row without facts, suggestions or a page of its own."""
    cells = [
        CellView(column.kind, column.label, column.sign, lines.get(column.kind, []), may_add)
        for column in columns
    ]
    return RowView(
        key, name, page="", summary=[], cells=cells, may_edit=may_rename, elsewhere=elsewhere
    )
