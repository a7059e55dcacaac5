"""How a worksheet's rows and lines are found, checked and saved: assets with notes, persons with lines."""

from collections.abc import Iterable
from typing import Any, Protocol

from django.db.models import QuerySet

from wherewithal.accounts.actors import Member
from wherewithal.audit.log import Changes
from wherewithal.worksheets.asset_rows import AssetRows
from wherewithal.worksheets.grid import RowView, Scope
from wherewithal.worksheets.person_rows import PersonRows
from wherewithal.worksheets.sheets import LineColumn, Sheet


class Binding(Protocol):
    """What the grid needs to know of a kind of row."""

    def in_scope(
        self, member: Member, sheet: Sheet, scope: Scope, *, leaving: bool = False
    ) -> QuerySet[Any]: ...
    def views(
        self,
        member: Member,
        columns: list[LineColumn],
        rows: Iterable[Any],
        *,
        leaving: bool = False,
    ) -> list[RowView]: ...
    def rows(self, member: Member, sheet: Sheet, keys: Iterable[int]) -> dict[int, Any]: ...
    def lines(self, row: Any) -> dict[int, Any]: ...
    def may_add_row(self, member: Member) -> bool: ...
    def may_rename(self, member: Member, row: Any) -> bool: ...
    def may_add_line(self, member: Member, row: Any, kind: str) -> bool: ...
    def may_edit_line(self, member: Member, row: Any, line: Any) -> bool: ...
    def add_row(
        self, changes: Changes, *, by: Member, sheet: Sheet, name: str, scope: Scope
    ) -> Any: ...
    def add_line(self, changes: Changes, *, by: Member, row: Any, kind: str, text: str) -> Any: ...
    def change_line(self, changes: Changes, *, by: Member, line: Any, text: str) -> None: ...
    def author_of(self, line: Any) -> str: ...


ASSET_ROWS: Binding = AssetRows()
PERSON_ROWS: Binding = PersonRows()


def binding_of(sheet: Sheet) -> Binding:
    """How the rows of this sheet are read and written."""
    return PERSON_ROWS if sheet.is_of_people else ASSET_ROWS
