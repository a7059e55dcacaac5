"""How this library approves: a few steps, one after the other."""

from typing import TypedDict, Unpack

from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import change_set
from wherewithal.partnerships.agreements.models import ApprovalStep
from wherewithal.people.actions.fields import tidied
from wherewithal.people.allowed import require_known


class ApprovalStepFields(TypedDict, total=False):
    """What is looked at, by whom, and which place it has among the others."""

    name: str
    approver: Membership | None
    position: int


def add_approval_step(*, by: Member, **fields: Unpack[ApprovalStepFields]) -> ApprovalStep:
    """One step more, for all agreements from now on."""
    access.require(by, Permission.EDIT_LIBRARY, by.library_id)
    require_known(by, fields.get("approver"))
    values = tidied(fields, of=ApprovalStepFields)
    what = gettext_noop("added the approval “%(name)s”")
    with change_set(by=by, what=what, name=values["name"]) as changes:
        changes.about = changes.create(ApprovalStep(library_id=by.library_id, **values))
    return changes.about


def change_approval_step(
    *, by: Member, step: ApprovalStep, **fields: Unpack[ApprovalStepFields]
) -> ApprovalStep:
    """Another name, another person, another place."""
    access.require(by, Permission.EDIT_LIBRARY, step.library_id)
    require_known(by, fields.get("approver"))
    values = tidied(fields, of=ApprovalStepFields)
    what = gettext_noop("changed the approval “%(name)s”")
    with change_set(by=by, what=what, about=step, name=step.name) as changes:
        return changes.change(step, **values)


def remove_approval_step(*, by: Member, step: ApprovalStep) -> None:
    """Nobody looks at this any more; what was approved by it goes along."""
    access.require(by, Permission.EDIT_LIBRARY, step.library_id)
    what = gettext_noop("moved the approval “%(name)s” to the bin")
    with change_set(by=by, what=what, about=step, name=step.name) as changes:
        changes.delete_with_children(step)
