"""The real record behind a relationship: an organization or a person."""

from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import Changes, change_set
from wherewithal.capacity.actions.assets import assign_fact, hold, require_edit
from wherewithal.capacity.models import Area, Asset
from wherewithal.people.actions.organizations import insert_organization
from wherewithal.people.actions.people import insert_person
from wherewithal.people.models import Organization, Person


def link_relationship(
    *,
    by: Member,
    asset: Asset,
    organization: Organization | None = None,
    person: Person | None = None,
    new_organization: str = "",
    new_person: str = "",
    request_key: UUID | None = None,
) -> Asset:
    """Say who stands behind a relationship; a new name becomes a record in the same step.

    What is not named stays as it is: linking a person does not unlink the organization.
    """
    require_edit(by, asset)
    what = gettext_noop("said who is behind “%(name)s”")
    with change_set(
        by=by, what=what, about=asset, request_key=request_key, name=asset.name
    ) as changes:
        return assign_records(
            changes,
            by=by,
            asset=hold(asset),
            organization=organization,
            person=person,
            new_organization=new_organization,
            new_person=new_person,
        )


def assign_records(
    changes: Changes,
    *,
    by: Member,
    asset: Asset,
    organization: Organization | None = None,
    person: Person | None = None,
    new_organization: str = "",
    new_person: str = "",
) -> Asset:
    """The write behind link_relationship, for actions that do more in one step."""
    if asset.area != Area.RELATIONSHIP:
        raise ValidationError(_("Only a relationship has an organization or a person behind it."))
    if new_organization or new_person:
        access.require(by, Permission.EDIT_PEOPLE, by.library_id)
    if new_organization.strip():
        organization = insert_organization(changes, by=by, name=new_organization)
    if new_person.strip():
        person = insert_person(changes, by=by, name=new_person)
    if organization is not None:
        assign_fact(changes, asset=asset, field="organization", value=organization)
    if person is not None:
        assign_fact(changes, asset=asset, field="person", value=person)
    return asset
