"""Files of places: what is read, and what is said kindly where it cannot be."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wherewithal.formats import geojson
from wherewithal.formats.geojson import (
    FilePlace,
    FilePlaces,
    PlaceProblem,
    PlaceTrouble,
    read_geojson,
    write_geojson,
)


def collection(*features: Any) -> str:
    return json.dumps({"type": "FeatureCollection", "features": features})


def feature(geometry: Any, **properties: Any) -> dict[str, Any]:
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def at(longitude: Any, latitude: Any) -> dict[str, Any]:
    return {"type": "Point", "coordinates": [longitude, latitude]}


def problems(found: FilePlaces) -> list[tuple[PlaceProblem, int | None]]:
    return [(trouble.what, trouble.number) for trouble in found.troubles]


def test_a_place_keeps_its_words() -> None:
    text = collection(
        feature(at(-71.1, 42.3), SITE_NAME=" Mill ", ADDRESS="1 Main St", Nhood=2.0, open=None)
    )
    (place,) = read_geojson(text).places
    assert (place.name, place.address, place.area) == ("Mill", "1 Main St", "2.0")
    assert (place.latitude, place.longitude) == (42.3, -71.1)
    assert dict(place.properties) == {"SITE_NAME": "Mill", "ADDRESS": "1 Main St", "Nhood": "2.0"}


def test_a_byte_order_mark_does_no_harm() -> None:
    data = ("\ufeff" + collection(feature(at(1, 2), name="Señora’s"))).encode()
    assert [place.name for place in read_geojson(data).places] == ["Señora’s"]


def test_what_serves_as_name_is_not_the_address_too() -> None:
    (place,) = read_geojson(collection(feature(at(1, 2), LOCATION="Sennott Park"))).places
    assert (place.name, place.address) == ("Sennott Park", "")


@pytest.mark.parametrize(
    ("geometry", "what"),
    [
        (None, PlaceProblem.NO_COORDINATES),
        ({"type": "Point", "coordinates": []}, PlaceProblem.NO_COORDINATES),
        (at("-71.1", "42.3"), PlaceProblem.NO_COORDINATES),
        (at(True, False), PlaceProblem.NO_COORDINATES),
        (at(float("nan"), 1), PlaceProblem.NO_COORDINATES),
        (at(42.3, -171.1), PlaceProblem.SWAPPED),
        (at(200, 10), PlaceProblem.OUT_OF_RANGE),
        (at(235_000, 901_000), PlaceProblem.NOT_DEGREES),
        ({"type": "Polygon", "coordinates": [[[0, 0]]]}, PlaceProblem.NOT_A_POINT),
    ],
)
def test_a_place_without_good_coordinates_stays_and_is_told(
    geometry: Any, what: PlaceProblem
) -> None:
    found = read_geojson(collection(feature(geometry, name="Mill"), feature(at(1, 2), name="Inn")))
    assert found.troubles == (PlaceTrouble(what, 1, "Mill"),)
    assert [place.is_placed for place in found.places] == [False, True]


def test_a_place_without_a_name_is_told() -> None:
    found = read_geojson(collection(feature(at(1, 2), color="red"), "no feature"))
    assert problems(found) == [(PlaceProblem.NO_NAME, 1), (PlaceProblem.NO_NAME, 2)]
    assert found.refused


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\xff\xfe\x00", PlaceProblem.NOT_TEXT),
        ("name,address", PlaceProblem.NOT_JSON),
        ("[" * 100_000, PlaceProblem.NOT_JSON),
        ("[]", PlaceProblem.NOT_PLACES),
        ('{"type": "Topology"}', PlaceProblem.NOT_PLACES),
        (collection(), PlaceProblem.NOT_PLACES),
    ],
)
def test_another_file_is_refused(data: bytes | str, what: PlaceProblem) -> None:
    assert read_geojson(data) == FilePlaces(troubles=(PlaceTrouble(what),))


def test_too_much_is_refused_or_cut_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    text = collection(*(feature(at(1, 2), name=str(number)) for number in range(3)))
    monkeypatch.setattr(geojson, "MAX_PLACES", 2)
    assert problems(read_geojson(text)) == [(PlaceProblem.TOO_MANY, None)]
    monkeypatch.setattr(geojson, "MAX_PLACES_BYTES", 10)
    assert problems(read_geojson(text)) == [(PlaceProblem.TOO_LARGE, None)]


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=5) | st.just("Point"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["type", "features", "geometry", "coordinates", "properties", "name"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(JSON)
def test_nothing_makes_it_fall_over(features: Any) -> None:
    for tree in (features, {"type": "FeatureCollection", "features": [features]}):
        for place in read_geojson(json.dumps(tree)).places:
            assert place.name


def test_a_number_with_hundreds_of_digits_is_told() -> None:
    text = collection(feature(at(10**400, 2), name="Mill"))
    assert problems(read_geojson(text)) == [(PlaceProblem.OUT_OF_RANGE, 1)]


def test_what_no_page_can_hold_is_left_out_of_names() -> None:
    text = '{"type": "Feature", "properties": {"name": "a\\u0000b\\ud800c"}}'
    assert [place.name for place in read_geojson(text).places] == ["abc"]


plain = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp")), min_size=1, max_size=20
)
degrees = st.tuples(st.floats(-90, 90), st.floats(-180, 180)) | st.just((None, None))


@given(st.lists(st.tuples(plain, plain, plain, plain, degrees), min_size=1, max_size=5))
def test_what_is_written_is_read_back(rows: list[tuple[str, str, str, str, Any]]) -> None:
    written = [
        FilePlace(number, name, address, kind, area, *where, properties={"id": f"card-{number}"})
        for number, (name, address, kind, area, where) in enumerate(rows, start=1)
    ]
    read = read_geojson(write_geojson(written)).places
    for one, other in zip(written, read, strict=True):
        assert (other.name, other.kind, other.area) == (one.name, one.kind, one.area)
        assert other.properties["address"] == one.address
        assert (other.latitude, other.longitude) == (one.latitude, one.longitude)
        assert other.properties["id"] == one.properties["id"]


def test_where_nobody_knows_where_the_geometry_is_null() -> None:
    (feature,) = json.loads(write_geojson([FilePlace(1, "Mill", "", "", "", None, None)]))[
        "features"
    ]
    assert feature == {"type": "Feature", "geometry": None, "properties": {"name": "Mill"}}
