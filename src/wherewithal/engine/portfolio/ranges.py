"""Whether an answer would change if what nobody knows turned out otherwise.

Twice over: the asks as they are, when all goes well or badly; and which other asks would be made if one
open number after the other were known to lie at an end of its span.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from wherewithal.engine.portfolio.answer import Answer
from wherewithal.engine.portfolio.cases import (
    amount_span,
    hours_span,
    money_span,
    settled,
    wanted_span,
)
from wherewithal.engine.portfolio.changes import Change, compare, is_as_good
from wherewithal.engine.portfolio.gains import Ledger, met_by, total_of
from wherewithal.engine.portfolio.problem import Problem, Source
from wherewithal.engine.portfolio.spans import Case, Span
from wherewithal.quantities import Quantity

Solve = Callable[[Problem], Answer]


class About(StrEnum):
    """Of what an open number speaks."""

    HOURS = "hours"
    MONEY = "money"
    AMOUNT = "amount"
    WANTED = "wanted"


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the chosen asks come to at worst, as is likely, and at best.

    `keeps_hours` and `keeps_money`: the budgets are kept even at worst.
    """

    hours: Span
    money: Span
    value: tuple[float, float, float]
    met_count: tuple[int, int, int]
    keeps_hours: bool
    keeps_money: bool


@dataclass(frozen=True, slots=True)
class OpenNumber:
    """A number that nobody knows exactly, and where it stands: a source's, a need's, or one of both."""

    about: About
    span: Span
    source: str = ""
    need: str = ""


@dataclass(frozen=True, slots=True)
class Swing:
    """An open number that decides: what would change if it lay at this end of its span."""

    number: OpenNumber
    at: Decimal
    change: Change


@dataclass(frozen=True, slots=True)
class Doubt:
    """How much an answer rests on what nobody knows.

    `at_best` and `at_worst`: what would change if everything turned out so. `always`: asks that are made in
    all cases tried. `looked_at` of the `open_count` open numbers were tried one by one; `swings` are those
    of them that change the asks.
    """

    at_best: Change
    at_worst: Change
    always: tuple[str, ...]
    swings: tuple[Swing, ...]
    looked_at: int
    open_count: int

    @property
    def would_change(self) -> bool:
        """In some case that was tried, other asks would be made."""
        return self.at_best.is_other_asks or self.at_worst.is_other_asks or bool(self.swings)


def outlook(problem: Problem, chosen: tuple[str, ...]) -> Outlook:
    """What asks come to when all goes well, or badly.

    >>> from wherewithal.engine.portfolio.example import toy_problem
    >>> outlook(toy_problem(), ("museum", "makers")).met_count
    (3, 3, 3)
    """
    made = [each for each in problem.sources if each.id in set(chosen)]
    hours = total_of(hours_span(problem, each) for each in made)
    money = total_of(money_span(problem, each) for each in made)
    cases = [settled(problem, case) for case in (Case.WORST, Case.LIKELY, Case.BEST)]
    worst, likely, best = (_value(each, chosen) for each in cases)
    few, usual, many = (sum(one.is_met for one in met_by(each, chosen)) for each in cases)
    return Outlook(
        hours=hours,
        money=money,
        value=(worst, likely, best),
        met_count=(few, usual, many),
        keeps_hours=problem.budget_hours is None or hours.high <= problem.budget_hours,
        keeps_money=problem.budget_money is None or money.high <= problem.budget_money,
    )


