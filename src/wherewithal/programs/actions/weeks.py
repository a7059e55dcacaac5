"""The week of a program, and the days on which it does not take place."""

from datetime import date
from typing import Unpack

from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.log import change_set
from wherewithal.programs.actions.fields import WeekFields
from wherewithal.programs.allowed import require_edit
from wherewithal.programs.models import Program, SkippedDay, WeeklyTime


def add_weekly_time(*, by: Member, program: Program, **fields: Unpack[WeekFields]) -> WeeklyTime:
    """Add an hour of the week to a program."""
    require_edit(by, program)
    what = gettext_noop("said when “%(name)s” takes place")
    with change_set(by=by, what=what, about=program, name=program.name) as changes:
        return changes.create(WeeklyTime(library_id=program.library_id, program=program, **fields))


def change_weekly_time(
    *, by: Member, weekly_time: WeeklyTime, **fields: Unpack[WeekFields]
) -> WeeklyTime:
    """Another hour, other days."""
    program = weekly_time.program
    require_edit(by, program)
    what = gettext_noop("changed when “%(name)s” takes place")
    with change_set(by=by, what=what, about=program, name=program.name) as changes:
        return changes.change(weekly_time, **fields)


def remove_weekly_time(*, by: Member, weekly_time: WeeklyTime) -> None:
    """Take an hour out of the program's week."""
    program = weekly_time.program
    require_edit(by, program)
    what = gettext_noop("took an hour out of the week of “%(name)s”")
    with change_set(by=by, what=what, about=program, name=program.name) as changes:
        changes.delete_with_children(weekly_time)


def skip_day(*, by: Member, program: Program, on: date, words: str = "") -> SkippedDay:
    """Leave out one day."""
    require_edit(by, program)
    what = gettext_noop("left out a day of “%(name)s”")
    with change_set(by=by, what=what, about=program, name=program.name) as changes:
        day = SkippedDay(library_id=program.library_id, program=program, on=on, words=words.strip())
        return changes.create(day)


def unskip_day(*, by: Member, skipped_day: SkippedDay) -> None:
    """The program takes place on that day after all."""
    program = skipped_day.program
    require_edit(by, program)
    what = gettext_noop("put back a day of “%(name)s”")
    with change_set(by=by, what=what, about=program, name=program.name) as changes:
        changes.delete_with_children(skipped_day)
