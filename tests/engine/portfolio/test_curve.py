"""More hours, more cover: every step of it, against every choice there is."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings

from engine.portfolio.brute import every_choice, hours_of, value_of
from engine.portfolio.portfolio_strategies import problems
from wherewithal.engine.portfolio.curve import Curve, curve_at_once, exact_curve
from wherewithal.engine.portfolio.example import toy_problem
from wherewithal.engine.portfolio.problem import Aim, Problem

NEAR = 1e-6


def frontier(problem: Problem) -> list[tuple[Decimal, float]]:
    """Hours and weight of every choice that no other outdoes."""
    choices = every_choice(replace(problem, aim=Aim.MOST, budget_hours=None))
    pairs = sorted((hours_of(problem, each), -value_of(problem, each)) for each in choices)
    kept: list[tuple[Decimal, float]] = []
    for hours, loss in pairs:
        if not kept or -loss > kept[-1][1] + NEAR:
            kept.append((hours, float(-loss)))
    return kept


@given(problem=problems(most_sources=5))
@settings(max_examples=60)
def test_the_exact_curve_has_every_step_and_no_other(problem: Problem) -> None:
    curve = exact_curve(problem, most_points=100)
    assert [(each.hours, pytest.approx(each.value)) for each in curve.points] == frontier(problem)
    assert all(each.bound == each.value for each in curve.points)


@given(problem=problems(most_sources=5))
@settings(max_examples=60)
def test_at_once_no_choice_lies_above_the_bounds(problem: Problem) -> None:
    steps = frontier(problem)
    points = curve_at_once(problem).points if steps else ()
    for point in points:
        best = max(value for hours, value in steps if hours <= point.hours)
        assert point.value - NEAR <= best <= point.bound + NEAR


def test_points_tell_who_comes_in_and_who_goes() -> None:
    curve = exact_curve(toy_problem())
    assert [(each.comes_in, each.goes_out) for each in curve.points] == [
        ((), ()),
        (("church",), ()),
        (("museum",), ("church",)),
        (("church", "makers"), ("museum",)),
        (("museum",), ("church",)),
        (("print shop",), ()),
    ]
    assert (curve.total, curve.is_exact, curve.is_whole) == (8.0, True, True)


def test_when_there_are_too_many_steps_it_says_so_and_spreads_them_out() -> None:
    curve = exact_curve(toy_problem(), most_points=3)
    assert (curve.is_exact, curve.is_whole) == (True, False)
    assert [int(each.hours) for each in curve.points] == [0, 2, 4, 7]


def test_pinned_asks_stand_at_the_beginning() -> None:
    problem = replace(toy_problem(), pinned=frozenset(["print shop"]))
    for curve in (curve_at_once(problem), exact_curve(problem)):
        assert (curve.points[0].hours, curve.points[0].chosen) == (3, ("print shop",))


def test_pins_that_break_a_limit_leave_no_curve() -> None:
    problem = replace(toy_problem(), pinned=frozenset(["print shop"]), budget_money=Decimal("0.5"))
    assert exact_curve(problem) == Curve((), 8.0, is_exact=False, is_whole=False)
