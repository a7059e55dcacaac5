"""The library's calendar: what it counts with, and its days."""

from datetime import date

from cast import Cast
from wherewithal.libraries.models import CalendarEntry


def test_nothing_said_is_said(cast: Cast) -> None:
    body = cast.client(cast.rae).get("/sunnydale/calendar/").content.decode()
    assert "not said yet: January is assumed" in body
    assert "the clock of this installation" in body


def test_an_admin_says_how_the_library_counts(cast: Cast) -> None:
    typed = {
        "budget_year_starts": "7",
        "time_zone": "America/Los_Angeles",
        "distance_unit": "km",
    }
    cast.client(cast.ada).post("/sunnydale/calendar/change/", typed)
    cast.library.refresh_from_db()
    assert (cast.library.budget_year_starts, cast.library.distance_unit) == (7, "km")
    assert cast.library.time_zone == "America/Los_Angeles"


def test_a_time_zone_that_nobody_knows_is_asked_back(cast: Cast) -> None:
    typed = {"budget_year_starts": "7", "time_zone": "Mars/Olympus", "distance_unit": "mi"}
    page = cast.client(cast.ada).post("/sunnydale/calendar/change/", typed)
    cast.library.refresh_from_db()
    assert page.status_code == 200
    assert cast.library.budget_year_starts is None


def test_an_editor_adds_changes_and_takes_out_a_day(cast: Cast) -> None:
    client = cast.client(cast.lee)
    typed = {"kind": "closure", "name": "Memorial Day", "starts_on": "2027-05-31"}
    client.post("/sunnydale/calendar/add/", typed)
    entry = CalendarEntry.objects.in_library(cast.library).get()
    assert (entry.name, entry.last_day) == ("Memorial Day", date(2027, 5, 31))
    changed = typed | {"ends_on": "2027-06-01"}
    client.post(f"/sunnydale/calendar/{entry.pk}/change/", changed)
    entry.refresh_from_db()
    assert entry.last_day == date(2027, 6, 1)
    client.post(f"/sunnydale/calendar/{entry.pk}/remove/")
    assert list(CalendarEntry.objects.in_library(cast.library)) == []


def test_a_last_day_before_the_first_is_said_and_nothing_is_lost(cast: Cast) -> None:
    typed = {
        "kind": "term",
        "name": "Spring term",
        "starts_on": "2027-05-31",
        "ends_on": "2027-01-04",
    }
    page = cast.client(cast.lee).post("/sunnydale/calendar/add/", typed)
    body = page.content.decode()
    assert "The last day lies before the first." in body
    assert 'value="Spring term"' in body
