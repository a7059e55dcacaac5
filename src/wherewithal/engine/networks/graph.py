"""The network as the graph library wants it: nodes by number, one edge for each pair that is tied."""

from __future__ import annotations

from typing import Any

import rustworkx

from wherewithal.engine.networks.network import Network, pairs_of

Graph = Any  # rustworkx.PyGraph, whose types say less than its documentation


def graph_of(network: Network) -> Graph:
    """An undirected simple graph; node n is `network.nodes[n]`."""
    number = {node.id: at for at, node in enumerate(network.nodes)}
    graph = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from([node.id for node in network.nodes])
    graph.add_edges_from_no_data([(number[one], number[other]) for one, other in pairs_of(network)])
    return graph


def parts_of(graph: Graph) -> list[list[str]]:
    """The ids of each connected part, the largest part first, then by the smallest id."""
    found = [
        sorted(graph[at] for at in numbers) for numbers in rustworkx.connected_components(graph)
    ]
    return sorted(found, key=lambda ids: (-len(ids), ids))
