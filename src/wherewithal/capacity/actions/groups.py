"""Who belongs to a group of the staff sheet."""

from collections.abc import Iterable
from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.log import Changes, change_set
from wherewithal.capacity import queries
from wherewithal.capacity.actions.assets import hold, require_edit
from wherewithal.capacity.models import Area, Asset, GroupMember
from wherewithal.people.allowed import require_known
from wherewithal.people.models import Person


def set_group_members(
    *, by: Member, asset: Asset, people: Iterable[Person], request_key: UUID | None = None
) -> Asset:
    """Say who belongs to a group. Whoever is not named leaves it, but for those `by` may not read about."""
    require_edit(by, asset)
    what = gettext_noop("said who belongs to “%(name)s”")
    with change_set(
        by=by, what=what, about=asset, request_key=request_key, name=asset.name
    ) as changes:
        assign_members(changes, by=by, asset=hold(asset), people=people)
    return asset


def assign_members(changes: Changes, *, by: Member, asset: Asset, people: Iterable[Person]) -> None:
    """The write behind set_group_members, for actions that do more in one step."""
    if asset.area != Area.STAFF:
        raise ValidationError(_("Only a group of the staff sheet has people in it."))
    wished = {person.pk: person for person in people}
    require_known(by, *wished.values())
    stored = {row.person_id: row for row in queries.group_members(by).filter(asset=asset)}
    for key, row in stored.items():
        if key not in wished:
            changes.delete(row)
    for key, person in wished.items():
        if key not in stored:
            changes.create(GroupMember(library_id=asset.library_id, asset=asset, person=person))
