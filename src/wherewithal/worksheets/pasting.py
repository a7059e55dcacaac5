"""From a pasted table to planned rows: which column goes where, what each row would become.

Nothing is stored here: the plan is what the preview shows, and what `actions.paste_rows` carries out.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from wherewithal.accounts.actors import Member
from wherewithal.capacity.fields import FACT_FIELDS, FactKind
from wherewithal.formats import (
    USUAL_NAMES,
    ColumnMatch,
    ColumnSpec,
    PastedCell,
    PastedRow,
    PastedTable,
    Problem,
    match_columns,
    read_pasted,
)
from wherewithal.libraries.models import Library
from wherewithal.quantities import QuantityProblem, parse_quantity
from wherewithal.quantities.describe import describe_problem
from wherewithal.worksheets.bindings import binding_of
from wherewithal.worksheets.edits import NewLine
from wherewithal.worksheets.forms import own_scope
from wherewithal.worksheets.queries import columns_of
from wherewithal.worksheets.sheets import Sheet

NAME = "name"
LEAVE_OUT = ""
FACT = "fact:"
# What a pasted cell can fill: numbers and words. Who holds a tie is a person, chosen on the row's page.
PASTEABLE = frozenset({FactKind.QUANTITY, FactKind.TEXT, FactKind.LINE})


@dataclass(frozen=True, slots=True)
class Target:
    """Where a pasted column may go."""

    key: str
    label: str | Promise


@dataclass(frozen=True, slots=True)
class PlannedColumn:
    """A pasted column and the place it goes to."""

    index: int
    heading: str
    target: str
    is_guess: bool
    has_words: bool

    @property
    def is_left_out(self) -> bool:
        """True where words would not be taken over: the preview says so."""
        return self.target == LEAVE_OUT and self.has_words


@dataclass(slots=True)
class PlannedRow:
    """A row that pasting would add, or lines that it would add to a row of the same name."""

    number: int
    name: str = ""
    lines: list[NewLine] = field(default_factory=list)
    facts: dict[str, Any] = field(default_factory=dict)
    existing_id: int | None = None
    remarks: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class PlannedTable:
    """One pasted table, its columns with their places, and its rows."""

    index: int
    title: str
    columns: list[PlannedColumn]
    rows: list[PlannedRow]
    nameless: list[PlannedRow]
    header_is_by_position: bool


@dataclass(frozen=True, slots=True)
class PastePlan:
    """What a paste would do."""

    tables: list[PlannedTable]
    problems: tuple[Problem, ...]
    targets: list[Target]

    @property
    def rows(self) -> list[PlannedRow]:
        """The rows of all tables."""
        return [row for table in self.tables for row in table.rows]


def plan_paste(
    member: Member,
    sheet: Sheet,
    *,
    library: Library,
    html: str | None,
    text: str,
    chosen: Mapping[str, str],
    split_lines: bool,
) -> PastePlan:
    """Read what was pasted and plan it. `chosen`: places set by hand, {"0.2": "strength"}."""
    pasted = read_pasted(html=html or None, text=text)
    targets = targets_of(member, sheet, library)
    places = {target.key for target in targets}
    names = _existing_names(member, sheet)
    tables = [
        _plan_table(
            index,
            table,
            sheet,
            library,
            chosen=chosen,
            places=places,
            names=names,
            split_lines=split_lines,
        )
        for index, table in enumerate(pasted.tables)
    ]
    return PastePlan([table for table in tables if table.columns], pasted.problems, targets)


def targets_of(member: Member, sheet: Sheet, library: Library) -> list[Target]:
    """Every place of this sheet that a pasted column may go to."""
    columns = columns_of(sheet, library)
    kinds = [column.kind for column in columns]
    open_kinds = binding_of(sheet, member).kinds_for_new_row(member, kinds)
    targets = [Target(LEAVE_OUT, _("leave out")), Target(NAME, sheet.row_word)]
    targets += [Target(one.kind, one.label) for one in columns if one.kind in open_kinds]
    for fact in FACT_FIELDS.get(sheet.area, ()):
        if fact.kind in PASTEABLE:
            targets.append(Target(FACT + fact.name, fact.label))
    return targets


def _specs(sheet: Sheet, library: Library) -> list[ColumnSpec]:
    usual = (*USUAL_NAMES[NAME], *USUAL_NAMES.get(sheet.area, USUAL_NAMES["staff"]))
    specs = [ColumnSpec(NAME, (str(sheet.row_word), *usual))]
    for column in columns_of(sheet, library):
        names = (str(column.label), *USUAL_NAMES.get(column.kind, ()))
        specs.append(ColumnSpec(column.kind, names, takes_many_lines=True))
    return specs


def _fact_specs(sheet: Sheet) -> list[ColumnSpec]:
    return [
        ColumnSpec(FACT + fact.name, (str(fact.label), *_SHORT_NAMES.get(fact.name, ())))
        for fact in FACT_FIELDS.get(sheet.area, ())
        if fact.kind in PASTEABLE
    ]


_SHORT_NAMES = {
    "quantity": ("Quantity", "Qty", "Number", "Count", "Cantidad"),
    "how_many": ("Quantity", "Qty", "Number", "Count", "Cantidad"),
    "headcount": ("Head-count", "Number of staff", "FTE", "Count"),
    "capacity": ("Capacity", "Seats", "Occupancy", "Capacidad"),
    "floor_area": ("Square feet", "Area", "Size"),
    "condition": ("State", "Condición"),
    "kept_where": ("Location", "Where", "Ubicación"),
    "languages": ("Language", "Idiomas"),
}


def _plan_table(
    index: int,
    table: PastedTable,
    sheet: Sheet,
    library: Library,
    *,
    chosen: Mapping[str, str],
    places: Collection[str],
    names: Mapping[str, int],
    split_lines: bool,
) -> PlannedTable:
    match = _match(table, sheet, library)
    wished = {
        column.index: chosen.get(f"{index}.{column.index}", column.target or LEAVE_OUT)
        for column in match.columns
    }
    columns = [
        PlannedColumn(
            index=column.index,
            heading=column.heading,
            target=wished[column.index] if wished[column.index] in places else LEAVE_OUT,
            is_guess=column.confidence == "guess",
            has_words=column.has_words,
        )
        for column in match.columns
    ]
    rows = [_plan_row(row, columns, names=names, split_lines=split_lines) for row in match.rows]
    return PlannedTable(
        index=index,
        title=table.title,
        columns=columns,
        rows=[row for row in rows if row.name],
        nameless=[row for row in rows if not row.name and row.lines],
        header_is_by_position=match.by_position,
    )


def _match(table: PastedTable, sheet: Sheet, library: Library) -> ColumnMatch:
    """By the sheet's own columns first, so that position means them; facts only by their heading."""
    own = _specs(sheet, library)
    match = match_columns(table.header, table.rows, own)
    if match.by_position or not match.unmapped:
        return match
    return match_columns(table.header, table.rows, [*own, *_fact_specs(sheet)])


