"""A report as plain data, for other programs: the figures of its page, with what nobody knows and their records."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from wherewithal.engine.money import Sum
from wherewithal.quantities import Total
from wherewithal.reports.figures import Figure, Record
from wherewithal.reports.report import Line, Report, Row, Section


def report_as_plain(report: Report) -> dict[str, Any]:
    """All of it, in the order of the page."""
    return {
        "report": report.slug,
        "title": report.title,
        "opening": report.lede,
        "sections": [_section(each.told) for each in report.sections],
    }


def _section(section: Section) -> dict[str, Any]:
    """What stands in it; what it has nothing of is left out."""
    table = section.table
    told = {
        "sentence": section.sentence,
        "figures": [_figure(each) for each in section.all_figures],
        "words": section.words,
        "lines": [_line(each) for each in section.lines],
        "rule": section.rule if section.lines else "",
        "columns": list(table.columns) if table else [],
        "rows": [_row(each) for each in table.rows] if table else [],
        "empty": section.empty if section.is_empty else "",
    }
    return {
        "slug": section.slug,
        "title": section.title,
        **{name: value for name, value in told.items() if value},
    }


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "slug": figure.slug,
        "label": figure.label,
        "shown": figure.shown,
        **_value(figure),
        "unknown": figure.unknown_count,
        "sentence": figure.sentence,
        "records": [_record(each) for each in figure.records],
    }


def _value(figure: Figure) -> dict[str, Any]:
    """A count, or from what to what: null is open above, and where nothing is known there is no number at all."""
    value = figure.value
    if isinstance(value, int):
        is_untrue = value == 0 and bool(figure.said)
        return {} if is_untrue else {"value": value}
    is_known = bool(figure.records) and len(figure.records) > figure.unknown_count
    if isinstance(value, Sum):
        ends = {"low_cents": value.low_cents, "high_cents": value.high_cents}
        return ends | {"is_about": value.is_about} if is_known else {}
    return _range(value) if is_known else {}


def _range(value: Total) -> dict[str, Any]:
    high = None if value.high is None else _number(value.high)
    return {"low": _number(value.low), "high": high, "is_about": value.is_approximate}


def _number(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)


def _record(record: Record) -> dict[str, Any]:
    return {"model": record.model, "id": record.key, "name": record.name, "more": record.small}


def _line(line: Line) -> dict[str, Any]:
    return {"text": line.text, "more": line.small} | dict(_of(line.record))


def _row(row: Row) -> dict[str, Any]:
    return {"cells": [str(cell) for cell in row.cells]} | dict(_of(row.record))


def _of(record: Record | None) -> Iterator[tuple[str, Any]]:
    if record is not None:
        yield "record", {"model": record.model, "id": record.key}
