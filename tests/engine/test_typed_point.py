"""Coordinates as people copy them."""

from time import process_time

import pytest

from wherewithal.engine.geography import Point
from wherewithal.engine.typed_point import read_point


@pytest.mark.parametrize(
    "text",
    [
        "42.37, -71.11",
        "42.37,-71.11",
        "42.37 -71.11",
        "(42.37, −71.11)",
        "42.37° N, 71.11° W",
        "71.11 W 42.37 N",
        "42.37N;71.11W",
    ],
)
def test_coordinates_are_read(text: str) -> None:
    assert read_point(text) == Point(42.37, -71.11)


@pytest.mark.parametrize(
    "text",
    ["", "42.37", "here", "95, 10", "10, 190", "71 W, 42 W", "42 N, 71 N", "1, 2, 3", "a, b"],
)
def test_anything_else_is_not(text: str) -> None:
    assert read_point(text) is None


def test_a_long_run_of_spaces_is_read_at_once() -> None:
    started = process_time()
    assert read_point("1" + " " * 60) is None
    assert read_point("1" + " " * 9_000) is None
    assert process_time() - started < 2  # a pattern that hangs would take hours
