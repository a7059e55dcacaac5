"""Suggestions that wait for a person, and those that were declined before."""

from collections.abc import Iterable

from django.db.models import QuerySet

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.proposals.models import Decision, Proposal


def open_proposals(member: Member) -> QuerySet[Proposal]:
    """The suggestions that this member may decide on."""
    proposals = Proposal.objects.in_library(member.library_id).filter(decision=Decision.OPEN)
    return proposals if member.can(Permission.DECIDE_PROPOSALS) else proposals.none()


def proposals_about(library_id: int, asset_ids: Iterable[int]) -> QuerySet[Proposal]:
    """Every suggestion about these rows, whatever was decided."""
    return Proposal.objects.in_library(library_id).filter(asset_id__in=list(asset_ids))
