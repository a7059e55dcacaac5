"""The parts of a day, a week and a year that a text names, so that a busy morning spares an evening."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from itertools import pairwise
from typing import Protocol

from wherewithal.engine.matching.stretches import read_stretches
from wherewithal.engine.matching.word_forms import fold

WEEK = "mon tues wednes thurs fri satur sun"
SEMANA = "lunes martes miercoles jueves viernes sabado domingo"
YEAR = "january february march april may june july august september october november december"
ANO = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
DAYS, DIAS, MONTHS, MESES = (names.split() for names in (WEEK, SEMANA, YEAR, ANO))


class Axis(StrEnum):
    """Days are compared with days, months with months."""

    DAY = "part of the day"
    WEEK = "day of the week"
    YEAR = "month"


PATTERNS: dict[Axis, dict[int, str]] = {
    Axis.DAY: {
        0: r"\bmornings?\b|\b(?:[89]|1[01]) ?a\.?m\b|before noon|mananas?\b",
        1: r"\bafternoons?\b|after[- ]school|\b[1-4] ?p\.?m\b|\btardes?\b|despues de la escuela",
        2: r"\bevenings?\b|\bnights?\b|\b(?:[5-9]|1[01]) ?p\.?m\b|\bnoches?\b",
    },
    Axis.WEEK: {
        **{at: rf"\b{day}days?\b|\b{DIAS[at]}s?\b" for at, day in enumerate(DAYS)},
        7: r"\bweekdays?\b|entre semana|school hours",
        8: r"\bweekends?\b|fin(?:es)? de semana",
    },
    Axis.YEAR: {
        **{at: rf"\b{month[:3]}\b|\b{month}\b|\b{MESES[at]}\b" for at, month in enumerate(MONTHS)},
        12: r"\bsummers?\b|\bverano\b",
        13: r"\bwinter\b|\binvierno\b",
        14: r"school year|semesters?|term time|\bin term\b|curso escolar|semestre",
    },
}
COMPILED = {
    axis: [(number, re.compile(words)) for number, words in patterns.items()]
    for axis, patterns in PATTERNS.items()
}
ANY = re.compile("|".join(words for patterns in PATTERNS.values() for words in patterns.values()))
SUMMER, WINTER, SCHOOL = {6, 7, 8}, {12, 1, 2}, {9, 10, 11, 1, 2, 3, 4, 5}
WHOLE: dict[Axis, dict[int, Iterable[int]]] = {
    Axis.WEEK: {7: range(5), 8: range(5, 7)},
    Axis.YEAR: {
        12: [month - 1 for month in SUMMER],
        13: [month - 1 for month in WINTER],
        14: [month - 1 for month in SCHOOL],
    },
}
ONLY = re.compile(r"\bonly\b|\bsolo\b|\bsolamente\b|\bjust\b")
SUITS = re.compile(r"\bsuit(?:s|ed)?\b|\bbest\b|\bprefer(?:s|red)?\b|\bconvienen?\b|\bprefieren?\b")
DENIED = re.compile(r"\b(?:not|never|no|cannot|nunca)\b|n['’]t\b")
NamedTimes = dict[Axis, frozenset[int]]
NOON, FIVE = 12 * 60, 17 * 60
PARTS_BEGIN = (0, NOON, FIVE, 24 * 60)
"""In minutes from midnight: the morning, the afternoon, the evening, the end of the day."""


class Hours(Protocol):
    """From when to when, in minutes from midnight."""

    @property
    def from_minute(self) -> int: ...

    @property
    def until_minute(self) -> int: ...


def named_times(text: str) -> NamedTimes:
    """Which parts are named, on each axis on which any is.

    >>> sorted(named_times("no weekends in July")[Axis.WEEK])
    [5, 6]
    """
    plain = fold(text)
    found: NamedTimes = {}
    if not ANY.search(plain):
        return found
    for axis, patterns in COMPILED.items():
        parts: set[int] = set()
        left = plain
        if axis is Axis.YEAR:
            months, left = read_stretches(plain)
            parts.update(months)
        for number, pattern in patterns:
            if pattern.search(left):
                parts.update(WHOLE.get(axis, {}).get(number, (number,)))
        if parts:
            found[axis] = frozenset(parts)
    return found


def parts_of_day(times: Iterable[Hours]) -> frozenset[int]:
    """Morning, afternoon and evening, as hours of a week touch them."""
    return frozenset(
        part
        for time in times
        for part, (begins, ends) in enumerate(pairwise(PARTS_BEGIN))
        if time.from_minute < ends and time.until_minute > begins
    )


def is_only_then(text: str) -> bool:
    """Does the text speak of these times alone: "only mornings", "mornings suit them best"?

    >>> is_only_then("Mornings suit them best"), is_only_then("Mornings never suit them")
    (True, False)
    """
    plain = fold(text)
    if ONLY.search(plain):
        return True
    return bool(SUITS.search(plain)) and not DENIED.search(plain)


def time_weight(difficulty: NamedTimes, need: NamedTimes, *, is_only: bool) -> float:
    """How much of a difficulty with times is left for a need with times, from 0 to 1.

    A difficulty "in the mornings" spares an evening; one that is there "only in the mornings" does not.
    Where the need names no times it may or may not be touched: a half.

    >>> evening, morning = named_times("evenings"), named_times("busy in the morning")
    >>> time_weight(morning, evening, is_only=False), time_weight(morning, evening, is_only=True)
    (0.0, 1.0)
    """
    if not difficulty:
        return 1.0
    shared = [axis for axis in difficulty if axis in need]
    if not shared:
        return 0.5
    if is_only:
        return 0.0 if all(need[axis] <= difficulty[axis] for axis in shared) else 1.0
    return 1.0 if all(difficulty[axis] & need[axis] for axis in shared) else 0.0
