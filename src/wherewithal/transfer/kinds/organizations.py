"""Lists of organizations: directories, clubs of the town, partners in a spreadsheet."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy

from wherewithal.accounts.permissions import Permission
from wherewithal.engine.same_place import plain_address, plain_name
from wherewithal.formats.duplicates import Entry
from wherewithal.formats.recognition import Field, TableKind
from wherewithal.libraries.on_the_map import PlacedHow
from wherewithal.people.models import Organization
from wherewithal.people.queries import organizations_in
from wherewithal.transfer.kinds.cells import (
    Cells,
    check_lengths,
    code_in,
    point_in,
    require_name,
    website_in,
)
from wherewithal.transfer.kinds.kind import Kind, ListField

FIELDS: tuple[ListField, ...] = (
    ListField(
        "name",
        gettext_lazy("name"),
        "name",
        (Field.NAME, Field.ORGANIZATION, Field.SERVICE, Field.PERSON),
    ),
    ListField("code", gettext_lazy("identifier of the list"), said_by=(Field.IDENTIFIER,)),
    ListField("address", gettext_lazy("address"), "address", (Field.ADDRESS,)),
    ListField(
        "more_address", gettext_lazy("address, second line"), "address", (Field.ADDRESS_MORE,)
    ),
    ListField("city", gettext_lazy("town"), "address", (Field.CITY,)),
    ListField("state", gettext_lazy("state"), "address", (Field.STATE,)),
    ListField("zip", gettext_lazy("postal code"), "address", (Field.POSTAL_CODE,)),
    ListField("phone", gettext_lazy("phone"), "phone", (Field.PHONE,)),
    ListField("email", gettext_lazy("e-mail"), "reach_by", (Field.EMAIL,)),
    ListField("website", gettext_lazy("website"), "website", (Field.WEBSITE,)),
    ListField("kind", gettext_lazy("kind of organization"), "kind", (Field.CATEGORY,)),
    ListField("languages", gettext_lazy("languages spoken"), "languages", (Field.LANGUAGES,)),
    ListField("words", gettext_lazy("about them"), "words", (Field.DESCRIPTION, Field.NOTES)),
    ListField("brings", gettext_lazy("what they bring"), "brings", (Field.SERVICE,)),
    ListField("reach_by", gettext_lazy("how they like to be reached"), "reach_by", (Field.PERSON,)),
    ListField("latitude", gettext_lazy("latitude"), "latitude", (Field.LATITUDE,)),
    ListField("longitude", gettext_lazy("longitude"), "longitude", (Field.LONGITUDE,)),
)
ADDRESS_PARTS = ("address", "more_address", "city", "state", "zip")
AS_THEY_STAND = ("name", "phone", "kind", "languages", "words", "brings")
POINT = ("latitude", "longitude")


def _says(cells: Cells, looked_up: None) -> dict[str, str]:
    """What a row says of an organization."""
    said = {name: cells.of(name) for name in AS_THEY_STAND}
    said["address"] = ", ".join(dict.fromkeys(filter(None, map(cells.of, ADDRESS_PARTS))))
    said["reach_by"] = "\n".join(filter(None, (cells.of("reach_by"), cells.of("email"))))
    said["website"] = website_in(cells)
    said |= point_in(cells)
    require_name(cells, said)
    check_lengths(cells, said, Organization)
    return said


def _code_of(cells: Cells, said: Mapping[str, str]) -> str:
    return (
        code_in(cells)
        or f"{plain_name(said.get('name', ''))}|{plain_address(said.get('address', ''))}"
    )


def _entry_of(said: Mapping[str, str]) -> Entry:
    point = [float(said[name]) if said.get(name) else None for name in POINT]
    words = {name: said.get(name, "") for name in ("name", "address", "phone", "website")}
    return Entry("", **words, latitude=point[0], longitude=point[1])


def _typed(said: Mapping[str, str]) -> dict[str, Any]:
    values: dict[str, Any] = dict(said)
    for name in POINT:
        if name in said:
            values[name] = Decimal(said[name])
            values["placed_how"] = PlacedHow.FROM_FILE
    return values


ORGANIZATIONS = Kind(
    slug="organizations",
    label=gettext_lazy("organizations"),
    model=Organization,
    pointer="organization",
    permission=Permission.EDIT_PEOPLE,
    fields=FIELDS,
    tables=frozenset({TableKind.ORGANIZATIONS, TableKind.DIRECTORY, TableKind.UNKNOWN}),
    says=_says,
    code_of=_code_of,
    entry_of=_entry_of,
    typed=_typed,
    rows_in=organizations_in,
    told=("address", "phone", "website"),
    together=frozenset({*POINT, "placed_how"}),
    page="organization",
    page_argument="organization_id",
    gone=gettext_lazy("an organization that is gone"),
    home=("people", {}, gettext_lazy("People and organizations")),
    is_somebody=True,
)
