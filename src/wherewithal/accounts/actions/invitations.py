"""Invite somebody by a link, and let them in.

An invitation is a link, not a row of the library: it is not undone but revoked, as a secret that
was handed out cannot be called back into a drawer.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access, links, queries
from wherewithal.accounts.actions.members import refuse_odd_limits
from wherewithal.accounts.actions.passwords import close_password_links
from wherewithal.accounts.actors import LinkHolder, Member
from wherewithal.accounts.models import AccessLink, LinkPurpose, Membership, User
from wherewithal.accounts.permissions import Permission, RoleName
from wherewithal.audit.log import change_set

INVITATION_LASTS = timedelta(days=14)
TARGETS = ("outlet", "team", "person")


@dataclass(frozen=True, slots=True)
class Invited:
    """What an invitation offers: a role, perhaps a part of the library, perhaps a person's record."""

    role: str
    targets: dict[str, Any]

    @property
    def role_label(self) -> Any:
        """The role as people read it."""
        return RoleName(self.role).label


def invite(
    *,
    by: Member,
    role: str,
    whom: str = "",
    outlet: Any = None,
    team: Any = None,
    person: Any = None,
) -> tuple[AccessLink, str]:
    """A link that lets one person join, and its secret, which is shown this once."""
    access.require(by, Permission.MANAGE_MEMBERS, by.library_id)
    refuse_odd_limits(role=role, outlet=outlet, team=team)
    targets = {"outlet": outlet, "team": team, "person": person}
    keys = {name: row.pk for name, row in targets.items() if row is not None}
    return links.make_link(
        purpose=LinkPurpose.INVITATION,
        lasts=INVITATION_LASTS,
        library_id=by.library_id,
        made_by_name=by.actor_name,
        values={"role": role, "whom": whom.strip(), **keys},
    )


def revoke_link(*, by: Member, link: AccessLink) -> None:
    """Close an invitation or a password link before it is used. Send a new one to change your mind."""
    if link.library_id is None or link.purpose not in queries.LINKS_OF_MEMBERS:
        message = "this link is not one of the members page"
        raise PermissionDenied(message)
    access.require(by, Permission.MANAGE_MEMBERS, link.library_id)
    links.revoke(link)


def read_invitation(link: AccessLink) -> Invited | None:
    """What the invitation offers; None when the outlet, team or person it names is gone since."""
    targets: dict[str, Any] = {}
    for name in TARGETS:
        key = link.values.get(name)
        if key is not None:
            model: Any = Membership._meta.get_field(name).related_model
            targets[name] = model.objects.in_library(link.library_id).filter(pk=key).first()
    if None in targets.values():
        return None
    return Invited(role=link.values["role"], targets=targets)


def accept_invitation(*, link: AccessLink, user: User) -> Membership:
    """Join with an account that exists. Works once. Raises ValidationError when it cannot be."""
    invited = read_invitation(link)
    if invited is None:
        raise ValidationError(_("What this invitation was for is gone. Ask for a new one."))
    library_id = int(link.library_id or 0)
    newcomer = LinkHolder(
        library_id=library_id,
        actor_name=user.name,
        actor_user_id=user.pk,
        permissions=frozenset(),
    )
    what = gettext_noop("joined by an invitation from %(inviter)s")
    with change_set(by=newcomer, what=what, inviter=link.made_by_name) as changes:
        _use_up(link)
        # A link that an admin elsewhere made for this account must not open this library as well.
        close_password_links(user=user)
        member = Membership(library_id=library_id, user=user, role=invited.role, **invited.targets)
        changes.about = member
        return changes.create(member)


@transaction.atomic
def join_with_new_account(*, link: AccessLink, name: str, email: str, password: str) -> Membership:
    """Make an account and join with it, or do neither."""
    user = User.objects.create_user(email, password, name=name.strip())
    return accept_invitation(link=link, user=user)


def _use_up(link: AccessLink) -> None:
    if not links.use_up(link):
        raise ValidationError(_("This invitation has been used, or it is no longer open."))
