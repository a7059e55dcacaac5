"""What a worksheet page shows, read in a fixed number of statements."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.core.paginator import Page, Paginator

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.capacity import queries as capacity
from wherewithal.capacity.models import Area, SummaryRow
from wherewithal.libraries.models import Library
from wherewithal.worksheets.bindings import binding_of
from wherewithal.worksheets.grid import RowView, Scope
from wherewithal.worksheets.sheets import LineColumn, Sheet

ROWS_A_PAGE = 40


@dataclass(frozen=True, slots=True)
class SheetPage:
    """A page of a worksheet."""

    sheet: Sheet
    columns: list[LineColumn]
    rows: list[RowView]
    page: Page[Any]
    may_add_row: bool
    kinds_for_new_row: frozenset[str] = frozenset()
    missing_summary_rows: list[SummaryRow] = field(default_factory=list)  # to be offered

    @property
    def single_rows(self) -> list[RowView]:
        """The rows that are about one thing."""
        return [row for row in self.rows if not row.sums_up]

    @property
    def summary_rows(self) -> list[RowView]:
        """The rows that sum up the sheet."""
        return [row for row in self.rows if row.sums_up]


def sheet_page(
    member: Member, sheet: Sheet, *, library: Library, scope: Scope, number: int = 1
) -> SheetPage:
    """The rows of one page of a sheet."""
    binding = binding_of(sheet, member)
    page = Paginator(binding.in_scope(member, sheet, scope), ROWS_A_PAGE).get_page(number)
    columns = columns_of(sheet, library)
    kinds = [column.kind for column in columns]
    return SheetPage(
        sheet=sheet,
        columns=columns,
        rows=binding.views(member, columns, page.object_list),
        page=page,
        may_add_row=binding.may_add_row(member) and scope.takes_rows_of(member),
        kinds_for_new_row=binding.kinds_for_new_row(member, kinds),
        missing_summary_rows=_missing_summary_rows(member, sheet, scope),
    )


def _missing_summary_rows(member: Member, sheet: Sheet, scope: Scope) -> list[SummaryRow]:
    """They are about the whole library: offered to those who write about all of it, where all is shown."""
    if sheet.area != Area.MATERIAL or scope.outlet or scope.team:
        return []
    if member.is_limited or not member.can(Permission.EDIT_CAPACITY):
        return []
    return capacity.missing_summary_rows(member)


def all_rows(member: Member, sheet: Sheet, *, library: Library, scope: Scope) -> list[RowView]:
    """Every row of a sheet, for paper: nothing private, nobody who has not agreed."""
    binding = binding_of(sheet, member)
    rows = binding.in_scope(member, sheet, scope, leaving=True)
    return binding.views(member, columns_of(sheet, library), rows, leaving=True)


def row_views_by_key(
    member: Member, sheet: Sheet, keys: Iterable[int], *, library: Library
) -> list[RowView]:
    """These rows of the sheet, those that are still there."""
    wanted = list(keys)
    if not wanted:
        return []
    binding = binding_of(sheet, member)
    rows = binding.rows(member, sheet, wanted)
    return binding.views(member, columns_of(sheet, library), rows.values())


def columns_of(sheet: Sheet, library: Library) -> list[LineColumn]:
    """The sheet's columns, in the words that this library chose for them."""
    return [
        LineColumn(column.kind, library.labels.get(column.kind) or column.label, column.sign)
        for column in sheet.columns
    ]
