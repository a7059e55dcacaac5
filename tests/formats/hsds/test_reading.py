"""Directories as others write them: kinds of files, older versions, damaged and hostile ones."""

import csv
import io
import json
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wherewithal.formats.hsds import DirectoryProblem, read_directory
from wherewithal.formats.hsds.openings import opening
from wherewithal.formats.hsds.problems import MESSAGES
from wherewithal.formats.hsds.records import Organization, Schedule, Service
from wherewithal.formats.hsds.standing import Standing, standing

ORGANIZATION = {"id": "2", "name": "Old Mill", "description": "Homework help", "website": ""}


def read(told, name="all.json"):
    return read_directory({name: json.dumps(told).encode()})


def codes(reading):
    return [each.what.value for each in reading.troubles]


def packed(files):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as folder:
        for name, content in files.items():
            folder.writestr(name, content)
    return buffer.getvalue()


@pytest.mark.parametrize(
    "told",
    [ORGANIZATION, [ORGANIZATION], {"contents": [ORGANIZATION], "total_pages": 1}],
    ids=["one", "list", "page"],
)
def test_an_organization_in_each_kind_of_document(told):
    reading = read(told)
    assert [each.name for each in reading.directory.organizations] == ["Old Mill"]
    assert codes(reading) == []


def test_missing_pages_are_told_and_several_files_are_one_directory():
    pages = [
        {"contents": [{**ORGANIZATION, "id": str(number)}], "total_pages": 3, "page_number": number}
        for number in (1, 2, 3)
    ]
    files = {f"page{number}.json": json.dumps(page).encode() for number, page in enumerate(pages)}
    whole = read_directory(files)
    assert (len(whole.directory.organizations), codes(whole)) == (3, [])
    del files["page1.json"]
    assert codes(read_directory(files)) == ["pages missing"]


def test_a_page_of_the_british_profile():
    service = {
        "id": "7",
        "name": "Walk-in",
        "status": "active",
        "organization": {"id": "2", "name": "Old Mill", "description": ""},
        "service_taxonomys": [{"id": "1", "taxonomy": {"id": "9", "name": "Homework"}}],
        "service_at_locations": [
            {
                "id": "4",
                "location": {
                    "id": "5",
                    "latitude": 51.5,
                    "longitude": -0.12,
                    "physical_addresses": [{"id": "6", "address_1": "1 High St"}],
                },
            }
        ],
    }
    directory = read({"totalPages": 1, "number": 1, "content": [service]}).directory
    assert directory.services[0].organization_id == "2"
    assert directory.services_at_locations[0].location_id == "5"
    assert (directory.locations[0].latitude, directory.addresses[0].address_type) == (
        "51.5",
        "physical",
    )
    assert (directory.attributes[0].link_id, directory.attributes[0].taxonomy_term_id) == ("7", "9")
    assert directory.taxonomy_terms[0].name == "Homework"


def test_what_the_standard_does_not_have_is_kept():
    reading = read({**ORGANIZATION, "mascot": "owl", "reviews": [1.50, {"a": None}]})
    assert dict(reading.directory.organizations[0].other) == {
        "mascot": "owl",
        "reviews": '[1.5,{"a":null}]',
    }
    assert codes(reading) == ["cut short"]


def test_numbers_stay_as_they_are_written():
    reading = read_directory({"a.json": b'{"id": "1", "latitude": 39.10, "longitude": 1e2}'})
    (place,) = reading.directory.locations
    assert (place.latitude, place.longitude) == ("39.10", "1e2")


def test_a_key_that_comes_twice_loses_nothing():
    content = b'{"id": "1", "name": "Mill", "description": "", "name": "Hall"}'
    (organization,) = read_directory({"organization.json": content}).directory.organizations
    assert organization.name == "Mill"
    assert dict(organization.other) == {"name (4)": "Hall"}


def test_cells_without_a_heading_and_beyond_it_are_kept():
    reading = read_directory({"organizations.csv": b"id,name,,name\n1,Mill,a,b,c\n"})
    assert dict(reading.directory.organizations[0].other) == {
        "column 3": "a",
        "name (4)": "b",
        "column 5": "c",
    }
    (ragged,) = (each for each in reading.troubles if each.what == DirectoryProblem.RAGGED_ROW)
    assert (ragged.file, ragged.table, ragged.row) == ("organizations.csv", "organization", 2)


