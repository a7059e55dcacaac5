"""JSON documents into drafts: records in records, lists of them, saved pages of an interface, tables."""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from wherewithal.formats.hsds.drafts import OTHERS, Draft, Drafts, understand
from wherewithal.formats.hsds.layout import (
    ANY_TABLE,
    TABLE_NAMES,
    TABLES,
    Table,
    said_by_name,
    stem,
    table_named,
)
from wherewithal.formats.hsds.problems import (
    MAX_DEPTH,
    DirectoryProblem,
    DirectoryTrouble,
    Unreadable,
    excerpt,
)
from wherewithal.formats.hsds.tables import decode
from wherewithal.formats.json_as_written import Number, loads

_PAGE_KEYS = ("contents", "content")  # HSDS 3, and what the British profile had before
_LIKELY = (
    "organization",
    "service",
    "location",
    "service_at_location",
    "taxonomy_term",
    "taxonomy",
)
# Records that are told in part here and in part there; others are one only if one says all of the other.
_TOLD_IN_PARTS = (*_LIKELY, "program", "contact")
_ENOUGH_OF_A_PAGE = 200


def load(text: str) -> Any:
    """Parse JSON; numbers stay as they are written, and no value of a key that comes twice is lost."""
    return loads(text, as_object=_all_pairs)


def _all_pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        found = {}
        for number, (key, value) in enumerate(pairs, start=1):
            found[f"{key} ({number})" if key in found else key] = value
    return found


def as_json(value: Any, depth: int = 0) -> str:
    """A value as JSON, with its numbers as they were written."""
    if depth > MAX_DEPTH:
        raise Unreadable(DirectoryProblem.TOO_DEEP)
    if isinstance(value, dict):
        pairs = (f"{_quoted(key)}:{as_json(each, depth + 1)}" for key, each in value.items())
        return "{" + ",".join(pairs) + "}"
    if isinstance(value, list):
        return "[" + ",".join(as_json(each, depth + 1) for each in value) + "]"
    return str(value) if isinstance(value, Number) else _quoted(value)


