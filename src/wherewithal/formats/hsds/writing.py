"""A Directory as HSDS 3.0: one JSON document, or a package of tables with its descriptor.

What does not fit the standard stands beside what does (`fitting`), so that reading it again gives the same.
"""

import csv
import io
import json
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from wherewithal.formats.hsds.documents import names_of_parts
from wherewithal.formats.hsds.drafts import REST
from wherewithal.formats.hsds.fitting import (
    AS_WRITTEN,
    as_number,
    fit,
    made_id,
    with_words_beside,
)
from wherewithal.formats.hsds.layout import ANY_TABLE, TABLE_NAMES, TABLES, Table, stem
from wherewithal.formats.hsds.reading import DESCRIPTOR
from wherewithal.formats.hsds.records import Directory, Kind, Record

VERSION = "3.0"
_MOST_OTHER_COLUMNS = 100  # of what the standard does not have
_SAME_MOMENT = (1980, 1, 1, 0, 0, 0)  # so that the same directory gives the same bytes

Row = dict[str, str]


def _rows(table: Table, records: Sequence[Record]) -> Iterator[Row]:
    """The fields of each record as the standard wants them, with the words beside where they differ."""
    seen: Counter[str] = Counter()
    for number, record in enumerate(records):
        row: Row = {}
        for column, rule in table.columns.items():
            words = getattr(record, column)
            fitted = fit(rule, words)
            if column == "id":
                fitted = _own_id(table, number, words, fitted, seen)
            row.update(with_words_beside(column, words, fitted))
        yield row


def _own_id(table: Table, number: int, words: str, fitted: str, seen: Counter[str]) -> str:
    """Every written record has an identifier of its own, also the second one of a name."""
    if not words:
        return made_id(f"{table.name}/{number}")
    seen[words] += 1
    return fitted if seen[words] == 1 else made_id(f"{table.name}/{words}/{seen[words]}")


# --- tables ---


def write_tables(directory: Directory) -> Mapping[str, bytes]:
    """The files of a data package: a table for each kind of record that there is, and the descriptor."""
    files: dict[str, bytes] = {}
    resources = []
    for table in TABLES.values():
        records = getattr(directory, table.attribute)
        if not records:
            continue
        rows = list(_rows(table, records))
        others = _other_columns(record.other for record in records)
        for row, record in zip(rows, records, strict=True):
            _beside(table, row, record.other, others)
        columns = list(table.columns)
        extra = dict.fromkeys(name for row in rows for name in row if name not in table.columns)
        path = f"{table.file}.csv"
        files[path] = _csv([*columns, *extra], rows)
        resources.append(_resource(table, path, [*columns, *extra]))
    for name, records in _others(directory).items():
        rows = [{"id": each.id} for each in records]
        others = _other_columns(each.other for each in records)
        for row, record in zip(rows, records, strict=True):
            _beside(None, row, record.other, others)
        columns = list(dict.fromkeys(column for row in rows for column in row))
        path = f"{name}.csv"
        files[path] = _csv(columns, rows)
        resources.append(_plain_resource(name, path, columns))
    files[DESCRIPTOR] = _pretty(
        {
            "name": "human_services_data",
            "title": "Human services, by organizations, services and locations",
            "profile": "tabular-data-package",
            "version": VERSION,
            "resources": resources,
        }
    )
    return files


