"""A network as files that other programs draw and count: GraphML, GEXF, and Kumu's JSON and tables.

Pure: plain dataclasses on one side, bytes on the other. Made for leaving: who may stand in it is decided above.
"""

from wherewithal.formats.networks.graph_files import write_gexf, write_graphml
from wherewithal.formats.networks.kumu import write_kumu_json, write_kumu_tables
from wherewithal.formats.networks.model import NetworkFile, NetworkNode, NetworkTie

__all__ = [
    "NetworkFile",
    "NetworkNode",
    "NetworkTie",
    "write_gexf",
    "write_graphml",
    "write_kumu_json",
    "write_kumu_tables",
]
