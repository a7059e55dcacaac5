"""A directory of services in plain dataclasses, one for each kind of record of Open Referral's HSDS 3.

Every value is the text as it stood in the file, "" where it said nothing; numbers, dates and hours are
worked out by who needs them. What the standard has no place for is kept in `other`.

All kinds stand in one file, long as it is and alike as they are: it is the standard's own list, in its order, and is
read beside it line by line. Nothing but names and rules of fields is in it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any


class Kind(StrEnum):
    """What the standard wants to see in a field."""

    TEXT = "string"
    NUMBER = "number"
    ID = "uuid"
    DATE = "date"
    TIME = "time"
    MOMENT = "datetime"
    EMAIL = "email"
    URI = "uri"


@dataclass(frozen=True, slots=True)
class FieldRule:
    """What a field may hold; `refers` is the table whose identifiers it holds."""

    kind: Kind = Kind.TEXT
    required: bool = False
    refers: str = ""
    choices: tuple[str, ...] = ()


RULE = "rule"


def _is(kind: Kind = Kind.TEXT, *, required: bool = False, choices: tuple[str, ...] = ()) -> Any:
    return field(default="", metadata={RULE: FieldRule(kind, required, "", choices)})


def _one(table: str) -> Any:
    """The identifier of a record of another table."""
    return field(default="", metadata={RULE: FieldRule(Kind.ID, refers=table)})


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What every record has: an identifier, and where it stood (`row` counts the heading as 1)."""

    id: str = _is(Kind.ID, required=True)
    other: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    file: str = field(default="", compare=False)
    row: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization(Record):
    """Who offers services."""

    name: str = _is(required=True)
    alternate_name: str = _is()
    description: str = _is(required=True)
    email: str = _is(Kind.EMAIL)
    website: str = _is(Kind.URI)
    tax_status: str = _is()
    tax_id: str = _is()
    year_incorporated: str = _is(Kind.NUMBER)
    legal_status: str = _is()
    logo: str = _is()
    uri: str = _is(Kind.URI)
    parent_organization_id: str = _one("organization")


