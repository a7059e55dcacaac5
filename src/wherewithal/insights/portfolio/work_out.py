"""Answer the problem of one page at once, with what a worker found meanwhile, and with what people ask next."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from wherewithal.engine.portfolio.answer import Answer, Status
from wherewithal.engine.portfolio.certificates import certify
from wherewithal.engine.portfolio.changes import Change, compare, is_as_good, with_pins
from wherewithal.engine.portfolio.choose import answer_at_once, choose
from wherewithal.engine.portfolio.curve import Curve, curve_at_once, exact_curve
from wherewithal.engine.portfolio.gains import Extra, next_asks
from wherewithal.engine.portfolio.problem import PartnerLimit, Problem
from wherewithal.engine.portfolio.proving import prove
from wherewithal.engine.portfolio.ranges import Doubt, doubt
from wherewithal.insights.portfolio.gather import Asking
from wherewithal.insights.portfolio.searching import Searching
from wherewithal.insights.portfolio.words import is_proven

TINY = 12
"""With so few sources there are some thousand choices at most: the best one takes hundredths of a second."""
SECONDS = 1.0
SMALL = 80
CASES = 12
"""Up to SMALL sources, so many cases are tried to prove the answer at once to be the best."""
POINTS = 16
NUMBERS_TRIED = 8
PROBLEMS_KEPT = 8
EFFECTS = 4
"""So many pins and “not them” are compared one by one, the latest; in small problems."""


@dataclass(frozen=True, slots=True)
class Effect:
    """What it changes that somebody is pinned or left out: `after` is the answer shown, `before` the one without.

    `holder` empty: all that was said, together. `is_sure`: both are the best there are.
    """

    holder: str
    before: Answer
    after: Answer
    change: Change
    is_sure: bool


@dataclass(frozen=True, slots=True)
class Solved:
    """An answer with what is told beside it. `is_proven`: its certificate alone shows that nothing is better."""

    answer: Answer
    is_proven: bool
    extras: tuple[Extra, ...]
    doubt: Doubt
    curve: Curve
    effects: tuple[Effect, ...] = ()
    searching: Searching | None = None


@lru_cache(maxsize=PROBLEMS_KEPT)
def answer_quickly(problem: Problem) -> Answer:
    """A good answer with its proven gap; the best where that takes no time. Who looks again waits for nothing."""
    if len(problem.sources) <= TINY:
        return prove(problem, choose(problem, seconds=SECONDS), most_leaves=CASES)
    answer = answer_at_once(problem)
    is_closed = answer.status is not Status.GOOD or len(problem.sources) > SMALL
    return answer if is_closed else prove(problem, answer, most_leaves=CASES)


def is_for_a_worker(problem: Problem) -> bool:
    """The best answer and the whole line of hours take longer than a page may."""
    return len(problem.sources) > TINY


def work_out(asking: Asking, searching: Searching | None = None) -> Solved:
    """All that the page says about one problem."""
    problem = asking.problem
    quick = answer_quickly(problem)
    answer, proven = _better(problem, quick, searching)
    extras = next_asks(problem, answer.chosen)
    return Solved(
        answer=answer,
        is_proven=proven,
        extras=tuple(each for each in extras if not asking.is_own(each.source)),
        doubt=_doubt(problem, answer),
        curve=_one_for_each_hour(_curve(problem, searching)),
        effects=tuple(_effects(asking, answer)),
        searching=searching,
    )


def _better(problem: Problem, quick: Answer, searching: Searching | None) -> tuple[Answer, bool]:
    """The answer of the search, where there is one that the quick one does not outdo; and whether it is proven."""
    found = None if searching is None else searching.answer
    if searching is None or found is None or quick.status is Status.BEST:
        return quick, is_proven(certify(problem, quick))
    if found.status is Status.GOOD and is_as_good(problem, quick.chosen, found):
        return replace(quick, bound=found.bound, gap=found.gap, proof=found.proof), False
    return found, searching.row.is_proven


def _curve(problem: Problem, searching: Searching | None) -> Curve:
    found = None if searching is None else searching.curve
    if found is not None:
        return found
    return _curve_quickly(problem)


@lru_cache(maxsize=PROBLEMS_KEPT)
def _curve_quickly(problem: Problem) -> Curve:
    if len(problem.sources) <= TINY:
        return exact_curve(problem, most_points=POINTS)
    return curve_at_once(problem, most_points=POINTS)


@lru_cache(maxsize=PROBLEMS_KEPT)
def _doubt(problem: Problem, answer: Answer) -> Doubt:
    most = NUMBERS_TRIED if len(problem.sources) <= SMALL else 0
    return doubt(problem, answer, solve=answer_at_once, most=most)


def _effects(asking: Asking, answer: Answer) -> Iterator[Effect]:
    """What the answer would be without each thing that was said, and without all of them."""
    said = [
        key
        for key, choice in asking.choices.items()
        if choice.stance and not asking.sources[key].do_not_ask
    ]
    if len(asking.problem.sources) <= SMALL:
        for holder in said[-EFFECTS:]:
            yield _effect(asking, answer, holder, (holder,))
    if len(said) > 1 or (said and len(asking.problem.sources) > SMALL):
        yield _effect(asking, answer, "", tuple(said))


def _effect(asking: Asking, answer: Answer, holder: str, released: tuple[str, ...]) -> Effect:
    problem = _without(asking, released)
    before = answer_quickly(problem)
    if before.status is Status.GOOD and is_as_good(problem, answer.chosen, before):
        before = replace(answer, status=before.status)
    is_sure = Status.GOOD not in (before.status, answer.status)
    return Effect(holder, before, answer, compare(before, answer), is_sure)


def _without(asking: Asking, released: tuple[str, ...]) -> Problem:
    """The problem as if nothing had been said of these."""
    limits = tuple(
        PartnerLimit(each.partner, asking.asks_left(each.partner, is_pinned=False))
        if each.partner in released
        else each
        for each in asking.problem.partner_limits
    )
    return with_pins(replace(asking.problem, partner_limits=limits), release=released)


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
