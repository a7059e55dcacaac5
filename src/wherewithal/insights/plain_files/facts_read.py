"""Typed facts as a file tells them, and what stands for them in the engine."""

from __future__ import annotations

import difflib
import math
import re
from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from wherewithal.engine.geography import Point
from wherewithal.engine.matching import Facts, Place, Wanted, WeeklyTime
from wherewithal.quantities import Quantity, QuantityProblem, parse_quantity

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
CLOCK = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)")
SHORTEST_NAME = 3
Reader = Callable[[object], Any]


class FactRefused(Exception):
    """A fact that cannot be read; `field` is its key, the message says what would do."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


def read_wanted(told: Mapping[str, object]) -> Wanted:
    """What a need asks for."""
    return Wanted(**_read(told, OF_NEEDS))


def read_facts(told: Mapping[str, object]) -> Facts:
    """What is known of a capability."""
    return Facts(**_read(told, OF_CAPABILITIES))


def _read(told: Mapping[str, object], readers: Mapping[str, Reader]) -> dict[str, Any]:
    found = {}
    for key, value in told.items():
        name = ALSO_CALLED.get(key, key)
        if name not in readers:
            raise FactRefused(key, _no_such_fact(key, readers))
        if value is None or value == "":
            continue
        try:
            found[name] = readers[name](value)
        except ValueError as problem:
            raise FactRefused(key, str(problem)) from problem
    return found


def _no_such_fact(key: str, readers: Mapping[str, Reader]) -> str:
    near = difflib.get_close_matches(key, readers, n=1)
    if near:
        return _("there is no fact of this name; did you mean “%(near)s”?") % {"near": near[0]}
    names = {"names": ", ".join(sorted(readers))}
    return _("there is no fact of this name; there are %(names)s") % names


def _quantity(value: object) -> Quantity:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise ValueError(_("a number, or words such as “about 20” or “10 to 15”, is wanted here"))
    try:
        found = parse_quantity(str(value))
    except ValueError as problem:
        raise ValueError(_("this is no number: %(value)s") % {"value": value}) from problem
    if isinstance(found, QuantityProblem):
        raise ValueError(_("this is no number: %(value)s") % {"value": value})
    return found


def _whole(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise ValueError(_("a whole number that is not below zero is wanted here"))
    return value


def _miles(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < math.inf:
        raise ValueError(_("a number of miles is wanted here"))
    return float(value)


def _yes_or_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(_("true or false is wanted here"))
    return value


def _words(value: object) -> str:
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return "; ".join(value)
    if not isinstance(value, str):
        raise ValueError(_("words are wanted here"))
    return value


def _list_of_words(value: object) -> tuple[str, ...]:
    parts = value.split(",") if isinstance(value, str) else value
    if not isinstance(parts, list) or not all(isinstance(each, str) for each in parts):
        raise ValueError(_("a list of words is wanted here"))
    return tuple(each.strip() for each in parts if each.strip())


def _names(value: object) -> frozenset[str]:
    return frozenset(_list_of_words(value))


def _months(value: object) -> frozenset[int]:
    told = value if isinstance(value, list) else [value]
    return frozenset(_month(each) for each in told)


def _month(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= len(MONTHS):
        return value
    at = _named(value, MONTHS)
    if at is None:
        raise ValueError(_("months are numbers from 1 to 12, or their English names"))
    return at + 1


def _named(value: object, names: tuple[str, ...]) -> int | None:
    """Which of these is meant by its name or the beginning of it."""
    if not isinstance(value, str) or len(value.strip()) < SHORTEST_NAME:
        return None
    begin = value.strip().casefold()
    return next((at for at, name in enumerate(names) if name.startswith(begin)), None)


def _place(value: object) -> Place:
    if isinstance(value, dict):
        value = [value.get("latitude"), value.get("longitude")]
    numbers = isinstance(value, list) and all(
        isinstance(each, int | float) and not isinstance(each, bool) for each in value
    )
    if not (numbers and isinstance(value, list) and len(value) == len(("latitude", "longitude"))):
        raise ValueError(_("a place is told by its latitude and longitude: [39.29, -76.61]"))
    point = Point(*map(float, value))
    return Place(point.latitude, point.longitude)


def _times(value: object) -> tuple[WeeklyTime, ...]:
    told = value if isinstance(value, list) else [value]
    return tuple(_time(each) for each in told)


def _time(value: object) -> WeeklyTime:
    keys = value if isinstance(value, dict) else {}
    day = keys.get("weekday")
    weekday = day if isinstance(day, int) and 0 <= day < len(DAYS) else _named(day, DAYS)
    first, last = _minute(keys.get("from")), _minute(keys.get("until"))
    if weekday is None or first is None or last is None or last <= first:
        raise ValueError(
            _('a time of the week reads {"weekday": "monday", "from": "15:00", "until": "17:00"}')
        )
    return WeeklyTime(weekday, first, last)


def _minute(value: object) -> int | None:
    found = CLOCK.fullmatch(value.strip()) if isinstance(value, str) else None
    return int(found[1]) * 60 + int(found[2]) if found else None


def _by_layout(value: object) -> tuple[tuple[str, Quantity], ...]:
    if not isinstance(value, dict):
        raise ValueError(_('seats by layout read {"tables": 24, "rows": 40}'))
    return tuple((str(layout), _quantity(seats)) for layout, seats in value.items())


BOTH: dict[str, Reader] = {
    "quantity": _quantity,
    "seats": _quantity,
    "is_accessible": _yes_or_no,
    "languages": _names,
    "audiences": _names,
    "hours_per_week": _quantity,
    "months": _months,
    "place": _place,
}
OF_NEEDS: dict[str, Reader] = BOTH | {
    "layout": _words,
    "equipment": _list_of_words,
    "is_weekly": _yes_or_no,
    "times": _times,
    "within_miles": _miles,
    "budget_cents": _whole,
}
OF_CAPABILITIES: dict[str, Reader] = BOTH | {
    "seats_by_layout": _by_layout,
    "equipment": _words,
    "free_times": _times,
    "cost_cents": _whole,
}
ALSO_CALLED = {
    "accessible": "is_accessible",
    "capacity": "seats",
    "hours": "hours_per_week",
    "language": "languages",
    "audience": "audiences",
    "month": "months",
    "weekly": "is_weekly",
}