@pytest.mark.parametrize(
    "content",
    [
        "\ufeffid;name\r\n1;Peñitas\r\n".encode(),
        "id\tname\r1\tPeñitas\r".encode(),
        "id,name\n1,Peñitas\n".encode("cp1252"),
        "id,name\n1,Peñitas\n".encode("utf-16"),
        "ID,Name\n1,Peñitas\n".encode(),
    ],
)
def test_marks_line_ends_and_encodings(content):
    (organization,) = read_directory({"Organizations.CSV": content}).directory.organizations
    assert (organization.id, organization.name) == ("1", "Peñitas")


def test_a_package_whose_descriptor_names_its_tables():
    files = {
        "data/a1.csv": "id,name\n1,Mill\n",
        "datapackage.json": json.dumps(
            {"resources": [{"name": "organization", "path": "data/a1.csv"}]}
        ),
    }
    reading = read_directory({"package.zip": packed(files)})
    assert reading.directory.organizations[0].name == "Mill"


def test_tables_of_versions_1_and_2():
    files = {
        "organizations.csv": b"id,name,url\n2,Old Mill,http://mill.example\n",
        "services.csv": b"id,organization_id,name,accrediations\n7,2,Walk-in,Good\n",
        "services_taxonomy.csv": b"id,service_id,taxonomy_id,taxonomy_detail\n1,7,9,more\n",
        "taxonomy.csv": b"id,name,parent_id,parent_name,vocabulary\n9,Homework,,,zq\n",
        "regular_schedules.csv": b"id,service_id,weekday,opens_at\n1,7,Monday,9:00\n",
        "eligibility.csv": b"id,service_id,eligibility\n1,7,Teens\n",
    }
    directory = read_directory(files).directory
    assert directory.organizations[0].website == "http://mill.example"
    service = directory.services[0]
    assert (service.accreditations, service.eligibility_description) == ("Good", "Teens")
    assert (directory.attributes[0].link_entity, directory.attributes[0].link_id) == (
        "service",
        "7",
    )
    assert directory.taxonomy_terms[0].taxonomy == "zq"
    assert (directory.schedules[0].byday, directory.schedules[0].other["weekday"]) == (
        "MO",
        "Monday",
    )
    assert directory.others[0].table == "eligibility"


def test_circles_of_parents_are_told_once():
    content = b"id,name,description,parent_id\n1,A,,2\n2,B,,3\n3,C,,1\n4,D,,1\n5,E,,5\n"
    reading = read_directory({"taxonomy_terms.csv": content})
    assert codes(reading) == ["parents in a circle"] * 2
    assert len(reading.directory.taxonomy_terms) == 5


def test_orphans_doubles_and_pointers_to_nothing_are_problems_and_are_kept():
    files = {
        "organizations.csv": b"id,name\n2,Mill\n2,Hall\n",
        "services.csv": b"id,organization_id,name\n7,,Walk-in\n8,9,\n",
        "phones.csv": b"id,number\n1,555-0100\n",
    }
    reading = read_directory(files)
    assert sorted(codes(reading)) == [
        "belongs to nothing",
        "no name",
        "no organization",
        "points nowhere",
        "same id",
    ]
    assert len(list(reading.directory.records())) == 5


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.json", b"[" * 200_000, "too deep"),
        (
            "a.json",
            b'{"id":"1","name":"x","description":' + b"[" * 90 + b"]" * 90 + b"}",
            "too deep",
        ),
        ("a.json", b'{"id": "1", ', "not json"),
        ("a.json", b"7", "not a directory"),
        ("a.json", b'{"version": "3.0"}', "not a directory"),
        ("a.zip", b"PK\x03\x04 broken", "broken folder"),
        ("a.csv.gz", b"\x1f\x8b broken", "broken folder"),
        ("organizations.csv", b"," * 2_000, "too many columns"),
        ("organizations.csv", b'id,name\n1,"' + b"x" * 2_000_001, "not a table"),
        ("organizations.csv", b"", "not a directory"),
    ],
)
def test_damaged_and_hostile_files_are_refused_kindly(name, content, code):
    reading = read_directory({name: content})
    assert codes(reading) == [code]
    assert reading.troubles[0].refuses


def test_one_broken_file_does_not_take_the_others_with_it():
    reading = read_directory({"a.json": b"{", "organizations.csv": b"id,name\n1,Mill\n"})
    assert (len(reading.directory.organizations), codes(reading)) == (1, ["not json"])


