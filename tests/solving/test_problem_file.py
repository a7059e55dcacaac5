"""A problem in a file: read as it was meant, or refused with every place that is wrong."""

import json
from decimal import Decimal

import pytest
from hypothesis import given

from engine.portfolio.portfolio_strategies import problems
from wherewithal.engine.portfolio.problem import (
    Aim,
    Cover,
    Defaults,
    Need,
    PartnerLimit,
    Problem,
    Source,
)
from wherewithal.engine.portfolio.spans import Span
from wherewithal.quantities import UNKNOWN, Quantity
from wherewithal.solving.place import Fault, FaultReason, NotAProblem
from wherewithal.solving.problem_read import read_problem
from wherewithal.solving.problem_write import write_problem

FULL = """
{
  "aim": "musts",
  "budget_hours": 7.5,
  "budget_money": 200,
  "needs": [
    {"id": "laptops", "name": "Ten laptops", "must": true, "priority": 2, "wanted": 10},
    {"id": "room"}
  ],
  "sources": [
    {"id": "museum", "name": "City Museum", "hours": [1, 3], "money": null, "partner": "city",
     "covers": {"laptops": "about 6", "room": 1}},
    {"id": "school", "covers": {"laptops": [2, null]}}
  ],
  "limits": {"city": 1},
  "pinned": ["museum"],
  "forbidden": ["school"],
  "defaults": {"hours": [0.5, 1, 2], "must_weight": 4, "asks_per_partner": 3}
}
"""


def test_everything_a_file_may_say() -> None:
    read = read_problem(FULL)
    assert read.names == {"laptops": "Ten laptops", "museum": "City Museum"}
    assert read.problem == Problem(
        needs=(
            Need("laptops", is_must=True, priority=Decimal(2), wanted=Quantity.exact(10)),
            Need("room"),
        ),
        sources=(
            Source(
                "museum",
                (Cover("laptops", Quantity.about(6)), Cover("room", Quantity.exact(1))),
                hours=Quantity.between(1, 3),
                partner="city",
            ),
            Source("school", (Cover("laptops", Quantity.at_least(2)),)),
        ),
        aim=Aim.MUSTS,
        budget_hours=Decimal("7.5"),
        budget_money=Decimal(200),
        partner_limits=(PartnerLimit("city", 1),),
        pinned=frozenset(["museum"]),
        forbidden=frozenset(["school"]),
        defaults=Defaults(
            hours=Span(Decimal("0.5"), Decimal(1), Decimal(2)),
            must_weight=Decimal(4),
            asks_per_partner=3,
        ),
    )


def test_the_least_a_file_must_say() -> None:
    assert read_problem('{"needs": [], "sources": []}').problem == Problem((), ())


@given(problem=problems())
def test_what_is_written_is_read_back(problem: Problem) -> None:
    assert read_problem(write_problem(problem)).problem == problem


@pytest.mark.parametrize(
    "quantity",
    [
        UNKNOWN,
        Quantity.several(),
        Quantity.about(Decimal("0.00001")),
        Quantity.at_most(3),
        Quantity.exact(Decimal("99999999.123456")),
    ],
)
def test_every_kind_of_number_comes_back(quantity: Quantity) -> None:
    problem = Problem((Need("a"),), (Source("s", (Cover("a", quantity),)),))
    assert read_problem(write_problem(problem)).problem == problem


def found(**parts: object) -> list[tuple[str, FaultReason, str]]:
    """What is wrong with a file of these parts."""
    text = json.dumps({"needs": [{"id": "room"}], "sources": []} | parts)
    with pytest.raises(NotAProblem) as refused:
        read_problem(text)
    return [(each.place, each.reason, each.word) for each in refused.value.faults]


