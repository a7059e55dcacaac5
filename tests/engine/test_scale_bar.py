"""The scale bar says round numbers, and is never longer than its room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wherewithal.engine.scale_bar import ScaleBar, in_unit, scale_bar, to_meters


def test_a_mile() -> None:
    bar = scale_bar(units_per_meter=0.1, longest=161, unit="mi")
    assert (round(bar.length, 2), bar.number, bar.unit) == (160.93, 1, "mi")


def test_below_a_tenth_of_a_mile_stand_feet() -> None:
    bar = scale_bar(units_per_meter=1, longest=100, unit="mi")
    assert (round(bar.length, 2), bar.number, bar.unit) == (60.96, 200, "ft")


def test_below_a_kilometer_stand_meters() -> None:
    assert scale_bar(units_per_meter=0.1, longest=99, unit="km") == ScaleBar(50, 500, "m")


def test_a_unit_that_is_neither_is_refused() -> None:
    with pytest.raises(ValueError, match="miles or kilometers"):
        scale_bar(units_per_meter=1, longest=100, unit="leagues")


@given(st.floats(1e-6, 10), st.floats(20, 300), st.sampled_from(["mi", "km"]))
def test_never_longer_than_its_room(scale: float, longest: float, unit: str) -> None:
    bar = scale_bar(units_per_meter=scale, longest=longest, unit=unit)
    assert 0 < bar.length <= longest


def test_miles_and_kilometers_and_back() -> None:
    assert in_unit(1_609.344, "mi") == 1
    assert to_meters(1.5, "km") == 1_500
