"""Putting an observation away, and bringing it back."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.holding import hold_rows
from wherewithal.audit.log import change_set
from wherewithal.engine.observations import Observation
from wherewithal.insights.observations.models import DismissedObservation, Reason
from wherewithal.insights.observations.queries import dismissed_in
from wherewithal.libraries.models import Library


@transaction.atomic
def put_away(
    *,
    by: Member,
    observation: Observation,
    reason: str = Reason.NOT_SAID,
    request_key: UUID | None = None,
) -> DismissedObservation:
    """Not useful here: it stays away from everybody's page as long as it rests on the same facts."""
    access.require(by, Permission.ADD_NOTES, by.library_id)
    values = {
        "facts": observation.facts,
        "reason": Reason(reason).value,
        "put_away_by_id": by.actor_user_id,
        "put_away_by_name": by.actor_name,
        "put_away_at": timezone.now(),
    }
    hold_rows(Library.objects.filter(pk=by.library_id))  # two who put it away at the same instant
    there = dismissed_in(by).filter(subject=observation.key).first()
    with change_set(
        by=by, what=gettext_noop("put an observation away"), request_key=request_key
    ) as log:
        if there is not None:
            log.about = there
            return log.change(there, **values)
        row = DismissedObservation(library_id=by.library_id, subject=observation.key, **values)
        log.about = row = log.create(row)
    return row


def bring_back(*, by: Member, dismissed: DismissedObservation) -> None:
    """Show it again, for as long as the rules see it."""
    access.require(by, Permission.ADD_NOTES, dismissed.library_id)
    what = gettext_noop("brought an observation back")
    with change_set(by=by, what=what, about=dismissed) as log:
        log.delete_with_children(dismissed)