def _quoted(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


class DocumentReader:
    """Reads one document after another; the same record told in several places is one record."""

    def __init__(self, drafts: Drafts) -> None:
        self.drafts = drafts
        self._known: dict[tuple[str, str], Draft] = {}
        self._pages: dict[str, tuple[int, set[int], str]] = {}
        self._file = ""
        self._row = 0

    def read(self, file: str, content: bytes) -> None:
        """Read a document, whatever it is about."""
        self._file, self._row = file, 0
        try:
            told = load(decode(content)[0])
        except RecursionError as error:
            raise Unreadable(DirectoryProblem.TOO_DEEP, file=file) from error
        except ValueError as error:
            row = error.lineno if isinstance(error, json.JSONDecodeError) else None
            raise Unreadable(DirectoryProblem.NOT_JSON, file=file, row=row) from error
        if not self._document(told):
            raise Unreadable(DirectoryProblem.NOT_A_DIRECTORY, file=file)

    def finish(self) -> None:
        """Say which pages are missing, now that all files were read."""
        for total, seen, file in self._pages.values():
            if len(seen) < total:
                words = f"{len(seen)} / {total}"
                self.drafts.say(
                    DirectoryTrouble(DirectoryProblem.PAGES_MISSING, file=file, words=words)
                )

    def _document(self, told: Any, depth: int = 0) -> bool:
        """Whether anything was found in it."""
        if depth > MAX_DEPTH:
            raise Unreadable(DirectoryProblem.TOO_DEEP, file=self._file)
        if isinstance(told, list):
            found = [self._document(each, depth + 1) for each in told if isinstance(each, dict)]
            return not told or any(found)
        if not isinstance(told, dict):
            return False
        page = next((key for key in _PAGE_KEYS if isinstance(told.get(key), list)), None)
        if page is not None:
            return self._page(told, page, depth)
        if "id" not in told and any(_is_table(*pair) for pair in told.items()):
            return self._tables(told)
        table = self._kind(told)
        if table is None:
            return False
        self._row += 1
        self._record(table, told)
        return True

    def _page(self, told: Mapping[str, Any], key: str, depth: int) -> bool:
        contents = [each for each in told[key] if isinstance(each, dict)]
        kind = self._kind({key: "" for each in contents[:_ENOUGH_OF_A_PAGE] for key in each})
        total = _count(told.get("total_pages", told.get("totalPages")))
        number = _count(told.get("page_number", told.get("number")))
        name = kind.name if kind else ""
        _, seen, file = self._pages.get(name, (0, set(), self._file))
        self._pages[name] = (total, seen | {number}, file)
        beside = {name: value for name, value in told.items() if _is_table(name, value)}
        if kind is not None:
            for each in contents:
                self._row += 1
                self._record(kind, each)
        return self._tables(beside) or kind is not None or not contents

    def _tables(self, told: Mapping[str, Any]) -> bool:
        """Tables under their names, as in the standard's own example of tables in JSON."""
        for name, rows in told.items():
            table = table_named(name)
            for number, row in enumerate(rows if isinstance(rows, list) else (), start=1):
                if isinstance(row, dict):
                    self._row = number
                    self._other(name, row) if table is None else self._record(table, row, name)
        return bool(told)

    def _other(self, name: str, row: Mapping[str, Any]) -> None:
        cells = {key: self._words(value) for key, value in row.items()}
        draft = Draft(self._file, self._row, {"id": cells.pop("id", ""), "table": stem(name)}, {})
        draft.other = {key: words for key, words in cells.items() if words}
        self.drafts.add(OTHERS, draft)

    def _kind(self, told: Mapping[str, Any]) -> Table | None:
        """What a record is: the table whose columns and parts it has most of; the file's name decides a tie."""
        named = next((name for name in _LIKELY if stem(self._file).startswith(name)), "")
        scores = {
            name: 2 * sum(_belongs(TABLES[name], key) for key in told) + (name == named)
            for name in _LIKELY
        }
        best = max(_LIKELY, key=lambda name: scores[name])
        return TABLES[best] if scores[best] >= 4 else None

    def _record(
        self,
        table: Table,
        told: Mapping[str, Any],
        key: str = "",
        owner: Mapping[str, str] | None = None,
        depth: int = 0,
    ) -> Draft:
        if depth > MAX_DEPTH:
            raise Unreadable(DirectoryProblem.TOO_DEEP, file=self._file)
        cells: dict[str, str] = {}
        parts: list[tuple[str, Table, str, Any]] = []
        for name, value in told.items():
            found = _part(table, name, value)
            if found is None:
                cells[name] = self._words(value, table)
            else:
                parts.append((name, *found, value))
        draft = Draft(self._file, self._row)
        understand(table, cells, draft)
        for column, words in {**(owner or {}), **said_by_name(key)}.items():
            draft.values.setdefault(column, words)
        if parts and not draft.get("id"):
            self._name(table, draft)
        draft = self._keep(table, draft)
        for part in parts:
            self._hang(table, draft, part, depth + 1)
        return draft

    def _hang(
        self, table: Table, draft: Draft, part: tuple[str, Table, str, Any], depth: int
    ) -> None:
        """Read the records within a record, and link the two."""
        name, child, column, value = part
        if isinstance(value, dict) and column in table.columns:
            found = self._record(child, value, depth=depth)
            if not found.get("id"):
                self._name(child, found)
            draft.values.setdefault(column, found.get("id"))
            return
        mine = {column: draft.get("id")}
        if column in ANY_TABLE:
            mine[ANY_TABLE[column]] = table.name
        for each in value if isinstance(value, list) else [value]:
            self._record(child, each, name, mine, depth)

    def _name(self, table: Table, draft: Draft) -> None:
        """Give a record that others hang on an identifier, where its file gave it none."""
        number = len(self.drafts.tables[table.name])
        draft.values["id"] = f"{stem(self._file)}-{table.name}-{number}"
        self.drafts.say(
            DirectoryTrouble(DirectoryProblem.NO_ID, self._file, table.name, self._row, "id")
        )

    def _keep(self, table: Table, draft: Draft) -> Draft:
        """Add a record, or what is new of it where it was told before."""
        key = (table.name, draft.get("id"))
        known = self._known.get(key) if key[1] else None
        if known is not None and _are_one(table, known, draft):
            known.values.update(draft.values)
            known.other.update(draft.other)
            return known
        self.drafts.add(table.name, draft)
        self._known.setdefault(key, draft)
        return draft

    def _words(self, value: Any, table: Table | None = None) -> str:
        if value is None:
            return ""
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, str):
            return _whole(value)
        if not value:
            return ""  # an empty list says nothing
        words = _whole(as_json(value))
        name = table.name if table else ""
        self.drafts.say(
            DirectoryTrouble(
                DirectoryProblem.CUT_SHORT, self._file, name, self._row, words=excerpt(words)
            )
        )
        return words


