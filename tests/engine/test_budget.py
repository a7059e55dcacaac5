"""Budgets over years, worked by hand, and against real amounts that lie within what was said."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.money_strategies import with_real_cents
from wherewithal.engine.budget import (
    CostLine,
    Rhythm,
    Secured,
    budget_table,
    budget_year_of,
    budget_years,
)
from wherewithal.engine.money import Amount, Sum
from wherewithal.quantities import Quantity

TODAY = date(2026, 9, 15)
exact = Amount.exact


def dollars(low: int, high: int | None = -1, *unknown: str, is_about: bool = False) -> Sum:
    """A sum in whole dollars; one number for an exact one."""
    top = low if high == -1 else high
    cents = None if top is None else top * 100
    return Sum(low * 100, cents, frozenset(unknown), is_about)


def makerspace() -> list[CostLine]:
    """Two printers, a room made ready next year, filament, a license, an instructor, one unknown."""
    return [
        CostLine("printers", Amount(120_000, 150_000), on=date(2026, 10, 1)),
        CostLine("wiring", Amount.about(300_000), budget_year=2027),
        CostLine("filament", exact(4_000), Rhythm.MONTHLY, starts_on=date(2026, 11, 15)),
        CostLine(
            "license",
            exact(100_000),
            Rhythm.YEARLY,
            starts_on=date(2027, 1, 1),
            ends_on=date(2028, 12, 31),
        ),
        CostLine(
            "instructor",
            exact(5_000),
            Rhythm.PER_SESSION,
            sessions=(date(2026, 11, 3), date(2026, 11, 10), date(2027, 7, 6), date(2030, 1, 1)),
        ),
        CostLine("insurance", Amount(), Rhythm.YEARLY, starts_on=date(2027, 7, 1)),
        CostLine("furniture", exact(80_000)),
    ]


def test_a_makerspace_over_three_years_that_begin_in_july():
    table = budget_table(makerspace(), today=TODAY, start_month=7)

    assert [row.year.label for row in table.years] == ["2026–27", "2027–28", "2028–29"]
    # printers once this year; wiring next year
    assert [row.money.to_start for row in table.years] == [
        dollars(1200, 1500),
        dollars(3000, is_about=True),
        dollars(0),
    ]
    # 2026–27: filament 8 months (15 November to 15 June) at $40, six twelfths of the license, 2 sessions
    # 2027–28: 12 months, the whole license, 1 session; nobody knows the insurance
    # 2028–29: 12 months, six twelfths of the license; the insurance again
    assert [row.money.to_keep for row in table.years] == [
        dollars(320 + 500 + 100),
        dollars(480 + 1000 + 50, -1, "insurance"),
        dollars(480 + 500, -1, "insurance"),
    ]
    assert table.undated.to_start == dollars(800)
    assert table.short_term.total == dollars(2120, 2420)
    assert table.long_term.total == dollars(3000 + 1530 + 980, -1, "insurance", is_about=True)
    assert table.total.total == dollars(8430, 8730, "insurance", is_about=True)
    assert table.total.total.unknown_count == 1
    assert table.outside_keys == ()


def test_secured_money_pays_for_its_own_line_only():
    lines = [
        CostLine("robots", Amount(100_000, 200_000), on=date(2026, 10, 1)),
        CostLine("snacks", exact(60_000), on=date(2026, 10, 1)),
    ]
    secured = [Secured("robots", CostLine("friends", exact(150_000), on=date(2026, 12, 1)))]

    table = budget_table(lines, secured=secured, today=TODAY, start_month=7)

    assert table.short_term.secured == dollars(1500)
    assert table.short_term.not_secured == dollars(600, 1100)
    assert [row.total.not_secured for row in table.lines] == [dollars(0, 500), dollars(600)]


def test_money_of_another_year_is_not_moved():
    line = CostLine("robots", exact(100_000), on=date(2027, 8, 1))
    secured = [Secured("robots", CostLine("grant", exact(100_000), on=date(2026, 12, 1)))]

    table = budget_table([line], secured=secured, today=TODAY, start_month=7)

    assert [row.money.not_secured for row in table.years] == [dollars(0), dollars(1000), dollars(0)]


def test_money_without_a_day_is_used_from_the_first_year_on():
    line = CostLine("kits", exact(200_000), Rhythm.YEARLY, starts_on=date(2026, 7, 1))
    secured = [Secured("kits", CostLine("grant", exact(500_000)))]

    table = budget_table([line], secured=secured, today=TODAY, start_month=7)

    assert [row.money.secured for row in table.years] == [
        dollars(2000),
        dollars(2000),
        dollars(1000),
    ]
    assert table.total.not_secured == dollars(1000)
    assert table.secured_beyond == dollars(0)


def test_what_is_left_when_these_years_are_paid_is_told():
    line = CostLine("kits", exact(200_000), on=date(2026, 10, 1))
    secured = [Secured("kits", CostLine("grant", Amount(250_000, 300_000)))]

    table = budget_table([line], secured=secured, today=TODAY, start_month=7)

    assert (table.total.not_secured, table.secured_beyond) == (dollars(0), dollars(500, 1000))


def test_an_unknown_gift_leaves_open_how_much_is_missing():
    line = CostLine("kits", exact(200_000), on=date(2026, 10, 1))
    secured = [Secured("kits", CostLine("gift", Amount()))]

    table = budget_table([line], secured=secured, today=TODAY)

    assert table.short_term.not_secured == Sum(0, 200_000, frozenset({"gift"}))


def test_an_unknown_need_is_never_covered_by_what_is_given():
    line = CostLine("kits", Amount(), on=date(2026, 10, 1))
    secured = [Secured("kits", CostLine("gift", exact(100_000), on=date(2026, 10, 1)))]

    table = budget_table([line], secured=secured, today=TODAY)

    assert table.short_term.not_secured == Sum(0, 0, frozenset({"kits"}))


def test_lines_outside_of_the_table_are_named():
    lines = [
        CostLine("old", exact(100), on=date(2020, 1, 1)),
        CostLine("far", exact(100), budget_year=2040),
        CostLine("over", exact(100), Rhythm.MONTHLY, ends_on=date(2025, 1, 1)),
        CostLine("nothing", exact(0), Rhythm.MONTHLY),
    ]
    table = budget_table(lines, today=TODAY, start_month=7)
    assert table.outside_keys == ("old", "far", "over")
    assert table.total.total == dollars(0)


def test_sessions_whose_days_nobody_knows():
    def per_session(times):
        return CostLine(
            "snacks",
            exact(1_000),
            Rhythm.PER_SESSION,
            starts_on=date(2027, 1, 1),
            sessions_a_year=times,
        )

    lines = [per_session(Quantity.exact(10)), per_session(Quantity.between(9, 11))]
    tables = [budget_table([line], today=TODAY, start_month=7, years=2) for line in lines]
    unknown = budget_table([per_session(Quantity.unknown())], today=TODAY, start_month=7)

    assert [[row.money.to_keep for row in table.years] for table in tables] == [
        [dollars(50), dollars(100)],
        [dollars(40, 60), dollars(90, 110)],
    ]
    assert unknown.short_term.to_keep == Sum(0, 0, frozenset({"snacks"}))


def test_twelve_parts_of_a_year_are_the_whole_to_the_cent():
    line = CostLine("license", exact(9_999), Rhythm.YEARLY, starts_on=date(2026, 12, 31))
    bounded = replace(line, ends_on=date(2028, 12, 30))
    table = budget_table([bounded], today=TODAY, start_month=7)
    parts = [row.money.to_keep.low_cents for row in table.years]
    # Seven months begin by 30 June 2027, then twelve, then five: 9,999 × 7/12 = 5,832.75 and so on.
    assert (parts, sum(parts)) == ([5_832, 9_999, 4_167], 2 * 9_999)


@pytest.mark.parametrize(
    ("day", "start_month", "first", "last", "label"),
    [
        (date(2026, 6, 30), 7, date(2025, 7, 1), date(2026, 6, 30), "2025–26"),
        (date(2026, 7, 1), 7, date(2026, 7, 1), date(2027, 6, 30), "2026–27"),
        (date(2026, 7, 1), 1, date(2026, 1, 1), date(2026, 12, 31), "2026"),
        (date(2027, 3, 1), 3, date(2027, 3, 1), date(2028, 2, 29), "2027–28"),
        (date(2099, 10, 1), 10, date(2099, 10, 1), date(2100, 9, 30), "2099–00"),
    ],
)
def test_the_budget_year_of_a_day(day, start_month, first, last, label):
    year = budget_year_of(day, start_month=start_month)
    assert (year.first, year.last, year.label, day in year) == (first, last, label, True)


@pytest.mark.parametrize(("start_month", "count"), [(0, 3), (13, 3), (7, 0)])
def test_a_wrong_option_is_refused(start_month, count):
    with pytest.raises(ValueError, match="not"):
        budget_years(TODAY, start_month=start_month, count=count)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 12))
def test_budget_years_follow_on_each_other(day, start_month):
    first, second = budget_years(day, start_month=start_month, count=2)
    assert day in first
    assert day not in second
    assert (second.first - first.last).days == 1


days = st.none() | st.dates(date(2025, 1, 1), date(2029, 12, 31))


@st.composite
def lines_with_real_cents(draw: st.DrawFn, key: str) -> tuple[CostLine, CostLine]:
    """A line as said, and as it really is."""
    amount, cents = draw(with_real_cents())
    line = CostLine(
        key,
        amount,
        draw(st.sampled_from([Rhythm.ONCE, Rhythm.MONTHLY, Rhythm.YEARLY])),
        on=draw(days),
        budget_year=draw(st.none() | st.integers(2025, 2028)),
        starts_on=draw(days),
        ends_on=draw(days),
    )
    return line, replace(line, amount=exact(cents))


@given(
    lines_with_real_cents("need"),
    st.lists(lines_with_real_cents("gift"), max_size=3),
    st.integers(1, 12),
)
def test_what_is_really_so_lies_within_what_is_said(need, gifts, start_month):
    def table_of(place):
        secured = [Secured("need", gift[place]) for gift in gifts]
        return budget_table([need[place]], secured=secured, today=TODAY, start_month=start_month)

    said, real = table_of(0), table_of(1)

    for said_row, real_row in zip(
        [row.money for row in said.years] + [said.undated, said.total],
        [row.money for row in real.years] + [real.undated, real.total],
        strict=True,
    ):
        assert lies_within(real_row.total, said_row.total)
        assert lies_within(real_row.secured, said_row.secured)
        assert lies_within(real_row.not_secured, said_row.not_secured)
    assert lies_within(real.secured_beyond, said.secured_beyond)


def lies_within(real: Sum, said: Sum) -> bool:
    assert real.low_cents == real.high_cents
    is_below = said.high_cents is None or real.low_cents <= said.high_cents
    return said.low_cents <= real.low_cents and is_below


@given(lines_with_real_cents("need"), lines_with_real_cents("gift"))
def test_exact_money_adds_up(need, gift):
    """What is not secured is never less than need minus gift, nor more than the need."""
    table = budget_table([need[1]], secured=[Secured("need", gift[1])], today=TODAY)
    needed, given_, missing = (
        table.total.total.low_cents,
        table.total.secured.low_cents,
        table.total.not_secured.low_cents,
    )
    assert max(0, needed - given_) <= missing <= needed