def pack(files: Mapping[str, bytes]) -> bytes:
    """The files as one compressed folder; the same files give the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as folder:
        for name, content in files.items():
            folder.writestr(zipfile.ZipInfo(name, _SAME_MOMENT), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _other_columns(others: Iterable[Mapping[str, str]]) -> set[str]:
    """What most records say gets columns; a table never gets thousands of them."""
    counted = Counter(name for other in others for name in other)
    return {name for name, _ in counted.most_common(_MOST_OTHER_COLUMNS)}


def _beside(table: Table | None, row: Row, other: Mapping[str, str], columns: set[str]) -> None:
    rest = {}
    for name, words in other.items():
        if name in columns and name not in row and _is_heading(name):
            row[name] = words
        else:
            rest[name] = words
    if rest:
        row[REST] = json.dumps(rest, ensure_ascii=False)


def _is_heading(name: str) -> bool:
    """Whether a name comes back as it is when it stands above a column."""
    plain = name.strip().casefold()
    return bool(name) and name == name.strip().strip("\ufeff") and plain == name and name != REST


def _csv(columns: Sequence[str], rows: Iterable[Row]) -> bytes:
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, columns, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue().encode()


def _resource(table: Table, path: str, columns: Sequence[str]) -> Mapping[str, Any]:
    resource = _plain_resource(table.name, path, columns)
    for described in resource["schema"]["fields"]:
        rule = table.columns.get(described["name"])
        if rule is None:
            continue
        if rule.kind in (Kind.ID, Kind.EMAIL, Kind.URI):
            described["format"] = rule.kind.value
        else:
            described["type"] = rule.kind.value
        constraints: dict[str, Any] = {"enum": list(rule.choices)} if rule.choices else {}
        if described["name"] == "id":
            constraints |= {"required": True, "unique": True}
        if constraints:
            described["constraints"] = constraints
    resource["schema"]["primaryKey"] = "id"
    return resource


def _plain_resource(name: str, path: str, columns: Sequence[str]) -> dict[str, Any]:
    return {
        "name": name,
        "path": path,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [{"name": column, "type": "string"} for column in columns],
            "missingValues": [""],
        },
    }


def _others(directory: Directory) -> Mapping[str, list[Any]]:
    tables: dict[str, list[Any]] = {}
    for record in directory.others:
        tables.setdefault(stem(record.table) or "others", []).append(record)
    return tables


# --- JSON ---


def write_json(directory: Directory) -> bytes:
    """One document: a page with every organization, its services and locations within it.

    What belongs to no organization stands beside the page's contents, in lists named as the tables are.
    """
    document = _Nesting(directory).document()
    lines = [f"{json.dumps(key)}: {_lines(told)}" for key, told in document.items()]
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def _lines(told: Any) -> str:
    """A list as a record a line, which is quick to write and to look through."""
    if not isinstance(told, list) or not told:
        return json.dumps(told, ensure_ascii=False)
    return "[\n" + ",\n".join(json.dumps(each, ensure_ascii=False) for each in told) + "\n]"


def _pretty(told: Any) -> bytes:
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


class _Nesting:
    """Hangs every record on the nearest of its owners that is there."""

    def __init__(self, directory: Directory) -> None:
        self.directory = directory
        self.told: dict[str, list[dict[str, Any]]] = {}
        self.first: dict[tuple[str, str], dict[str, Any]] = {}

    def document(self) -> Mapping[str, Any]:
        for table in TABLES.values():
            records = getattr(self.directory, table.attribute)
            rows = _rows(table, records)
            self.told[table.name] = [
                _object(table, row, record.other) for row, record in zip(rows, records, strict=True)
            ]
            for record, told in zip(records, self.told[table.name], strict=True):
                self.first.setdefault((table.name, record.id), told)
        loose: dict[str, list[dict[str, Any]]] = {}
        for table in TABLES.values():
            records = getattr(self.directory, table.attribute)
            for record, told in zip(records, self.told[table.name], strict=True):
                if not self._hang(table, record, told) and table.name != "organization":
                    loose.setdefault(f"{table.file}.csv", []).append(told)
        for name, others in _others(self.directory).items():
            loose[f"{name}.csv"] = [_plain_object(each) for each in others]
        organizations = self.told["organization"]
        return {
            "total_items": len(organizations),
            "total_pages": 1,
            "page_number": 1,
            "size": len(organizations),
            "first_page": True,
            "last_page": True,
            "empty": not organizations,
            "contents": organizations,
            **loose,
        }

    def _hang(self, table: Table, record: Record, told: dict[str, Any]) -> bool:
        for column in table.owners:
            owner = self._owner(table, record, column)
            key = getattr(record, column)
            found = self.first.get((owner, key)) if owner and key else None
            if found is None:
                continue
            told.pop(column, None)
            told.pop(column + AS_WRITTEN, None)
            if column in ANY_TABLE and getattr(record, ANY_TABLE[column]) == owner:
                told.pop(ANY_TABLE[column], None)
            found.setdefault(_key_in(owner, table), []).append(told)
            return True
        return False

    def _owner(self, table: Table, record: Record, column: str) -> str:
        if column in ANY_TABLE:
            return TABLE_NAMES.get(getattr(record, ANY_TABLE[column]), "")
        return table.columns[column].refers


def _key_in(owner: str, table: Table) -> str:
    return "additional_websites" if (owner, table.name) == ("organization", "url") else table.nested


def _object(table: Table, row: Row, other: Mapping[str, str]) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for column, words in row.items():
        rule = table.columns.get(column)
        if rule is not None and not words and not rule.required:
            continue
        is_number = rule is not None and rule.kind == Kind.NUMBER
        told[column] = as_number(words) if is_number else words
    parts = names_of_parts(table.name)
    for name, words in other.items():
        told[name + AS_WRITTEN if name in parts else name] = _as_it_was(words)
    return told


def _plain_object(record: Record) -> dict[str, Any]:
    return {"id": record.id, **{name: _as_it_was(words) for name, words in record.other.items()}}


def _as_it_was(words: str) -> Any:
    """A list or an object that was kept as JSON is one again; all other words stay words."""
    if not words.startswith(("{", "[")):
        return words
    try:
        told = json.loads(words)
        again = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    except (ValueError, RecursionError):
        return words
    return told if again == words else words
