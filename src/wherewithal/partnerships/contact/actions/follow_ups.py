"""What follows from a conversation: added, put right, done, let go."""

from datetime import date
from typing import TypedDict, Unpack

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_noop

from wherewithal.accounts.models import Membership
from wherewithal.audit.log import Changes, change_set
from wherewithal.partnerships.contact.actions.allowed import require_edit, require_finish
from wherewithal.partnerships.contact.models import Conversation, FollowUp
from wherewithal.people.actions.fields import tidied


class FollowUpFields(TypedDict, total=False):
    """What follows, by when, who does it."""

    text: str
    by_when: date | None
    who: Membership | None


def add_follow_up(
    *, by: Membership, conversation: Conversation, **fields: Unpack[FollowUpFields]
) -> FollowUp:
    """One thing more that follows."""
    require_edit(by, conversation)
    what = gettext_noop("noted what follows from a conversation")
    with change_set(by=by, what=what, about=conversation) as changes:
        return put_follow_up(changes, conversation, fields)


def change_follow_up(
    *, by: Membership, follow_up: FollowUp, **fields: Unpack[FollowUpFields]
) -> FollowUp:
    """Another day, another one who does it, other words. What is not named stays."""
    require_edit(by, follow_up.conversation)
    values = tidied(fields, of=FollowUpFields)
    _require_member(follow_up.library_id, fields)
    what = gettext_noop("changed what follows from a conversation")
    with change_set(by=by, what=what, about=follow_up.conversation) as changes:
        return changes.change(follow_up, **values)


def finish_follow_up(*, by: Membership, follow_up: FollowUp, on: date | None) -> FollowUp:
    """It is done; with no day it is open again."""
    require_finish(by, follow_up)
    what = gettext_noop("saw to what follows from a conversation")
    with change_set(by=by, what=what, about=follow_up.conversation) as changes:
        return changes.change(follow_up, done_on=on)


def remove_follow_up(*, by: Membership, follow_up: FollowUp) -> None:
    """Not needed after all."""
    require_edit(by, follow_up.conversation)
    what = gettext_noop("let go of what followed from a conversation")
    with change_set(by=by, what=what, about=follow_up.conversation) as changes:
        changes.delete_with_children(follow_up)


def put_follow_up(changes: Changes, conversation: Conversation, fields: FollowUpFields) -> FollowUp:
    """For actions that note it beside something else."""
    _require_member(conversation.library_id, fields)
    values = tidied(fields, of=FollowUpFields)
    return changes.create(
        FollowUp(library_id=conversation.library_id, conversation=conversation, **values)
    )


def _require_member(library_id: int, fields: FollowUpFields) -> None:
    who = fields.get("who")
    if who is not None and who.library_id != library_id:
        message = "whoever does it is a member of this library"
        raise PermissionDenied(message)
