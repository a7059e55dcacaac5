"""What is promised at its fullest, worked out by hand."""

from datetime import date

import pytest

from wherewithal.engine.promises import Fit, Load, Per, Promised, fit, fullest
from wherewithal.quantities import UNKNOWN, Quantity, total

ONE, TWO, THREE = Quantity.exact(1), Quantity.exact(2), Quantity.exact(3)


def from_to(key: str, amount: Quantity, starts: str | None, ends: str | None) -> Promised:
    return Promised(
        key,
        amount,
        date.fromisoformat(starts) if starts else None,
        date.fromisoformat(ends) if ends else None,
    )


SCHOOL = from_to("school", ONE, "2027-03-06", "2027-03-06")
CLUB = from_to("club", ONE, "2027-10-02", "2027-10-02")
CHOIR = from_to("choir", ONE, "2027-12-04", "2027-12-04")


def test_two_saturdays_a_year_go_to_two_partners_and_the_third_is_too_many() -> None:
    two = fullest([SCHOOL, CLUB], per=Per.YEAR)
    three = fullest([SCHOOL, CLUB, CHOIR], per=Per.YEAR)
    assert (two.keys, fit(TWO, two)) == (("school", "club"), Fit.FITS)
    assert (three.keys, fit(TWO, three)) == (("school", "club", "choir"), Fit.OVER)


def test_a_budget_year_from_july_parts_spring_from_fall() -> None:
    load = fullest([SCHOOL, CLUB, CHOIR], per=Per.YEAR, year_starts=7)
    assert (load.starts_on, load.keys) == (date(2027, 7, 1), ("club", "choir"))
    assert fit(TWO, load) == Fit.FITS


def test_at_the_same_time_only_what_overlaps_counts_and_both_end_days_do() -> None:
    apart = fullest([SCHOOL, CLUB], per=Per.ONCE)
    meeting = from_to("museum", ONE, "2027-03-01", "2027-03-06")
    together = fullest([SCHOOL, CLUB, meeting], per=Per.ONCE)
    assert (apart.keys, fit(ONE, apart)) == (("school",), Fit.FITS)
    assert (together.keys, together.starts_on) == (("school", "museum"), date(2027, 3, 6))
    assert fit(ONE, together) == Fit.OVER


def test_a_promise_over_the_turn_of_the_year_counts_in_both() -> None:
    winter = from_to("rink", ONE, "2027-11-01", "2028-02-01")
    next_year = from_to("team", TWO, "2028-05-01", "2028-05-31")
    load = fullest([winter, next_year], per=Per.YEAR)
    assert (load.starts_on, load.keys) == (date(2028, 1, 1), ("rink", "team"))


def test_a_month_ends_on_its_last_day() -> None:
    late = from_to("late", ONE, "2027-01-31", "2027-01-31")
    early = from_to("early", ONE, "2027-02-01", "2027-02-01")
    assert fullest([late, early], per=Per.MONTH).keys == ("late",)


def test_altogether_never_becomes_free_again() -> None:
    assert fullest([SCHOOL, CLUB, CHOIR], per=Per.EVER).keys == ("school", "club", "choir")


def test_open_ends_last_for_good() -> None:
    always = from_to("always", ONE, None, None)
    load = fullest([always, CHOIR], per=Per.ONCE)
    assert (load.starts_on, load.keys) == (date(2027, 12, 4), ("always", "choir"))


@pytest.mark.parametrize(
    ("limit", "amounts", "expected"),
    [
        (TWO, [ONE, UNKNOWN], Fit.MAY_NOT_FIT),
        (TWO, [THREE, UNKNOWN], Fit.OVER),
        (UNKNOWN, [ONE], Fit.NO_LIMIT_KNOWN),
        (Quantity.between(2, 4), [THREE], Fit.MAY_NOT_FIT),
        (Quantity.between(2, 4), [TWO], Fit.FITS),
        (Quantity.several(), [Quantity.exact(4)], Fit.MAY_NOT_FIT),
        (TWO, [Quantity.about(2)], Fit.MAY_NOT_FIT),
    ],
)
def test_what_nobody_knows_is_neither_room_nor_none(
    limit: Quantity, amounts: list[Quantity], expected: Fit
) -> None:
    load = fullest([Promised(str(n), each) for n, each in enumerate(amounts)], per=Per.ONCE)
    assert fit(limit, load) == expected


def test_an_unknown_amount_in_one_year_does_not_hide_what_is_too_much_in_another() -> None:
    unknown = from_to("later", UNKNOWN, "2028-04-01", "2028-04-01")
    load = fullest([SCHOOL, CLUB, CHOIR, unknown], per=Per.YEAR, limit=TWO)
    assert (load.keys, fit(TWO, load)) == (("school", "club", "choir"), Fit.OVER)


def test_nothing_promised_fits_every_known_limit() -> None:
    load = fullest([], per=Per.YEAR)
    assert load == Load(None, total([]), ())
    assert fit(ONE, load) == Fit.FITS
