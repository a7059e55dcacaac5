"""How a worksheet's rows and lines are found, checked and saved: assets with notes, persons with lines."""

from collections.abc import Iterable
from typing import Any, Protocol

from django.db.models import Prefetch

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import Changes
from wherewithal.capacity import queries as capacity
from wherewithal.capacity.actions.assets import insert_asset, place_asset
from wherewithal.capacity.actions.notes import change_words, insert_note
from wherewithal.libraries.models import Outlet, Team
from wherewithal.worksheets.sheets import Sheet


class Binding(Protocol):
    """What the grid needs to know of a kind of row."""

    def rows(self, member: Member, sheet: Sheet, keys: Iterable[int]) -> dict[int, Any]: ...
    def lines(self, row: Any) -> dict[int, Any]: ...
    def may_add_row(self, member: Member) -> bool: ...
    def may_rename(self, member: Member, row: Any) -> bool: ...
    def may_add_line(self, member: Member, row: Any, kind: str) -> bool: ...
    def may_edit_line(self, member: Member, row: Any, line: Any) -> bool: ...
    def add_row(
        self,
        changes: Changes,
        *,
        by: Member,
        sheet: Sheet,
        name: str,
        outlet: Outlet | None,
        team: Team | None,
    ) -> Any: ...
    def add_line(self, changes: Changes, *, by: Member, row: Any, kind: str, text: str) -> Any: ...
    def change_line(self, changes: Changes, *, by: Member, line: Any, text: str) -> None: ...
    def author_of(self, line: Any) -> str: ...


class AssetBinding:
    """Rows are assets, lines are notes."""

    def rows(self, member: Member, sheet: Sheet, keys: Iterable[int]) -> dict[int, Any]:
        """The rows of the sheet that the member may read, with the lines that they may read."""
        assets = capacity.assets_visible_to(member).filter(area=sheet.area, pk__in=list(keys))
        notes = Prefetch("notes", queryset=capacity.notes_visible_to(member), to_attr="seen_notes")
        return assets.prefetch_related("placements", notes).in_bulk()

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
        self,
        changes: Changes,
        *,
        by: Member,
        sheet: Sheet,
        name: str,
        outlet: Outlet | None,
        team: Team | None,
    ) -> Any:
        """A new asset, at the outlet or of the team that the sheet shows."""
        asset = insert_asset(changes, by=by, area=sheet.area, name=name, team=team, summary_row="")
        place_asset(changes, asset, by=by, outlets=[outlet] if outlet else [])
        asset.seen_notes = []  # type: ignore[attr-defined]
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


def binding_of(sheet: Sheet) -> Binding:
    """How the rows of this sheet are read and written."""
    return AssetBinding()
