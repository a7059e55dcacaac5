"""When somebody or something is there: times of the week, months of the year."""

from __future__ import annotations

from collections.abc import Iterable

from wherewithal.engine.matching.facts.finding import Fact, Finding, Verdict
from wherewithal.engine.matching.problem import Facts, Wanted, WeeklyTime


def times(wanted: Wanted, facts: Facts) -> Finding | None:
    """Any of the wanted times will do; a part of one is a part of it."""
    if not wanted.times:
        return None
    if facts.free_times is None:
        return Finding(Fact.TIMES, Verdict.UNKNOWN, len(wanted.times))
    part = max(_share_free(time, facts.free_times) for time in wanted.times)
    verdict = Verdict.MET if part >= 1 else Verdict.PARTLY if part > 0 else Verdict.RULED_OUT
    return Finding(Fact.TIMES, verdict, len(wanted.times), len(facts.free_times), part=part)


def _share_free(time: WeeklyTime, free: Iterable[WeeklyTime]) -> float:
    minutes = set[int]()
    for each in free:
        if each.weekday == time.weekday:
            first = max(each.from_minute, time.from_minute)
            minutes.update(range(first, min(each.until_minute, time.until_minute)))
    return round(len(minutes) / max(1, time.until_minute - time.from_minute), 4)


def months(wanted: Wanted, facts: Facts) -> Finding | None:
    if not wanted.months:
        return None
    asked = tuple(sorted(wanted.months))
    if facts.months is None:
        return Finding(Fact.MONTHS, Verdict.UNKNOWN, asked)
    met = wanted.months & facts.months
    part = round(len(met) / len(asked), 4)
    verdict = Verdict.MET if part == 1 else Verdict.PARTLY if met else Verdict.RULED_OUT
    return Finding(Fact.MONTHS, verdict, asked, tuple(sorted(facts.months)), part=part)
