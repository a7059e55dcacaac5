"""Every choice there is, one after the other: what the engine is compared with."""

from collections import Counter
from decimal import Decimal
from fractions import Fraction
from itertools import chain, combinations

from wherewithal.engine.portfolio.cases import amount_span, hours_span, money_span, wanted_span
from wherewithal.engine.portfolio.problem import Aim, Problem, Source

Chosen = tuple[str, ...]


def every_choice(problem: Problem) -> list[Chosen]:
    """All choices that keep every limit."""
    sources = sorted(problem.sources, key=lambda each: each.id)
    sizes = (combinations(sources, size) for size in range(len(sources) + 1))
    return [
        tuple(each.id for each in chosen)
        for chosen in chain.from_iterable(sizes)
        if keeps_limits(problem, chosen)
    ]


def keeps_limits(problem: Problem, chosen: tuple[Source, ...]) -> bool:
    ids = {each.id for each in chosen}
    limits = {each.partner: each.asks for each in problem.partner_limits}
    asked = Counter(each.partner for each in chosen if each.partner)
    usual = problem.defaults.asks_per_partner
    return (
        problem.pinned <= ids
        and not problem.forbidden & ids
        and all(times <= limits.get(partner, usual) for partner, times in asked.items())
        and fits(sum_of(hours_span(problem, each).likely for each in chosen), problem.budget_hours)
        and fits(sum_of(money_span(problem, each).likely for each in chosen), problem.budget_money)
    )


def fits(number: Decimal, budget: Decimal | None) -> bool:
    return budget is None or number <= budget


def sum_of(numbers) -> Decimal:
    return sum(numbers, Decimal(0))


def shares(problem: Problem, chosen: Chosen) -> dict[str, Fraction]:
    """How much of each need a choice covers."""
    needs = {each.id: each for each in problem.needs}
    brought = dict.fromkeys(needs, Decimal(0))
    for source in problem.sources:
        for cover in source.covers if source.id in chosen else ():
            brought[cover.need] += amount_span(problem, needs[cover.need], cover).likely
    wanted = {key: wanted_span(need).likely for key, need in needs.items()}
    return {
        key: min(Fraction(1), Fraction(brought[key]) / Fraction(wanted[key]))
        if wanted[key]
        else Fraction(1)
        for key in needs
    }


def value_of(problem: Problem, chosen: Chosen) -> Fraction:
    share = shares(problem, chosen)
    return sum(
        (Fraction(problem.weight(each)) * share[each.id] for each in problem.needs), Fraction(0)
    )


def hours_of(problem: Problem, chosen: Chosen) -> Decimal:
    return sum_of(hours_span(problem, each).likely for each in problem.sources if each.id in chosen)


def meets_musts(problem: Problem, chosen: Chosen) -> bool:
    share = shares(problem, chosen)
    return all(share[each.id] == 1 for each in problem.needs if each.is_must)


def best_choices(problem: Problem) -> list[Chosen]:
    """The best choices by everything but the draw: value or hours, then fewest hours, then fewest asks."""
    found = every_choice(problem)
    if problem.aim is Aim.MUSTS:
        found = [each for each in found if meets_musts(problem, each)]
        ranks = {each: (hours_of(problem, each), len(each)) for each in found}
    else:
        ranks = {
            each: (-value_of(problem, each), hours_of(problem, each), len(each)) for each in found
        }
    best = min(ranks.values(), default=None)
    return [each for each in found if ranks[each] == best]
