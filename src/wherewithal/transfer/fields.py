"""What a list can say about an organization, and by which headings it is known."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class ListField:
    """One thing a list may say. `column` of the organization takes it, alone or joined with others."""

    slug: str
    label: Any
    headings: tuple[str, ...]
    column: str = ""


F = ListField
# In the order in which the parts of an address are written.
FIELDS: tuple[ListField, ...] = (
    F(
        "name",
        _("name"),
        (
            "name",
            "organization",
            "organization name",
            "organisation",
            "agency",
            "agency name",
            "provider",
            "company",
            "nombre",
            "organización",
            "nombre de la organización",
            "agencia",
            "entidad",
        ),
        "name",
    ),
    F(
        "code",
        _("identifier of the list"),
        (
            "id",
            "identifier",
            "record id",
            "agency id",
            "organization id",
            "ein",
            "identificador",
            "código",
        ),
    ),
    F(
        "address",
        _("address"),
        (
            "address",
            "street address",
            "address 1",
            "street",
            "physical address",
            "mailing address",
            "location",
            "dirección",
            "domicilio",
            "calle",
        ),
        "address",
    ),
    F("more_address", _("address, second line"), ("address 2", "suite", "unit"), "address"),
    F("city", _("town"), ("city", "town", "ciudad", "municipio"), "address"),
    F("state", _("state"), ("state", "province", "estado", "provincia"), "address"),
    F(
        "zip",
        _("postal code"),
        ("zip", "zip code", "zipcode", "postal code", "postcode", "código postal"),
        "address",
    ),
    F(
        "phone",
        _("phone"),
        (
            "phone",
            "telephone",
            "phone number",
            "tel",
            "contact number",
            "teléfono",
            "número de teléfono",
        ),
        "phone",
    ),
    F(
        "email",
        _("e-mail"),
        ("email", "e-mail", "email address", "mail", "correo", "correo electrónico"),
        "reach_by",
    ),
    F(
        "website",
        _("website"),
        ("website", "web site", "url", "web", "homepage", "link", "sitio web", "página web"),
        "website",
    ),
    F(
        "kind",
        _("kind of organization"),
        ("kind", "type", "category", "organization type", "tipo", "categoría"),
        "kind",
    ),
    F(
        "languages",
        _("languages spoken"),
        ("languages", "languages spoken", "idiomas", "lenguas"),
        "languages",
    ),
    F(
        "words",
        _("about them"),
        (
            "description",
            "about",
            "notes",
            "services",
            "service description",
            "summary",
            "mission",
            "descripción",
            "servicios",
            "notas",
        ),
        "words",
    ),
    F(
        "brings",
        _("what they bring"),
        ("offers", "what they bring", "resources", "ofrece", "recursos"),
        "brings",
    ),
    F(
        "reach_by",
        _("how they like to be reached"),
        ("how to reach them", "contact", "contact person", "contacto"),
        "reach_by",
    ),
    F("latitude", _("latitude"), ("latitude", "lat", "y", "latitud"), "latitude"),
    F(
        "longitude",
        _("longitude"),
        ("longitude", "lon", "lng", "long", "x", "longitud"),
        "longitude",
    ),
)
BY_SLUG = {field.slug: field for field in FIELDS}
ADDRESS_PARTS = ("address", "more_address", "city", "state", "zip")
# What an organization holds of a list, compared and brought up to date one by one.
COLUMNS = tuple(dict.fromkeys(field.column for field in FIELDS if field.column))
# What was asked to be mended in the file that we gave back: no part of the list.
MEND = "What to mend"
