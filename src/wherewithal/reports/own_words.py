"""The library's own words in a report, and who may change them."""

from typing import Any

from django.db.models import QuerySet

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.reports.models import ReportWords


def words_in(member: Member, report: str) -> str:
    """What stands there, empty where nobody has said anything yet."""
    return words_row(member.library_id, report).words


def words_row(library_id: int, report: str) -> ReportWords:
    """The words of one report; a new row where nobody has said anything yet."""
    rows: QuerySet[Any] = ReportWords.objects.in_library(library_id)
    stored: ReportWords | None = rows.filter(report=report).first()
    return stored or ReportWords(library_id=library_id, report=report)


def may_change_words(member: Member) -> bool:
    """Editors of the whole library."""
    return member.can(Permission.EDIT_PROGRAMS) and not member.is_limited
