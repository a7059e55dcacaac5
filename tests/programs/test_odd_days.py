"""Days that nobody means: a slip of the keys is asked about, and no page counts to the end of time."""

from datetime import date, time

import pytest

from programs.planning import plan as planned
from programs.plans import plan, weekly
from wherewithal.engine.schedule import WeeklyPattern, days_of
from wherewithal.programs.dates import dates_of
from wherewithal.programs.models import Program

ASKED = "Please look at the year once more."


def test_the_last_day_of_all_is_counted_like_any_other():
    friday = WeeklyPattern("club", 4, time(15), time(17), first_day=date(9999, 12, 30))
    found = days_of(friday, first_day=date(9999, 12, 1), last_day=date.max)
    assert list(found) == [date(9999, 12, 31)]


@pytest.mark.parametrize(("name", "day"), [("starts_on", "0001-01-01"), ("ends_on", "9999-12-31")])
def test_a_slip_in_the_year_is_asked_about_and_stays_in_its_field(cast, name, day):
    program = planned(cast)
    values = {"name": "Robot shelf", "state": "planned", name: day}
    page = cast.client(cast.lee).post(f"/sunnydale/programs/{program.pk}/change/", values)
    shown = page.content.decode()
    assert (page.status_code, ASKED in shown, day in shown) == (200, True, True)
    assert getattr(Program.objects.in_library(cast.library).get(), name) is None


@pytest.mark.parametrize(
    "path", ["calendar/add/", "programs/{}/week/add/", "programs/{}/week/skip/"]
)
def test_every_day_of_a_plan_is_asked_about(cast, path):
    program = planned(cast)
    values = {"kind": "closure", "name": "Closed", "weekday": "1", "every_weeks": "1"}
    values |= {"starts_at": "15:00", "ends_at": "17:00", "starts_on": "9999-12-31"}
    values |= {"on": "9999-12-31"}
    page = cast.client(cast.lee).post(f"/sunnydale/{path.format(program.pk)}", values)
    assert ASKED in page.content.decode()


def test_a_program_of_centuries_is_not_told_day_by_day(cast):
    program = plan(cast.library, starts_on=date(1000, 1, 1), ends_on=date(2999, 12, 31))
    times = [weekly(program, 15, 17)]
    found = dates_of(program, times=times, skipped=(), closures=())
    assert (found.meetings, found.is_bounded) == ((), False)


def test_a_copy_past_the_last_year_is_asked_about(cast):
    program = planned(cast, ends_on=date(2999, 12, 1))
    values = {"name": "Once more", "parts": ["week"]}
    page = cast.client(cast.lee).post(f"/sunnydale/programs/{program.pk}/copy/", values)
    assert (page.status_code, ASKED in page.content.decode()) == (200, True)
