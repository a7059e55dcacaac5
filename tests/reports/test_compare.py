"""Two states of the map beside each other: every row under one mark, by the definitions of the docs."""

from typing import Any

import pytest

from wherewithal.reports.snapshots.compare import Changed, Mark, compare


def changed(before: Any, after: Any, model: str = "resourceneed") -> list[Mark]:
    then = {model: {} if before is None else {"1": before}}
    now = {model: {} if after is None else {"1": after}}
    return [each.mark for each in compare(then, now)]


@pytest.mark.parametrize(
    ("before", "after", "marks"),
    [
        (None, {}, [Mark.NEW]),
        ({}, None, [Mark.GONE]),
        ({}, {}, []),
        ({"parts": [1]}, {"parts": [1, 2]}, [Mark.STRONGER]),
        ({"parts": [1, 2]}, {"parts": [1]}, []),
        ({"parts": [1]}, {"parts": [2]}, [Mark.STRONGER]),
        ({"rank": [1, 1]}, {"rank": [1, 2]}, [Mark.STRONGER]),
        ({"rank": [2, 0]}, {"rank": [1, 9]}, []),
        ({"rank": [0], "done": False}, {"rank": [3], "done": True}, [Mark.ANSWERED]),
        ({"rank": [3], "done": True}, {"rank": [1], "done": False}, [Mark.OPEN_AGAIN]),
        ({"done": True}, {"done": True}, []),
        (None, {"done": True}, [Mark.NEW]),
    ],
)
def test_what_became_of_a_row(before: Any, after: Any, marks: list[Mark]) -> None:
    assert changed(before, after) == marks


def test_a_question_is_told_by_its_answer_alone() -> None:
    assert changed(None, {"done": False}, "note") == []
    assert changed({"done": False}, None, "note") == []
    assert changed({"done": False}, {"done": True}, "note") == [Mark.ANSWERED]


def test_the_order_is_that_of_marks_kinds_and_keys() -> None:
    then: dict[str, Any] = {"asset": {"3": {}}, "goal": {}}
    now: dict[str, Any] = {"asset": {"10": {}, "9": {}}, "goal": {"1": {}}}
    assert compare(then, now) == [
        Changed(Mark.NEW, "asset", 9),
        Changed(Mark.NEW, "asset", 10),
        Changed(Mark.NEW, "goal", 1),
        Changed(Mark.GONE, "asset", 3),
    ]


def test_a_kind_that_an_older_snapshot_does_not_know_is_new() -> None:
    assert compare({}, {"goal": {"1": {}}}) == [Changed(Mark.NEW, "goal", 1)]
