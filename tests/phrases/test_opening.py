"""Opening hours are read where a text says that the place itself is open, and nowhere else."""

from __future__ import annotations

import pytest

from wherewithal.phrases.opening import find_opening_hours


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("open 22 hours each week", "22 hours each week"),
        ("We are open 22 hours each week.", "22 hours each week"),
        ("We’re open about 40 hours a week, Saturdays too", "about 40 hours a week"),
        ("A yellow house.\nThe library is open to the public 15 hrs/wk", "15 hrs/wk"),
        (
            "Two of us. The branch is currently open 20 to 24 hours per week",
            "20 to 24 hours per week",
        ),
        ("This branch: open 30 hours weekly; closed on Mondays", "30 hours weekly"),
        ("Biblioteca abierta 20 horas semanales", "20 horas semanales"),
    ],
)
def test_the_place_is_open(text: str, words: str) -> None:
    found = find_opening_hours(text)
    assert found is not None
    assert found.words == words == text[found.start : found.end]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The study room is open 10 hours each week",
        "Two part-timers, 20 hours a week",
        "Pam works 12 hours a week",
        "East branch is open 22 hours a week",
        "open 24/7",
        "We are open 22 hours each week in summer",
        "Volunteers give 22 hours each week",
        "We would like to be open 40 hours a week",
        "22 hours each week",
    ],
)
def test_something_else_is_meant(text: str) -> None:
    assert find_opening_hours(text) is None
