"""On small problems every choice is tried: the engine finds one of the best, and its bound holds."""

from fractions import Fraction

from hypothesis import given

from engine.portfolio.brute import best_choices, hours_of, meets_musts, value_of
from engine.portfolio.portfolio_strategies import problems
from wherewithal.engine.portfolio.answer import Status
from wherewithal.engine.portfolio.certificates import certify
from wherewithal.engine.portfolio.choose import answer_at_once, choose
from wherewithal.engine.portfolio.problem import Aim, Problem

CLOSE = 1e-6


@given(problem=problems(aim=Aim.MOST))
def test_the_most_that_can_be_covered_is_covered_in_the_fewest_hours_by_the_fewest_asks(
    problem: Problem,
) -> None:
    best = best_choices(problem)
    answer = choose(problem)
    if best:
        assert answer.status is Status.BEST
        assert tuple(sorted(answer.chosen)) in best
    else:
        assert answer.status is Status.IMPOSSIBLE
        assert answer.pins_break != ()


@given(problem=problems(aim=Aim.MUSTS))
def test_every_must_is_met_in_the_fewest_hours_or_it_is_said_what_stands_in_the_way(
    problem: Problem,
) -> None:
    best = best_choices(problem)
    answer = choose(problem)
    if best:
        assert (answer.status, answer.unmet_musts) == (Status.BEST, ())
        assert tuple(sorted(answer.chosen)) in best
    else:
        assert answer.status is Status.IMPOSSIBLE
        assert answer.pins_break or answer.unmet_musts


@given(data=problems())
def test_the_bound_of_the_answer_at_once_holds_and_its_certificate_finds_no_fault(
    data: Problem,
) -> None:
    answer = answer_at_once(data)
    certificate = certify(data, answer)
    assert [str(each) for each in certificate.faults] == [str(each) for each in answer.pins_break]
    for best in best_choices(data)[:1]:
        if data.aim is Aim.MOST:
            assert float(value_of(data, best)) <= answer.bound + CLOSE
        else:
            assert float(hours_of(data, best)) >= answer.bound - CLOSE
        if certificate.bound is not None:
            _holds_exactly(data, best, certificate.bound)


def _holds_exactly(problem: Problem, best: tuple[str, ...], bound: Fraction) -> None:
    if problem.aim is Aim.MOST:
        assert value_of(problem, best) <= bound
    else:
        assert hours_of(problem, best) >= bound


@given(problem=problems(aim=Aim.MUSTS))
def test_what_is_said_to_meet_every_must_meets_every_must(problem: Problem) -> None:
    answer = answer_at_once(problem)
    if answer.status in {Status.BEST, Status.GOOD}:
        assert meets_musts(problem, answer.chosen)
