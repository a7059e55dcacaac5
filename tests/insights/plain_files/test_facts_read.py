"""Facts in a file, and what stands for them in the engine."""

import pytest

from wherewithal.engine.matching import Facts, Place, Wanted, WeeklyTime
from wherewithal.insights.plain_files.facts_read import FactRefused, read_facts, read_wanted
from wherewithal.quantities import Quantity


def test_everything_a_need_may_ask_for():
    told = {
        "quantity": 12,
        "seats": "about 40",
        "layout": "tables",
        "accessible": True,
        "equipment": ["projector"],
        "languages": "es, en",
        "audiences": ["teens"],
        "hours_per_week": 2,
        "is_weekly": True,
        "times": {"weekday": "Mon", "from": "15:00", "until": "17:30"},
        "months": ["May", 6],
        "place": [39.29, -76.61],
        "within_miles": 5,
        "budget_cents": 5000,
    }
    assert read_wanted(told) == Wanted(
        quantity=Quantity.exact(12),
        seats=Quantity.about(40),
        layout="tables",
        is_accessible=True,
        equipment=("projector",),
        languages=frozenset({"es", "en"}),
        audiences=frozenset({"teens"}),
        hours_per_week=Quantity.exact(2),
        is_weekly=True,
        times=(WeeklyTime(0, 900, 1050),),
        months=frozenset({5, 6}),
        place=Place(39.29, -76.61),
        within_miles=5.0,
        budget_cents=5000,
    )


def test_everything_that_may_be_known_of_a_capability():
    told = {
        "seats_by_layout": {"tables": 24},
        "equipment": ["kiln", "wheel"],
        "free_times": [{"weekday": 6, "from": "9:00", "until": "12:00"}],
        "cost_cents": 0,
        "place": {"latitude": 1, "longitude": 2},
        "seats": None,
    }
    assert read_facts(told) == Facts(
        seats_by_layout=(("tables", Quantity.exact(24)),),
        equipment="kiln; wheel",
        free_times=(WeeklyTime(6, 540, 720),),
        cost_cents=0,
        place=Place(1.0, 2.0),
    )


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("seets", 4),
        ("cost_cents", 5),
        ("seats", True),
        ("seats", [4]),
        ("seats", "x1y"),
        ("is_accessible", "yes"),
        ("months", ["Mai"]),
        ("months", 0),
        ("languages", 3),
        ("place", [91, 0]),
        ("place", [1]),
        ("place", "here"),
        ("times", {"weekday": "Mon", "from": "17:00", "until": "15:00"}),
        ("within_miles", -1),
        ("budget_cents", 1.5),
        ("layout", 3),
    ],
)
def test_what_is_no_such_fact_is_refused_by_its_name(key, value):
    with pytest.raises(FactRefused) as refused:
        read_wanted({key: value})
    assert refused.value.field == key
