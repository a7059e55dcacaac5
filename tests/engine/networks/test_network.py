"""What a network is made of, and what it refuses."""

import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.networks.random_networks import networks
from wherewithal.engine.networks.network import (
    Network,
    Node,
    Tie,
    make_network,
    neighbors_of,
    part_of,
    without,
)


def test_two_nodes_of_one_id_are_refused() -> None:
    with pytest.raises(ValueError, match="same id"):
        make_network([Node("a"), Node("a")], [])


@pytest.mark.parametrize("tie", [Tie("a", "a"), Tie("a", "x"), Tie("x", "a")])
def test_a_tie_needs_two_nodes_that_are_there(tie: Tie) -> None:
    with pytest.raises(ValueError, match="two different nodes"):
        make_network([Node("a")], [tie])


@pytest.mark.parametrize(
    ("times", "distance"), [(365, 0), (50, 0), (12, 1), (10, 1), (9, 2), (0.5, 2), (None, 2)]
)
def test_who_meets_often_is_near(times: float | None, distance: int) -> None:
    assert Tie("a", "b", times_a_year=times).distance == distance


def test_of_several_ties_the_closest_counts() -> None:
    weekly, once = Tie("b", "a", times_a_year=52, record="2"), Tie("a", "b", record="1")
    found = neighbors_of(make_network([Node("a"), Node("b")], [once, weekly]))
    assert found == {"a": {"b": weekly}, "b": {"a": weekly}}


@given(networks(), st.randoms())
def test_the_order_in_which_things_come_changes_nothing(network: Network, random) -> None:
    nodes, ties = list(network.nodes), list(network.ties)
    random.shuffle(nodes)
    random.shuffle(ties)
    assert make_network(nodes, ties) == network


@given(networks())
def test_without_somebody_nothing_names_them(network: Network) -> None:
    gone = network.nodes[0].id
    rest = without(network, gone)
    named = {node.id for node in rest.nodes} | {end for tie in rest.ties for end in tie.ends}
    assert gone not in named
    assert rest == part_of(network, keep=lambda node: node.id != gone)


def test_the_engine_knows_no_django() -> None:
    names = ("bridges", "holders", "layout", "meeting", "paths", "shape", "silos")
    imports = ", ".join(f"wherewithal.engine.networks.{name}" for name in names)
    asked = f"import sys, {imports}; print('django' in sys.modules)"
    places = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    ran = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True, env=places
    )
    assert ran.stdout.strip() == "False"
