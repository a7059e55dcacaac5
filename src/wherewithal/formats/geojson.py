"""Places as cities publish them: a GeoJSON file (RFC 7946) of points, with what is said of each; in and out.

Only points are read; the outline of a park or a district has no single place and is told as a problem.
The properties stay as they were typed. Which of them is the name, the address, the kind and the
neighborhood is found by their usual headings, and can be said where that goes wrong.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from math import isfinite
from types import MappingProxyType
from typing import Any
from unicodedata import category

MAX_PLACES_BYTES = 5_000_000
MAX_PLACES = 2_000
MAX_WORDS = 2_000
# The usual headings of each column, the likeliest first; compared without case and underscores.
NAME_HEADINGS = ("organization", "sitename", "name", "title", "park", "facility", "location")
ADDRESS_HEADINGS = ("address", "streetaddress", "fulladdress", "addr", "siteaddress", "location")
KIND_HEADINGS = ("assettype", "type", "kind", "category", "poitypedesc")
AREA_HEADINGS = ("neighborhood", "neighbourhood", "nhood", "district", "ward")


class PlaceProblem(StrEnum):
    """What can be wrong with a file of places, or with one of them."""

    TOO_LARGE = "too large"
    TOO_MANY = "too many"
    NOT_TEXT = "not text"
    NOT_JSON = "not json"
    NOT_PLACES = "not places"
    NOT_A_POINT = "not a point"
    NO_COORDINATES = "no coordinates"
    SWAPPED = "swapped"
    OUT_OF_RANGE = "out of range"
    NOT_DEGREES = "not degrees"
    NO_NAME = "no name"


@dataclass(frozen=True, slots=True)
class PlaceTrouble:
    """One problem; `number` is the place in the file, counted from 1, None for the whole file."""

    what: PlaceProblem
    number: int | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class FilePlace:
    """One place of the file. `latitude` and `longitude` are degrees, None where they could not be read."""

    number: int
    name: str
    address: str
    kind: str
    area: str
    latitude: float | None
    longitude: float | None
    properties: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def is_placed(self) -> bool:
        """True when the coordinates could be read."""
        return self.latitude is not None


@dataclass(frozen=True, slots=True)
class FilePlaces:
    """The places of a file in its order, and what was odd about it."""

    places: tuple[FilePlace, ...] = ()
    troubles: tuple[PlaceTrouble, ...] = ()

    @property
    def refused(self) -> bool:
        """True when nothing could be read at all."""
        return not self.places


def read_geojson(data: bytes | str) -> FilePlaces:
    """Read a FeatureCollection of points (or one Feature). Never raises: problems come back as a list."""
    if len(data) > MAX_PLACES_BYTES:
        return _refuse(PlaceProblem.TOO_LARGE)
    try:
        text = data.decode("utf-8-sig") if isinstance(data, bytes) else data.lstrip("\ufeff")
    except UnicodeDecodeError:
        return _refuse(PlaceProblem.NOT_TEXT)
    try:
        features = features_of(json.loads(text))
    except (ValueError, RecursionError):
        return _refuse(PlaceProblem.NOT_JSON)
    if features is None:
        return _refuse(PlaceProblem.NOT_PLACES)
    return _read_features(features)


def _refuse(what: PlaceProblem) -> FilePlaces:
    return FilePlaces(troubles=(PlaceTrouble(what),))


def write_geojson(places: Iterable[FilePlace]) -> bytes:
    """A FeatureCollection in UTF-8. Where nobody knows where something is, its geometry is null (RFC 7946, 3.2).

    Further `properties` stand beside the name, address, kind and neighborhood; words that are not known are left out.
    """
    features = [_feature(place) for place in places]
    collection = {"type": "FeatureCollection", "features": features}
    return json.dumps(collection, ensure_ascii=False, indent=1).encode("utf-8", "replace")


def _feature(place: FilePlace) -> dict[str, Any]:
    words = {
        "name": place.name,
        "address": place.address,
        "kind": place.kind,
        "neighborhood": place.area,
    }
    point = {"type": "Point", "coordinates": [place.longitude, place.latitude]}
    return {
        "type": "Feature",
        "geometry": point if place.is_placed else None,
        "properties": {
            **{heading: said for heading, said in words.items() if said},
            **place.properties,
        },
    }


def features_of(tree: Any) -> list[Any] | None:
    """The list of features, None where this is some other JSON."""
    if not isinstance(tree, dict):
        return None
    if tree.get("type") == "Feature":
        return [tree]
    features = tree.get("features")
    is_collection = tree.get("type") == "FeatureCollection" and isinstance(features, list)
    return features if is_collection else None


def _read_features(features: list[Any]) -> FilePlaces:
    places: list[FilePlace] = []
    troubles: list[PlaceTrouble] = []
    for number, feature in enumerate(features[:MAX_PLACES], start=1):
        place, problem = _read_feature(number, feature if isinstance(feature, dict) else {})
        if place is not None:
            places.append(place)
        if problem is not None:
            troubles.append(PlaceTrouble(problem, number, place.name if place else ""))
    if len(features) > MAX_PLACES:
        troubles.append(PlaceTrouble(PlaceProblem.TOO_MANY, words=str(MAX_PLACES)))
    if not places and not troubles:
        troubles.append(PlaceTrouble(PlaceProblem.NOT_PLACES))
    return FilePlaces(tuple(places), tuple(troubles))


def _read_feature(
    number: int, feature: Mapping[str, Any]
) -> tuple[FilePlace | None, PlaceProblem | None]:
    raw = feature.get("properties")
    words = _as_words(raw if isinstance(raw, dict) else {})
    name = _pick(words, NAME_HEADINGS)
    if not name:
        return None, PlaceProblem.NO_NAME
    degrees, problem = degrees_of(feature.get("geometry"))
    place = FilePlace(
        number=number,
        name=name,
        address=_pick(words, ADDRESS_HEADINGS, but=name),
        kind=_pick(words, KIND_HEADINGS),
        area=_pick(words, AREA_HEADINGS),
        latitude=degrees[0] if degrees else None,
        longitude=degrees[1] if degrees else None,
        properties=MappingProxyType(words),
    )
    return place, problem


def degrees_of(geometry: Any) -> tuple[tuple[float, float] | None, PlaceProblem | None]:
    """Latitude and longitude of a point, or what is wrong with it. GeoJSON says longitude first."""
    if not isinstance(geometry, dict):
        return None, PlaceProblem.NO_COORDINATES
    if geometry.get("type") != "Point":
        return None, PlaceProblem.NOT_A_POINT
    numbers = geometry.get("coordinates")
    if not isinstance(numbers, list) or len(numbers) < 2 or not all(map(_is_number, numbers[:2])):
        return None, PlaceProblem.NO_COORDINATES
    try:
        longitude, latitude = float(numbers[0]), float(numbers[1])
    except OverflowError:  # a whole number with hundreds of digits
        return None, PlaceProblem.OUT_OF_RANGE
    if not (isfinite(longitude) and isfinite(latitude)):
        return None, PlaceProblem.NO_COORDINATES
    return _checked(latitude, longitude)


def _checked(
    latitude: float, longitude: float
) -> tuple[tuple[float, float] | None, PlaceProblem | None]:
    if abs(latitude) <= 90 and abs(longitude) <= 180:
        return (latitude, longitude), None
    if abs(longitude) <= 90 and abs(latitude) <= 180:
        return None, PlaceProblem.SWAPPED
    is_projected = abs(latitude) > 1_000 and abs(longitude) > 1_000
    return None, PlaceProblem.NOT_DEGREES if is_projected else PlaceProblem.OUT_OF_RANGE


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _as_words(properties: Mapping[str, Any]) -> dict[str, str]:
    plain = {
        str(heading).strip("\ufeff"): _clean(str(value))[:MAX_WORDS]
        for heading, value in properties.items()
        if isinstance(value, str | int | float) and not isinstance(value, bool)
    }
    return {heading: words for heading, words in plain.items() if words}


def _clean(words: str) -> str:
    """The words without what no database and no page can hold: NUL, and halves of a letter."""
    return "".join(sign for sign in words if sign != "\0" and category(sign) != "Cs").strip()


def _pick(words: Mapping[str, str], headings: tuple[str, ...], *, but: str = "") -> str:
    """The words under the likeliest heading; `but` is taken already."""
    plain = {heading.replace("_", "").replace(" ", "").casefold(): heading for heading in words}
    for heading in headings:
        found = words.get(plain.get(heading, ""), "")
        if found and found != but:
            return found
    return ""
