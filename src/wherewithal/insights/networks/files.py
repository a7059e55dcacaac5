"""The network as a file for another program: what the page shows, with nobody who may not leave the screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wherewithal.engine.networks.network import Network, Node, NodeKind, Tie, TieKind
from wherewithal.formats.networks import (
    NetworkFile,
    NetworkNode,
    NetworkTie,
    write_gexf,
    write_graphml,
    write_kumu_json,
    write_kumu_tables,
)
from wherewithal.insights.networks.gather import Gathered, TieWords
from wherewithal.insights.networks.reading import is_colleague


@dataclass(frozen=True, slots=True)
class NetworkFormat:
    """One format: how it is made, what browsers call it, and who reads it."""

    write: Callable[[NetworkFile], bytes]
    content_type: str
    filename: str
    label: str | Promise
    reads_it: str | Promise


FORMATS: Mapping[str, NetworkFormat] = {
    "kumu": NetworkFormat(
        write_kumu_json,
        "application/json",
        "network-kumu.json",
        gettext_lazy("Kumu (JSON)"),
        gettext_lazy("drag it onto a map in Kumu"),
    ),
    "kumu-tables": NetworkFormat(
        write_kumu_tables,
        "application/zip",
        "network-kumu-tables.zip",
        gettext_lazy("Tables (CSV)"),
        gettext_lazy("elements and connections for Kumu, or for a spreadsheet"),
    ),
    "graphml": NetworkFormat(
        write_graphml,
        "application/graphml+xml",
        "network.graphml",
        gettext_lazy("GraphML"),
        gettext_lazy("for yEd, Cytoscape, R and most others"),
    ),
    "gexf": NetworkFormat(
        write_gexf,
        "application/gexf+xml",
        "network.gexf",
        gettext_lazy("GEXF"),
        gettext_lazy("for Gephi"),
    ),
}


def as_file(
    part: Network, gathered: Gathered, *, name: str, outlets: Mapping[str, str]
) -> NetworkFile:
    """That part of the network; `outlets` are the names of places by their ids, as far as they may be said."""
    teams = {node.id: node.name for node in gathered.network.nodes if node.kind == NodeKind.TEAM}
    return NetworkFile(
        name,
        tuple(_node(node, teams, outlets) for node in part.nodes),
        tuple(_tie(tie, gathered.words) for tie in part.ties),
    )


def _node(node: Node, teams: Mapping[str, str], outlets: Mapping[str, str]) -> NetworkNode:
    kinds = {
        NodeKind.PERSON: _("Person"),
        NodeKind.TEAM: _("Team"),
        NodeKind.ORGANIZATION: _("Organization"),
    }
    return NetworkNode(
        node.id,
        node.name,
        kinds[node.kind],
        is_inside=node.kind == NodeKind.TEAM or is_colleague(node),
        teams=_named(node.teams, teams),
        outlets=_named(node.outlets, outlets),
    )


def _tie(tie: Tie, words: Mapping[str, TieWords]) -> NetworkTie:
    kinds = {
        TieKind.KNOWS: _("knows"),
        TieKind.BELONGS: _("belongs to"),
        TieKind.HOLDS: _("looks after"),
    }
    said = words[tie.record]
    return NetworkTie(
        tie.record,
        tie.one,
        tie.other,
        kinds[tie.kind],
        leads_on=tie.kind != TieKind.KNOWS,
        how=said.how,
        how_often=said.often,
        times_a_year=tie.times_a_year,
    )


def _named(ids: frozenset[str], names: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(sorted(names[each] for each in ids if each in names))
