"""What was put away."""

from typing import Any

from django.db.models import QuerySet

from wherewithal.accounts.actors import Member
from wherewithal.insights.observations.models import DismissedObservation


def dismissed_in(member: Member) -> QuerySet[DismissedObservation]:
    """Every observation that somebody put away, the latest first."""
    found: Any = DismissedObservation.objects.in_library(member.library_id)
    rows: QuerySet[DismissedObservation] = found
    return rows
