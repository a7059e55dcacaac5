"""What is written in reports: the library's own words."""

from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import change_set
from wherewithal.reports.models import ReportWords
from wherewithal.reports.own_words import words_row


def change_report_words(*, by: Member, report: str, words: str) -> ReportWords:
    """Say it anew; empty means that the report says nothing of its own."""
    access.require_unlimited(by, Permission.EDIT_PROGRAMS, by.library_id)
    with change_set(by=by, what=gettext_noop("changed our words in a report")) as changes:
        row = words_row(by.library_id, report)
        if row.pk is not None:
            return changes.change(row, words=words.strip())
        row.words = words.strip()
        return changes.create(row)
