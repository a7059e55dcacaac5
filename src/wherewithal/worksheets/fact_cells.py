"""The cells of the grid of facts, ready to be shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.text import Truncator

from wherewithal.capacity.fields import FactField, FactKind
from wherewithal.ui.digests import digest
from wherewithal.worksheets.grid import SuggestionView

LONGEST_LABEL = 60
SHAPES = {
    FactKind.QUANTITY: "number",
    FactKind.YES_NO: "pick",
    FactKind.CHOICE: "pick",
    FactKind.LINE: "line",
    FactKind.TEXT: "text",
    FactKind.PERSON: "record",
    FactKind.ORGANIZATION: "record",
}


@dataclass(frozen=True, slots=True)
class Trouble:
    """What could not be saved in a cell: the typed words, and what to do."""

    typed: str
    message: str | Promise
    is_conflict: bool = False


@dataclass(frozen=True, slots=True)
class FactColumn:
    """What all cells of a column have in common, said once."""

    fact: FactField
    label: str
    begins: bool  # the first of its group
    options: list[tuple[str, str]] = field(default_factory=list)

    @property
    def shape(self) -> str:
        """Which input suits it, and how wide it is."""
        return SHAPES[self.fact.kind]

    @property
    def list_id(self) -> str:
        """The list of names to choose from, where there is one."""
        return f"names-{self.fact.kind.value}" if self.fact.is_record else ""


@dataclass(frozen=True, slots=True)
class FactCell:
    """One cell: an input, the words for those who only read, or nothing where the fact does not apply."""

    column: FactColumn
    input_name: str
    text: str
    words: str
    is_there: bool
    may_edit: bool
    suggestions: list[SuggestionView] = field(default_factory=list)
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True)
class FactRow:
    """One row of the sheet with what is known of it."""

    key: int
    name: str
    places: list[str]
    cells: list[FactCell]
    may_edit: bool
    sums_up: bool
    stored: Mapping[str, str]  # by the fact's name, what stands in the database

    @property
    def short_name(self) -> str:
        """The name as the labels of its inputs say it."""
        return str(Truncator(self.name).chars(LONGEST_LABEL))

    @property
    def was(self) -> str:
        """Digests of what is not empty, to notice later that somebody else changed it."""
        return " ".join(f"{name}={digest(text)}" for name, text in self.stored.items() if text)
