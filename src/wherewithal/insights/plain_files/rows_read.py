"""Needs and capabilities from a JSON list or a CSV table with the same columns."""

from __future__ import annotations

import csv
import difflib
import io
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from django.utils.translation import gettext as _

from wherewithal.engine.matching import Need, NeedKind, Role, Source, SourceKind, Statement
from wherewithal.insights.plain_files.facts_read import FactRefused, read_facts, read_wanted

Row = Mapping[str, object]
Kind = TypeVar("Kind", NeedKind, SourceKind)
MOST_BYTES = 200_000_000
FIELDS = ("id", "text", "facts", "name", "kind", "cautions")
LIKE = 0.85


class FileRefused(Exception):
    """A file that cannot be read; the message names it, the row and the field."""


@dataclass(frozen=True, slots=True)
class Capabilities:
    """Sources with what is said of them, one source for each row of the file."""

    sources: tuple[Source, ...]
    statements: tuple[Statement, ...]


class KeyTwice(ValueError):
    """JSON would silently keep the last of two."""


def record(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object of JSON in which every key is told once."""
    found = dict(pairs)
    if len(found) < len(pairs):
        times = Counter(key for key, _value in pairs)
        key = next(key for key, count in times.items() if count > 1)
        raise KeyTwice(_("“%(key)s” is told twice") % {"key": key})
    return found


def read_needs(file: Path) -> tuple[Need, ...]:
    """The needs of a file, in its order."""
    return tuple(_need(at) for at in _places(file))


def read_capabilities(file: Path) -> Capabilities:
    """The capabilities of a file: what its `text` says speaks for a row, its `cautions` against it."""
    places = list(_places(file))
    statements = [each for at in places for each in _statements(at)]
    return Capabilities(tuple(_source(at) for at in places), tuple(statements))


@dataclass(frozen=True, slots=True)
class _At:
    """One row and where it stands."""

    file: Path
    number: int
    row: Row

    def refused(self, field: str, message: str) -> FileRefused:
        """What is wrong with a field of it."""
        words = _("%(file)s, row %(row)s, “%(field)s”: %(problem)s")
        told = {"file": self.file.name, "row": self.number, "field": field, "problem": message}
        return FileRefused(words % told)

    def words(self, field: str) -> str:
        """A field that holds words or a number, as words."""
        value = self.row.get(field)
        if value is None:
            return ""
        if isinstance(value, bool) or not isinstance(value, str | int):
            raise self.refused(field, _("words are wanted here"))
        return str(value)

    def required(self, field: str) -> str:
        """The same, where it must say something."""
        words = self.words(field)
        if not words.strip():
            raise self.refused(field, _("this is empty, and needed"))
        return words


def _need(at: _At) -> Need:
    try:
        wanted = read_wanted(_facts(at))
    except FactRefused as problem:
        raise at.refused(f"facts.{problem.field}", str(problem)) from problem
    return Need(
        at.required("id"), at.required("text"), _kind(at, NeedKind) or NeedKind.UNKNOWN, wanted
    )


def _source(at: _At) -> Source:
    try:
        facts = read_facts(_facts(at))
    except FactRefused as problem:
        raise at.refused(f"facts.{problem.field}", str(problem)) from problem
    name = at.words("name") or at.words("id")
    return Source(at.required("id"), name, _kind(at, SourceKind) or SourceKind.OTHER, facts)


def _statements(at: _At) -> Iterator[Statement]:
    key = at.required("id")
    yield Statement(key, key, at.required("text"))
    if at.words("name").strip():
        yield Statement(part_of(key, "name"), key, at.words("name"), Role.NAME)
    for number, caution in enumerate(_cautions(at), start=1):
        yield Statement(part_of(key, f"caution {number}"), key, caution, Role.CHALLENGE)


def part_of(key: str, part: str) -> str:
    """What a further text of a row is called. No row can be called so: ids hold no line breaks."""
    return f"{key}\n{part}"


def _cautions(at: _At) -> list[str]:
    value = at.row.get("cautions") or []
    lines = value.splitlines() if isinstance(value, str) else value
    if not isinstance(lines, list) or not all(isinstance(each, str) for each in lines):
        raise at.refused("cautions", _("a list of words is wanted here"))
    return [line for line in lines if line.strip()]


def _kind(at: _At, kinds: type[Kind]) -> Kind | None:
    told = at.words("kind").strip()
    known = {kind.value: kind for kind in kinds}
    if not told:
        return known.get("")
    if told not in known:
        names = ", ".join(sorted(filter(None, known)))
        raise at.refused("kind", _("there is no such kind; there are %(names)s") % {"names": names})
    return known[told]


def _facts(at: _At) -> Mapping[str, object]:
    value = at.row.get("facts")
    if isinstance(value, str) and value.strip():
        try:
            value = json.loads(value, object_pairs_hook=record)
        except KeyTwice as problem:
            raise at.refused("facts", str(problem)) from problem
        except (ValueError, RecursionError) as problem:
            raise at.refused("facts", _('facts are JSON, such as {"seats": 40}')) from problem
    if not value:
        return {}
    if not isinstance(value, dict):
        raise at.refused("facts", _('facts are JSON, such as {"seats": 40}'))
    return value


def _places(file: Path) -> Iterator[_At]:
    """Every row with its number; ids are told once."""
    seen: dict[str, int] = {}
    for number, row in enumerate(_rows(file), start=1):
        at = _At(file, number, row)
        _refuse_slips(at)
        key = at.required("id")
        if "\n" in key or "\r" in key:
            raise at.refused("id", _("an id is one line"))
        if key in seen:
            words = _("row %(row)s has the same id") % {"row": seen[key]}
            raise at.refused("id", words)
        seen[key] = number
        yield at


def _refuse_slips(at: _At) -> None:
    """Other fields are the file's own; but one that is nearly called like ours is most likely meant to be it."""
    for field in at.row:
        near = difflib.get_close_matches(str(field).casefold(), FIELDS, n=1, cutoff=LIKE)
        if field not in FIELDS and near:
            words = _("nothing is called so here; did you mean “%(near)s”?")
            raise at.refused(str(field), words % {"near": near[0]})


def _rows(file: Path) -> list[Row]:
    text = _text_of(file)
    if file.suffix.lower() == ".csv":
        return list(_table_in(file, text))
    return _list_in(file, text)


def _table_in(file: Path, text: str) -> Iterator[Row]:
    table = csv.DictReader(io.StringIO(text, newline=""))
    try:
        names = list(table.fieldnames or ())
        _check_columns(file, names)
        for row in table:
            yield {key: value for key, value in row.items() if key}
    except csv.Error as problem:
        words = _("%(file)s cannot be read as a table after line %(line)s: %(problem)s")
        told = {"file": file.name, "line": table.line_num, "problem": problem}
        raise FileRefused(words % told) from problem


def _check_columns(file: Path, names: list[str]) -> None:
    missing = {"id", "text"} - set(names)
    if missing:
        words = _("%(file)s has no column %(names)s in its first line")
        told = {"file": file.name, "names": ", ".join(sorted(missing))}
        raise FileRefused(words % told)
    twice = sorted(name for name, times in Counter(names).items() if times > 1 and name)
    if twice:
        words = _("%(file)s has the column %(name)s twice")
        raise FileRefused(words % {"file": file.name, "name": twice[0]})


def _list_in(file: Path, text: str) -> list[Row]:
    try:
        told = json.loads(text, object_pairs_hook=record)
    except (ValueError, RecursionError) as problem:
        if not text.strip():
            raise FileRefused(_("%(file)s is empty") % {"file": file.name}) from problem
        words = _("%(file)s is no JSON that can be read: %(problem)s")
        raise FileRefused(words % {"file": file.name, "problem": problem}) from problem
    if not isinstance(told, list):
        words = _("%(file)s should be a list, such as [{“id”: “1”, “text”: “A hall”}]")
        raise FileRefused(words % {"file": file.name})
    for number, row in enumerate(told, start=1):
        if not isinstance(row, dict):
            words = _("%(file)s, row %(row)s is no record with an id and a text")
            raise FileRefused(words % {"file": file.name, "row": number})
    return told


def _text_of(file: Path) -> str:
    try:
        if file.stat().st_size > MOST_BYTES:
            raise FileRefused(_("%(file)s is too large to read") % {"file": file.name})
        return file.read_bytes().decode("utf-8-sig")
    except OSError as problem:
        words = _("%(file)s cannot be read: %(problem)s")
        told = {"file": file.name, "problem": problem.strerror or problem}
        raise FileRefused(words % told) from problem
    except UnicodeDecodeError as problem:
        words = _("%(file)s is not written in UTF-8")
        raise FileRefused(words % {"file": file.name}) from problem
