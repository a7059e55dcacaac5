"""What may be there twice: not by a name alone, not by an address alone; measured on labelled pairs."""

import pytest

from formats.duplicates.labelled import PAIRS, counts
from reading_places import beside
from wherewithal.formats.duplicates import Entry, likely_pairs
from wherewithal.formats.files import read_file


def found(*entries: Entry) -> list[tuple[int, int]]:
    return [(pair.first, pair.second) for pair in likely_pairs(entries)]


def test_a_name_alone_makes_no_pair() -> None:
    assert found(Entry("1", "Oxford Public Library"), Entry("2", "Oxford Public Library")) == []


def test_two_organizations_at_one_address_are_two() -> None:
    door = "119 Windsor Street"
    assert found(Entry("1", "Health Center", door), Entry("2", "Community Art", door)) == []


def test_two_identifiers_are_two_whatever_else_is_the_same() -> None:
    same = {"name": "Oak House", "address": "1 Main St", "phone": "617-555-0100"}
    assert found(Entry("1", **same, identifier="7"), Entry("2", **same, identifier="8")) == []
    assert found(Entry("1", "A", identifier="7"), Entry("2", "B", identifier="7")) == [(0, 1)]


def test_blanks_are_not_the_same() -> None:
    assert found(Entry("1"), Entry("2"), Entry("3", "Oak")) == []


def test_labelled_pairs() -> None:
    """The figures stand in docs/measurements.md."""
    right, said, true = counts()
    assert (right / said, right / true) >= (0.9, 0.9)
    assert len(PAIRS) >= 24


@pytest.mark.parametrize("number", [3, 400])
def test_what_very_many_share_is_not_compared(number: int) -> None:
    many = [Entry(str(at), f"Room {at}", "1 Main St") for at in range(number)]
    assert found(*many) == []


def test_c2_the_same_asset_twice_and_neighbors() -> None:
    path = beside("data/places/cambridge_ma/CDD_CommunityAssets.geojson")
    (table,) = read_file(path.read_bytes(), path.name).tables
    at = {heading: place for place, heading in enumerate(table.header)}
    entries = [
        Entry(
            str(row.number),
            row.texts[at["Organization"]],
            row.texts[at["Address"]],
            latitude=float(row.texts[at["latitude"]]),
            longitude=float(row.texts[at["longitude"]]),
        )
        for row in table.rows()
    ]
    pairs = {
        frozenset((entries[pair.first].name, entries[pair.second].name))
        for pair in likely_pairs(entries)
    }
    assert frozenset({"List Visual Arts Center"}) in {
        frozenset(name.removeprefix("MIT ") for name in pair) for pair in pairs
    }
    doors = {"60 gore st", "119 windsor st"}
    neighbors = [pair for pair in likely_pairs(entries) if entries[pair.first].street in doors]
    assert neighbors == []
