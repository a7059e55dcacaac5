"""How a worksheet's rows and lines are found, checked and saved: assets with notes, persons with lines.

Whoever answers by link sees and changes less; their actor brings bindings of its own.
"""

from collections.abc import Iterable
from typing import Any, Protocol

from django.db import models

from wherewithal.accounts.actors import Member
from wherewithal.audit.log import Changes
from wherewithal.worksheets.asset_rows import AssetRows
from wherewithal.worksheets.grid import RowView, Scope
from wherewithal.worksheets.person_rows import PersonRows
from wherewithal.worksheets.requests.answerer import Answerer
from wherewithal.worksheets.requests.asset_answers import AssetAnswers
from wherewithal.worksheets.requests.person_answers import PersonAnswers
from wherewithal.worksheets.requests.suggested_answers import SuggestedAnswers
from wherewithal.worksheets.sheets import LineColumn, Sheet


class Binding(Protocol):
    """What the grid needs to know of a kind of row."""

    # True where the words may state a fact, which is then suggested.
    states_facts: bool

    def in_scope(
        self, member: Member, sheet: Sheet, scope: Scope, *, leaving: bool = False
    ) -> Any: ...
    def views(
        self,
        member: Member,
        columns: list[LineColumn],
        rows: Iterable[Any],
        *,
        leaving: bool = False,
    ) -> list[RowView]: ...
    def hold(self, member: Member, rows: Iterable[int], lines: Iterable[int]) -> None: ...
    def rows(self, member: Member, sheet: Sheet, keys: Iterable[int]) -> dict[int, Any]: ...
    def lines(self, row: Any) -> dict[int, Any]: ...
    def may_add_row(self, member: Member) -> bool: ...
    def kinds_for_new_row(self, member: Member, kinds: Iterable[str]) -> frozenset[str]: ...
    def may_rename(self, member: Member, row: Any) -> bool: ...
    def may_add_line(self, member: Member, row: Any, kind: str) -> bool: ...
    def may_edit_line(self, member: Member, row: Any, line: Any) -> bool: ...
    def add_row(
        self, changes: Changes, *, by: Member, sheet: Sheet, name: str, scope: Scope
    ) -> Any: ...
    def rename(self, changes: Changes, *, row: Any, name: str) -> None: ...
    def add_line(self, changes: Changes, *, by: Member, row: Any, kind: str, text: str) -> Any: ...
    def change_line(self, changes: Changes, *, by: Member, line: Any, text: str) -> None: ...
    def author_of(self, line: Any) -> str: ...
    def about(self, row: Any) -> models.Model: ...
    def sentence(self, *, added: bool) -> str: ...


ASSET_ROWS: Binding = AssetRows()
PERSON_ROWS: Binding = PersonRows()


def binding_of(sheet: Sheet, member: Member) -> Binding:
    """How the rows of this sheet are read and written by this member, or through this link."""
    if isinstance(member, Answerer):
        return _binding_by_link(sheet, member)
    return PERSON_ROWS if sheet.is_of_people else ASSET_ROWS


def _binding_by_link(sheet: Sheet, by: Answerer) -> Binding:
    if sheet.is_of_people:
        return PersonAnswers(by.request)
    return SuggestedAnswers(by.request) if by.only_suggests else AssetAnswers(by.request)
