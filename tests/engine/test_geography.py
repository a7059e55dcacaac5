"""Distances and flat maps, against values worked out by hand."""

from math import pi

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wherewithal.engine.geography import (
    EARTH_RADIUS_METERS,
    Point,
    around,
    distance_meters,
    fit,
)

LIBRARY = Point(42.37415332355557, -71.11081755471993)
SQUARE = Point(42.36390540822109, -71.10392955208752)


def test_a_quarter_of_the_globe() -> None:
    quarter = pi / 2 * EARTH_RADIUS_METERS
    assert distance_meters(Point(0, 0), Point(90, 0)) == pytest.approx(quarter)
    assert distance_meters(Point(0, 0), Point(0, -90)) == pytest.approx(quarter)


def test_nothing_is_far_from_itself_and_the_other_side_is_half_the_globe() -> None:
    assert distance_meters(LIBRARY, LIBRARY) == 0
    assert distance_meters(Point(0, 0), Point(0, 180)) == pytest.approx(pi * EARTH_RADIUS_METERS)


def test_across_the_date_line_is_near() -> None:
    assert distance_meters(Point(0, 179.5), Point(0, -179.5)) == pytest.approx(
        pi * EARTH_RADIUS_METERS / 180
    )


@pytest.mark.parametrize("degrees", [(91, 0), (0, 181), (float("nan"), 0), (0, float("inf"))])
def test_what_is_no_place_is_refused(degrees: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="lies between"):
        Point(*degrees)


def test_north_is_up_and_all_points_fit() -> None:
    flat = fit([LIBRARY, SQUARE], width=600, height=400, margin=40)
    (x, y), (other_x, other_y) = flat.place(LIBRARY), flat.place(SQUARE)
    assert (round(y), round(other_y)) == (40, 360)
    assert x < other_x
    assert all(40 <= value <= 560 for value in (x, other_x))


def test_the_flat_map_keeps_distances_in_a_town() -> None:
    flat = fit([LIBRARY, SQUARE], width=600, height=400, margin=40)
    (x, y), (other_x, other_y) = flat.place(LIBRARY), flat.place(SQUARE)
    flat_meters = ((x - other_x) ** 2 + (y - other_y) ** 2) ** 0.5 / flat.units_per_meter
    assert flat_meters == pytest.approx(distance_meters(LIBRARY, SQUARE), rel=1e-4)


def test_the_stretch_of_a_town_is_what_its_docstring_says() -> None:
    flat = around(Point(42, 0), radius_meters=10_000, width=100, height=100)
    assert round(flat.largest_stretch * 100, 2) == 0.14


def test_a_single_point_gets_its_surroundings() -> None:
    flat = fit([LIBRARY], width=600, height=400, margin=50, least_meters=300)
    assert flat.place(LIBRARY) == (300, 200)
    assert flat.units_per_meter == 1


def test_points_on_both_sides_of_the_date_line_are_neighbors() -> None:
    flat = fit([Point(0, 179.9), Point(0, -179.9)], width=600, height=400, margin=50)
    assert [round(flat.place(Point(0, east))[0]) for east in (179.9, -179.9)] == [50, 550]


def test_no_map_of_nothing() -> None:
    with pytest.raises(ValueError, match="needs a point"):
        fit([], width=600, height=400, margin=10)
    with pytest.raises(ValueError, match="margins"):
        fit([LIBRARY], width=600, height=400, margin=200)
    with pytest.raises(ValueError, match="radius"):
        around(LIBRARY, radius_meters=0, width=1, height=1)


@given(
    st.floats(-80, 80),
    st.floats(-180, 180),
    st.floats(0, 600),
    st.floats(0, 400),
)
def test_a_place_in_the_picture_is_the_same_place_again(
    latitude: float, longitude: float, x: float, y: float
) -> None:
    flat = around(Point(latitude, longitude), radius_meters=5_000, width=600, height=400)
    assert flat.place(flat.point_at(x, y)) == pytest.approx((x, y), abs=1e-3)
