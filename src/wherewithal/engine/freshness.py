"""Which few facts are worth asking about again now, because plans lean on them.

Method: half of the facts of a kind are taken to be out of date after its half-life, so a fact that was
confirmed so many days ago is still true by a chance of 2 to the power of minus days over half-life; one
that nobody ever confirmed, by one half. Asking now is worth the chance that it is wrong, times how long
the answer will serve: for each of the next four weeks in which a plan leans on the fact, the chance
that what is put right today still holds then, times how much that plan minds. What serves two plans in
one week serves once, for the one that minds more: a wrong fact is wrong once. Most worth first.
Source: the gain of a check in a model of exponential ageing, as for the refreshing of copied pages
(Cho and Garcia-Molina, "Effective page refresh policies for Web crawlers", ACM TODS 28:4, 2003); chosen
greedily, so not proven to be best over many weeks. Measured in docs/measurements.md.
Cost: facts × 4 weeks × plans that lean on one; then one sort.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

WEEK = timedelta(days=7)
WEEKS_AHEAD = 4
NOBODY_KNOWS = 0.5
YOUNG = 0.25
"""Nothing is asked again before a quarter of its half-life is over: that would only be a bother."""


class Why(StrEnum):
    """Why a fact is worth asking about, in one word."""

    NEVER = "never"  # nobody ever confirmed it
    OLD = "old"  # older than its kind usually keeps
    AGING = "aging"  # not old yet, but it may have changed


@dataclass(frozen=True, slots=True)
class Lean:
    """A plan that leans on a fact, from when to when; no date: since long ago, or until further notice."""

    plan: str
    begins_on: date | None = None
    ends_on: date | None = None
    matters: float = 1.0


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that is written down. `key` says which, and breaks ties."""

    key: str
    half_life_days: float
    confirmed_on: date | None = None
    leans: tuple[Lean, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """A fact worth asking about, and why. `plans` are those that lean on it, the first one first."""

    key: str
    why: Why
    age_days: int | None
    needed_on: date
    plans: tuple[str, ...]
    worth: float


def choose_checks(facts: Iterable[Fact], *, today: date, at_most: int | None = None) -> list[Check]:
    """The facts most worth asking about, best first; equal ones in the order of their keys.

    >>> room = Fact("room", 400, date(2026, 1, 5), (Lean("chess", date(2026, 5, 4)),))
    >>> hours = Fact("hours", 100, date(2026, 1, 5), (Lean("chess", date(2026, 5, 4)),))
    >>> nobody_needs = Fact("attic", 10, None)
    >>> [(check.key, str(check.why)) for check in choose_checks(
    ...     [room, hours, nobody_needs], today=date(2026, 4, 27))]
    [('hours', 'old'), ('room', 'aging')]
    """
    if at_most is not None and at_most < 0:
        message = "at_most is a number of checks"
        raise ValueError(message)
    found = [check for fact in facts if (check := _check(fact, today)) is not None]
    found.sort(key=lambda check: (-check.worth, check.needed_on, check.key))
    return found[:at_most]


def chance_still_true(fact: Fact, *, today: date) -> float:
    """How likely it is that the fact still holds.

    >>> chance_still_true(Fact("hours", 100, date(2026, 1, 1)), today=date(2026, 4, 11))
    0.5
    """
    if fact.half_life_days <= 0:
        message = f"the half-life of {fact.key} is above zero"
        raise ValueError(message)
    if fact.confirmed_on is None:
        return NOBODY_KNOWS
    return _holds((today - fact.confirmed_on).days, fact.half_life_days)


def _check(fact: Fact, today: date) -> Check | None:
    wrong = 1 - chance_still_true(fact, today=today)
    leans = [lean for lean in fact.leans if _overlaps(lean, today, today + WEEKS_AHEAD * WEEK)]
    age = None if fact.confirmed_on is None else max(0, (today - fact.confirmed_on).days)
    if not leans or (age is not None and age < YOUNG * fact.half_life_days):
        return None
    worth = wrong * sum(
        _holds(7 * week, fact.half_life_days) * _minds(leans, today + week * WEEK)
        for week in range(WEEKS_AHEAD)
    )
    if worth <= 0:
        return None
    leans.sort(key=lambda lean: (lean.begins_on or date.min, lean.plan))
    return Check(
        key=fact.key,
        why=_why(fact, age),
        age_days=age,
        needed_on=max(today, leans[0].begins_on or today),
        plans=tuple(dict.fromkeys(lean.plan for lean in leans)),
        worth=worth,
    )


def _holds(days: int, half_life_days: float) -> float:
    return float(2.0 ** (-max(0, days) / half_life_days))


def _minds(leans: list[Lean], monday: date) -> float:
    """How much the plan that minds most minds in the week that begins on this day."""
    return max(
        (lean.matters for lean in leans if _overlaps(lean, monday, monday + WEEK)), default=0
    )


def _overlaps(lean: Lean, since: date, before: date) -> bool:
    """Does the plan lean on the fact on one of the days from the first until just before the second?"""
    begun = lean.begins_on is None or lean.begins_on < before
    return begun and (lean.ends_on is None or lean.ends_on >= since)


def _why(fact: Fact, age: int | None) -> Why:
    if age is None:
        return Why.NEVER
    return Why.OLD if age >= fact.half_life_days else Why.AGING
