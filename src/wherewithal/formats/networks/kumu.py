"""Kumu's two ways in: a blueprint (JSON), and two tables in a ZIP, one of elements and one of connections.

Both name elements by an id, so two people of one name stay two. The headings are Kumu's own; a bar divides
several values in one cell, so a bar within a name becomes a slash there.
"""

import json
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from wherewithal.formats.comma_table import write_table
from wherewithal.formats.networks.model import NetworkFile, NetworkNode, NetworkTie

ELEMENT_HEADS = ("ID", "Label", "Type", "Inside", "Teams", "Outlets")
CONNECTION_HEADS = (
    "ID",
    "From",
    "To",
    "Direction",
    "Type",
    "Label",
    "How often",
    "Times a year",
)
_A_DAY_FOR_EVERY_FILE = (1980, 1, 1, 0, 0, 0)


def write_kumu_json(network: NetworkFile) -> bytes:
    """The blueprint: `elements` and `connections`; what nobody noted is left out."""
    blueprint = {
        "elements": [_told(_element(node)) for node in network.nodes],
        "connections": [_told(_connection(tie)) for tie in network.ties],
    }
    return json.dumps(blueprint, ensure_ascii=False, indent=1).encode("utf-8", "replace")


def write_kumu_tables(network: NetworkFile) -> bytes:
    """A ZIP of `elements.csv` and `connections.csv`; no cell is one that a spreadsheet would run."""
    elements = (_cells(_element(node), ELEMENT_HEADS) for node in network.nodes)
    connections = (_cells(_connection(tie), CONNECTION_HEADS) for tie in network.ties)
    written = BytesIO()
    with ZipFile(written, "w") as archive:
        for name, table in (
            ("elements.csv", write_table(ELEMENT_HEADS, elements)),
            ("connections.csv", write_table(CONNECTION_HEADS, connections)),
        ):
            info = ZipInfo(name, date_time=_A_DAY_FOR_EVERY_FILE)
            archive.writestr(info, table, compress_type=ZIP_DEFLATED)
    return written.getvalue()


def _element(node: NetworkNode) -> dict[str, Any]:
    return {
        "id": node.id,
        "label": node.name,
        "type": node.kind,
        "Inside": "yes" if node.is_inside else "no",
        "Teams": list(node.teams),
        "Outlets": list(node.outlets),
    }


def _connection(tie: NetworkTie) -> dict[str, Any]:
    return {
        "id": tie.id,
        "from": tie.one,
        "to": tie.other,
        "direction": "directed" if tie.leads_on else "undirected",
        "type": tie.kind,
        "label": tie.how,
        "How often": tie.how_often,
        "Times a year": tie.times_a_year,
    }


def _told(values: dict[str, Any]) -> dict[str, Any]:
    return {name: each for name, each in values.items() if each not in ("", None, [])}


def _cells(values: dict[str, Any], heads: tuple[str, ...]) -> list[str]:
    plain = {name.casefold(): each for name, each in values.items()}
    return [_cell(plain[head.casefold()]) for head in heads]


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return "|".join(name.replace("|", "/") for name in value)
    if isinstance(value, float):
        return f"{value:g}"
    return "" if value is None else str(value)
