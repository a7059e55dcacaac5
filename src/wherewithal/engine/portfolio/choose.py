"""Which asks to make: an answer at once with its proven gap, and the best answer there is.

Both look for the same: the most weighted need within the budget, or the fewest hours that meet every
must. docs/engine/portfolio.md tells the model, the bound and its proof.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import numpy as np

from wherewithal.engine.portfolio.answer import Answer, Proof, Reason, Status, Unmet
from wherewithal.engine.portfolio.bounds import Prices, bound_by_prices
from wherewithal.engine.portfolio.cases import wanted_span
from wherewithal.engine.portfolio.certificates import gap_between
from wherewithal.engine.portfolio.choice import Choice
from wherewithal.engine.portfolio.closing import step_of
from wherewithal.engine.portfolio.gains import met_by, steps_of, total_of
from wherewithal.engine.portfolio.greedy import choose_by_prices, choose_greedily, exchange
from wherewithal.engine.portfolio.model import Solved, chosen_of, solve
from wherewithal.engine.portfolio.problem import Aim, Problem
from wherewithal.engine.portfolio.table import MILLION, Table, lay_out
from wherewithal.engine.portfolio.together import left_out
from wherewithal.engine.portfolio.unmet import unmet_alone

PROVEN = 1e-9
FIRST_ROUNDS, MORE_ROUNDS = 80, 100
QUICK_TRIES = 60
MOST_EXCHANGES = 3
USUAL_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class _Found:
    """What the quick search found."""

    table: Table
    choice: Choice
    prices: Prices

    @property
    def is_complete(self) -> bool:
        return not self.table.must_meet or self.choice.meets_all


def answer_at_once(problem: Problem) -> Answer:
    """A good answer with a proven gap, without a solver. Cost: some hundred passes over what is covered.

    >>> from wherewithal.engine.portfolio.example import toy_problem
    >>> answer_at_once(toy_problem()).chosen
    ('museum', 'makers')
    """
    eased = _eased(problem)
    return _worded(eased, _search(eased.possible))


def choose(
    problem: Problem,
    *,
    seconds: float = USUAL_SECONDS,
    on_better: Callable[[Answer], None] | None = None,
) -> Answer:
    """The best answer there is, as far as the solver gets in about so many seconds.

    `on_better` is told of the answer at once, and of every better one on the way. Exact (mixed-integer
    program, HiGHS); the same problem has the same answer, whatever the order of its parts.

    >>> from wherewithal.engine.portfolio.example import toy_problem
    >>> answer = choose(toy_problem())
    >>> answer.chosen, str(answer.status)
    (('museum', 'makers'), 'best')
    """
    eased = _eased(problem)
    found = _search(eased.possible)
    if on_better is not None:
        on_better(_worded(eased, found))
    if eased.pins_break:
        return _worded(eased, found)
    found = _better(found)
    if on_better is not None:
        on_better(_worded(eased, found))
    solved = _solve(eased, found, seconds, on_better)
    if not solved.is_impossible:
        return _worded(eased, found, solved)
    return _without_some(eased, found, seconds, on_better)


@dataclass(frozen=True, slots=True)
class _Eased:
    """A problem, what of it cannot be, and the same problem without that."""

    problem: Problem
    possible: Problem
    unmet: tuple[Unmet, ...]
    pins_break: tuple[Reason, ...]

    @property
    def is_impossible(self) -> bool:
        return bool(self.pins_break) or self.possible is not self.problem


def _eased(problem: Problem) -> _Eased:
    """Leave out the musts that cannot be met; the others may still want an answer."""
    unmet = unmet_alone(problem)
    possible = problem
    if problem.aim is Aim.MUSTS:
        possible = _as_nice(problem, [each.need for each in unmet])
    return _Eased(problem, possible, unmet, _broken_by_pins(problem))


def _as_nice(problem: Problem, needs: Iterable[str]) -> Problem:
    left = frozenset(needs)
    if not any(each.is_must for each in problem.needs if each.id in left):
        return problem
    told = tuple(
        replace(each, is_must=False) if each.id in left else each for each in problem.needs
    )
    return replace(problem, needs=told)


def _broken_by_pins(problem: Problem) -> tuple[Reason, ...]:
    """The limits that what is pinned breaks by itself."""
    if not problem.pinned:
        return ()
    alone = tuple(each for each in problem.sources if each.id in problem.pinned)
    choice = Choice(
        table := lay_out(replace(problem, sources=alone, forbidden=frozenset())), table.weight
    )
    broken = {
        Reason.HOURS: choice.hours_left < 0,
        Reason.MONEY: choice.money_left < 0,
        Reason.PARTNER_LIMIT: bool((choice.asks_left < 0).any()),
    }
    return tuple(reason for reason, is_broken in broken.items() if is_broken)


def _search(problem: Problem) -> _Found:
    """Greedy and prices in turn: prices show the way to a better choice, and a better choice to better prices."""
    table = lay_out(problem)
    best = choose_greedily(table)
    prices = bound_by_prices(table, goal=_goal(best), rounds=FIRST_ROUNDS)
    best = max((best, choose_by_prices(table, prices)), key=_standing)
    prices = bound_by_prices(table, goal=_goal(best), rounds=MORE_ROUNDS, first=prices)
    best = max((best, choose_by_prices(table, prices)), key=_standing)
    exchange(best, most=QUICK_TRIES)
    return _Found(table, best, prices)


def _better(found: _Found) -> _Found:
    """Take more time: exchange until nothing gains, then look for prices again."""
    best = found.choice
    for _ in range(MOST_EXCHANGES):
        if not exchange(best, most=len(found.table.source_ids)):
            break
    prices = bound_by_prices(found.table, goal=_goal(best), rounds=MORE_ROUNDS, first=found.prices)
    return _Found(found.table, best, prices)


def _goal(choice: Choice) -> float:
    """What is surely reached: by the choice, or by asking everybody where it does not meet every must."""
    if choice.table.must_meet and not choice.meets_all:
        return -float(choice.table.hours.sum()) / MILLION
    return choice.reward


def _standing(choice: Choice) -> tuple[bool, float, int]:
    is_complete = not choice.table.must_meet or choice.meets_all
    return (is_complete, round(choice.reward, 9), choice.hours_left)


def _solve(
    eased: _Eased,
    found: _Found,
    seconds: float,
    on_better: Callable[[Answer], None] | None,
) -> Solved:
    def tell(better: Solved) -> None:
        if on_better is not None:
            on_better(_worded(eased, found, better))

    return solve(
        found.table,
        start=found.choice if found.is_complete else None,
        prices=found.prices,
        seconds=seconds,
        step=float(step_of(eased.possible)),
        on_better=tell,
    )


def _without_some(
    eased: _Eased, found: _Found, seconds: float, on_better: Callable[[Answer], None] | None
) -> Answer:
    """Not all musts go together: name the fewest to leave out, and answer for the others."""
    left = left_out(found.table, seconds=seconds)
    if left is None:
        return replace(_worded(eased, found), status=Status.IMPOSSIBLE)
    unmet = tuple(Unmet(need, is_must=True, reason=Reason.TOGETHER, share=1.0) for need in left)
    fewer = replace(eased, possible=_as_nice(eased.possible, left), unmet=(*eased.unmet, *unmet))
    again = _search(fewer.possible)
    return _worded(fewer, again, _solve(fewer, again, seconds, on_better))


def _worded(eased: _Eased, found: _Found, solved: Solved | None = None) -> Answer:
    """The answer about the problem as it was asked."""
    problem, table = eased.problem, found.table
    places = chosen_of(found.choice) if solved is None else solved.chosen
    ids = [table.source_ids[place] for place in places]
    steps, met = steps_of(problem, ids), met_by(problem, ids)
    weight = {each.id: float(problem.weight(each)) for each in problem.needs}
    value = sum(weight[each.need] * each.share for each in met)
    hours = total_of(each.hours for each in steps)
    reached = value if problem.aim is Aim.MOST else float(hours.likely)
    bound = _no_better_than(problem, found.prices.bound, reached, covered=covered_anyway(problem))
    gap = gap_between(bound, reached)
    return Answer(
        aim=problem.aim,
        status=_status(eased, found, solved, gap),
        steps=steps,
        met=met,
        value=value,
        total=sum(weight.values()),
        hours=hours,
        money=total_of(each.money for each in steps),
        bound=bound,
        gap=gap,
        proof=None if eased.is_impossible else proof_of(table, found.prices),
        solver_bound=None if solved is None or not np.isfinite(solved.bound) else abs(solved.bound),
        is_settled=solved is not None and solved.is_settled,
        unmet=eased.unmet,
        pins_break=eased.pins_break,
    )


def covered_anyway(problem: Problem) -> float:
    """The weight of needs of which nothing is wanted."""
    nothing = (each for each in problem.needs if not wanted_span(each).likely)
    return sum((float(problem.weight(each)) for each in nothing), 0.0)


def _no_better_than(problem: Problem, bound: float, reached: float, *, covered: float) -> float:
    """The bound as people read it; never on the wrong side of what is reached by a rounding."""
    if problem.aim is Aim.MOST:
        return max(bound + covered, reached)
    return max(0.0, min(-bound, reached))


def _status(eased: _Eased, found: _Found, solved: Solved | None, gap: float) -> Status:
    if eased.is_impossible:
        return Status.IMPOSSIBLE
    has_one = found.is_complete if solved is None else bool(solved.chosen) or found.is_complete
    if not has_one:
        return Status.NONE
    is_best = gap <= PROVEN or (solved is not None and solved.is_best)
    return Status.BEST if is_best else Status.GOOD


def proof_of(table: Table, prices: Prices) -> Proof:
    """Prices as an answer tells them."""
    return Proof(
        needs=tuple(zip(table.need_ids, prices.need.tolist(), strict=True)),
        partners=tuple(
            (name, price)
            for name, price in zip(table.partner_ids, prices.partner.tolist(), strict=True)
            if name and price > 0
        ),
        hours=prices.hours,
        money=prices.money,
    )