def _whole(words: str) -> str:
    """The words without halves of characters, which no file in UTF-8 can hold."""
    if words.isascii():
        return str(words)
    return words.encode("utf-8", "surrogatepass").decode("utf-8", "replace")


def _are_one(table: Table, known: Draft, draft: Draft) -> bool:
    """Whether two records with one identifier are the same, told twice."""
    if not (_agree(known.values, draft.values) and _agree(known.other, draft.other)):
        return False
    links = {*table.owners, *ANY_TABLE.values()}
    one, two = ((each.values.keys() - links) | each.other.keys() for each in (known, draft))
    return table.name in _TOLD_IN_PARTS or one <= two or two <= one


def _agree(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    return all(one.get(name, words) == words for name, words in other.items())


def _count(value: Any) -> int:
    return int(value) if isinstance(value, Number) and value.isdecimal() and len(value) < 7 else 0


def _is_table(name: str, value: Any) -> bool:
    return isinstance(value, list) and (name.endswith(".csv") or name in TABLE_NAMES)


def _belongs(table: Table, key: str) -> bool:
    return key in table.columns or _child(table, key) is not None


def _child(table: Table, key: str) -> tuple[Table, str] | None:
    """What hangs on a record under this key, and the column that links the two."""
    return _child_of(table.name, key) if key in TABLE_NAMES else None


@cache
def _child_of(table_name: str, key: str) -> tuple[Table, str] | None:
    table, name = TABLES[table_name], TABLE_NAMES[key]
    if table.name == "attribute" and name == "taxonomy":
        name = "taxonomy_term"  # as the British profile calls a word
    child = TABLES[name]
    return next(((child, column) for column in _links(table, child)), None)


def _links(table: Table, child: Table) -> Iterable[str]:
    yield from (column for column in child.owners if child.columns[column].refers == table.name)
    yield from (column for column in child.owners if column in ANY_TABLE)
    yield from (column for column, rule in table.columns.items() if rule.refers == child.name)


def _part(table: Table, key: str, value: Any) -> tuple[Table, str] | None:
    """The records under a key, or None where they are words or what we cannot tell."""
    if not isinstance(value, dict | list) or not value:
        return None
    if isinstance(value, list) and not all(isinstance(each, dict) and each for each in value):
        return None
    found = _child(table, key)
    if found is None:
        return None
    child, column = found
    if isinstance(value, dict):
        mine = (name for name, rule in table.columns.items() if rule.refers == child.name)
        return child, next(mine, column)
    return found if column in child.columns and column in child.owners else None


@cache
def names_of_parts(table_name: str) -> frozenset[str]:
    """The keys of a record of this table that would be read as other records."""
    return frozenset(key for key in TABLE_NAMES if _child_of(table_name, key) is not None)
