"""Weekly hours become sessions by the clock on the wall."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wherewithal.engine.schedule import WeeklyPattern, days_of, meet, session_on, sessions

CHICAGO = ZoneInfo("America/Chicago")
TUESDAY, SUNDAY = 1, 6


def pattern(weekday: int = TUESDAY, starts: time = time(15), ends: time = time(17), **more):
    return WeeklyPattern("homework", weekday, starts, ends, **more)


@pytest.mark.parametrize(
    ("first", "offsets"),
    [(date(2027, 3, 8), [-6, -5]), (date(2027, 11, 1), [-5, -6])],  # the clocks change in between
)
def test_three_to_five_stays_three_to_five(first, offsets):
    found = sessions([pattern()], first_day=first, last_day=first + timedelta(13), zone=CHICAGO)
    assert [(each.starts.hour, each.ends.hour, each.minutes) for each in found] == [
        (15, 17, 120)
    ] * 2
    assert [each.starts.utcoffset() for each in found] == [timedelta(hours=n) for n in offsets]


CHANGES = [
    # March 14, 2027: 2:00 becomes 3:00
    (date(2027, 3, 14), time(1), time(4), ("01:00", "04:00"), 120),
    (date(2027, 3, 14), time(2, 30), time(4), ("03:30", "04:00"), 30),
    (date(2027, 3, 14), time(1), time(2, 30), ("01:00", "03:30"), 90),
    (date(2027, 3, 14), time(2, 15), time(2, 45), ("03:15", "03:45"), 30),
    (date(2027, 3, 14), time(2, 30), time(3), ("03:30", "04:00"), 30),
    # November 7, 2027: the hour from 1:00 to 2:00 comes twice
    (date(2027, 11, 7), time(0), time(3), ("00:00", "03:00"), 240),
    (date(2027, 11, 7), time(1, 30), time(1, 45), ("01:30", "01:45"), 15),
    (date(2027, 11, 7), time(1, 30), time(2), ("01:30", "02:00"), 90),
]


@pytest.mark.parametrize(("day", "starts", "ends", "on_the_wall", "minutes"), CHANGES)
def test_a_session_in_the_hour_that_is_missing_or_comes_twice(
    day, starts, ends, on_the_wall, minutes
):
    session = session_on(pattern(SUNDAY, starts, ends), day, zone=CHICAGO)
    wall = tuple(f"{at:%H:%M}" for at in (session.starts, session.ends))
    assert (wall, session.minutes) == (on_the_wall, minutes)


def test_skipped_days_are_left_out():
    found = sessions(
        [pattern()],
        first_day=date(2027, 3, 1),
        last_day=date(2027, 3, 31),
        zone=CHICAGO,
        skipped={date(2027, 3, 16)},
    )
    assert [each.day.day for each in found] == [2, 9, 23, 30]


@pytest.mark.parametrize(
    ("more", "days"),
    [
        ({"every_weeks": 2, "first_day": date(2027, 3, 3)}, [9, 23]),
        ({"every_weeks": 2, "first_day": date(2027, 2, 23)}, [9, 23]),
        ({"every_weeks": 3, "first_day": date(2020, 3, 3)}, [9, 30]),
        ({"first_day": date(2027, 3, 9), "last_day": date(2027, 3, 16)}, [9, 16]),
        ({"first_day": date(2027, 4, 1)}, []),
    ],
)
def test_every_few_weeks_from_a_day_to_a_day(more, days):
    march = {"first_day": date(2027, 3, 1), "last_day": date(2027, 3, 31)}
    assert [day.day for day in days_of(pattern(**more), **march)] == days


def test_sessions_come_in_order():
    early = WeeklyPattern("b", TUESDAY, time(9), time(10))
    late = WeeklyPattern("a", TUESDAY, time(11), time(12))
    week = {"first_day": date(2027, 3, 1), "last_day": date(2027, 3, 7)}
    assert [each.key for each in sessions([late, early], **week, zone=CHICAGO)] == ["b", "a"]


@pytest.mark.parametrize(
    "wrong", [{"weekday": 7}, {"ends": time(15)}, {"ends": time(14)}, {"every_weeks": 0}]
)
def test_an_impossible_pattern_is_refused(wrong):
    with pytest.raises(ValueError, match=r"not|no "):
        pattern(**wrong)


dates = st.dates(date(2026, 1, 1), date(2028, 12, 31))


@given(st.integers(0, 6), st.integers(1, 5), st.none() | dates, st.none() | dates, dates)
def test_days_are_those_that_a_calendar_shows(weekday, every_weeks, first, last, from_day):
    """Oracle: go through the days one by one."""
    weekly = pattern(weekday, every_weeks=every_weeks, first_day=first, last_day=last)
    to_day = from_day + timedelta(100)
    running = []
    day = first or date(2001, 1, 1)
    count = 0
    while day <= to_day:
        if day.weekday() == weekday:
            if count % every_weeks == 0 and day >= from_day and day <= (last or day):
                running.append(day)
            count += 1
        day += timedelta(1)
    assert list(days_of(weekly, first_day=from_day, last_day=to_day)) == running


times = st.times(max_value=time(23, 58)).map(lambda at: at.replace(second=0, microsecond=0))


@given(dates, times, times)
def test_every_session_lasts(day, one, other):
    if one == other:
        other = time(23, 59)
    weekly = pattern(day.weekday(), min(one, other), max(one, other))
    session = session_on(weekly, day, zone=CHICAGO)
    assert session.minutes > 0
    assert session.starts.astimezone(UTC) < session.ends.astimezone(UTC)
    assert isinstance(session.starts, datetime)


@pytest.mark.parametrize(
    ("starts", "ends", "expected"),
    [(16, 18, True), (17, 18, False), (13, 15, False), (14, 18, True)],
)
def test_sessions_meet_where_both_go_on(starts, ends, expected):
    day = date(2027, 3, 9)
    homework = session_on(pattern(), day, zone=CHICAGO)
    other = session_on(pattern(starts=time(starts), ends=time(ends)), day, zone=CHICAGO)
    assert (meet(homework, other), meet(other, homework)) == (expected, expected)
