"""Needs that our own shelves may meet."""

from dataclasses import replace
from typing import Any

import pytest

from engine.observations.pictures import TALKS, exact, marked, noticed, strength, told
from wherewithal.engine.observations import Kind
from wherewithal.engine.observations.picture import Asset, Need, SetAside
from wherewithal.quantities import Quantity

CRAFT = Asset("asset-1", "Craft supplies (in the cupboard)", "material")
STAFF = Asset("asset-2", "Branch teen staff", "staff")
GAMES = Need("resource_need-1", "Board games and craft supplies", "material", "program-1")
HELPERS = Need("resource_need-2", "Teen staff on the floor", "human", "program-1")


def test_what_is_needed_stands_on_our_shelf() -> None:
    (found,) = noticed(Kind.ON_OUR_SHELF, TALKS, GAMES, CRAFT)
    assert [seen.key for seen in found.records] == ["resource_need-1", "asset-1", "program-1"]
    assert marked(found) == ["craft", "supplies", "Craft", "supplies"]


def test_who_is_needed_works_here() -> None:
    assert told(Kind.ON_OUR_SHELF, TALKS, HELPERS, STAFF) == [
        [("need", "resource_need-2"), ("asset", "asset-2"), ("program", "program-1")]
    ]


@pytest.mark.parametrize(
    "rows",
    [
        (replace(GAMES, is_given=True), CRAFT),
        (replace(GAMES, is_open=False), CRAFT),
        (replace(GAMES, kind="financial"), CRAFT),
        (GAMES, replace(CRAFT, is_summary=True)),
        (GAMES, replace(CRAFT, name="Art supplies")),
        (GAMES, replace(CRAFT, name="Supplies")),
        (GAMES, replace(CRAFT, area="relationship")),
        (replace(HELPERS, from_partners=True), STAFF),
        (HELPERS, replace(STAFF, name="IT staff")),
        (replace(HELPERS, name="Support for teens, and training for staff"), STAFF),
        (
            replace(HELPERS, name="Designers who run it as volunteers"),
            replace(STAFF, name="Volunteers"),
        ),
    ],
    ids=[
        "has it",
        "taken care of",
        "money for it",
        "a row that sums up",
        "other supplies",
        "a word that says little",
        "a partner",
        "sought among partners",
        "other staff",
        "two words far apart",
        "one word of many",
    ],
)
def test_what_is_not_on_our_shelf(rows: tuple[Any, ...]) -> None:
    assert noticed(Kind.ON_OUR_SHELF, TALKS, *rows) == []


HERE = replace(TALKS, outlets=frozenset({"outlet-1"}))
AWAY = replace(CRAFT, outlets=frozenset({"outlet-2"}))


def test_it_is_kept_at_another_branch() -> None:
    assert told(Kind.KEPT_ELSEWHERE, HERE, GAMES, AWAY) == [
        [
            ("need", "resource_need-1"),
            ("asset", "asset-1"),
            ("program", "program-1"),
            ("there", "outlet-2"),
        ]
    ]


@pytest.mark.parametrize(
    "rows",
    [
        (TALKS, AWAY),
        (HERE, CRAFT),
        (HERE, replace(AWAY, outlets=frozenset({"outlet-1", "outlet-2"}))),
    ],
    ids=["nobody said where it is needed", "of the whole library", "here as well"],
)
def test_it_may_be_here(rows: tuple[Any, ...]) -> None:
    assert noticed(Kind.KEPT_ELSEWHERE, GAMES, *rows) == []
    assert len(noticed(Kind.ON_OUR_SHELF, GAMES, *rows)) == 1


LAPTOPS = Asset("asset-3", "10 laptops", "material")
TWENTY = Need(
    "resource_need-3", "Laptops", "technology", "program-1", is_given=True, how_many=exact(20)
)
TEN = SetAside("allocation-1", "asset-3", "resource_need-3", how_many=exact(10))
MORE = strength("asset-3", "IT lends more when we ask")


def test_there_are_more_where_these_came_from() -> None:
    (found,) = noticed(Kind.MORE_TO_BE_HAD, TALKS, LAPTOPS, TWENTY, TEN, MORE)
    assert (found.numbers, marked(found)) == (
        {"has": exact(10), "wanted": exact(20)},
        ["lends more", "more when we ask"][:1],
    )


@pytest.mark.parametrize(
    "rows",
    [
        (TWENTY, replace(TEN, how_many=exact(20)), MORE),
        (TWENTY, replace(TEN, how_many=Quantity.unknown()), MORE),
        (replace(TWENTY, how_many=Quantity.unknown()), TEN, MORE),
        (TWENTY, TEN, strength("asset-3", "IT cannot lend more")),
        (TWENTY, TEN, strength("asset-3", "IT no longer lends more")),
        (TWENTY, TEN, replace(TEN, key="allocation-2", source="", how_many=exact(10)), MORE),
    ],
    ids=["enough", "not counted", "not said", "cannot", "no longer", "enough from two"],
)
def test_no_more_are_needed_or_to_be_had(rows: tuple[Any, ...]) -> None:
    assert noticed(Kind.MORE_TO_BE_HAD, TALKS, LAPTOPS, *rows) == []
