"""The facts in single phrases, with the words they rest on."""

from __future__ import annotations

import pytest

from wherewithal.phrases import LANGUAGES, Fact, Finding, find_facts
from wherewithal.phrases.language_names import CODE_BY_NAME
from wherewithal.quantities import Quantity

NAMED = {
    "5 large meeting rooms (50 people)": (
        Finding(Fact.QUANTITY, Quantity.exact(5), 0, 21, "5 large meeting rooms"),
        Finding(Fact.CAPACITY, Quantity.exact(50), 23, 32, "50 people"),
    ),
    "10 laptops": (Finding(Fact.QUANTITY, Quantity.exact(10), 0, 10, "10 laptops"),),
    "2 tables w/ chairs": (Finding(Fact.QUANTITY, Quantity.exact(2), 0, 8, "2 tables"),),
    "Neighborhood association (English/Farsi)": (
        Finding(Fact.LANGUAGES, ("en", "fa"), 26, 39, "English/Farsi"),
    ),
    "open 22 hours each week": (
        Finding(Fact.HOURS_PER_WEEK, Quantity.exact(22), 5, 23, "22 hours each week"),
    ),
}

SILENT = [
    "room 204",
    "since 1998",
    "ages 5 to 12",
    "2nd floor",
    "3D printer",
    "open 24/7",
    "grades 6-8",
    "4-H club",
    "Route 66",
    "phone 555-0134",
    "Windows 11",
    "Title I",
    "3 pm",
    "$500",
    "Boys & Girls Club",
    "first graders",
    "K-12",
    "one of the best rooms",
    "no one",
    "2 or 3 in each of 4 regions",
    "English class",
    "Spanish Civil War display",
    "Polish the tables",
    "French doors",
    "Danish pastry",
    "English teachers",
    "2 hours per session",
    "within 24 hours",
]


@pytest.mark.parametrize("text", NAMED)
def test_what_is_stated_is_found_with_its_words(text):
    assert find_facts(text) == NAMED[text]


@pytest.mark.parametrize("text", SILENT)
def test_what_only_looks_like_a_fact_is_left_alone(text):
    assert find_facts(text) == ()


@pytest.mark.parametrize(
    ("text", "fact", "value", "words"),
    [
        ("Story room: holds 30 kids", Fact.CAPACITY, Quantity.exact(30), "holds 30 kids"),
        ("Study rooms for 2 to 5 people", Fact.CAPACITY, Quantity.between(2, 5), "2 to 5"),
        ("a 300-seat auditorium", Fact.CAPACITY, Quantity.exact(300), "300-seat"),
        ("sala para 40 personas", Fact.CAPACITY, Quantity.exact(40), "para 40 personas"),
        ("speaks Hmong", Fact.LANGUAGES, ("hmn",), "speaks Hmong"),
        ("hablan Español e INGLÉS", Fact.LANGUAGES, ("es", "en"), "hablan Español e INGLÉS"),
        ("Haitian Kreyòl speakers", Fact.LANGUAGES, ("ht",), "Haitian Kreyòl speakers"),
        ("Study rooms (2)", Fact.QUANTITY, Quantity.exact(2), "Study rooms (2)"),
        ("20-25 hours a week", Fact.HOURS_PER_WEEK, Quantity.between(20, 25), "20-25 hours"),
    ],
)
def test_one_fact_and_its_words(text, fact, value, words):
    (found,) = find_facts(text)
    assert (found.fact, found.value) == (fact, value)
    assert words in found.words


def test_findings_stand_in_the_order_of_the_text():
    found = find_facts("2 quiet rooms, each seats 6; open 30 hours a week; staff speak Somali")
    assert [finding.fact for finding in found] == [
        Fact.QUANTITY,
        Fact.CAPACITY,
        Fact.HOURS_PER_WEEK,
        Fact.LANGUAGES,
    ]


def test_several_items_in_one_cell_are_several_findings():
    found = find_facts("2 computers, 1 game console, 2 tablets, art supplies")
    assert [finding.words for finding in found] == ["2 computers", "1 game console", "2 tablets"]


def test_a_number_that_is_not_exact_keeps_its_words():
    found = find_facts("between 30 and 40 seed packets\na few carts")
    assert [str(finding.value) for finding in found] == ["between 30 and 40", "a few"]


@pytest.mark.parametrize("wish", ["We need {}", "{}?", "we used to have {}", "without {}"])
def test_what_is_wished_asked_or_past_is_not_held(wish):
    assert find_facts(wish.format("10 laptops")) == ()


def test_accents_typed_as_two_signs_change_nothing():
    (found,) = find_facts("hablan espan\u0303ol")
    assert (found.value, found.words) == (("es",), "hablan espan\u0303ol")


def test_every_name_leads_to_a_known_language():
    assert set(CODE_BY_NAME.values()) <= set(LANGUAGES)
    assert len(LANGUAGES) >= 80
