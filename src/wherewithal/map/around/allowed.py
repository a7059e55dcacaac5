"""Who may say where something stands: whoever may change it."""

from typing import Any

from django.core.exceptions import PermissionDenied

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.community.models import CommunityAsset
from wherewithal.community.queries import may_edit
from wherewithal.libraries.models import Library, Outlet
from wherewithal.map.around.places import Sort


def may_place(member: Member, row: Any) -> bool:
    """The library and its outlets belong to those who look after the library, the rest to editors and authors."""
    if row.library_id != member.library_id:
        return False
    if isinstance(row, Library | Outlet):
        return member.can(Permission.EDIT_LIBRARY)
    if isinstance(row, CommunityAsset):
        return may_edit(member, row)
    return member.can(Permission.EDIT_PEOPLE)


def require_place(by: Member, row: Any) -> None:
    """Let pass who may place this row."""
    if not may_place(by, row):
        message = "where this stands is not for this member to say"
        raise PermissionDenied(message)


def sorts_to_take_over(member: Member) -> list[Sort]:
    """What this member may take over from a file: cards, and outlets for those who look after them."""
    may = {Sort.ASSET: Permission.EDIT_COMMUNITY, Sort.OUTLET: Permission.EDIT_LIBRARY}
    if member.is_limited:
        return []
    return [sort for sort, permission in may.items() if member.can(permission)]


def require_take_over(by: Member, sort: str) -> None:
    """Let pass who may take over a file of this sort."""
    needed = Permission.EDIT_LIBRARY if sort == Sort.OUTLET else Permission.EDIT_COMMUNITY
    access.require_unlimited(by, needed, by.library_id)
