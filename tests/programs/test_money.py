"""Money: read once at the door, counted in cents over the budget years."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.utils import timezone

from cast import Cast
from programs.planning import need, plan, tuesdays
from wherewithal.engine.money import Sum
from wherewithal.programs import actions
from wherewithal.programs.amounts import amount_values, read_amount
from wherewithal.programs.models import Allocation, Program
from wherewithal.programs.money import Money, money_of_goal, money_of_program
from wherewithal.programs.plan import plan_of_program


@pytest.mark.parametrize(
    ("typed", "low", "high", "is_about", "rhythm"),
    [
        ("$1,200", 120_000, 120_000, False, ""),
        ("1200-1500", 120_000, 150_000, False, ""),
        ("about 300 a year", 30_000, 30_000, True, "yearly"),
        ("$40/month", 4_000, 4_000, False, "monthly"),
        ("12.50 each time", 1_250, 1_250, False, "session"),
        ("unknown", None, None, False, ""),
        ("", None, None, False, ""),
        ("free", 0, 0, False, ""),
    ],
)
def test_what_is_typed_is_read_once(
    typed: str, low: int | None, high: int | None, is_about: bool, rhythm: str
) -> None:
    amount, found = read_amount(typed)
    assert (amount.low_cents, amount.high_cents, amount.is_about) == (low, high, is_about)
    assert (amount.words, found) == (typed, rhythm)


def costs(cast: Cast, program: Program, name: str, typed: str, **facts: Any) -> Any:
    """A need of money as somebody types it."""
    amount, rhythm = read_amount(typed)
    return need(
        cast, program, "financial", name, **amount_values(amount), **({"rhythm": rhythm} | facts)
    )


def money_of(cast: Cast, program: Program) -> Money | None:
    plan_ = plan_of_program(cast.lee, program)
    return money_of_program(cast.lee, cast.library, plan_)


@pytest.fixture
def in_september(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "localdate", lambda **_zone: date(2026, 9, 15))


def test_the_budget_year_turns_by_the_librarys_own_clock(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    new_year = datetime(2027, 1, 1, 3, tzinfo=UTC)
    monkeypatch.setattr(timezone, "now", lambda: new_year)
    program = plan(cast, starts_on=date(2026, 10, 6))
    costs(cast, program, "Robots", "1200-1500", rhythm="once")
    first = []
    for zone in ("Pacific/Honolulu", "Pacific/Auckland"):
        cast.library.time_zone = zone
        cast.library.save()
        first.append(money_of(cast, program).table.years[0].year.label)
    assert first == ["2026", "2027"]


@pytest.mark.usefixtures("in_september")
def test_two_budget_years_by_hand(cast: Cast) -> None:
    cast.library.budget_year_starts = 7
    cast.library.save()
    program = plan(cast, starts_on=date(2026, 10, 6), ends_on=date(2027, 8, 31))
    tuesdays(cast, program)
    costs(cast, program, "Robots", "1200-1500", rhythm="once")
    costs(cast, program, "Batteries", "$40 a month")
    costs(cast, program, "Snacks", "10 each time")
    costs(cast, program, "Insurance", "unknown", rhythm="yearly")
    first, second, third = money_of(cast, program).table.years
    assert (first.year.label, second.year.label) == ("2026–27", "2027–28")
    assert first.money.to_start == Sum(120_000, 150_000)
    # October to June: 9 months of 40; October 6 to June 29: 39 Tuesdays of 10.
    assert (first.money.to_keep.low_cents, first.money.to_keep.unknown_count) == (75_000, 1)
    # July and August: 2 months of 40 and 9 Tuesdays of 10.
    assert (second.money.to_keep.low_cents, second.money.to_keep.unknown_count) == (17_000, 1)
    assert third.money.total.is_nothing


@pytest.mark.usefixtures("in_september")
def test_secured_money_is_taken_off_and_asked_money_is_not(cast: Cast) -> None:
    program = plan(cast, starts_on=date(2026, 10, 6))
    robots = costs(cast, program, "Robots", "1200-1500", rhythm="once")
    for cents, state in ((50_000, "secured"), (70_000, "asked"), (10_000, "declined")):
        Allocation.objects.create(
            library=cast.library, resource_need=robots, words="Friends", cents=cents, state=state
        )
    money = money_of(cast, program)
    assert money.table.total.secured == Sum(50_000, 50_000)
    assert money.table.total.not_secured == Sum(70_000, 100_000)
    assert money.year_is_assumed


@pytest.mark.usefixtures("in_september")
def test_a_goal_adds_up_its_programs_and_leaves_ended_ones_out(cast: Cast) -> None:
    goal = actions.add_goal(by=cast.lee, name="Skills")
    for name, state in (("Robots", "planned"), ("Course", "existing"), ("Old", "ended")):
        program = plan(cast, name, goal=goal, state=state, starts_on=date(2026, 10, 6))
        costs(cast, program, "Kits", "100", rhythm="once")
    costs(cast, goal, "A study", "50", rhythm="once", term="short")
    money = money_of_goal(cast.lee, cast.library, goal)
    assert money.table.total.to_start == Sum(25_000, 25_000)


@pytest.mark.usefixtures("in_september")
def test_money_without_a_rhythm_is_counted_once_and_said(cast: Cast) -> None:
    program = plan(cast)
    costs(cast, program, "Paint", "75")
    money = money_of(cast, program)
    assert money.without_rhythm == ("Paint",)
    assert money.table.undated.to_start == Sum(7_500, 7_500)


def test_without_needs_of_money_there_is_no_table(cast: Cast) -> None:
    program = plan(cast)
    need(cast, program, "human", "A coach")
    assert money_of(cast, program) is None


@pytest.mark.usefixtures("in_september")
def test_picture_and_table_stand_on_the_page(cast: Cast) -> None:
    program = plan(cast, starts_on=date(2026, 10, 6))
    costs(cast, program, "Robots", "$1,200", rhythm="once")
    page = cast.client(cast.rae).get(f"/sunnydale/programs/{program.pk}/").content.decode()
    assert (
        '<title id="money-chart-title">What Robot shelf costs in each budget year</title>' in page
    )
    assert (
        "To start it takes $1,200; no cost to keep it going is noted. Not secured yet: $1,200."
        in page
    )
    assert "January is assumed" in page


@pytest.mark.usefixtures("in_september")
def test_money_promised_for_every_month_pays_every_month(cast: Cast) -> None:
    cast.library.budget_year_starts = 7
    cast.library.save()
    program = plan(cast, starts_on=date(2026, 10, 6), ends_on=date(2027, 8, 31))
    snacks = costs(cast, program, "Snacks", "$300 a month")
    actions.set_aside(
        by=cast.lee, need=snacks, words="Friends", cents=20_000, ends_on=date(2027, 3, 31)
    )
    first, second, _third = money_of(cast, program).table.years
    # Nine months of 300; six of them, October to March, with 200 from the Friends.
    assert first.money.secured == Sum(120_000, 120_000)
    assert first.money.not_secured == Sum(150_000, 150_000)
    assert (second.money.secured, second.money.not_secured) == (Sum(), Sum(60_000, 60_000))


@pytest.mark.usefixtures("in_september")
def test_money_that_is_there_early_waits_for_what_comes_once(cast: Cast) -> None:
    program = plan(cast)
    paint = costs(cast, program, "Paint", "75", rhythm="once")
    actions.set_aside(
        by=cast.lee, need=paint, words="Friends", cents=7_500, starts_on=date(2026, 9, 1)
    )
    assert money_of(cast, program).table.total.not_secured == Sum()


def test_how_often_is_said_once(cast: Cast) -> None:
    snacks = costs(cast, plan(cast), "Snacks", "300 a year")
    values = {"name": "Snacks", "state": "open", "amount": "25 a month", "rhythm": "yearly"}
    address = f"/sunnydale/resource-needs/{snacks.pk}/change/"
    cast.client(cast.lee).post(address, values)
    snacks.financial.refresh_from_db()
    assert (snacks.financial.low_cents, snacks.financial.rhythm) == (2_500, "monthly")
    page = cast.client(cast.lee).post(address, values)
    assert "The amount says “every month”." in page.content.decode()
    snacks.financial.refresh_from_db()
    assert snacks.financial.rhythm == "monthly"
