"""Hours that are noted as free, beside needs for somebody's hours."""

from dataclasses import replace
from typing import Any

import pytest

from engine.observations.pictures import TALKS, about, between, exact, noticed, told
from wherewithal.engine.observations import Kind
from wherewithal.engine.observations.picture import Need, Neighbor, SetAside
from wherewithal.quantities import UNKNOWN

ANN = Neighbor("person-1", "Ann", free_hours=exact(3))
BEN = Neighbor("person-2", "Ben", free_hours=between(3, 5))
HELPER = Need("resource_need-1", "A helping hand", "human", "program-1", hours=exact(3))


def test_somebody_has_as_many_hours_as_it_takes() -> None:
    (found,) = noticed(Kind.FREE_HOURS, TALKS, HELPER, ANN)
    assert [seen.key for seen in found.records] == ["resource_need-1", "person-1", "program-1"]
    assert found.numbers == {"hours": exact(3)}


def test_several_are_named_in_the_order_of_their_keys() -> None:
    assert told(Kind.FREE_HOURS, TALKS, HELPER, BEN, ANN) == [
        [
            ("need", "resource_need-1"),
            ("person", "person-1"),
            ("person", "person-2"),
            ("program", "program-1"),
        ]
    ]


@pytest.mark.parametrize(
    "rows",
    [
        (HELPER, replace(ANN, free_hours=UNKNOWN)),
        (HELPER, replace(ANN, free_hours=exact(2))),
        (HELPER, replace(ANN, free_hours=between(0, 5))),
        (HELPER, replace(ANN, free_hours=about(3))),
        (replace(HELPER, hours=exact(0)), replace(ANN, free_hours=exact(0))),
        (replace(HELPER, hours=UNKNOWN), ANN),
        (replace(HELPER, kind="space"), ANN),
        (replace(HELPER, is_given=True), ANN),
        (replace(HELPER, is_open=False), ANN),
        (replace(HELPER, from_partners=True), ANN),
        (
            HELPER,
            ANN,
            replace(HELPER, key="resource_need-2", is_given=True),
            SetAside("allocation-1", "person-1", "resource_need-2"),
        ),
    ],
    ids=[
        "nobody noted it",
        "too few",
        "perhaps none",
        "about as many",
        "none for none",
        "nobody said how many",
        "a room",
        "has it",
        "is met",
        "from outside",
        "gives hours already",
    ],
)
def test_what_only_looks_like_it(rows: tuple[Any, ...]) -> None:
    assert told(Kind.FREE_HOURS, TALKS, *rows) == []
