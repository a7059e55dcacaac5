"""What a list can say about an organization."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class ListField:
    """One thing a list may say. `column` of the organization takes it, alone or joined with others."""

    slug: str
    label: Any
    column: str = ""


# In the order in which the parts of an address are written.
FIELDS: tuple[ListField, ...] = (
    ListField("name", _("name"), "name"),
    ListField("code", _("identifier of the list")),
    ListField("address", _("address"), "address"),
    ListField("more_address", _("address, second line"), "address"),
    ListField("city", _("town"), "address"),
    ListField("state", _("state"), "address"),
    ListField("zip", _("postal code"), "address"),
    ListField("phone", _("phone"), "phone"),
    ListField("email", _("e-mail"), "reach_by"),
    ListField("website", _("website"), "website"),
    ListField("kind", _("kind of organization"), "kind"),
    ListField("languages", _("languages spoken"), "languages"),
    ListField("words", _("about them"), "words"),
    ListField("brings", _("what they bring"), "brings"),
    ListField("reach_by", _("how they like to be reached"), "reach_by"),
    ListField("latitude", _("latitude"), "latitude"),
    ListField("longitude", _("longitude"), "longitude"),
)
BY_SLUG = {field.slug: field for field in FIELDS}
ADDRESS_PARTS = ("address", "more_address", "city", "state", "zip")
# What an organization holds of a list, compared and brought up to date one by one.
COLUMNS = tuple(dict.fromkeys(field.column for field in FIELDS if field.column))
# What was asked to be mended in the file that we gave back: no part of the list.
MEND = "What to mend"
