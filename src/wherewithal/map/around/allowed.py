"""Who may say where something stands: whoever may change it."""

from typing import Any

from django.core.exceptions import PermissionDenied

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.community.models import CommunityAsset
from wherewithal.community.queries import may_edit
from wherewithal.libraries.models import Outlet


def may_place(member: Member, row: Any) -> bool:
    """Outlets belong to those who look after the library, the rest to editors and authors."""
    if row.library_id != member.library_id:
        return False
    if isinstance(row, Outlet):
        return member.can(Permission.EDIT_LIBRARY)
    if isinstance(row, CommunityAsset):
        return may_edit(member, row)
    return member.can(Permission.EDIT_PEOPLE)


def require_place(by: Member, row: Any) -> None:
    """Let pass who may place this row."""
    if not may_place(by, row):
        message = "where this stands is not for this member to say"
        raise PermissionDenied(message)
