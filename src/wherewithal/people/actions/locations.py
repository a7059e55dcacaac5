"""Further places of an organization: add, change, remove."""

from typing import Unpack
from uuid import UUID

from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import change_set
from wherewithal.libraries.models import next_position
from wherewithal.people.actions.fields import LocationFields, tidied
from wherewithal.people.models import Organization, OrganizationLocation


def add_location(
    *,
    by: Member,
    organization: Organization,
    request_key: UUID | None = None,
    **fields: Unpack[LocationFields],
) -> OrganizationLocation:
    """Add a place where the organization can be found as well. Only a name for it is needed."""
    access.require(by, Permission.EDIT_PEOPLE, organization.library_id)
    what = gettext_noop("added a location of “%(name)s”")
    with change_set(
        by=by, what=what, about=organization, request_key=request_key, name=organization.name
    ) as changes:
        return changes.create(
            OrganizationLocation(
                library_id=organization.library_id,
                organization=organization,
                position=next_position(organization.locations.all()),
                **tidied(fields, of=LocationFields),
            )
        )


def change_location(
    *,
    by: Member,
    location: OrganizationLocation,
    request_key: UUID | None = None,
    **fields: Unpack[LocationFields],
) -> OrganizationLocation:
    """Change what is known of a place. Fields that are not named stay."""
    access.require(by, Permission.EDIT_PEOPLE, location.library_id)
    organization = location.organization
    what = gettext_noop("changed a location of “%(name)s”")
    with change_set(
        by=by, what=what, about=organization, request_key=request_key, name=organization.name
    ) as changes:
        return changes.change(location, **tidied(fields, of=LocationFields))


def remove_location(*, by: Member, location: OrganizationLocation) -> None:
    """Move a place to the bin."""
    access.require(by, Permission.EDIT_PEOPLE, location.library_id)
    organization = location.organization
    what = gettext_noop("removed a location of “%(name)s”")
    with change_set(by=by, what=what, about=organization, name=organization.name) as changes:
        changes.delete_with_children(location)
