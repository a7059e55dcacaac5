"""The questions that the actions of this room ask first."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import Area, Asset
from wherewithal.capacity.queries import assets_visible_to
from wherewithal.partnerships.asks.models import Ask
from wherewithal.partnerships.asks.queries import asks_in
from wherewithal.partnerships.contact import queries
from wherewithal.partnerships.contact.models import Conversation, FollowUp
from wherewithal.people.allowed import require_known


def require_edit(by: Member, conversation: Conversation) -> None:
    """Let pass who noted it, and editors who may read it."""
    seen = queries.conversations_visible_to(by).filter(pk=conversation.pk)
    if not queries.may_edit(by, conversation) or not seen.exists():
        message = "this conversation is not for this member to change"
        raise PermissionDenied(message)


def require_finish(by: Any, follow_up: FollowUp) -> None:
    """Let pass who does it, and who may change the conversation."""
    seen = queries.follow_ups_visible_to(by).filter(pk=follow_up.pk)
    if not queries.may_finish(by, follow_up) or not seen.exists():
        message = "this follow-up is not for this member to see to"
        raise PermissionDenied(message)


def require_level(by: Member, level: str, conversation: Conversation | None = None) -> None:
    """Let pass who may let the words travel so far."""
    if level not in queries.levels_for(by, conversation):
        message = "how far these words travel is not for this member to change"
        raise PermissionDenied(message)


def require_concerns(by: Member, rows: Iterable[Any]) -> None:
    """Let pass who may read all of what the conversation concerned."""
    for row in rows:
        require_known(by, row)
        if isinstance(row, Asset):
            _require_in(row, assets_visible_to(by))
            if row.area != Area.RELATIONSHIP:
                raise ValidationError(_("Choose a row of the relationships sheet."))
        if isinstance(row, Ask):
            _require_in(row, asks_in(by))


def _require_in(row: Any, seen: Any) -> None:
    if not seen.filter(pk=row.pk).exists():
        message = "this is not for this member to read"
        raise PermissionDenied(message)
