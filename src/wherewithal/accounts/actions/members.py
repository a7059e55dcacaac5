"""Change what a member may do, or let a member go. Both can be undone by an admin."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access, queries
from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import Permission, RoleName
from wherewithal.audit.log import Actor, change_set
from wherewithal.audit.models import Change
from wherewithal.audit.undo import UndoRefused


def change_member(
    *,
    by: Member,
    member: Membership,
    role: str,
    outlet: Any = None,
    team: Any = None,
    person: Any = None,
) -> Membership:
    """Give a member another role, an outlet or team to look after, or the record of who they are.

    Raises ValidationError when the library would have no admin left.
    """
    access.require(by, Permission.MANAGE_MEMBERS, member.library_id)
    what = gettext_noop("changed what %(name)s may do here")
    with change_set(by=by, what=what, about=member, name=member.user.name) as changes:
        if role != RoleName.ADMIN:
            _keep_an_admin_beside(member)
        refuse_odd_limits(role=role, outlet=outlet, team=team)
        changes.change(member, role=role, outlet=outlet, team=team, person=person)
    return member


def remove_member(*, by: Member, member: Membership) -> None:
    """Let a member go. Their words stay, their account stays, and so does the record of the person.

    Raises ValidationError when the library would have no admin left.
    """
    access.require(by, Permission.MANAGE_MEMBERS, member.library_id)
    what = gettext_noop("removed %(name)s from the members")
    with change_set(by=by, what=what, about=member, name=member.user.name) as changes:
        _keep_an_admin_beside(member)
        changes.delete_with_children(member)


def refuse_odd_limits(*, role: str, outlet: Any, team: Any) -> None:
    """Only an editor looks after one outlet or one team, and not both at once."""
    if outlet is not None and team is not None:
        raise ValidationError({"team": _("Choose an outlet or a team, not both.")})
    if role != RoleName.EDITOR and (outlet is not None or team is not None):
        raise ValidationError({"role": _("Only an editor can be limited to an outlet or a team.")})


def require_manager_to_undo(by: Actor, changes: list[Change]) -> None:
    """Putting roles, limits and memberships back is an admin's work, whoever may undo the rest.

    Whose record an account belongs to is changed by editors too, when they merge two records.
    """
    if all(change.after.keys() == {"person_id"} for change in changes):
        return
    member = Membership.objects.in_library(by.library_id).filter(user=by.actor_user_id).first()
    if member is None or not member.can(Permission.MANAGE_MEMBERS):
        message = "memberships are for admins to put back"
        raise PermissionDenied(message)


def refuse_undo_without_admin(by: Actor, changes: list[Change]) -> None:
    """No undo leaves a library without an admin."""
    if not queries.admins_of(by.library_id).exists():
        raise UndoRefused([])


def _keep_an_admin_beside(member: Membership) -> None:
    admins = queries.admins_of(member.library_id).select_for_update()
    if [admin.pk for admin in admins] == [member.pk]:
        raise ValidationError(
            _("%(name)s is the only admin. Make somebody else an admin first."),
            params={"name": member.user.name},
            code="last_admin",
        )
