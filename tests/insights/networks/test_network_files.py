"""The network as a file: what the page shows, narrowed as it is, and nobody who may not leave the screen."""

import csv
import json
from io import BytesIO, StringIO
from typing import Any
from zipfile import ZipFile

import pytest
from django.test import Client
from lxml import etree

from cast import Cast
from insights.networks.town import colleague, knows, relationship, stays_out, two_teams
from make import make_outlet, make_person
from wherewithal.insights.networks.files import FORMATS
from wherewithal.people.models import Role

PAGE = "/sunnydale/networks/picture/"


@pytest.fixture
def rae(cast: Cast) -> Client:
    return cast.client(cast.rae)


def blueprint(client: Client, query: str = "") -> dict[str, Any]:
    return json.loads(client.get(f"{PAGE}file/kumu/{query}").content)


def labels(told: dict[str, Any]) -> list[str]:
    return sorted(each["label"] for each in told["elements"])


def test_the_file_ties_what_the_list_of_the_page_ties(cast: Cast, rae: Client) -> None:
    rows = two_teams(cast.ada)
    relationship(cast.library, "Chess", organization=rows["club"], holder=rows["zoe"])
    shown = rae.get(PAGE).context["rows"]
    told = blueprint(rae)
    names = {each["id"]: each["label"] for each in told["elements"]}
    assert sorted((names[tie["from"]], names[tie["to"]]) for tie in told["connections"]) == sorted(
        (row.one.name, row.other.name) for row in shown
    )
    kinds = {tie["type"]: tie["direction"] for tie in told["connections"]}
    assert kinds == {"knows": "undirected", "belongs to": "directed", "looks after": "directed"}


def test_all_formats_hold_the_same_people_and_ties(cast: Cast, rae: Client) -> None:
    two_teams(cast.ada)
    counted = set()
    for name, one in FORMATS.items():
        response = rae.get(f"{PAGE}file/{name}/")
        assert response.headers["Content-Type"] == one.content_type
        assert response.headers["Content-Disposition"] == f'attachment; filename="{one.filename}"'
        counted.add((name, *COUNT[name](response.content)))
    assert {each[1:] for each in counted} == {(6, 6)}


def count_json(content: bytes) -> tuple[int, int]:
    told = json.loads(content)
    return len(told["elements"]), len(told["connections"])


def count_tables(content: bytes) -> tuple[int, int]:
    with ZipFile(BytesIO(content)) as unzipped:
        tables = [unzipped.read(name) for name in ("elements.csv", "connections.csv")]
    one, other = (len(list(csv.DictReader(StringIO(table.decode())))) for table in tables)
    return one, other


def count_xml(content: bytes) -> tuple[int, int]:
    tree = etree.fromstring(content)
    return len(tree.findall(".//{*}node")), len(tree.findall(".//{*}edge"))


COUNT = {
    "kumu": count_json,
    "kumu-tables": count_tables,
    "graphml": count_xml,
    "gexf": count_xml,
}


def test_a_file_is_narrowed_as_the_page_is(cast: Cast, rae: Client) -> None:
    two_teams(cast.ada)
    page = rae.get(f"{PAGE}?kind=person").content.decode()
    assert f"{PAGE}file/gexf/?kind=person" in page
    assert labels(blueprint(rae, "?kind=person")) == ["Eli", "Ivo", "Zoe"]


def test_who_stays_out_is_in_no_file(cast: Cast, rae: Client) -> None:
    rows = two_teams(cast.ada)
    stays_out(rows["zoe"])
    for name in FORMATS:
        assert b"Zoe" not in rae.get(f"{PAGE}file/{name}/").content


def test_words_that_name_somebody_who_was_not_asked_stay_on_the_screen(
    cast: Cast, rae: Client
) -> None:
    make_person(cast.library, "Wilhelmina Quist")
    ann = colleague(cast.library, "Ann Lee")
    ben = colleague(cast.library, "Ben Ray")
    knows(ann, ben, kind="through Wilhelmina Quist", how_often="once a month")
    assert "through Wilhelmina Quist" in rae.get(PAGE).content.decode()
    (tie,) = blueprint(rae)["connections"]
    assert "label" not in tie
    assert tie["Times a year"] == 12


def test_what_nobody_noted_is_left_out(cast: Cast, rae: Client) -> None:
    knows(colleague(cast.library, "Ann Lee"), colleague(cast.library, "Ben Ray"))
    (tie,) = blueprint(rae)["connections"]
    assert set(tie) == {"id", "from", "to", "direction", "type"}


def test_places_go_by_their_names(cast: Cast, rae: Client) -> None:
    ann = colleague(cast.library, "Ann Lee")
    outlet = make_outlet(cast.library, "Hill Branch")
    Role.objects.create(library=cast.library, person=ann, outlet=outlet, kind="staff")
    (element,) = [each for each in blueprint(rae)["elements"] if each["label"] == "Ann Lee"]
    assert (element["Outlets"], element["Inside"]) == (["Hill Branch"], "yes")


def test_another_format_is_no_page(cast: Cast, rae: Client) -> None:
    assert rae.get(f"{PAGE}file/dot/").status_code == 404


def test_an_empty_library_has_an_empty_file(cast: Cast, rae: Client) -> None:
    for name in FORMATS:
        assert COUNT[name](rae.get(f"{PAGE}file/{name}/").content) == (0, 0)


def test_the_file_costs_the_same_queries_however_much_there_is(
    cast: Cast, rae: Client, django_assert_max_num_queries: Any
) -> None:
    two_teams(cast.ada)
    with django_assert_max_num_queries(100) as few:
        rae.get(f"{PAGE}file/kumu/")
    for number in range(8):
        knows(colleague(cast.library, f"Nan {number}"), colleague(cast.library, f"Oda {number}"))
    with django_assert_max_num_queries(len(few)):
        rae.get(f"{PAGE}file/kumu/")
