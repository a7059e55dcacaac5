"""What lists can be of: each kind says what its columns are, how rows become records, and how these are found."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import repeat
from typing import Any

from django.db import models

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.formats.duplicates import Entry
from wherewithal.formats.recognition import Field, TableKind
from wherewithal.quantities.field import QuantityField
from wherewithal.transfer.kinds.beside import Beside
from wherewithal.transfer.kinds.cells import Cells
from wherewithal.transfer.kinds.texts import Texts, shown, text_of

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
    # What stands above such a column: decides between two, and finds it where nothing else does.
    headings: tuple[str, ...] = ()


def _nothing(library_id: int) -> Any:
    return None


def _only_what_is_said(by: Member) -> Iterator[dict[str, Any]]:
    return repeat({})


@dataclass(frozen=True)
class Kind:
    """Lists of one kind of record. What each says is text, column by column; "" where nothing is said."""

    slug: str
    label: Any
    model: Any
    # The column of an imported record that points at what it became.
    pointer: str
    permission: Permission
    # In the order in which columns of a table are given to them: whoever comes first is served first.
    fields: tuple[ListField, ...]
    # What tables of this kind are recognised as.
    tables: frozenset[TableKind]
    # What a row says, with what is wrong at which cell; and by what it is known again. The second is what
    # `looks_up` found.
    says: Callable[[Cells, Any], Texts]
    code_of: Callable[[Cells, Mapping[str, str]], str]
    # By what a row is perhaps one that we have.
    entry_of: Callable[[Mapping[str, str]], Entry]
    # The texts as the columns of the record take them.
    typed: Callable[[Mapping[str, str]], dict[str, Any]]
    # Those that a member sees, and may have a list write.
    rows_in: Callable[[Member], Any]
    # Of a row that is new, what is shown beside its name; and so of those that it perhaps is.
    told: tuple[str, ...]
    # Where one of them has its page, and the name of the page's argument.
    page: str
    page_argument: str
    gone: Any
    # Where all of them stand: a page, what stands in its address, and its name.
    home: tuple[str, Mapping[str, str], Any]
    # Columns that go back together when a list is taken back, or stay together.
    together: frozenset[str] = frozenset()
    # Which rows of the model are of this kind.
    only: Mapping[str, Any] = field(default_factory=dict)
    # What a new record has beside what its row says, one after the other.
    fresh: Callable[[Member], Iterator[dict[str, Any]]] = _only_what_is_said
    # Rows beside the record that hold some of the columns, and how to load these with it.
    besides: tuple[Beside, ...] = ()
    filled: Callable[[Any], Any] = lambda rows: rows
    # What many rows need to know of the library, found once; and whose rows that are.
    looks_up: Callable[[int], Any] = _nothing
    reads: tuple[Any, ...] = ()
    # How many rows are taken over at once: writing them must not keep others waiting for long.
    most_rows: int = 20_000
    # True where a row is somebody, and not something.
    is_somebody: bool = False

    @cached_property
    def by_slug(self) -> dict[str, ListField]:
        """Each field by its slug."""
        return {field.slug: field for field in self.fields}

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """What a record holds of a list, compared and brought up to date one by one."""
        return tuple(dict.fromkeys(field.column for field in self.fields if field.column))

    @cached_property
    def own_columns(self) -> tuple[str, ...]:
        """Those that no row beside the record holds."""
        aside = {name for beside in self.besides for name in beside.columns}
        return tuple(name for name in self.columns if name not in aside)

    @property
    def written(self) -> tuple[Any, ...]:
        """The models whose rows decide what a row of a list would be."""
        return (self.model, *(beside.model for beside in self.besides), *self.reads)

    def label_of(self, column: str) -> str:
        """What a column of the record, or beside it, is called."""
        found = self._field(column)
        named = found.related_model._meta if found.related_model else found
        return str(named.verbose_name)

    def values_of(self, record: Any) -> Texts:
        """What a record says, as text, column by column; of one that `filled` loaded."""
        said = {name: text_of(record, name) for name in self.own_columns}
        for beside in self.besides:
            said |= beside.values_of(record)
        return said

    def shown(self, column: str, text: str) -> str:
        """The text of a column as people read it."""
        return shown(self._field(column), text)

    def about(self, said: Mapping[str, str]) -> list[str]:
        """What is told of a record beside its name; a number with what it counts."""
        found = []
        for column in self.told:
            words = self.shown(column, said.get(column, ""))
            is_answer = isinstance(self._field(column), QuantityField | models.BooleanField)
            if words:
                found.append(f"{self.label_of(column)}: {words}" if is_answer else words)
        return found

    def rows_of(self, library_id: int) -> Any:
        """All of a library's records of this kind."""
        return self.model.objects.in_library(library_id).filter(**self.only)

    def _field(self, column: str) -> Any:
        for beside in self.besides:
            if column in beside.columns:
                return beside.model._meta.get_field(column)
        return self.model._meta.get_field(column)
