"""What lists can be of: each kind says what its columns are, how rows become records, and how these are found."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from wherewithal.accounts.actors import Member
from wherewithal.formats.duplicates import Entry
from wherewithal.formats.recognition import Field, TableKind
from wherewithal.transfer.kinds.cells import Cells

# What was asked to be mended in the file that we gave back: no part of the list.
MEND = "What to mend"


@dataclass(frozen=True, slots=True)
class ListField:
    """One thing a list may say. `column` of the record takes it, alone or joined with others."""

    slug: str
    label: Any
    column: str = ""
    # Where several columns of a table could say it, the first of these that is there does.
    said_by: tuple[Field, ...] = ()


@dataclass(frozen=True)
class Kind:
    """Lists of one kind of record. What each says is text, column by column; "" where nothing is said."""

    slug: str
    model: Any
    # The column of an imported record that points at what it became.
    pointer: str
    # In the order in which columns of a table are given to them: whoever comes first is served first.
    fields: tuple[ListField, ...]
    # What tables of this kind are recognised as.
    tables: frozenset[TableKind]
    # What a row says, with what is wrong at which cell; and by what it is known again.
    says: Callable[[Cells], dict[str, str]]
    code_of: Callable[[Cells, Mapping[str, str]], str]
    # By what a row is perhaps one that we have.
    entry_of: Callable[[Mapping[str, str]], Entry]
    # The texts as the columns of the record take them.
    typed: Callable[[Mapping[str, str]], dict[str, Any]]
    # Those that a member sees, and may have a list write.
    rows_in: Callable[[Member], Any]
    # Of a row that is new, what is shown beside its name.
    told: tuple[str, ...]
    # Columns that go back together when a list is taken back, or stay together.
    together: frozenset[str]
    # Where one of them has its page, and the name of the page's argument.
    page: str
    page_argument: str
    gone: Any

    @cached_property
    def by_slug(self) -> dict[str, ListField]:
        """Each field by its slug."""
        return {field.slug: field for field in self.fields}

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """What a record holds of a list, compared and brought up to date one by one."""
        return tuple(dict.fromkeys(field.column for field in self.fields if field.column))

    def label_of(self, column: str) -> str:
        """What a column of the record is called."""
        return str(self.model._meta.get_field(column).verbose_name)

    def values_of(self, record: Any) -> dict[str, str]:
        """What a record says, as text, column by column."""
        found = {name: getattr(record, name) for name in self.columns}
        return {name: "" if value is None else str(value) for name, value in found.items()}

    def rows_of(self, library_id: int) -> Any:
        """All of a library's records of this kind."""
        return self.model.objects.in_library(library_id)
