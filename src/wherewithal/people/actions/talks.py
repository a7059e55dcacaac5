"""Conversations that a member wants to have: whom, why, by when, what came of it. Theirs alone."""

from datetime import date
from typing import Unpack
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.utils import timezone
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import Changes, change_set
from wherewithal.people.actions.fields import TalkFields, tidied
from wherewithal.people.allowed import require_known
from wherewithal.people.models import PlannedTalk

PLANNED = gettext_noop("planned a conversation")


def plan_talk(
    *,
    by: Membership,
    what: str = PLANNED,
    request_key: UUID | None = None,
    **fields: Unpack[TalkFields],
) -> PlannedTalk:
    """Remember to talk to somebody. History says `what` was planned, never with whom."""
    access.require(by, Permission.EDIT_OWN_PROFILE, by.library_id)
    with change_set(by=by, what=what, request_key=request_key) as changes:
        changes.about = talk = insert_talk(changes, by=by, **fields)
    return talk


def insert_talk(changes: Changes, *, by: Membership, **fields: Unpack[TalkFields]) -> PlannedTalk:
    """The conversation, for actions that plan it beside something else."""
    require_known(by, fields.get("person"), fields.get("organization"))
    values = tidied(fields, of=TalkFields)
    return changes.create(PlannedTalk(library_id=by.library_id, member=by, **values))


def change_talk(*, by: Membership, talk: PlannedTalk, **fields: Unpack[TalkFields]) -> PlannedTalk:
    """Put a planned conversation right. Fields that are not named stay."""
    _require_own(by, talk)
    require_known(by, fields.get("person"), fields.get("organization"))
    with change_set(by=by, what=gettext_noop("changed a planned conversation"), about=talk) as log:
        return log.change(talk, **tidied(fields, of=TalkFields))


def finish_talk(
    *, by: Membership, talk: PlannedTalk, learned: str = "", on: date | None = None
) -> PlannedTalk:
    """The conversation took place; note what came of it."""
    _require_own(by, talk)
    with change_set(by=by, what=gettext_noop("had a conversation"), about=talk) as changes:
        return changes.change(talk, done_on=on or timezone.localdate(), learned=learned.strip())


def drop_talk(*, by: Membership, talk: PlannedTalk) -> None:
    """Not needed after all."""
    _require_own(by, talk)
    with change_set(by=by, what=gettext_noop("dropped a conversation"), about=talk) as changes:
        changes.delete_with_children(talk)


def _require_own(by: Membership, talk: PlannedTalk) -> None:
    if talk.library_id != by.library_id or talk.member_id != by.pk:
        message = "planned conversations are each member's own"
        raise PermissionDenied(message)
