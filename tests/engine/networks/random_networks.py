"""Random networks for properties, and the same network as the established library holds it."""

import networkx as nx
from hypothesis import strategies as st

from wherewithal.engine.networks.network import Network, Node, NodeKind, Tie, make_network

NAMES = [f"n{number:02}" for number in range(12)]
TEAMS = ["red", "green", "blue"]


@st.composite
def networks(draw: st.DrawFn, *, most: int = 10) -> Network:
    """People in at most two teams each, some organizations, ties that may come twice."""
    ids = NAMES[: draw(st.integers(1, most))]
    nodes = [
        Node(
            each,
            kind=draw(st.sampled_from([NodeKind.PERSON, NodeKind.PERSON, NodeKind.ORGANIZATION])),
            teams=frozenset(draw(st.sets(st.sampled_from(TEAMS), max_size=2))),
        )
        for each in ids
    ]
    ends = st.tuples(st.sampled_from(ids), st.sampled_from(ids)).filter(
        lambda two: two[0] != two[1]
    )
    often = st.sampled_from([None, 1.0, 12.0, 52.0])
    ties = draw(st.lists(st.tuples(ends, often), max_size=20)) if len(ids) > 1 else []
    return make_network(
        nodes,
        [
            Tie(one, other, times_a_year=times, record=str(number))
            for number, ((one, other), times) in enumerate(ties)
        ],
    )


def as_networkx(network: Network) -> nx.Graph:
    graph = nx.Graph()
    graph.add_nodes_from(node.id for node in network.nodes)
    graph.add_edges_from(tie.ends for tie in network.ties)
    return graph
