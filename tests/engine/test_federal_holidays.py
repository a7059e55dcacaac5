"""The eleven federal holidays, and the weekdays on which those of a weekend are kept."""

from datetime import date

import pytest

from wherewithal.engine.federal_holidays import Holiday, federal_holidays

# As the Office of Personnel Management lists them for 2027, with the days of the calendar beside.
IN_2027 = [
    (Holiday.NEW_YEAR, "01-01", False),
    (Holiday.KING, "01-18", False),
    (Holiday.WASHINGTON, "02-15", False),
    (Holiday.MEMORIAL, "05-31", False),
    (Holiday.JUNETEENTH, "06-18", True),
    (Holiday.JUNETEENTH, "06-19", False),
    (Holiday.INDEPENDENCE, "07-04", False),
    (Holiday.INDEPENDENCE, "07-05", True),
    (Holiday.LABOR, "09-06", False),
    (Holiday.COLUMBUS, "10-11", False),
    (Holiday.VETERANS, "11-11", False),
    (Holiday.THANKSGIVING, "11-25", False),
    (Holiday.CHRISTMAS, "12-24", True),
    (Holiday.CHRISTMAS, "12-25", False),
    (Holiday.NEW_YEAR, "12-31", True),
]


def test_the_holidays_of_2027():
    found = [
        (each.holiday, f"{each.on:%m-%d}", each.is_observed) for each in federal_holidays(2027)
    ]
    assert found == IN_2027


def test_a_year_in_which_none_falls_on_a_weekend_has_eleven_days():
    assert len(federal_holidays(2025)) == 11


def test_new_years_day_of_the_next_year_counts_where_it_is_kept():
    (new_year,) = [each for each in federal_holidays(2028) if each.holiday is Holiday.NEW_YEAR]
    assert (new_year.on, new_year.is_observed) == (date(2028, 1, 1), False)


@pytest.mark.parametrize("year", range(2022, 2062))
def test_every_holiday_is_kept_once_on_a_weekday(year):
    """Those that are kept within two years around, as a matter of weekdays alone."""
    days = [each for around in (year, year + 1) for each in federal_holidays(around)]
    kept = [each for each in days if each.on.weekday() < 5]
    in_year = [each.holiday for each in kept if date(year, 1, 2) <= each.on <= date(year + 1, 1, 1)]
    assert set(in_year) | {Holiday.NEW_YEAR} == set(Holiday)
    assert all(in_year.count(each) == 1 for each in set(Holiday) - {Holiday.NEW_YEAR})


@pytest.mark.parametrize("year", [2021, 2200, 0])
def test_years_that_nobody_can_say(year):
    with pytest.raises(ValueError, match="the holidays from 2022 to 2199"):
        federal_holidays(year)
