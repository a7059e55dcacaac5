"""Networks as files: what is written is read back, by other libraries than the one that wrote it."""

import csv
import json
from io import BytesIO, StringIO
from typing import Any
from zipfile import ZipFile

import pytest
import rustworkx as rx
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from wherewithal.formats.networks import (
    NetworkFile,
    NetworkNode,
    NetworkTie,
    write_gexf,
    write_graphml,
    write_kumu_json,
    write_kumu_tables,
)
from wherewithal.formats.xml_signs import fit

GEXF = {"g": "http://www.gexf.net/1.2draft"}
# All that people can type; what XML or a database cannot hold is told apart below.
words = st.text(max_size=30)
names = st.text(min_size=1, max_size=30)


@st.composite
def networks(draw: st.DrawFn) -> NetworkFile:
    keys = draw(st.lists(st.integers(1, 10_000), min_size=1, max_size=6, unique=True))
    ids = [f"person-{key}" for key in keys]
    nodes = [
        NetworkNode(
            each,
            draw(names),
            draw(st.sampled_from(["Person", "Équipe", "سازمان"])),
            is_inside=draw(st.booleans()),
            teams=tuple(draw(st.lists(names, max_size=2))),
            outlets=tuple(draw(st.lists(names, max_size=1))),
        )
        for each in ids
    ]
    pairs = [(one, other) for one in ids for other in ids if one != other]
    ends = draw(st.lists(st.sampled_from(pairs), max_size=6)) if pairs else []
    often = st.none() | st.floats(0.5, 365, allow_nan=False)
    ties = [
        NetworkTie(
            f"tie-{number}",
            *pair,
            kind=draw(st.sampled_from(["knows", "looks after"])),
            leads_on=draw(st.booleans()),
            how=draw(words),
            how_often=draw(words),
            times_a_year=draw(often),
        )
        for number, pair in enumerate(ends)
    ]
    return NetworkFile(draw(words), tuple(nodes), tuple(ties))


def as_it_is(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


@given(networks())
def test_kumu_json_holds_all_of_it(network: NetworkFile) -> None:
    blueprint = json.loads(write_kumu_json(network))
    elements = {each["id"]: each for each in blueprint["elements"]}
    assert list(elements) == [node.id for node in network.nodes]
    for node in network.nodes:
        told = elements[node.id]
        assert (told["label"], told["type"]) == (as_it_is(node.name), node.kind)
        assert told.get("Teams", []) == [as_it_is(name) for name in node.teams]
    for tie, told in zip(network.ties, blueprint["connections"], strict=True):
        assert (told["from"], told["to"], told["type"]) == (tie.one, tie.other, tie.kind)
        assert told.get("label", "") == as_it_is(tie.how)
        assert told.get("Times a year") == tie.times_a_year
        assert told["direction"] == ("directed" if tie.leads_on else "undirected")


@given(networks())
def test_kumu_tables_hold_the_same(network: NetworkFile) -> None:
    with ZipFile(BytesIO(write_kumu_tables(network))) as unzipped:
        tables = {name: unzipped.read(name).decode("utf-8-sig") for name in unzipped.namelist()}
    elements, connections = (
        list(csv.DictReader(StringIO(tables[name], newline="")))
        for name in ("elements.csv", "connections.csv")
    )
    assert [row["ID"] for row in elements] == [node.id for node in network.nodes]
    assert [len(row["Teams"].split("|")) for row in elements if row["Teams"]] == [
        len(node.teams) for node in network.nodes if node.teams
    ]
    for tie, row in zip(network.ties, connections, strict=True):
        assert (row["ID"], row["From"], row["To"], row["Type"]) == (
            tie.id,
            tie.one,
            tie.other,
            tie.kind,
        )
        assert as_it_is(tie.how) in (row["Label"], row["Label"].removeprefix("'"))
        assert bool(row["Times a year"]) == (tie.times_a_year is not None)


@given(networks())
def test_graphml_is_read_by_another_library(tmp_path_factory: Any, network: NetworkFile) -> None:
    path = tmp_path_factory.mktemp("graphs") / "network.graphml"
    path.write_bytes(write_graphml(network))
    (read,) = rx.read_graphml(str(path))
    nodes = {node["id"]: node for node in read.nodes()}
    assert len(nodes) == len(network.nodes)
    for node in network.nodes:
        told = nodes[node.id]
        assert in_one_line(told.get("label")) == in_one_line(fit(node.name))
        assert (told["kind"], told["inside"]) == (node.kind, "yes" if node.is_inside else "no")
    ties = {told["id"]: (one, other, told) for one, other, told in read.weighted_edge_list()}
    assert len(ties) == len(network.ties)
    for tie in network.ties:
        one, other, told = ties[tie.id]
        assert {read[one]["id"], read[other]["id"]} == {tie.one, tie.other}
        assert told["kind"] == tie.kind
        assert told.get("times_a_year") == tie.times_a_year


@given(networks())
def test_gexf_is_well_formed_and_holds_every_node_and_tie(network: NetworkFile) -> None:
    tree = etree.fromstring(write_gexf(network))
    nodes = {node.get("id"): node.get("label") for node in tree.iterfind(".//g:node", GEXF)}
    assert list(nodes) == [node.id for node in network.nodes]
    for node in network.nodes:
        # Where nothing of a name can be written, networkx says the id.
        expected = fit(node.name) or node.id
        assert in_one_line(nodes[node.id]) == in_one_line(expected)
    ties = {tie.get("id"): tie for tie in tree.iterfind(".//g:edge", GEXF)}
    assert set(ties) == {tie.id for tie in network.ties}
    declared = {each.get("id"): each.get("title") for each in tree.iterfind(".//g:attribute", GEXF)}
    for tie in network.ties:
        written = ties[tie.id]
        assert {written.get("source"), written.get("target")} == {tie.one, tie.other}
        told = {
            declared[each.get("for")]: each.get("value")
            for each in written.iterfind(".//g:attvalue", GEXF)
        }
        assert told["kind"] == tie.kind
        often = told.get("times_a_year")
        assert (None if often is None else float(often)) == tie.times_a_year


def in_one_line(text: str | None) -> str:
    """XML makes one blank of line ends in an attribute."""
    return " ".join((text or "").split())


def test_cells_that_a_spreadsheet_would_run_are_words() -> None:
    node = NetworkNode("person-1", "=cmd|' /C calc'!A0", "Person", teams=("A|B", "C"))
    with ZipFile(BytesIO(write_kumu_tables(NetworkFile("x", (node,))))) as unzipped:
        (row,) = csv.DictReader(StringIO(unzipped.read("elements.csv").decode("utf-8-sig")))
    assert row["Label"] == "'=cmd|' /C calc'!A0"
    assert row["Teams"] == "A/B|C"


@pytest.mark.parametrize(
    ("nodes", "ties"),
    [
        (("a", "a"), ()),
        (("a", "b"), (("t", "a", "c"),)),
        (("a", "b"), (("t", "a", "b"), ("t", "b", "a"))),
    ],
)
def test_what_does_not_fit_together_is_refused(
    nodes: tuple[str, ...], ties: tuple[tuple[str, str, str], ...]
) -> None:
    with pytest.raises(ValueError, match=r"node|tie"):
        NetworkFile(
            "x",
            tuple(NetworkNode(each, each, "Person") for each in nodes),
            tuple(NetworkTie(*each, kind="knows") for each in ties),
        )
