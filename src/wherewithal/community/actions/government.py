"""The local government: there from the start, with a short checklist of what to find out."""

from collections.abc import Mapping
from typing import Any, Unpack
from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.written import authored, written_anew
from wherewithal.audit.log import Changes, change_set
from wherewithal.community.actions.fields import PointFields
from wherewithal.community.allowed import require_edit_point
from wherewithal.community.models import GovernmentPoint, GovernmentTopic
from wherewithal.community.queries import name_before_named
from wherewithal.libraries.models import next_position
from wherewithal.people.actions.fields import tidied
from wherewithal.people.models import LegalType, Organization, OrganizationType


def begin_local_government(*, by: Member, request_key: UUID | None = None) -> Organization:
    """Write the local government down, with an open point for each topic."""
    access.require(by, Permission.EDIT_COMMUNITY, by.library_id)
    ours = Organization.objects.in_library(by.library_id).filter(is_local_government=True)
    if ours.exists():
        raise ValidationError(_("The local government is written down already."))
    what = gettext_noop("began the checklist of the local government")
    with change_set(by=by, what=what, request_key=request_key) as changes:
        changes.about = government = insert_local_government(changes, by=by)
    return government


def insert_local_government(changes: Changes, *, by: Member) -> Organization:
    """The organization and its points, for actions that do more in one step."""
    government = changes.create(
        Organization(
            library_id=by.library_id,
            name=name_before_named(),
            type=OrganizationType.GOVERNMENT,
            legal_type=LegalType.LOCAL_GOVERNMENT,
            is_local_government=True,
        )
    )
    for topic in GovernmentTopic.values:
        point = GovernmentPoint(library_id=by.library_id, organization=government, topic=topic)
        changes.create(point)
    return government


def add_government_point(
    *,
    by: Member,
    organization: Organization,
    request_key: UUID | None = None,
    **fields: Unpack[PointFields],
) -> GovernmentPoint:
    """One more thing to find out or to remember about the local government."""
    access.require(by, Permission.EDIT_COMMUNITY, organization.library_id)
    _require_ours(by, fields)
    what = gettext_noop("added a point about “%(name)s”")
    with change_set(
        by=by, what=what, about=organization, request_key=request_key, name=organization.name
    ) as changes:
        points = organization.government_points.all()
        point = GovernmentPoint(
            organization=organization,
            position=next_position(points),
            **authored(by),
            **tidied(fields, of=PointFields),
        )
        return changes.create(point)


def change_government_point(
    *,
    by: Member,
    point: GovernmentPoint,
    request_key: UUID | None = None,
    **fields: Unpack[PointFields],
) -> GovernmentPoint:
    """Say what we know, how far we are, who looks after it, by when. What is not named stays."""
    require_edit_point(by, point)
    _require_ours(by, fields)
    name = point.organization.name
    what = gettext_noop("changed a point about “%(name)s”")
    with change_set(
        by=by, what=what, about=point.organization, request_key=request_key, name=name
    ) as changes:
        values = tidied(fields, of=PointFields)
        if any(getattr(point, field) != value for field, value in values.items()):
            changes.change(point, **values, **_signed(by, point, values))
        return point


def remove_government_point(*, by: Member, point: GovernmentPoint) -> None:
    """Take a point off the checklist; it can be brought back."""
    access.require(by, Permission.EDIT_COMMUNITY, point.library_id)
    name = point.organization.name
    what = gettext_noop("removed a point about “%(name)s”")
    with change_set(by=by, what=what, about=point.organization, name=name) as changes:
        changes.delete_with_children(point)


def _signed(by: Member, point: GovernmentPoint, values: Mapping[str, Any]) -> dict[str, object]:
    """Whoever writes the first words is their author; whoever changes the point later stands beside."""
    if values.get("words") and not point.words:
        return {**written_anew(by), "withdrawn_at": None}
    return {"edited_by_name": by.actor_name, "edited_at": timezone.now()}


def _require_ours(by: Member, fields: PointFields) -> None:
    owner = fields.get("owner")
    if owner is not None:
        access.require(owner, Permission.VIEW, by.library_id)
