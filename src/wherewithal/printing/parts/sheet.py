"""A worksheet on paper: with what is written in it, or with room to write."""

from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from wherewithal.capacity.fields import FACT_FIELDS, FactField, FactKind
from wherewithal.capacity.models import NoteKind
from wherewithal.libraries.models import Library
from wherewithal.printing.rows import PaperRow
from wherewithal.worksheets.grid import Scope
from wherewithal.worksheets.queries import columns_of
from wherewithal.worksheets.sheets import LineColumn, Sheet

FEW_COLUMNS = 5
SIZE, SMALL_SIZE = 10, 8.5
LINES_TO_WRITE = 3
NAME_WIDTH, NARROW = 1.4, 0.8


@dataclass(frozen=True, slots=True)
class SheetOptions:
    """How a worksheet is wanted: `room_rows` rows to write in, and room for what is not known."""

    scope: Scope
    is_filled: bool = True
    room_rows: int = 0
    with_asks: bool = True


def sheet_part(
    sheet: Sheet, rows: list[PaperRow], *, library: Library, options: SheetOptions
) -> dict[str, Any]:
    """The data of one worksheet; a blank one has no rows."""
    columns = columns_of(sheet, library)
    return {
        **_frame(sheet, columns),
        "place": place_words(options.scope),
        "rows": [_row(row, with_asks=options.with_asks) for row in rows],
        "room_rows": options.room_rows,
        "room_lines": LINES_TO_WRITE,
        "to_fill": [] if options.is_filled else _to_fill(),
        "example": [] if options.is_filled else _example(sheet),
        "example_label": _("For example"),
        "empty": _("Nothing is written here yet.") if options.is_filled and not rows else "",
    }


def blank_facts_part(sheet: Sheet, *, options: SheetOptions) -> dict[str, Any]:
    """A second table to write in: a row per item, a column for each fact that fits on the paper."""
    facts = [fact for fact in FACT_FIELDS[sheet.area] if _fits(fact)]
    heads = [{"label": str(sheet.row_word), "sign": ""}]
    heads += [{"label": capfirst(str(fact.label)), "sign": ""} for fact in facts]
    return {
        **_frame(sheet, []),
        "title": _("%(sheet)s: what we know") % {"sheet": sheet.heading},
        "instruction": _(
            "A number may be “2 or 3”, “about 20” or “several”. Leave empty what nobody knows yet."
        ),
        "columns": heads,
        "widths": [NAME_WIDTH, *(_width(fact) for fact in facts)],
        "size": SMALL_SIZE,
        "place": place_words(options.scope),
        "rows": [],
        "room_rows": options.room_rows,
        "room_lines": 1,
        "to_fill": [],
        "example": [],
        "example_label": "",
        "empty": "",
    }


def _fits(fact: FactField) -> bool:
    """Numbers are narrow; of all others those that somebody should know."""
    return fact.kind is FactKind.QUANTITY or fact.is_worth_asking


def _width(fact: FactField) -> float:
    """Beside a name, a number needs little room and a sentence much."""
    return NARROW if fact.kind in {FactKind.QUANTITY, FactKind.YES_NO, FactKind.CHOICE} else 1


def place_words(scope: Scope) -> str:
    """Which part of the library it is about; nothing where it is about all of it."""
    if scope.whole_library_only:
        return _("What belongs to no single outlet")
    place = scope.outlet or scope.team
    return place.name if place else ""


def _frame(sheet: Sheet, columns: list[LineColumn]) -> dict[str, Any]:
    heads = [{"label": str(sheet.row_word), "sign": ""}]
    heads += [{"label": str(column.label), "sign": column.sign} for column in columns]
    return {
        "kind": "sheet",
        "mark": sheet.mark,
        "area": str(sheet.title),
        "title": str(sheet.heading),
        "instruction": str(sheet.instruction),
        "columns": heads,
        "widths": [1.3 if len(heads) <= FEW_COLUMNS else 1.15] + [1] * len(columns),
        "size": SIZE if len(heads) <= FEW_COLUMNS else SMALL_SIZE,
    }


def _row(row: PaperRow, *, with_asks: bool) -> dict[str, Any]:
    return {
        "name": row.name,
        "small": row.small,
        "asks": row.asks,  # on paper beside the questions, or only in the list of what is to check
        "cells": [
            {
                "lines": [line.text for line in cell.lines],
                "asks": row.asks if with_asks and cell.kind == NoteKind.QUESTION else [],
            }
            for cell in row.cells
        ],
    }


def _to_fill() -> list[str]:
    return [_("Outlet or team"), _("Filled in by"), _("Date")]


def _example(sheet: Sheet) -> list[str]:
    return [str(sheet.example.name), *(str(words) for words in sheet.example.cells)]
