"""Settle something, approve it, and say how this library approves: each one step that can be undone."""

from wherewithal.partnerships.agreements.actions.agreements import (
    AgreementFields,
    approve_agreement,
    change_agreement,
    remove_agreement,
    remove_approval,
)
from wherewithal.partnerships.agreements.actions.steps import (
    add_approval_step,
    change_approval_step,
    remove_approval_step,
)

__all__ = [
    "AgreementFields",
    "add_approval_step",
    "approve_agreement",
    "change_agreement",
    "change_approval_step",
    "remove_agreement",
    "remove_approval",
    "remove_approval_step",
]
