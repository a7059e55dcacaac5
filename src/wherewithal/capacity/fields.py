"""The facts of each area as data: what each is called, how it is answered, whether it is worth asking for.

Worksheets, the list of what is to check and print all read this one table.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.capacity.models import (
    Area,
    Asset,
    MaterialFacts,
    RelationshipFacts,
    SpaceFacts,
    StaffFacts,
    SummaryRow,
)
from wherewithal.libraries.models import Library
from wherewithal.people.models import Person
from wherewithal.quantities import Quantity
from wherewithal.quantities.field import QuantityField


class FactKind(StrEnum):
    """How a fact is answered."""

    QUANTITY = "quantity"
    YES_NO = "yes or no"
    CHOICE = "choice"
    LINE = "line"  # a few words
    TEXT = "text"  # as many words as it takes
    PERSON = "person"
    ORGANIZATION = "organization"


@dataclass(frozen=True, slots=True)
class FactField:
    """One column of an area's facts. `short` is its label below a heading that says the rest."""

    name: str
    label: str | Promise
    kind: FactKind
    is_worth_asking: bool = False
    short: str | Promise = ""

    @property
    def is_record(self) -> bool:
        """True where the answer is a record of its own: somebody, or an organization."""
        return self.kind in {FactKind.PERSON, FactKind.ORGANIZATION}

    @property
    def column(self) -> str:
        """Where it is stored; of another record the key, so that reading it fetches nothing."""
        return f"{self.name}_id" if self.is_record else self.name


# Where the facts of an area live: the name on the asset.
FACTS_NAME: dict[str, str] = {
    Area.STAFF: "staff_facts",
    Area.SPACE: "space_facts",
    Area.MATERIAL: "material_facts",
    Area.RELATIONSHIP: "relationship_facts",
}


def _fact(
    model: type[models.Model],
    name: str,
    *,
    ask: bool = False,
    label: str | Promise = "",
    short: str | Promise = "",
) -> FactField:
    column: Any = model._meta.get_field(name)
    words = label or column.verbose_name
    return FactField(name, words, _kind(column), is_worth_asking=ask, short=short or words)


def _kind(column: Any) -> FactKind:
    if isinstance(column, models.ForeignKey):
        return FactKind.PERSON if column.related_model is Person else FactKind.ORGANIZATION
    if isinstance(column, QuantityField):
        return FactKind.QUANTITY
    if isinstance(column, models.BooleanField):
        return FactKind.YES_NO
    if column.choices:
        return FactKind.CHOICE
    return FactKind.TEXT if isinstance(column, models.TextField) else FactKind.LINE


_STAFF = (
    _fact(StaffFacts, "headcount", ask=True),
    _fact(StaffFacts, "hours_per_week"),
)
_SPACE = (
    _fact(SpaceFacts, "how_many"),
    _fact(SpaceFacts, "capacity", ask=True, short=_("all in all")),
    _fact(SpaceFacts, "capacity_hang_out", short=_("hanging out")),
    _fact(SpaceFacts, "capacity_workshop", short=_("at workshop tables")),
    _fact(SpaceFacts, "capacity_computers", short=_("at computer stations")),
    _fact(SpaceFacts, "capacity_audience", short=_("speaker and audience")),
    _fact(SpaceFacts, "capacity_circle", short=_("in a circle")),
    _fact(SpaceFacts, "floor_area"),
    _fact(SpaceFacts, "movable_shelving"),
    _fact(SpaceFacts, "wheeled_tables"),
    _fact(SpaceFacts, "stackable_chairs"),
    _fact(SpaceFacts, "is_accessible", ask=True),
    _fact(SpaceFacts, "access_missing"),
    _fact(SpaceFacts, "is_outdoors"),
    _fact(SpaceFacts, "equipment"),
    _fact(SpaceFacts, "who_may_book", ask=True),
    _fact(SpaceFacts, "how_full", ask=True),
)
_MATERIAL = (
    _fact(MaterialFacts, "quantity", ask=True),
    _fact(MaterialFacts, "carrier"),
    _fact(MaterialFacts, "condition", ask=True),
    _fact(MaterialFacts, "kept_where", ask=True),
    _fact(MaterialFacts, "who_can_use", ask=True),
    _fact(MaterialFacts, "who_can_teach", ask=True),
    _fact(MaterialFacts, "limits"),
    _fact(MaterialFacts, "budgets"),
    _fact(MaterialFacts, "supply_sources"),
    _fact(MaterialFacts, "givers"),
)
_RELATIONSHIP = (
    _fact(RelationshipFacts, "organization", label=_("the organization")),
    _fact(RelationshipFacts, "person", label=_("the person")),
    _fact(RelationshipFacts, "formality", ask=True),
    _fact(RelationshipFacts, "serves"),
    _fact(RelationshipFacts, "brings", ask=True),
    _fact(RelationshipFacts, "holder", ask=True, label=_("who holds the tie")),
    _fact(RelationshipFacts, "second_holder", ask=True, label=_("a second person who knows them")),
    _fact(RelationshipFacts, "how_often"),
    _fact(RelationshipFacts, "since", ask=True),
    _fact(RelationshipFacts, "agreement"),
    _fact(RelationshipFacts, "languages"),
)

