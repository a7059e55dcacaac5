"""The fields that actions take by name; what is not named stays as it is."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, TypedDict

from wherewithal.libraries.models import Outlet, Team
from wherewithal.people.models import Organization, Person
from wherewithal.quantities import Quantity


class PersonFields(TypedDict, total=False):
    """What is known of a person beside their consent."""

    name: str
    email: str
    phone: str
    contact_level: str
    hours_per_week: Quantity


class OrganizationFields(TypedDict, total=False):
    """What is known of an organization."""

    name: str
    type: str
    kind: str
    partner_area: str
    legal_type: str
    address: str
    latitude: Decimal | None
    longitude: Decimal | None
    placed_how: str
    website: str
    phone: str
    languages: str
    words: str
    brings: str
    wants: str
    cannot: str
    reach_by: str
    do_not_contact: bool
    do_not_contact_words: str
    is_local_government: bool


class LocationFields(TypedDict, total=False):
    """What is known of a further place of an organization."""

    name: str
    address: str
    latitude: Decimal | None
    longitude: Decimal | None
    placed_how: str
    words: str


class RoleFields(TypedDict, total=False):
    """What somebody is, where, from when to when."""

    kind: str
    title: str
    organization: Organization | None
    team: Team | None
    outlet: Outlet | None
    since: date | None
    until: date | None


class TieFields(TypedDict, total=False):
    """How two know each other."""

    kind: str
    how_often: str
    said_by_name: str
    consent: str


class TalkFields(TypedDict, total=False):
    """A conversation to have."""

    whom: str
    why: str
    by_when: date | None
    person: Person | None
    organization: Organization | None


def tidied(values: Mapping[str, Any], *, of: type) -> dict[str, Any]:
    """The values with texts trimmed. Raises TypeError for a name that the action does not take."""
    unknown = values.keys() - of.__annotations__.keys()
    if unknown:
        message = f"no such field: {', '.join(sorted(unknown))}"
        raise TypeError(message)
    return {
        name: value.strip() if isinstance(value, str) else value for name, value in values.items()
    }
