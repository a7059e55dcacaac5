"""Tables of a directory (CSV, TSV; compressed or not) into drafts."""

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence

from wherewithal.formats.hsds.drafts import OTHERS, REST, Draft, Drafts, understand
from wherewithal.formats.hsds.layout import TABLES, Table, said_by_name, stem, table_named
from wherewithal.formats.hsds.problems import (
    MAX_CELL_CHARACTERS,
    MAX_COLUMNS,
    DirectoryProblem,
    DirectoryTrouble,
    Unreadable,
)

# The library of Python refuses longer cells than this in the whole program, and 131,072 characters
# are less than the outline of a county.
_USUAL_LIMIT = csv.field_size_limit()
_MARKS = ",;\t|"
_ALL_COLUMNS = {column for table in TABLES.values() for column in table.columns}
_HEAD = 20_000  # how much of a file may be looked at to find what stands between its cells


def read_table(file: str, content: bytes, drafts: Drafts, *, named: str = "") -> None:
    """Read one table; `named` is what the descriptor of a data package calls it."""
    text, is_old = decode(content)
    if is_old:
        drafts.say(DirectoryTrouble(DirectoryProblem.OLD_ENCODING, file=file))
    rows = _rows(file, text)
    heading = next(rows, None)
    if heading is None:
        return
    names = _names(heading)
    table = table_named(named) if named else None
    table = _table_by(names, table or table_named(file))
    if table is None:
        drafts.say(DirectoryTrouble(DirectoryProblem.UNKNOWN_TABLE, file=file, table=stem(file)))
    elif _codes_are_called_ids(table, names):
        names = ["code" if name == "taxonomy_id" else name for name in names]
    said = said_by_name(named or file)
    for number, row in enumerate(rows, start=2):
        if not any(row):
            continue
        cells = _cells(names, row)
        if len(row) > len(names) and any(row[len(names) :]):
            where = table.name if table else stem(file)
            drafts.say(DirectoryTrouble(DirectoryProblem.RAGGED_ROW, file, where, number))
        _take(table, cells, Draft(file, number), said, drafts)


def decode(content: bytes) -> tuple[str, bool]:
    """The text of a file, and whether it is in the encoding of older Windows programs."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace"), False
    try:
        return content.decode("utf-8-sig"), False
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace"), True


def _rows(file: str, text: str) -> Iterator[list[str]]:
    first = text[:_HEAD].lstrip("\r\n").splitlines()[:1]
    mark = max(_MARKS, key=(first[0] if first else "").count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark)
    number = 0
    while True:
        number += 1
        try:
            row = _next_row(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise Unreadable(DirectoryProblem.NOT_A_TABLE, file=file, row=number) from error
        if len(row) > MAX_COLUMNS:
            raise Unreadable(DirectoryProblem.TOO_MANY_COLUMNS, file=file, row=number)
        if number == 1 and not any(row):
            number = 0  # blank lines above the heading
            continue
        yield row


def _next_row(reader: Iterator[list[str]]) -> list[str]:
    """With room for long cells, here alone: the limit is one for the whole process, and others rely on it."""
    csv.field_size_limit(MAX_CELL_CHARACTERS)
    try:
        return next(reader)
    finally:
        csv.field_size_limit(_USUAL_LIMIT)


def _names(heading: Sequence[str]) -> list[str]:
    """The names of the columns; those without one, and the second of a name, get one of their own."""
    names: list[str] = []
    taken: set[str] = set()
    for number, cell in enumerate(heading, start=1):
        name = cell.strip().strip("\ufeff") or f"column {number}"
        plain = name.casefold().replace(" ", "_")  # "Alternate Name"
        name = plain if plain in _ALL_COLUMNS else name
        while name in taken:
            name = f"{name} ({number})"
        taken.add(name)
        names.append(name)
    return names


def _cells(names: Sequence[str], row: Sequence[str]) -> dict[str, str]:
    cells = dict(zip(names, row, strict=False))
    for number in range(len(names), len(row)):
        cells[f"column {number + 1}"] = row[number]
    if rest := cells.pop(REST, ""):
        cells.update(_unpacked(rest))
    return cells


def _unpacked(rest: str) -> Mapping[str, str]:
    try:
        told = json.loads(rest)
    except (ValueError, RecursionError):
        told = None
    if isinstance(told, dict) and all(isinstance(words, str) for words in told.values()):
        return told
    return {REST: rest}


def _table_by(names: Sequence[str], table: Table | None) -> Table | None:
    """A list of words is told by its columns: its file may be called "taxonomy", or anything."""
    if (table is None or table.name == "taxonomy") and {"name", "parent_id"} <= set(names):
        return table_named("taxonomy_terms")
    return table


def _codes_are_called_ids(table: Table, names: Sequence[str]) -> bool:
    """Before version 3 the code of a word was its "taxonomy_id", which is now the id of the list."""
    return table.name == "taxonomy_term" and "code" not in names and "parent_name" in names


def _take(
    table: Table | None,
    cells: Mapping[str, str],
    draft: Draft,
    said: Mapping[str, str],
    drafts: Drafts,
) -> None:
    if table is None:
        draft.values = {"id": cells.get("id", ""), "table": stem(draft.file)}
        draft.other = {name: words for name, words in cells.items() if words and name != "id"}
        drafts.add(OTHERS, draft)
        return
    understand(table, cells, draft)
    for column, words in said.items():
        draft.values.setdefault(column, words)
    drafts.add(table.name, draft)