def doubt(problem: Problem, answer: Answer, *, solve: Solve, most: int = 40) -> Doubt:
    """Try what is open at its ends, with `solve` to answer anew.

    First all numbers at once, then one by one: those of chosen asks, then of other sources, then of needs;
    at most so many. An ask that is not made, and would turn out worse, changes nothing: it is not tried.
    Nor does a case in which the answer's own asks do as well as what `solve` finds.
    """
    if not any(True for _ in open_numbers(problem)):
        return Doubt(Change(), Change(), answer.chosen, (), looked_at=0, open_count=0)
    tried: list[Answer] = []

    def changed(other: Problem) -> Change:
        found = solve(other)
        is_same = set(found.chosen) == set(answer.chosen)
        if not is_same and is_as_good(other, answer.chosen, found):
            return Change()
        tried.append(found)
        return compare(answer, found)

    best, worst = (changed(settled(problem, case)) for case in (Case.BEST, Case.WORST))
    numbers = sorted(open_numbers(problem), key=lambda each: _place(each, answer.chosen))
    swings = []
    for number in numbers[:most]:
        for at in _ends(number, answer.chosen):
            change = changed(with_number(problem, number, at))
            if change.is_other_asks:
                swings.append(Swing(number, at, change))
    return Doubt(
        at_best=best,
        at_worst=worst,
        always=tuple(
            each for each in answer.chosen if all(each in other.chosen for other in tried)
        ),
        swings=tuple(swings),
        looked_at=min(most, len(numbers)),
        open_count=len(numbers),
    )


def open_numbers(problem: Problem) -> Iterator[OpenNumber]:
    """All numbers that are not sure, but those of what is forbidden and of money that nobody counts."""
    needs = {each.id: each for each in problem.needs}
    found = [OpenNumber(About.WANTED, wanted_span(each), need=each.id) for each in problem.needs]
    for source in problem.sources:
        if source.id in problem.forbidden:
            continue
        found.append(OpenNumber(About.HOURS, hours_span(problem, source), source.id))
        if problem.budget_money is not None:
            found.append(OpenNumber(About.MONEY, money_span(problem, source), source.id))
        for cover in source.covers:
            span = amount_span(problem, needs[cover.need], cover)
            found.append(OpenNumber(About.AMOUNT, span, source.id, cover.need))
    return (each for each in found if not each.span.is_sure)


def with_number(problem: Problem, number: OpenNumber, at: Decimal) -> Problem:
    """The same problem with one number known."""
    known = Quantity.exact(at)
    if number.about is About.WANTED:
        needs = tuple(
            replace(each, wanted=known) if each.id == number.need else each
            for each in problem.needs
        )
        return replace(problem, needs=needs)
    counted = _counted(problem, number.need)
    sources = tuple(
        _with_known(each, number, known) if each.id == number.source else each
        for each in counted.sources
    )
    return replace(counted, sources=sources)


def _counted(problem: Problem, key: str) -> Problem:
    """Where a need is not counted, amounts say nothing: take it for one whole, covered as is likely."""
    need = next((each for each in problem.needs if each.id == key), None)
    if need is None or need.wanted.is_known:
        return problem
    as_likely = settled(problem, Case.LIKELY)
    likely = {each.id: each.covers for each in as_likely.sources}
    sources = tuple(
        replace(
            source,
            covers=tuple(
                told if each.need == key else each
                for each, told in zip(source.covers, likely[source.id], strict=True)
            ),
        )
        for source in problem.sources
    )
    needs = tuple(
        replace(each, wanted=Quantity.exact(1)) if each.id == key else each
        for each in problem.needs
    )
    return replace(problem, needs=needs, sources=sources)


def _with_known(source: Source, number: OpenNumber, known: Quantity) -> Source:
    if number.about is About.HOURS:
        return replace(source, hours=known)
    if number.about is About.MONEY:
        return replace(source, money=known)
    covers = tuple(
        replace(each, amount=known) if each.need == number.need else each for each in source.covers
    )
    return replace(source, covers=covers)


def _ends(number: OpenNumber, chosen: tuple[str, ...]) -> tuple[Decimal, ...]:
    if not number.source or number.source in chosen:
        return (number.span.low, number.span.high)
    return (number.span.high,) if number.about is About.AMOUNT else (number.span.low,)


def _place(number: OpenNumber, chosen: tuple[str, ...]) -> tuple[bool, bool, str, str, str]:
    return (
        not number.source,
        number.source not in chosen,
        number.source,
        number.about,
        number.need,
    )


def _value(problem: Problem, chosen: tuple[str, ...]) -> float:
    made = [each for each in problem.sources if each.id in set(chosen)]
    ledger = Ledger(problem, made)
    for source in made:
        ledger.add(source.id)
    return ledger.value
