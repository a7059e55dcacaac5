"""Two more of everything that the sample has, so that a page's cost can be compared.

Each row gets two copies in worlds of their own (a copied line hangs on a copied row), and, as far as
its constraints allow, two that hang on the sample's own rows: lists become longer, and so does
everything within one row's page.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction

from conventions.sample import Sample
from wherewithal.accounts.models import AccessLink, Membership, User
from wherewithal.accounts.walls.scope import LibraryRow
from wherewithal.audit.log import change_set

COPIES = (1, 2)
# Words of a row that may have to differ from those of another row.
NAMING = {"name", "text", "title", "email", "word", "digest", "code", "subject", "stored_as"}
# There cannot be more of these: one for each area, one for each fact of the library.
SINGLE = {"overview", "libraryfactcheck", "askingrules", "factage", "reportwords", "beforeyesrules"}


@dataclass
class More:
    """The copies that there are already, by the row that they copy."""

    sample: Sample
    copies: dict[tuple[Any, int], Any] = field(default_factory=dict)

    def copy(self, row: Any, number: int, *, staying: str = "") -> Any:
        """A copy of a row and of all it hangs on; what `staying` names hangs on the original."""
        if not staying and (row, number) in self.copies:
            return self.copies[row, number]
        values = {
            part.name: self._value(row, part, number, staying=staying)
            for part in row._meta.concrete_fields
            if part.is_relation or not part.primary_key
        }
        made = self._store(type(row)(**values))
        if not staying:
            self.copies[row, number] = made
        return made

    def _value(self, row: Any, part: Any, number: int, *, staying: str) -> Any:
        value = getattr(row, part.name)
        if isinstance(value, models.Model) and is_copied(type(value)) and part.name != staying:
            return self.copy(value, number)
        if part.name == "key" and hasattr(row, "model"):
            return str(self._row_named(row.model, int(value), number).pk)
        if part.name == "asset_id" and value is not None:
            return self._row_named("asset", value, number).pk
        if part.name == "position":
            return value + number
        is_word = part.name in NAMING and value
        return f"{number}{staying[:3]}{value}"[: part.max_length] if is_word else value

    def _row_named(self, model: str, key: int, number: int) -> Any:
        row = apps.get_model("wherewithal", model)._base_manager.get(pk=key)
        return self.copy(row, number)

    def _store(self, row: Any) -> Any:
        if not isinstance(row, LibraryRow) or isinstance(row, Membership):
            row.save()
            return row
        with change_set(by=self.sample.cast.ada, what="added a copy") as changes:
            return changes.create(row)


def is_copied(model: type[models.Model]) -> bool:
    """True for what people fill a library with, and for the accounts that do so."""
    return (issubclass(model, LibraryRow) or model in (User, AccessLink)) and not _is_kept_by_us(
        model
    )


def _is_kept_by_us(model: type[models.Model]) -> bool:
    """History, the search index, the list of capabilities, searches and long work grow by themselves."""
    kept = ("change", "search", "capability", "indexposition", "longtask", "asksearch")
    return str(model._meta.model_name).startswith(kept)


def copied_rows(sample: Sample) -> list[Any]:
    """Every row of the sample's library that can be copied."""
    return [
        row
        for model in apps.get_app_config("wherewithal").get_models()
        if is_copied(model) and model._meta.model_name not in SINGLE
        for row in _rows(model, sample)
    ]


def _rows(model: type[models.Model], sample: Sample) -> models.QuerySet[Any]:
    everything = model._base_manager.order_by("pk")
    if model is User:
        return everything.filter(memberships__library=sample.cast.library)
    return everything.filter(library=sample.cast.library)


def add_two_more_of_everything(sample: Sample) -> None:
    """Three times as much of everything."""
    more, rows = More(sample), copied_rows(sample)
    for number in COPIES:
        for row in rows:
            more.copy(row, number)
        for row, name in _ties_of(rows):
            try:
                with transaction.atomic():
                    more.copy(row, number, staying=name)
            except (ValidationError, IntegrityError):
                continue  # one of a kind there, like the facts of an asset


def _ties_of(rows: list[Any]) -> Iterator[tuple[Any, str]]:
    for row in rows:
        for part in row._meta.concrete_fields:
            target = getattr(row, part.name) if part.is_relation else None
            if target is not None and is_copied(type(target)):
                yield row, part.name
