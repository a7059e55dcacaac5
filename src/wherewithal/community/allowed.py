"""The questions that the actions of this room ask first."""

from django.core.exceptions import PermissionDenied

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.written import is_author
from wherewithal.community import queries
from wherewithal.community.models import CommunityAsset, GovernmentPoint


def require_edit(by: Member, asset: CommunityAsset) -> None:
    """Let pass who may change this card."""
    if not queries.may_edit(by, asset):
        message = "this card is not for this member to change"
        raise PermissionDenied(message)


def require_removal(by: Member, asset: CommunityAsset) -> None:
    """Let pass its author, and editors of the whole library."""
    if is_author(by, asset):
        access.require(by, Permission.ADD_NOTES, asset.library_id)
        return
    access.require_unlimited(by, Permission.EDIT_COMMUNITY, asset.library_id)
    require_edit(by, asset)


def require_level(by: Member, asset: CommunityAsset | None, level: str) -> None:
    """Let pass who may let the card travel so far."""
    if level not in queries.levels_for(by, asset):
        message = "how far this card travels is not for this member to change"
        raise PermissionDenied(message)


def require_edit_point(by: Member, point: GovernmentPoint) -> None:
    """Let pass who may change this point."""
    if not queries.may_edit_point(by, point):
        message = "this point is not for this member to change"
        raise PermissionDenied(message)


def require_withdraw(by: Member, asset: CommunityAsset) -> None:
    """Let pass the author, and whoever the card is about."""
    if not queries.may_withdraw(by, asset):
        message = "a card is withdrawn by its author or by whom it is about"
        raise PermissionDenied(message)


def require_withdraw_point(by: Member, point: GovernmentPoint) -> None:
    """Let pass whoever wrote the words of the point."""
    if not queries.may_withdraw_point(by, point):
        message = "words are withdrawn by whoever wrote them"
        raise PermissionDenied(message)
