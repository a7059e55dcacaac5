"""The bar under a map that says how long a mile or a kilometer is there, in round numbers."""

from dataclasses import dataclass

METERS_PER_MILE = 1_609.344
METERS_PER_KILOMETER = 1_000.0
METERS_PER_FOOT = 0.3048

# What a scale bar may say, largest first: number, unit and meters. Feet and meters below a tenth of a
# mile, and below a kilometer.
_ROUND = (500, 200, 100, 50, 20, 10, 5, 2, 1)
_MILES = (
    *((float(n), "mi", n * METERS_PER_MILE) for n in (5000, 2000, 1000, *_ROUND)),
    *((part, "mi", part * METERS_PER_MILE) for part in (0.5, 0.25, 0.1)),
    *((float(n), "ft", n * METERS_PER_FOOT) for n in (*_ROUND,)),
)
_KILOMETERS = (
    *((float(n), "km", n * METERS_PER_KILOMETER) for n in (10000, 5000, 2000, 1000, *_ROUND)),
    *((float(n), "m", float(n)) for n in _ROUND),
)
_BARS = {"mi": _MILES, "km": _KILOMETERS}


@dataclass(frozen=True, slots=True)
class ScaleBar:
    """A bar so many units of the picture long that stands for a round number of miles or feet."""

    length: float
    number: float
    unit: str


def scale_bar(*, units_per_meter: float, longest: float, unit: str) -> ScaleBar:
    """The longest bar with a round number that is at most `longest` units of the picture long.

    `unit` is "mi" or "km"; small maps say feet or meters. Cost: one look at a short table.

    >>> scale_bar(units_per_meter=0.1, longest=120, unit="km")
    ScaleBar(length=100.0, number=1.0, unit='km')
    """
    if unit not in _BARS or units_per_meter <= 0 or longest <= 0:
        message = f"a scale bar needs miles or kilometers and a scale: {unit}, {units_per_meter}"
        raise ValueError(message)
    for number, name, meters in _BARS[unit]:
        if meters * units_per_meter <= longest:
            return ScaleBar(meters * units_per_meter, number, name)
    number, name, meters = _BARS[unit][-1]
    return ScaleBar(longest, number * longest / (meters * units_per_meter), name)


def in_unit(meters: float, unit: str) -> float:
    """Meters as miles ("mi") or kilometers ("km")."""
    return meters / _METERS_OF[unit]


def to_meters(number: float, unit: str) -> float:
    """Miles ("mi") or kilometers ("km") as meters."""
    return number * _METERS_OF[unit]


_METERS_OF = {"mi": METERS_PER_MILE, "km": METERS_PER_KILOMETER}
