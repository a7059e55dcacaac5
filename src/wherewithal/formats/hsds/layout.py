"""Which table is which: its record, its place in a directory, its file, and the names others give it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cached_property, lru_cache

from wherewithal.formats.hsds import records as of
from wherewithal.formats.hsds.records import RULE, FieldRule, Record


@dataclass(frozen=True)
class Table:
    """A kind of record. `attribute` is its place in a Directory, `nested` its key within an owner."""

    name: str
    record: type[Record]
    attribute: str
    file: str
    nested: str
    # Which columns name an owner, the nearest first: where a record stands in nested JSON.
    owners: tuple[str, ...] = ()

    @cached_property
    def columns(self) -> Mapping[str, FieldRule]:
        """The columns in their order, with what each may hold."""
        return {
            each.name: each.metadata[RULE] for each in fields(self.record) if RULE in each.metadata
        }


_PERSON = ("service_at_location_id", "service_id", "location_id", "organization_id")

TABLES: Mapping[str, Table] = {
    table.name: table
    for table in (
        Table("organization", of.Organization, "organizations", "organizations", "organizations"),
        Table("program", of.Program, "programs", "programs", "programs", ("organization_id",)),
        Table("service", of.Service, "services", "services", "services", ("organization_id",)),
        Table("location", of.Location, "locations", "locations", "locations", ("organization_id",)),
        Table(
            "service_at_location",
            of.ServiceAtLocation,
            "services_at_locations",
            "service_at_location",
            "service_at_locations",
            ("service_id",),
        ),
        Table("address", of.Address, "addresses", "addresses", "addresses", ("location_id",)),
        Table("contact", of.Contact, "contacts", "contacts", "contacts", _PERSON),
        Table("phone", of.Phone, "phones", "phones", "phones", ("contact_id", *_PERSON)),
        Table("schedule", of.Schedule, "schedules", "schedules", "schedules", _PERSON[:3]),
        Table(
            "language",
            of.Language,
            "languages",
            "languages",
            "languages",
            ("phone_id", "service_id", "location_id"),
        ),
        Table("taxonomy", of.Taxonomy, "taxonomies", "taxonomies", "taxonomies"),
        Table(
            "taxonomy_term", of.TaxonomyTerm, "taxonomy_terms", "taxonomy_terms", "taxonomy_terms"
        ),
        Table("attribute", of.Attribute, "attributes", "attributes", "attributes", ("link_id",)),
        Table(
            "organization_identifier",
            of.Identifier,
            "identifiers",
            "organization_identifiers",
            "organization_identifiers",
            ("organization_id",),
        ),
        Table(
            "funding",
            of.Funding,
            "funding",
            "funding",
            "funding",
            ("service_id", "organization_id"),
        ),
        Table(
            "service_area",
            of.ServiceArea,
            "service_areas",
            "service_areas",
            "service_areas",
            ("service_at_location_id", "service_id"),
        ),
        Table(
            "required_document",
            of.RequiredDocument,
            "required_documents",
            "required_documents",
            "required_documents",
            ("service_id",),
        ),
        Table(
            "accessibility",
            of.Accessibility,
            "accessibility",
            "accessibility",
            "accessibility",
            ("location_id",),
        ),
        Table(
            "cost_option",
            of.CostOption,
            "cost_options",
            "cost_options",
            "cost_options",
            ("service_id",),
        ),
        Table("unit", of.Unit, "units", "units", "units"),
        Table(
            "service_capacity",
            of.Capacity,
            "capacities",
            "service_capacity",
            "capacities",
            ("service_id",),
        ),
        Table(
            "url",
            of.Website,
            "websites",
            "url",
            "additional_urls",
            ("service_id", "organization_id"),
        ),
        Table("metadata", of.Metadata, "metadata", "metadata", "metadata", ("resource_id",)),
        Table(
            "meta_table_description",
            of.TableDescription,
            "table_descriptions",
            "meta_table_descriptions",
            "meta_table_descriptions",
        ),
    )
}

# Columns that hold the identifier of a record of any table, with the column that says which table.
ANY_TABLE = {"link_id": "link_entity", "resource_id": "resource_type"}

# Other names of tables: older versions of the standard, Ohana's CSV, the British profile.
_ALSO = {
    "services_at_location": "service_at_location",
    "services_at_locations": "service_at_location",
    "service_at_locations": "service_at_location",
    "physical_address": "address",
    "physical_addresses": "address",
    "postal_address": "address",
    "postal_addresses": "address",
    "mail_addresses": "address",
    "regular_schedule": "schedule",
    "regular_schedules": "schedule",
    "holiday_schedule": "schedule",
    "holiday_schedules": "schedule",
    "service_taxonomy": "attribute",
    "services_taxonomy": "attribute",
    "service_taxonomys": "attribute",
    "service_taxonomies": "attribute",
    "service_attribute": "attribute",
    "service_attributes": "attribute",
    "other_attribute": "attribute",
    "other_attributes": "attribute",
    "accessibility_for_disabilities": "accessibility",
    "taxonomy_detail": "taxonomy",
    "fundings": "funding",
    "additional_websites": "url",
}
# What the name of a table says that its columns do not.
_SAID_BY_NAME = {
    "physical_address": {"address_type": "physical"},
    "postal_address": {"address_type": "postal"},
    "mail_address": {"address_type": "postal"},
    "service_taxonom": {"link_entity": "service"},
    "services_taxonom": {"link_entity": "service"},
    "service_attribute": {"link_entity": "service"},
}
TABLE_NAMES: Mapping[str, str] = {
    **{name: name for name in TABLES},
    **{table.file: name for name, table in TABLES.items()},
    **{table.nested: name for name, table in TABLES.items()},
    **_ALSO,
}
# Other names of columns, by table.
_COLUMNS = {
    "organization": {"url": "website"},
    "service": {
        "website": "url",
        "eligibility": "eligibility_description",
        "accrediations": "accreditations",
    },
    "location": {"website": "url"},
    "phone": {"number_type": "type"},
    "language": {"language": "name"},
    "accessibility": {"accessibility": "description"},
    "service_area": {"service_area": "name"},
    "taxonomy_term": {"term": "name", "vocabulary": "taxonomy"},
    "attribute": {"service_id": "link_id", "taxonomy_id": "taxonomy_term_id"},
    "schedule": {"start_date": "valid_from", "end_date": "valid_to"},
}
_LONGEST_NAME = 100
_LONGEST_PATH = 500
_MARKS = re.compile(r"[^a-z0-9]+")
_ENDING = re.compile(r"(\.(csv|tsv|txt|json|gz))+$")


def stem(name: str) -> str:
    """The plain name of a file: no folder, no ending, lower case.

    >>> stem("data/Services.csv.gz")
    'services'
    """
    # No name of a file is longer, and a key of a hostile document may be a million characters.
    last = name[-_LONGEST_PATH:].replace("\\", "/").rsplit("/", 1)[-1].casefold()
    return _MARKS.sub("_", _ENDING.sub("", last)).strip("_")


def table_named(name: str) -> Table | None:
    """The table of this name, also where a word stands before or after it ("contacts_masked").

    >>> table_named("physical_addresses.csv").name
    'address'
    """
    plain = stem(name)
    if plain in TABLE_NAMES:
        return TABLES[TABLE_NAMES[plain]]
    parts = plain.split("_")[:8]
    around = [plain[: -len(parts[-1]) - 1], plain[len(parts[0]) + 1 :]]
    return next((TABLES[TABLE_NAMES[each]] for each in around if each in TABLE_NAMES), None)


def said_by_name(name: str) -> Mapping[str, str]:
    """Values that hold for every record of a table of this name."""
    plain = stem(name)
    return next((said for key, said in _SAID_BY_NAME.items() if plain.startswith(key)), {})


def column_named(table: Table, name: str) -> str:
    """The column that is meant by this name, or ""; see `_column_named`."""
    return "" if len(name) > _LONGEST_NAME else _column_named(table.name, name)


@lru_cache(maxsize=5_000)
def _column_named(table_name: str, name: str) -> str:
    """The column of the table that is meant, or "": "organization_uuid" is the id of an organization."""
    table = TABLES[table_name]
    if name in table.columns:
        return name
    if name in (also := _COLUMNS.get(table.name, {})):
        return also[name]
    if name == "uuid":
        return "id"
    if name.endswith("_uuid"):
        return column_named(table, name.removesuffix("uuid") + "id")
    if name.startswith(f"{table.name}_") and table.name != "taxonomy":
        return column_named(table, name.removeprefix(f"{table.name}_"))
    return ""
