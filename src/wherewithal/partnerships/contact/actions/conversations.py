"""Note a conversation, put it right, let it go, take its words back."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, TypedDict, Unpack
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.sensitivity import Level
from wherewithal.accounts.written import authored, put_right
from wherewithal.audit.log import Changes, change_set
from wherewithal.audit.rows import model_slug
from wherewithal.audit.withdrawal import withdraw_words
from wherewithal.partnerships.contact import queries
from wherewithal.partnerships.contact.actions.allowed import (
    require_concerns,
    require_edit,
    require_level,
)
from wherewithal.partnerships.contact.actions.follow_ups import FollowUpFields, put_follow_up
from wherewithal.partnerships.contact.models import CONCERNS, Conversation, ConversationLink
from wherewithal.people.actions.fields import tidied
from wherewithal.people.models import PlannedTalk


class ConversationFields(TypedDict, total=False):
    """What is noted of a conversation beside whom and what it concerned."""

    how: str
    whom: str
    words: str
    level: str


def log_conversation(
    *,
    by: Membership,
    on: date,
    concerned: Sequence[Any] = (),
    follow_up: FollowUpFields | None = None,
    planned: PlannedTalk | None = None,
    request_key: UUID | None = None,
    **fields: Unpack[ConversationFields],
) -> Conversation:
    """Note a conversation that was held, and the first thing that follows from it.

    `concerned`: organizations, people, partnerships (assets), resource needs, asks. `planned`: the
    plan of the member that came true by it; it counts as done from now on.
    """
    access.require(by, Permission.ADD_NOTES, by.library_id)
    require_concerns(by, concerned)
    require_level(by, fields.get("level", Level.LIBRARY))
    conversation = Conversation(on=on, **authored(by), **tidied(fields, of=ConversationFields))
    _require_somebody(conversation, concerned)
    what = gettext_noop("noted a conversation")
    with change_set(by=by, what=what, request_key=request_key) as changes:
        if planned is not None:
            conversation.planned = _held(changes, by, planned, on)
        changes.about = changes.create(conversation)
        for row in _each_once(concerned):
            _link(changes, conversation, row)
        if follow_up is not None:
            put_follow_up(changes, conversation, follow_up)
    return conversation


def change_conversation(
    *,
    by: Membership,
    conversation: Conversation,
    on: date | None = None,
    concerned: Sequence[Any] | None = None,
    **fields: Unpack[ConversationFields],
) -> Conversation:
    """Put it right. What is not named stays; `concerned` is all whom and all that it concerned."""
    require_edit(by, conversation)
    if "level" in fields:
        require_level(by, fields["level"], conversation)
    values = tidied(fields, of=ConversationFields) | ({} if on is None else {"on": on})
    what = gettext_noop("changed a conversation")
    with change_set(by=by, what=what, about=conversation) as changes:
        if concerned is not None:
            _relink(changes, by, conversation, concerned)
        put_right(changes, by=by, row=conversation, values=values, words=("words",))
        _require_somebody(conversation, queries.concerns(conversation.links.order_by("pk")))
    return conversation


def remove_conversation(*, by: Membership, conversation: Conversation) -> None:
    """Move it to the bin, with what follows from it."""
    require_edit(by, conversation)
    what = gettext_noop("moved a conversation to the bin")
    with change_set(by=by, what=what, about=conversation) as changes:
        changes.delete_with_children(conversation)


def withdraw_conversation(*, by: Membership, conversation: Conversation) -> None:
    """Blank the words here and in all of history. That they talked, and when, stays; no undo, by design."""
    if not queries.may_withdraw(by, conversation):
        message = "words are taken back by whoever wrote them, and by whom they are with"
        raise PermissionDenied(message)
    what = gettext_noop("withdrew what was said in a conversation")
    with change_set(by=by, what=what, about=conversation) as changes:
        key = str(conversation.pk)
        withdraw_words(changes, library_id=by.library_id, model=model_slug(Conversation), key=key)
    conversation.refresh_from_db()


def _held(changes: Changes, by: Membership, planned: PlannedTalk, on: date) -> PlannedTalk:
    """The plan is the member's own, and comes true once."""
    if planned.library_id != by.library_id or planned.member_id != by.pk:
        message = "planned conversations are each member's own"
        raise PermissionDenied(message)
    if Conversation.objects.in_library(by.library_id).filter(planned=planned.pk).exists():
        raise ValidationError(_("This conversation is noted already."))
    return changes.change(planned, done_on=planned.done_on or on)


def _relink(
    changes: Changes, by: Membership, conversation: Conversation, concerned: Sequence[Any]
) -> None:
    """Only what is new must be the member's to read; what stays, stays."""
    links = list(conversation.links.select_related(*CONCERNS).order_by("pk"))
    wanted = {_name(row): row for row in concerned}
    stored = {_name(row): link for link in links for row in queries.concerns([link])}
    require_concerns(by, [row for name, row in wanted.items() if name not in stored])
    for name, link in stored.items():
        if name not in wanted:
            changes.delete_with_children(link)
    for name, row in wanted.items():
        if name not in stored:
            _link(changes, conversation, row)


def _link(changes: Changes, conversation: Conversation, row: Any) -> None:
    column: dict[str, Any] = {_name(row)[0]: row}
    changes.create(
        ConversationLink(library_id=conversation.library_id, conversation=conversation, **column)
    )


def _name(row: Any) -> tuple[str, int]:
    """By which column a link names it, and its key."""
    slug = model_slug(row)
    return next(name for name in CONCERNS if name.replace("_", "") == slug), row.pk


def _each_once(rows: Iterable[Any]) -> list[Any]:
    return list({_name(row): row for row in rows}.values())


def _require_somebody(conversation: Conversation, concerned: Sequence[Any]) -> None:
    if not conversation.whom and not concerned:
        raise ValidationError({"whom": _("With whom did you talk?")})
