"""People, and the bodies they belong to."""

from django.utils.translation import gettext_lazy as _

from wherewithal.people import queries as people
from wherewithal.people.models import (
    LineKind,
    Organization,
    OrganizationLocation,
    Person,
    PersonLine,
    Role,
)
from wherewithal.search.registry import Searchable
from wherewithal.search.sources.columns import of_library

SEARCHABLES = (
    Searchable(
        Person,
        _("Person"),
        people.people_visible_to,
        title_columns=("name",),
        address=lambda person: ("person", {"person_id": person.pk}),
    ),
    Searchable(
        PersonLine,
        _("Line"),
        people.lines_visible_to,
        text_columns=("text",),
        under_column="person_id",
        under_model=Person,
        line_label=lambda line, column, own_labels: LineKind(line.kind).label,
    ),
    Searchable(
        Role,
        _("Role"),
        people.roles_visible_to,
        text_columns=("title",),
        under_column="person_id",
        under_model=Person,
        line_label=lambda role, column, own_labels: _("Role"),
    ),
    Searchable(
        Organization,
        _("Organization"),
        people.organizations_in,
        title_columns=("name",),
        text_columns=(
            "kind",
            "address",
            "languages",
            "words",
            "brings",
            "wants",
            "cannot",
            "reach_by",
            "do_not_contact_words",
        ),
        address=lambda body: ("organization", {"organization_id": body.pk}),
    ),
    Searchable(
        OrganizationLocation,
        _("Location of an organization"),
        of_library(OrganizationLocation),
        text_columns=("name", "address", "words"),
        under_column="organization_id",
        under_model=Organization,
        line_label=lambda location, column, own_labels: _("Location"),
    ),
)
