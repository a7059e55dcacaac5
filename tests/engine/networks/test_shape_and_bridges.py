"""Numbers of the summary: worked out by hand, and equal to those of an established graph library."""

from math import isnan

import networkx as nx
import pytest
from hypothesis import given

from engine.networks.random_networks import as_networkx, networks
from wherewithal.engine.networks.bridges import betweenness, bridges, constraint
from wherewithal.engine.networks.network import (
    Network,
    Node,
    NodeKind,
    Tie,
    TieKind,
    make_network,
    neighbors_of,
    without,
)
from wherewithal.engine.networks.shape import ego, shape_of

# Ten people and eighteen ties in the form of a kite (D. Krackhardt, 1990); betweenness is well known.
KITE = {
    "andre": ("beverly", "carol", "diane", "fernando"),
    "beverly": ("diane", "ed", "garth"),
    "carol": ("diane", "fernando"),
    "diane": ("ed", "fernando", "garth"),
    "ed": ("garth",),
    "fernando": ("garth", "heather"),
    "garth": ("heather",),
    "heather": ("ike",),
    "ike": ("jane",),
    "jane": (),
}
kite = make_network(
    [Node(name) for name in KITE], [Tie(one, other) for one, many in KITE.items() for other in many]
)


def test_who_stands_between_in_the_kite() -> None:
    found = {name: round(value, 3) for name, value in betweenness(kite).items() if value}
    assert found == {
        "andre": 0.023,
        "beverly": 0.023,
        "diane": 0.102,
        "fernando": 0.231,
        "garth": 0.231,
        "heather": 0.389,
        "ike": 0.222,
    }


def test_the_kite_has_two_bridges_that_hold_its_tail() -> None:
    found = bridges(kite)
    assert [each.id for each in found][:4] == ["heather", "fernando", "garth", "ike"]
    assert {each.id: each.cut_off for each in found if each.cut_off} == {
        "heather": (("ike", "jane"),),
        "ike": (("jane",),),
    }


def test_the_numbers_of_the_kite() -> None:
    found = shape_of(kite)
    assert (found.nodes, found.ties, found.density) == (10, 18, pytest.approx(0.4))
    assert (found.degrees["diane"], found.degrees["jane"]) == (6, 1)
    assert (len(found.parts), found.alone) == (1, ())


def test_parts_come_largest_first_and_who_stands_alone_is_named() -> None:
    found = shape_of(make_network([Node(each) for each in "abcd"], [Tie("c", "d")]))
    assert found.parts == (("c", "d"), ("a",), ("b",))
    assert found.alone == ("a", "b")


def test_one_person_has_no_density() -> None:
    assert shape_of(make_network([Node("a")], [])).density is None
    assert shape_of(Network()).parts == ()


def test_constraint_by_hand() -> None:
    star = make_network([Node(each) for each in "cxyz"], [Tie("c", each) for each in "xyz"])
    # Three strangers: 3 × (1/3)².
    assert constraint(neighbors_of(star), "c") == pytest.approx(1 / 3)
    ring = make_network(
        [Node(each) for each in "abc"], [Tie("a", "b"), Tie("b", "c"), Tie("a", "c")]
    )
    # All in one circle: 2 × (1/2 + 1/2 × 1/2)².
    assert constraint(neighbors_of(ring), "a") == pytest.approx(1.125)
    assert constraint(neighbors_of(make_network([Node("a")], [])), "a") is None


def test_only_people_are_named_as_bridges_and_the_teams_they_join() -> None:
    nodes = [
        Node("it", NodeKind.TEAM),
        Node("teens", NodeKind.TEAM),
        Node("cal", teams=frozenset({"it"})),
        Node("eli", teams=frozenset({"teens"})),
    ]
    belongs = [Tie("cal", "it", TieKind.BELONGS), Tie("eli", "teens", TieKind.BELONGS)]
    (cal, eli) = bridges(make_network(nodes, [*belongs, Tie("cal", "eli")]))
    assert (cal.id, cal.teams, cal.cut_off) == ("cal", ("it", "teens"), (("it",),))
    assert (eli.id, eli.cut_off) == ("eli", (("teens",),))


def test_the_network_around_one() -> None:
    found = ego(kite, "heather")
    assert found.neighbors == ("fernando", "garth", "ike")
    assert [tie.ends for tie in found.among] == [("fernando", "garth")]
    assert found.density == pytest.approx(1 / 3)
    with pytest.raises(KeyError):
        ego(kite, "nobody")


@given(networks())
def test_numbers_equal_those_of_networkx(network: Network) -> None:
    graph, found = as_networkx(network), shape_of(network)
    assert (found.nodes, found.ties) == (graph.number_of_nodes(), graph.number_of_edges())
    assert found.degrees == dict(graph.degree())
    assert set(map(frozenset, found.parts)) == set(map(frozenset, nx.connected_components(graph)))
    if found.density is not None:
        assert found.density == pytest.approx(nx.density(graph))
    assert betweenness(network) == pytest.approx(nx.betweenness_centrality(graph))


@given(networks())
def test_constraint_equals_that_of_networkx(network: Network) -> None:
    expected = nx.constraint(as_networkx(network))
    neighbors = neighbors_of(network)
    for name, value in expected.items():
        mine = constraint(neighbors, name)
        assert (mine is None) == isnan(value)
        if mine is not None:
            assert mine == pytest.approx(value)


@given(networks())
def test_who_cuts_off_is_who_networkx_calls_an_articulation_point(network: Network) -> None:
    cuts = set(nx.articulation_points(as_networkx(network)))
    people = {node.id for node in network.nodes if node.kind == NodeKind.PERSON}
    assert {each.id for each in bridges(network) if each.cut_off} == cuts & people


@given(networks())
def test_who_is_cut_off_is_no_longer_tied_to_the_rest(network: Network) -> None:
    before = shape_of(network).parts
    for each in bridges(network):
        rest = [set(part) for part in shape_of(without(network, each.id)).parts]
        mine = next(set(part) for part in before if each.id in part) - {each.id}
        assert all(set(part) in rest for part in each.cut_off)
        left = mine - {name for part in each.cut_off for name in part}
        assert left in rest
        assert all(len(part) <= len(left) for part in each.cut_off)


@given(networks())
def test_the_network_around_one_is_that_of_networkx(network: Network) -> None:
    center = network.nodes[0].id
    graph = as_networkx(network)
    found = ego(network, center)
    assert set(found.neighbors) == set(graph[center])
    around = graph.subgraph(graph[center])
    assert len({tie.ends for tie in found.among}) == around.number_of_edges()
