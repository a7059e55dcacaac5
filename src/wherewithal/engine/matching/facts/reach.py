"""What is within reach: by distance, and by what it costs."""

from __future__ import annotations

from wherewithal.engine.geography import Point, distance_meters
from wherewithal.engine.matching.fact_arrays import METERS_PER_MILE, ROUNDING
from wherewithal.engine.matching.facts.finding import HARD, Fact, Finding, Verdict
from wherewithal.engine.matching.problem import Facts, Wanted


def distance(wanted: Wanted, facts: Facts) -> Finding | None:
    """In miles, as the crow flies."""
    if wanted.place is None or wanted.within_miles is None:
        return None
    if facts.place is None:
        return Finding(Fact.DISTANCE, Verdict.UNKNOWN, wanted.within_miles)
    here = Point(wanted.place.latitude, wanted.place.longitude)
    there = Point(facts.place.latitude, facts.place.longitude)
    miles = distance_meters(here, there) / METERS_PER_MILE
    near = miles <= wanted.within_miles * (1 + ROUNDING)
    return Finding(Fact.DISTANCE, HARD[near], wanted.within_miles, round(miles, 2))


def cost(wanted: Wanted, facts: Facts) -> Finding | None:
    if wanted.budget_cents is None:
        return None
    cost = facts.cost_cents
    within = None if cost is None else cost <= wanted.budget_cents
    return Finding(Fact.COST, HARD[within], wanted.budget_cents, cost)
