"""What can be found: each kind of row says who may see it, which of its words count, and where it stands."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.functional import Promise

from wherewithal.accounts.actors import Member
from wherewithal.audit.rows import model_slug
from wherewithal.search.words import FOLDING

Label = str | Promise


@dataclass(frozen=True, slots=True)
class Searchable:
    """One kind of row. What leads to it is its own page, or the page of the row that it stands under."""

    model: type[models.Model]
    label: Label
    visible_to: Callable[[Member], models.QuerySet[Any]]
    title_columns: tuple[str, ...] = ()
    text_columns: tuple[str, ...] = ()
    # The column that names the row under which this one is shown, and the kind of that row.
    under_column: str = ""
    under_model: type[models.Model] | None = None
    # The address inside the library: (name, arguments).
    address: Callable[[Any], tuple[str, dict[str, Any]]] | None = None
    # What stands before a line: (row, column, the library's own labels).
    line_label: Callable[[Any, str, dict[str, str]], Label] | None = None
    area: Callable[[Any], str] | None = None
    detail: Callable[[Any], str] | None = None

    @property
    def slug(self) -> str:
        """The stable name, as in the change log."""
        return model_slug(self.model)

    @property
    def under_slug(self) -> str:
        """The stable name of the kind of row that this one stands under."""
        return model_slug(self.under_model) if self.under_model else self.slug

    @property
    def reads(self) -> str:
        """Which columns are in the index, and how their words were folded."""
        columns = f"{','.join(self.title_columns)}|{','.join(self.text_columns)}"
        return f"{columns}|{FOLDING}"

    def title_of(self, row: Any) -> str:
        """What the row is called."""
        return " · ".join(str(getattr(row, name)) for name in self.title_columns)

    def text_of(self, row: Any) -> str:
        """All other words of the row."""
        return "\n".join(getattr(row, name) for name in self.text_columns)


_searchables: dict[str, Searchable] = {}


def register(searchable: Searchable) -> None:
    """Make a kind of row findable; registering it again replaces it."""
    _searchables[searchable.slug] = searchable


def searchables() -> dict[str, Searchable]:
    """Every kind of row that can be found, by its stable name."""
    return _searchables


def sources() -> dict[str, str]:
    """What is read of each kind of row. Where an index was made of something else, it is made anew."""
    return {slug: source.reads for slug, source in sorted(_searchables.items())}
