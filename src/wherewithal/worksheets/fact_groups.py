"""Which facts of an area belong together: one heading on a row's page and over the columns of the grid."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.capacity.fields import FactField, fact_field
from wherewithal.capacity.models import Area


@dataclass(frozen=True, slots=True)
class FactGroup:
    """A few facts of one area; `slug` names them in an address."""

    slug: str
    title: str | Promise
    names: tuple[str, ...]

    def fields(self, area: str) -> list[FactField]:
        """The facts, in their order."""
        return [fact_field(area, name) for name in self.names]


FACT_GROUPS: dict[str, tuple[FactGroup, ...]] = {
    Area.STAFF: (FactGroup("number", _("How many"), ("headcount", "hours_per_week")),),
    Area.SPACE: (
        FactGroup(
            "holds",
            _("How many people it holds"),
            (
                "capacity",
                "capacity_hang_out",
                "capacity_workshop",
                "capacity_computers",
                "capacity_audience",
                "capacity_circle",
            ),
        ),
        FactGroup(
            "furniture",
            _("Room and furniture"),
            (
                "how_many",
                "floor_area",
                "movable_shelving",
                "wheeled_tables",
                "stackable_chairs",
                "is_outdoors",
                "equipment",
            ),
        ),
        FactGroup("access", _("Access"), ("is_accessible", "access_missing")),
        FactGroup("use", _("Booking and use"), ("who_may_book", "how_full")),
    ),
    Area.MATERIAL: (
        FactGroup(
            "state",
            _("How many, and in what state"),
            ("quantity", "carrier", "condition", "kept_where"),
        ),
        FactGroup("use", _("Using it"), ("who_can_use", "who_can_teach", "limits")),
        FactGroup("from", _("Where it comes from"), ("budgets", "supply_sources", "givers")),
    ),
    Area.RELATIONSHIP: (
        FactGroup("who", _("Who they are"), ("organization", "person", "formality", "languages")),
        FactGroup("about", _("What it is about"), ("serves", "brings", "agreement")),
        FactGroup(
            "holders",
            _("Who knows them"),
            ("holder", "second_holder", "how_often", "since"),
        ),
    ),
}
