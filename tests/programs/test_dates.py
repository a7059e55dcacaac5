"""On which days a program takes place, and how that reads."""

from datetime import date, time

from cast import Cast
from programs.planning import SPRING, plan, tuesdays
from wherewithal.libraries import actions as libraries
from wherewithal.libraries.models import CalendarEntry
from wherewithal.programs import actions
from wherewithal.programs.dates import Dates, dates_of
from wherewithal.programs.models import Program
from wherewithal.programs.week_words import week_in_words


def dates(program: Program) -> Dates:
    return dates_of(
        program,
        times=list(program.weekly_times.all()),
        skipped=list(program.skipped_days.all()),
        closures=list(CalendarEntry.objects.in_library(program.library_id)),
    )


def test_twenty_tuesdays_without_the_skipped_and_the_closed_one(cast: Cast) -> None:
    program = plan(cast, **SPRING)
    tuesdays(cast, program)
    actions.skip_day(by=cast.lee, program=program, on=date(2027, 2, 16), words="Break")
    libraries.add_calendar_entry(
        by=cast.lee,
        kind="closure",
        name="Painting",
        starts_on=date(2027, 3, 8),
        ends_on=date(2027, 3, 12),
    )
    found = dates(program)
    days = [meeting.day for meeting in found.meetings]
    # January 12 to May 25 has 20 Tuesdays; February 16 is skipped, March 9 lies in the closure.
    assert len(days) == 18
    assert (days[0], days[-1]) == (date(2027, 1, 12), date(2027, 5, 25))
    assert [left.day for left in found.left_out] == [date(2027, 2, 16), date(2027, 3, 9)]
    assert found.is_bounded


def test_a_board_date_closes_nothing_and_another_outlet_is_not_closed(cast: Cast) -> None:
    outlet = libraries.add_outlets(by=cast.ada, outlets=[libraries.NewOutlet("West")])[0]
    program = plan(cast, **SPRING)
    tuesdays(cast, program)
    day = date(2027, 3, 9)
    libraries.add_calendar_entry(by=cast.lee, kind="board", name="Board", starts_on=day)
    libraries.add_calendar_entry(
        by=cast.lee, kind="closure", name="Pipes", starts_on=day, outlet=outlet
    )
    assert len(dates(program).meetings) == 20


def test_every_other_week_is_counted_from_the_first(cast: Cast) -> None:
    program = plan(cast, starts_on=date(2027, 1, 12), ends_on=date(2027, 2, 12))
    tuesdays(cast, program, every_weeks=2)
    days = [meeting.day for meeting in dates(program).meetings]
    assert days == [date(2027, 1, 12), date(2027, 1, 26), date(2027, 2, 9)]


def test_without_a_last_day_no_dates_are_made_up(cast: Cast) -> None:
    program = plan(cast, starts_on=date(2027, 1, 12))
    tuesdays(cast, program)
    assert dates(program) == Dates((), (), is_bounded=False)


def test_a_week_reads_as_a_sentence(cast: Cast) -> None:
    program = plan(cast, **SPRING)
    tuesdays(cast, program)
    skipped = [actions.skip_day(by=cast.lee, program=program, on=date(2027, 2, 16))]
    weekly = program.weekly_times.get()
    assert week_in_words(weekly, program, skipped) == (
        "Tuesdays, 3 p.m. to 5 p.m., January 12 to May 25, 2027, not on February 16"
    )


def test_a_single_day_reads_as_that_day(cast: Cast) -> None:
    program = plan(cast, starts_on=date(2027, 3, 6), ends_on=date(2027, 3, 6))
    tuesdays(cast, program, weekday=5, starts_at=time(10), ends_at=time(14, 30))
    weekly = program.weekly_times.get()
    assert week_in_words(weekly, program, []) == "Saturday, March 6, 2027, 10 a.m. to 2:30 p.m."
