"""The published schemas of HSDS, for checking what we write. They are not shipped with the product."""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from reading_places import beside

TYPES = {
    "number": re.compile(r"-?\d+(\.\d+)?"),
    "date": re.compile(r"\d{4}-\d\d-\d\d"),
    "time": re.compile(r"\d\d:\d\d:\d\d"),
    "datetime": re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)"),
}
FORMATS = {
    "uuid": re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
    "email": re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+"),
    "uri": re.compile(r"[a-z][a-z0-9+.-]*:\S+"),
}


def folder(version: str) -> Path:
    return beside(f"data/hsds/hsds_{version}")


@cache
def validator(table: str, version: str) -> Draft202012Validator:
    """The schema of one table; identifiers and dates are checked as well, not only their being text."""
    resources = [
        (file.name, Resource(contents=json.loads(file.read_text()), specification=DRAFT202012))
        for file in (folder(version) / "schema").glob("*.json")
    ]
    registry: Registry = Registry().with_resources(resources)
    schema = registry[f"{table}.json"].contents
    return Draft202012Validator(schema, registry=registry, format_checker=FormatChecker())


def faults_of_json(content: bytes, version: str = "3.0", *, every: int = 1) -> list[str]:
    """What the schemas say against a document of ours, nested records included; of a long one, every nth."""
    told = json.loads(content)
    found = [
        fault
        for each in told["contents"][::every]
        for fault in faults(each, "organization", version)
        + [
            more
            for service in each.get("services", ())
            for more in faults(service, "service", version)
        ]
    ]
    for name, rows in told.items():
        table = TABLE_OF_FILE.get(name)
        if table is not None:
            found += [fault for row in rows[::every] for fault in faults(row, table, version)]
    return found


TABLE_OF_FILE = {"services.csv": "service", "locations.csv": "location", "phones.csv": "phone"}
TABLE_OF_FILE |= {"addresses.csv": "address", "taxonomy_terms.csv": "taxonomy_term"}
TABLE_OF_FILE |= {"schedules.csv": "schedule", "contacts.csv": "contact"}


def faults(told: Mapping[str, Any], table: str, version: str) -> list[str]:
    return [
        f"{table} {list(each.absolute_path)}: {each.message}"
        for each in validator(table, version).iter_errors(told)
    ]


def faults_of_package(files: Mapping[str, bytes], descriptor: Mapping[str, Any]) -> list[str]:
    """What a descriptor says against the tables beside it: headings, kinds, lists, keys."""
    found = []
    for resource in descriptor["resources"]:
        if resource["path"] in files:
            found += list(_faults_of_table(resource, files[resource["path"]]))
    return found


def _faults_of_table(resource: Mapping[str, Any], content: bytes) -> Iterator[str]:
    rows = list(csv.DictReader(io.StringIO(content.decode(), newline="")))
    for described in resource["schema"]["fields"]:
        name, limits = described["name"], described.get("constraints", {})
        cells = [row.get(name, "") for row in rows]
        told = [cell for cell in cells if cell]
        if name == "id" and limits.get("unique") and len(set(told)) < len(told):
            yield f"{resource['path']} {name} is not unique"
        if limits.get("required") and name == "id" and len(told) < len(cells):
            yield f"{resource['path']} {name} is missing"
        shape = TYPES.get(described.get("type", "")) or FORMATS.get(described.get("format", ""))
        for cell in told:
            if (shape and not shape.fullmatch(cell)) or cell not in limits.get("enum", [cell]):
                yield f"{resource['path']} {name}: {cell!r}"
