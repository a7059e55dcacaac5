"""Two real directories, with numbers that another reader worked out."""

from collections import Counter
from functools import cache
from math import asin, cos, radians, sin, sqrt

import pytest

from reading_places import beside
from wherewithal.formats.hsds import DirectoryProblem, Reading, read_directory
from wherewithal.formats.hsds.records import Address
from wherewithal.formats.hsds.summary import Summary, address_key, shared_addresses, summary

CENTRAL = (39.2945526, -76.6168624)  # Enoch Pratt Free Library


@cache
def baltimore() -> Reading:
    files = {
        file.name: file.read_bytes() for file in beside("data/directories/baltimore_md").iterdir()
    }
    words = beside("data/taxonomies/open_eligibility_baltimore_517.csv")
    return read_directory({**files, "taxonomy.csv": words.read_bytes()})


@cache
def florida() -> Reading:
    folder = beside("data/directories/florida_legal_aid")
    return read_directory({file.name: file.read_bytes() for file in folder.iterdir()})


@cache
def looked_over() -> Summary:
    return summary(baltimore().directory)


def test_b1_and_b6_every_record_is_read_once() -> None:
    counts = looked_over().counts
    assert (counts["organization"], counts["location"], counts["service"]) == (748, 1_482, 1_876)
    assert (counts["phone"], counts["address"], counts["contact"]) == (7_157, 1_482, 737)
    terms = baltimore().directory.taxonomy_terms
    kinds = Counter(each.other.get("type") for each in terms)
    assert (len(terms), kinds["service"], kinds["situation"]) == (517, 384, 133)
    assert sum(not each.parent_id for each in terms) == 32


def test_b2_orphans_and_gaps() -> None:
    found = looked_over()
    assert len(found.locations_without_coordinates) == 133
    assert len(found.services_without_coordinates) == 133
    assert len(found.organizations_without_service) == 38
    assert [(each.id, each.name) for each in found.services_without_organization] == [
        ("144332", "good food 4 u")
    ]


def test_b2_problems_say_where() -> None:
    problems = Counter(each.what for each in baltimore().troubles)
    assert problems == {DirectoryProblem.NO_COORDINATES: 133, DirectoryProblem.NO_ORGANIZATION: 1}
    (orphan,) = (
        each for each in baltimore().troubles if each.what == DirectoryProblem.NO_ORGANIZATION
    )
    assert (orphan.file, orphan.table, orphan.column) == (
        "services.csv.gz",
        "service",
        "organization_id",
    )
    services = baltimore().directory.services
    assert services[(orphan.row or 0) - 2].id == "144332"


def test_b2_most_services() -> None:
    directory = baltimore().directory
    names = {each.id: each.name for each in directory.organizations}
    ((most, number),) = Counter(each.organization_id for each in directory.services).most_common(1)
    assert (names[most], number) == ("Office of the Maryland WIC Program", 60)


def test_b3_places() -> None:
    directory = baltimore().directory
    addresses = {each.location_id: each for each in directory.addresses}
    places = [addresses[each.location_id] for each in directory.services_at_locations]
    states = Counter(each.state_province for each in places)
    assert sum(each.city == "Baltimore" for each in places) == 861
    assert (states["DC"], states["VA"], states["DE"], states["TN"]) == (24, 3, 2, 1)


def test_b3_the_same_address() -> None:
    groups = looked_over().shared_addresses
    assert (sum(len(each.locations) for each in groups), len(groups)) == (58, 28)
    wider = shared_addresses(baltimore().directory, as_written=False)
    assert (sum(len(each.locations) for each in wider), len(wider)) == (64, 30)


def test_b3_the_same_name_three_times() -> None:
    names = Counter(each.name for each in baltimore().directory.services)
    assert names["Castles of Love Assisted Living Homes, L.L.C"] == 3


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("tutoring", 69),
        ("homework", 30),
        ("computer", 100),
        ("job training", 54),
        ("food pantry", 104),
    ],
)
def test_b4_words(words: str, number: int) -> None:
    services = baltimore().directory.services
    texts = [f"{each.name} {each.description}".casefold() for each in services]
    assert sum(words in text for text in texts) == number


def test_b4_blanks_and_languages() -> None:
    services = baltimore().directory.services
    assert sum(not each.email for each in services) == 761
    assert sum("languages" not in each.other for each in services) == 1_012
    assert sum("spanish" in each.other.get("languages", "").casefold() for each in services) == 322


def test_b5_around_the_central_library() -> None:
    directory = baltimore().directory
    near = {
        each.id
        for each in directory.locations
        if each.latitude and meters(float(each.latitude), float(each.longitude)) <= 800
    }
    assert len(near) == 74
    assert sum(each.location_id in near for each in directory.services_at_locations) == 119


def test_the_parents_of_words_are_found_by_their_codes() -> None:
    terms = {each.id: each for each in baltimore().directory.taxonomy_terms}
    assert all(
        terms[each.parent_id].name == each.other["parent_name"]
        for each in terms.values()
        if each.parent_id
    )


def test_f1_florida() -> None:
    directory = florida().directory
    found = summary(directory)
    assert found.counts == {"organization": 20, "service": 135, "location": 378, "address": 331}
    assert (len(found.services_without_organization), len(found.locations_without_address)) == (
        0,
        47,
    )
    assert (
        sum(
            "Other Landlord/Tenant" in each.other.get("service_problem_codes", "")
            for each in directory.services
        )
        == 40
    )


def test_c4_one_address_in_two_spellings() -> None:
    survey = Address(address_1="48 SIXTH STREET", postal_code="02141")
    city = Address(address_1="48 Sixth St", postal_code="02141-1020")
    assert address_key(survey) != address_key(city)
    assert address_key(survey, as_written=False) == address_key(city, as_written=False)


def meters(latitude: float, longitude: float) -> float:
    here, there = map(radians, CENTRAL), map(radians, (latitude, longitude))
    (one, two), (three, four) = here, there
    half = sin((three - one) / 2) ** 2 + cos(one) * cos(three) * sin((four - two) / 2) ** 2
    return 2 * 6_371_008.8 * asin(sqrt(half))