FACT_FIELDS: dict[str, tuple[FactField, ...]] = {
    Area.STAFF: _STAFF,
    Area.SPACE: _SPACE,
    Area.MATERIAL: _MATERIAL,
    Area.RELATIONSHIP: _RELATIONSHIP,
}

# What everybody who reads about a library asks first.
LIBRARY_FACTS: tuple[FactField, ...] = (
    _fact(Library, "setting"),
    _fact(Library, "population_served"),
    _fact(Library, "hours_per_week"),
    _fact(Library, "travel"),
)

# The two summary rows of the material resources are asked for other things than a shelf of laptops.
_SUMMARY_ROW_ASKS: dict[str, frozenset[str]] = {
    SummaryRow.ACQUISITION: frozenset({"budgets", "supply_sources", "givers"}),
    SummaryRow.USE: frozenset(),
}


# What a summary row has of its own; the rest of the columns is about single things.
_SUMMARY_ROW_HAS: dict[str, frozenset[str]] = {
    SummaryRow.ACQUISITION: frozenset({"budgets", "supply_sources", "givers"}),
    SummaryRow.USE: frozenset({"who_can_use", "who_can_teach", "limits"}),
}


def fields_of(asset: Asset) -> tuple[FactField, ...]:
    """The facts that the row's page shows: those of its area, or what a summary row has of its own.

    What is known stays in sight, also where a summary row would not ask for it.
    """
    fields = FACT_FIELDS[asset.area]
    if not asset.summary_row:
        return fields
    facts: Any = getattr(asset, FACTS_NAME[asset.area], None)
    own = _SUMMARY_ROW_HAS[asset.summary_row]
    return tuple(
        field
        for field in fields
        if field.name in own or not (facts is None or is_blank(getattr(facts, field.name)))
    )


def fact_field(area: str, name: str) -> FactField:
    """The field of this name. Raises KeyError where the area has no such field."""
    for field in FACT_FIELDS[area]:
        if field.name == name:
            return field
    message = f"{area} has no fact called {name}"
    raise KeyError(message)


def library_fact(name: str) -> FactField | None:
    """The fact about the library itself of this name, where it is one that we ask for."""
    return next((field for field in LIBRARY_FACTS if field.name == name), None)


def worth_asking(asset: Asset) -> tuple[FactField, ...]:
    """The facts that somebody should know about this row."""
    fields = FACT_FIELDS[asset.area]
    if asset.summary_row:
        wanted = _SUMMARY_ROW_ASKS[asset.summary_row]
        return tuple(field for field in fields if field.name in wanted)
    return tuple(field for field in fields if field.is_worth_asking)


def is_blank(value: Any) -> bool:
    """True where nothing is known: empty, or a number that is unknown. No and zero are answers."""
    if isinstance(value, Quantity):
        return not value.is_known
    return value is None or value == ""