def test_a_folder_that_unpacks_to_very_much_is_refused(monkeypatch):
    monkeypatch.setattr("wherewithal.formats.hsds.reading.MAX_BYTES", 1_000_000)
    reading = read_directory({"a.zip": packed({"organizations.csv": b"\n" * 3_000_000})})
    assert codes(reading) == ["too large"]


def test_more_records_than_can_be_held_are_refused(monkeypatch):
    monkeypatch.setattr("wherewithal.formats.hsds.drafts.MAX_RECORDS", 10)
    rows = b"".join(b"%d,Mill\n" % number for number in range(20))
    assert codes(read_directory({"organizations.csv": b"id,name\n" + rows})) == ["too many"]


def test_a_name_of_a_million_characters_is_no_table_and_takes_no_time():
    reading = read({".csv" * 250_000: [{"id": "1", "a": "b"}], "x" + ".csv" * 250_000 + "y": []})
    assert len(reading.directory.others) == 1


def test_eligibility_is_not_copied_to_every_service_of_one_identifier():
    files = {
        "services.csv": b"id,organization_id,name\n" + b"7,2,Walk-in\n" * 3,
        "eligibility.csv": b"id,service_id,eligibility\n" + b"1,7,Teens\n" * 2,
    }
    services = read_directory(files).directory.services
    assert [each.eligibility_description for each in services] == ["Teens; Teens", "", ""]


def test_a_very_long_identifier_is_told():
    reading = read_directory({"organizations.csv": b"id,name\n" + b"9" * 5_000 + b",Mill\n"})
    assert codes(reading) == ["long id"]
    assert len(reading.directory.organizations[0].id) == 5_000


def test_the_same_problem_is_told_a_thousand_times_and_then_counted():
    rows = b"".join(b"%d,\n" % number for number in range(1_500))
    reading = read_directory({"organizations.csv": b"id,name\n" + rows})
    assert (len(reading.troubles), reading.troubles[-1].words) == (1_001, "500")


@given(st.binary(max_size=200), st.sampled_from(["a.json", "services.csv", "a.zip", "x"]))
def test_any_bytes_are_read_or_refused(content, name):
    for each in read_directory({name: content}).troubles:
        assert "%" not in each.message


LEAF = st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=5))
KEYS = st.sampled_from(["id", "name", "services", "contents", "organization", "phones", "taxonomy"])
JSON = st.recursive(LEAF, lambda each: st.lists(each, max_size=3) | st.dictionaries(KEYS, each))


@given(JSON)
def test_any_json_is_read_or_refused(told):
    read(told)


def test_every_problem_has_its_sentence():
    assert set(MESSAGES) == set(DirectoryProblem)


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (Service(status="active"), Standing.ACTIVE),
        (Service(), Standing.UNSAID),
        (Service(status="Temporarily closed"), Standing.CLOSED_FOR_NOW),
        (Service(status="DEFUNCT"), Standing.DEFUNCT),
        (Service(status="Do not refer"), Standing.DO_NOT_REFER),
        (Service(status="active", other={"Do_Not_Refer": "TRUE"}), Standing.DO_NOT_REFER),
        (Organization(other={"status": "inactive"}), Standing.INACTIVE),
        (Service(status="pending"), Standing.UNCLEAR),
    ],
)
def test_standing(record, expected):
    assert standing(record) == expected
    assert expected.may_be_offered == (expected in ("active", "unsaid"))


def test_hours_that_cannot_be_worked_out_keep_their_words():
    found = opening(
        Schedule(byday="MO, 2TU,XX", opens_at="noon", valid_from="2024-05-01", bymonthday="40")
    )
    assert [(each.day, each.nth) for each in found.weekdays] == [("MO", None), ("TU", 2)]
    assert (found.opens_at, found.unclear) == (None, ("XX", "40", "noon"))


@given(st.text(max_size=20), st.text(max_size=20))
def test_any_words_make_an_opening(one, two):
    opening(Schedule(byday=one, interval=two, opens_at=one, valid_to=two, bymonthday=two))


def test_reading_long_cells_leaves_the_limit_of_others_alone() -> None:
    before = csv.field_size_limit()
    outline = "1" * (before + 10)
    reading = read_directory({"organizations.csv": f"id,name,outline\n1,Hall,{outline}\n".encode()})
    (hall,) = reading.directory.organizations
    assert outline in str(hall)
    assert csv.field_size_limit() == before
