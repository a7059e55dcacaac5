"""Records while they are being read: cells under the names of our columns, not yet linked or checked."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from wherewithal.formats.hsds.fitting import AS_WRITTEN, words_again
from wherewithal.formats.hsds.layout import TABLE_NAMES, TABLES, Table, column_named
from wherewithal.formats.hsds.problems import (
    MAX_CELLS,
    MAX_RECORDS,
    MOST_PROBLEMS_OF_A_KIND,
    DirectoryProblem,
    DirectoryTrouble,
    Unreadable,
)
from wherewithal.formats.hsds.records import Directory, OtherRecord

OTHERS = "others"
# One column for what a record says that few others do, so that a table never gets thousands of columns.
REST = "other_attributes_as_json"


@dataclass(slots=True)
class Draft:
    """One record: `values` by our columns, `other` by the names of the file."""

    file: str
    row: int
    values: dict[str, str] = field(default_factory=dict)
    other: dict[str, str] = field(default_factory=dict)

    def get(self, column: str) -> str:
        """The words in a column, "" where there are none."""
        return self.values.get(column, "")


@dataclass
class Drafts:
    """All records that were read so far, by table, with what was wrong."""

    tables: dict[str, list[Draft]] = field(default_factory=lambda: defaultdict(list))
    troubles: list[DirectoryTrouble] = field(default_factory=list)
    _said: dict[tuple[DirectoryProblem, str], int] = field(default_factory=lambda: defaultdict(int))
    _count: int = 0
    _cells: int = 0

    def add(self, table: str, draft: Draft) -> None:
        """Keep a record; refuses more than can be held in memory."""
        self._count += 1
        self._cells += len(draft.values) + len(draft.other)
        if self._count > MAX_RECORDS or self._cells > MAX_CELLS:
            raise Unreadable(DirectoryProblem.TOO_MANY, file=draft.file)
        self.tables[table].append(draft)

    def say(self, trouble: DirectoryTrouble) -> None:
        """Keep a problem. From the thousandth of a kind in a table on they are counted only."""
        key = (trouble.what, trouble.table)
        self._said[key] += 1
        if self._said[key] <= MOST_PROBLEMS_OF_A_KIND:
            self.troubles.append(trouble)

    def all_troubles(self) -> tuple[DirectoryTrouble, ...]:
        """What was wrong, in the order it was found, with how many more there are."""
        more = (
            DirectoryTrouble(
                DirectoryProblem.AND_MORE,
                table=table,
                column=what.value,
                words=str(count - MOST_PROBLEMS_OF_A_KIND),
            )
            for (what, table), count in self._said.items()
            if count > MOST_PROBLEMS_OF_A_KIND
        )
        return (*self.troubles, *more)


def understand(table: Table, cells: Mapping[str, str], draft: Draft) -> None:
    """Put the cells of a record under our columns; what has none is kept under its own name."""
    beside: dict[str, str] = {}
    for name, words in cells.items():
        if not words:
            continue
        base = name.removesuffix(AS_WRITTEN)
        if base != name and (base in table.columns or base in TABLE_NAMES):
            beside[base] = words
            continue
        column = column_named(table, name)
        # The column's own name wins over another name for the same.
        if column and (column == name or not (cells.get(column) or draft.get(column))):
            draft.values[column] = words
        else:
            draft.other[name] = words
    for base, words in beside.items():
        _put_back(table, base, words, draft)


def _put_back(table: Table, base: str, words: str, draft: Draft) -> None:
    if base not in table.columns:
        draft.other[base] = words
        return
    again = words_again(base, table.columns[base], draft.get(base), words)
    if again is None:
        draft.other[base + AS_WRITTEN] = words
    else:
        draft.values[base] = again


def directory_of(drafts: Drafts) -> Directory:
    """The records as they will be used: nothing in them can be changed any more."""
    tables = {
        table.attribute: tuple(
            table.record(
                **draft.values,
                other=MappingProxyType(draft.other),
                file=draft.file,
                row=draft.row,
            )
            for draft in drafts.tables.get(table.name, ())
        )
        for table in TABLES.values()
    }
    others = tuple(
        OtherRecord(
            id=draft.get("id"),
            table=draft.get("table"),
            other=MappingProxyType(draft.other),
            file=draft.file,
            row=draft.row,
        )
        for draft in drafts.tables.get(OTHERS, ())
    )
    return replace(Directory(), **tables, others=others)  # type: ignore[arg-type]
