"""Take a change set back; withdraw words from the bin."""

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_noop

from wherewithal.accounts.models import Membership
from wherewithal.audit.log import change_set
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.history.allowed import why_not
from wherewithal.history.withdrawing import blank_removed, own_words_removed
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


def withdraw_removed_words(*, by: Membership, entry: ChangeSet) -> int:
    """Withdraw the member's own words from what this entry put into the bin; returns how many lines.

    This cannot be undone, by design: nothing of the words is kept anywhere. Who and when stay.
    """
    own = own_words_removed(by, entry) if entry.library_id == by.library_id else []
    if not own:
        message = "there are no words of the member's here"
        raise PermissionDenied(message)
    with change_set(by=by, what=gettext_noop("withdrew words that lay in the bin")) as changes:
        for words in own:
            blank_removed(changes, words)
    return len(own)
