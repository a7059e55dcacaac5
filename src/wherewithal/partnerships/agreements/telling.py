"""How history tells of agreements and approvals."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Telling, anyone, without_name
from wherewithal.partnerships.agreements.models import Agreement, ApprovalStep
from wherewithal.partnerships.kept.telling import of_partnership, takes_back_of_partnership

Beside = Sequence[tuple[str, RowData]]


def _takes_back_approval(member: Member, state: RowData, beside: Beside) -> bool:
    """As on its page: whom the step names; where it names nobody, whoever may change the partnership."""
    step_id: Any = state.get("step_id")
    steps = ApprovalStep.objects.in_library(member.library_id).select_related("approver")
    step = steps.filter(pk=step_id).first()
    if step is None:
        return member.can(Permission.EDIT_LIBRARY)
    if step.approver is not None:
        return step.approver.user_id == member.actor_user_id
    agreement_id: Any = state.get("agreement_id")
    rows = Agreement.objects.in_library(member.library_id).filter(pk=agreement_id)
    asset_id = rows.values_list("asset", flat=True).first()
    return takes_back_of_partnership(member, {"asset_id": asset_id}, beside)


def _takes_back_step(member: Member, state: RowData, beside: Beside) -> bool:
    return member.can(Permission.EDIT_LIBRARY)


TELLINGS = (
    of_partnership("agreement", _("agreement"), is_in_bin=True),
    Telling(
        "approval",
        _("approval"),
        "programs",
        anyone,
        _takes_back_approval,
        name=without_name,
        must_see=frozenset({"agreement_id"}),
        comes_along=True,
    ),
    Telling(
        "approvalstep",
        _("approval step"),
        "library",
        anyone,
        _takes_back_step,
        quiet=frozenset({"approver_id"}),
        is_in_bin=True,
    ),
)
