"""The same place under two spellings, and different places under one address."""

import pytest

from wherewithal.engine.same_place import (
    Ground,
    PlaceRow,
    Same,
    duplicates,
    one_spelling,
    plain_address,
    same_places,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("48 SIXTH STREET", "48 Sixth St"),
        ("48 6th St.", "48 Sixth Street"),
        ("245 CONCORD AVENUE", "245 Concord Ave"),
        ("25 Mt Auburn Street", "25 Mount Auburn St."),
        ("10 St. Mary's Road", "10 Saint Marys Rd"),
        ("7 O`Connell Way", "7 O’Connell Way"),
        ("1 North Main Street, Suite 200", "1 N Main St"),
        ("1 Main St #4", "1 Main Street"),
        ("1 Main St, Springfield, IL 62701", "1 MAIN STREET"),
        ("9 Peña Court", "9 PENA CT"),
    ],
)
def test_one_address_spelled_twice(one: str, other: str) -> None:
    assert plain_address(one) == plain_address(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("48 Sixth Street", "48 Sixth Avenue"),
        ("48 Sixth Street", "84 Sixth Street"),
        ("48 Sixth Street", "48 Sixteenth Street"),
        ("48-R Main Street", "48 Main Street"),
        ("1 North Main Street", "1 South Main Street"),
    ],
)
def test_two_addresses(one: str, other: str) -> None:
    assert plain_address(one) != plain_address(other)


def test_outlets_of_two_sources_are_tied_by_address() -> None:
    survey = [PlaceRow("s", "WILLIAM CARDINAL O`CONNELL BRANCH", "48 SIXTH STREET")]
    city = [PlaceRow("c", "O'Connell Branch Library", "48 Sixth St")]
    assert same_places(survey, city, same_sort=True) == [
        Same("s", "c", Ground.SAME_ADDRESS, "48 Sixth St")
    ]


def test_an_address_alone_does_not_make_two_organizations_one() -> None:
    ours = [PlaceRow("a", "Legal Services", "60 Gore Street")]
    file = [PlaceRow("b", "Family Services", "60 Gore Street")]
    assert same_places(ours, file, same_sort=False) == []
    assert duplicates([*ours, *file]) == []


def test_two_rows_at_one_address_are_not_guessed_at() -> None:
    ours = [PlaceRow("a", "North", "1 Main St"), PlaceRow("b", "South", "1 Main St")]
    file = [PlaceRow("c", "Main Street Library", "1 Main Street")]
    assert same_places(ours, file, same_sort=True) == []


def test_a_name_ties_only_where_no_address_speaks_against_it() -> None:
    ours = [PlaceRow("a", "Y.M.C.A.", ""), PlaceRow("b", "Museum", "1 Main St")]
    file = [PlaceRow("c", "Y M C A", "820 Mass Ave"), PlaceRow("d", "Museum", "9 Oak St")]
    assert same_places(ours, file, same_sort=False) == [Same("a", "c", Ground.SAME_NAME, "Y M C A")]


def test_a_longer_name_at_the_same_address_is_a_duplicate() -> None:
    rows = [
        PlaceRow("1", "Pickman Hall/Longy School of Music", "27 Garden Street"),
        PlaceRow("2", "Longy School of Music", "27 Garden St"),
    ]
    assert [(pair.one, pair.other) for pair in duplicates(rows)] == [("1", "2")]


def test_rows_without_an_address_are_no_duplicates() -> None:
    assert duplicates([PlaceRow("1", "YWCA", ""), PlaceRow("2", "YWCA", "")]) == []


def test_the_usual_spelling_is_kept() -> None:
    typed = ["Mid-Cambridge", "Mid Cambridge", "Mid-Cambridge", "Riverside", ""]
    assert one_spelling(typed) == {
        "Mid-Cambridge": "Mid-Cambridge",
        "Mid Cambridge": "Mid-Cambridge",
        "Riverside": "Riverside",
    }
