"""What nobody knows, and whether it decides."""

from dataclasses import replace
from decimal import Decimal

from wherewithal.engine.portfolio.changes import Change, compare, with_pins
from wherewithal.engine.portfolio.choose import choose
from wherewithal.engine.portfolio.example import toy_problem
from wherewithal.engine.portfolio.problem import Cover, Need, Problem, Source
from wherewithal.engine.portfolio.ranges import About, doubt, open_numbers, outlook
from wherewithal.engine.portfolio.spans import Span
from wherewithal.quantities import UNKNOWN, Quantity

ONE = Quantity.exact(1)


def room_or_hall(hall: Quantity, *, budget: int = 3) -> Problem:
    """A sure room of 2 hours, and a hall that brings a coach as well and takes nobody knows how long."""
    return Problem(
        needs=(Need("room"), Need("coach")),
        sources=(
            Source("room", (Cover("room", ONE),), hours=Quantity.exact(2)),
            Source("hall", (Cover("room", ONE), Cover("coach", ONE)), hours=hall),
        ),
        budget_hours=Decimal(budget),
    )


def test_where_all_is_known_nothing_can_change() -> None:
    problem = toy_problem()
    found = doubt(problem, choose(problem), solve=choose)
    assert (found.would_change, found.open_count, found.swings) == (False, 0, ())
    assert found.always == ("museum", "makers")


def test_unknown_hours_that_may_break_the_budget_decide() -> None:
    problem = room_or_hall(UNKNOWN)
    answer = choose(problem)
    assert answer.chosen == ("hall",)
    found = doubt(problem, answer, solve=choose)
    assert [(each.number.source, each.at, each.change.comes_in) for each in found.swings] == [
        ("hall", 4, ("room",))
    ]
    assert (found.would_change, found.at_best, found.always) == (
        True,
        Change(hours=Decimal(-1)),
        (),
    )
    assert found.at_worst.comes_in == ("room",)


def test_unknown_hours_that_fit_in_any_case_decide_nothing() -> None:
    problem = room_or_hall(UNKNOWN, budget=4)
    found = doubt(problem, choose(problem), solve=choose)
    assert (found.would_change, found.looked_at, found.open_count) == (False, 1, 1)
    assert found.always == ("hall",)


def test_an_ask_that_is_not_made_is_tried_only_at_its_better_end() -> None:
    problem = room_or_hall(Quantity.between(3, 9))
    answer = choose(problem)
    assert answer.chosen == ("room",)
    (swing,) = doubt(problem, answer, solve=choose).swings
    assert (swing.at, swing.change.comes_in, swing.change.goes_out) == (3, ("hall",), ("room",))


def test_a_share_nobody_knows_is_tried_where_the_need_is_not_counted_either() -> None:
    problem = Problem(
        needs=(Need("laptops", wanted=UNKNOWN),),
        sources=(
            Source("museum", (Cover("laptops", Quantity.exact(4)),), hours=Quantity.exact(1)),
            Source("school", (Cover("laptops"),), hours=Quantity.exact(2)),
        ),
        budget_hours=Decimal(2),
    )
    answer = choose(problem)
    assert answer.chosen == ("museum",)
    found = doubt(problem, answer, solve=choose)
    assert [(each.number.source, each.at) for each in found.swings] == [
        ("museum", 0),
        ("school", 1),
    ]


def test_the_outlook_adds_up_the_ends() -> None:
    problem = room_or_hall(UNKNOWN)
    found = outlook(problem, ("hall",))
    assert found.hours == Span(Decimal(1), Decimal(2), Decimal(4))
    assert (found.value, found.met_count) == ((2.0, 2.0, 2.0), (2, 2, 2))
    assert (found.keeps_hours, found.keeps_money) == (False, True)


def test_money_is_open_only_where_it_is_counted() -> None:
    problem = room_or_hall(ONE)
    assert list(open_numbers(problem)) == []
    counted = replace(problem, budget_money=Decimal(100))
    assert [(each.about, each.source) for each in open_numbers(counted)] == [
        (About.MONEY, "room"),
        (About.MONEY, "hall"),
    ]


def test_a_forbidden_ask_is_not_looked_at() -> None:
    problem = with_pins(room_or_hall(UNKNOWN), forbid=("hall",))
    assert list(open_numbers(problem)) == []


def test_the_effect_of_a_pin_is_told() -> None:
    before = choose(toy_problem())
    change = compare(before, choose(with_pins(toy_problem(), pin=("print shop",))))
    assert (change.comes_in, change.goes_out) == (("print shop",), ("makers",))
    assert (change.now_met, change.no_longer_met) == (("button maker",), ("laptops", "coach"))
    assert (round(change.value, 6), change.hours) == (-1.2, 1)


def test_what_is_said_last_of_an_ask_holds() -> None:
    pinned = with_pins(toy_problem(), pin=("museum",))
    assert with_pins(pinned, forbid=("museum",)).pinned == frozenset()
    assert with_pins(pinned, release=("museum",)) == toy_problem()
