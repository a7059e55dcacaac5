"""What must not change an answer does not: order, names, and what is of no use."""

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.portfolio.portfolio_strategies import problems
from wherewithal.engine.portfolio.answer import Answer
from wherewithal.engine.portfolio.choose import answer_at_once, choose
from wherewithal.engine.portfolio.problem import Cover, Need, Problem, Source
from wherewithal.quantities import Quantity


def core(answer: Answer) -> tuple:
    """All that is said about the asks themselves."""
    return (answer.status, answer.chosen, answer.value, answer.hours, answer.bound, answer.steps)


def shuffled(problem: Problem, dice: random.Random) -> Problem:
    needs, sources = list(problem.needs), list(problem.sources)
    dice.shuffle(needs)
    dice.shuffle(sources)
    return replace(
        problem,
        needs=tuple(needs),
        sources=tuple(
            replace(each, covers=tuple(dice.sample(each.covers, len(each.covers))))
            for each in sources
        ),
    )


@pytest.mark.parametrize("solve", [answer_at_once, choose])
@given(problem=problems(), dice=st.randoms(use_true_random=False))
def test_the_order_in_which_things_are_told(solve, problem: Problem, dice: random.Random) -> None:
    first, second = solve(problem), solve(shuffled(problem, dice))
    assert core(second)[:2] == core(first)[:2]
    assert second.value == pytest.approx(first.value)
    assert second.bound == pytest.approx(first.bound)


@pytest.mark.parametrize("solve", [answer_at_once, choose])
@given(problem=problems())
def test_sources_and_needs_that_are_of_no_use(solve, problem: Problem) -> None:
    more = replace(
        problem,
        needs=(*problem.needs, Need("nobody-minds", priority=Quantity.exact(0).low)),
        sources=(
            Source("a-useless-one"),
            *problem.sources,
            Source("one-for-nothing", (Cover("nobody-minds", Quantity.exact(1)),)),
        ),
    )
    assert core(solve(more)) == core(solve(problem))


@given(problem=problems())
def test_other_names_in_the_same_order_give_the_same_cover_in_the_same_hours(
    problem: Problem,
) -> None:
    first, second = choose(problem), choose(renamed(problem))
    assert second.value == pytest.approx(first.value)
    assert (second.status, second.hours) == (first.status, first.hours)
    assert len(second.chosen) == len(first.chosen)


@given(problem=problems())
def test_asking_twice_gives_the_same_to_the_last_digit(problem: Problem) -> None:
    assert choose(problem) == choose(problem)


def renamed(problem: Problem) -> Problem:
    def new(key: str) -> str:
        return f"new-{key}"

    return replace(
        problem,
        needs=tuple(replace(each, id=new(each.id)) for each in problem.needs),
        sources=tuple(
            replace(
                each,
                id=new(each.id),
                covers=tuple(replace(one, need=new(one.need)) for one in each.covers),
            )
            for each in problem.sources
        ),
        pinned=frozenset(map(new, problem.pinned)),
        forbidden=frozenset(map(new, problem.forbidden)),
    )
