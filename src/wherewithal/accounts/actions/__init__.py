"""Every write on members, invitations and passwords."""

from wherewithal.accounts.actions.invitations import (
    Invited,
    accept_invitation,
    invite,
    join_with_new_account,
    read_invitation,
    revoke_link,
)
from wherewithal.accounts.actions.members import change_member, remove_member
from wherewithal.accounts.actions.passwords import (
    choose_password,
    make_password_link,
    make_password_link_from_console,
)

__all__ = [
    "Invited",
    "accept_invitation",
    "change_member",
    "choose_password",
    "invite",
    "join_with_new_account",
    "make_password_link",
    "make_password_link_from_console",
    "read_invitation",
    "remove_member",
    "revoke_link",
]
