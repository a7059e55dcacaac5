"""How many and how much: numbers of things, hours a week."""

from __future__ import annotations

from wherewithal.engine.matching.facts.finding import Fact, Finding, Verdict
from wherewithal.engine.matching.problem import Facts, Wanted
from wherewithal.quantities import Quantity, at_least


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
    return Finding(fact, verdict, wanted, have, part=part(have, wanted))


def part(have: Quantity, wanted: Quantity) -> float | None:
    """How much of the most that is wanted is surely there."""
    most = wanted.high if wanted.high is not None else wanted.low
    if not have.is_known or not most:
        return None
    return round(min(1.0, float((have.low or 0) / most)), 4)
