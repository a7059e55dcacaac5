"""Agreements that a member may read, how far each is approved, and who may approve it next."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import Asset
from wherewithal.capacity.queries import assets_visible_to
from wherewithal.partnerships.agreements.models import Agreement, Approval, ApprovalStep
from wherewithal.partnerships.kept.queries import may_edit_partnership


@dataclass(frozen=True, slots=True)
class StepTaken:
    """A step, and its newest approval; one of an earlier text asks for another."""

    step: ApprovalStep
    approval: Approval | None
    holds: bool
    is_next: bool
    may_approve: bool


def agreements_in(member: Member) -> QuerySet[Agreement]:
    """Every agreement whose relationship this member may read."""
    rows = Agreement.objects.in_library(member.library_id)
    return rows.filter(asset__in=assets_visible_to(member)).order_by("pk")


def agreement_of(asset: Asset) -> Agreement:
    """What was settled; an empty one where nothing was."""
    found: Agreement | None = getattr(asset, "partnership_agreement", None)
    return found or Agreement(asset=asset, library_id=asset.library_id)


def approvals_in(member: Member) -> QuerySet[Approval]:
    """Every approval of an agreement that this member may read."""
    rows = Approval.objects.in_library(member.library_id)
    found = rows.filter(agreement__asset__in=assets_visible_to(member))
    return found.select_related("agreement__asset", "step").order_by("pk")


def approval_steps_in(library_id: int) -> QuerySet[ApprovalStep]:
    """How this library approves, in order."""
    steps = ApprovalStep.objects.in_library(library_id)
    return steps.select_related("approver__user").order_by("position", "pk")


def may_approve(member: Member, step: ApprovalStep, asset: Asset) -> bool:
    """Whom the step names, whatever else they may do; where it names nobody, whoever may change the partnership."""
    if step.library_id != member.library_id or member.actor_user_id is None:
        return False
    if step.approver is None:
        return may_edit_partnership(member, asset)
    return step.approver.user_id == member.actor_user_id


def steps_taken(member: Member, agreement: Agreement) -> list[StepTaken]:
    """How far it is approved, in two queries. A step is taken after those before it."""
    by_step: dict[int, Approval] = {}
    approvals: Any = Approval.objects.in_library(agreement.library_id)
    for approval in approvals.filter(agreement=agreement.pk or 0).order_by("pk"):
        by_step[approval.step_id] = approval
    found, is_open = [], not agreement.is_empty
    for step in approval_steps_in(agreement.library_id):
        newest = by_step.get(step.pk)
        holds = newest is not None and newest.digest == agreement.digest
        is_next = is_open and not holds
        may = is_next and may_approve(member, step, agreement.asset)
        found.append(StepTaken(step, newest, holds, is_next, may))
        is_open = is_open and holds
    return found
