"""What is written is read again, word for word, and is what the standard says it should be."""

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from formats.hsds.directories import directories, told
from formats.hsds.published import faults_of_json, faults_of_package, folder
from reading_places import beside
from wherewithal.formats.hsds import Directory, read_directory
from wherewithal.formats.hsds.reading import DESCRIPTOR
from wherewithal.formats.hsds.records import (
    Language,
    Organization,
    Phone,
    Service,
    ServiceAtLocation,
)
from wherewithal.formats.hsds.writing import pack, write_json, write_tables

SLOW = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])


@SLOW
@given(directories())
def test_tables_come_back_as_they_were(directory: Directory) -> None:
    files = write_tables(directory)
    assert told(read_directory(files).directory) == told(directory)
    assert told(read_directory({"all.zip": pack(files)}).directory) == told(directory)


@SLOW
@given(directories())
def test_json_comes_back_as_it_was(directory: Directory) -> None:
    assert told(read_directory({"all.json": write_json(directory)}).directory) == told(directory)


@SLOW
@given(directories())
def test_tables_fit_their_descriptor(directory: Directory) -> None:
    files = write_tables(directory)
    assert faults_of_package(files, json.loads(files[DESCRIPTOR])) == []


@pytest.mark.parametrize("version", ["3.0", "3.1-dev"])
def test_what_is_written_fits_the_published_schemas(version: str) -> None:
    folder(version)

    @settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
    @given(directories())
    def fits(directory: Directory) -> None:
        # A number that nobody knows cannot be told of places that are left (3.1 wants one).
        directory = replace(directory, capacities=())
        assert faults_of_json(write_json(directory), version) == []
        published = json.loads((folder(version) / DESCRIPTOR).read_text())
        assert faults_of_package(write_tables(directory), published) == []

    fits()


REAL = {
    "Baltimore": "data/directories/baltimore_md",
    "Florida": "data/directories/florida_legal_aid",
    "Ohana": "data/hsds/ohana_sample_csv",
    "2.0.1": "data/hsds/hsds_2.0.1/examples/all_resources",
    "3.0": "data/hsds/hsds_3.0/examples/csv",
    "3.1": "data/hsds/hsds_3.1-dev/examples/csv",
    "package": "data/hsds/mini_datapackage/output/data",
}


@pytest.mark.parametrize("name", REAL)
def test_real_directories_come_back_and_fit(name: str) -> None:
    files = {file.name: file.read_bytes() for file in beside(REAL[name]).iterdir()}
    directory = read_directory(files).directory
    document, tables = write_json(directory), write_tables(directory)
    assert changed(read_directory({"all.json": document}).directory, directory) == []
    assert changed(read_directory(tables).directory, directory) == []
    assert faults_of_json(document, every=1 + len(document) // 300_000)[:3] == []
    assert faults_of_package(tables, json.loads(tables[DESCRIPTOR]))[:3] == []
    published = json.loads((folder("3.0") / DESCRIPTOR).read_text())
    assert faults_of_package(tables, published)[:3] == []


def changed(one: Directory, two: Directory) -> list[str]:
    """The first records that two directories do not share: whole directories are too long to show."""
    before, after = told(one), told(two)
    lines = [set(before[name]) ^ set(after[name]) for name in before]
    doubles = [name for name in before if len(before[name]) != len(after[name])]
    return [*doubles, *(line for each in lines for line in sorted(each)[:2])]


def test_what_does_not_fit_stands_beside() -> None:
    directory = Directory(
        organizations=(Organization(id="139776", name="Old Mill", year_incorporated="about 1990"),)
    )
    (organization,) = json.loads(write_json(directory))["contents"]
    assert organization["id_as_written"] == "139776"
    assert organization["year_incorporated_as_written"] == "about 1990"
    assert "year_incorporated" not in organization


def test_an_unknown_status_comes_back_as_unknown() -> None:
    directory = Directory(services=(Service(id="7", organization_id="2", name="Walk-in"),))
    (service,) = json.loads(write_json(directory))["services.csv"]
    assert (service["status"], service["status_as_written"]) == ("active", "(blank)")
    assert read_directory({"all.json": write_json(directory)}).directory.services[0].status == ""


def test_records_stand_within_the_nearest_owner() -> None:
    directory = Directory(
        organizations=(Organization(id="2", name="Old Mill"),),
        services=(Service(id="7", organization_id="2", name="Walk-in"),),
        services_at_locations=(ServiceAtLocation(id="9", service_id="7", location_id="4"),),
        phones=(Phone(id="5", organization_id="2", service_id="7", number="555-0100"),),
        languages=(Language(id="6", phone_id="5", name="Farsi"),),
    )
    (organization,) = json.loads(write_json(directory))["contents"]
    (service,) = organization["services"]
    assert service["phones"][0]["languages"][0]["name"] == "Farsi"
    assert "service_id" not in service["phones"][0]
    assert [each["id_as_written"] for each in service["service_at_locations"]] == ["9"]
    assert told(read_directory({"all.json": write_json(directory)}).directory) == told(directory)


def test_the_same_directory_gives_the_same_bytes() -> None:
    directory = Directory(organizations=(Organization(id="2", name="Old Mill"),))
    assert pack(write_tables(directory)) == pack(write_tables(directory))


def test_two_records_with_one_identifier_are_written_apart() -> None:
    twice = Directory(
        organizations=(Organization(id="2", name="Mill"), Organization(id="2", name="Hall"))
    )
    files = write_tables(twice)
    assert faults_of_package(files, json.loads(files[DESCRIPTOR])) == []
    assert told(read_directory(files).directory) == told(twice)
    assert told(read_directory({"all.json": write_json(twice)}).directory) == told(twice)


def test_a_thousand_names_of_others_do_not_make_a_thousand_columns() -> None:
    many = Directory(
        organizations=tuple(
            Organization(id=str(number), name="Mill", other={f"zq{number}": "x"})
            for number in range(1_000)
        )
    )
    files = write_tables(many)
    assert len(files["organizations.csv"].splitlines()[0].split(b",")) < 150
    assert told(read_directory(files).directory) == told(many)
