"""How a room contributes: which texts of a kind of row are told, by which source, and who may read them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from wherewithal.accounts.actors import Member
from wherewithal.audit.rows import model_slug
from wherewithal.engine.matching.problem import Role, Statement
from wherewithal.insights.index.reading import way_of_cutting

Row = Mapping[str, Any]
"""The columns of one row, as a query's values()."""


@dataclass(frozen=True, slots=True)
class Contributor:
    """One kind of row.

    `roles` names the columns with words and what they say of their source; a function where that
    depends on the row (None: nothing). `source` says whose words they are, for example "asset:5".
    `beside` are further columns that both read. Rows outside `only` are never told.
    """

    model: Any
    roles: Mapping[str, Role | Callable[[Row], Role | None]]
    visible_to: Callable[[Member], QuerySet[Any]]
    source: Callable[[Row], str | None]
    beside: tuple[str, ...] = ()
    only: Q = field(default_factory=Q)
    written: str = ""

    @property
    def slug(self) -> str:
        """The stable name, as in the change log."""
        return model_slug(self.model)

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns whose words are told."""
        return tuple(self.roles)

    @property
    def reads(self) -> str:
        """What is read of this kind of row, and how. Where a list was made otherwise, it is made anew."""
        return f"{','.join(self.columns)}|{way_of_cutting()}"

    def texts(self, library_id: int, row_ids: list[int]) -> Iterator[tuple[int, str, str]]:
        """Row, column and text of all that these rows tell, whoever may read it."""
        rows = self.model._base_manager.filter(self.only, library_id=library_id, pk__in=row_ids)
        for row_id, *texts in rows.values_list("pk", *self.columns):
            for column, text in zip(self.columns, texts, strict=True):
                if text and not text.isspace():
                    yield row_id, column, text

    def row_ids(self, library_id: int) -> list[int]:
        """Every row that may tell something."""
        rows = self.model._base_manager.filter(self.only, library_id=library_id)
        return list(rows.order_by("pk").values_list("pk", flat=True))

    def told_to(self, member: Member) -> Iterator[Statement]:
        """What this member may read of it, as it stands now."""
        when = (self.written,) if self.written else ()
        rows = self.visible_to(member).filter(self.only).order_by("pk")
        columns = dict.fromkeys(("pk", *self.columns, *self.beside, *when))
        for row in rows.values(*columns):
            yield from self._statements(row)

    def _statements(self, row: Row) -> Iterator[Statement]:
        source = self.source(row)
        if source is None:
            return
        for column, says in self.roles.items():
            role = says(row) if callable(says) else says
            if role is not None and row[column] and not row[column].isspace():
                yield Statement(
                    id=statement_id(self.slug, row["pk"], column),
                    source=source,
                    text=row[column],
                    role=role,
                    written_on=_day(row[self.written]) if self.written else None,
                )


def statement_id(slug: str, row_id: int, column: str) -> str:
    """The pointer to a stored text, as one word: "note:12:text"."""
    return f"{slug}:{row_id}:{column}"


def pointer(statement: str) -> tuple[str, int, str]:
    """Model, row and column of a statement's id."""
    slug, row_id, column = statement.split(":")
    return slug, int(row_id), column


def _day(moment: date | datetime | None) -> date | None:
    return timezone.localdate(moment) if isinstance(moment, datetime) else moment
