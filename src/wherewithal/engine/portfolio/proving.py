"""A proof that nothing better exists which asks nobody to trust a solver: cases, and prices for each.

Where one set of prices leaves a gap, an ask is picked, and the cases "it is made" and "it is not made"
are looked at apart, again and again, until prices close every case (branch and bound; A. Land, A. Doig:
An automatic method of solving discrete programming problems, 1960). What comes out is the list of
cases with their prices; `certificates` checks that they leave out nothing and that each is closed.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from wherewithal.engine.portfolio.answer import Answer, Leaf, Status
from wherewithal.engine.portfolio.bounds import Prices, bound_by_prices
from wherewithal.engine.portfolio.changes import with_pins
from wherewithal.engine.portfolio.choose import covered_anyway, proof_of
from wherewithal.engine.portfolio.closing import is_closed, reached, step_of
from wherewithal.engine.portfolio.problem import Aim, Problem
from wherewithal.engine.portfolio.table import Table, lay_out

MOST_LEAVES = 150
MOST_SOURCES = 400
ROUNDS = 120


def prove(problem: Problem, answer: Answer, *, most_leaves: int = MOST_LEAVES) -> Answer:
    """The answer with a proof by cases, and then the best; unchanged where so many cases do not do.

    Cost: a search for prices per case; problems of more than some hundred sources are left alone.

    >>> from wherewithal.engine.portfolio.choose import choose
    >>> from wherewithal.engine.portfolio.example import toy_problem
    >>> len(prove(toy_problem(), choose(toy_problem())).leaves)
    2
    """
    can_be_proven = answer.status in {Status.BEST, Status.GOOD}
    if not can_be_proven or len(problem.sources) > MOST_SOURCES:
        return answer
    leaves = _close(problem, answer, most_leaves)
    return answer if leaves is None else replace(answer, leaves=leaves, status=Status.BEST)


def _close(problem: Problem, answer: Answer, most_leaves: int) -> tuple[Leaf, ...] | None:
    """All cases, closed; None if there are too many. Depth first, the case with the ask made first."""
    exact, step = reached(problem, answer), step_of(problem)
    goal = _goal(problem, float(exact))
    waiting, closed = [Leaf()], list[Leaf]()
    while waiting:
        if len(waiting) + len(closed) > most_leaves:
            return None
        case = waiting.pop()
        table, prices = _priced_case(problem, case, goal)
        told = replace(case, proof=proof_of(table, prices))
        if is_closed(problem, told, goal=exact, step=step):
            closed.append(told)
            continue
        ask = _undecided(table, prices)
        if ask is None:
            return None
        waiting += [
            replace(case, forbidden=(*case.forbidden, ask)),
            replace(case, pinned=(*case.pinned, ask)),
        ]
    return tuple(closed)


def _priced_case(problem: Problem, case: Leaf, goal: float) -> tuple[Table, Prices]:
    table = lay_out(with_pins(problem, pin=case.pinned, forbid=case.forbidden))
    return table, bound_by_prices(table, goal=goal, rounds=ROUNDS)


def _undecided(table: Table, prices: Prices) -> str | None:
    """The ask about which the prices are least sure; of those, the first by id."""
    doubt = np.where(table.pinned, np.inf, np.abs(prices.gains))
    if not len(doubt) or not np.isfinite(doubt.min()):
        return None
    return table.source_ids[int(np.round(doubt, 9).argmin())]


def _goal(problem: Problem, reached: float) -> float:
    """What is reached, as the tables count it: hours as a loss, and no needs of which nothing is wanted."""
    return -reached if problem.aim is Aim.MUSTS else reached - covered_anyway(problem)
