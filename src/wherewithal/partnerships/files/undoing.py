"""A file whose bytes are gone for good does not come back as an empty name."""

from django.utils.translation import gettext as _

from wherewithal.audit.conflicts import Conflict, ConflictKind
from wherewithal.audit.log import Actor
from wherewithal.audit.models import Change, ChangeAction
from wherewithal.audit.undo import UndoRefused
from wherewithal.partnerships.files.storing import missing


def refuse_without_bytes(by: Actor, changes: list[Change]) -> None:
    """Refuse where a removed file would come back after its bytes were thrown away."""
    gone = [
        change
        for change in changes
        if change.action == ChangeAction.DELETED
        and missing([str(change.before.get("stored_as") or "-")])
    ]
    if gone:
        message = _(
            "The file itself is gone for good: it was withdrawn, or lay in the bin too long."
        )
        kind = ConflictKind.NOT_ALLOWED
        raise UndoRefused(
            [Conflict(change.model, change.key, "", kind=kind, message=message) for change in gone]
        )
