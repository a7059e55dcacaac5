"""Take a change set back."""

from django.core.exceptions import PermissionDenied

from wherewithal.accounts.models import Membership
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.history.allowed import why_not
from wherewithal.history.words import sight_for


def take_back(*, by: Membership, entry: ChangeSet) -> ChangeSet:
    """Undo what one action changed: all of it, or nothing (then UndoRefused says why).

    Who may: an editor or admin, or whoever did it, if they may change all that it touched.
    """
    changes = list(entry.changes.all())
    if entry.library_id != by.library_id or not changes:
        message = "this is not in the member's library"
        raise PermissionDenied(message)
    reason = why_not(by, entry, changes, sight_for(by, [entry]))
    if reason:
        raise PermissionDenied(reason)
    return undo(entry=entry, by=by)
