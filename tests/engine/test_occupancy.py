"""Ten laptops are not twenty."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quantities.quantity_strategies import with_real_value
from wherewithal.engine.occupancy import Use, occupancy, shortages
from wherewithal.engine.schedule import WeeklyPattern, sessions
from wherewithal.quantities import Quantity, total

CHICAGO = ZoneInfo("America/Chicago")
exact = Quantity.exact
TUESDAY = 1


def uses_of(key: str, starts: time, ends: time, *, first: date, last: date, skipped=()):
    weekly = WeeklyPattern(key, TUESDAY, starts, ends)
    found = sessions([weekly], first_day=first, last_day=last, zone=CHICAGO, skipped=skipped)
    return [Use(each.key, each.starts, each.ends, exact(6)) for each in found]


@pytest.mark.parametrize(
    ("first", "last", "holiday", "short_on", "offsets"),
    [
        # The clocks go forward on Sunday, March 14, 2027.
        (date(2027, 3, 1), date(2027, 3, 31), date(2027, 3, 23), [2, 9, 16, 30], [-6, -6, -5, -5]),
        # They go back on Sunday, November 7, 2027.
        (
            date(2027, 10, 25),
            date(2027, 11, 20),
            date(2027, 11, 2),
            [26, 9, 16],
            [-5, -6, -6],
        ),
    ],
)
def test_ten_laptops_and_two_programs_across_a_clock_change(
    first, last, holiday, short_on, offsets
):
    homework = uses_of("homework", time(15), time(17), first=first, last=last, skipped={holiday})
    robots = uses_of("robots", time(16), time(18), first=first, last=last)

    found = occupancy(exact(10), homework + robots)
    short = shortages(found)

    assert [each.starts.day for each in short] == short_on
    assert {(each.starts.hour, each.ends.hour) for each in short} == {(16, 17)}
    assert [each.starts.utcoffset() for each in short] == [timedelta(hours=n) for n in offsets]
    assert {(each.short_low, each.short_high, each.keys) for each in short} == {
        (Decimal(2), Decimal(2), ("homework", "robots"))
    }
    on_the_holiday = [each for each in found if each.starts.date() == holiday]
    assert [(each.starts.hour, each.ends.hour, each.keys) for each in on_the_holiday] == [
        (16, 18, ("robots",))
    ]


def hours(key: str, starts: int, ends: int, quantity: Quantity) -> Use:
    day = datetime(2027, 3, 9, tzinfo=UTC)
    return Use(key, day + timedelta(hours=starts), day + timedelta(hours=ends), quantity)


SHORT = [
    # what there is, what two uses take, surely short by, at most short by
    (exact(10), exact(6), exact(6), 2, 2),
    (exact(10), exact(6), exact(4), 0, 0),
    (exact(10), Quantity.between(6, 8), exact(6), 2, 4),
    (Quantity.between(8, 10), exact(6), exact(3), 0, 1),
    (exact(10), exact(12), Quantity.unknown(), 2, None),
    (exact(10), exact(1), Quantity.unknown(), 0, None),
    (exact(10), Quantity.at_least(9), exact(3), 2, None),
    (Quantity.unknown(), exact(6), exact(6), 0, None),
]


@pytest.mark.parametrize(("have", "one", "other", "low", "high"), SHORT)
def test_short_by(have, one, other, low, high):
    (found,) = occupancy(have, [hours("a", 9, 10, one), hours("b", 9, 10, other)])
    assert (found.short_low, found.short_high) == (low, high)
    assert (found.is_short, found.may_be_short) == (low > 0, high is None or high > 0)


def test_one_room_is_not_booked_twice():
    bookings = [hours("yoga", 9, 11, exact(1)), hours("story", 10, 12, exact(1))]
    (short,) = shortages(occupancy(exact(1), bookings))
    assert (short.starts.hour, short.ends.hour, short.keys) == (10, 11, ("story", "yoga"))


def test_who_leaves_when_another_comes_is_not_met():
    bookings = [hours("yoga", 9, 10, exact(1)), hours("story", 10, 12, exact(1))]
    assert shortages(occupancy(exact(1), bookings)) == ()


def test_a_use_that_ends_before_it_begins_is_refused():
    with pytest.raises(ValueError, match="ends before"):
        occupancy(exact(1), [hours("yoga", 10, 9, exact(1))])


@st.composite
def uses_with_real_values(draw: st.DrawFn) -> list[tuple[Use, Decimal]]:
    found = []
    for number in range(draw(st.integers(0, 6))):
        starts = draw(st.integers(0, 30))
        quantity, real = draw(with_real_value())
        length = draw(st.integers(1, 12))
        use = Use(
            f"use-{number}",
            datetime(2027, 3, 14, 6, tzinfo=UTC) + timedelta(minutes=starts),
            datetime(2027, 3, 14, 6, tzinfo=UTC) + timedelta(minutes=starts + length),
            quantity,
        )
        found.append((use, real))
    return found


@given(with_real_value(), uses_with_real_values())
def test_every_minute_is_as_if_looked_at_alone(have, uses):
    """Oracle: go through the minutes one by one and add up what goes on in each."""
    stretches = occupancy(have[0], [use for use, _real in uses])
    for minute in range(45):
        at = datetime(2027, 3, 14, 6, tzinfo=UTC) + timedelta(minutes=minute)
        going_on = [(use, real) for use, real in uses if use.starts <= at < use.ends]
        now = [each for each in stretches if each.starts <= at < each.ends]
        assert len(now) == bool(going_on)
        if not going_on:
            continue
        (stretch,) = now
        assert stretch.keys == tuple(use.key for use, _real in going_on)
        assert stretch.used == total(use.quantity for use, _real in going_on)
        free = have[1] - sum(real for _use, real in going_on)
        assert stretch.free.floor is None or stretch.free.floor <= free
        assert stretch.free.ceiling is None or free <= stretch.free.ceiling


@given(uses_with_real_values())
def test_stretches_follow_on_each_other_and_cover_all_uses(uses):
    stretches = occupancy(exact(1), [use for use, _real in uses])
    for one, following in pairwise(stretches):
        assert one.starts < one.ends <= following.starts
    minutes = sum(((each.ends - each.starts) * len(each.keys) for each in stretches), timedelta())
    assert minutes == sum(((use.ends - use.starts) for use, _real in uses), timedelta())
