"""Who may change what people said about the community, and how far it may travel."""

from django.core.exceptions import PermissionDenied

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.sensitivity import MAY_SEE, Level
from wherewithal.accounts.written import is_author, may_withdraw
from wherewithal.community.needs.models import Said

FURTHEST_FIRST: list[str] = [Level.PUBLIC, Level.PARTNERS, Level.LIBRARY]


def may_change(member: Member, row: Said) -> bool:
    """Its author, and those who look after the community as far as they may read it."""
    if row.library_id != member.library_id:
        return False
    if is_author(member, row) and member.can(Permission.ADD_NOTES):
        return True
    return member.can(Permission.EDIT_COMMUNITY) and row.level in MAY_SEE[member.role]


def levels_for(member: Member, row: Said) -> list[str]:
    """How far this member may let it travel: its author says so, others may only keep it closer."""
    if is_author(member, row):
        return list(Level.values)
    if row.level not in FURTHEST_FIRST:
        return [row.level]
    if row.noted_by_id is None:
        return FURTHEST_FIRST
    return FURTHEST_FIRST[FURTHEST_FIRST.index(row.level) :]


def require_change(by: Member, row: Said, *, level: str | None = None) -> None:
    """Let pass who may change this row, and let it travel so far."""
    if not may_change(by, row):
        message = "this is not for this member to change"
        raise PermissionDenied(message)
    if level is not None and level != row.level and level not in levels_for(by, row):
        message = "how far this travels is not for this member to change"
        raise PermissionDenied(message)


def require_withdraw(by: Member, row: Said) -> None:
    """Let pass the author."""
    if not may_withdraw(by, row):
        message = "words are withdrawn by whoever said them"
        raise PermissionDenied(message)
