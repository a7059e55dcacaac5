"""GraphML (yEd, Cytoscape, igraph, R) and GEXF (Gephi). Both are written by networkx.

Every tie is written without a direction: these formats hold it of a whole graph, and most ties here go both ways.
Between a person and a team or an organization the kinds of the two ends say which way it is meant.
"""

from io import BytesIO
from typing import Any

import networkx as nx

from wherewithal.formats.networks.model import NetworkFile, NetworkNode, NetworkTie
from wherewithal.formats.xml_signs import fit

BETWEEN_NAMES = "; "


def write_graphml(network: NetworkFile) -> bytes:
    """The network as GraphML 1.0 in UTF-8; what nobody noted is left out rather than written as nothing."""
    written = BytesIO()
    nx.write_graphml(_graph(network), written, edge_id_from_attribute="id")
    return written.getvalue()


def write_gexf(network: NetworkFile) -> bytes:
    """The network as GEXF 1.2 in UTF-8; what nobody noted is left out."""
    written = BytesIO()
    nx.write_gexf(_graph(network), written, version="1.2draft")
    return written.getvalue()


def _graph(network: NetworkFile) -> "nx.MultiGraph[str]":
    """Every value is of the same sort wherever it is there, as both formats declare a sort for each name."""
    graph: nx.MultiGraph[str] = nx.MultiGraph(name=fit(network.name))
    for node in network.nodes:
        graph.add_node(node.id, **_told(_about_node(node)))
    for tie in network.ties:
        graph.add_edge(tie.one, tie.other, key=tie.id, id=tie.id, **_told(_about_tie(tie)))
    return graph


def _about_node(node: NetworkNode) -> dict[str, Any]:
    return {
        "label": node.name,
        "kind": node.kind,
        # As a word: networkx writes a truth as Python spells it, which GraphML does not know.
        "inside": "yes" if node.is_inside else "no",
        "teams": BETWEEN_NAMES.join(node.teams),
        "outlets": BETWEEN_NAMES.join(node.outlets),
    }


def _about_tie(tie: NetworkTie) -> dict[str, Any]:
    return {
        "kind": tie.kind,
        "how": tie.how,
        "how_often": tie.how_often,
        "times_a_year": tie.times_a_year,
    }


def _told(values: dict[str, Any]) -> dict[str, Any]:
    fitted = {name: fit(each) if isinstance(each, str) else each for name, each in values.items()}
    return {name: each for name, each in fitted.items() if each not in ("", None)}
