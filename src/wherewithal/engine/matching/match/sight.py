"""What holds for a call of matching, and what is worked out of one need once."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from wherewithal.engine.matching.aspects import demands_of
from wherewithal.engine.matching.cautions import Touched, Weighed, weigh
from wherewithal.engine.matching.facts import Look, looks_for
from wherewithal.engine.matching.fits import Thresholds
from wherewithal.engine.matching.index import Index
from wherewithal.engine.matching.named_times import Axis, NamedTimes, named_times, parts_of_day
from wherewithal.engine.matching.problem import Need, Wanted
from wherewithal.engine.matching.ranking import NeedTerms, Ranked, stems_of
from wherewithal.engine.matching.reasons import Knower
from wherewithal.engine.matching.words import Floats

CAUTIONS_AT_MOST = 3


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """What holds for all needs of one call."""

    top: int
    today: date | None
    knowers: dict[str, tuple[Knower, ...]]
    rejected: Collection[tuple[str, str]]
    thresholds: Thresholds


@dataclass(frozen=True, slots=True, eq=False)
class Sight:
    """One need with what was worked out of it once, and what speaks against the ranked sources."""

    need: Need
    vector: Floats
    stems: tuple[str, ...]
    terms: NeedTerms
    ranked: Ranked
    weighed: Weighed
    against: dict[int, list[tuple[int, float]]]
    looks: tuple[Look, ...]


def sight_of(need: Need, vector: Floats, ranked: Ranked, index: Index) -> Sight:
    stems = stems_of(need.text)
    touched = Touched(
        vector,
        NeedTerms.of(stems, index.against.words),
        demands_of(need.text, need.kind, need.wanted),
        _times_of(need),
    )
    weighed = weigh(ranked.sources, ranked.meaning, touched, index)
    terms = NeedTerms.of(stems, index.strengths.words)
    against = weighed.of_each(at_most=CAUTIONS_AT_MOST)
    looks = looks_for(_asked_of_anybody(need.wanted, index))
    return Sight(need, vector, stems, terms, ranked, weighed, against, looks)


def _asked_of_anybody(wanted: Wanted, index: Index) -> Wanted:
    """Without times and months where no source has any noted: a question to all alike says nothing."""
    facts = index.facts
    times = wanted.times if facts.times is not None else ()
    months = wanted.months if facts.knows_months else frozenset[int]()
    return replace(wanted, times=times, months=months)


def _times_of(need: Need) -> NamedTimes:
    """The times that a need names in its words and its facts."""
    times = named_times(need.text)
    if need.wanted.months:
        times[Axis.YEAR] = frozenset(month - 1 for month in need.wanted.months)
    if need.wanted.times:
        times[Axis.WEEK] = frozenset(time.weekday for time in need.wanted.times)
        times[Axis.DAY] = parts_of_day(need.wanted.times)
    return times
