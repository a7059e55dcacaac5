"""How much of a name a picture shows: as much as fits, and it says when there is more."""

import pytest

from wherewithal.engine.lettering import fitted, shortened, width_of, wrapped
from wherewithal.map.layout.panels import title_lines

NAMES = [
    "Main library",
    "W" * 80,
    "An extraordinarily long name of a branch that goes on and on, as names sometimes do",
    "کتابخانه مرکزی شهر با سالن مطالعه و باغچه کوچک کنار رودخانه",
    "市立中央図書館" * 8,
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("width", [90, 200])
def test_what_is_shown_fits(name: str, width: int) -> None:
    shown = fitted(name, width=width, size=15)
    assert width_of(shown, size=15) <= width
    assert shown == name or (shown.endswith("…") and name.startswith(shown[:-1]))


def test_a_name_that_fits_stays_whole() -> None:
    assert fitted("Main library", width=200, size=15) == "Main library"


def test_capitals_are_given_more_room_than_small_letters() -> None:
    assert len(fitted("W" * 80, width=200, size=15)) < len(fitted("n" * 80, width=200, size=15))


@pytest.mark.parametrize("name", NAMES)
def test_a_title_has_few_lines_and_each_fits(name: str) -> None:
    lines = wrapped(name, width=148, size=17, most_lines=4)
    assert 1 <= len(lines) <= 4
    assert max(width_of(line, size=17) for line in lines) <= 148


def test_a_long_name_of_the_library_keeps_to_four_lines() -> None:
    assert shortened("word " * 60, 20) == "word word word word…"
    assert len(title_lines("An Extraordinarily Long Name Of A Library " * 7, middle_y=100)) == 4
