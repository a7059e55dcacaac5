"""Federal holidays as closed days of the calendar."""

from datetime import date

import pytest

from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.libraries.models import CalendarEntry

PAGE = "/sunnydale/calendar/holidays/2027/"


def closures(cast):
    rows = CalendarEntry.objects.in_library(cast.library).order_by("starts_on")
    return [(row.kind, row.name, str(row.starts_on)) for row in rows]


def test_all_are_ticked_until_somebody_strikes_one(cast):
    page = cast.client(cast.lee).get(PAGE).content.decode()
    assert page.count(" checked") == 15
    assert "Monday, July 5: Independence Day (kept on a weekday)" in page
    assert closures(cast) == []


def test_what_is_ticked_is_closed_and_one_undo_takes_it_back(cast):
    cast.client(cast.lee).post(PAGE, {"days": ["2027-07-05", "2027-09-06"]})
    assert closures(cast) == [
        ("closure", "Independence Day (kept on a weekday)", "2027-07-05"),
        ("closure", "Labor Day", "2027-09-06"),
    ]
    undo(entry=ChangeSet.objects.latest("pk"), by=cast.lee)
    assert closures(cast) == []


def test_what_is_closed_already_is_not_asked_again(cast):
    CalendarEntry.objects.create(
        library=cast.library,
        kind="closure",
        name="Winter rest",
        starts_on=date(2027, 12, 20),
        ends_on=date(2028, 1, 2),
    )
    page = cast.client(cast.lee).get(PAGE).content.decode()
    assert page.count(" checked") == 12
    assert "Closed days already:" in page
    client = cast.client(cast.lee)
    assert client.post(PAGE, {"days": ["2027-12-25"]}).status_code == 200
    assert len(closures(cast)) == 1


def test_nothing_ticked_is_asked_back(cast):
    page = cast.client(cast.lee).post(PAGE, {"days": []}).content.decode()
    assert "Tick at least one day, or go back." in page


@pytest.mark.parametrize("year", [1999, 2021, 3000])
def test_years_without_these_rules_are_not_there(cast, year):
    page = cast.client(cast.lee).get(f"/sunnydale/calendar/holidays/{year}/")
    assert page.status_code == 404


def test_the_calendar_leads_there_for_those_who_keep_it(cast):
    pages = [
        cast.client(member).get("/sunnydale/calendar/").content.decode()
        for member in (cast.lee, cast.rae)
    ]
    assert ["/calendar/holidays/" in page for page in pages] == [True, False]
