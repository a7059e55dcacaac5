"""A proof by cases needs no solver, and cannot be forged by leaving a case out."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given

from engine.portfolio.portfolio_strategies import problems
from wherewithal.engine.portfolio.answer import Leaf, Status
from wherewithal.engine.portfolio.certificates import Fault, certify
from wherewithal.engine.portfolio.choose import answer_at_once, choose
from wherewithal.engine.portfolio.closing import covers_everything, step_of
from wherewithal.engine.portfolio.example import toy_problem
from wherewithal.engine.portfolio.problem import Aim, Problem
from wherewithal.engine.portfolio.proving import prove


@given(problem=problems())
def test_whatever_the_solver_calls_the_best_is_proven_without_it(problem: Problem) -> None:
    answer = prove(problem, choose(problem))
    if answer.status is Status.BEST:
        assert answer.leaves != ()
        assert certify(problem, answer).is_best


@given(problem=problems())
def test_what_is_not_the_best_is_never_proven_to_be(problem: Problem) -> None:
    best, at_once = choose(problem), answer_at_once(problem)
    proven = prove(problem, at_once)
    if proven.leaves and problem.aim is Aim.MOST:
        assert at_once.value == pytest.approx(best.value)
    if proven.leaves and problem.aim is Aim.MUSTS:
        assert at_once.hours.likely == best.hours.likely


def proven_toy():
    return prove(toy_problem(), choose(toy_problem()))


def test_the_best_of_the_toy_is_proven_by_cases() -> None:
    answer = proven_toy()
    found = certify(toy_problem(), answer)
    assert (found.is_best, found.faults, len(answer.leaves) > 1) == (True, (), True)


def test_a_case_that_is_left_out_is_noticed() -> None:
    answer = proven_toy()
    for leaf in answer.leaves:
        fewer = tuple(each for each in answer.leaves if each != leaf)
        found = certify(toy_problem(), replace(answer, leaves=fewer))
        assert (found.is_best, found.faults) == (False, (Fault.CASES,))


def test_a_case_without_prices_or_with_worse_ones_is_noticed() -> None:
    answer = proven_toy()
    bare = tuple(replace(each, proof=None) for each in answer.leaves)
    assert Fault.CASES in certify(toy_problem(), replace(answer, leaves=bare)).faults
    free = tuple(
        replace(each, proof=replace(each.proof, needs=(), hours=0.0)) for each in answer.leaves
    )
    assert Fault.CASES in certify(toy_problem(), replace(answer, leaves=free)).faults


def test_too_many_cases_are_no_proof_and_change_nothing() -> None:
    answer = choose(toy_problem())
    assert prove(toy_problem(), answer, most_leaves=1) == answer


def test_cases_cover_everything_or_not() -> None:
    made, left = Leaf(pinned=("a",)), Leaf(forbidden=("a",))
    both, neither = Leaf(pinned=("a", "b")), Leaf(pinned=("a",), forbidden=("b",))
    assert covers_everything([made, left])
    assert covers_everything([both, neither, left])
    assert not covers_everything([both, left])
    assert not covers_everything([made])
    assert not covers_everything([])


def test_what_can_be_reached_comes_in_steps() -> None:
    """Ten laptops weigh 3 and come by six or four: steps of 0.6. The rest weighs 3 or 1: together 0.2."""
    assert step_of(toy_problem()) == Fraction(1, 5)
    assert step_of(replace(toy_problem(), aim=Aim.MUSTS)) == 1
    assert step_of(Problem((), (), budget_hours=Decimal(1))) == 0
