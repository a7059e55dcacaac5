"""Rows that belong to one library, and a manager that refuses to read across libraries by accident."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Self, TypeVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.lookups import Exact
from django.db.models.sql.where import AND
from django.utils.translation import gettext_lazy as _

YEARS = range(1000, 3000)
TOO_FAR = _("Please look at the year once more.")

_across: ContextVar[bool] = ContextVar("across_libraries", default=False)
M = TypeVar("M", bound=models.Model)


class UnscopedQuery(RuntimeError):
    """A query on a library's rows did not say which library it means."""


@contextmanager
def across_libraries(why: str) -> Iterator[None]:
    """Allow reading across libraries, for work that is about all of them: say why."""
    if not why:
        message = "Say why this reads across libraries."
        raise ValueError(message)
    token = _across.set(True)
    try:
        yield
    finally:
        _across.reset(token)


class ScopedQuerySet(models.QuerySet[M]):
    """A queryset that can only be evaluated for one library (or from one row of it)."""

    def in_library(self, library: models.Model | int) -> Self:
        """Only the rows of this library."""
        key = library if isinstance(library, int) else library.pk
        return self.filter(library_id=key)

    def _require_scope(self) -> None:
        if _across.get() or self.query.is_empty() or self._starts_from_a_row():
            return
        if not _names_a_library(self.query):
            message = (
                f"A query on {self.model.__name__} names no library: use .in_library(library), "
                "or across_libraries(why) where it is about all of them."
            )
            raise UnscopedQuery(message)

    def _starts_from_a_row(self) -> bool:
        hints: dict[str, Any] = getattr(self, "_hints", {})
        return hints.get("instance") is not None

    def _fetch_all(self) -> None:
        if self._result_cache is None:
            self._require_scope()
        super()._fetch_all()

    def iterator(self, *args: Any, **kwargs: Any) -> Any:
        self._require_scope()
        return super().iterator(*args, **kwargs)

    def count(self) -> int:
        self._require_scope()
        return super().count()

    def exists(self) -> bool:
        self._require_scope()
        return super().exists()

    def aggregate(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        self._require_scope()
        return super().aggregate(*args, **kwargs)

    def update(self, **kwargs: Any) -> int:
        self._require_scope()
        return super().update(**kwargs)

    def delete(self) -> tuple[int, dict[str, int]]:
        self._require_scope()
        return super().delete()


def _is_day(field: Any) -> bool:
    return isinstance(field, models.DateField) and not isinstance(field, models.DateTimeField)


def _names_a_library(query: Any) -> bool:
    """True when the WHERE clause ties the rows to one library, ANDed with everything else."""
    where = query.where
    if where.connector != AND or where.negated:
        return False
    return any(_is_library_lookup(child) for child in _anded(where))


def _anded(where: Any) -> Iterator[Any]:
    for child in where.children:
        if hasattr(child, "children"):
            if child.connector == AND and not child.negated:
                yield from _anded(child)
        else:
            yield child


def _is_library_lookup(lookup: Any) -> bool:
    target = getattr(getattr(lookup, "lhs", None), "target", None)
    return isinstance(lookup, Exact) and target is not None and target.attname == "library_id"


ScopedManager = models.Manager.from_queryset(ScopedQuerySet)


class LibraryRow(models.Model):
    """A row that belongs to exactly one library, for good."""

    library = models.ForeignKey(
        "wherewithal.Library", on_delete=models.PROTECT, related_name="+", editable=False
    )

    objects = ScopedManager()

    class Meta:
        abstract = True

    def clean(self) -> None:
        """A day far outside of anybody's plans is a slip of the keys, and no calendar can count on."""
        super().clean()
        dates = [field for field in self._meta.concrete_fields if _is_day(field)]
        values = {field.name: getattr(self, field.attname) for field in dates}
        far = {name: TOO_FAR for name, day in values.items() if day and day.year not in YEARS}
        if far:
            raise ValidationError(far)

    def validate_unique(self, exclude: Any = None) -> None:
        """Uniqueness is asked of the whole table, which is no reading of anybody's rows."""
        with across_libraries("uniqueness is a property of the table"):
            super().validate_unique(exclude)

    def validate_constraints(self, exclude: Any = None) -> None:
        """As validate_unique."""
        with across_libraries("constraints are a property of the table"):
            super().validate_constraints(exclude)
