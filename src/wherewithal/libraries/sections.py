"""The profile of a library as quiet sections: which fields stand together, and why we ask."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.libraries.models import Library
from wherewithal.libraries.waiting import Waiting
from wherewithal.quantities import Quantity
from wherewithal.quantities.describe import describe


@dataclass(frozen=True, slots=True)
class Section:
    """Fields of the library that are read and changed together."""

    key: str
    title: str | Promise
    intro: str | Promise
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """One field as it is read: its label and its words, empty where nobody has told yet."""

    name: str
    label: str
    words: str
    waiting: Sequence[Waiting] = ()


SECTIONS = (
    Section(
        "who",
        _("Who we are"),
        _("The name on the door, and how you would describe the place to a friend."),
        ("name", "kind", "size", "setting"),
    ),
    Section(
        "people",
        _("Whom we serve, and how they get here"),
        _("A rough figure is fine: “about 16,000”, or nothing until somebody knows."),
        ("population_served", "locale", "state", "travel"),
    ),
    Section(
        "where",
        _("Where the library stands"),
        _("For the community map: with one building, all distances are measured from here."),
        ("address",),
    ),
    Section(
        "hours",
        _("When we are open"),
        _("All places together. Each outlet can have hours of its own."),
        ("hours_per_week", "hours"),
    ),
    Section(
        "system",
        _("The system we belong to"),
        _("A county or regional system, and the money that is decided or shared there."),
        ("belongs_to", "shared_budgets"),
    ),
    Section(
        "identifiers",
        _("Identifiers"),
        _("The keys under which surveys and the state know you. They make reports line up."),
        ("fscs_key", "state_identifier"),
    ),
)


def section_for(key: str) -> Section | None:
    """The section behind a key in an address."""
    return next((section for section in SECTIONS if section.key == key), None)


def facts(
    library: Library, section: Section, waiting: Mapping[str, Sequence[Waiting]]
) -> Iterator[Fact]:
    """The fields of a section in words, with what was suggested about them."""
    for name in section.fields:
        field: Any = library._meta.get_field(name)
        label = str(field.verbose_name)
        yield Fact(name, label, _in_words(library, name), waiting.get(name, ()))


def _in_words(library: Library, name: str) -> str:
    value = getattr(library, name)
    if isinstance(value, Quantity):
        return describe(value) if value.is_known else ""
    shown = getattr(library, f"get_{name}_display", None)
    return str(shown() if shown else value)
