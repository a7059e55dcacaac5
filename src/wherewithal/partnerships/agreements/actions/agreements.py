"""Settle something with a partner, and approve it."""

from datetime import date
from typing import TypedDict, Unpack

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.log import change_set
from wherewithal.capacity.models import Asset
from wherewithal.partnerships.agreements import queries
from wherewithal.partnerships.agreements.models import Agreement, Approval, ApprovalStep
from wherewithal.partnerships.kept.actions.allowed import (
    hold_partnership,
    require_edit_partnership,
)
from wherewithal.people.actions.fields import tidied


class AgreementFields(TypedDict, total=False):
    """What is settled, part by part; what is not named stays."""

    parties: str
    roles: str
    timeline: str
    communication: str
    training: str
    upkeep: str
    changing: str
    measures: str
    reports: str
    review_on: date | None


def change_agreement(*, by: Member, asset: Asset, **fields: Unpack[AgreementFields]) -> Agreement:
    """Write down what was settled. Who approved an earlier text is asked again."""
    require_edit_partnership(by, asset)
    values = tidied(fields, of=AgreementFields)
    what = gettext_noop("wrote down the agreement of “%(name)s”")
    with change_set(by=by, what=what, about=asset, name=asset.name) as changes:
        held = hold_partnership(asset)
        stored = Agreement.objects.in_library(held.library_id).filter(asset=held).first()
        if stored is not None:
            return changes.change(stored, **values)
        return changes.create(Agreement(library_id=held.library_id, asset=held, **values))


def remove_agreement(*, by: Member, agreement: Agreement) -> None:
    """Move it to the bin, with its approvals."""
    require_edit_partnership(by, agreement.asset)
    what = gettext_noop("moved the agreement of “%(name)s” to the bin")
    name = agreement.asset.name
    with change_set(by=by, what=what, about=agreement.asset, name=name) as changes:
        hold_partnership(agreement.asset)
        changes.delete_with_children(agreement)


def approve_agreement(
    *,
    by: Member,
    agreement: Agreement,
    step: ApprovalStep,
    on: date,
    words: str = "",
    digest: str = "",
) -> Approval:
    """Sign the text as it stands. `digest`: of the text that was read; another one is refused."""
    if agreement.library_id != by.library_id or not queries.may_approve(by, step, agreement.asset):
        message = "this step is not for this member to take"
        raise PermissionDenied(message)
    what = gettext_noop("approved the agreement of “%(name)s”")
    name = agreement.asset.name
    with change_set(by=by, what=what, about=agreement.asset, name=name) as changes:
        hold_partnership(agreement.asset)
        agreement.refresh_from_db()
        _require_same(agreement, digest)
        _require_next(by, agreement, step)
        return changes.create(
            Approval(
                library_id=agreement.library_id,
                agreement=agreement,
                step=step,
                approved_on=on,
                by_name=by.actor_name,
                words=words.strip(),
                digest=agreement.digest,
            )
        )


def remove_approval(*, by: Member, approval: Approval) -> None:
    """It was approved by mistake."""
    asset = approval.agreement.asset
    if not queries.may_approve(by, approval.step, asset):
        message = "this approval is not for this member to take back"
        raise PermissionDenied(message)
    what = gettext_noop("took an approval of the agreement of “%(name)s” back")
    with change_set(by=by, what=what, about=asset, name=asset.name) as changes:
        hold_partnership(asset)
        changes.delete_with_children(approval)


def _require_same(agreement: Agreement, digest: str) -> None:
    if digest and digest != agreement.digest:
        message = _("Somebody changed the agreement meanwhile. Read it once more, please.")
        raise ValidationError(message)


def _require_next(by: Member, agreement: Agreement, step: ApprovalStep) -> None:
    taken = {each.step.pk: each for each in queries.steps_taken(by, agreement)}
    if not taken[step.pk].is_next:
        raise ValidationError(_("Another step comes first, or this one is taken already."))
