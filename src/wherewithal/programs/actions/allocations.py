"""What is set aside for a need: an asset, a person, an organization, or something told in words.

Nothing is refused because it is taken already: people write down what is so, and the page of what
is covered says where it is not enough.
"""

from typing import Any, Unpack
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.log import change_set
from wherewithal.capacity.queries import assets_visible_to
from wherewithal.people.actions.fields import tidied
from wherewithal.people.allowed import require_known
from wherewithal.programs.actions.fields import AllocationFields
from wherewithal.programs.allowed import require_edit_need
from wherewithal.programs.kept_elsewhere import keepers_of
from wherewithal.programs.models import Allocation, AllocationState, ResourceNeed


def set_aside(
    *,
    by: Member,
    need: ResourceNeed,
    request_key: UUID | None = None,
    **fields: Unpack[AllocationFields],
) -> Allocation:
    """Give so much of one source to a need. How much, and for how long, may stay unknown."""
    require_edit_need(by, need)
    _require_source(by, fields)
    owner = need.owner
    what = gettext_noop("set something aside for “%(name)s”")
    with change_set(
        by=by, what=what, about=owner, request_key=request_key, name=owner.name
    ) as changes:
        values = tidied(fields, of=AllocationFields)
        return changes.create(Allocation(library_id=by.library_id, resource_need=need, **values))


def change_allocation(
    *, by: Member, allocation: Allocation, **fields: Unpack[AllocationFields]
) -> Allocation:
    """Another source, amount, time or state. What is not named stays."""
    need = allocation.resource_need
    require_edit_need(by, need)
    _require_ours(by, allocation)
    _require_source(by, fields)
    owner = need.owner
    what = gettext_noop("changed what is set aside for “%(name)s”")
    with change_set(by=by, what=what, about=owner, name=owner.name) as changes:
        return changes.change(allocation, **tidied(fields, of=AllocationFields))


def release_allocation(*, by: Member, allocation: Allocation) -> Allocation:
    """Give it back: it is free for others, and the need is open again."""
    need = allocation.resource_need
    require_edit_need(by, need)
    _require_ours(by, allocation)
    owner = need.owner
    what = gettext_noop("gave back what was set aside for “%(name)s”")
    with change_set(by=by, what=what, about=owner, name=owner.name) as changes:
        return changes.change(allocation, state=AllocationState.RELEASED)


def remove_allocation(*, by: Member, allocation: Allocation) -> None:
    """It was a mistake: move it to the bin."""
    need = allocation.resource_need
    require_edit_need(by, need)
    _require_ours(by, allocation)
    owner = need.owner
    what = gettext_noop("took out something set aside for “%(name)s”")
    with change_set(by=by, what=what, about=owner, name=owner.name) as changes:
        changes.delete_with_children(allocation)


def _require_ours(by: Member, allocation: Allocation) -> None:
    """Let pass what was set aside by hand."""
    if keepers_of(by, Allocation, [allocation.pk]):
        raise ValidationError(_("An answer set this aside: change the answer, and this follows."))


def _require_source(by: Member, fields: Any) -> None:
    """Let pass who may read about what is set aside."""
    require_known(by, fields.get("person"), fields.get("organization"))
    asset = fields.get("asset")
    if asset is not None and not assets_visible_to(by).filter(pk=asset.pk).exists():
        message = "this row is not for this member to read"
        raise PermissionDenied(message)