def _plan_row(
    row: PastedRow, columns: list[PlannedColumn], *, names: Mapping[str, int], split_lines: bool
) -> PlannedRow:
    planned = PlannedRow(number=row.number)
    for column in columns:
        cell = row.cells[column.index] if column.index < len(row.cells) else PastedCell()
        if column.target == NAME:
            planned.name = " ".join([planned.name, *cell.lines]).strip()
        elif column.target.startswith(FACT):
            _plan_fact(planned, column, cell)
        elif column.target != LEAVE_OUT:
            words = list(cell.lines) if split_lines else [cell.text.strip()]
            planned.lines += [NewLine(column.target, text) for text in words if text]
    planned.existing_id = names.get(planned.name.casefold())
    return planned


def _plan_fact(planned: PlannedRow, column: PlannedColumn, cell: PastedCell) -> None:
    """A fact from a cell; what cannot be read as its number stays as a line to check."""
    text = cell.text.strip()
    name = column.target.removeprefix(FACT)
    if not text:
        return
    if name not in _QUANTITIES:
        planned.facts[name] = text
        return
    try:
        planned.facts[name] = parse_quantity(text)
    except QuantityProblem as problem:
        planned.lines.append(NewLine("question", f"{column.heading}: {text}"))
        planned.remarks.append(describe_problem(problem))


_QUANTITIES = {
    fact.name for facts in FACT_FIELDS.values() for fact in facts if fact.kind == FactKind.QUANTITY
}


def _existing_names(member: Member, sheet: Sheet) -> dict[str, int]:
    """Rows that pasted ones of the same name join: an editor of one place has a meeting room of their own."""
    rows = binding_of(sheet, member).in_scope(member, sheet, own_scope(member))
    return {name.casefold(): key for key, name in rows.values_list("pk", "name")}
