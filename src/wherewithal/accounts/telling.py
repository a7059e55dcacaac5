"""How history tells of members and links: to admins, and to each member of themself."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Telling, nobody, without_name


def _sees_membership(member: Member, state: RowData, latest: RowData) -> bool:
    return member.can(Permission.MANAGE_MEMBERS) or state.get("user_id") == member.actor_user_id


def _by_admins(member: Member, state: RowData, beside: Sequence[tuple[str, RowData]]) -> bool:
    return member.can(Permission.MANAGE_MEMBERS)


def _sees_links(member: Member, state: RowData, latest: RowData) -> bool:
    return member.can(Permission.MANAGE_MEMBERS)


TELLINGS = (
    Telling(
        "membership",
        _("member"),
        "members",
        _sees_membership,
        _by_admins,
        name=without_name,
        quiet=frozenset({"user_id", "since"}),
    ),
    Telling(
        "accesslink",
        _("link"),
        "members",
        _sees_links,
        nobody,
        name=without_name,
        quiet=frozenset({"digest", "values", "user_id"}),
        why_not=_("A link that was used or closed stays closed. Send a new one instead."),
    ),
)
