"""A report on paper: its sections, and an appendix with every figure and the records behind it."""

from typing import Any

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from wherewithal.libraries.models import Library
from wherewithal.printing.parts.widths import widths_of
from wherewithal.reports.figures import Figure
from wherewithal.reports.report import Report, Section
from wherewithal.ui.names import in_sentence

LONGEST_NAME = 160


def report_parts(report: Report, library: Library) -> list[dict[str, Any]]:
    """The report itself, and what its figures rest on where it has any."""
    has_appendix = report.has_appendix and any(each.records for each in report.figures)
    return [_pages(report, library), *([_appendix(report)] if has_appendix else [])]


def _pages(report: Report, library: Library) -> dict[str, Any]:
    return {
        "kind": "report",
        "title": report.title,
        "instruction": f"{in_sentence(library.name)} · {report.lede}",
        "is_one_page": report.is_one_page,
        "sections": [
            _section(each.told, is_landscape=report.is_landscape) for each in report.sections
        ],
    }


def _section(section: Section, *, is_landscape: bool) -> dict[str, Any]:
    columns = section.table.columns if section.table else ()
    rows = [row.words for row in section.table.rows] if section.table else []
    heads = [_("What is counted"), _("How many")]
    return {
        "title": section.title,
        "sentence": section.sentence,
        "figures": [_figure(each) for each in section.figures],
        "bars": [{**_figure(bar.figure), "width": bar.width} for bar in section.drawn],
        "figure_heads": heads,
        "bar_heads": [*heads, _("As a bar")],
        "lines": [{"text": line.text, "small": line.small} for line in section.lines],
        "rule": section.rule if section.lines else "",
        "words": section.words,
        "columns": list(columns),
        "widths": list(widths_of(columns, rows, is_landscape=is_landscape)),
        "rows": [list(row) for row in rows],
        "empty": section.empty if section.is_empty else "",
    }


def _figure(figure: Figure) -> dict[str, Any]:
    return {"label": figure.label, "shown": figure.shown}


def _appendix(report: Report) -> dict[str, Any]:
    return {
        "kind": "appendix",
        "title": _("Appendix: what each figure rests on"),
        "instruction": _(
            "Every record is looked at on the screen, under the same name. Figures without any are left out."
        ),
        "figures": [
            {
                **_figure(each),
                "sentence": each.sentence,
                "records": [
                    {
                        "text": Truncator(record.name).chars(LONGEST_NAME),
                        "small": record.small,
                    }
                    for record in each.records
                ],
            }
            for each in report.figures
            if each.records
        ],
    }