R = FaultReason
WRONG = [
    ({"needs": None}, [("needs", R.MISSING, "")]),
    ({"needs": {}}, [("needs", R.NOT_A_LIST, "")]),
    ({"needs": ["room"]}, [("needs[0]", R.NOT_AN_OBJECT, "room")]),
    ({"needs": [{"must": True}]}, [("needs[0].id", R.MISSING, "")]),
    ({"needs": [{"id": 7}]}, [("needs[0].id", R.NOT_A_TEXT, "7")]),
    ({"needs": [{"id": "a", "must": "yes"}]}, [("needs[0].must", R.NOT_YES_OR_NO, "yes")]),
    ({"needs": [{"id": "a", "priority": -1}]}, [("needs[0].priority", R.NOT_A_NUMBER, "-1")]),
    ({"needs": [{"id": "a", "wanted": "lots of"}]}, [("needs[0].wanted", R.NOT_A_NUMBER, "lots of")]),
    ({"needs": [{"id": "a", "wanted": 10**9}]}, [("needs[0].wanted", R.TOO_LARGE, "1000000000")]),
    ({"needs": [{"id": "a"}, {"id": "a"}]}, [("needs", R.TWICE, "a")]),
    ({"sources": [{"id": "s", "hours": [3, 1]}]}, [("sources[0].hours", R.NOT_A_NUMBER, "[3, 1]")]),
    ({"sources": [{"id": "s", "hours": True}]}, [("sources[0].hours", R.NOT_A_NUMBER, "True")]),
    ({"sources": [{"id": "s", "hours": 1e7}]}, [("sources[0].hours", R.TOO_LARGE, "10000000.0")]),
    ({"sources": [{"id": "s", "covers": ["a"]}]},
     [("sources[0].covers", R.NOT_AN_OBJECT, "['a']")]),
    ({"sources": [{"id": "s", "covers": {"hall": 1}}]},
     [("sources[0].covers", R.NO_SUCH_NEED, "hall")]),
    ({"sources": [{"id": "s", "covers": {"room": {}}}]},
     [("sources[0].covers.room", R.NOT_A_NUMBER, "{}")]),
    ({"aim": "all"}, [("aim", R.UNKNOWN_AIM, "all")]),
    ({"budget_hours": "five"}, [("budget_hours", R.NOT_A_NUMBER, "five")]),
    ({"sources": [{"id": "s", "partner": "city"}], "limits": {"city": 1.5}},
     [("limits.city", R.NOT_WHOLE, "1.5")]),
    ({"sources": [{"id": "s", "partner": "city"}], "limits": {"ctiy": 1}},
     [("limits", R.NO_SUCH_PARTNER, "ctiy")]),
    ({"pinned": ["nobody"]}, [("pinned", R.NO_SUCH_SOURCE, "nobody")]),
    ({"forbidden": "nobody"}, [("forbidden", R.NOT_A_LIST, "nobody")]),
    ({"defaults": {"hours": [2, 1, 3]}}, [("defaults.hours", R.NOT_A_SPAN, "[2, 1, 3]")]),
    ({"sources": [{"id": "s"}], "pinned": ["s"], "forbidden": ["s"]},
     [("pinned", R.PINNED_AND_FORBIDDEN, "s")]),
]  # fmt: skip


@pytest.mark.parametrize(("parts", "expected"), WRONG, ids=lambda each: str(each)[:40])
def test_what_is_wrong_is_told_with_its_place(parts: dict, expected: list) -> None:
    assert found(**parts) == expected


def test_a_slip_in_a_key_is_not_passed_over() -> None:
    ((place, reason, known),) = found(needs=[{"id": "room", "musts": True}])
    assert (place, reason) == ("needs[0].musts", R.UNKNOWN_KEY)
    assert known == "id, must, name, priority, wanted"


def test_all_faults_are_told_at_once() -> None:
    places = [place for place, _, _ in found(needs=[{"must": 3}, {"id": ""}], aim="none")]
    assert places == ["needs[0].must", "needs[0].id", "needs[1].id", "aim"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("{", Fault("line 1, column 2", R.NOT_JSON, "Expecting property name enclosed in double quotes")),
        ("[]", Fault("", R.NOT_AN_OBJECT)),
        ('{"needs": [], "needs": []}', Fault("", R.TWICE, "needs")),
        ("[" * 100_000, Fault("", R.NOT_JSON, "too deep")),
        ('{"budget_hours": ' + "9" * 5000 + "}", Fault("", R.TOO_LARGE, "a number")),
    ],
)  # fmt: skip
def test_what_is_no_object_of_json(text: str, fault: Fault) -> None:
    with pytest.raises(NotAProblem) as refused:
        read_problem(text)
    assert refused.value.faults == (fault,)
