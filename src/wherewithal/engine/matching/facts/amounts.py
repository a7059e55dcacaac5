"""How many and how much: numbers of things, hours a week."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from wherewithal.engine.matching.facts.finding import Fact, Finding, Verdict
from wherewithal.engine.matching.problem import Facts, Wanted
from wherewithal.quantities import Quantity, at_least

ZERO = Decimal(0)


def quantity(wanted: Wanted, facts: Facts) -> Finding | None:
    return _enough(Fact.QUANTITY, wanted.quantity, facts.quantity)


def hours(wanted: Wanted, facts: Facts) -> Finding | None:
    return _enough(Fact.HOURS, wanted.hours_per_week, facts.hours_per_week)


def _enough(fact: Fact, wanted: Quantity, have: Quantity) -> Finding | None:
    """Too few is a part of it: others can add theirs. None at all is no part."""
    if not wanted.is_known:
        return None
    if not have.is_known:
        return Finding(fact, Verdict.UNKNOWN, wanted)
    enough = at_least(have, wanted)
    verdict = {True: Verdict.MET, False: Verdict.PARTLY, None: Verdict.UNKNOWN}[enough]
    if verdict is Verdict.PARTLY and have.ceiling == 0:
        verdict = Verdict.RULED_OUT
    least, most = parts(have, wanted)
    return Finding(fact, verdict, wanted, have, part=least, part_at_most=most)


@lru_cache(maxsize=4096)
def parts(have: Quantity, wanted: Quantity) -> tuple[float | None, float | None]:
    """How much of what is wanted is surely there, and how much at best: of 10, "up to 6" is 0 to 0.6.

    >>> parts(Quantity.between(2, 6), Quantity.exact(10)), parts(Quantity.at_least(5), Quantity.exact(10))
    ((0.2, 0.6), (0.5, 1.0))
    """
    whole = wanted.high if wanted.high is not None else wanted.low
    if not have.is_known or not whole:
        return None, None
    least = min(1.0, float((have.low or ZERO) / whole))
    is_open = have.high is None or not wanted.low
    most = 1.0 if is_open else min(1.0, float((have.high or ZERO) / (wanted.low or whole)))
    return round(least, 4), round(most, 4)
