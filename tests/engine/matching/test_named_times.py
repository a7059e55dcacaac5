"""Which hours a difficulty leaves free: what suits somebody is a difficulty at all other times."""

import pytest

from wherewithal.engine.matching.named_times import is_only_then, named_times, time_weight


@pytest.mark.parametrize(
    ("words", "need", "weight"),
    [
        ("Mornings suit them best", "in the morning", 0.0),
        ("Mornings suit them best", "on an evening", 1.0),
        ("They prefer weekdays", "on Saturday", 1.0),
        ("Evenings do not suit them", "on an evening", 1.0),
        ("Evenings do not suit them", "in the morning", 0.0),
        ("Only on Mondays", "every Monday", 0.0),
    ],
)
def test_what_suits_weighs_at_other_times(words: str, need: str, weight: float) -> None:
    found = time_weight(named_times(words), named_times(need), is_only=is_only_then(words))
    assert found == weight
