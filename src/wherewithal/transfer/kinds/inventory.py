"""Inventories: tools, kits, devices and what is used up, each a row of the material resources."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy

from wherewithal.capacity.models import Area, Asset, MaterialFacts
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
)
from wherewithal.transfer.kinds.kind import ListField
from wherewithal.transfer.kinds.outlets import Outlets, outlet_in
from wherewithal.transfer.kinds.texts import Texts

FIELDS: tuple[ListField, ...] = (
    ListField("name", gettext_lazy("name"), "name", (Field.NAME, Field.SERVICE)),
    ListField(
        "code",
        gettext_lazy("identifier of the list"),
        said_by=(Field.IDENTIFIER,),
        headings=("UUID", "Barcode", "Inventory number"),
    ),
    ListField("quantity", gettext_lazy("how many"), "quantity", (Field.QUANTITY,)),
    ListField("outlet", gettext_lazy("outlet"), "outlet", (Field.LIBRARY,)),
    ListField("kept_where", gettext_lazy("where it is"), "kept_where", (Field.ROOM,)),
    ListField(
        "kept_there",
        gettext_lazy("where it is, more exactly"),
        "kept_where",
        headings=("Location", "Shelf", "Drawer", "Cabinet", "Ubicación", "Estante", "Lugar"),
    ),
    ListField(
        "condition",
        gettext_lazy("condition"),
        "condition",
        headings=("Condition", "State of repair", "Condición", "Estado de conservación"),
    ),
    ListField(
        "who_can_use",
        gettext_lazy("who can use it"),
        "who_can_use",
        headings=("Who can use it", "Quién puede usarlo"),
    ),
    ListField(
        "who_can_teach",
        gettext_lazy("who can teach it"),
        "who_can_teach",
        headings=("Who can teach it", "Trainer", "Quién puede enseñarlo"),
    ),
    ListField(
        "limits",
        gettext_lazy("permissions and limits"),
        "limits",
        headings=("Permissions", "Restrictions", "Limits", "Training needed", "Restricciones"),
    ),
)
AS_THEY_STAND = ("name", "condition", "who_can_use", "who_can_teach", "limits")


def _says(cells: Cells, outlets: Outlets) -> Texts:
    """What a row says of a thing."""
    said = {name: cells.of(name) for name in AS_THEY_STAND}
    places = (cells.of("kept_where"), cells.of("kept_there"))
    said["kept_where"] = ", ".join(dict.fromkeys(filter(None, places)))
    said["quantity"] = quantity_in(cells, "quantity", Field.QUANTITY)
    said["outlet"] = outlet_in(cells, outlets)
    require_name(cells, said)
    check_lengths(cells, said, Asset, "name")
    return said


def _code_of(cells: Cells, said: Mapping[str, str]) -> str:
    """Its identifier; else what it is and where: the same drill on two shelves is two."""
    place = plain_name(f"{said.get('outlet', '')} {said.get('kept_where', '')}")
    return code_in(cells) or f"{plain_name(said['name'])}|{place}"[:MOST_CODE]


def _entry_of(said: Mapping[str, str]) -> Entry:
    """By its name, and by its outlet where both are known: on which shelf it lies changes."""
    return Entry("", name=said.get("name", ""), address=said.get("outlet", ""))


INVENTORY = kind_of_assets(
    "inventory",
    Area.MATERIAL,
    gettext_lazy("things: an inventory"),
    MaterialFacts,
    FIELDS,
    tables=frozenset({TableKind.INVENTORY}),
    says=_says,
    code_of=_code_of,
    entry_of=_entry_of,
    told=("quantity", "outlet", "kept_where"),
)
