"""Organizations: add, change, remove."""

from typing import Unpack
from uuid import UUID

from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import Changes, change_set
from wherewithal.people.actions.fields import OrganizationFields, tidied
from wherewithal.people.models import Organization


def add_organization(
    *, by: Member, request_key: UUID | None = None, **fields: Unpack[OrganizationFields]
) -> Organization:
    """Add a body outside or above the library. Only the name is needed."""
    access.require(by, Permission.EDIT_PEOPLE, by.library_id)
    what = gettext_noop("added “%(name)s”")
    name = fields.get("name", "").strip()
    with change_set(by=by, what=what, request_key=request_key, name=name) as changes:
        changes.about = organization = insert_organization(changes, by=by, **fields)
    return organization


def insert_organization(
    changes: Changes, *, by: Member, **fields: Unpack[OrganizationFields]
) -> Organization:
    """The organization, for actions that add several rows at once."""
    values = tidied(fields, of=OrganizationFields)
    return changes.create(Organization(library_id=by.library_id, **values))


def change_organization(
    *,
    by: Member,
    organization: Organization,
    request_key: UUID | None = None,
    **fields: Unpack[OrganizationFields],
) -> Organization:
    """Change what is known of an organization. Fields that are not named stay."""
    access.require(by, Permission.EDIT_PEOPLE, organization.library_id)
    what = gettext_noop("changed what is noted about “%(name)s”")
    with change_set(
        by=by, what=what, about=organization, request_key=request_key, name=organization.name
    ) as changes:
        return changes.change(organization, **tidied(fields, of=OrganizationFields))


def remove_organization(*, by: Member, organization: Organization) -> None:
    """Move an organization to the bin. People, and rows of the worksheets that name it, stay."""
    access.require_unlimited(by, Permission.EDIT_PEOPLE, organization.library_id)
    what = gettext_noop("moved “%(name)s” to the bin")
    with change_set(by=by, what=what, about=organization, name=organization.name) as changes:
        changes.delete_with_children(organization)
