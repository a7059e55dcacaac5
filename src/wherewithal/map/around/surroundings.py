"""From all places to the page: what is chosen, how far each is, what is not on the map yet."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.formats import number_format

from wherewithal.engine.geography import Point, distance_meters
from wherewithal.engine.scale_bar import in_unit
from wherewithal.map.around.places import Place


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody asked for: from where, how far in meters, which kinds and bucket."""

    start: Place | None = None
    within_meters: float | None = None
    look: str = ""
    bucket: str = ""

    @property
    def is_everything(self) -> bool:
        """True where nothing is left out."""
        return self.within_meters is None and not self.look and not self.bucket


@dataclass(frozen=True, slots=True)
class Found:
    """A place with its straight-line distance from the chosen outlet, None where that is unknown."""

    place: Place
    meters: float | None = None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The places on the map in the order of the list, and those that only have an address."""

    start: Place | None
    on_map: tuple[Found, ...]
    not_on_map: tuple[Place, ...]
    left_out: int

    @property
    def nearest_first(self) -> bool:
        """True where the list is in the order of distances."""
        return self.start is not None

    @property
    def points(self) -> list[Point]:
        """Where all of it stands."""
        return [found.place.point for found in self.on_map if found.place.point is not None]


def starts(places: Iterable[Place]) -> list[Place]:
    """The outlets, or the library, from which distances can be measured."""
    return [place for place in places if place.is_ours and place.point is not None]


def surroundings(places: Sequence[Place], wanted: Wanted) -> Surroundings:
    """Choose, measure and sort: by distance, or by name where no outlet is on the map yet.

    Outlets stay whatever kind is asked for, since everything is seen from there; the radius counts for
    them as well, but for the one in its middle.
    """
    of_kind = [place for place in places if _is_wanted(place, wanted)]
    measured = [Found(place, _meters(wanted.start, place)) for place in of_kind if place.point]
    near = [found for found in measured if _is_near(found, wanted)]
    if wanted.start is not None:
        near.sort(key=lambda found: (found.meters or 0.0, found.place.name, found.place.key))
    return Surroundings(
        start=wanted.start,
        on_map=tuple(near),
        not_on_map=tuple(place for place in of_kind if place.point is None and place.address),
        left_out=sum(1 for place in places if place.point) - len(near),
    )


def distance_words(meters: float | None, unit: str) -> str:
    """A distance as it stands in the list: "0.4", "12"; the page says the unit beside it."""
    if meters is None:
        return ""
    number = in_unit(meters, unit)
    places = 0 if number >= 10 else 1 if number >= 1 else 2
    return str(number_format(round(number, places), decimal_pos=places))


def _is_wanted(place: Place, wanted: Wanted) -> bool:
    if place.is_ours:
        return True
    if wanted.look and place.look != wanted.look:
        return False
    return not wanted.bucket or place.bucket == wanted.bucket


def _meters(start: Place | None, place: Place) -> float | None:
    if start is None or start.point is None or place.point is None:
        return None
    return distance_meters(start.point, place.point)


def _is_near(found: Found, wanted: Wanted) -> bool:
    if wanted.within_meters is None or found.meters is None:
        return True
    return found.meters <= wanted.within_meters
