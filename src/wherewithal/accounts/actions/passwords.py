"""New passwords by link: made by an admin for a member, or on the command line for a lone admin."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts import access, links, queries
from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import AccessLink, LinkPurpose, Membership, User
from wherewithal.accounts.permissions import Permission

PASSWORD_LINK_LASTS = timedelta(days=2)


def make_password_link(*, by: Member, member: Membership) -> str:
    """The secret of a link with which a member chooses a new password; shown this once.

    Refused with a ValidationError for an account that opens another library too: whoever can choose
    its password could walk through the wall between the two.
    """
    access.require(by, Permission.MANAGE_MEMBERS, member.library_id)
    if queries.belongs_elsewhere(member):
        raise ValidationError(
            _(
                "%(name)s signs in to another library with the same account, so the link has to come"
                " from the person who looks after this installation."
            ),
            params={"name": member.user.name},
        )
    _link, token = links.make_link(
        purpose=LinkPurpose.PASSWORD,
        lasts=PASSWORD_LINK_LASTS,
        user=member.user,
        library_id=member.library_id,
        made_by_name=by.actor_name,
    )
    return token


def make_password_link_from_console(*, user: User) -> str:
    """As make_password_link, for whoever can run a command where the installation runs."""
    _link, token = links.make_link(
        purpose=LinkPurpose.PASSWORD, lasts=PASSWORD_LINK_LASTS, user=user
    )
    return token


@transaction.atomic
def choose_password(*, link: AccessLink, password: str) -> User:
    """Set the password that a link allows. Every session and every other such link ends with it."""
    if link.user is None or not links.use_up(link):
        raise ValidationError(_("This link has been used, or it is no longer open."))
    user = link.user
    user.set_password(password)
    user.save(update_fields=["password"])
    close_password_links(user=user)
    return user


def close_password_links(*, user: User) -> None:
    """A link to choose a password is good for nothing once a password was chosen."""
    still_open = AccessLink.objects.filter(
        purpose=LinkPurpose.PASSWORD, user=user, used_at=None, revoked_at=None
    )
    still_open.update(revoked_at=timezone.now())
