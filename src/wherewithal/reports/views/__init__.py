"""The pages of reports."""

from wherewithal.reports.views.pages import (
    change_report_words,
    period_form,
    report,
    report_figure,
    reports,
)

__all__ = ["change_report_words", "period_form", "report", "report_figure", "reports"]
