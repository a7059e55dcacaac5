"""Challenges that others answer, and those that several share."""

from dataclasses import replace
from typing import Any

import pytest

from engine.observations.pictures import challenge, marked, noticed, strength, told
from wherewithal.engine.observations import Kind
from wherewithal.engine.observations.picture import Asset, Line, LineKind, Neighbor, Offer

CLUB = Asset("asset-1", "Neighborhood club", "relationship", partner="organization-1")
PRINTER = Asset("asset-2", "3D printer", "material")
IT = Asset("asset-3", "IT staff", "staff")
TEENS = Asset("asset-4", "Teen staff", "staff")
FEW = challenge("asset-1", "Has few members")
BREAKS = challenge("asset-2", "Breaks often")
NEWSLETTER = Offer("offer-1", "A line in what we send out", "promotion")
JOHN = Neighbor("person-1", "John")
FIXES = Line("line-1", "person-1", LineKind.WORDS, "Half-retired mechanic: fixes anything")


def test_our_offer_answers_what_is_hard_for_a_partner() -> None:
    assert told(Kind.ANSWERED_CHALLENGE, CLUB, FEW, NEWSLETTER) == [
        [("challenge", "asset-1"), ("offer", "offer-1")]
    ]


def test_a_neighbor_answers_what_is_hard_for_us() -> None:
    (found,) = noticed(Kind.ANSWERED_CHALLENGE, PRINTER, BREAKS, JOHN, FIXES)
    assert [seen.key for seen in found.records] == ["asset-2", "person-1"]
    assert marked(found) == ["Breaks often", "mechanic", "fixes anything"]


@pytest.mark.parametrize(
    "rows",
    [
        (CLUB, FEW, replace(NEWSLETTER, is_open=False)),
        (CLUB, FEW, replace(NEWSLETTER, promised_to=frozenset({"organization-1"}))),
        (CLUB, FEW, replace(NEWSLETTER, kind="space")),
        (CLUB, challenge("asset-1", "No longer few members"), NEWSLETTER),
        (TEENS, challenge("asset-4", "Has few members"), NEWSLETTER),
        (PRINTER, challenge("asset-2", "Never breaks often"), JOHN, FIXES),
        (PRINTER, BREAKS, JOHN, replace(FIXES, text="Cannot fix anything any more")),
        (PRINTER, BREAKS, JOHN, replace(FIXES, text="Would love to have a mechanic")),
        (PRINTER, BREAKS, strength("asset-2", "Our own mechanic looks after it")),
        (PRINTER, BREAKS, JOHN, replace(FIXES, kind=LineKind.WANT)),
    ],
    ids=[
        "the offer rests",
        "promised already",
        "another kind of offer",
        "no longer",
        "ours, not a partner's",
        "never",
        "cannot",
        "only wishes",
        "its own strength",
        "they want one themselves",
    ],
)
def test_nothing_answers_it(rows: tuple[Any, ...]) -> None:
    assert noticed(Kind.ANSWERED_CHALLENGE, *rows) == []


def test_a_partner_is_named_once_however_many_records_speak_of_it() -> None:
    budget = Asset("asset-5", "Acquisition", "material", is_summary=True)
    small = challenge("asset-5", "Our technology budget is small")
    card = Neighbor("community_asset-1", "Technology that they provide", partner="organization-1")
    rows = (budget, small, CLUB, strength("asset-1", "They provide technology"), card)
    assert told(Kind.ANSWERED_CHALLENGE, *rows) == [
        [("challenge", "asset-5"), ("answer", "asset-1")]
    ]


HARD = challenge("asset-4", "Hard to keep up with every tool")
LEARN = challenge("asset-2", "Staff have to learn new technology")


def test_several_rows_with_one_trouble_and_who_may_help() -> None:
    (found,) = noticed(
        Kind.SAME_TROUBLE,
        PRINTER,
        IT,
        TEENS,
        HARD,
        LEARN,
        strength("asset-3", "Train people in it"),
    )
    assert [(seen.role, seen.key) for seen in found.records] == [
        ("challenge", "asset-2"),
        ("challenge", "asset-4"),
        ("answer", "asset-3"),
    ]
    assert found.numbers == {"theme": "new-tools", "gap": "little-know-how", "count": 2}


@pytest.mark.parametrize(
    "rows",
    [
        (TEENS, HARD, replace(HARD, key="note-9", text="Have to learn new technology")),
        (
            PRINTER,
            TEENS,
            HARD,
            challenge("asset-2", "Staff no longer have to learn new technology"),
        ),
        (CLUB, TEENS, HARD, challenge("asset-1", "Have to learn new technology")),
        (PRINTER, TEENS, HARD, BREAKS),
        (PRINTER, TEENS, HARD, replace(LEARN, kind=LineKind.STRENGTH)),
    ],
    ids=["one record", "no longer", "a partner", "two troubles", "a strength"],
)
def test_not_one_trouble_of_several(rows: tuple[Any, ...]) -> None:
    assert noticed(Kind.SAME_TROUBLE, *rows) == []


def test_a_trouble_of_several_is_not_told_once_more_for_each_of_them() -> None:
    trains = strength("asset-3", "Train people in it")
    rows = (PRINTER, IT, TEENS, HARD, LEARN, trains)
    assert noticed(Kind.ANSWERED_CHALLENGE, *rows) == []
    assert len(noticed(Kind.ANSWERED_CHALLENGE, *rows[:-2], trains)) == 1
