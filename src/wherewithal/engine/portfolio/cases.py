"""A problem with its open numbers settled: as is likely, at best, at worst, or one of them at an end."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from wherewithal.engine.portfolio.problem import Cover, Need, Problem, Source
from wherewithal.engine.portfolio.spans import Case, Span, shortened, span_of
from wherewithal.quantities import Quantity, QuantityKind

MILLION = 10**6
ONE = Span(Decimal(1), Decimal(1), Decimal(1))


def wanted_span(need: Need) -> Span:
    """How much of a need there is; one whole where nobody has said how many."""
    return span_of(need.wanted, default=ONE)


def amount_span(problem: Problem, need: Need, cover: Cover) -> Span:
    """How much of a need a source covers.

    Where nobody has said, it is the usual share of what is wanted; so it is, too, where the need
    itself is not counted, since an amount says nothing there.
    """
    share, wanted = problem.defaults.share, wanted_span(need)
    usual = Span(
        shortened(share.low * wanted.low),
        shortened(share.likely * wanted.likely),
        shortened(share.high * wanted.high),
    )
    if not need.wanted.is_known:
        return usual
    return span_of(cover.amount, default=usual)


def hours_span(problem: Problem, source: Source) -> Span:
    """The staff hours that an ask takes."""
    return span_of(source.hours, default=problem.defaults.hours)


def money_span(problem: Problem, source: Source) -> Span:
    """The money that an ask takes."""
    return span_of(source.money, default=problem.defaults.money)


@lru_cache(maxsize=10_000)
def whole(number: Decimal) -> int:
    """A number in millionths. The same few numbers come again and again: they are kept."""
    return int((number * MILLION).to_integral_value())


def likely_wanted(need: Need) -> int:
    """How much is wanted, in millionths."""
    return whole(wanted_span(need).likely)


def likely_amount(problem: Problem, need: Need, cover: Cover) -> int:
    """How much a source covers of a need, in millionths; without detours where it is told."""
    told = cover.amount
    if told.kind is QuantityKind.EXACT and told.low is not None and need.wanted.is_known:
        return whole(told.low)
    return whole(amount_span(problem, need, cover).likely)


def likely_hours(problem: Problem, source: Source) -> int:
    """What an ask takes of staff time, in millionths of an hour."""
    told = source.hours
    if told.kind is QuantityKind.EXACT and told.low is not None:
        return whole(told.low)
    return whole(hours_span(problem, source).likely)


def likely_money(problem: Problem, source: Source) -> int:
    """What an ask takes of money, in millionths."""
    told = source.money
    if told.kind is QuantityKind.EXACT and told.low is not None:
        return whole(told.low)
    return whole(money_span(problem, source).likely)


def settled(problem: Problem, case: Case) -> Problem:
    """The same problem with every number exact, as it is in a case.

    >>> from wherewithal.engine.portfolio.problem import Problem, Source
    >>> unsure = Problem(needs=(), sources=(Source("museum"),))
    >>> [str(settled(unsure, case).sources[0].hours) for case in Case]
    ['2', '1', '4']
    """
    needs = {each.id: each for each in problem.needs}
    return replace(
        problem,
        needs=tuple(_settled_need(each, case) for each in problem.needs),
        sources=tuple(_settled_source(problem, needs, each, case) for each in problem.sources),
    )


def _settled_need(need: Need, case: Case) -> Need:
    wanted = wanted_span(need).in_case(case, less_is_better=True)
    return replace(need, wanted=Quantity.exact(wanted))


def _settled_source(problem: Problem, needs: dict[str, Need], source: Source, case: Case) -> Source:
    covers = tuple(
        replace(
            each,
            amount=Quantity.exact(
                amount_span(problem, needs[each.need], each).in_case(case, less_is_better=False)
            ),
        )
        for each in source.covers
    )
    hours = hours_span(problem, source).in_case(case, less_is_better=True)
    money = money_span(problem, source).in_case(case, less_is_better=True)
    return replace(source, covers=covers, hours=Quantity.exact(hours), money=Quantity.exact(money))
