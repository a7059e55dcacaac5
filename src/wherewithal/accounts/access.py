"""The questions every action asks first."""

from django.core.exceptions import PermissionDenied

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission


def require(by: Member, permission: Permission, library_id: int) -> None:
    """Let a member pass who holds the permission in this very library; refuse everyone else."""
    if by.library_id != library_id or not by.can(permission):
        message = f"{permission.value} is not for this member"
        raise PermissionDenied(message)


def require_unlimited(by: Member, permission: Permission, library_id: int) -> None:
    """As require, but not for an editor who looks after one outlet or team only."""
    require(by, permission, library_id)
    if by.is_limited:
        message = "this concerns the whole library"
        raise PermissionDenied(message)
