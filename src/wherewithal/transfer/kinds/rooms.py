"""Lists of rooms and of branches: each row a row of the spaces."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy

from wherewithal.capacity.models import Area, Asset, SpaceFacts
from wherewithal.engine.same_place import plain_name
from wherewithal.formats.duplicates import Entry
from wherewithal.formats.recognition import Field, TableKind
from wherewithal.transfer.kinds.assets import kind_of_assets
from wherewithal.transfer.kinds.cells import (
    MOST_CODE,
    Cells,
    check_lengths,
    code_in,
    quantity_in,
    require_name,
    yes_or_no_in,
)
from wherewithal.transfer.kinds.kind import ListField
from wherewithal.transfer.kinds.outlets import Outlets, outlet_in
from wherewithal.transfer.kinds.texts import Texts

FIELDS: tuple[ListField, ...] = (
    ListField("name", gettext_lazy("name"), "name", (Field.ROOM, Field.NAME, Field.LIBRARY)),
    ListField("code", gettext_lazy("identifier of the list"), said_by=(Field.IDENTIFIER,)),
    ListField("outlet", gettext_lazy("outlet"), "outlet", (Field.LIBRARY, Field.NAME)),
    ListField("address", gettext_lazy("address of the outlet"), said_by=(Field.ADDRESS,)),
    ListField("capacity", gettext_lazy("people it holds"), "capacity", (Field.CAPACITY,)),
    ListField("how_many", gettext_lazy("how many of these"), "how_many", (Field.QUANTITY,)),
    ListField(
        "floor_area",
        gettext_lazy("floor area"),
        "floor_area",
        headings=("Floor area", "Square feet", "Square meters", "Size", "Superficie"),
    ),
    ListField(
        "is_accessible",
        gettext_lazy("equally accessible to all"),
        "is_accessible",
        headings=("Accessible", "Wheelchair accessible", "Step free", "Accesible"),
    ),
    ListField(
        "is_outdoors",
        gettext_lazy("outdoors"),
        "is_outdoors",
        headings=("Outdoors", "Outside", "Al aire libre"),
    ),
    ListField(
        "equipment",
        gettext_lazy("equipment"),
        "equipment",
        headings=("Equipment", "Furniture", "Technology", "Equipamiento", "Mobiliario"),
    ),
    ListField(
        "who_may_book",
        gettext_lazy("who may book it"),
        "who_may_book",
        headings=("Who may book it", "Booking", "Reservations", "Reservas"),
    ),
    ListField(
        "how_full",
        gettext_lazy("how full it usually is"),
        "how_full",
        headings=("How full it usually is", "Usage", "Uso"),
    ),
)
AS_THEY_STAND = ("name", "equipment", "who_may_book", "how_full")
COUNTED = {
    "capacity": Field.CAPACITY,
    "how_many": Field.CAPACITY,
    "floor_area": Field.CAPACITY,
}
ANSWERED = ("is_accessible", "is_outdoors")


def _says(cells: Cells, outlets: Outlets) -> Texts:
    """What a row says of a room."""
    said = {name: cells.of(name) for name in AS_THEY_STAND}
    said |= {name: quantity_in(cells, name, field) for name, field in COUNTED.items()}
    said |= {name: yes_or_no_in(cells, name) for name in ANSWERED}
    # A list of branches names each by itself; so do rooms at an address that one outlet has.
    said["outlet"] = outlet_in(cells, outlets) or outlets.named(said["name"])
    require_name(cells, said)
    check_lengths(cells, said, Asset, "name")
    return said


def _code_of(cells: Cells, said: Mapping[str, str]) -> str:
    """Its identifier; else its name and its outlet: each branch has a meeting room."""
    place = cells.of("outlet") or cells.of("address")
    return code_in(cells) or f"{plain_name(said['name'])}|{plain_name(place)}"[:MOST_CODE]


def _entry_of(said: Mapping[str, str]) -> Entry:
    return Entry("", name=said.get("name", ""), address=said.get("outlet", ""))


ROOMS = kind_of_assets(
    "rooms",
    Area.SPACE,
    gettext_lazy("rooms and other places"),
    SpaceFacts,
    FIELDS,
    tables=frozenset({TableKind.ROOMS}),
    says=_says,
    code_of=_code_of,
    entry_of=_entry_of,
    told=("capacity", "outlet"),
)
