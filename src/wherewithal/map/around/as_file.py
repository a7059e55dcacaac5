"""What the community map shows as a GeoJSON file: the places on it, and those that only have an address."""

from wherewithal.formats.geojson import FilePlace, write_geojson
from wherewithal.map.around.places import Place
from wherewithal.map.around.surroundings import Surroundings

CONTENT_TYPE = "application/geo+json"


def surroundings_as_geojson(found: Surroundings) -> bytes:
    """In the order of the page; each place with the id of its record, so that a later file can be laid beside it."""
    places = [*(each.place for each in found.on_map), *found.not_on_map]
    return write_geojson(_file_place(number, place) for number, place in enumerate(places, start=1))


def _file_place(number: int, place: Place) -> FilePlace:
    point = place.point
    return FilePlace(
        number=number,
        name=place.name,
        address=place.address,
        kind=str(place.label),
        area="",
        latitude=point.latitude if point else None,
        longitude=point.longitude if point else None,
        properties={"id": place.key},
    )
