"""Points on the globe, how far apart they are, and a small flat map of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import asin, cos, isfinite, pi, radians, sin, sqrt

# The arithmetic mean radius R1 of the ellipsoid: (2 a + b) / 3 with a = 6,378,137.0 m and
# b = 6,356,752.3142 m, as the International Union of Geodesy and Geophysics gives it (H. Moritz,
# Geodetic Reference System 1980, Journal of Geodesy 74, 2000).
EARTH_RADIUS_METERS = 6_371_008.8
METERS_PER_DEGREE = pi * EARTH_RADIUS_METERS / 180


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the globe, in degrees (WGS 84): north and east are positive."""

    latitude: float
    longitude: float

    def __post_init__(self) -> None:
        if not (isfinite(self.latitude) and -90 <= self.latitude <= 90):
            message = f"a latitude lies between -90 and 90: {self.latitude}"
            raise ValueError(message)
        if not (isfinite(self.longitude) and -180 <= self.longitude <= 180):
            message = f"a longitude lies between -180 and 180: {self.longitude}"
            raise ValueError(message)


def distance_meters(one: Point, other: Point) -> float:
    """How far apart two places are along a great circle: as the crow flies, not by road.

    Haversine formula on a sphere of mean radius 6,371.0088 km (R. W. Sinnott, Virtues of the
    Haversine, Sky and Telescope 68, 1984). The real globe is a little flat: the result is within
    0.6 % of the distance on the ellipsoid. Cost: constant.

    >>> round(distance_meters(Point(0, 0), Point(0, 1)))
    111195
    """
    south, north = radians(one.latitude), radians(other.latitude)
    half_up = sin((north - south) / 2)
    half_across = sin(radians(other.longitude - one.longitude) / 2)
    haversine = half_up**2 + cos(south) * cos(north) * half_across**2
    return 2 * EARTH_RADIUS_METERS * asin(min(1.0, sqrt(haversine)))


@dataclass(frozen=True, slots=True)
class FlatMap:
    """A small part of the globe on a flat rectangle, north up, x to the right and y down.

    Equirectangular around the middle latitude: a degree north is as long everywhere, a degree east
    as long as it is in the middle. Far from the middle, east and west are stretched or squeezed;
    `largest_stretch` says by how much at the upper and lower edge (a town of 20 km at 42° north:
    0.14 %). Good for a county, not for a country.
    """

    middle: Point
    units_per_meter: float
    width: float
    height: float

    def place(self, point: Point) -> tuple[float, float]:
        """Where a point stands in the picture; may lie outside of it."""
        east = _turned(point.longitude - self.middle.longitude)
        north = point.latitude - self.middle.latitude
        x = east * METERS_PER_DEGREE * self._squeeze * self.units_per_meter
        y = north * METERS_PER_DEGREE * self.units_per_meter
        return self.width / 2 + x, self.height / 2 - y

    def point_at(self, x: float, y: float) -> Point:
        """What stands at a place of the picture, the other way round."""
        north = (self.height / 2 - y) / (METERS_PER_DEGREE * self.units_per_meter)
        across = METERS_PER_DEGREE * self._squeeze * self.units_per_meter
        east = (x - self.width / 2) / across
        latitude = min(90.0, max(-90.0, self.middle.latitude + north))
        return Point(latitude, _turned(self.middle.longitude + east))

    def holds(self, point: Point) -> bool:
        """True when the point lies inside the picture."""
        x, y = self.place(point)
        return 0 <= x <= self.width and 0 <= y <= self.height

    @property
    def largest_stretch(self) -> float:
        """By which part of itself a distance east is wrong at the edges, 0.001 for 0.1 %."""
        half = self.height / 2 / (METERS_PER_DEGREE * self.units_per_meter)
        edges = [min(89.9, abs(self.middle.latitude + side * half)) for side in (-1, 1)]
        return max(abs(self._squeeze / cos(radians(edge)) - 1) for edge in edges)

    @property
    def _squeeze(self) -> float:
        return max(0.001, cos(radians(self.middle.latitude)))


def fit(
    points: Sequence[Point],
    *,
    width: float,
    height: float,
    margin: float,
    least_meters: float = 400.0,
) -> FlatMap:
    """The flat map on which all points just fit; a single point gets its surroundings.

    `least_meters` is the smallest width or height that the map shows. Cost: one pass.
    """
    if not points:
        message = "a map needs a point to stand around"
        raise ValueError(message)
    if min(width, height) <= 2 * margin:
        message = "the margins leave nothing of the map"
        raise ValueError(message)
    middle, across, up = _extent(points)
    narrowest = min((width - 2 * margin), (height - 2 * margin)) / least_meters
    scales = [narrowest]
    if across:
        scales.append((width - 2 * margin) / across)
    if up:
        scales.append((height - 2 * margin) / up)
    return FlatMap(middle, min(scales), width, height)


def around(middle: Point, *, radius_meters: float, width: float, height: float) -> FlatMap:
    """The flat map on which a circle around a point just fits."""
    if radius_meters <= 0:
        message = "a circle needs a radius"
        raise ValueError(message)
    return FlatMap(middle, min(width, height) / (2 * radius_meters), width, height)


def _extent(points: Iterable[Point]) -> tuple[Point, float, float]:
    """The middle, and how many meters the points take across and up.

    Longitudes are measured from the first point, so that 179° and -179° are neighbors.
    """
    known = list(points)
    first = known[0].longitude
    easts = [_turned(point.longitude - first) for point in known]
    norths = [point.latitude for point in known]
    latitude = (min(norths) + max(norths)) / 2
    longitude = _turned(first + (min(easts) + max(easts)) / 2)
    across = (max(easts) - min(easts)) * METERS_PER_DEGREE * cos(radians(latitude))
    return Point(latitude, longitude), across, (max(norths) - min(norths)) * METERS_PER_DEGREE


def _turned(degrees: float) -> float:
    """The same angle between -180 and 180."""
    return (degrees + 180) % 360 - 180
