"""The library's calendar: school terms, closures, board dates. Whoever plans programs keeps it."""

from collections.abc import Sequence
from datetime import date
from typing import TypedDict, Unpack

from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import change_set
from wherewithal.libraries.models import CalendarEntry, Outlet


class EntryFields(TypedDict, total=False):
    """A day or a stretch of days."""

    kind: str
    name: str
    starts_on: date
    ends_on: date | None
    outlet: Outlet | None
    words: str


def add_calendar_entry(*, by: Member, **fields: Unpack[EntryFields]) -> CalendarEntry:
    """Add a day or a stretch of days to the calendar."""
    access.require_unlimited(by, Permission.EDIT_PROGRAMS, by.library_id)
    entry = CalendarEntry(library_id=by.library_id, **fields)
    what = gettext_noop("put “%(name)s” into the calendar")
    with change_set(by=by, what=what, name=entry.name) as changes:
        changes.about = changes.create(entry)
    return entry


def add_holidays(*, by: Member, year: int, entries: Sequence[EntryFields]) -> list[CalendarEntry]:
    """Put the holidays of a year into the calendar in one step; none is no step."""
    access.require_unlimited(by, Permission.EDIT_PROGRAMS, by.library_id)
    what = gettext_noop("put holidays of %(year)s into the calendar")
    with change_set(by=by, what=what, year=str(year)) as changes:
        return [
            changes.create(CalendarEntry(library_id=by.library_id, **fields)) for fields in entries
        ]


def change_calendar_entry(
    *, by: Member, entry: CalendarEntry, **fields: Unpack[EntryFields]
) -> CalendarEntry:
    """Another name, other days, another place."""
    access.require_unlimited(by, Permission.EDIT_PROGRAMS, entry.library_id)
    what = gettext_noop("changed “%(name)s” in the calendar")
    with change_set(by=by, what=what, about=entry, name=entry.name) as changes:
        return changes.change(entry, **fields)


def remove_calendar_entry(*, by: Member, entry: CalendarEntry) -> None:
    """Take it out of the calendar; it can be brought back from the bin."""
    access.require_unlimited(by, Permission.EDIT_PROGRAMS, entry.library_id)
    what = gettext_noop("took “%(name)s” out of the calendar")
    with change_set(by=by, what=what, about=entry, name=entry.name) as changes:
        changes.delete_with_children(entry)
