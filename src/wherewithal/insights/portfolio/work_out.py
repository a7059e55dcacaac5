"""Solve the problem of one page, in a time that a page may take, and find out what people ask next."""

from dataclasses import dataclass, replace

from wherewithal.engine.portfolio.answer import Answer
from wherewithal.engine.portfolio.certificates import certify
from wherewithal.engine.portfolio.choose import answer_at_once, choose
from wherewithal.engine.portfolio.curve import Curve, curve_at_once
from wherewithal.engine.portfolio.gains import Extra, next_asks
from wherewithal.engine.portfolio.problem import Problem
from wherewithal.engine.portfolio.ranges import Doubt, doubt
from wherewithal.insights.portfolio.gather import Asking
from wherewithal.insights.portfolio.words import is_proven

SMALL = 80
"""So many sources, and the page looks for the best there is; with more it shows the answer at once."""
SECONDS = 1.0
POINTS = 12
NUMBERS_TRIED = 8


@dataclass(frozen=True, slots=True)
class Solved:
    """An answer with what is told beside it. `is_proven`: its certificate alone shows that nothing is better."""

    answer: Answer
    is_proven: bool
    extras: tuple[Extra, ...]
    doubt: Doubt
    curve: Curve


def solve(problem: Problem) -> Answer:
    """The best answer where the problem is small, else a good one with its proven gap."""
    if len(problem.sources) <= SMALL:
        return choose(problem, seconds=SECONDS)
    return answer_at_once(problem)


def work_out(asking: Asking) -> Solved:
    """All that the page says about one problem."""
    problem = asking.problem
    answer = solve(problem)
    extras = next_asks(problem, answer.chosen)
    return Solved(
        answer=answer,
        is_proven=is_proven(certify(problem, answer)),
        extras=tuple(each for each in extras if not asking.is_own(each.source)),
        doubt=doubt(problem, answer_at_once(problem), solve=answer_at_once, most=NUMBERS_TRIED),
        curve=_one_for_each_hour(curve_at_once(problem, most_points=POINTS)),
    )


def _one_for_each_hour(curve: Curve) -> Curve:
    """What takes no hours comes along: of several points at the same hours only the last one counts."""
    last = {point.hours: point for point in curve.points}
    points = []
    before: tuple[str, ...] = ()
    for point in last.values():
        new = tuple(each for each in point.chosen if each not in before)
        gone = tuple(each for each in before if each not in point.chosen)
        points.append(replace(point, comes_in=new, goes_out=gone))
        before = point.chosen
    return replace(curve, points=tuple(points))
