"""A round that was closed stays closed: an answer more would show itself beside what was shown before."""

from django.utils.translation import gettext as _

from wherewithal.audit.conflicts import Conflict, ConflictKind
from wherewithal.audit.log import Actor
from wherewithal.audit.models import Change, ChangeAction
from wherewithal.audit.undo import UndoRefused


def refuse_reopening(by: Actor, changes: list[Change]) -> None:
    """Refuse where a round would take answers again, or would go while it was answered."""
    for change in changes:
        reopens = change.before.get("closed_on") is None and change.after.get("closed_on")
        if change.action == ChangeAction.CHANGED and reopens:
            raise UndoRefused([_stays_closed(change)])


def _stays_closed(change: Change) -> Conflict:
    why = _(
        "A round that is closed stays closed: its results may have been read, and one answer more "
        "would show itself beside them. To hear from both sides again, begin a new round."
    )
    return Conflict(change.model, change.key, "", kind=ConflictKind.FOR_GOOD, message=why)
