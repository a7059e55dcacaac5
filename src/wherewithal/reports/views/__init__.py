"""The pages of reports."""

from wherewithal.reports.views.over_time import map_over_time, remove_snapshot, take_snapshot
from wherewithal.reports.views.pages import change_report_words, report, report_figure, reports

__all__ = [
    "change_report_words",
    "map_over_time",
    "remove_snapshot",
    "report",
    "report_figure",
    "reports",
    "take_snapshot",
]
