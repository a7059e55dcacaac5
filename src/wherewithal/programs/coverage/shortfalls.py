"""What is given on paper and is surely not there for all: booked twice, or more hours than are free.

One rule for the page of a program and for what is needed most: what a source is short by at its
worst is missing to everybody who counts on it then, at most as much as they were given. Who goes
without is for people to decide.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType

from django.utils.translation import gettext as _

from wherewithal.engine.coverage import Given
from wherewithal.engine.occupancy import occupancy
from wherewithal.programs.coverage.bookings import Booked, Booking, Place, bookings
from wherewithal.programs.coverage.clashes import Clash
from wherewithal.programs.coverage.gather import Gathered, Window
from wherewithal.programs.coverage.people_hours import Hours, hours_of_all
from wherewithal.quantities import Quantity

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Shortfall:
    """A source is surely short by so much, in hours or in pieces; `words` say why."""

    source: str
    short: Decimal
    words: str
    is_hours: bool = False


Shortfalls = Mapping[int, Shortfall]
"""By the key of what is set aside."""
NO_SHORTFALLS: Shortfalls = MappingProxyType({})


def of_one(clashes: Iterable[Clash], hours: Iterable[Hours]) -> dict[int, Shortfall]:
    """What one program's double bookings and hours take away."""
    found: dict[int, Shortfall] = {}
    for clash in clashes:
        if clash.is_sure:
            _keep_worst(found, _booked_twice(clash.place, clash.short_low), clash.allocation_ids)
    return _with_hours(found, hours)


def of_all(gathered: Gathered, windows: Mapping[int, Window]) -> dict[int, Shortfall]:
    """The same for all programs at once, each within its own days."""
    found: dict[int, Shortfall] = {}
    for booked in bookings(gathered, windows):
        if booked.is_question:
            continue
        for key, short in _worst(booked, windows).items():
            _keep_worst(found, _booked_twice(booked.place, short), [key])
    everybody = hours_of_all(gathered, windows).values()
    return _with_hours(found, (hours for each in everybody for hours in each))


def lost(given: Iterable[Given], shortfalls: Shortfalls, *, in_hours: bool) -> Decimal:
    """How much of what is given to a need is surely not there, in the unit of the need.

    A person who has too few hours is not one person less, so only hours are taken off hours.
    """
    parts: dict[str, Decimal | None] = {}
    short: dict[str, Decimal] = {}
    for each in given:
        found = shortfalls.get(int(each.key))
        if found is None or found.is_hours != in_hours:
            continue
        before, most = parts.get(found.source, ZERO), each.quantity.high
        parts[found.source] = None if before is None or most is None else before + most
        short[found.source] = max(found.short, short.get(found.source, ZERO))
    limits = ((short[key], short[key] if part is None else part) for key, part in parts.items())
    return sum((min(limit) for limit in limits), ZERO)


def _with_hours(found: dict[int, Shortfall], hours: Iterable[Hours]) -> dict[int, Shortfall]:
    for each in hours:
        if each.is_over:
            source = f"{each.source.page}-{each.source.key}"
            words = _("more hours than are free")
            worst = Shortfall(source, each.left.over_low, words, is_hours=True)
            _keep_worst(found, worst, each.allocation_ids)
    return found


def _booked_twice(place: Place, short: Decimal) -> Shortfall:
    """Of a row that stands for a room in each of several outlets, the outlet does not matter here."""
    return Shortfall(str(replace(place, outlet_id=None)), short, _("booked twice"))


def _keep_worst(
    found: dict[int, Shortfall], shortfall: Shortfall, allocation_ids: Iterable[int]
) -> None:
    for key in allocation_ids:
        if key not in found or found[key].short < shortfall.short:
            found[key] = shortfall


def _worst(booked: Booked, windows: Mapping[int, Window]) -> dict[int, Decimal]:
    """How much is surely missing at the worst moment of each, days of the same shape looked at once."""
    days: dict[date, list[Booking]] = defaultdict(list)
    for row in booked.rows:
        days[row.session.day].append(row)
    shapes: dict[tuple[object, ...], dict[int, Decimal]] = {}
    worst: dict[int, Decimal] = {}
    for day, meeting in days.items():
        shape = tuple(
            (row.key, _clock(row.session.starts), _clock(row.session.ends)) for row in meeting
        )
        if shape not in shapes:
            shapes[shape] = _short_on_a_day(booked.have, meeting)
        owners = {int(row.key): row.program.pk for row in meeting}
        for key, short in shapes[shape].items():
            window = windows.get(owners[key])
            if window is not None and window.first <= day <= window.last:
                worst[key] = max(short, worst.get(key, ZERO))
    return worst


def _clock(moment: datetime) -> tuple[int, int, object]:
    """The time of day with its distance from UTC: two days that agree in all of them are alike."""
    return moment.hour, moment.minute, moment.utcoffset()


def _short_on_a_day(have: Quantity, rows: list[Booking]) -> dict[int, Decimal]:
    found: dict[int, Decimal] = {}
    for stretch in occupancy(have, (row.use for row in rows)):
        for key in stretch.keys if stretch.is_short else ():
            found[int(key)] = max(stretch.short_low, found.get(int(key), ZERO))
    return found
