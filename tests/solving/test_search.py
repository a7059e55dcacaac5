"""A search runs beside, tells its best so far, and can be stopped at any time."""

import json
import time
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given

from engine.portfolio.portfolio_strategies import problems
from solving.hard_problem import hard_problem
from wherewithal.engine.portfolio.certificates import certify
from wherewithal.engine.portfolio.choose import answer_at_once, choose
from wherewithal.engine.portfolio.example import toy_problem
from wherewithal.engine.portfolio.problem import Problem
from wherewithal.engine.portfolio.proving import prove
from wherewithal.solving.answer_file import answer_as_plain, answer_from_plain
from wherewithal.solving.search import Ending, Search, begin

PATIENCE = 60.0


def first_answer(search: Search) -> None:
    """Wait for it; the machine may be busy."""
    until = time.monotonic() + PATIENCE
    while search.best is None:
        assert time.monotonic() < until, search.complaint
        time.sleep(0.02)


@given(problem=problems())
def test_an_answer_is_read_back_as_it_was_written(problem: Problem) -> None:
    answer = prove(problem, choose(problem))
    assert answer_from_plain(json.loads(json.dumps(answer_as_plain(answer)))) == answer


def test_a_search_ends_with_the_answer_that_is_found_without_it(tmp_path: Path) -> None:
    search = begin(toy_problem(), folder=tmp_path / "toy", seconds=5)
    assert search.wait(seconds=PATIENCE) is Ending.FINISHED, search.complaint
    assert search.best == prove(toy_problem(), choose(toy_problem()))


def test_a_stop_ends_it_long_before_its_time_and_the_best_so_far_stays(tmp_path: Path) -> None:
    problem = hard_problem()
    search = begin(problem, folder=tmp_path, seconds=300)
    first_answer(search)
    assert search.ending is None
    began = time.monotonic()
    search.stop()
    assert time.monotonic() - began < PATIENCE
    assert search.ending is Ending.STOPPED
    best = search.best
    assert best is not None
    assert certify(problem, best).holds
    assert best.value >= answer_at_once(problem).value


def test_somebody_else_may_look_and_stop(tmp_path: Path) -> None:
    search = begin(hard_problem(), folder=tmp_path, seconds=300)
    first_answer(search)
    other = Search(tmp_path)
    assert (other.best, other.ending) == (search.best, None)
    other.stop()
    assert other.wait(seconds=PATIENCE) is Ending.STOPPED
    search.stop()


def test_a_search_that_everybody_forgot_ends_by_itself(tmp_path: Path) -> None:
    search = begin(hard_problem(), folder=tmp_path, seconds=0.2)
    assert search.wait(seconds=PATIENCE) in {Ending.FINISHED, Ending.OUT_OF_TIME}
    assert search.best is not None


def test_a_search_that_breaks_says_so(tmp_path: Path) -> None:
    search = begin(toy_problem(), folder=tmp_path, seconds=5)
    search.stop()
    for file in tmp_path.iterdir():
        file.unlink()
    broken = Search(tmp_path)
    assert (broken.ending, broken.best) == (Ending.FAILED, None)


def test_stopping_twice_or_after_the_end_does_no_harm(tmp_path: Path) -> None:
    search = begin(toy_problem(), folder=tmp_path, seconds=5)
    assert search.wait(seconds=PATIENCE) is Ending.FINISHED, search.complaint
    search.stop()
    search.stop()
    assert search.ending is Ending.FINISHED


@pytest.mark.parametrize("hours", [1, 5])
def test_the_process_gets_the_whole_problem(tmp_path: Path, hours: int) -> None:
    problem = replace(toy_problem(), budget_hours=Decimal(hours), pinned=frozenset(["church"]))
    search = begin(problem, folder=tmp_path, seconds=5)
    assert search.wait(seconds=PATIENCE) is Ending.FINISHED, search.complaint
    assert search.best == prove(problem, choose(problem))