@dataclass(frozen=True, slots=True, kw_only=True)
class Program(Record):
    """Services of one organization that belong together."""

    organization_id: str = _one("organization")
    name: str = _is(required=True)
    alternate_name: str = _is()
    description: str = _is(required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Service(Record):
    """Something that an organization does for people."""

    organization_id: str = _one("organization")
    program_id: str = _one("program")
    name: str = _is(required=True)
    alternate_name: str = _is()
    description: str = _is()
    url: str = _is(Kind.URI)
    email: str = _is(Kind.EMAIL)
    status: str = _is(
        required=True, choices=("active", "inactive", "defunct", "temporarily closed")
    )
    interpretation_services: str = _is()
    application_process: str = _is()
    fees_description: str = _is()
    wait_time: str = _is()
    fees: str = _is()
    accreditations: str = _is()
    eligibility_description: str = _is()
    minimum_age: str = _is(Kind.NUMBER)
    maximum_age: str = _is(Kind.NUMBER)
    assured_date: str = _is(Kind.DATE)
    assurer_email: str = _is(Kind.EMAIL)
    licenses: str = _is()
    alert: str = _is()
    last_modified: str = _is(Kind.MOMENT)


PLACES = ("physical", "postal", "virtual")


@dataclass(frozen=True, slots=True, kw_only=True)
class Location(Record):
    """Where something is offered; it may be no place at all."""

    location_type: str = _is(required=True, choices=PLACES)
    url: str = _is(Kind.URI)
    organization_id: str = _one("organization")
    name: str = _is()
    alternate_name: str = _is()
    description: str = _is()
    transportation: str = _is()
    latitude: str = _is(Kind.NUMBER)
    longitude: str = _is(Kind.NUMBER)
    external_identifier: str = _is()
    external_identifier_type: str = _is()


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceAtLocation(Record):
    """That a service is offered at a location."""

    service_id: str = _one("service")
    location_id: str = _one("location")
    description: str = _is()


@dataclass(frozen=True, slots=True, kw_only=True)
class Address(Record):
    """The address of a location."""

    location_id: str = _one("location")
    attention: str = _is()
    address_1: str = _is(required=True)
    address_2: str = _is()
    city: str = _is(required=True)
    region: str = _is()
    state_province: str = _is(required=True)
    postal_code: str = _is(required=True)
    country: str = _is(required=True)
    address_type: str = _is(required=True, choices=PLACES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Record):
    """A person, or a role, who can be asked."""

    organization_id: str = _one("organization")
    service_id: str = _one("service")
    service_at_location_id: str = _one("service_at_location")
    location_id: str = _one("location")
    name: str = _is()
    title: str = _is()
    department: str = _is()
    email: str = _is(Kind.EMAIL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone(Record):
    """A number, and whose it is."""

    location_id: str = _one("location")
    service_id: str = _one("service")
    organization_id: str = _one("organization")
    contact_id: str = _one("contact")
    service_at_location_id: str = _one("service_at_location")
    number: str = _is(required=True)
    extension: str = _is(Kind.NUMBER)
    type: str = _is()
    description: str = _is()


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule(Record):
    """When something is open, in the words of calendars (RRULE); see `openings`."""

    service_id: str = _one("service")
    location_id: str = _one("location")
    service_at_location_id: str = _one("service_at_location")
    valid_from: str = _is(Kind.DATE)
    valid_to: str = _is(Kind.DATE)
    dtstart: str = _is(Kind.DATE)
    timezone: str = _is(Kind.NUMBER)
    until: str = _is(Kind.DATE)
    count: str = _is(Kind.NUMBER)
    wkst: str = _is(choices=("MO", "TU", "WE", "TH", "FR", "SA", "SU"))
    freq: str = _is(choices=("WEEKLY", "MONTHLY"))
    interval: str = _is(Kind.NUMBER)
    byday: str = _is()
    byweekno: str = _is()
    bymonthday: str = _is()
    byyearday: str = _is()
    description: str = _is()
    opens_at: str = _is(Kind.TIME)
    closes_at: str = _is(Kind.TIME)
    schedule_link: str = _is(Kind.URI)
    attending_type: str = _is()
    notes: str = _is()


@dataclass(frozen=True, slots=True, kw_only=True)
class Language(Record):
    """A language in which something is offered."""

    service_id: str = _one("service")
    location_id: str = _one("location")
    phone_id: str = _one("phone")
    name: str = _is()
    code: str = _is()
    note: str = _is()


@dataclass(frozen=True, slots=True, kw_only=True)
class Taxonomy(Record):
    """A list of words that somebody keeps."""

    name: str = _is(required=True)
    description: str = _is(required=True)
    uri: str = _is(Kind.URI)
    version: str = _is()


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxonomyTerm(Record):
    """One word of such a list. Some lists name the parent by its code, not by its identifier."""

    code: str = _is()
    name: str = _is(required=True)
    description: str = _is(required=True)
    parent_id: str = _one("taxonomy_term")
    taxonomy: str = _is()
    language: str = _is()
    taxonomy_id: str = _one("taxonomy")
    term_uri: str = _is(Kind.URI)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute(Record):
    """That a word says something of a record: `link_entity` is its table, `link_id` its identifier."""

    link_id: str = field(default="", metadata={RULE: FieldRule(Kind.ID)})
    taxonomy_term_id: str = _one("taxonomy_term")
    link_type: str = _is()
    link_entity: str = _is()
    value: str = _is()
    label: str = _is()


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifier(Record):
    """What others call an organization: a company number, a number of a tax office."""

    organization_id: str = _one("organization")
    identifier_scheme: str = _is()
    identifier_type: str = _is(required=True)
    identifier: str = _is(required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Funding(Record):
    """What an organization or a service lives on."""

    organization_id: str = _one("organization")
    service_id: str = _one("service")
    source: str = _is()


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceArea(Record):
    """For whom a service is, by where they live."""

    service_id: str = _one("service")
    service_at_location_id: str = _one("service_at_location")
    name: str = _is()
    description: str = _is()
    extent: str = _is()
    extent_type: str = _is()
    uri: str = _is()


@dataclass(frozen=True, slots=True, kw_only=True)
class RequiredDocument(Record):
    """What people must bring."""

    service_id: str = _one("service")
    document: str = _is()
    uri: str = _is(Kind.URI)


@dataclass(frozen=True, slots=True, kw_only=True)
class Accessibility(Record):
    """What a location has for people with disabilities."""

    location_id: str = _one("location")
    description: str = _is()
    details: str = _is()
    url: str = _is(Kind.URI)


@dataclass(frozen=True, slots=True, kw_only=True)
class CostOption(Record):
    """What a service costs whom."""

    service_id: str = _one("service")
    valid_from: str = _is(Kind.DATE)
    valid_to: str = _is(Kind.DATE)
    option: str = _is()
    currency: str = _is()
    amount: str = _is(Kind.NUMBER)
    amount_description: str = _is()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit(Record):
    """What places of a service are counted in (3.1)."""

    name: str = _is(required=True)
    scheme: str = _is()
    identifier: str = _is()
    uri: str = _is(Kind.URI)


@dataclass(frozen=True, slots=True, kw_only=True)
class Capacity(Record):
    """How many places a service has left (3.1)."""

    service_id: str = _one("service")
    unit_id: str = _one("unit")
    available: str = _is(Kind.NUMBER)
    maximum: str = _is(Kind.NUMBER)
    description: str = _is()
    updated: str = _is(Kind.MOMENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Website(Record):
    """One more address in the web (3.1)."""

    organization_id: str = _one("organization")
    service_id: str = _one("service")
    label: str = _is()
    url: str = _is(Kind.URI, required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata(Record):
    """What somebody changed, told by the directory itself."""

    resource_id: str = field(default="", metadata={RULE: FieldRule(Kind.ID)})
    resource_type: str = _is()
    last_action_date: str = _is(Kind.DATE, required=True)
    last_action_type: str = _is(required=True)
    field_name: str = _is(required=True)
    previous_value: str = _is(required=True)
    replacement_value: str = _is(required=True)
    updated_by: str = _is(required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class TableDescription(Record):
    """What a directory says of one of its tables."""

    name: str = _is()
    language: str = _is()
    character_set: str = _is()


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherRecord(Record):
    """A record of a `table` that the standard does not have; all that it said is in `other`."""

    id: str = field(default="", metadata={RULE: FieldRule()})
    table: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Directory:
    """All that a directory says. The tables are named as in HSDS 3, in the plural."""

    organizations: tuple[Organization, ...] = ()
    programs: tuple[Program, ...] = ()
    services: tuple[Service, ...] = ()
    locations: tuple[Location, ...] = ()
    services_at_locations: tuple[ServiceAtLocation, ...] = ()
    addresses: tuple[Address, ...] = ()
    contacts: tuple[Contact, ...] = ()
    phones: tuple[Phone, ...] = ()
    schedules: tuple[Schedule, ...] = ()
    languages: tuple[Language, ...] = ()
    taxonomies: tuple[Taxonomy, ...] = ()
    taxonomy_terms: tuple[TaxonomyTerm, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    funding: tuple[Funding, ...] = ()
    service_areas: tuple[ServiceArea, ...] = ()
    required_documents: tuple[RequiredDocument, ...] = ()
    accessibility: tuple[Accessibility, ...] = ()
    cost_options: tuple[CostOption, ...] = ()
    units: tuple[Unit, ...] = ()
    capacities: tuple[Capacity, ...] = ()
    websites: tuple[Website, ...] = ()
    metadata: tuple[Metadata, ...] = ()
    table_descriptions: tuple[TableDescription, ...] = ()
    others: tuple[OtherRecord, ...] = ()

    def records(self) -> Iterator[Record]:
        """Every record, table by table."""
        for name in self.__slots__:
            yield from getattr(self, name)
