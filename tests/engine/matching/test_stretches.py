"""Which months a stretch of the year means, however its days are written."""

import pytest

from wherewithal.engine.matching.stretches import read_stretches

JAN, FEB, MAR, APR, MAY, JUN, JUL, AUG, SEP, OCT, NOV, DEC = range(12)
UNTIL_APRIL = [JAN, FEB, MAR, APR, NOV, DEC]


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("not before may", UNTIL_APRIL),
        ("antes de mayo", UNTIL_APRIL),
        ("until 1 may", UNTIL_APRIL),
        ("15 people before may", UNTIL_APRIL),
        ("not before may 15", [*UNTIL_APRIL, MAY]),
        ("not before 15 may", [*UNTIL_APRIL, MAY]),
        ("until the 15th of may", [*UNTIL_APRIL, MAY]),
        ("antes del 15 de mayo", [*UNTIL_APRIL, MAY]),
        ("from 15 may", [MAY, JUN, JUL, AUG, SEP, OCT]),
        ("a partir del 1 de junio", [JUN, JUL, AUG, SEP, OCT, NOV]),
        ("despues del 3 de abril", [APR, MAY, JUN, JUL, AUG, SEP, OCT]),
        ("from june 1 to august 31", [JUN, JUL, AUG]),
    ],
)
def test_a_day_stands_before_its_month_or_after_it(text: str, months: list[int]) -> None:
    assert sorted(read_stretches(text)[0]) == sorted(months)


def test_a_number_that_counts_people_stays_in_the_text() -> None:
    assert "15 people" in read_stretches("15 people before may")[1]
