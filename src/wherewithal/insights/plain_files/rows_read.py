"""Needs and capabilities from a JSON list or a CSV table with the same columns."""

from __future__ import annotations

import csv
import io
import json
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


class FileRefused(Exception):
    """A file that cannot be read; the message names it, the row and the field."""


@dataclass(frozen=True, slots=True)
class Capabilities:
    """Sources with what is said of them, one source for each row of the file."""

    sources: tuple[Source, ...]
    statements: tuple[Statement, ...]


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
        yield Statement(f"{key} name", key, at.words("name"), Role.NAME)
    for number, caution in enumerate(_cautions(at), start=1):
        yield Statement(f"{key} caution {number}", key, caution, Role.CHALLENGE)


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
            value = json.loads(value)
        except ValueError as problem:
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
        key = at.required("id")
        if key in seen:
            words = _("row %(row)s has the same id") % {"row": seen[key]}
            raise at.refused("id", words)
        seen[key] = number
        yield at


def _rows(file: Path) -> list[Row]:
    text = _text_of(file)
    if file.suffix.lower() == ".csv":
        table = csv.DictReader(io.StringIO(text, newline=""))
        missing = {"id", "text"} - set(table.fieldnames or ())
        if missing:
            words = _("%(file)s has no column %(names)s in its first line")
            told = {"file": file.name, "names": ", ".join(sorted(missing))}
            raise FileRefused(words % told)
        return [{key: value for key, value in row.items() if key} for row in table]
    return _list_in(file, text)


def _list_in(file: Path, text: str) -> list[Row]:
    try:
        told = json.loads(text)
    except ValueError as problem:
        words = _("%(file)s is no JSON: %(problem)s")
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
