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


@pytest.mark.parametrize(
    ("words", "needs"),
    [
        (
            "No volunteers before May",
            {"in March": 1.0, "in May": 0.0, "in June": 0.0, "in October": 0.0},
        ),
        ("Not available until mid May", {"in April": 1.0, "in May": 0.0}),
        ("No volunteers before May 15", {"in May": 1.0, "in June": 0.0}),
        ("Nothing after June", {"in June": 0.0, "in July": 1.0, "in January": 0.0}),
        ("Busy from June to August", {"in July": 1.0, "in May": 0.0, "in September": 0.0}),
        (
            "Away from June 1 to August 31",
            {"in May": 0.0, "in July": 1.0, "in August": 1.0, "in October": 0.0},
        ),
        ("Away June 15 – August 15", {"in June": 1.0, "in July": 1.0, "in September": 0.0}),
        ("Away from the 1st of June through 31 August", {"in July": 1.0, "in October": 0.0}),
        ("Busy between June 15 and August 15", {"in July": 1.0, "in September": 0.0}),
        ("Fuera del 1 de junio al 31 de agosto", {"en julio": 1.0, "en octubre": 0.0}),
        ("Busy between November and February", {"in December": 1.0, "in March": 0.0}),
        ("Away from the summer on", {"in July": 1.0, "in May": 0.0}),
        ("Sin voluntarios antes de mayo", {"en abril": 1.0, "en mayo": 0.0}),
        ("Ocupados hasta el verano", {"en abril": 1.0, "en julio": 0.0}),
        ("Only from May on", {"in June": 0.0, "in March": 1.0}),
        ("Ocupados de junio a agosto", {"en julio": 1.0, "en mayo": 0.0}),
        ("Busy in May a summer long", {"in April": 0.0, "in September": 0.0}),
        ("Busy in May and in August", {"in May": 1.0, "in June": 0.0, "in August": 1.0}),
    ],
)
def test_a_bound_of_months_weighs_on_its_own_side(words: str, needs: dict[str, float]) -> None:
    """Who cannot before May can in May."""
    said, is_only = named_times(words), is_only_then(words)
    assert {need: time_weight(said, named_times(need), is_only=is_only) for need in needs} == needs
