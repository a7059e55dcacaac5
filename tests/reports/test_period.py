"""The days that a report speaks of where nobody chose any."""

from datetime import date

import pytest

from wherewithal.reports.period import usual_period


@pytest.mark.parametrize(
    ("today", "first"),
    [
        (date(2026, 11, 23), date(2025, 11, 24)),
        (date(2027, 1, 1), date(2026, 1, 2)),
        (date(2026, 12, 31), date(2026, 1, 1)),
        (date(2028, 2, 29), date(2027, 3, 1)),
        (date(2028, 3, 1), date(2027, 3, 2)),
        (date(2029, 2, 28), date(2028, 2, 29)),
    ],
)
def test_what_comes_once_a_year_is_in_the_usual_year_once(today: date, first: date) -> None:
    found = usual_period(today)
    assert (found.first, found.last) == (first, today)
