"""The facts of all sources as arrays, and the mask of those that a need surely rules out.

The mask is careful: it only leaves out what facts.py would rule out as well. What it lets pass is
looked at exactly afterward.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import numpy as np
from numpy.typing import NDArray

from wherewithal.engine.geography import EARTH_RADIUS_METERS
from wherewithal.engine.matching.languages import language_key
from wherewithal.engine.matching.problem import Facts, Place, Source, Wanted, WeeklyTime
from wherewithal.quantities import Quantity

Mask = NDArray[np.bool_]
Doubles = NDArray[np.float64]

METERS_PER_MILE = 1609.344
HALF_HOURS = 7 * 48
BYTES_OF_A_WEEK = 48  # 42 and a few, so that they can be read as six numbers of 64 bits
ROUNDING = 1e-5
SMALLEST_CHORD = 1e-13
"""Squared, of a globe of radius one: 2 meters. Nearer than that, rounding decides."""


@dataclass(frozen=True, slots=True, eq=False)
class FactArrays:
    """What is known of each source, in the order of the sources; what nobody knows rules nothing out.

    `times` is None where nobody noted any, and `knows_months` says whether anybody noted months.
    `most_seats` is infinite where unknown, `cost` minus infinite, `directions` are not a number.
    `accessible` is -1 where unknown. `months` holds a bit a month, `times` a bit a half hour of the
    week; both are full where unknown. `speakers` holds the sources whose languages are noted, by language.
    """

    most_seats: Doubles
    cost: Doubles
    directions: Doubles
    accessible: NDArray[np.int8]
    months: NDArray[np.int16]
    times: NDArray[np.uint64] | None
    knows_months: bool
    knows_languages: Mask
    speakers: dict[str, NDArray[np.intp]]
    do_not_ask: Mask


def fact_arrays(sources: Sequence[Source]) -> FactArrays:
    """Make the arrays once. Cost: one pass."""
    facts = [source.facts for source in sources]
    knows_times = any(each.free_times is not None for each in facts)
    return FactArrays(
        most_seats=_column(facts, _most_seats),
        cost=_column(facts, lambda each: -np.inf if each.cost_cents is None else each.cost_cents),
        directions=_directions(facts),
        accessible=_column(facts, _access).astype(np.int8),
        months=_column(facts, lambda each: _month_bits(each.months)).astype(np.int16),
        times=np.array([_week(each.free_times) for each in facts]) if knows_times else None,
        knows_months=any(each.months is not None for each in facts),
        knows_languages=_column(facts, lambda each: each.languages is not None).astype(bool),
        speakers=_speakers(facts),
        do_not_ask=np.array([source.do_not_ask for source in sources], dtype=bool),
    )


def possible(wanted: Wanted, arrays: FactArrays, *, seen: dict[object, Mask] | None = None) -> Mask:
    """Which sources no fact surely rules out. Cost: a pass over an array for each fact asked for.

    `seen` remembers what each single fact leaves, for many needs in a row: most ask for the same few.
    """
    remembered = {} if seen is None else seen
    mask = ~arrays.do_not_ask
    for asked, left_by in _asked_for(wanted, arrays):
        if asked not in remembered:
            remembered[asked] = left_by()
        mask &= remembered[asked]
    return mask


def _asked_for(
    wanted: Wanted, arrays: FactArrays
) -> Iterator[tuple[tuple[object, ...], Callable[[], Mask]]]:
    """Each fact that is asked for, and what works out whom it leaves."""
    if wanted.seats.is_known:
        seats = float(wanted.seats.floor)
        yield ("seats", seats), lambda: arrays.most_seats >= seats
    if wanted.is_accessible:
        yield ("access",), lambda: arrays.accessible != 0
    if wanted.months:
        bits = _month_bits(wanted.months)
        yield ("months", bits), lambda: (arrays.months & bits) != 0
    if wanted.budget_cents is not None:
        budget = wanted.budget_cents
        yield ("cost", budget), lambda: arrays.cost <= budget
    if wanted.times and arrays.times is not None:
        times = arrays.times
        yield ("times", wanted.times), lambda: _any_time(times, wanted.times)
    if wanted.languages:
        yield ("languages", wanted.languages), lambda: _speaks_any(wanted.languages, arrays)
    if wanted.place is not None and wanted.within_miles is not None:
        place, miles = wanted.place, wanted.within_miles
        yield ("place", place, miles), lambda: ~_too_far(place, miles, arrays)


def _any_time(free: NDArray[np.uint64], wanted: Sequence[WeeklyTime]) -> Mask:
    return np.asarray((free & _week(wanted)).any(axis=1))


def _column(facts: Sequence[Facts], value: Callable[[Facts], Any]) -> Doubles:
    return np.fromiter((value(each) for each in facts), dtype=np.float64, count=len(facts))


def _most_seats(facts: Facts) -> float:
    noted = [facts.seats, *(seats for _, seats in facts.seats_by_layout)]
    return max(_ceiling(seats) for seats in noted)


def _ceiling(quantity: Quantity) -> float:
    ceiling: Decimal | None = quantity.ceiling
    if ceiling is None:
        return np.inf
    return float(ceiling)


def _access(facts: Facts) -> int:
    return -1 if facts.is_accessible is None else int(facts.is_accessible)


def _month_bits(months: Iterable[int] | None) -> int:
    if months is None:
        return 0b1_1111_1111_1110
    return sum(1 << month for month in set(months))


def _half_hours(times: Sequence[WeeklyTime] | None) -> Mask:
    """The half hours of the week that some of these times touch; all where nobody knows."""
    if times is None:
        return np.ones(HALF_HOURS, dtype=bool)
    touched = np.zeros(HALF_HOURS, dtype=bool)
    for time in times:
        first, last = time.from_minute // 30, -(-time.until_minute // 30)
        touched[time.weekday * 48 + first : time.weekday * 48 + min(48, last)] = True
    return touched


def _week(times: Sequence[WeeklyTime] | None) -> NDArray[np.uint64]:
    packed = np.packbits(_half_hours(times))
    return np.pad(packed, (0, BYTES_OF_A_WEEK - packed.size)).view(np.uint64)


def _speakers(facts: Sequence[Facts]) -> dict[str, NDArray[np.intp]]:
    found: dict[str, list[int]] = {}
    for at, each in enumerate(facts):
        for language in each.languages or ():
            found.setdefault(language_key(language), []).append(at)
    return {language: np.array(places) for language, places in found.items()}


def _speaks_any(languages: Iterable[str], arrays: FactArrays) -> Mask:
    mask = ~arrays.knows_languages
    for language in languages:
        places = arrays.speakers.get(language_key(language))
        if places is not None:
            mask[places] = True
    return mask


def _directions(facts: Sequence[Facts]) -> Doubles:
    """Where each place lies as seen from the middle of the globe, a column of length one."""
    places = [each.place for each in facts]
    north = np.radians([place.latitude if place else np.nan for place in places])
    east = np.radians([place.longitude if place else np.nan for place in places])
    return np.vstack([np.cos(north) * np.cos(east), np.cos(north) * np.sin(east), np.sin(north)])


def _too_far(place: Place, miles: float, arrays: FactArrays) -> Mask:
    """Beyond so many miles along a great circle, told by straight lines through the globe."""
    angle = min(np.pi, miles * METERS_PER_MILE / EARTH_RADIUS_METERS)
    here = _directions([Facts(place=place)])[:, 0]
    chords = 2 - 2 * (here @ arrays.directions)
    farthest: float = (2 * np.sin(angle / 2)) ** 2 * (1 + ROUNDING) + SMALLEST_CHORD
    return chords > farthest
