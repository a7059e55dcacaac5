"""Who may write what about goals and programs: the first line of every action."""

from django.core.exceptions import PermissionDenied

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.programs import queries
from wherewithal.programs.models import Goal, Program, ResourceNeed


def require_edit(by: Member, program: Program) -> None:
    """Let pass who may change this program."""
    access.require(by, Permission.EDIT_PROGRAMS, program.library_id)
    if not queries.may_edit(by, program):
        message = "this program belongs to another place"
        raise PermissionDenied(message)


def require_edit_goals(by: Member, library_id: int) -> None:
    """Let pass who may change the library's goals."""
    access.require_unlimited(by, Permission.EDIT_PROGRAMS, library_id)


def require_edit_owner(by: Member, owner: Program | Goal) -> None:
    """Let pass who may change the program or the goal that a need belongs to."""
    if isinstance(owner, Program):
        require_edit(by, owner)
    else:
        require_edit_goals(by, owner.library_id)


def require_edit_need(by: Member, need: ResourceNeed) -> None:
    """Let pass who may change what this program or goal needs."""
    require_edit_owner(by, need.owner)
