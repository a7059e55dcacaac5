"""Finding one's library among 9,215, and what a year's survey says about it."""

from decimal import Decimal

from wherewithal.home.find_library.spelling import fold, fold_address, fold_name, in_title_case
from wherewithal.home.find_library.table import find, listing, reported


def keys(words: str) -> list[str]:
    return [listed.key for listed in find(words)]


def test_the_shipped_table_holds_every_system() -> None:
    assert len(listing()) == 9_215


def test_a_name_that_several_share_finds_them_all() -> None:
    assert keys("CAMBRIDGE PUBLIC LIBRARY")[:2] == ["MA0049", "NY0633"]
    assert "IL0071" in keys("Cambridge Public Library")
    assert len(keys("oxford public library")) >= 10


def test_a_place_a_state_or_a_key_narrows_it_down() -> None:
    assert keys("cambridge massachusetts") == ["MA0049"]
    assert keys("cambridge public library MA")[0] == "MA0049"
    assert keys("ma0049") == ["MA0049"]


def test_beginnings_and_slips_of_the_finger_are_enough() -> None:
    assert "WA0064" in keys("seatt publ libr")
    assert "WA0069" in keys("timberlnd regional library")


def test_nothing_asked_nothing_found() -> None:
    assert keys("  ") == []
    assert keys("zzzzzz") == []


def test_names_are_said_and_not_shouted() -> None:
    assert in_title_case("WILLIAM CARDINAL O`CONNELL BRANCH") == "William Cardinal O’Connell Branch"
    assert in_title_case("449 BROADWAY") == "449 Broadway"
    assert in_title_case("5614 22ND AVENUE NW") == "5614 22nd Avenue NW"
    assert (
        in_title_case("LIBRARY OF THE TWO RIVERS/P.O. BOX 7")
        == "Library of the Two Rivers/P.O. Box 7"
    )
    assert in_title_case("ISAÍAS GONZÁLEZ-SOTO") == "Isaías González-Soto"


def test_accents_and_marks_are_no_hindrance() -> None:
    assert fold("PEÑITAS O`Connell–Branch") == "penitas oconnell branch"


def test_what_is_reported_about_one() -> None:
    found = reported("MA0049")
    assert found is not None
    assert found.system.population == 118_927
    assert found.system.staff_fte == Decimal("103.6")
    assert found.system.computers == 196
    assert sum(outlet.square_feet or 0 for outlet in found.outlets) == 142_946
    assert len(found.outlets) == 7
    assert found.system.hours_a_year is None


def test_nobody_by_that_key() -> None:
    assert reported("MA9999") is None


def test_one_address_written_in_two_ways_is_one() -> None:
    assert fold_address("1000 4TH AVENUE N.") == fold_address("1000 4th Ave. North")
    assert fold_address("45 PEARL STREET") != fold_address("45 Pear Street")


def test_a_branch_is_the_same_with_and_without_the_word() -> None:
    assert fold_name("CENTRAL SQUARE BRANCH LIBRARY") == fold_name("Central Square")
    assert fold_name("Branch Library") == "branch library"
