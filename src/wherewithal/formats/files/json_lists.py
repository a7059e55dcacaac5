"""Lists of entries as programs hand them out (JSON), and GeoJSON among them."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from wherewithal.formats.files.letters import decode
from wherewithal.formats.files.model import EMPTY, Cell, FileKind, RawTable, Row
from wherewithal.formats.files.problems import (
    FileProblem,
    FileProblemCode,
    Stop,
    check_size,
)
from wherewithal.formats.geojson import degrees_of, features_of
from wherewithal.formats.json_as_written import Number, loads

_WRAPPERS = ("contents", "data", "results", "items", "records", "value")
_ENTRY = "entry"
# How a database writes what JSON has no word for: {"$oid": "5d…"}.
_DATABASE = {"$oid", "$numberLong", "$numberInt", "$numberDouble", "$numberDecimal", "$date"}


class _Twice(dict[str, Any]):
    """An object in which a name stood twice."""

    name = ""


def read_json(data: bytes, name: str) -> tuple[FileKind, list[RawTable]]:
    """A list of objects, perhaps wrapped or a line each; or the features of a map."""
    tree = _parse(decode(data).text.lstrip("\ufeff").strip())
    features = features_of(tree)
    if features is not None:
        return FileKind.GEOJSON, [_as_table(features, name, _feature)]
    found = [(key, entries) for key, entries in _lists(tree) if entries]
    several = len(found) > 1
    tables = [
        _as_table(entries, f"{name} {key}" if several else name, _entry) for key, entries in found
    ]
    return FileKind.JSON, tables


def _parse(text: str) -> Any:
    try:
        return loads(text, as_object=_object)
    except RecursionError as error:
        raise Stop(FileProblemCode.NESTED_TOO_DEEPLY) from error
    except json.JSONDecodeError as error:
        try:
            lines = [line for line in text.splitlines() if line.strip()]
            return [loads(line, as_object=_object) for line in lines]
        except (ValueError, RecursionError):
            raise Stop(FileProblemCode.NOT_JSON, line=error.lineno) from error


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    twice = _Twice(found)
    names = [name for name, _ in pairs]
    twice.name = next(name for name in names if names.count(name) > 1)
    return twice


def _lists(tree: Any) -> list[tuple[str, list[Any]]]:
    """The entries: a list, a list in a wrapper, several lists under their names, or one object alone."""
    if isinstance(tree, list):
        return [("", tree)]
    if not isinstance(tree, dict):
        return []
    for key in _WRAPPERS:
        inner = tree.get(key)
        if isinstance(inner, list):
            return [(key, inner)]
        if isinstance(inner, dict):
            return _lists(inner)
    lists = [
        (key, value)
        for key, value in tree.items()
        if isinstance(value, list) and value and all(isinstance(entry, dict) for entry in value)
    ]
    is_record = any(not isinstance(value, list | dict) for value in tree.values())
    return [("", [tree])] if is_record or not lists else lists


Entry = tuple[dict[str, Cell], tuple[tuple[FileProblemCode, dict[str, str]], ...]]


def _as_table(entries: Sequence[Any], name: str, open_entry: Callable[[Any], Entry]) -> RawTable:
    header: dict[str, None] = {}
    for entry in entries:
        header.update(dict.fromkeys(open_entry(entry)[0]))
        check_size(len(entries), len(header), sheet=name)
    names = tuple(header)
    return RawTable(name, partial(_rows, entries, name, names, open_entry), header=names)


def _rows(
    entries: Sequence[Any], sheet: str, names: Sequence[str], open_entry: Callable[[Any], Entry]
) -> Iterator[Row]:
    for number, entry in enumerate(entries, start=1):
        cells, troubles = open_entry(entry)
        problems = tuple(FileProblem(code, sheet, number, args=args) for code, args in troubles)
        yield Row(number, tuple(cells.get(name, EMPTY) for name in names), problems=problems)


def _entry(entry: Any) -> Entry:
    if not isinstance(entry, dict):
        return {_ENTRY: _cell(entry)}, ((FileProblemCode.NOT_AN_OBJECT, {}),)
    twice = (
        ((FileProblemCode.SAME_KEY_TWICE, {"name": entry.name}),)
        if isinstance(entry, _Twice)
        else ()
    )
    return dict(_flat(entry)), twice


def _flat(entry: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, Cell]]:
    for key, value in entry.items():
        name = f"{before}{_clean(key)}"
        plain = _plain(value)
        if isinstance(plain, dict) and plain and not before:
            yield from _flat(plain, f"{name}.")
        else:
            yield name, _cell(plain)


def _plain(value: Any) -> Any:
    """What a database wrapped to say its type."""
    if isinstance(value, dict) and len(value) == 1:
        ((key, inner),) = value.items()
        if key in _DATABASE:
            return inner
    return value


def _cell(value: Any) -> Cell:
    if isinstance(value, Number):
        return Cell(str(value), _number(value))
    if isinstance(value, bool):
        return Cell("true" if value else "false", value)
    if value is None or value in ("", [], {}):
        return EMPTY
    if isinstance(value, str):
        words = _clean(value)
        return Cell(words, words)
    if isinstance(value, list) and not any(isinstance(one, dict | list) for one in value):
        words = "; ".join(filter(None, (_cell(one).text for one in value)))
        return Cell(words, words)
    words = json.dumps(value, ensure_ascii=False)
    return Cell(_clean(words), _clean(words))


def _number(words: str) -> int | float | str:
    """The number; the words themselves where it is too long to count with."""
    try:
        return int(words)
    except ValueError:
        pass
    try:
        return float(words) if len(words) < 400 else str(words)
    except ValueError:
        return str(words)


def _clean(words: str) -> str:
    """Without what no database can hold: NUL, and halves of a letter."""
    whole = words if words.isascii() else words.encode("utf-8", "replace").decode()
    return whole.replace("\0", "")


def _feature(feature: Any) -> Entry:
    if not isinstance(feature, dict):
        return _entry(feature)
    properties = feature.get("properties")
    cells = dict(_flat(properties if isinstance(properties, dict) else {}))
    if "id" in feature and "id" not in cells:
        cells["id"] = _cell(feature["id"])
    geometry = _counted(feature.get("geometry"))
    degrees, problem = degrees_of(geometry)
    if degrees is None:
        cells["geometry"] = _cell(geometry)
        return cells, ((FileProblemCode.NO_PLACE, {"reason": problem or ""}),)
    before = "geometry." if {"latitude", "longitude"} & cells.keys() else ""
    for name, degree in zip(("latitude", "longitude"), degrees, strict=True):
        cells[before + name] = Cell(str(degree), degree)
    return cells, ()


def _counted(geometry: Any) -> Any:
    """A point with its coordinates as numbers again."""
    if not isinstance(geometry, dict) or not isinstance(geometry.get("coordinates"), list):
        return geometry
    numbers = [_number(one) if isinstance(one, Number) else one for one in geometry["coordinates"]]
    return {**geometry, "coordinates": numbers}
