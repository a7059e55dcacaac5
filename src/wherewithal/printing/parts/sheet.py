"""A worksheet on paper: with what is written in it, or with room to write."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from wherewithal.capacity.models import NoteKind
from wherewithal.libraries.models import Library
from wherewithal.printing.rows import PaperRow
from wherewithal.worksheets.grid import Scope
from wherewithal.worksheets.queries import columns_of
from wherewithal.worksheets.sheets import LineColumn, Sheet

FEW_COLUMNS = 5
SIZE, SMALL_SIZE = 10, 8.5
LINES_TO_WRITE = 3


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
