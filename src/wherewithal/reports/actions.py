"""What is written in reports: the library's own words, and snapshots of its map."""

from datetime import date

from django.core.exceptions import ValidationError
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import change_set
from wherewithal.reports.models import ReportWords, Snapshot
from wherewithal.reports.own_words import words_row
from wherewithal.reports.reader import on_paper
from wherewithal.reports.snapshots.queries import snapshots_in
from wherewithal.reports.snapshots.state import digest_of, state_of


def change_report_words(*, by: Member, report: str, words: str) -> ReportWords:
    """Say it anew; empty means that the report says nothing of its own."""
    access.require_unlimited(by, Permission.EDIT_PROGRAMS, by.library_id)
    with change_set(by=by, what=gettext_noop("changed our words in a report")) as changes:
        row = words_row(by.library_id, report)
        if row.pk is not None:
            return changes.change(row, words=words.strip())
        row.words = words.strip()
        return changes.create(row)


def take_snapshot(*, by: Member, on: date) -> Snapshot:
    """Keep the state of the map of this day. One that says the same as the last is not kept twice."""
    access.require_unlimited(by, Permission.RUN_REVIEWS, by.library_id)
    state = state_of(on_paper(by))
    digest = digest_of(state)
    last = snapshots_in(by).first()
    if last is not None and last.digest == digest:
        day = {"day": date_format(last.taken_on)}
        raise ValidationError(
            _("Nothing on the map has changed since the snapshot of %(day)s.") % day
        )
    what, when = gettext_noop("kept the map of %(day)s"), on.isoformat()
    with change_set(by=by, what=what, day=when) as changes:
        row = Snapshot(library_id=by.library_id, taken_on=on, taken_by_name=by.actor_name)
        row.state, row.digest = state, digest
        return changes.create(row)


def remove_snapshot(*, by: Member, snapshot: Snapshot) -> None:
    """Let a snapshot go; the map itself stays as it is."""
    access.require_unlimited(by, Permission.RUN_REVIEWS, snapshot.library_id)
    what, when = gettext_noop("removed the snapshot of %(day)s"), snapshot.taken_on.isoformat()
    with change_set(by=by, what=what, day=when) as changes:
        changes.delete(snapshot)
