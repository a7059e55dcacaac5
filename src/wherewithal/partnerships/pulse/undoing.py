"""A round that was closed stays closed: an answer more would show itself beside what was shown before."""

from wherewithal.audit.log import Actor
from wherewithal.audit.models import Change, ChangeAction
from wherewithal.audit.undo import UndoRefused


def refuse_reopening(by: Actor, changes: list[Change]) -> None:
    """Refuse where a round would take answers again, or would go while it was answered."""
    for change in changes:
        reopens = change.before.get("closed_on") is None and change.after.get("closed_on")
        if change.action == ChangeAction.CHANGED and reopens:
            raise UndoRefused([])
