"""The snapshots of a library, and who may take one."""

from typing import Any

from django.db.models import QuerySet

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.reports.models import Snapshot


def snapshots_in(member: Member) -> QuerySet[Snapshot]:
    """Every snapshot, the newest first: it holds no words, so that all members may know of it."""
    rows: QuerySet[Any] = Snapshot.objects.in_library(member.library_id)
    return rows.order_by("-taken_at", "-pk")


def may_take(member: Member) -> bool:
    """Whoever may hold a review."""
    return member.can(Permission.RUN_REVIEWS) and not member.is_limited
