"""Persons, organizations with their locations, roles, lines, ties, duties and planned talks."""

from wherewithal.people.models.organizations import (
    LegalType,
    Organization,
    OrganizationLocation,
    OrganizationType,
    PartnerArea,
)
from wherewithal.people.models.people import (
    Commitment,
    Consent,
    LineKind,
    Person,
    PersonLine,
    PlannedTalk,
    Role,
    RoleKind,
    Tie,
)

__all__ = [
    "Commitment",
    "Consent",
    "LegalType",
    "LineKind",
    "Organization",
    "OrganizationLocation",
    "OrganizationType",
    "PartnerArea",
    "Person",
    "PersonLine",
    "PlannedTalk",
    "Role",
    "RoleKind",
    "Tie",
]
